/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-field.h"
#include "stain-tile.h"

G_BEGIN_DECLS

void herald_ihc_paint_ground (HeraldStainTile *tile, const HeraldIhcField *field);
void
herald_ihc_paint_body (HeraldStainTile *tile, const HeraldIhcPlan *plan, const HeraldIhcCell *cell);
void herald_ihc_paint_nucleus (HeraldStainTile *tile, const HeraldIhcNucleus *nucleus, int kind);
void herald_ihc_paint_edge (HeraldStainTile *tile, const HeraldIhcCell *cell);

G_END_DECLS
