/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tumour cells packed side by side. Each would like to be round and gives way to its neighbours,
 * the larger one less; so neighbours share a straight side, and where there is none a cell bulges.
 */

#include "practice/ihc-packing.h"

#include <stdlib.h>

#include "practice/lattice.h"

#define UM HERALD_MICROMETRE
#define COLUMN_STEP (15 * UM)
#define ROW_STEP (13 * UM)
#define REACH (31 * UM / 2)
#define MARGIN 2

/* A polygon can't get more corners than it has at first and is cut by neighbours. */
#define ROUND_CORNERS 14
#define MAX_POLYGON (ROUND_CORNERS + 24)

static void
init_site (HeraldIhcPacking *self, const HeraldIhcPlan *plan, int column, int row)
{
  HeraldIhcSite *site = &self->sites[row * self->columns + column];
  guint32 shape = herald_value_noise_hash (plan->seed ^ 0x5eedce11u, column, row);

  site->shape = shape;
  site->x = (column - MARGIN) * COLUMN_STEP + (row & 1) * COLUMN_STEP / 2 +
            herald_lattice_draw (shape, 1, 8 * UM) - 4 * UM;
  site->y = (row - MARGIN) * ROW_STEP + herald_lattice_draw (shape, 2, 7 * UM) - 7 * UM / 2;
  site->radius = 7 * UM + herald_lattice_draw (shape, 3, 3 * UM);
}

/* Cells push away those that lie too close. */
static void
push_site (HeraldIhcPacking *self, int column, int row)
{
  HeraldIhcSite *site = &self->sites[row * self->columns + column];
  int push_x = 0;
  int push_y = 0;

  for (int i = MAX (row - 1, 0); i <= MIN (row + 1, self->rows - 1); i++)
    for (int j = MAX (column - 1, 0); j <= MIN (column + 1, self->columns - 1); j++)
      {
        int across = site->x - self->sites[i * self->columns + j].x;
        int down = site->y - self->sites[i * self->columns + j].y;
        int length = herald_lattice_length (across, down);

        if (length > 0 && length < REACH)
          {
            push_x += across * (REACH - length) / length / 3;
            push_y += down * (REACH - length) / length / 3;
          }
      }
  site->x += push_x;
  site->y += push_y;
}

static int
compare_lands (gconstpointer a, gconstpointer b)
{
  int first = *(const int *)a;
  int second = *(const int *)b;

  return (first < second) - (first > second);
}

static gboolean
is_inside (const HeraldIhcPlan *plan, const HeraldIhcSite *site)
{
  return site->x >= 0 && site->y >= 0 && site->x < plan->width && site->y < plan->height;
}

/* Outside the duct and its wall, and on tissue. */
static gboolean
is_ground (const HeraldIhcPlan *plan, const HeraldIhcSite *site)
{
  return herald_ihc_plan_get_duct (plan, site->x, site->y) > 17 * UM &&
         herald_ihc_plan_get_depth (plan, site->x, site->y) > 5 * UM;
}

/* The highest sites become tumour, as many as the recipe leaves beside stroma. */
static void
find_threshold (const HeraldIhcPacking *self, HeraldIhcPlan *plan)
{
  g_autofree int *lands = g_new (int, self->columns * self->rows);
  guint n_lands = 0;

  for (int i = 0; i < self->columns * self->rows; i++)
    if (is_inside (plan, &self->sites[i]) && is_ground (plan, &self->sites[i]))
      lands[n_lands++] = self->sites[i].land;
  if (n_lands == 0)
    return;
  qsort (lands, n_lands, sizeof *lands, compare_lands);
  plan->threshold = lands[MIN (n_lands * (1000 - plan->recipe.stroma) / 1000, n_lands - 1)];
}

static void
settle_site (const HeraldIhcPlan *plan, HeraldIhcSite *site)
{
  int duct = herald_ihc_plan_get_duct (plan, site->x, site->y);
  int lumen = herald_value_noise_at (&plan->noise, site->x + 500, site->y + 900, 13);

  if (duct < -5 * UM)
    {
      site->kind = HERALD_IHC_IN_SITU;
      site->is_cell = duct > -plan->duct.radius / 2 || lumen < 470;
      return;
    }
  site->is_cell = is_ground (plan, site) && site->land > plan->threshold &&
                  herald_lattice_draw (site->shape, 4, 1000) < 985;
  site->kind = HERALD_IHC_INVASIVE;
  if (herald_ihc_plan_get_depth (plan, site->x, site->y) < 24 * UM)
    site->kind = HERALD_IHC_RIM;
  else if (herald_ihc_plan_is_crushed (plan, site->x, site->y))
    site->kind = HERALD_IHC_CRUSHED;
}

/**
 * herald_ihc_packing_init:
 * @self: (out caller-allocates): the packing
 * @plan: (inout): where tissue lies; its threshold is set
 */
