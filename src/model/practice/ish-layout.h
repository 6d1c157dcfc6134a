/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-geometry.h"
#include "practice/ish-recipe.h"

G_BEGIN_DECLS

GArray *herald_ish_layout_make (const HeraldIshRecipe *recipe, HeraldRandom *random);

G_END_DECLS
