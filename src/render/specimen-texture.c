/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Textures of drawn tissue, made once: random dots, softened until they are as coarse as wanted. No
 * direction stands out in them, which would catch the eye. */

#include "specimen-texture.h"

#include <string.h>

#include "practice/lattice.h"
#include "practice/value-noise.h"

#define SIZE HERALD_SPECIMEN_TEXTURE_SIZE
#define MASK (SIZE - 1)
#define N_TEXELS (SIZE * SIZE)

static guint8 textures[HERALD_N_TEXTURES][N_TEXELS];

/* Each value becomes the mean of its neighbours along one line of the plane. */
static void
soften_lines (int *to, const int *from, int radius, int step, int line_step)
{
  for (int line = 0; line < SIZE; line++)
    {
      const int *in = from + line * line_step;
      int sum = 0;

      for (int i = -radius; i <= radius; i++)
        sum += in[(i & MASK) * step];
      for (int i = 0; i < SIZE; i++)
        {
          to[line * line_step + i * step] = sum / (2 * radius + 1);
          sum += in[((i + radius + 1) & MASK) * step] - in[((i - radius) & MASK) * step];
        }
    }
}

/* Three times over, a mean comes close to the bell that has no corners. */
static void
soften (int *values, int *spare, int radius)
{
  for (guint i = 0; i < 3 && radius > 0; i++)
    {
      soften_lines (spare, values, radius, 1, SIZE);
      soften_lines (values, spare, radius, SIZE, 1);
    }
}

static int
get_spread (const int *values)
{
  gint64 sum = 0;

  for (int i = 0; i < N_TEXELS; i++)
    sum += (gint64)values[i] * values[i];
  return MAX (herald_lattice_root (sum / N_TEXELS), 1);
}

/* Adds a layer that is so coarse and so strong; strength is its spread in 1/256. */
static void
add_layer (int *sum, guint32 seed, int radius, int strength)
{
  g_autofree int *values = g_new (int, N_TEXELS);
  g_autofree int *spare = g_new (int, N_TEXELS);
  int spread;

  for (int i = 0; i < N_TEXELS; i++)
    values[i] = (int)(herald_value_noise_hash (seed, i, radius) >> 8) - (1 << 23);
  soften (values, spare, radius);
  spread = get_spread (values);
  for (int i = 0; i < N_TEXELS; i++)
    sum[i] += (int)((gint64)values[i] * strength / spread);
}

static void
fill (guint8 *texels, const int *sum)
{
  for (int i = 0; i < N_TEXELS; i++)
    texels[i] = (guint8)CLAMP (128 + sum[i], 0, 255);
}

static void
init_textures (void)
{
  g_autofree int *sum = g_new0 (int, N_TEXELS);

  add_layer (sum, 11, 4, 38);
  add_layer (sum, 12, 1, 26);
  fill (textures[HERALD_TEXTURE_CHROMATIN], sum);
  memset (sum, 0, N_TEXELS * sizeof *sum);
  add_layer (sum, 21, 1, 34);
  add_layer (sum, 22, 3, 30);
  fill (textures[HERALD_TEXTURE_GRAIN], sum);
  memset (sum, 0, N_TEXELS * sizeof *sum);
  add_layer (sum, 31, 14, 40);
  add_layer (sum, 32, 5, 24);
  fill (textures[HERALD_TEXTURE_CLOUD], sum);
}

/**
 * herald_specimen_texture_get:
 * @texture: which
 *
 * Returns: (transfer none): 256 by 256 values; kept for good
 */
const guint8 *
herald_specimen_texture_get (HeraldSpecimenTexture texture)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      init_textures ();
      g_once_init_leave (&ready, 1);
    }
  return textures[texture];
}
