/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of the stroma: slender nuclei that lie along the fibres, lymphocytes in clusters, and the
 * flat cells in the wall of a duct. */

#include "practice/ihc-ground-cells.h"

#include "practice/lattice.h"
#include "practice/random.h"

#define UM HERALD_MICROMETRE
#define PROBE (5 * UM)

/**
 * herald_ihc_ground_find_flow:
 * @plan: where which tissue lies
 * @x: a place
 * @y: a place
 * @cosine: (out): which way fibres run there, %HERALD_LATTICE_ONE is one
 * @sine: (out): likewise
 */
void
herald_ihc_ground_find_flow (const HeraldIhcPlan *plan, int x, int y, int *cosine, int *sine)
{
  int here = herald_ihc_plan_get_land (plan, x, y);
  int across = here - herald_ihc_plan_get_land (plan, x, y + PROBE);
  int down = herald_ihc_plan_get_land (plan, x + PROBE, y) - here;
  int wave = herald_value_noise_at (&plan->noise, x + 1234, y + 4321, 12) - 512;
  int out_x = x - plan->duct.x;
  int out_y = y - plan->duct.y;

  /* Fibres near a duct run round it. */
  if (plan->duct.radius > 0 && herald_ihc_plan_get_duct (plan, x, y) < 22 * UM)
    {
      herald_lattice_direct (-out_y, out_x, cosine, sine);
      return;
    }
  /* Lines of equal height have no direction: take the one that leans with the field. */
  if ((gint64)across * plan->lean_x + (gint64)down * plan->lean_y < 0)
    {
      across = -across;
      down = -down;
    }
  across += plan->lean_x * 160 / HERALD_LATTICE_ONE - plan->lean_y * wave / 4096;
  down += plan->lean_y * 160 / HERALD_LATTICE_ONE + plan->lean_x * wave / 4096;
  herald_lattice_direct (across, down, cosine, sine);
}

static gboolean
is_stroma (const HeraldIhcPlan *plan, int x, int y, int room)
{
  return herald_ihc_plan_get_land (plan, x, y) < plan->threshold - room &&
         herald_ihc_plan_get_depth (plan, x, y) > 4 * UM &&
         herald_ihc_plan_get_duct (plan, x, y) > 12 * UM;
}

static void
add_spindle (HeraldIhcGround *self, int x, int y, int cosine, int sine, guint32 bits)
{
  HeraldIhcStromaCell cell = {
    .nucleus = { .x = x,
                 .y = y,
                 .long_axis = 4 * UM + herald_lattice_draw (bits, 1, 5 * UM),
                 .short_axis = UM + herald_lattice_draw (bits, 2, UM),
                 .cosine = cosine,
                 .sine = sine,
                 .depth = herald_lattice_draw (bits, 3, 1024),
                 .shape = bits },
    .kind = HERALD_IHC_SPINDLE,
  };

  g_array_append_val (self->cells, cell);
}

static void
add_lymphocyte (HeraldIhcGround *self, int x, int y, guint32 bits)
{
  HeraldIhcStromaCell cell = {
    .nucleus = { .x = x,
                 .y = y,
                 .long_axis = 5 * UM / 2 + herald_lattice_draw (bits, 1, 3 * UM / 4),
                 .short_axis = 9 * UM / 4 + herald_lattice_draw (bits, 2, UM / 2),
                 .depth = 600 + herald_lattice_draw (bits, 3, 424),
                 .shape = bits },
    .kind = HERALD_IHC_LYMPHOCYTE,
  };

  herald_lattice_direct (herald_lattice_draw (bits, 4, 2001) - 1000,
                         herald_lattice_draw (bits, 5, 2001) - 1000,
                         &cell.nucleus.cosine,
                         &cell.nucleus.sine);
  g_array_append_val (self->cells, cell);
}

static void
add_spindles (HeraldIhcGround *self, const HeraldIhcPlan *plan, HeraldRandom *random)
{
  const int step = 17 * UM;

  for (int y = -10 * UM; y < plan->height + 10 * UM; y += step)
    for (int x = -10 * UM; x < plan->width + 10 * UM; x += step)
      {
        int at_x = x + (int)herald_random_below (random, (guint32)step);
        int at_y = y + (int)herald_random_below (random, (guint32)step);
        guint32 bits = herald_random_next (random);
        int cosine;
        int sine;

        if (bits % 100 >= 55 || !is_stroma (plan, at_x, at_y, 260))
          continue;
        herald_ihc_ground_find_flow (plan, at_x, at_y, &cosine, &sine);
        add_spindle (self, at_x, at_y, cosine, sine, bits);
      }
}

static void
add_lymphocytes (HeraldIhcGround *self, const HeraldIhcPlan *plan, HeraldRandom *random)
{
  const int step = 9 * UM;
  int wanted = 820 - (int)plan->recipe.lymphocytes * 400 / 1000;

  for (int y = -10 * UM; y < plan->height + 10 * UM; y += step)
    for (int x = -10 * UM; x < plan->width + 10 * UM; x += step)
      {
        int at_x = x + (int)herald_random_below (random, (guint32)step);
        int at_y = y + (int)herald_random_below (random, (guint32)step);
        guint32 bits = herald_random_next (random);
        int crowd = herald_value_noise_at (&plan->noise, at_x + 21000, at_y + 3000, 14);

        if (bits % 100 < 3 || (crowd > wanted && bits % 100 < 80))
          if (is_stroma (plan, at_x, at_y, 330))
            add_lymphocyte (self, at_x, at_y, bits);
      }
}

/* Flat nuclei round a duct, each about three of its lengths from the next. */
static void
add_wall (HeraldIhcGround *self, const HeraldIhcPlan *plan, HeraldRandom *random)
{
  for (guint i = 0; i < 600; i++)
    {
      int x = plan->duct.x + (int)herald_random_below (random, (guint32)(3 * plan->duct.radius)) -
              3 * plan->duct.radius / 2;
      int y = plan->duct.y + (int)herald_random_below (random, (guint32)(3 * plan->duct.radius)) -
              3 * plan->duct.radius / 2;
      int out = herald_ihc_plan_get_duct (plan, x, y);
      int cosine;
      int sine;

      if (out < 4 * UM || out > 6 * UM)
        continue;
      herald_lattice_direct (plan->duct.y - y, x - plan->duct.x, &cosine, &sine);
      add_spindle (self, x, y, cosine, sine, herald_random_next (random));
    }
}

/**
 * herald_ihc_ground_add_cells:
 * @self: (inout): what lies around the tumour
 * @plan: where which tissue lies
 */
void
herald_ihc_ground_add_cells (HeraldIhcGround *self, const HeraldIhcPlan *plan)
{
  HeraldRandom random;

  herald_random_init (&random, plan->seed ^ 0x57a0beefu);
  add_spindles (self, plan, &random);
  add_lymphocytes (self, plan, &random);
  if (plan->duct.radius > 0)
    add_wall (self, plan, &random);
}
