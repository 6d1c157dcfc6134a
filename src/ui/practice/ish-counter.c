/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with a button for one more and one for one fewer. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/ish-counter.h"

struct _HeraldIshCounter
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *number;
  GtkWidget *fewer;
  GtkWidget *more;
  char *name;
};

G_DEFINE_FINAL_TYPE (HeraldIshCounter, herald_ish_counter, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STEPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_more (HeraldIshCounter *self)
{
  herald_ish_counter_step (self, 1);
}

static void
on_fewer (HeraldIshCounter *self)
{
  herald_ish_counter_step (self, -1);
}

static gboolean
herald_ish_counter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HERALD_ISH_COUNTER (widget)->more);
}

static void
herald_ish_counter_dispose (GObject *object)
{
  HeraldIshCounter *self = HERALD_ISH_COUNTER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (herald_ish_counter_parent_class)->dispose (object);
}

static void
herald_ish_counter_class_init (HeraldIshCounterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_ish_counter_dispose;
  widget_class->grab_focus = herald_ish_counter_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_STEPPED] = g_signal_new ("stepped",
                                          HERALD_TYPE_ISH_COUNTER,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_INT);
}

static GtkWidget *
make_button (HeraldIshCounter *self, const char *icon, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "herald-step");
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
herald_ish_counter_init (HeraldIshCounter *self)
{
  self->number = GTK_LABEL (gtk_label_new ("0"));
  self->fewer = make_button (self, "list-remove-symbolic", G_CALLBACK (on_fewer));
  self->more = make_button (self, "list-add-symbolic", G_CALLBACK (on_more));
  gtk_label_set_xalign (self->number, 0.0);
  gtk_label_set_width_chars (self->number, 2);
  gtk_widget_set_hexpand (GTK_WIDGET (self->number), TRUE);
}

static GtkWidget *
make_line (HeraldIshCounter *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (line), self->fewer);
  gtk_box_append (GTK_BOX (line), self->more);
  return line;
}

/**
 * herald_ish_counter_new:
 * @title: (transfer floating): what is counted, to be seen
 * @name: the same, in words
 * @is_large: whether it stands on a card of its own; else in one line
 *
 * Returns: (transfer floating): a counter at 0
 */
GtkWidget *
herald_ish_counter_new (GtkWidget *title, const char *name, gboolean is_large)
{
  HeraldIshCounter *self = g_object_new (HERALD_TYPE_ISH_COUNTER, NULL);

  self->name = g_strdup (name);
  self->box = gtk_box_new (is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), is_large ? "herald-dots" : "herald-strong");
  if (is_large)
    {
      gtk_widget_add_css_class (self->box, "herald-card");
      gtk_widget_add_css_class (self->box, "herald-counter");
    }
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), make_line (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  herald_ish_counter_set_count (self, 0);
  return GTK_WIDGET (self);
}

static void
name_button (GtkWidget *button, const char *label, const char *tooltip)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  herald_widget_set_tooltip (button, tooltip);
}

/**
 * herald_ish_counter_set_count:
 * @self: a counter
 * @count: what it shows
 *
 * The names of the buttons say the number: so it is heard each time one of them is pressed.
 */
void
herald_ish_counter_set_count (HeraldIshCounter *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *more = g_strdup_printf (_ ("%s: %u, one more"), self->name, count);
  g_autofree char *fewer = g_strdup_printf (_ ("%s: %u, one fewer"), self->name, count);

  herald_label_set_text (self->number, text);
  gtk_widget_set_sensitive (self->fewer, count > 0);
  name_button (self->more, more, _ ("One more"));
  name_button (self->fewer, fewer, _ ("One fewer"));
}

/**
 * herald_ish_counter_step:
 * @self: a counter
 * @by: 1 or -1
 *
 * Does what its buttons do.
 */
void
herald_ish_counter_step (HeraldIshCounter *self, int by)
{
  g_signal_emit (self, signals[SIGNAL_STEPPED], 0, by);
}
