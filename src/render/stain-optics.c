/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From stain to light: white light loses its share to each stain, the lens spreads what is left,
 * and a pixel takes in all that falls on it. Light is what spreads, so this comes after the stains.
 */

#include "stain-optics.h"

#include <math.h>

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
}

/* The lamp does not light everything alike. */
static int
get_lamp (const HeraldStainTile *tile, int column, int row)
{
  int x = (int)(tile->left + tile->step * (float)column);
  int y = (int)(tile->top + tile->step * (float)row);

  return herald_value_noise_at (&lamp, x, y, 16) * 26 / HERALD_VALUE_NOISE_ONE;
}

static guint64
get_light (int blue, int brown, int grey)
{
  guint64 light = 0;

  for (guint i = 0; i < 3; i++)
    {
      int density = ((blue * blue_units[i] + brown * brown_units[i]) >> 10) + grey + glass_units[i];

      light = light << 16 | light_by_density[MIN (density, LIGHT_SIZE - 1)];
    }
  return light;
}

/* Three colours side by side in one number, each with room for its sum. */
static void
light_row (const HeraldStainTile *tile, int row, guint64 *light)
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
        {
          int texel_x = (int)(tile->left + tile->step * (float)i) >> 5;

          stain +=
              line[i] * (172 + herald_specimen_texture_at (grain, texel_x, texel_y) * 2 / 3) >> 8;
        }
      light[i] = get_light (MAX (blue[i], 0), stain, grey);
    }
}

static void
spread_row (const HeraldStainOptics *self, const guint64 *light, guint64 *out, int width)
{
  const guint64 half = G_GUINT64_CONSTANT (0x0000008000800080);

  for (int i = self->reach; i < width - self->reach; i++)
    {
      guint64 sum = light[i] * self->weights[0] + half;

      for (int k = 1; k <= self->reach; k++)
        sum += (light[i - k] + light[i + k]) * self->weights[k];
      out[i] = sum >> 8 & G_GUINT64_CONSTANT (0x00ff00ff00ff);
    }
}

/* Rows that are still needed go round in a ring. */
#define RING 32
typedef struct
{
  guint64 rows[RING][HERALD_STAIN_TILE_MAX];
  int n_rows;
} Ring;

static void
fill_ring (Ring *ring, const HeraldStainOptics *self, const HeraldStainTile *tile, int upto)
{
  guint64 light[HERALD_STAIN_TILE_MAX];

  for (; ring->n_rows <= upto; ring->n_rows++)
    {
      light_row (tile, ring->n_rows, light);
      spread_row (self, light, ring->rows[ring->n_rows % RING], tile->width);
    }
}

static void
spread_down (const HeraldStainOptics *self, const Ring *ring, int row, guint64 *out, int width)
{
  const guint64 half = G_GUINT64_CONSTANT (0x0000008000800080);
  const guint64 *middle = ring->rows[row % RING];

  for (int i = self->reach; i < width - self->reach; i++)
    out[i] = middle[i] * self->weights[0] + half;
  for (int k = 1; k <= self->reach; k++)
    {
      const guint64 *above = ring->rows[(row - k) % RING];
      const guint64 *below = ring->rows[(row + k) % RING];

      for (int i = self->reach; i < width - self->reach; i++)
        out[i] += (above[i] + below[i]) * self->weights[k];
    }
  for (int i = self->reach; i < width - self->reach; i++)
    out[i] = out[i] >> 8 & G_GUINT64_CONSTANT (0x00ff00ff00ff);
}

static guint32
get_pixel (guint64 sum, guint n)
{
  guint32 red = (guint32)(sum >> 32 & 0xffff);
  guint32 green = (guint32)(sum >> 16 & 0xffff);
  guint32 blue = (guint32)(sum & 0xffff);

  return 0xff000000u | (red + n / 2) / n << 16 | (green + n / 2) / n << 8 | (blue + n / 2) / n;
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
  g_autofree Ring *ring = g_new (Ring, 1);
  guint64 row[HERALD_STAIN_TILE_MAX];
  guint64 sums[HERALD_STAIN_TILE_MAX];
  guint n_folded = (guint)(self->fold * self->fold);

  ring->n_rows = 0;
  for (int j = 0; j < height; j++)
    {
      for (int i = 0; i < width; i++)
        sums[i] = 0;
      for (int k = 0; k < self->fold; k++)
        {
          int at = self->reach + j * self->fold + k;

          fill_ring (ring, self, tile, at + self->reach);
          spread_down (self, ring, at, row, tile->width);
          for (int i = 0; i < width * self->fold; i++)
            sums[i / self->fold] += row[self->reach + i];
        }
      for (int i = 0; i < width; i++)
        pixels[j * stride + i] = get_pixel (sums[i], n_folded);
    }
}
