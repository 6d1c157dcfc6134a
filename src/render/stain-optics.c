/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From stain to light: white light loses its share to each stain, the lens spreads what is left,
 * and a pixel takes in all that falls on it. Light is what spreads, so this comes after the stains.
 */

#include "stain-optics.h"

#include <math.h>
#include <string.h>

#include "practice/value-noise.h"
#include "specimen-texture.h"

/* Density of red, green and blue for amount 1.0 in 1/1024, as in stain.c. */
static const int blue_units[3] = { 666, 721, 293 };
static const int brown_units[3] = { 274, 584, 795 };
/* What glass and lamp take away, a little more of the blue. */
static const int glass_units[3] = { 10, 12, 20 };

#define LIGHT_SIZE 4096

static guint8 light_by_density[LIGHT_SIZE];
static HeraldValueNoise lamp;

static void
init_tables (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;
  for (guint density = 0; density < LIGHT_SIZE; density++)
    light_by_density[density] = (guint8)(255.0 * pow (10.0, -(double)density / 1024.0) + 0.5);
  herald_value_noise_init (&lamp, 1);
  g_once_init_leave (&ready, 1);
}

/**
 * herald_stain_optics_init:
 * @self: (out caller-allocates): the optics
 * @blur_px: spread of the light of one point, in pixels of a tile: one standard deviation
 * @fold: how many of these pixels make one of the picture, in each direction
 */
void
herald_stain_optics_init (HeraldStainOptics *self, double blur_px, int fold)
{
  double spread = CLAMP (blur_px, 0.05, 3.0);
  double bell[HERALD_STAIN_OPTICS_MAX_REACH + 1];
  double sum = 0.0;
  guint given = 0;

  init_tables ();
  self->fold = fold;
  self->reach = MIN ((int)ceil (spread * 2.6), HERALD_STAIN_OPTICS_MAX_REACH);
  for (int i = 0; i <= self->reach; i++)
    {
      bell[i] = exp (-i * i / (2.0 * spread * spread));
      sum += i == 0 ? bell[i] : 2.0 * bell[i];
    }
  for (int i = 1; i <= self->reach; i++)
    {
      self->weights[i] = (guint)(bell[i] / sum * 256.0 + 0.5);
      given += 2 * self->weights[i];
    }
  self->weights[0] = 256 - given;
  while (self->reach > 0 && self->weights[self->reach] == 0)
    self->reach--;
}

/* The lamp does not light everything alike. */
static int
get_lamp (const HeraldStainTile *tile, int column, int row)
{
  int x = (int)(tile->left + tile->step * (float)column);
  int y = (int)(tile->top + tile->step * (float)row);

  return herald_value_noise_at (&lamp, x, y, 16) * 26 / HERALD_VALUE_NOISE_ONE;
}

/* One row in one colour. Loops run over whole rows, of a length that is known beforehand, so that
 * the compiler takes many pixels at once; what lies beyond the row's end is never shown. */
#define ROW_PX (HERALD_STAIN_TILE_MAX + 2 * HERALD_STAIN_OPTICS_MAX_REACH)
typedef struct
{
  guint16 px[ROW_PX];
} Plane;

/* The three colours of the rows that are still needed, which go round in a ring. */
#define RING 32
typedef struct
{
  Plane rows[RING][3];
  Plane light[3];
  Plane spread[3];
  int n_rows;
} Ring;

static int
get_stain (const HeraldStainTile *tile, const guint8 *grain, int column, int texel_y, int line)
{
  int texel_x = (int)(tile->left + tile->step * (float)column) >> 5;
  int fine = herald_specimen_texture_at (grain, texel_x, texel_y);
  int coarse = herald_specimen_texture_at (grain, texel_x >> 2, texel_y >> 2);

  return line * (96 + fine * 5 / 8 + coarse * 5 / 8) >> 8;
}

static void
light_row (const HeraldStainTile *tile, int row, Plane *light)
{
  const guint8 *grain = herald_specimen_texture_get (HERALD_TEXTURE_GRAIN);
  const gint16 *blue = tile->blue + row * HERALD_STAIN_TILE_MAX;
  const gint16 *brown = tile->brown + row * HERALD_STAIN_TILE_MAX;
  const gint16 *line = tile->line + row * HERALD_STAIN_TILE_MAX;
  int texel_y = (int)(tile->top + tile->step * (float)row) >> 5;
  int grey = 0;

  for (int i = 0; i < tile->width; i++)
    {
      int stain = brown[i];

      if ((i & 15) == 0)
        grey = get_lamp (tile, i, row);
      if (line[i] > 0)
        stain += get_stain (tile, grain, i, texel_y, line[i]);
      for (guint k = 0; k < 3; k++)
        {
          int density =
              ((blue[i] * blue_units[k] + stain * brown_units[k]) >> 10) + grey + glass_units[k];

          light[k].px[HERALD_STAIN_OPTICS_MAX_REACH + i] =
              light_by_density[MIN (density, LIGHT_SIZE - 1)];
        }
    }
}

