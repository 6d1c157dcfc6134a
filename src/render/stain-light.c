/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of white light behind two stains: densities add, and each takes away its share of
 * what the other leaves. */

#include "stain-light.h"

#include <math.h>

#include "practice/value-noise.h"
#include "specimen-texture.h"

#define N HERALD_STAIN_TILE_MAX

/* Density of red, green and blue for amount 1.0 in 1/65536 of what one 1/1024 of density is, as in
 * stain.c. */
static const guint16 blue_units[3] = { 666 << 6, 721 << 6, 293 << 6 };
static const guint16 brown_units[3] = { 274 << 6, 584 << 6, 795 << 6 };
/* What glass and lamp take away, a little more of the blue. */
static const guint16 glass_units[3] = { 10, 12, 20 };

/* More than two stains can have together. */
#define LIGHT_SIZE 8192

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

/* The lamp does not light everything alike. */
static void
fill_lamp (const HeraldStainTile *tile, int row, guint16 *grey)
{
  int y = (int)(tile->top + tile->step * (float)row);

  for (int i = 0; i < N; i += 16)
    {
      int x = (int)(tile->left + tile->step * (float)i);
      int tone = herald_value_noise_at (&lamp, x, y, 16) * 26 / HERALD_VALUE_NOISE_ONE;

      for (int k = 0; k < 16; k++)
        grey[i + k] = (guint16)tone;
    }
}

/* Brown lies on an edge in grains. */
static int
get_grains (const HeraldStainTile *tile, const guint8 *grain, int column, int texel_y)
{
  int texel_x = (int)(tile->left + tile->step * (float)column) >> 5;
  int fine = herald_specimen_texture_at (grain, texel_x, texel_y);
  int coarse = herald_specimen_texture_at (grain, texel_x >> 2, texel_y >> 2);

  return 96 + fine * 5 / 8 + coarse * 5 / 8;
}

static void
fill_brown (const HeraldStainTile *tile, int row, guint16 *stain)
{
  const guint8 *grain = herald_specimen_texture_get (HERALD_TEXTURE_GRAIN);
  const gint16 *brown = tile->brown + row * N;
  const gint16 *line = tile->line + row * N;
  int texel_y = (int)(tile->top + tile->step * (float)row) >> 5;

  for (int i = 0; i < tile->width; i++)
    {
      int amount = brown[i];

      if (line[i] > 0)
        amount += line[i] * get_grains (tile, grain, i, texel_y) >> 8;
      stain[i] = (guint16)amount;
    }
}

static void
add_densities (guint16 *restrict sum,
               const guint16 *restrict blue,
               const guint16 *restrict brown,
               const guint16 *restrict grey,
               guint colour)
{
  const guint16 blue_unit = blue_units[colour];
  const guint16 brown_unit = brown_units[colour];
  const guint16 glass = glass_units[colour];

  for (int i = 0; i < N; i++)
    sum[i] = (guint16)((guint16)((guint32)blue[i] * blue_unit >> 16) +
                       (guint16)((guint32)brown[i] * brown_unit >> 16) + grey[i] + glass);
}

/**
 * herald_stain_light_row:
 * @tile: stains
 * @row: one of its rows
 * @light: (out) (array fixed-size=3): red, green and blue of that row
 */
void
herald_stain_light_row (const HeraldStainTile *tile, int row, HeraldStainPlane *light)
{
  guint16 grey[N];
  guint16 brown[N] = { 0 };
  guint16 density[N];

  init_tables ();
  fill_lamp (tile, row, grey);
  fill_brown (tile, row, brown);
  for (guint k = 0; k < 3; k++)
    {
      guint16 *px = light[k].px + HERALD_STAIN_LIGHT_MARGIN;

      /* Amounts are never negative, so signs do not matter. */
      add_densities (density, (const guint16 *)tile->blue + row * N, brown, grey, k);
      for (int i = 0; i < tile->width; i++)
        px[i] = light_by_density[density[i] & (LIGHT_SIZE - 1)];
    }
}
