/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A passing message over the window's content, with at most one thing to do about it. */
#include "config.h"

#include "common/labels.h"
#include "toast.h"

#include "announce.h"

/* Long enough to read twice; it waits while the pointer or the focus is on it. */
#define SECONDS_SHOWN 10

struct _HeraldToast
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkLabel *label;
  GtkButton *button;
  GtkEventController *hover;
  GtkEventController *focus;
  guint timeout; /* 0 for none */
};

G_DEFINE_FINAL_TYPE (HeraldToast, herald_toast, GTK_TYPE_WIDGET)

static gboolean
is_in_use (HeraldToast *self)
{
  return gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->hover)) ||
         gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));
}

static gboolean
on_timeout (gpointer data)
{
  HeraldToast *self = HERALD_TOAST (data);

  if (is_in_use (self))
    return G_SOURCE_CONTINUE;
  self->timeout = 0;
  herald_toast_hide (self);
  return G_SOURCE_REMOVE;
}

static void
on_child_revealed (HeraldToast *self)
{
  /* What is folded away must not be reached with the Tab key. */
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) ||
                              gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)));
}

static void
on_close_clicked (HeraldToast *self)
{
  herald_toast_hide (self);
}

static void
herald_toast_dispose (GObject *object)
{
  HeraldToast *self = HERALD_TOAST (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_toast_parent_class)->dispose (object);
}

static void
herald_toast_class_init (HeraldToastClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_toast_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, HERALD_APPLICATION_PATH "/toast.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, HeraldToast, label);
  gtk_widget_class_bind_template_child (widget_class, HeraldToast, button);
  gtk_widget_class_bind_template_child (widget_class, HeraldToast, hover);
  gtk_widget_class_bind_template_child (widget_class, HeraldToast, focus);
  gtk_widget_class_bind_template_callback (widget_class, on_child_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_toast_init (HeraldToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * herald_toast_show:
 * @self: a toast
 * @text: whole sentences
 * @button_label: (nullable): what can be done about it
 * @action_name: (nullable): the action behind @button_label
 *
 * Shows @text for a while and has it spoken. Never the only place where an error is told.
 */
void
herald_toast_show (HeraldToast *self,
                   const char *text,
                   const char *button_label,
                   const char *action_name)
{
  g_return_if_fail (HERALD_IS_TOAST (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail ((button_label == NULL) == (action_name == NULL));

  herald_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button_label != NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
  if (button_label != NULL)
    gtk_button_set_label (self->button, button_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text,
                                  -1);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds (SECONDS_SHOWN, on_timeout, self);

  /* The button carries the message as its description: reaching it has both read out. */
  if (!herald_announce (GTK_WIDGET (self), text) && button_label != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/**
 * herald_toast_hide:
 * @self: a toast
 *
 * Takes the message away before its time.
 */
void
herald_toast_hide (HeraldToast *self)
{
  g_return_if_fail (HERALD_IS_TOAST (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  on_child_revealed (self);
}

/**
 * herald_toast_is_shown:
 * @self: a toast
 *
 * Returns: whether there is a message now
 */
gboolean
herald_toast_is_shown (HeraldToast *self)
{
  g_return_val_if_fail (HERALD_IS_TOAST (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}
