/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-cell.h"
#include "practice/ihc-recipe.h"
#include "practice/value-noise.h"

G_BEGIN_DECLS

/**
 * HeraldIhcBlot:
 * @x: centre
 * @y: centre
 * @radius: how far it reaches, 0 where there is none
 */
typedef struct
{
  int x;
  int y;
  int radius;
} HeraldIhcBlot;

/**
 * HeraldIhcPlan:
 * @recipe: what is to be drawn
 * @seed: which field
 * @width: how wide the field is, in 1/256 micrometre
 * @height: how high
 * @noise: what makes all of it uneven
 * @duct: where tumour lies inside a duct
 * @crush: where tissue was squeezed
 * @rim_side: which side ends in glass: 0 none, 1 left, 2 top, 3 right, 4 bottom
 * @rim: how far from that side the tissue begins
 * @lean_x: which way nests are stretched, 4096 is one
 * @lean_y: likewise
 * @threshold: at this height of the land, nests begin
 *
 * Where in a field which tissue lies.
 */
typedef struct
{
  HeraldIhcRecipe recipe;
  guint32 seed;
  int width;
  int height;
  HeraldValueNoise noise;
  HeraldIhcBlot duct;
  HeraldIhcBlot crush;
  guint rim_side;
  int rim;
  int lean_x;
  int lean_y;
  int threshold;
} HeraldIhcPlan;

void herald_ihc_plan_init (
    HeraldIhcPlan *self, const HeraldIhcRecipe *recipe, guint32 seed, int width, int height);
int herald_ihc_plan_get_land (const HeraldIhcPlan *self, int x, int y);
int herald_ihc_plan_get_depth (const HeraldIhcPlan *self, int x, int y);
int herald_ihc_plan_get_duct (const HeraldIhcPlan *self, int x, int y);
gboolean herald_ihc_plan_is_crushed (const HeraldIhcPlan *self, int x, int y);

G_END_DECLS
