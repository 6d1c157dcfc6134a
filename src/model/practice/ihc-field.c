/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of tumour cells whose truth is known since it was made: what counts is what is drawn. */

#include "practice/field-hash.h"
#include "practice/ihc-field.h"

#include <stdlib.h>

#include "practice/ihc-edge.h"
#include "practice/ihc-nucleus.h"
#include "practice/ihc-outline.h"
#include "practice/ihc-packing.h"
#include "practice/lattice.h"

#define UM HERALD_MICROMETRE

struct _HeraldIhcField
{
  int ref_count;
  HeraldIhcPlan plan;
  GArray *cells;
  HeraldIhcGround *ground; /* made when first asked for, since only a painter asks */
};

G_DEFINE_BOXED_TYPE (HeraldIhcField, herald_ihc_field, herald_ihc_field_ref, herald_ihc_field_unref)

/* A cell and what decides about its edge. */
typedef struct
{
  HeraldIhcCell *cell;
  int open_x;
  int open_y;
  int rank;
} Seat;

static void
measure (HeraldIhcCell *cell, const HeraldIhcPlan *plan)
{
  cell->is_whole = TRUE;
  for (guint i = 0; i < cell->n_corners; i++)
    cell->is_whole &= cell->corners[i].x >= 0 && cell->corners[i].x <= plan->width &&
                      cell->corners[i].y >= 0 && cell->corners[i].y <= plan->height;
}

static gboolean
fill_cell (HeraldIhcCell *cell, HeraldIhcPacking *packing, const HeraldIhcPlan *plan, int index)
{
  const HeraldIhcSite *site = &packing->sites[index];
  HeraldIhcPoint polygon[HERALD_IHC_MAX_POLYGON];
  guint n_polygon = herald_ihc_packing_outline (packing,
                                                index % packing->columns,
                                                index / packing->columns,
                                                polygon);

  *cell = (HeraldIhcCell){ .x = site->x, .y = site->y, .kind = site->kind, .shape = site->shape };
  if (n_polygon < 3)
    return FALSE;
  herald_ihc_outline_fill (cell, &plan->noise, polygon, n_polygon);
  herald_ihc_nucleus_fill (cell, plan);
  measure (cell, plan);
  return cell->n_corners >= 3;
}

/* Stained cells lie together as far as the recipe wants it. */
static int
get_rank (const HeraldIhcPlan *plan, const HeraldIhcCell *cell)
{
  int patch = herald_value_noise_at (&plan->noise, cell->x + 40000, cell->y + 50000, 14) * 3 +
              herald_value_noise_at (&plan->noise, cell->x + 60000, cell->y + 20000, 13);
  int alone = herald_lattice_draw (cell->shape, 70, 4096);
  int patchiness = (int)plan->recipe.patchiness;

  return patch * patchiness + alone * (1000 - patchiness);
}

static int
compare_seats (gconstpointer a, gconstpointer b)
{
  const Seat *first = a;
  const Seat *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? 1 : -1;
  return (first->cell > second->cell) - (first->cell < second->cell);
}

/* The strongest edges go to the highest ranks, so that they shade off into weaker ones. */
static const HeraldEdgeClass falling[HERALD_N_EDGE_CLASSES] = {
  HERALD_EDGE_INTENSE, HERALD_EDGE_BASOLATERAL, HERALD_EDGE_WEAK,
  HERALD_EDGE_FAINT,   HERALD_EDGE_NONE,
};

static HeraldEdgeClass
find_class (const HeraldIhcRecipe *recipe, guint place, guint n_places)
{
  guint share = 0;

  for (guint i = 0; i < HERALD_N_EDGE_CLASSES; i++)
    {
      share += recipe->shares[falling[i]];
      if (place < (share * n_places + HERALD_IHC_SHARE_ONE / 2) / HERALD_IHC_SHARE_ONE)
        return falling[i];
    }
  return HERALD_EDGE_NONE;
}

/* Cells that count get exactly the shares of the recipe. */
static void
fill_counted (const HeraldIhcRecipe *recipe, Seat *seats, guint n_seats)
{
  qsort (seats, n_seats, sizeof *seats, compare_seats);
  for (guint i = 0; i < n_seats; i++)
    herald_ihc_edge_fill (seats[i].cell,
                          find_class (recipe, i, n_seats),
                          seats[i].open_x,
                          seats[i].open_y);
}