static void
begin_sum (guint16 *restrict out, const guint16 *restrict middle, guint16 weight)
{
  for (int i = 0; i < HERALD_STAIN_TILE_MAX; i++)
    out[i] = (guint16)(middle[i] * weight + 128);
}

static void
add_pair (guint16 *restrict out,
          const guint16 *restrict before,
          const guint16 *restrict after,
          guint16 weight)
{
  for (int i = 0; i < HERALD_STAIN_TILE_MAX; i++)
    out[i] = (guint16)(out[i] + (guint16)((guint16)(before[i] + after[i]) * weight));
}

static void
end_sum (guint16 *out)
{
  for (int i = 0; i < HERALD_STAIN_TILE_MAX; i++)
    out[i] = out[i] >> 8;
}

static void
spread_across (const HeraldStainOptics *self, const Plane *in, Plane *out)
{
  const guint16 *middle = in->px + HERALD_STAIN_OPTICS_MAX_REACH;
  guint16 *sum = out->px + HERALD_STAIN_OPTICS_MAX_REACH;

  begin_sum (sum, middle, (guint16)self->weights[0]);
  for (int i = 1; i <= self->reach; i++)
    add_pair (sum, middle - i, middle + i, (guint16)self->weights[i]);
  end_sum (sum);
}

static void
fill_ring (Ring *ring, const HeraldStainOptics *self, const HeraldStainTile *tile, int upto)
{
  for (; ring->n_rows <= upto; ring->n_rows++)
    {
      light_row (tile, ring->n_rows, ring->light);
      for (guint k = 0; k < 3; k++)
        spread_across (self, &ring->light[k], &ring->rows[ring->n_rows % RING][k]);
    }
}

static void
spread_down (const HeraldStainOptics *self, Ring *ring, int row)
{
  const int edge = HERALD_STAIN_OPTICS_MAX_REACH;

  for (guint k = 0; k < 3; k++)
    {
      guint16 *sum = ring->spread[k].px + edge;

      begin_sum (sum, ring->rows[row % RING][k].px + edge, (guint16)self->weights[0]);
      for (int i = 1; i <= self->reach; i++)
        add_pair (sum,
                  ring->rows[(row - i) % RING][k].px + edge,
                  ring->rows[(row + i) % RING][k].px + edge,
                  (guint16)self->weights[i]);
      end_sum (sum);
    }
}

/* Light of as many pixels of a tile as one of the picture takes in. */
typedef struct
{
  guint32 sums[3][HERALD_STAIN_TILE_MAX];
} Exposure;

static void
expose_row (Exposure *exposure, const HeraldStainOptics *self, const Ring *ring, int width)
{
  const int edge = HERALD_STAIN_OPTICS_MAX_REACH + self->reach;

  for (guint k = 0; k < 3; k++)
    for (int i = 0; i < width; i++)
      for (int fold = 0; fold < self->fold; fold++)
        exposure->sums[k][i] += ring->spread[k].px[edge + i * self->fold + fold];
}

static void
develop_row (const Exposure *exposure, const HeraldStainOptics *self, guint32 *pixels, int width)
{
  const guint32 n = (guint32)(self->fold * self->fold);
  const guint32 share = (65536 + n / 2) / n;

  for (int i = 0; i < width; i++)
    {
      guint32 red = (exposure->sums[0][i] * share + 32768) >> 16;
      guint32 green = (exposure->sums[1][i] * share + 32768) >> 16;
      guint32 blue = (exposure->sums[2][i] * share + 32768) >> 16;

      pixels[i] = 0xff000000u | red << 16 | green << 8 | blue;
    }
}

/**
 * herald_stain_optics_expose:
 * @self: the optics
 * @tile: what is seen, with @reach pixels around that are only there for the light they spread
 * @pixels: (out): the picture, %CAIRO_FORMAT_RGB24
 * @stride: pixels from one row of the picture to the next
 * @width: pixels of a row of the picture
 * @height: rows of the picture
 */
void
herald_stain_optics_expose (const HeraldStainOptics *self,
                            const HeraldStainTile *tile,
                            guint32 *pixels,
                            int stride,
                            int width,
                            int height)
{
  g_autofree Ring *ring = g_new0 (Ring, 1);
  g_autofree Exposure *exposure = g_new (Exposure, 1);

  for (int j = 0; j < height; j++)
    {
      memset (exposure, 0, sizeof *exposure);
      for (int k = 0; k < self->fold; k++)
        {
          int row = self->reach + j * self->fold + k;

          fill_ring (ring, self, tile, row + self->reach);
          spread_down (self, ring, row);
          expose_row (exposure, self, ring, width);
        }
      develop_row (exposure, self, pixels + j * stride, width);
    }
}
