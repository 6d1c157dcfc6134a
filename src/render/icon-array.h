/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/figure.h"
#include "pen.h"

G_BEGIN_DECLS

#define HERALD_ICON_ARRAY_COLUMNS 10
#define HERALD_ICON_ARRAY_ROWS (HERALD_FIGURE_WHOLE / HERALD_ICON_ARRAY_COLUMNS)

/* The part an icon belongs to: 0 and up for the parts of the figure, this for the rest. */
#define HERALD_ICON_ARRAY_REST HERALD_FIGURE_MAX_PARTS

guint herald_icon_array_part (const HeraldFigure *figure, guint index);
HeraldRect herald_icon_array_place (guint index, double width);
double herald_icon_array_get_height (double width);
void herald_icon_array_draw (cairo_t *cr,
                             const HeraldFigure *figure,
                             const HeraldPalette *palette,
                             double width);
void herald_icon_array_draw_icon (
    cairo_t *cr, const HeraldPalette *palette, guint part, double x, double y, double radius);

G_END_DECLS
