/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dot before a step of the path, and the line that joins it to its neighbours. Decoration: the
 * words beside it say the same. */
#include "config.h"

#include <math.h>

#include "path-mark.h"

#define WIDTH 22.0
#define MIDDLE 12.0
#define RADIUS 6.0
#define DIAMOND 8.0

struct _HeraldPathMark
{
  HeraldPicture parent_instance;

  HeraldPathMarkKind kind;
  gboolean is_first;
};

G_DEFINE_TYPE (HeraldPathMark, herald_path_mark, HERALD_TYPE_PICTURE)

static double
herald_path_mark_get_height (HeraldPicture *picture G_GNUC_UNUSED,
                             const HeraldPen *pen,
                             double width G_GNUC_UNUSED)
{
  return 2.0 * MIDDLE * herald_pen_get_unit (pen);
}

static void
draw_line (cairo_t *cr, const HeraldPen *pen, double x, double from, double to)
{
  double unit = herald_pen_get_unit (pen);

  herald_color_set_source (pen->palette->rule.edge, cr);
  cairo_rectangle (cr, x - unit, from, 2.0 * unit, MAX (to - from, 0.0));
  cairo_fill (cr);
}

static void
draw_dot (cairo_t *cr, const HeraldPen *pen, double x, double y, gboolean is_taken)
{
  double unit = herald_pen_get_unit (pen);

  cairo_arc (cr, x, y, (is_taken ? RADIUS : RADIUS - 1.0) * unit, 0.0, 2.0 * G_PI);
  herald_color_set_source (is_taken ? pen->palette->rule.mark : pen->palette->base, cr);
  cairo_fill_preserve (cr);
  herald_color_set_source (pen->palette->rule.mark, cr);
  cairo_set_line_width (cr, 1.5 * unit);
  if (is_taken)
    cairo_new_path (cr);
  else
    cairo_stroke (cr);
}

static void
herald_path_mark_draw (
    HeraldPicture *picture, cairo_t *cr, const HeraldPen *pen, double width, double height)
{
  HeraldPathMark *self = HERALD_PATH_MARK (picture);
  double unit = herald_pen_get_unit (pen);
  double x = width / 2.0;
  double y = MIDDLE * unit;

  draw_line (
      cr, pen, x, self->is_first ? y : 0.0, self->kind == HERALD_PATH_MARK_RESULT ? y : height);
  if (self->kind == HERALD_PATH_MARK_RESULT)
    herald_pen_diamond (cr, pen->palette->yours.mark, pen->palette->base, x, y, DIAMOND * unit);
  else
    draw_dot (cr, pen, x, y, self->kind == HERALD_PATH_MARK_TAKEN);
}

static void
herald_path_mark_class_init (HeraldPathMarkClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  picture_class->least_width = WIDTH;
  picture_class->get_height = herald_path_mark_get_height;
  picture_class->draw = herald_path_mark_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
herald_path_mark_init (HeraldPathMark *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
}

/**
 * herald_path_mark_new:
 * @kind: what it stands for
 * @is_first: whether no step comes before
 *
 * Returns: (transfer full): the mark
 */
GtkWidget *
herald_path_mark_new (HeraldPathMarkKind kind, gboolean is_first)
{
  HeraldPathMark *self = g_object_new (HERALD_TYPE_PATH_MARK, NULL);

  self->kind = kind;
  self->is_first = is_first;
  return GTK_WIDGET (self);
}
