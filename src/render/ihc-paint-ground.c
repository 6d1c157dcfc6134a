/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies around tumour: stroma, and glass where there is no tissue. */

#include "ihc-paint.h"
#include "specimen-texture.h"

static void
wash_row (HeraldStainTile *tile, const HeraldIhcPlan *plan, int row)
{
  const guint8 *cloud = herald_specimen_texture_get (HERALD_TEXTURE_CLOUD);
  gint16 *blue = tile->blue + row * HERALD_STAIN_TILE_MAX;
  int y = (int)(tile->top + tile->step * (float)row);

  for (int i = 0; i < tile->width; i++)
    {
      int x = (int)(tile->left + tile->step * (float)i);
      int slow = herald_specimen_texture_at (cloud, x >> 7, y >> 7);
      int depth = plan->rim_side == 0 ? G_MAXINT / 2 : herald_ihc_plan_get_depth (plan, x, y);

      blue[i] = (gint16)(depth < 0 ? 0 : 26 + slow / 6);
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
  for (int row = 0; row < tile->height; row++)
    {
      gint16 *brown = tile->brown + row * HERALD_STAIN_TILE_MAX;
      gint16 *line = tile->line + row * HERALD_STAIN_TILE_MAX;

      for (int i = 0; i < tile->width; i++)
        brown[i] = line[i] = 0;
      wash_row (tile, herald_ihc_field_get_plan (field), row);
    }
}
