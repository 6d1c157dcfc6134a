/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stroma of a field. Fibres follow the lines of equal height of the land whose heights are
 * nests, so they run round the nests as they do in tissue. */

#include "practice/ihc-ground.h"

#include "practice/ihc-ground-cells.h"
#include "practice/lattice.h"
#include "practice/random.h"

#define UM HERALD_MICROMETRE
#define PLACE (1 << HERALD_IHC_GROUND_BITS)
#define MARGIN_PLACES 40
#define SEED_STEP (10 * UM)
#define STRIDE (3 * UM / 4)

/* A soft round tip, 0 to 256. */
#define MAX_TIP 5
typedef struct
{
  int radius;
  int weights[(2 * MAX_TIP + 1) * (2 * MAX_TIP + 1)];
} Tip;

static void
init_tip (Tip *tip, int radius, int width)
{
  tip->radius = radius;
  for (int j = -radius; j <= radius; j++)
    for (int i = -radius; i <= radius; i++)
      {
        int part = 256 - (i * i + j * j) * 1024 / (width * width);

        part = MAX (part, 0);
        tip->weights[(j + radius) * (2 * radius + 1) + i + radius] = part * part / 256;
      }
}

static void
stamp (HeraldIhcGround *self, const Tip *tip, int x, int y, int amount)
{
  int column = (x >> HERALD_IHC_GROUND_BITS) + self->margin;
  int row = (y >> HERALD_IHC_GROUND_BITS) + self->margin;
  const int *weight = tip->weights;

  if (column < tip->radius || row < tip->radius || column >= self->columns - tip->radius ||
      row >= self->rows - tip->radius)
    return;
  for (int j = row - tip->radius; j <= row + tip->radius; j++)
    for (int i = column - tip->radius; i <= column + tip->radius; i++, weight++)
      {
        guint8 *blue = &self->blue[j * self->columns + i];
        int wanted = amount * *weight >> 8;

        if (wanted > *blue)
          *blue = (guint8)wanted;
      }
}

/* Fibres fade in and out, and some stretches of them are darker. */
static void
draw_fibre (HeraldIhcGround *self,
            const HeraldIhcPlan *plan,
            const Tip *tip,
            HeraldIhcPoint start,
            guint32 bits)
{
  int n_strides = 50 + herald_lattice_draw (bits, 1, 90);
  int amount = 62 + herald_lattice_draw (bits, 2, 62);
  int way = herald_lattice_draw (bits, 3, 2) == 0 ? 1 : -1;
  int cosine = HERALD_LATTICE_ONE;
  int sine = 0;
  int x = start.x;
  int y = start.y;

  for (int i = 0; i < n_strides; i++)
    {
      int fade = MIN (MIN (i, n_strides - i), 12);

      if (i % 5 == 0)
        herald_ihc_ground_find_flow (plan, x, y, &cosine, &sine);
      x += way * cosine * STRIDE / HERALD_LATTICE_ONE;
      y += way * sine * STRIDE / HERALD_LATTICE_ONE;
      stamp (self, tip, x, y, amount * fade / 12);
    }
}

static void
draw_fibres (HeraldIhcGround *self, const HeraldIhcPlan *plan)
{
  Tip tips[3];
  HeraldRandom random;

  init_tip (&tips[0], 1, 3);
  init_tip (&tips[1], 2, 5);
  init_tip (&tips[2], 4, 9);
  herald_random_init (&random, plan->seed ^ 0xf1b7e5u);
  for (int y = -15 * UM; y < plan->height + 15 * UM; y += SEED_STEP)
    for (int x = -15 * UM; x < plan->width + 15 * UM; x += SEED_STEP)
      {
        int at_x = x + (int)herald_random_below (&random, SEED_STEP);
        int at_y = y + (int)herald_random_below (&random, SEED_STEP);
        HeraldIhcPoint start = { at_x, at_y };
        guint32 bits = herald_random_next (&random);

        if (herald_ihc_plan_get_land (plan, start.x, start.y) < plan->threshold + 400)
          draw_fibre (self, plan, &tips[bits % 8 < 4 ? 0 : bits % 8 < 7 ? 1 : 2], start, bits);
      }
}

/* Tissue itself is a little blue; where it is loose, less so. */
static void
draw_base (HeraldIhcGround *self, const HeraldIhcPlan *plan)
{
  for (int row = 0; row < self->rows; row++)
    for (int column = 0; column < self->columns; column++)
      {
        int x = (column - self->margin) * PLACE;
        int y = (row - self->margin) * PLACE;
        int tone = herald_value_noise_at (&plan->noise, x + 900, y + 300, 13);

        self->blue[row * self->columns + column] = (guint8)(20 + tone * 26 / 1024);
      }
}

/* How far a place is from a crack: cracks run where fibres part. */
static int
get_gap (const HeraldIhcPlan *plan, int x, int y)
{
  int land = herald_ihc_plan_get_land (plan, x, y);

  return ABS (land - plan->threshold + 900) +
         ABS (herald_value_noise_at (&plan->noise, x + 100, y + 7700, 13) - 250) * 3;
}

static void
clear_place (guint8 *blue, int gap, int depth)
{
  if (depth < 0)
    *blue = 0;
  else if (gap < 260)
    *blue = (guint8)(*blue * MAX (gap - 130, 0) / 130);
}

/* Cracks, and glass beyond the rim. Both change slowly: what lies between is taken between. */
#define SLOW 4

static void
clear_glass (HeraldIhcGround *self, const HeraldIhcPlan *plan)
{
  for (int row = 0; row < self->rows; row++)
    {
      guint8 *blue = &self->blue[row * self->columns];
      int y = (row - self->margin) * PLACE;
      int gap = get_gap (plan, -self->margin * PLACE, y);

      for (int column = 0; column < self->columns; column += SLOW)
        {
          int x = (column - self->margin) * PLACE;
          int next = get_gap (plan, x + SLOW * PLACE, y);
          int depth = herald_ihc_plan_get_depth (plan, x, y);

          for (int i = 0; i < SLOW; i++)
            clear_place (&blue[column + i], gap + (next - gap) * i / SLOW, depth);
          gap = next;
        }
    }
}

/**
 * herald_ihc_ground_new:
 * @plan: where which tissue lies; its threshold is set
 *
 * Returns: (transfer full): what lies around the tumour
 */
HeraldIhcGround *
herald_ihc_ground_new (const HeraldIhcPlan *plan)
{
  HeraldIhcGround *self = g_new0 (HeraldIhcGround, 1);

  self->margin = MARGIN_PLACES;
  self->columns = (plan->width / PLACE + 2 * MARGIN_PLACES + SLOW - 1) / SLOW * SLOW;
  self->rows = plan->height / PLACE + 2 * MARGIN_PLACES;
  self->blue = g_new (guint8, self->columns * self->rows);
  self->cells = g_array_new (FALSE, FALSE, sizeof (HeraldIhcStromaCell));
  draw_base (self, plan);
  draw_fibres (self, plan);
  clear_glass (self, plan);
  herald_ihc_ground_add_cells (self, plan);
  return self;
}

/**
 * herald_ihc_ground_free:
 * @self: (transfer full): what lies around the tumour
 */
void
herald_ihc_ground_free (HeraldIhcGround *self)
{
  g_free (self->blue);
  g_array_unref (self->cells);
  g_free (self);
}
