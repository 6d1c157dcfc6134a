/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How practice goes from day to day. */
#include "config.h"

#include "practice/progress-view.h"
#include "progress-plot.h"

struct _HeraldProgressView
{
  HeraldPicture parent_instance;

  GArray *points;
};

G_DEFINE_FINAL_TYPE (HeraldProgressView, herald_progress_view, HERALD_TYPE_PICTURE)

static double
herald_progress_view_get_height (HeraldPicture *picture G_GNUC_UNUSED,
                                 const HeraldPen *pen,
                                 double width G_GNUC_UNUSED)
{
  return herald_progress_plot_get_height (pen);
}

static void
herald_progress_view_draw (HeraldPicture *picture,
                           cairo_t *cr,
                           const HeraldPen *pen,
                           double width,
                           double height G_GNUC_UNUSED)
{
  herald_progress_plot_draw (cr, HERALD_PROGRESS_VIEW (picture)->points, pen, width);
}

static void
herald_progress_view_finalize (GObject *object)
{
  g_array_unref (HERALD_PROGRESS_VIEW (object)->points);
  G_OBJECT_CLASS (herald_progress_view_parent_class)->finalize (object);
}

static void
herald_progress_view_class_init (HeraldProgressViewClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_progress_view_finalize;
  picture_class->get_height = herald_progress_view_get_height;
  picture_class->draw = herald_progress_view_draw;
}

static void
herald_progress_view_init (HeraldProgressView *self G_GNUC_UNUSED)
{
}

/**
 * herald_progress_view_new:
 * @points: (element-type HeraldProgressPoint): days of practice, at least one
 *
 * Returns: (transfer floating): a drawing of them
 */
GtkWidget *
herald_progress_view_new (GArray *points)
{
  HeraldProgressView *self = g_object_new (HERALD_TYPE_PROGRESS_VIEW, NULL);
  g_autofree char *text = herald_progress_plot_describe (points);

  self->points = g_array_ref (points);
  herald_picture_set_text (HERALD_PICTURE (self), text);
  return GTK_WIDGET (self);
}
