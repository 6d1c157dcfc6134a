/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ish-nucleus.h"
#include "practice/random.h"

G_BEGIN_DECLS

/* What the makers of a field share. */
int herald_ish_cosine (guint direction);
int herald_ish_sine (guint direction);
guint32 herald_ish_root (guint64 square);
guint64 herald_ish_square_distance (int x, int y);

/* A number from low to high, both ends included. */
static inline int
herald_ish_between (HeraldRandom *random, int low, int high)
{
  return low + (int)herald_random_below (random, (guint32)(high - low + 1));
}

/* Whether something happens that happens so many times of 1000. */
static inline gboolean
herald_ish_happens (HeraldRandom *random, guint of_1000)
{
  return herald_random_below (random, 1000) < of_1000;
}

/* How far out of focus something lies, from 0 to @most; most lie near the plane that is in focus. One
 * draw a statement: the order in which a compiler works out factors is its own. */
static inline guint
herald_ish_depth (HeraldRandom *random, int most)
{
  int depth = herald_ish_between (random, 0, 1000);

  return (guint)(depth * herald_ish_between (random, 0, most) / 1000);
}

G_END_DECLS
