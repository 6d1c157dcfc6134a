/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HERALD_MICROMETRE:
 *
 * Lengths of the mosaic are whole numbers of 1/256 micrometre.
 */
#define HERALD_MICROMETRE 256

/**
 * HeraldCell:
 * @x: centre
 * @y: centre
 * @tumour: whether a tumour cell is here; else it is loose tissue
 * @nucleus: whether the cut met the nucleus
 * @nucleus_x: centre of the nucleus
 * @nucleus_y: centre of the nucleus
 * @long_axis: half the length of the nucleus
 * @short_axis: half the width of the nucleus
 * @cosine: direction of the length, 4096 is one
 * @sine: direction of the length, 4096 is one
 * @depth: how dark the nucleus is, 0 to 1023
 * @shape: random bits for the rest
 *
 * One place of the mosaic.
 */
typedef struct
{
  int x;
  int y;
  gboolean tumour;
  gboolean nucleus;
  int nucleus_x;
  int nucleus_y;
  int long_axis;
  int short_axis;
  int cosine;
  int sine;
  int depth;
  guint32 shape;
} HeraldCell;

/**
 * HeraldCellPlace:
 * @cell: the cell a place lies in
 * @neighbour: the cell across the nearest edge
 * @edge: distance to that edge; below 0 in the gap where three cells meet
 *
 * What lies at one place.
 */
typedef struct
{
  const HeraldCell *cell;
  const HeraldCell *neighbour;
  int edge;
} HeraldCellPlace;

typedef struct _HeraldCellMosaic HeraldCellMosaic;

HeraldCellMosaic *herald_cell_mosaic_new (guint32 seed, int width, int height);
void herald_cell_mosaic_free (HeraldCellMosaic *mosaic);
void herald_cell_mosaic_find (const HeraldCellMosaic *mosaic, int x, int y, HeraldCellPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCellMosaic, herald_cell_mosaic_free)

G_END_DECLS
