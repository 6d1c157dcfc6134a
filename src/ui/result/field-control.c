/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one text is typed or picked: the form need not know how, since all ways speak in texts. */
#include "config.h"

#include "result/field-control.h"

#include <string.h>

#include <glib/gi18n.h>

#include "common/choice-list.h"
#include "result/choice-strip.h"

/* What a strip may hold; more, or longer words, are a drop-down. */
#define STRIP_MAX_CHOICES 5
#define STRIP_MAX_CHARS 28
/* A unit that is shown with the number is a sign rather than a word. */
#define UNIT_MAX_CHARS 2
#define NUMBER_CHARS 6

struct _HeraldFieldControl
{
  GtkWidget parent_instance;

  GtkWidget *target;
  GtkWidget *unit; /* (nullable) */
  GStrv ids;       /* (nullable): the text of each choice */
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (HeraldFieldControl, herald_field_control, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A unit that was typed along is not shown twice. */
static gboolean
has_own_unit (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (*text == '%' || g_unichar_isalpha (g_utf8_get_char (text)))
        return TRUE;
    }
  return FALSE;
}

static void
on_changed (HeraldFieldControl *self)
{
  if (self->unit != NULL)
    gtk_widget_set_visible (self->unit, !has_own_unit (herald_field_control_get_text (self)));
  if (!self->is_quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
make_entry (guint width_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width_chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width_chars);
  /* Numbers are read from left to right in every language. */
  gtk_widget_set_direction (entry, GTK_TEXT_DIR_LTR);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  /* The page undoes as a whole. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_input_hints (GTK_ENTRY (entry),
                             GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI |
                                 GTK_INPUT_HINT_PRIVATE);
  return entry;
}

static GtkWidget *
make_unit (HeraldFieldControl *self, const char *unit)
{
  GtkWidget *overlay =
      g_object_new (GTK_TYPE_OVERLAY, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC, NULL);

  self->unit = gtk_label_new (unit);
  /* A number and its sign stand in this order everywhere, also where text runs the other way. */
  gtk_widget_set_direction (overlay, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (self->unit, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (self->target, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (self->unit, GTK_ALIGN_END);
  gtk_widget_set_can_target (self->unit, FALSE);
  gtk_widget_add_css_class (self->unit, "herald-unit");
  gtk_widget_add_css_class (self->unit, "herald-soft");
  gtk_widget_add_css_class (self->target, "herald-has-unit");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->target);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->unit);
  return overlay;
}

static gboolean
is_short (const HeraldField *field)
{
  glong n_chars = 0;

  for (guint i = 0; i < field->n_choices; i++)
    n_chars += g_utf8_strlen (field->choices[i].name, -1);
  return field->n_choices <= STRIP_MAX_CHOICES && n_chars <= STRIP_MAX_CHARS;
}

static void
adopt (HeraldFieldControl *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  if (HERALD_IS_CHOICE_STRIP (self->target))
    g_signal_connect_swapped (self->target, "chosen", G_CALLBACK (on_changed), self);
  else if (GTK_IS_DROP_DOWN (self->target))
    g_signal_connect_swapped (self->target, "notify::selected", G_CALLBACK (on_changed), self);
  else
    g_signal_connect_swapped (self->target, "changed", G_CALLBACK (on_changed), self);
}

static void
adopt_list (HeraldFieldControl *self, const char *const *names)
{
  GtkWidget *list = herald_choice_list_new (names);

  self->target = herald_choice_list_get_drop_down (HERALD_CHOICE_LIST (list));
  adopt (self, list);
}

/* "Not said" is an answer: the last button of a strip, the first line of a drop-down. */
static HeraldFieldControl *
new_choice (const HeraldField *field)
{
  HeraldFieldControl *self = g_object_new (HERALD_TYPE_FIELD_CONTROL, NULL);
  gboolean is_strip = is_short (field);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (!is_strip)
    g_strv_builder_add (ids, "");
  for (guint i = 0; i < field->n_choices; i++)
    {
      g_strv_builder_add (ids, field->choices[i].id);
      g_ptr_array_add (names, (gpointer)field->choices[i].name);
    }
  if (is_strip)
    g_strv_builder_add (ids, "");
  g_ptr_array_insert (names, is_strip ? -1 : 0, (gpointer)_ ("Not said"));
  g_ptr_array_add (names, NULL);
  self->ids = g_strv_builder_end (ids);
  if (is_strip)
    {
      self->target = herald_choice_strip_new ((const char *const *)names->pdata);
      herald_choice_strip_set_unsaid (HERALD_CHOICE_STRIP (self->target), field->n_choices);
      adopt (self, self->target);
    }
  else
    adopt_list (self, (const char *const *)names->pdata);
  return self;
}

static guint
find_id (HeraldFieldControl *self, const char *id)
{
  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (self->ids[i], id) == 0)
        return i;
    }
  return *id != '\0' ? find_id (self, "") : 0;
}

static gboolean
herald_field_control_grab_focus (GtkWidget *widget)
{
  GtkWidget *target = HERALD_FIELD_CONTROL (widget)->target;

  /* Selecting all of a line before it is shown leaves its cursor blinking, which GTK warns of. */
  if (!GTK_IS_ENTRY (target))
    return gtk_widget_grab_focus (target);
  gtk_editable_set_position (GTK_EDITABLE (target), -1);
  return gtk_entry_grab_focus_without_selecting (GTK_ENTRY (target));
}

static gboolean
herald_field_control_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static void
herald_field_control_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_field_control_parent_class)->dispose (object);
}

