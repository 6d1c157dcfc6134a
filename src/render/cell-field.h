/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_CELL_FIELD_SEED:
 *
 * The group of cells that the four scores are shown on.
 */
#define HERALD_CELL_FIELD_SEED 42

/**
 * HERALD_CELL_FIELD_WIDTH_UM:
 *
 * How much of a slide the four scores show, in micrometres.
 */
#define HERALD_CELL_FIELD_WIDTH_UM 92

/**
 * HeraldCellField:
 * @score: IHC score, 0 to 3
 * @seed: which group of cells
 * @width_um: how much is seen from left to right, in micrometres, 1 to 900
 *
 * A small group of stained tumour cells, drawn and not tissue.
 */
typedef struct
{
  guint score;
  guint32 seed;
  int width_um;
} HeraldCellField;

cairo_surface_t *
herald_cell_field_render (const HeraldCellField *field, int width_px, int height_px);
void
herald_cell_field_draw (cairo_t *cr, const HeraldCellField *field, double width, double height);
cairo_surface_t *herald_cell_field_surface (guint score, int width_px, int height_px);

G_END_DECLS
