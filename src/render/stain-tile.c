/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small part of a specimen in pixels, small enough to stay close to the processor. */

#include "stain-tile.h"

#include <math.h>

/**
 * herald_stain_tile_x:
 * @self: a tile
 * @x: a place, in 1/256 micrometre
 *
 * Returns: the pixel there; the middle of the first one is 0
 */
float
herald_stain_tile_x (const HeraldStainTile *self, int x)
{
  return ((float)x - self->left) / self->step;
}

/**
 * herald_stain_tile_y:
 * @self: a tile
 * @y: a place, in 1/256 micrometre
 *
 * Returns: the row there; the middle of the first one is 0
 */
float
herald_stain_tile_y (const HeraldStainTile *self, int y)
{
  return ((float)y - self->top) / self->step;
}

/**
 * herald_stain_tile_meets:
 * @self: a tile
 * @x: the middle of something, in 1/256 micrometre
 * @y: likewise
 * @reach: how far that reaches
 *
 * Returns: whether any of it may lie in the tile
 */
gboolean
herald_stain_tile_meets (const HeraldStainTile *self, int x, int y, int reach)
{
  float wide = (float)reach / self->step;
  float across = herald_stain_tile_x (self, x);
  float down = herald_stain_tile_y (self, y);

  return across > -wide && across < (float)self->width + wide && down > -wide &&
         down < (float)self->height + wide;
}

static void
scan_side (
    const HeraldStainTile *self, float x0, float y0, float x1, float y1, HeraldStainSpans *spans)
{
  if (y0 > y1)
    {
      scan_side (self, x1, y1, x0, y0, spans);
      return;
    }

  int first = MAX ((int)ceilf (y0), 0);
  int last = MIN ((int)floorf (y1), self->height - 1);
  float slope = y1 > y0 ? (x1 - x0) / (y1 - y0) : 0.0f;

  for (int row = first; row <= last; row++)
    {
      float x = CLAMP (x0 + slope * ((float)row - y0), -1.0f, (float)self->width);

      spans->from[row] = MIN (spans->from[row], (gint16)ceilf (x));
      spans->to[row] = MAX (spans->to[row], (gint16)(floorf (x) + 1.0f));
    }
}

/**
 * herald_stain_tile_scan:
 * @self: a tile
 * @across: (array length=n_corners): corners of a shape, in pixels
 * @down: (array length=n_corners): likewise
 * @n_corners: how many, 3 or more
 * @spans: (out caller-allocates): the pixels whose middle it covers, as if every row of it were in
 *   one piece
 */
void
herald_stain_tile_scan (const HeraldStainTile *self,
                        const float *across,
                        const float *down,
                        guint n_corners,
                        HeraldStainSpans *spans)
{
  float top = (float)self->height;
  float bottom = -1.0f;

  for (guint i = 0; i < n_corners; i++)
    {
      top = MIN (top, down[i]);
      bottom = MAX (bottom, down[i]);
    }
  spans->top = MAX ((int)floorf (top), 0);
  spans->bottom = MIN ((int)ceilf (bottom) + 1, self->height);
  for (int row = spans->top; row < spans->bottom; row++)
    {
      spans->from[row] = (gint16)self->width;
      spans->to[row] = 0;
    }
  for (guint i = 0; i < n_corners; i++)
    {
      guint next = i + 1 < n_corners ? i + 1 : 0;

      scan_side (self, across[i], down[i], across[next], down[next], spans);
    }
  for (int row = spans->top; row < spans->bottom; row++)
    {
      spans->from[row] = MAX (spans->from[row], 0);
      spans->to[row] = MIN (spans->to[row], (gint16)self->width);
    }
}
