/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of small things that goes on in a new line where there is no room. */
#include "config.h"

#include "common/wrap-box.h"
#include "common/wrap-button.h"
#include "common/wrap-layout.h"

struct _HeraldWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HeraldWrapBox, herald_wrap_box, GTK_TYPE_WIDGET)

static void
herald_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_wrap_box_parent_class)->dispose (object);
}

static void
herald_wrap_box_class_init (HeraldWrapBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = herald_wrap_box_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_wrap_box_init (HeraldWrapBox *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), herald_wrap_layout_new_flush ());
}

/**
 * herald_wrap_box_new:
 *
 * Returns: (transfer floating): a box without children
 */
GtkWidget *
herald_wrap_box_new (void)
{
  return g_object_new (HERALD_TYPE_WRAP_BOX, NULL);
}

/**
 * herald_wrap_box_append:
 * @self: a box
 * @child: what comes next
 */
void
herald_wrap_box_append (HeraldWrapBox *self, GtkWidget *child)
{
  herald_buttons_wrap (child);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * herald_wrap_box_set_spacing:
 * @self: a box
 * @spacing: the space between two in a line, in pixels
 */
void
herald_wrap_box_set_spacing (HeraldWrapBox *self, int spacing)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  herald_wrap_layout_set_spacing (HERALD_WRAP_LAYOUT (layout), spacing);
}
