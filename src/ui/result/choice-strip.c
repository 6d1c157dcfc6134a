/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of few, all in sight: a strip of buttons of which one is pressed. Tab enters and leaves it,
 * arrows move within it and pick. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/labels.h"
#include "result/choice-strip.h"

#include <glib/gi18n.h>

#include "common/wrap-layout.h"

struct _HeraldChoiceStrip
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* (element-type GtkToggleButton) owned by the widget tree */
  guint selected;
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (HeraldChoiceStrip, herald_choice_strip, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
find_button (HeraldChoiceStrip *self, gpointer button)
{
  guint index = 0;

  g_ptr_array_find (self->buttons, button, &index);
  return index;
}

static void
on_toggled (GtkToggleButton *button, HeraldChoiceStrip *self)
{
  gboolean is_active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               is_active ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                         : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  if (!is_active || find_button (self, button) == self->selected)
    return;
  self->selected = find_button (self, button);
  if (!self->is_quiet)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static gboolean
has_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

static void
add_button (HeraldChoiceStrip *self, const char *name)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = g_object_new (
      GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child", label, NULL);

  /* "2+" has no direction of its own, and is never read as "+2". */
  if (!has_letter (name))
    gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  herald_label_wrap (GTK_LABEL (label));
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "herald-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
}

static gboolean
step_of (GtkWidget *widget, GtkDirectionType direction, int *step)
{
  int forward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (direction)
    {
    case GTK_DIR_RIGHT:
      *step = forward;
      return TRUE;
    case GTK_DIR_LEFT:
      *step = -forward;
      return TRUE;
    case GTK_DIR_DOWN:
      *step = 1;
      return TRUE;
    case GTK_DIR_UP:
      *step = -1;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
herald_choice_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HeraldChoiceStrip *self = HERALD_CHOICE_STRIP (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  guint n_buttons = self->buttons->len;
  guint index;
  int step;

  if (focused == NULL)
    return gtk_widget_grab_focus (self->buttons->pdata[self->selected]);
  if (!step_of (widget, direction, &step))
    return FALSE;
  index = (find_button (self, focused) + n_buttons + step) % n_buttons;
  gtk_toggle_button_set_active (self->buttons->pdata[index], TRUE);
  return gtk_widget_grab_focus (self->buttons->pdata[index]);
}

static gboolean
herald_choice_strip_grab_focus (GtkWidget *widget)
{
  HeraldChoiceStrip *self = HERALD_CHOICE_STRIP (widget);

  return gtk_widget_grab_focus (self->buttons->pdata[self->selected]);
}

static void
herald_choice_strip_dispose (GObject *object)
{
  HeraldChoiceStrip *self = HERALD_CHOICE_STRIP (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_choice_strip_parent_class)->dispose (object);
}

static void
herald_choice_strip_finalize (GObject *object)
{
  HeraldChoiceStrip *self = HERALD_CHOICE_STRIP (object);

  g_ptr_array_unref (self->buttons);
  G_OBJECT_CLASS (herald_choice_strip_parent_class)->finalize (object);
}

static void
herald_choice_strip_class_init (HeraldChoiceStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = herald_choice_strip_dispose;
  object_class->finalize = herald_choice_strip_finalize;
  widget_class->focus = herald_choice_strip_focus;
  widget_class->grab_focus = herald_choice_strip_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new (
      "chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, HERALD_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "choices");
}

static void
herald_choice_strip_init (HeraldChoiceStrip *self)
{
  self->buttons = g_ptr_array_new ();
}

/**
 * herald_choice_strip_new:
 * @names: (array zero-terminated=1): what there is to choose, at least one
 *
 * Returns: (transfer floating): a strip with the first one chosen
 */
GtkWidget *
herald_choice_strip_new (const char *const *names)
{
  HeraldChoiceStrip *self;

  g_return_val_if_fail (names != NULL && names[0] != NULL, NULL);

  self = g_object_new (HERALD_TYPE_CHOICE_STRIP, NULL);
  /* A scale of numbers runs to the right everywhere, as it does where it is drawn. */
  if (!has_letter (names[0]))
    gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  for (guint i = 0; names[i] != NULL; i++)
    add_button (self, names[i]);
  gtk_toggle_button_set_active (self->buttons->pdata[0], TRUE);
  return GTK_WIDGET (self);
}

/**
 * herald_choice_strip_get_selected:
 * @self: a strip
 *
 * Returns: the index of the chosen one
 */
guint
herald_choice_strip_get_selected (HeraldChoiceStrip *self)
{
  g_return_val_if_fail (HERALD_IS_CHOICE_STRIP (self), 0);

  return self->selected;
}

/**
 * herald_choice_strip_set_selected:
 * @self: a strip
 * @selected: the index of another one
 *
 * Chooses without emitting "chosen".
 */
void
herald_choice_strip_set_selected (HeraldChoiceStrip *self, guint selected)
{
  g_return_if_fail (HERALD_IS_CHOICE_STRIP (self));
  g_return_if_fail (selected < self->buttons->len);

  self->is_quiet = TRUE;
  gtk_toggle_button_set_active (self->buttons->pdata[selected], TRUE);
  self->is_quiet = FALSE;
}

/**
 * herald_choice_strip_set_unsaid:
 * @self: a strip
 * @index: the button that stands for no answer
 *
 * Gives a button a calm look: nothing was entered while it is pressed.
 */
void
herald_choice_strip_set_unsaid (HeraldChoiceStrip *self, guint index)
{
  g_return_if_fail (HERALD_IS_CHOICE_STRIP (self));
  g_return_if_fail (index < self->buttons->len);

  gtk_widget_add_css_class (self->buttons->pdata[index], "herald-unsaid");
}

/**
 * herald_choice_strip_set_in_use:
 * @self: a strip
 * @index: one of its buttons
 * @is_in_use: whether something is entered behind it
 *
 * Marks a button, pressed or not, by a shape and in words.
 */
void
herald_choice_strip_set_in_use (HeraldChoiceStrip *self, guint index, gboolean is_in_use)
{
  GtkWidget *button;

  g_return_if_fail (HERALD_IS_CHOICE_STRIP (self));
  g_return_if_fail (index < self->buttons->len);

  button = self->buttons->pdata[index];
  if (is_in_use == gtk_widget_has_css_class (button, "herald-in-use"))
    return;
  if (is_in_use)
    {
      gtk_widget_add_css_class (button, "herald-in-use");
      herald_widget_set_tooltip (button, _ ("You entered something here"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _ ("You entered something here"),
                                      -1);
    }
  else
    {
      gtk_widget_remove_css_class (button, "herald-in-use");
      herald_widget_set_tooltip (button, NULL);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}
