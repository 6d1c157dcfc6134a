/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random numbers in whole numbers only: a counter that is stirred well, so
 * that seeds that lie side by side give streams that have nothing in common. */

#include "practice/random.h"

/* The golden ratio as a share of 64 bits: every state is met once. */
#define STEP G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static guint64
stir (guint64 value)
{
  value ^= value >> 30;
  value *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  value ^= value >> 27;
  value *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return value ^ (value >> 31);
}

/**
 * herald_random_init:
 * @self: (out caller-allocates): the stream to start
 * @seed: which stream, any number
 */
void
herald_random_init (HeraldRandom *self, guint64 seed)
{
  g_return_if_fail (self != NULL);

  self->state = stir (seed ^ STEP);
}

/**
 * herald_random_next:
 * @self: a stream
 *
 * Returns: its next number, any of 32 bits
 */
guint32
herald_random_next (HeraldRandom *self)
{
  g_return_val_if_fail (self != NULL, 0);

  self->state += STEP;
  return (guint32)(stir (self->state) >> 32);
}

/**
 * herald_random_below:
 * @self: a stream
 * @bound: how many numbers there are to choose from, above 0
 *
 * Every number is equally likely: the few draws that would make the small ones
 * more frequent are thrown away.
 *
 * Returns: the next number from 0 to @bound - 1
 */
guint32
herald_random_below (HeraldRandom *self, guint32 bound)
{
  g_return_val_if_fail (self != NULL && bound > 0, 0);

  guint32 uneven = (0u - bound) % bound;

  while (TRUE)
    {
      guint64 spread = (guint64)herald_random_next (self) * bound;

      if ((guint32)spread >= uneven)
        return (guint32)(spread >> 32);
    }
}