static void
herald_field_control_finalize (GObject *object)
{
  g_strfreev (HERALD_FIELD_CONTROL (object)->ids);
  G_OBJECT_CLASS (herald_field_control_parent_class)->finalize (object);
}

static void
herald_field_control_class_init (HeraldFieldControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_field_control_dispose;
  G_OBJECT_CLASS (klass)->finalize = herald_field_control_finalize;
  widget_class->grab_focus = herald_field_control_grab_focus;
  widget_class->focus = herald_field_control_focus;

  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
herald_field_control_init (HeraldFieldControl *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * herald_field_control_new:
 * @field: an input; outlives the control
 *
 * Returns: (transfer floating): the control that suits @field
 */
GtkWidget *
herald_field_control_new (const HeraldField *field)
{
  HeraldFieldControl *self;

  g_return_val_if_fail (field != NULL, NULL);

  if (field->kind == HERALD_FIELD_CHOICE)
    {
      self = new_choice (field);
      herald_field_control_set_text (self, "");
      return GTK_WIDGET (self);
    }
  if (field->n_units > 0 && g_utf8_strlen (field->units[0].text, -1) <= UNIT_MAX_CHARS)
    return herald_field_control_new_entry (field->units[0].text, NUMBER_CHARS);
  return herald_field_control_new_entry (NULL, NUMBER_CHARS);
}

/**
 * herald_field_control_new_entry:
 * @unit: (nullable): a sign to show behind what is typed
 * @width_chars: its width
 *
 * Returns: (transfer floating): a control to type in
 */
GtkWidget *
herald_field_control_new_entry (const char *unit, guint width_chars)
{
  HeraldFieldControl *self = g_object_new (HERALD_TYPE_FIELD_CONTROL, NULL);

  self->target = make_entry (width_chars);
  adopt (self, unit != NULL ? make_unit (self, unit) : self->target);
  return GTK_WIDGET (self);
}

/**
 * herald_field_control_new_list:
 * @ids: (array zero-terminated=1): the text of each choice
 * @names: (array zero-terminated=1): what people see of it
 *
 * Returns: (transfer floating): a drop-down
 */
GtkWidget *
herald_field_control_new_list (const char *const *ids, const char *const *names)
{
  HeraldFieldControl *self = g_object_new (HERALD_TYPE_FIELD_CONTROL, NULL);

  self->ids = g_strdupv ((GStrv)ids);
  adopt_list (self, names);
  return GTK_WIDGET (self);
}

/**
 * herald_field_control_get_text:
 * @self: a control
 *
 * Returns: (transfer none): what is entered, "" for nothing
 */
const char *
herald_field_control_get_text (HeraldFieldControl *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_CONTROL (self), NULL);

  if (HERALD_IS_CHOICE_STRIP (self->target))
    return self->ids[herald_choice_strip_get_selected (HERALD_CHOICE_STRIP (self->target))];
  if (GTK_IS_DROP_DOWN (self->target))
    return self->ids[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->target))];
  return gtk_editable_get_text (GTK_EDITABLE (self->target));
}

/**
 * herald_field_control_set_text:
 * @self: a control
 * @text: another text
 *
 * Shows @text without emitting "changed".
 */
void
herald_field_control_set_text (HeraldFieldControl *self, const char *text)
{
  g_return_if_fail (HERALD_IS_FIELD_CONTROL (self));
  g_return_if_fail (text != NULL);

  if (strcmp (text, herald_field_control_get_text (self)) == 0)
    return;
  self->is_quiet = TRUE;
  if (HERALD_IS_CHOICE_STRIP (self->target))
    herald_choice_strip_set_selected (HERALD_CHOICE_STRIP (self->target), find_id (self, text));
  else if (GTK_IS_DROP_DOWN (self->target))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->target), find_id (self, text));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->target), text);
  self->is_quiet = FALSE;
}

/**
 * herald_field_control_set_label:
 * @control: a #HeraldFieldControl
 * @label: the label that names it
 */
void
herald_field_control_set_label (GtkWidget *control, GtkWidget *label)
{
  HeraldFieldControl *self = HERALD_FIELD_CONTROL (control);

  if (self->unit != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->target),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label,
                                    self->unit,
                                    NULL,
                                    -1);
  else
    gtk_accessible_update_relation (
        GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/**
 * herald_field_control_set_problem:
 * @control: a #HeraldFieldControl
 * @text: (nullable): how to mend what is entered, %NULL where there is nothing to mend
 *
 * Says so to the eye and to a screen reader.
 */
void
herald_field_control_set_problem (GtkWidget *control, const char *text)
{
  HeraldFieldControl *self = HERALD_FIELD_CONTROL (control);
  GtkAccessible *target = GTK_ACCESSIBLE (self->target);

  if (text != NULL)
    {
      gtk_widget_add_css_class (self->target, "error");
      gtk_accessible_update_property (target, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      gtk_accessible_update_state (target,
                                   GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->target, "error");
      gtk_accessible_reset_property (target, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_reset_state (target, GTK_ACCESSIBLE_STATE_INVALID);
    }
}

/**
 * herald_field_control_get_target:
 * @self: a control
 *
 * Returns: (transfer none): the entry, strip or drop-down inside
 */
GtkWidget *
herald_field_control_get_target (HeraldFieldControl *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_CONTROL (self), NULL);

  return self->target;
}
