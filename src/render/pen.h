/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define HERALD_PEN_CAPTION (9.0 / 11.0)
#define HERALD_PEN_SMALL (10.0 / 11.0)
#define HERALD_PEN_BODY 1.0
#define HERALD_PEN_TITLE (13.0 / 11.0)

/**
 * HeraldRect:
 * @x: left side
 * @y: upper side
 * @width: width
 * @height: height
 *
 * A rectangle in the units of a picture.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} HeraldRect;

/**
 * HeraldPen:
 * @palette: the colours
 * @context: what lays text out; its resolution counts
 * @font: (nullable): the body font; %NULL for the one of @context
 *
 * What a picture with words is drawn with. Borrows everything.
 */
typedef struct
{
  const HeraldPalette *palette;
  PangoContext *context;
  const PangoFontDescription *font;
} HeraldPen;

double herald_pen_get_unit (const HeraldPen *pen);
PangoLayout *
herald_pen_create_text (const HeraldPen *pen, const char *text, double scale, PangoWeight weight);
void herald_pen_measure (PangoLayout *text, double *width, double *height);
double
herald_pen_measure_width (const HeraldPen *pen, const char *text, double scale, PangoWeight weight);
void herald_pen_show (cairo_t *cr, PangoLayout *text, HeraldColor color, double x, double y);
void herald_pen_halo (
    cairo_t *cr, PangoLayout *text, HeraldColor color, double x, double y, double width);
void herald_pen_trace_round (cairo_t *cr, const HeraldRect *rect, double radius);
void herald_pen_diamond (
    cairo_t *cr, HeraldColor fill, HeraldColor outline, double x, double y, double radius);

G_END_DECLS
