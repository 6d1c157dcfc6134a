/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies around tumour: stroma with its fibres and cells, and glass where there is no tissue. */

#include "ihc-paint.h"
#include "specimen-texture.h"

/* Farther than any nucleus of the stroma reaches. */
#define REACH (14 * HERALD_MICROMETRE)

static int
get_place (const HeraldIhcGround *ground, int column, int row)
{
  int x = CLAMP (column + ground->margin, 0, ground->columns - 1);
  int y = CLAMP (row + ground->margin, 0, ground->rows - 1);

  return ground->blue[y * ground->columns + x];
}

/* Between the four places around. */
static int
get_blue (const HeraldIhcGround *ground, int x, int y)
{
  const int one = 1 << HERALD_IHC_GROUND_BITS;
  int column = x >> HERALD_IHC_GROUND_BITS;
  int row = y >> HERALD_IHC_GROUND_BITS;
  int part_x = x & (one - 1);
  int part_y = y & (one - 1);
  int top = get_place (ground, column, row) * (one - part_x) +
            get_place (ground, column + 1, row) * part_x;
  int bottom = get_place (ground, column, row + 1) * (one - part_x) +
               get_place (ground, column + 1, row + 1) * part_x;

  return (top * (one - part_y) + bottom * part_y) >> (2 * HERALD_IHC_GROUND_BITS);
}

static void
wash_row (HeraldStainTile *tile, const HeraldIhcGround *ground, int row)
{
  const guint8 *grain = herald_specimen_texture_get (HERALD_TEXTURE_GRAIN);
  gint16 *blue = tile->blue + row * HERALD_STAIN_TILE_MAX;
  int y = (int)(tile->top + tile->step * (float)row);

  for (int i = 0; i < tile->width; i++)
    {
      int x = (int)(tile->left + tile->step * (float)i);
      int fast = herald_specimen_texture_at (grain, x >> 6, y >> 6);

      blue[i] = (gint16)(get_blue (ground, x, y) * (160 + fast * 3 / 4) >> 8);
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
