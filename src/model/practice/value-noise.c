/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Smooth random heights over a plane in whole numbers, the same everywhere. */

#include "practice/value-noise.h"

static guint32
scramble (guint32 value)
{
  value ^= value >> 16;
  value *= 0x7feb352du;
  value ^= value >> 15;
  value *= 0x846ca68bu;
  return value ^ (value >> 16);
}

static int
get_height (const HeraldValueNoise *noise, int column, int row)
{
  const int mask = HERALD_VALUE_NOISE_SIZE - 1;

  return noise->heights[(row & mask) * HERALD_VALUE_NOISE_SIZE + (column & mask)];
}

/* The place between two steps, 0 to 256, eased so that no step shows. */
static int
get_ease (int place, int step_bits)
{
  int t = (place & ((1 << step_bits) - 1)) * 256 >> step_bits;

  return t * t * (768 - 2 * t) >> 16;
}

/**
 * herald_value_noise_hash:
 * @seed: which series
 * @x: a place
 * @y: a place
 *
 * Returns: a random number that depends on nothing but its arguments
 */
guint32
herald_value_noise_hash (guint32 seed, gint32 x, gint32 y)
{
  return scramble (scramble (scramble (seed + 0x9e3779b9u) + (guint32)x) + (guint32)y);
}

/**
 * herald_value_noise_init:
 * @noise: (out caller-allocates): the noise to fill
 * @seed: which series
 */
void
herald_value_noise_init (HeraldValueNoise *noise, guint32 seed)
{
  g_return_if_fail (noise != NULL);

  for (int i = 0; i < HERALD_VALUE_NOISE_SIZE * HERALD_VALUE_NOISE_SIZE; i++)
    noise->heights[i] = herald_value_noise_hash (seed, i, 0) % HERALD_VALUE_NOISE_ONE;
}

/**
 * herald_value_noise_at:
 * @noise: the noise
 * @x: a place, in the caller's units
 * @y: a place, in the caller's units
 * @step_bits: how coarse, one step is two to this power of units; 1 to 16
 *
 * Returns: the height there, 0 to 1023
 */
int
herald_value_noise_at (const HeraldValueNoise *noise, int x, int y, int step_bits)
{
  int column = x >> step_bits;
  int row = y >> step_bits;
  int ease_x = get_ease (x, step_bits);
  int ease_y = get_ease (y, step_bits);
  int top = get_height (noise, column, row) * (256 - ease_x) +
            get_height (noise, column + 1, row) * ease_x;
  int bottom = get_height (noise, column, row + 1) * (256 - ease_x) +
               get_height (noise, column + 1, row + 1) * ease_x;

  return ((top >> 8) * (256 - ease_y) + (bottom >> 8) * ease_y) >> 8;
}
