/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From stain to light: white light loses its share to each stain, the lens spreads what is left,
 * and a pixel takes in all that falls on it. Light is what spreads, so this comes after the stains.
 */

#include "stain-optics.h"

#include <math.h>
#include <string.h>

#include "stain-light.h"

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
  double bell[HERALD_STAIN_LIGHT_MARGIN + 1];
  double sum = 0.0;
  guint given = 0;

  self->fold = fold;
  self->reach = MIN ((int)ceil (spread * 2.6), HERALD_STAIN_LIGHT_MARGIN);
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

/* The three colours of the rows that are still needed, which go round in a ring. */
#define RING 32
typedef struct
{
  HeraldStainPlane rows[RING][3];
  HeraldStainPlane light[3];
  HeraldStainPlane spread[3];
  int n_rows;
} Ring;

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
spread_across (const HeraldStainOptics *self, const HeraldStainPlane *in, HeraldStainPlane *out)
{
  const guint16 *middle = in->px + HERALD_STAIN_LIGHT_MARGIN;
  guint16 *sum = out->px + HERALD_STAIN_LIGHT_MARGIN;

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
      herald_stain_light_row (tile, ring->n_rows, ring->light);
      for (guint k = 0; k < 3; k++)
        spread_across (self, &ring->light[k], &ring->rows[ring->n_rows % RING][k]);
    }
}

static void
spread_down (const HeraldStainOptics *self, Ring *ring, int row)
{
  const int edge = HERALD_STAIN_LIGHT_MARGIN;

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
  const int edge = HERALD_STAIN_LIGHT_MARGIN + self->reach;

  for (guint k = 0; k < 3; k++)
    for (int i = 0; i < width; i++)
      for (int fold = 0; fold < self->fold; fold++)
        exposure->sums[k][i] += ring->spread[k].px[edge + i * self->fold + fold];
}

/* Where a pixel of the picture is one of a tile. */
static void
print_row (const HeraldStainOptics *self, const Ring *ring, guint32 *pixels, int width)
{
  const int edge = HERALD_STAIN_LIGHT_MARGIN + self->reach;
  const guint16 *red = ring->spread[0].px + edge;
  const guint16 *green = ring->spread[1].px + edge;
  const guint16 *blue = ring->spread[2].px + edge;

  for (int i = 0; i < width; i++)
    pixels[i] = 0xff000000u | (guint32)red[i] << 16 | (guint32)green[i] << 8 | blue[i];
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

static void
fold_row (Exposure *exposure,
          const HeraldStainOptics *self,
          Ring *ring,
          const HeraldStainTile *tile,
          int row,
          guint32 *pixels,
          int width)
{
  memset (exposure, 0, sizeof *exposure);
  for (int i = 0; i < self->fold; i++)
    {
      int at = self->reach + row * self->fold + i;

      fill_ring (ring, self, tile, at + self->reach);
      spread_down (self, ring, at);
      expose_row (exposure, self, ring, width);
    }
  develop_row (exposure, self, pixels, width);
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
    if (self->fold == 1)
      {
        fill_ring (ring, self, tile, j + 2 * self->reach);
        spread_down (self, ring, j + self->reach);
        print_row (self, ring, pixels + j * stride, width);
      }
    else
      fold_row (exposure, self, ring, tile, j, pixels + j * stride, width);
}
