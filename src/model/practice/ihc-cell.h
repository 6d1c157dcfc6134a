/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/edge-class.h"

G_BEGIN_DECLS

/**
 * HERALD_MICROMETRE:
 *
 * Lengths of a specimen are whole numbers of 1/256 micrometre.
 */
#define HERALD_MICROMETRE 256

#define HERALD_IHC_MAX_CORNERS 64
#define HERALD_IHC_STRETCHES 48

/**
 * HeraldIhcCellKind:
 * @HERALD_IHC_INVASIVE: an invasive tumour cell; the only kind that counts
 * @HERALD_IHC_IN_SITU: a tumour cell inside a duct
 * @HERALD_IHC_CRUSHED: a tumour cell that was squeezed
 * @HERALD_IHC_RIM: a tumour cell at the rim of the tissue, where stain gathers by itself
 * @HERALD_N_IHC_CELL_KINDS: how many there are
 *
 * What a tumour cell of the field is.
 */
typedef enum
{
  HERALD_IHC_INVASIVE,
  HERALD_IHC_IN_SITU,
  HERALD_IHC_CRUSHED,
  HERALD_IHC_RIM,
  HERALD_N_IHC_CELL_KINDS,
} HeraldIhcCellKind;

/**
 * HeraldIhcPoint:
 * @x: in 1/256 micrometre from the left
 * @y: in 1/256 micrometre from the top
 */
typedef struct
{
  int x;
  int y;
} HeraldIhcPoint;

/**
 * HeraldIhcNucleus:
 * @x: centre
 * @y: centre
 * @long_axis: half its length; 0 where the cut missed it
 * @short_axis: half its width
 * @cosine: direction of the length, 4096 is one
 * @sine: likewise
 * @depth: how dark it is, 0 to 1023
 * @shape: random bits for the rest of its looks
 */
typedef struct
{
  int x;
  int y;
  int long_axis;
  int short_axis;
  int cosine;
  int sine;
  int depth;
  guint32 shape;
} HeraldIhcNucleus;

/**
 * HeraldIhcCell:
 * @x: a point inside it
 * @y: likewise
 * @kind: what it is
 * @is_whole: whether all of it lies inside the field
 * @edge: the class of its edge, read back from @stretches and @width
 * @width: how wide its brown line is
 * @stretches: how much brown each stretch of its outline has, in 1/128 of amount 1.0; the stretches
 *   are of equal length and begin at the first corner
 * @corners: its outline; neighbours share the piece between them
 * @n_corners: how many corners it has, 3 or more
 * @nucleus: its nucleus
 * @shape: random bits for the rest of its looks
 *
 * One tumour cell. Lengths are in 1/256 micrometre.
 */
typedef struct
{
  int x;
  int y;
  HeraldIhcCellKind kind;
  gboolean is_whole;
  HeraldEdgeClass edge;
  int width;
  guint8 stretches[HERALD_IHC_STRETCHES];
  HeraldIhcPoint corners[HERALD_IHC_MAX_CORNERS];
  guint n_corners;
  HeraldIhcNucleus nucleus;
  guint32 shape;
} HeraldIhcCell;

gboolean herald_ihc_cell_counts (const HeraldIhcCell *self);
HeraldEdgeClass herald_ihc_cell_read_edge (const HeraldIhcCell *self);
guint64 herald_ihc_cell_hash (const HeraldIhcCell *self, guint64 hash);

G_END_DECLS
