/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_STAIN_TILE_MAX:
 *
 * The most pixels a side of a tile has.
 */
#define HERALD_STAIN_TILE_MAX 224

/**
 * HeraldStainTile:
 * @left: where the middle of the first pixel lies, in 1/256 micrometre
 * @top: likewise
 * @step: how far the middles of two pixels lie apart, in 1/256 micrometre
 * @width: pixels of a row
 * @height: rows
 * @blue: haematoxylin of each pixel, in 1/1024
 * @brown: DAB in the body of cells
 * @line: DAB of edges; neighbours share a line, so the darker of two counts
 *
 * How much stain a small part of a specimen has taken. Rows are %HERALD_STAIN_TILE_MAX apart.
 */
typedef struct
{
  float left;
  float top;
  float step;
  int width;
  int height;
  gint16 blue[HERALD_STAIN_TILE_MAX * HERALD_STAIN_TILE_MAX];
  gint16 brown[HERALD_STAIN_TILE_MAX * HERALD_STAIN_TILE_MAX];
  gint16 line[HERALD_STAIN_TILE_MAX * HERALD_STAIN_TILE_MAX];
} HeraldStainTile;

/**
 * HeraldStainSpans:
 * @top: the first row
 * @bottom: the row after the last
 * @from: for each row of the tile, the first pixel
 * @to: for each row, the pixel after the last
 *
 * The pixels of a tile that a shape covers; each row in one piece.
 */
typedef struct
{
  int top;
  int bottom;
  gint16 from[HERALD_STAIN_TILE_MAX];
  gint16 to[HERALD_STAIN_TILE_MAX];
} HeraldStainSpans;

float herald_stain_tile_x (const HeraldStainTile *self, int x);
float herald_stain_tile_y (const HeraldStainTile *self, int y);
gboolean herald_stain_tile_meets (const HeraldStainTile *self, int x, int y, int reach);
void herald_stain_tile_scan (const HeraldStainTile *self,
                             const float *across,
                             const float *down,
                             guint n_corners,
                             HeraldStainSpans *spans);

G_END_DECLS
