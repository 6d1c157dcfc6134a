/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mottle that DAPI shows in a nucleus: clumps, threads between them, and fine grain. */
#include "config.h"

#include <math.h>

#include "ish-chromatin.h"

#define SIZE HERALD_ISH_CHROMATIN_SIZE
#define MASK (SIZE - 1)

static gint8 tile[SIZE * SIZE];

static double
get_random (guint x, guint y, guint octave)
{
  guint32 value = x * 0x9e3779b1u + y * 0x85ebca6bu + octave * 0xc2b2ae35u;

  value ^= value >> 15;
  value *= 0x2c1b3c6du;
  value ^= value >> 12;
  value *= 0x297a2d39u;
  value ^= value >> 15;
  return value / 4294967296.0 * 2.0 - 1.0;
}

static double
ease (double t)
{
  return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

/* Smooth heights with one height to so many steps. */
static double
get_noise (guint x, guint y, guint step, guint octave)
{
  guint cells = SIZE / step;
  guint column = x / step;
  guint row = y / step;
  double along = ease ((double)(x % step) / step);
  double down = ease ((double)(y % step) / step);
  double top = get_random (column, row, octave) * (1.0 - along) +
               get_random ((column + 1) % cells, row, octave) * along;
  double bottom = get_random (column, (row + 1) % cells, octave) * (1.0 - along) +
                  get_random ((column + 1) % cells, (row + 1) % cells, octave) * along;

  return top * (1.0 - down) + bottom * down;
}

/* Threads lie where a height passes through zero. */
static double
get_mottle (guint x, guint y)
{
  double clumps = get_noise (x, y, 16, 1);
  double threads = 1.0 - 2.6 * fabs (get_noise (x, y, 16, 2));
  double lumps = get_noise (x, y, 8, 3);
  double grain = get_noise (x, y, 4, 4);

  return 0.52 * clumps + 0.22 * threads + 0.42 * lumps + 0.22 * grain - 0.02;
}

/**
 * herald_ish_chromatin_get:
 *
 * Returns: (transfer none): the tile, row by row, -127 dark to 127 bright
 */
const gint8 *
herald_ish_chromatin_get (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint y = 0; y < SIZE; y++)
        for (guint x = 0; x < SIZE; x++)
          tile[(y & MASK) * SIZE + x] = (gint8)CLAMP (get_mottle (x, y) * 110.0, -127.0, 127.0);
      g_once_init_leave (&ready, 1);
    }
  return tile;
}
