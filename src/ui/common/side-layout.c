/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets text beside a small thing that ends the line, at its top or in its middle. A box would do,
 * but a box asks how narrow its text could be at its height, and finding out takes some twenty
 * layouts of each text: seconds, in a list of hundreds. */
#include "config.h"

#include "common/side-layout.h"

#define SPACING 6

struct _HeraldSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (HeraldSideLayout, herald_side_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int minimum;
  int natural;
} Width;

static Width
width_of (GtkWidget *child)
{
  Width width = { 0, 0 };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (
        child, GTK_ORIENTATION_HORIZONTAL, -1, &width.minimum, &width.natural, NULL, NULL);
  return width;
}

static int
height_of (GtkWidget *child, int width)
{
  int height = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static GtkWidget *
get_end (GtkWidget *widget)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);

  return start != NULL ? gtk_widget_get_next_sibling (start) : NULL;
}

/* What the end takes away from the text. */
static int
end_width (GtkWidget *widget)
{
  int natural = width_of (get_end (widget)).natural;

  return natural > 0 ? natural + SPACING : 0;
}

static GtkSizeRequestMode
herald_side_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                     GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
herald_side_layout_measure (GtkLayoutManager *manager G_GNUC_UNUSED,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline G_GNUC_UNUSED,
                            int *natural_baseline G_GNUC_UNUSED)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);
  int end = end_width (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      Width width = width_of (start);

      *minimum = width.minimum + end;
      *natural = width.natural + end;
    }
  else
    *minimum = *natural = MAX (height_of (start, for_size >= 0 ? MAX (for_size - end, 0) : -1),
                               height_of (get_end (widget), -1));
}

static void
herald_side_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline G_GNUC_UNUSED)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);
  GtkWidget *end = get_end (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int aside = end_width (widget);

  if (start != NULL && gtk_widget_should_layout (start))
    gtk_widget_size_allocate (start,
                              &(GtkAllocation){ is_rtl ? aside : 0, 0, width - aside, height },
                              -1);
  if (aside > 0)
    {
      int own = aside - SPACING;
      int high = gtk_widget_get_valign (end) == GTK_ALIGN_CENTER ? height : height_of (end, -1);

      gtk_widget_size_allocate (end,
                                &(GtkAllocation){ is_rtl ? 0 : width - own, 0, own, high },
                                -1);
    }
}

static void
herald_side_layout_class_init (HeraldSideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = herald_side_layout_get_request_mode;
  manager_class->measure = herald_side_layout_measure;
  manager_class->allocate = herald_side_layout_allocate;
}

static void
herald_side_layout_init (HeraldSideLayout *self G_GNUC_UNUSED)
{
}
