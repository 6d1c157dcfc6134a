/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The banner of the application in one colour, for the head of a sheet. */
#include "config.h"

#include "emblem.h"

/* The banner is drawn on a square of so many units. */
#define UNITS 32.0

static void
trace_cloth (cairo_t *cr)
{
  cairo_move_to (cr, 4.0, 4.0);
  cairo_line_to (cr, 28.0, 4.0);
  cairo_line_to (cr, 28.0, 30.0);
  cairo_line_to (cr, 16.0, 24.5);
  cairo_line_to (cr, 4.0, 30.0);
  cairo_close_path (cr);
}

static void
trace_rod (cairo_t *cr)
{
  cairo_move_to (cr, 2.5, 3.5);
  cairo_line_to (cr, 29.5, 3.5);
}

/* The charge: a Y, which is also a receptor. */
static void
trace_charge (cairo_t *cr)
{
  cairo_move_to (cr, 9.5, 9.0);
  cairo_line_to (cr, 16.0, 15.0);
  cairo_line_to (cr, 22.5, 9.0);
  cairo_move_to (cr, 16.0, 15.0);
  cairo_line_to (cr, 16.0, 20.0);
}

/**
 * herald_emblem_draw:
 * @cr: where to draw
 * @rect: its place; the banner is a square in its upper left corner
 * @color: of the cloth; the charge is white
 */
void
herald_emblem_draw (cairo_t *cr, const HeraldRect *rect, HeraldColor color)
{
  double unit = MIN (rect->width, rect->height) / UNITS;

  cairo_translate (cr, rect->x, rect->y);
  cairo_scale (cr, unit, unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  herald_color_set_source (color, cr);
  trace_cloth (cr);
  cairo_fill (cr);
  trace_rod (cr);
  cairo_set_line_width (cr, 3.0);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  trace_charge (cr);
  cairo_set_line_width (cr, 3.2);
  cairo_stroke (cr);
}
