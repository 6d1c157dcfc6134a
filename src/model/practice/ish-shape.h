/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-geometry.h"

G_BEGIN_DECLS

void herald_ish_shape_make (HeraldIshNucleus *nucleus,
                            HeraldIshCellKind kind,
                            guint percent,
                            guint direction,
                            HeraldRandom *random);
void herald_ish_shape_cut (HeraldIshNucleus *nucleus, HeraldRandom *random);

G_END_DECLS
