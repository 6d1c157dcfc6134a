/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button with a menu whose words wrap and are never cut. GtkMenuButton asks for one line whatever
 * its width; this asks for as many as its words take. */
#include "config.h"

#include "common/wrap-menu.h"

#include "common/wrap-button.h"

struct _HeraldWrapMenu
{
  GtkWidget parent_instance;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (HeraldWrapMenu, herald_wrap_menu, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
herald_wrap_menu_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_wrap_menu_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GtkWidget *button = HERALD_WRAP_MENU (widget)->button;

  gtk_widget_measure (
      button, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    return;
  *minimum = *natural = herald_button_measure_height (button, for_size);
  *minimum_baseline = *natural_baseline = -1;
}

static void
herald_wrap_menu_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (HERALD_WRAP_MENU (widget)->button,
                            &(GtkAllocation){ 0, 0, width, height },
                            baseline);
}

static void
herald_wrap_menu_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_WRAP_MENU (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_wrap_menu_parent_class)->dispose (object);
}

static void
herald_wrap_menu_class_init (HeraldWrapMenuClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_wrap_menu_dispose;
  widget_class->get_request_mode = herald_wrap_menu_get_request_mode;
  widget_class->measure = herald_wrap_menu_measure;
  widget_class->size_allocate = herald_wrap_menu_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
herald_wrap_menu_init (HeraldWrapMenu *self G_GNUC_UNUSED)
{
}

/**
 * herald_wrap_menu_new:
 * @button: (transfer floating): a button with a menu and a label, in no other widget
 *
 * Returns: (transfer floating): what to put in the place of @button
 */
GtkWidget *
herald_wrap_menu_new (GtkMenuButton *button)
{
  HeraldWrapMenu *self = g_object_new (HERALD_TYPE_WRAP_MENU, NULL);

  herald_buttons_wrap (GTK_WIDGET (button));
  self->button = GTK_WIDGET (button);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
