/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before anybody looks: how much they would like to see. Most people want their result at once, and
 * some do not; so it is asked, once, before there is any. */
#include "config.h"

#include "welcome.h"

#include "common/columns.h"
#include "common/wrap-box.h"

#define MOST_WIDTH 560.0

struct _HeraldWelcome
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *limited;
  GtkWidget *page;
  GtkImage *emblem;
  GtkImage *lock;
  GtkCheckButton *everything;
  GtkCheckButton *main_point;
  GtkCheckButton *questions;

  HeraldSettings *settings;
};

G_DEFINE_FINAL_TYPE (HeraldWelcome, herald_welcome, GTK_TYPE_WIDGET)

static void
choose (HeraldWelcome *self, HeraldAmount amount)
{
  g_object_set (self->settings, "amount", amount, NULL);
}

static void
on_continue (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  HeraldWelcome *self = HERALD_WELCOME (widget);

  if (gtk_check_button_get_active (self->main_point))
    choose (self, HERALD_AMOUNT_MAIN_POINT);
  else if (gtk_check_button_get_active (self->questions))
    choose (self, HERALD_AMOUNT_QUESTIONS);
  else
    choose (self, HERALD_AMOUNT_EVERYTHING);
}

/* Whoever does not want to be asked sees what most people want. */
static void
on_skip (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  choose (HERALD_WELCOME (widget), HERALD_AMOUNT_EVERYTHING);
}

static gboolean
herald_welcome_grab_focus (GtkWidget *widget)
{
  HeraldWelcome *self = HERALD_WELCOME (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->everything));
}

static void
herald_welcome_dispose (GObject *object)
{
  HeraldWelcome *self = HERALD_WELCOME (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HERALD_TYPE_WELCOME);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (herald_welcome_parent_class)->dispose (object);
}

static void
herald_welcome_class_init (HeraldWelcomeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_welcome_dispose;
  widget_class->grab_focus = herald_welcome_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
  g_type_ensure (HERALD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, HERALD_APPLICATION_PATH "/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, scroller);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, limited);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, page);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, emblem);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, lock);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, everything);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, main_point);
  gtk_widget_class_bind_template_child (widget_class, HeraldWelcome, questions);
  gtk_widget_class_install_action (widget_class, "welcome.continue", NULL, on_continue);
  gtk_widget_class_install_action (widget_class, "welcome.skip", NULL, on_skip);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "welcome.skip", NULL);
}

/* A radio button takes Enter for itself, and would only choose what is chosen. */
static void
continue_by_enter (HeraldWelcome *self)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                                                            gtk_named_action_new (
                                                                "welcome.continue")));
  gtk_widget_add_controller (gtk_widget_get_parent (GTK_WIDGET (self->everything)), controller);
}

static void
herald_welcome_init (HeraldWelcome *self)
{
  GtkWidget *columns = herald_columns_new_limited (MOST_WIDTH);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->page);
  gtk_box_remove (self->limited, self->page);
  herald_columns_append (HERALD_COLUMNS (columns), self->page);
  g_object_unref (self->page);
  gtk_box_append (self->limited, columns);
  continue_by_enter (self);
}

/**
 * herald_welcome_is_due:
 * @settings: the reader's settings
 *
 * Returns: whether the reader is still to be asked
 */
gboolean
herald_welcome_is_due (HeraldSettings *settings)
{
  return herald_settings_get_amount (settings) == HERALD_AMOUNT_UNASKED;
}

/**
 * herald_welcome_new:
 * @settings: where the answer goes
 *
 * Returns: (transfer floating): a page that asks how much the reader would like to see
 */
GtkWidget *
herald_welcome_new (HeraldSettings *settings)
{
  HeraldWelcome *self = g_object_new (HERALD_TYPE_WELCOME, NULL);

  self->settings = g_object_ref (settings);
  return GTK_WIDGET (self);
}

/**
 * herald_welcome_show_icons:
 * @self: a welcome
 *
 * Shows the pictures: finding them takes time that the first frame need not wait for.
 */
void
herald_welcome_show_icons (HeraldWelcome *self)
{
  gtk_image_set_from_icon_name (self->emblem, HERALD_APPLICATION_ID);
  gtk_image_set_from_icon_name (self->lock, "changes-prevent-symbolic");
}
