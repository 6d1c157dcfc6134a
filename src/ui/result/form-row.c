/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the form: title, hint and control, and below them how to mend what was entered. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/labels.h"
#include "result/form-row.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/row-layout.h"
#include "result/field-control.h"
#include "result/field-message.h"

/* Nobody is interrupted in the middle of a number. */
#define PAUSE_MS 900

typedef struct
{
  GtkBox *start;
  GtkBox *end;
  GtkLabel *title;
  GtkLabel *hint;
  GtkWidget *control;
  HeraldFieldMessage *message; /* (nullable): shown or not, once there was one */
  char *text;                  /* (nullable): the message, shown or waiting for a pause */
  char *aside;
  guint pause;
  HeraldInfoButton *info; /* (nullable): where there is something to say */
} HeraldFormRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (HeraldFormRow, herald_form_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LEAVE_EMPTY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HeraldFormRowPrivate *
get_private (HeraldFormRow *self)
{
  return herald_form_row_get_instance_private (self);
}

static void
on_way_out (HeraldFieldMessage *message G_GNUC_UNUSED, HeraldFormRow *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE_EMPTY], 0);
}

static void
make_message (HeraldFormRow *self)
{
  HeraldFormRowPrivate *private = get_private (self);

  private->message = HERALD_FIELD_MESSAGE (herald_field_message_new ());
  /* Header capitals: this is the label of a button. */
  herald_field_message_set_way_out (private->message, _ ("Leave This Empty"));
  g_signal_connect (private->message, "activated", G_CALLBACK (on_way_out), self);
  gtk_widget_set_parent (GTK_WIDGET (private->message), GTK_WIDGET (self));
}

static gboolean
is_message_shown (HeraldFormRow *self)
{
  HeraldFormRowPrivate *private = get_private (self);

  return private->message != NULL && gtk_widget_get_visible (GTK_WIDGET (private->message));
}

static void
show_message (HeraldFormRow *self)
{
  HeraldFormRowPrivate *private = get_private (self);

  g_clear_handle_id (&private->pause, g_source_remove);
  if (private->message == NULL)
    make_message (self);
  herald_field_message_set_text (private->message, private->text, private->aside);
  gtk_widget_set_visible (GTK_WIDGET (private->message), TRUE);
  herald_field_control_set_problem (private->control, private->text);
}

