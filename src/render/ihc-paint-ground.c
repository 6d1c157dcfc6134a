/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies around tumour: stroma with its fibres and cells, and glass where there is no tissue. */

#include "ihc-paint.h"
#include "specimen-texture.h"

/* Farther than any nucleus of the stroma reaches. */
#define REACH (14 * HERALD_MICROMETRE)

/* Pixels as wide as this, in 1/256 micrometre, take the nearest place of the map as it is. */
#define COARSE 100.0f

static const guint8 *
get_row (const HeraldIhcGround *ground, int row)
{
  return ground->blue + CLAMP (row + ground->margin, 0, ground->rows - 1) * ground->columns;
}

/* Between the four places around. */
static int
get_between (const guint8 *upper, const guint8 *lower, int column, int part_x, int part_y)
{
  const int one = 1 << HERALD_IHC_GROUND_BITS;
  int top = upper[column] * (one - part_x) + upper[column + 1] * part_x;
  int bottom = lower[column] * (one - part_x) + lower[column + 1] * part_x;

  return (top * (one - part_y) + bottom * part_y) >> (2 * HERALD_IHC_GROUND_BITS);
}

static void
wash_row (HeraldStainTile *tile, const HeraldIhcGround *ground, int row)
{
  const guint8 *grain = herald_specimen_texture_get (HERALD_TEXTURE_GRAIN);
  const int mask = (1 << HERALD_IHC_GROUND_BITS) - 1;
  gint16 *blue = tile->blue + row * HERALD_STAIN_TILE_MAX;
  gboolean is_coarse = tile->step >= COARSE;
  int y = (int)(tile->top + tile->step * (float)row);
  const guint8 *upper = get_row (ground, y >> HERALD_IHC_GROUND_BITS);
  const guint8 *lower = get_row (ground, (y >> HERALD_IHC_GROUND_BITS) + 1);

  for (int i = 0; i < tile->width; i++)
    {
      int x = (int)(tile->left + tile->step * (float)i);
      int column = (x >> HERALD_IHC_GROUND_BITS) + ground->margin;
      int fast = herald_specimen_texture_at (grain, x >> 6, y >> 6);
      int tone;

      column = CLAMP (column, 0, ground->columns - 2);
      tone = is_coarse ? upper[column] : get_between (upper, lower, column, x & mask, y & mask);
      blue[i] = (gint16)(tone * (160 + fast * 3 / 4) >> 8);
    }
}

/**
 * herald_ihc_paint_ground:
 * @tile: where to paint; what it held is lost
 * @field: what to paint
 */
void
herald_ihc_paint_ground (HeraldStainTile *tile, const HeraldIhcField *field)
{
  const HeraldIhcGround *ground = herald_ihc_field_get_ground (field);

  for (int row = 0; row < tile->height; row++)
    {
      gint16 *brown = tile->brown + row * HERALD_STAIN_TILE_MAX;
      gint16 *line = tile->line + row * HERALD_STAIN_TILE_MAX;

      for (int i = 0; i < tile->width; i++)
        brown[i] = line[i] = 0;
      wash_row (tile, ground, row);
    }
  for (guint i = 0; i < ground->cells->len; i++)
    {
      const HeraldIhcStromaCell *cell = &g_array_index (ground->cells, HeraldIhcStromaCell, i);

      if (herald_stain_tile_meets (tile, cell->nucleus.x, cell->nucleus.y, REACH))
        herald_ihc_paint_nucleus (tile,
                                  &cell->nucleus,
                                  cell->kind == HERALD_IHC_SPINDLE ? HERALD_NUCLEUS_SPINDLE
                                                                   : HERALD_NUCLEUS_LYMPHOCYTE);
    }
}
