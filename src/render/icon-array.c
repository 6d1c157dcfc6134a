/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hundred circles, ten in a row: so many of them are of a kind. Kinds differ in shape first, so
 * that neither print nor any eye needs colour. */
#include "config.h"

#include <math.h>

#include "icon-array.h"

/* Of the width of a column. */
#define ICON_SHARE 0.74

/**
 * herald_icon_array_part:
 * @figure: a figure
 * @index: an icon, 0 to 99, in reading order
 *
 * Returns: the part that the icon stands for, or %HERALD_ICON_ARRAY_REST
 */
guint
herald_icon_array_part (const HeraldFigure *figure, guint index)
{
  guint end = 0;

  for (guint i = 0; i < figure->n_parts; i++)
    {
      end += figure->parts[i].count;
      if (index < end)
        return i;
    }
  return HERALD_ICON_ARRAY_REST;
}

/**
 * herald_icon_array_place:
 * @index: an icon, 0 to 99, in reading order
 * @width: width of the whole
 *
 * Returns: where the icon goes; rows run from left to right in every language, as numbers do
 */
HeraldRect
herald_icon_array_place (guint index, double width)
{
  double column = width / HERALD_ICON_ARRAY_COLUMNS;
  double size = column * ICON_SHARE;
  double margin = (column - size) / 2.0;

  return (HeraldRect){ (index % HERALD_ICON_ARRAY_COLUMNS) * column + margin,
                       (index / HERALD_ICON_ARRAY_COLUMNS) * column + margin,
                       size,
                       size };
}

/**
 * herald_icon_array_get_height:
 * @width: width of the whole
 *
 * Returns: its height
 */
double
herald_icon_array_get_height (double width)
{
  return width / HERALD_ICON_ARRAY_COLUMNS * HERALD_ICON_ARRAY_ROWS;
}

static void
fill_disc (cairo_t *cr, HeraldColor color, double x, double y, double radius)
{
  herald_color_set_source (color, cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static void
stroke_ring (cairo_t *cr, HeraldColor color, double x, double y, double radius, double line)
{
  herald_color_set_source (color, cr);
  cairo_set_line_width (cr, line);
  cairo_arc (cr, x, y, radius - line / 2.0, 0.0, 2.0 * G_PI);
  cairo_stroke (cr);
}

static void
fill_half (cairo_t *cr, HeraldColor color, double x, double y, double radius)
{
  herald_color_set_source (color, cr);
  cairo_arc (cr, x, y, radius, G_PI / 2.0, 3.0 * G_PI / 2.0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * herald_icon_array_draw_icon:
 * @cr: where to draw
 * @palette: the colours
 * @part: which part, or %HERALD_ICON_ARRAY_REST
 * @x: centre
 * @y: centre
 * @radius: radius
 *
 * One icon: a disc with a hole, a full disc, half a disc; the rest is a ring.
 */
void
herald_icon_array_draw_icon (
    cairo_t *cr, const HeraldPalette *palette, guint part, double x, double y, double radius)
{
  switch (part)
    {
    case 0:
      fill_disc (cr, palette->yours.mark, x, y, radius);
      fill_disc (cr, palette->base, x, y, radius * 0.36);
      break;
    case 1:
      fill_disc (cr, palette->rule.mark, x, y, radius);
      break;
    case 2:
      fill_half (cr, palette->fg, x, y, radius);
      stroke_ring (cr, palette->fg, x, y, radius, radius * 0.2);
      break;
    default:
      stroke_ring (cr, palette->rule.mark, x, y, radius, MAX (1.0, radius * 0.2));
    }
}

/**
 * herald_icon_array_draw:
 * @cr: where to draw
 * @figure: what to show
 * @palette: the colours
 * @width: width of the whole
 */
void
herald_icon_array_draw (cairo_t *cr,
                        const HeraldFigure *figure,
                        const HeraldPalette *palette,
                        double width)
{
  for (guint i = 0; i < HERALD_FIGURE_WHOLE; i++)
    {
      HeraldRect place = herald_icon_array_place (i, width);

      herald_icon_array_draw_icon (cr,
                                   palette,
                                   herald_icon_array_part (figure, i),
                                   place.x + place.width / 2.0,
                                   place.y + place.height / 2.0,
                                   place.width / 2.0);
    }
}
