/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-ground.h"

G_BEGIN_DECLS

void herald_ihc_ground_find_flow (const HeraldIhcPlan *plan, int x, int y, int *cosine, int *sine);
void herald_ihc_ground_add_cells (HeraldIhcGround *self, const HeraldIhcPlan *plan);

G_END_DECLS
