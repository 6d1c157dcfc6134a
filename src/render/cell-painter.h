/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cell-mosaic.h"
#include "practice/value-noise.h"

G_BEGIN_DECLS

/**
 * HeraldCellPainter:
 * @mosaic: where the cells lie
 * @noise: what makes them uneven
 * @score: IHC score, 0 to 3
 *
 * Knows the stain of every place. Borrows everything.
 */
typedef struct
{
  const HeraldCellMosaic *mosaic;
  const HeraldValueNoise *noise;
  guint score;
} HeraldCellPainter;

/**
 * HeraldCellStain:
 * @haematoxylin: amount of the blue stain in 1/1024
 * @dab: amount of the brown stain in 1/1024
 * @edge: distance to the nearest edge in 1/256 micrometre; below 0 in the gap
 *   where three cells meet
 * @tumour: whether that edge is one of a tumour cell
 *
 * What one place has taken.
 */
typedef struct
{
  int haematoxylin;
  int dab;
  int edge;
  gboolean tumour;
} HeraldCellStain;

void herald_cell_painter_get_stain (const HeraldCellPainter *painter,
                                    int x,
                                    int y,
                                    HeraldCellStain *stain);
guint32 herald_cell_painter_get_pixel (const HeraldCellPainter *painter, int x, int y);

G_END_DECLS