static void
hide_message (HeraldFormRow *self)
{
  HeraldFormRowPrivate *private = get_private (self);

  g_clear_handle_id (&private->pause, g_source_remove);
  if (!is_message_shown (self))
    return;
  /* The button that mended it goes away; the field is where to go on. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (private->message))
    gtk_widget_grab_focus (private->control);
  gtk_widget_set_visible (GTK_WIDGET (private->message), FALSE);
  herald_field_control_set_problem (private->control, NULL);
}

static gboolean
on_pause (gpointer data)
{
  HeraldFormRow *self = HERALD_FORM_ROW (data);

  get_private (self)->pause = 0;
  show_message (self);
  return G_SOURCE_REMOVE;
}

static void
on_focus_leave (GtkEventControllerFocus *controller G_GNUC_UNUSED, HeraldFormRow *self)
{
  if (get_private (self)->pause != 0)
    show_message (self);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  HeraldInfoButton *info = get_private (HERALD_FORM_ROW (widget))->info;

  return info != NULL && herald_info_button_close (info);
}

static void
herald_form_row_dispose (GObject *object)
{
  HeraldFormRow *self = HERALD_FORM_ROW (object);
  HeraldFormRowPrivate *private = get_private (self);
  GtkWidget *child;

  g_clear_handle_id (&private->pause, g_source_remove);
  private->message = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_form_row_parent_class)->dispose (object);
}

static void
herald_form_row_finalize (GObject *object)
{
  HeraldFormRowPrivate *private = get_private (HERALD_FORM_ROW (object));

  g_free (private->text);
  g_free (private->aside);
  G_OBJECT_CLASS (herald_form_row_parent_class)->finalize (object);
}

static gboolean
herald_form_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (HERALD_FORM_ROW (widget))->control);
}

static void
herald_form_row_class_init (HeraldFormRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_form_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = herald_form_row_finalize;
  widget_class->grab_focus = herald_form_row_grab_focus;
  herald_access_keep_order (widget_class);

  signals[SIGNAL_LEAVE_EMPTY] = g_signal_new ("leave-empty",
                                              G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST,
                                              0,
                                              NULL,
                                              NULL,
                                              NULL,
                                              G_TYPE_NONE,
                                              0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/result/form-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HeraldFormRow, start);
  gtk_widget_class_bind_template_child_private (widget_class, HeraldFormRow, end);
  gtk_widget_class_bind_template_child_private (widget_class, HeraldFormRow, title);
  gtk_widget_class_bind_template_child_private (widget_class, HeraldFormRow, hint);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, HERALD_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_form_row_init (HeraldFormRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
}

/**
 * herald_form_row_set_up:
 * @self: a new row
 * @title: its title, which names @control
 * @guide: (nullable): what there is to know about it; all but its "what" outlives the row
 * @control: (transfer floating): a #HeraldFieldControl
 *
 * Fills the row. Called once.
 */
void
herald_form_row_set_up (HeraldFormRow *self,
                        const char *title,
                        const HeraldFieldGuide *guide,
                        GtkWidget *control)
{
  HeraldFormRowPrivate *private = get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (HERALD_IS_FORM_ROW (self));
  g_return_if_fail (private->control == NULL);

  private->control = control;
  herald_label_set_text (private->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (guide != NULL && guide->what != NULL)
    {
      private->info = HERALD_INFO_BUTTON (herald_info_button_new (title, guide));
      gtk_box_append (private->start, GTK_WIDGET (private->info));
    }
  gtk_box_append (private->end, control);
  herald_field_control_set_label (control, GTK_WIDGET (private->title));
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (control, focus);
}

/**
 * herald_form_row_get_control:
 * @self: a row
 *
 * Returns: (transfer none): its #HeraldFieldControl
 */
GtkWidget *
herald_form_row_get_control (HeraldFormRow *self)
{
  g_return_val_if_fail (HERALD_IS_FORM_ROW (self), NULL);

  return get_private (self)->control;
}

/**
 * herald_form_row_set_hint:
 * @self: a row
 * @hint: (nullable): what follows from what is entered
 */
void
herald_form_row_set_hint (HeraldFormRow *self, const char *hint)
{
  HeraldFormRowPrivate *private = get_private (self);

  g_return_if_fail (HERALD_IS_FORM_ROW (self));

  herald_label_set_text (private->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (private->hint), hint != NULL);
}

/**
 * herald_form_row_get_hint:
 * @self: a row
 *
 * Returns: (transfer none): what follows from what is entered, "" for nothing
 */
const char *
herald_form_row_get_hint (HeraldFormRow *self)
{
  g_return_val_if_fail (HERALD_IS_FORM_ROW (self), NULL);

  return gtk_label_get_text (get_private (self)->hint);
}

/**
 * herald_form_row_set_message:
 * @self: a row
 * @text: (nullable): how to mend what was entered, %NULL where there is nothing to mend
 * @aside: (nullable): what it does not affect
 * @is_now: %FALSE while a person is typing: the message then waits for a pause, or for the focus
 *   to leave
 *
 * What is mended goes away at once.
 */
void
herald_form_row_set_message (HeraldFormRow *self,
                             const char *text,
                             const char *aside,
                             gboolean is_now)
{
  HeraldFormRowPrivate *private = get_private (self);

  g_return_if_fail (HERALD_IS_FORM_ROW (self));

  g_free (private->text);
  g_free (private->aside);
  private->text = g_strdup (text);
  private->aside = g_strdup (aside);
  if (text == NULL)
    hide_message (self);
  else if (is_now || is_message_shown (self))
    show_message (self);
  else
    {
      g_clear_handle_id (&private->pause, g_source_remove);
      private->pause = g_timeout_add (PAUSE_MS, on_pause, self);
    }
}

/**
 * herald_form_row_get_message:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the message that is shown
 */
const char *
herald_form_row_get_message (HeraldFormRow *self)
{
  g_return_val_if_fail (HERALD_IS_FORM_ROW (self), NULL);

  return is_message_shown (self) ? get_private (self)->text : NULL;
}

/**
 * herald_form_row_get_info:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the button for its help, where there is any
 */
HeraldInfoButton *
herald_form_row_get_info (HeraldFormRow *self)
{
  g_return_val_if_fail (HERALD_IS_FORM_ROW (self), NULL);

  return get_private (self)->info;
}
