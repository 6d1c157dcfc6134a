/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Your value on the map: the diamond, the arrow where it lies past the end of an
 * axis, the dashed line where only one number is known, and the callout. */

#include "ish-map-point.h"

#include <math.h>

typedef struct
{
  cairo_t *cr;
  const HeraldIshMap *map;
  const HeraldPalette *palette;
  const HeraldIshMapLayout *layout;
  const HeraldIshMapLabels *labels;
  double unit;
} Drawing;

static void
draw_arrow (const Drawing *drawing, double x, double y)
{
  const HeraldIshMapLayout *layout = drawing->layout;
  cairo_t *cr = drawing->cr;
  double unit = drawing->unit;

  if (!layout->beyond_right && !layout->beyond_top)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, atan2 (layout->beyond_top ? -1.0 : 0.0, layout->beyond_right ? 1.0 : 0.0));
  cairo_move_to (cr, 23.0 * unit, 0.0);
  cairo_line_to (cr, 14.0 * unit, -5.5 * unit);
  cairo_line_to (cr, 14.0 * unit, 5.5 * unit);
  cairo_close_path (cr);
  herald_color_set_source (drawing->palette->base, cr);
  cairo_set_line_width (cr, 3.0 * unit);
  cairo_stroke_preserve (cr);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Where only one number is known, your value is anywhere on a line. */
static void
draw_half_point (const Drawing *drawing)
{
  const HeraldIshMapLayout *layout = drawing->layout;
  const HeraldRect *plot = &layout->plot;
  cairo_t *cr = drawing->cr;
  double dashes[2] = { 7.0 * drawing->unit, 4.0 * drawing->unit };
  gboolean level = drawing->map->have_ratio;

  cairo_save (cr);
  cairo_move_to (cr, level ? plot->x : layout->point_x, level ? layout->point_y : plot->y);
  cairo_line_to (cr,
                 level ? plot->x + plot->width : layout->point_x,
                 level ? layout->point_y : plot->y + plot->height);
  herald_color_set_source (drawing->palette->base, cr);
  cairo_set_line_width (cr, 6.0 * drawing->unit);
  cairo_stroke_preserve (cr);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_set_line_width (cr, 3.0 * drawing->unit);
  cairo_set_dash (cr, dashes, 2, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_callout (const Drawing *drawing, double x, double y)
{
  const HeraldRect *rect = &drawing->labels->callout_rect;
  cairo_t *cr = drawing->cr;
  double width = 0.0;
  double height = 0.0;

  if (drawing->labels->callout == NULL)
    return;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, drawing->labels->leader_x, drawing->labels->leader_y);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_set_line_width (cr, 1.6 * drawing->unit);
  cairo_stroke (cr);
  herald_pen_trace_round (cr, rect, 7.0 * drawing->unit);
  herald_color_set_source (drawing->palette->base, cr);
  cairo_fill_preserve (cr);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_stroke (cr);
  herald_pen_measure (drawing->labels->callout, &width, &height);
  herald_pen_show (cr,
                   drawing->labels->callout,
                   drawing->palette->fg,
                   rect->x + (rect->width - width) / 2.0,
                   rect->y + (rect->height - height) / 2.0);
}

/**
 * herald_ish_map_draw_point:
 * @cr: where to draw
 * @map: a map
 * @layout: its layout
 * @labels: its words, laid out
 * @pen: what it is drawn with
 *
 * Draws nothing where neither number is known.
 */
void
herald_ish_map_draw_point (cairo_t *cr,
                           const HeraldIshMap *map,
                           const HeraldIshMapLayout *layout,
                           const HeraldIshMapLabels *labels,
                           const HeraldPen *pen)
{
  double x = 0.0;
  double y = 0.0;

  g_return_if_fail (cr != NULL && map != NULL && layout != NULL && labels != NULL && pen != NULL);

  Drawing drawing = { cr, map, pen->palette, layout, labels, herald_pen_get_unit (pen) };

  herald_ish_map_get_mark (layout, drawing.unit, &x, &y);
  if (map->have_copies != map->have_ratio)
    draw_half_point (&drawing);
  draw_callout (&drawing, x, y);
  if (!map->have_copies || !map->have_ratio)
    return;

  draw_arrow (&drawing, x, y);
  herald_pen_diamond (cr,
                      drawing.palette->yours.mark,
                      drawing.palette->base,
                      x,
                      y,
                      (map->compact ? 7.0 : 9.0) * drawing.unit);
}