/* What does not count misleads: tumour in a duct is often the stronger stained. */
static HeraldEdgeClass
find_decoy_class (const HeraldIhcPlan *plan, const HeraldIhcCell *cell)
{
  const guint *shares = plan->recipe.shares;
  int turn = herald_lattice_draw (cell->shape, 71, 100);

  if (cell->kind == HERALD_IHC_IN_SITU && shares[HERALD_EDGE_INTENSE] < 200)
    return turn < 85 ? HERALD_EDGE_INTENSE : HERALD_EDGE_WEAK;
  if (cell->kind == HERALD_IHC_IN_SITU)
    return turn < 60 ? HERALD_EDGE_FAINT : HERALD_EDGE_NONE;
  return turn < 70 ? HERALD_EDGE_WEAK : HERALD_EDGE_FAINT;
}

/* An invasive cell that the border cuts looks like those beside it that count. */
static void
fill_uncounted (const HeraldIhcPlan *plan, Seat *seat, const Seat *seats, guint n_seats)
{
  HeraldEdgeClass wanted = HERALD_EDGE_NONE;
  guint place = 0;

  if (seat->cell->kind != HERALD_IHC_INVASIVE)
    wanted = find_decoy_class (plan, seat->cell);
  else
    {
      while (place < n_seats && seats[place].rank > seat->rank)
        place++;
      /* A field too small for a whole cell has cells all the same. */
      wanted = find_class (&plan->recipe, MIN (place, MAX (n_seats, 1) - 1), MAX (n_seats, 1));
    }
  herald_ihc_edge_fill (seat->cell, wanted, seat->open_x, seat->open_y);
}

/* Where a cell is closed in on all sides, its top looks where the nest's other tops look. */
static void
init_seat (Seat *seat, const HeraldIhcPlan *plan, const HeraldIhcSite *site, HeraldIhcCell *cell)
{
  seat->cell = cell;
  seat->rank = get_rank (plan, cell);
  seat->open_x = site->open_x;
  seat->open_y = site->open_y;
  if (ABS (site->open_x) + ABS (site->open_y) < 1500)
    {
      seat->open_x = herald_value_noise_at (&plan->noise, cell->x + 1000, cell->y, 13) - 512;
      seat->open_y = herald_value_noise_at (&plan->noise, cell->x, cell->y + 1000, 13) - 512;
    }
}

static void
fill_edges (HeraldIhcField *self, const HeraldIhcPacking *packing, const GArray *places)
{
  g_autofree Seat *counted = g_new (Seat, self->cells->len);
  g_autofree Seat *others = g_new (Seat, self->cells->len);
  guint n_counted = 0;
  guint n_others = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      HeraldIhcCell *cell = &g_array_index (self->cells, HeraldIhcCell, i);
      Seat *seat = herald_ihc_cell_counts (cell) ? &counted[n_counted++] : &others[n_others++];

      init_seat (seat, &self->plan, &packing->sites[g_array_index (places, int, i)], cell);
    }
  fill_counted (&self->plan.recipe, counted, n_counted);
  for (guint i = 0; i < n_others; i++)
    fill_uncounted (&self->plan, &others[i], counted, n_counted);
}

static void
fill_cells (HeraldIhcField *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  HeraldIhcPacking packing;

  herald_ihc_packing_init (&packing, &self->plan);
  for (int i = 0; i < packing.columns * packing.rows; i++)
    {
      HeraldIhcCell cell;

      if (!packing.sites[i].is_cell || !fill_cell (&cell, &packing, &self->plan, i))
        continue;
      g_array_append_val (self->cells, cell);
      g_array_append_val (places, i);
    }
  fill_edges (self, &packing, places);
  herald_ihc_packing_clear (&packing);
}

/**
 * herald_ihc_field_new_sized:
 * @recipe: what is to be drawn; its shares are 1000 together
 * @seed: which of the many fields of that recipe
 * @width: how wide, in 1/256 micrometre, above 0 and at most %HERALD_IHC_FIELD_MAX
 * @height: how high, likewise
 *
 * Returns: (transfer full): the field, the same for the same arguments on every machine
 */
