/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where nests, a duct, a squeezed place and the rim of the tissue lie. Nests are the heights of a
 * land that is stretched one way, so that they run as cords and islands do. */

#include "practice/ihc-plan.h"

#include "practice/lattice.h"
#include "practice/random.h"

#define UM HERALD_MICROMETRE

static int
draw_within (HeraldRandom *random, int size, int margin)
{
  return margin + (int)herald_random_below (random, (guint32)MAX (size - 2 * margin, 1));
}

static void
init_blot (HeraldIhcBlot *blot, const HeraldIhcPlan *plan, HeraldRandom *random, int radius)
{
  blot->x = draw_within (random, plan->width, radius / 2);
  blot->y = draw_within (random, plan->height, radius / 2);
  blot->radius = radius;
}

/* A crushed place is sought where there is tumour to crush. */
static void
init_crush (HeraldIhcPlan *self, HeraldRandom *random)
{
  int highest = G_MININT;

  for (guint i = 0; i < 6; i++)
    {
      HeraldIhcBlot blot;
      int land;

      init_blot (&blot, self, random, (16 + 26 * (int)self->recipe.crush / 1000) * UM);
      land = herald_ihc_plan_get_land (self, blot.x, blot.y);
      if (land > highest && herald_ihc_plan_get_duct (self, blot.x, blot.y) > 40 * UM)
        {
          highest = land;
          self->crush = blot;
        }
    }
}

/* One draw a statement: the order in which a compiler works out arguments is its own. */
static void
init_lean (HeraldIhcPlan *self, HeraldRandom *random)
{
  int across = (int)herald_random_below (random, 2001) - 1000;
  int down = (int)herald_random_below (random, 1000) + 1;

  herald_lattice_direct (across, down, &self->lean_x, &self->lean_y);
}

/**
 * herald_ihc_plan_init:
 * @self: (out caller-allocates): the plan; its threshold is left at 0
 * @recipe: what is to be drawn
 * @seed: which field
 * @width: how wide, in 1/256 micrometre
 * @height: how high
 */
void
herald_ihc_plan_init (
    HeraldIhcPlan *self, const HeraldIhcRecipe *recipe, guint32 seed, int width, int height)
{
  HeraldRandom random;

  self->recipe = *recipe;
  self->seed = seed;
  self->width = width;
  self->height = height;
  self->duct = (HeraldIhcBlot){ 0, 0, 0 };
  self->crush = (HeraldIhcBlot){ 0, 0, 0 };
  self->rim_side = 0;
  self->rim = 0;
  self->threshold = 0;
  herald_value_noise_init (&self->noise, seed);
  herald_random_init (&random, seed);
  init_lean (self, &random);
  if (recipe->in_situ > 0)
    init_blot (&self->duct, self, &random, (38 + 26 * (int)recipe->in_situ / 1000) * UM);
  if (recipe->crush > 0)
    init_crush (self, &random);
  if (recipe->edge_artefact > 0)
    {
      self->rim_side = 1 + herald_random_below (&random, 4);
      self->rim = (22 + 12 * (int)recipe->edge_artefact / 1000) * UM;
    }
}

/**
 * herald_ihc_plan_get_land:
 * @self: a plan
 * @x: a place
 * @y: a place
 *
 * Returns: the height of the land; tumour lies on the heights
 */
int
herald_ihc_plan_get_land (const HeraldIhcPlan *self, int x, int y)
{
  int along = (int)(((gint64)x * self->lean_x + (gint64)y * self->lean_y) >> 12);
  int aside = (int)(((gint64)y * self->lean_x - (gint64)x * self->lean_y) >> 12);

  along = along * 5 / 8;
  return herald_value_noise_at (&self->noise, along + 70000, aside + 30000, 14) * 5 +
         herald_value_noise_at (&self->noise, along + 9000, aside + 5000, 13) * 4 +
         herald_value_noise_at (&self->noise, x + 2000, y + 8000, 12);
}

/* How far inside the tissue a place lies; below 0 it is glass. */
static int
get_from_side (const HeraldIhcPlan *self, int x, int y)
{
  switch (self->rim_side)
    {
    case 1:
      return x;
    case 2:
      return y;
    case 3:
      return self->width - x;
    case 4:
      return self->height - y;
    default:
      return G_MAXINT / 2;
    }
}

/**
 * herald_ihc_plan_get_depth:
 * @self: a plan
 * @x: a place
 * @y: a place
 *
 * Returns: how far from the rim of the tissue that lies, in 1/256 micrometre; below 0 is glass
 */
int
herald_ihc_plan_get_depth (const HeraldIhcPlan *self, int x, int y)
{
  if (self->rim_side == 0)
    return G_MAXINT / 2;

  int along = (self->rim_side & 1) ? y : x;
  int wave = herald_value_noise_at (&self->noise, along, 12345, 14) * 28 +
             herald_value_noise_at (&self->noise, along, 777, 12) * 7 - 17000;

  return get_from_side (self, x, y) - self->rim - wave / 2;
}

/**
 * herald_ihc_plan_get_duct:
 * @self: a plan
 * @x: a place
 * @y: a place
 *
 * Returns: how far outside the wall of the duct that lies, in 1/256 micrometre; below 0 is inside
 */
int
herald_ihc_plan_get_duct (const HeraldIhcPlan *self, int x, int y)
{
  if (self->duct.radius == 0)
    return G_MAXINT / 2;

  int wave = herald_value_noise_at (&self->noise, x + 4000, y + 1000, 14) - 512;

  return herald_lattice_length (x - self->duct.x, y - self->duct.y) - self->duct.radius - wave * 6;
}

/**
 * herald_ihc_plan_is_crushed:
 * @self: a plan
 * @x: a place
 * @y: a place
 *
 * Returns: whether tissue there was squeezed
 */
gboolean
herald_ihc_plan_is_crushed (const HeraldIhcPlan *self, int x, int y)
{
  if (self->crush.radius == 0)
    return FALSE;

  int across = x - self->crush.x;
  int down = y - self->crush.y;
  int along = (int)(((gint64)across * self->lean_x + (gint64)down * self->lean_y) >> 12);
  int aside = (int)(((gint64)down * self->lean_x - (gint64)across * self->lean_y) >> 12);
  int wave = herald_value_noise_at (&self->noise, x + 6000, y + 2000, 13) - 512;

  return herald_lattice_length (along * 5 / 8, aside) < self->crush.radius + wave * 6;
}
