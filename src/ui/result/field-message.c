/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says beside a field how to mend it, with one way out and what it does not affect. */
#include "config.h"

#include "common/label-wrap.h"
#include "common/labels.h"
#include "result/field-message.h"

#include "common/access.h"

struct _HeraldFieldMessage
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkButton *button;
  GtkLabel *button_label;
  GtkLabel *aside;
};

G_DEFINE_FINAL_TYPE (HeraldFieldMessage, herald_field_message, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_clicked (GtkButton *button G_GNUC_UNUSED, HeraldFieldMessage *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
herald_field_message_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_field_message_parent_class)->dispose (object);
}

static void
herald_field_message_class_init (HeraldFieldMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = herald_field_message_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/result/field-message.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldMessage, label);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldMessage, button);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldMessage, button_label);
  gtk_widget_class_bind_template_child (widget_class, HeraldFieldMessage, aside);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_field_message_init (HeraldFieldMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
}

/**
 * herald_field_message_new:
 *
 * Returns: (transfer floating): a message that says nothing yet
 */
GtkWidget *
herald_field_message_new (void)
{
  return g_object_new (HERALD_TYPE_FIELD_MESSAGE, NULL);
}

/**
 * herald_field_message_set_text:
 * @self: a message
 * @text: how to mend it
 * @aside: (nullable): what it does not affect
 */
void
herald_field_message_set_text (HeraldFieldMessage *self, const char *text, const char *aside)
{
  g_return_if_fail (HERALD_IS_FIELD_MESSAGE (self));

  herald_label_set_text (self->label, text);
  herald_label_set_text (self->aside, aside != NULL ? aside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->aside), aside != NULL);
}

/**
 * herald_field_message_set_way_out:
 * @self: a message
 * @label: (nullable): a button that leads out of it
 */
void
herald_field_message_set_way_out (HeraldFieldMessage *self, const char *label)
{
  g_return_if_fail (HERALD_IS_FIELD_MESSAGE (self));

  herald_label_set_text (self->button_label, label != NULL ? label : "");
  herald_access_set_name (GTK_WIDGET (self->button), label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
}

/**
 * herald_field_message_get_text:
 * @self: a message
 *
 * Returns: (transfer none): what it says
 */
const char *
herald_field_message_get_text (HeraldFieldMessage *self)
{
  g_return_val_if_fail (HERALD_IS_FIELD_MESSAGE (self), NULL);

  return gtk_label_get_text (self->label);
}
