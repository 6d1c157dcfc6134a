/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-geometry.h"
#include "practice/ish-recipe.h"

G_BEGIN_DECLS

void herald_ish_signals_place (HeraldIshNucleus *nucleus,
                               const HeraldIshRecipe *recipe,
                               guint her2,
                               guint cep17,
                               GArray *signals,
                               HeraldRandom *random);

G_END_DECLS
