/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane geometry in whole numbers, so that it is the same on every machine. */

#include "practice/lattice.h"

#include <math.h>

#include "practice/value-noise.h"

/**
 * herald_lattice_root:
 * @square: 0 to 2^60
 *
 * The machine's root is only a first guess: whatever it is, the answer is exact.
 *
 * Returns: the square root, rounded down
 */
int
herald_lattice_root (gint64 square)
{
  gint64 root = (gint64)sqrt ((double)MAX (square, 0));

  while (root * root > square && root > 0)
    root--;
  while ((root + 1) * (root + 1) <= square)
    root++;
  return (int)root;
}

/**
 * herald_lattice_length:
 * @across: from the left
 * @down: from the top
 *
 * Returns: how far that is, rounded down
 */
int
herald_lattice_length (gint64 across, gint64 down)
{
  return herald_lattice_root (across * across + down * down);
}

/**
 * herald_lattice_direct:
 * @across: from the left
 * @down: from the top
 * @cosine: (out): the direction, %HERALD_LATTICE_ONE is one
 * @sine: (out): likewise
 */
void
herald_lattice_direct (int across, int down, int *cosine, int *sine)
{
  int length = herald_lattice_length ((gint64)across * 16, (gint64)down * 16);

  *cosine =
      length == 0 ? HERALD_LATTICE_ONE : (int)((gint64)across * 16 * HERALD_LATTICE_ONE / length);
  *sine = length == 0 ? 0 : (int)((gint64)down * 16 * HERALD_LATTICE_ONE / length);
}

/**
 * herald_lattice_draw:
 * @bits: random bits of a thing
 * @turn: which of its numbers
 * @below: one more than the largest number wanted, above 0
 *
 * Returns: a random number that depends on nothing but the arguments
 */
int
herald_lattice_draw (guint32 bits, gint32 turn, int below)
{
  return (int)(((guint64)herald_value_noise_hash (bits, turn, 7) * (guint32)below) >> 32);
}