void
herald_ihc_packing_init (HeraldIhcPacking *self, HeraldIhcPlan *plan)
{
  self->columns = plan->width / COLUMN_STEP + 2 * MARGIN + 2;
  self->rows = plan->height / ROW_STEP + 2 * MARGIN + 2;
  self->sites = g_new0 (HeraldIhcSite, self->columns * self->rows);
  for (int row = 0; row < self->rows; row++)
    for (int column = 0; column < self->columns; column++)
      init_site (self, plan, column, row);
  for (int row = 0; row < self->rows; row++)
    for (int column = 0; column < self->columns; column++)
      push_site (self, column, row);
  for (int i = 0; i < self->columns * self->rows; i++)
    self->sites[i].land = herald_ihc_plan_get_land (plan, self->sites[i].x, self->sites[i].y);
  find_threshold (self, plan);
  for (int i = 0; i < self->columns * self->rows; i++)
    settle_site (plan, &self->sites[i]);
}

/**
 * herald_ihc_packing_clear:
 * @self: a packing
 */
void
herald_ihc_packing_clear (HeraldIhcPacking *self)
{
  g_clear_pointer (&self->sites, g_free);
}

/* Sixteenths of a turn would show as one; fourteen corners do not. */
static guint
make_round (const HeraldIhcSite *site, HeraldIhcPoint *corners)
{
  static const int directions[ROUND_CORNERS][2] = {
    { 4096, 0 },     { 3690, 1777 },  { 2554, 3202 },  { 911, 3993 },    { -911, 3993 },
    { -2554, 3202 }, { -3690, 1777 }, { -4096, 0 },    { -3690, -1777 }, { -2554, -3202 },
    { -911, -3993 }, { 911, -3993 },  { 2554, -3202 }, { 3690, -1777 },
  };

  for (guint i = 0; i < ROUND_CORNERS; i++)
    {
      int radius = site->radius + UM + herald_lattice_draw (site->shape, 20 + (int)i, 3 * UM / 2);

      corners[i].x = site->x + radius * directions[i][0] / 4096;
      corners[i].y = site->y + radius * directions[i][1] / 4096;
    }
  return ROUND_CORNERS;
}

/* How far a corner lies on the side of the neighbour, times the distance of the two. */
static gint64
get_over (const HeraldIhcSite *site, const HeraldIhcSite *other, const HeraldIhcPoint *corner)
{
  gint64 across = other->x - site->x;
  gint64 down = other->y - site->y;
  gint64 square = across * across + down * down;
  gint64 lead = (gint64)site->radius * site->radius - (gint64)other->radius * other->radius;

  return 2 * ((corner->x - site->x) * across + (corner->y - site->y) * down) - square - lead;
}

static guint
clip (const HeraldIhcSite *site,
      const HeraldIhcSite *other,
      HeraldIhcPoint *corners,
      guint n_corners)
{
  HeraldIhcPoint kept[MAX_POLYGON];
  gint64 over[MAX_POLYGON];
  guint n_kept = 0;
  gboolean is_cut = FALSE;

  for (guint i = 0; i < n_corners; i++)
    {
      over[i] = get_over (site, other, &corners[i]);
      is_cut |= over[i] > 0;
    }
  if (!is_cut)
    return n_corners;
  for (guint i = 0; i < n_corners && n_kept + 2 <= MAX_POLYGON; i++)
    {
      guint next = (i + 1) % n_corners;

      if (over[i] <= 0)
        kept[n_kept++] = corners[i];
      if ((over[i] <= 0) != (over[next] <= 0))
        {
          gint64 whole = over[i] - over[next];

          kept[n_kept].x = corners[i].x + (int)((corners[next].x - corners[i].x) * over[i] / whole);
          kept[n_kept++].y =
              corners[i].y + (int)((corners[next].y - corners[i].y) * over[i] / whole);
        }
    }
  for (guint i = 0; i < n_kept; i++)
    corners[i] = kept[i];
  return n_kept;
}

static void
look_round (HeraldIhcSite *site, const HeraldIhcSite *other, int sign)
{
  int length = herald_lattice_length (other->x - site->x, other->y - site->y);

  if (length == 0 || length > 24 * UM)
    return;
  site->open_x += sign * (other->x - site->x) * 1024 / length;
  site->open_y += sign * (other->y - site->y) * 1024 / length;
}

/**
 * herald_ihc_packing_outline:
 * @self: a packing
 * @column: of a site with a cell
 * @row: likewise
 * @corners: (out caller-allocates): takes its outline, straight between neighbours; room for 38
 *
 * Also finds which way the cell has no neighbours.
 *
 * Returns: how many corners it has; below 3 where nothing is left of it
 */
guint
herald_ihc_packing_outline (HeraldIhcPacking *self, int column, int row, HeraldIhcPoint *corners)
{
  HeraldIhcSite *site = &self->sites[row * self->columns + column];
  guint n_corners = make_round (site, corners);

  for (int i = MAX (row - 2, 0); i <= MIN (row + 2, self->rows - 1); i++)
    for (int j = MAX (column - 2, 0); j <= MIN (column + 2, self->columns - 1); j++)
      {
        const HeraldIhcSite *other = &self->sites[i * self->columns + j];

        if (other == site)
          continue;
        look_round (site, other, other->is_cell ? -1 : 1);
        if (other->is_cell)
          n_corners = clip (site, other, corners, n_corners);
      }
  return n_corners;
}
