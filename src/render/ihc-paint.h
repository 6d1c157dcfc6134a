/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-field.h"
#include "stain-tile.h"

G_BEGIN_DECLS

/**
 * HeraldNucleusLook:
 * @HERALD_NUCLEUS_TUMOUR: large, with a rim, clumps and nucleoli
 * @HERALD_NUCLEUS_CRUSHED: a dark streak
 * @HERALD_NUCLEUS_SPINDLE: slender and pointed
 * @HERALD_NUCLEUS_LYMPHOCYTE: small, round, dark
 *
 * What a nucleus looks like.
 */
typedef enum
{
  HERALD_NUCLEUS_TUMOUR,
  HERALD_NUCLEUS_CRUSHED,
  HERALD_NUCLEUS_SPINDLE,
  HERALD_NUCLEUS_LYMPHOCYTE,
} HeraldNucleusLook;

void herald_ihc_paint_ground (HeraldStainTile *tile, const HeraldIhcField *field);
void
herald_ihc_paint_body (HeraldStainTile *tile, const HeraldIhcPlan *plan, const HeraldIhcCell *cell);
void
herald_ihc_paint_halo (HeraldStainTile *tile, const HeraldIhcPlan *plan, const HeraldIhcCell *cell);
void herald_ihc_paint_nucleus (HeraldStainTile *tile,
                               const HeraldIhcNucleus *nucleus,
                               HeraldNucleusLook look);
void herald_ihc_paint_edge (HeraldStainTile *tile, const HeraldIhcCell *cell);

G_END_DECLS
