/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows its first child where there is room for all of it, otherwise its second, if it has one. For
 * words that a symbol can stand in for. */

#include "spare-room.h"

#include "common/access.h"
#include "common/metrics.h"
#include "common/wrap-button.h"

struct _HeraldSpareRoom
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HeraldSpareRoom, herald_spare_room, GTK_TYPE_WIDGET)

static GtkWidget *
get_substitute (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_next_sibling (child) : NULL;
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Returns (nullable) text within @widget that may take several lines. */
static GtkWidget *
find_lines (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (widget == NULL || (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_lines (child);
  return found;
}

/* Only what stands in may take several lines. */
static GtkSizeRequestMode
herald_spare_room_get_request_mode (GtkWidget *widget)
{
  return find_lines (get_substitute (widget)) != NULL ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                      : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
herald_spare_room_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkWidget *substitute = get_substitute (widget);

  if (child == NULL)
    return;
  gtk_widget_measure (child, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 &&
      for_size < get_natural_width (child) && find_lines (substitute) != NULL)
    {
      *minimum = *natural = herald_button_measure_height (substitute, for_size);
      *minimum_baseline = *natural_baseline = -1;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = substitute != NULL ? herald_widget_get_minimum_width (substitute) : 0;
}

static void
herald_spare_room_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkWidget *substitute = get_substitute (widget);
  gboolean fits;

  if (child == NULL)
    return;
  fits = width >= get_natural_width (child);
  herald_access_show_child (child, fits);
  if (substitute != NULL)
    herald_access_show_child (substitute, !fits);
  if (fits)
    gtk_widget_allocate (child, width, height, baseline, NULL);
  else if (substitute != NULL)
    gtk_widget_allocate (substitute, width, height, baseline, NULL);
}

static void
herald_spare_room_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (herald_spare_room_parent_class)->dispose (object);
}

static void
herald_spare_room_class_init (HeraldSpareRoomClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_spare_room_dispose;
  widget_class->get_request_mode = herald_spare_room_get_request_mode;
  widget_class->measure = herald_spare_room_measure;
  widget_class->size_allocate = herald_spare_room_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
herald_spare_room_init (HeraldSpareRoom *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