HeraldIhcField *
herald_ihc_field_new_sized (const HeraldIhcRecipe *recipe, guint32 seed, int width, int height)
{
  g_return_val_if_fail (recipe != NULL, NULL);
  g_return_val_if_fail (width > 0 && width <= HERALD_IHC_FIELD_MAX, NULL);
  g_return_val_if_fail (height > 0 && height <= HERALD_IHC_FIELD_MAX, NULL);

  HeraldIhcField *self = g_new0 (HeraldIhcField, 1);

  self->ref_count = 1;
  self->cells = g_array_new (FALSE, FALSE, sizeof (HeraldIhcCell));
  herald_ihc_plan_init (&self->plan, recipe, seed, width, height);
  fill_cells (self);
  return self;
}

/**
 * herald_ihc_field_new:
 * @recipe: what is to be drawn; its shares are 1000 together
 * @seed: which of the many fields of that recipe
 *
 * Returns: (transfer full): a field of the usual size, the same for the same arguments on every
 *   machine
 */
HeraldIhcField *
herald_ihc_field_new (const HeraldIhcRecipe *recipe, guint32 seed)
{
  return herald_ihc_field_new_sized (recipe, seed, HERALD_IHC_FIELD_WIDTH, HERALD_IHC_FIELD_HEIGHT);
}

/**
 * herald_ihc_field_ref:
 * @self: a field
 *
 * Returns: (transfer full): @self
 */
HeraldIhcField *
herald_ihc_field_ref (HeraldIhcField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * herald_ihc_field_unref:
 * @self: (transfer full): a field
 */
void
herald_ihc_field_unref (HeraldIhcField *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_array_unref (self->cells);
  g_clear_pointer (&self->ground, herald_ihc_ground_free);
  g_free (self);
}

/**
 * herald_ihc_field_get_plan:
 * @self: a field
 *
 * Returns: (transfer none): where which tissue lies, and its seed and recipe
 */
const HeraldIhcPlan *
herald_ihc_field_get_plan (const HeraldIhcField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->plan;
}

/**
 * herald_ihc_field_get_cells:
 * @self: a field
 * @n_cells: (out): how many there are
 *
 * Returns: (array length=n_cells) (transfer none): its tumour cells, those that count and those
 *   that do not
 */
const HeraldIhcCell *
herald_ihc_field_get_cells (const HeraldIhcField *self, guint *n_cells)
{
  g_return_val_if_fail (self != NULL && n_cells != NULL, NULL);

  *n_cells = self->cells->len;
  return (const HeraldIhcCell *)(gconstpointer)self->cells->data;
}

/**
 * herald_ihc_field_get_ground:
 * @self: a field
 *
 * Takes some time when first asked for, from any thread.
 *
 * Returns: (transfer none): what lies around its tumour cells
 */
const HeraldIhcGround *
herald_ihc_field_get_ground (const HeraldIhcField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Immutable to all who look at it: it only remembers what follows from the plan. */
  HeraldIhcField *memory = (HeraldIhcField *)self;

  if (g_once_init_enter (&memory->ground))
    g_once_init_leave (&memory->ground, herald_ihc_ground_new (&self->plan));
  return self->ground;
}

/**
 * herald_ihc_field_get_parts:
 * @self: a field
 * @parts: (out caller-allocates): how many whole invasive tumour cells have which edge
 */
void
herald_ihc_field_get_parts (const HeraldIhcField *self, HeraldStainParts *parts)
{
  g_return_if_fail (self != NULL && parts != NULL);

  *parts = (HeraldStainParts){ .cells = 0 };
  for (guint i = 0; i < self->cells->len; i++)
    {
      const HeraldIhcCell *cell = &g_array_index (self->cells, HeraldIhcCell, i);

      if (!herald_ihc_cell_counts (cell))
        continue;
      parts->cells++;
      parts->counts[cell->edge]++;
    }
}

/**
 * herald_ihc_field_get_hash:
 * @self: a field
 *
 * Returns: a hash of all of its geometry, the same on every machine
 */
guint64
herald_ihc_field_get_hash (const HeraldIhcField *self)
{
  guint64 hash = HERALD_FIELD_HASH_START;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->cells->len; i++)
    hash = herald_ihc_cell_hash (&g_array_index (self->cells, HeraldIhcCell, i), hash);
  return hash;
}
