/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body of a tumour cell: cytoplasm as far as its outline, with the brown that got lost in it.
 */

#include "ihc-paint.h"
#include "practice/lattice.h"
#include "specimen-texture.h"

/* What an edge leaves in the body of its own cell, in 1/1024. */
static const int haze[HERALD_N_EDGE_CLASSES] = { 0, 5, 22, 74, 44 };

typedef struct
{
  int blue;
  int brown;
  int cloud; /* how much each texture counts, in 1/256 */
  int grain;
} Wash;

static int
get_brown (const HeraldIhcPlan *plan, const HeraldIhcCell *cell)
{
  int patch = herald_value_noise_at (&plan->noise, cell->x + 33000, cell->y + 11000, 13);
  int brown = haze[cell->edge] + (int)plan->recipe.blush * patch / 1024 * 190 / 1000;

  if (cell->kind == HERALD_IHC_RIM)
    brown += 70 + herald_lattice_draw (cell->shape, 81, 130);
  if (cell->kind == HERALD_IHC_CRUSHED)
    brown += 60 + herald_lattice_draw (cell->shape, 82, 150);
  return brown;
}

static Wash
get_wash (const HeraldIhcPlan *plan, const HeraldIhcCell *cell)
{
  Wash wash = {
    .blue =
        96 + herald_lattice_draw (plan->seed, 83, 34) + herald_lattice_draw (cell->shape, 80, 56),
    .brown = get_brown (plan, cell),
    .cloud = 110,
    .grain = 70,
  };

  if (cell->kind == HERALD_IHC_CRUSHED)
    wash.blue += 110;
  if (cell->kind == HERALD_IHC_IN_SITU)
    wash.blue -= 14;
  return wash;
}

static void
wash_row (HeraldStainTile *tile, const Wash *wash, int row, int from, int to)
{
  const guint8 *cloud = herald_specimen_texture_get (HERALD_TEXTURE_CLOUD);
  const guint8 *grain = herald_specimen_texture_get (HERALD_TEXTURE_GRAIN);
  gint16 *blue = tile->blue + row * HERALD_STAIN_TILE_MAX;
  gint16 *brown = tile->brown + row * HERALD_STAIN_TILE_MAX;
  int y = (int)(tile->top + tile->step * (float)row);

  for (int i = from; i < to; i++)
    {
      int x = (int)(tile->left + tile->step * (float)i);
      int slow = herald_specimen_texture_at (cloud, x >> 6, y >> 6) - 128;
      int fast = herald_specimen_texture_at (grain, x >> 5, y >> 5) - 128;
      int uneven = 256 + ((slow * wash->cloud * 2 + fast * wash->grain * 2) >> 8);

      blue[i] = (gint16)(wash->blue * uneven >> 8);
      brown[i] = (gint16)(wash->brown * uneven >> 8);
    }
}

static void
scan (const HeraldStainTile *tile, const HeraldIhcCell *cell, float scale, HeraldStainSpans *spans)
{
  float across[HERALD_IHC_MAX_CORNERS];
  float down[HERALD_IHC_MAX_CORNERS];
  float x = herald_stain_tile_x (tile, cell->x);
  float y = herald_stain_tile_y (tile, cell->y);

  for (guint i = 0; i < cell->n_corners; i++)
    {
      across[i] = x + (herald_stain_tile_x (tile, cell->corners[i].x) - x) * scale;
      down[i] = y + (herald_stain_tile_y (tile, cell->corners[i].y) - y) * scale;
    }
  herald_stain_tile_scan (tile, across, down, cell->n_corners, spans);
}

/**
 * herald_ihc_paint_halo:
 * @tile: where to paint
 * @plan: the field it lies in
 * @cell: which cell
 *
 * Tissue shrinks before it is cut, so nests come off the stroma around them here and there.
 */
void
herald_ihc_paint_halo (HeraldStainTile *tile, const HeraldIhcPlan *plan, const HeraldIhcCell *cell)
{
  int cleft = herald_value_noise_at (&plan->noise, cell->x + 700, cell->y + 15000, 14);
  float scale = 1.04f + 0.36f * (float)MAX (cleft - 500, 0) / 512.0f;
  HeraldStainSpans spans;

  scan (tile, cell, scale, &spans);
  for (int row = spans.top; row < spans.bottom; row++)
    for (int i = spans.from[row]; i < spans.to[row]; i++)
      tile->blue[row * HERALD_STAIN_TILE_MAX + i] =
          MIN (tile->blue[row * HERALD_STAIN_TILE_MAX + i], 18);
}

/**
 * herald_ihc_paint_body:
 * @tile: where to paint
 * @plan: the field it lies in
 * @cell: which cell
 */
void
herald_ihc_paint_body (HeraldStainTile *tile, const HeraldIhcPlan *plan, const HeraldIhcCell *cell)
{
  Wash wash = get_wash (plan, cell);
  HeraldStainSpans spans;

  /* A little too large, so that no light falls through where three cells meet. */
  scan (tile, cell, 1.045f, &spans);
  for (int row = spans.top; row < spans.bottom; row++)
    wash_row (tile, &wash, row, spans.from[row], spans.to[row]);
}
