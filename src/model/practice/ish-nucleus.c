/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a nucleus: a star of 32 corners around its centre, in whole numbers. */
#include "config.h"

#include "practice/ish-geometry.h"
#include "practice/ish-nucleus.h"

#define QUARTER (HERALD_ISH_DIRECTIONS / 4)

/* The cosine of each direction in 1/4096. */
static const int cosines[HERALD_ISH_DIRECTIONS] = {
  4096,  4017,  3784,  3406,  2896,  2276,  1567,  799,   0,     -799,  -1567,
  -2276, -2896, -3406, -3784, -4017, -4096, -4017, -3784, -3406, -2896, -2276,
  -1567, -799,  0,     799,   1567,  2276,  2896,  3406,  3784,  4017,
};

typedef struct
{
  int x;
  int y;
} Corner;

/* Exact for places of one field. */
static gint64
turn_of (Corner a, Corner b)
{
  return (gint64)a.x * b.y - (gint64)a.y * b.x;
}

static Corner
get_corner (const HeraldIshNucleus *self, guint direction, int margin)
{
  int radius = MAX (self->radii[direction % HERALD_ISH_DIRECTIONS] + margin, 1);

  return (Corner){ radius * herald_ish_cosine (direction) / HERALD_ISH_UNIT,
                   radius * herald_ish_sine (direction) / HERALD_ISH_UNIT };
}

/* The direction before the place, clockwise as pictures have it. */
static guint
find_sector (int x, int y)
{
  guint quarter = y >= 0 ? (x > 0 ? 0 : 1) : (x < 0 ? 2 : 3);
  Corner place = { x, y };
  guint sector = quarter * QUARTER;

  for (guint i = 1; i < QUARTER; i++)
    {
      guint next = quarter * QUARTER + i;
      Corner ray = { herald_ish_cosine (next), herald_ish_sine (next) };

      if (turn_of (ray, place) < 0)
        break;
      sector = next;
    }
  return sector;
}

/**
 * herald_ish_cosine:
 * @direction: in 1/32 of a turn
 *
 * Returns: its cosine in 1/4096
 */
int
herald_ish_cosine (guint direction)
{
  return cosines[direction % HERALD_ISH_DIRECTIONS];
}

/**
 * herald_ish_sine:
 * @direction: in 1/32 of a turn
 *
 * Returns: its sine in 1/4096
 */
int
herald_ish_sine (guint direction)
{
  return cosines[(direction + 3 * QUARTER) % HERALD_ISH_DIRECTIONS];
}

/**
 * herald_ish_root:
 * @square: a number
 *
 * Returns: its square root, cut off
 */
guint32
herald_ish_root (guint64 square)
{
  guint64 root = 0;

  for (guint64 bit = G_GUINT64_CONSTANT (1) << 31; bit != 0; bit >>= 1)
    if ((root | bit) * (root | bit) <= square)
      root |= bit;
  return (guint32)root;
}

/**
 * herald_ish_square_distance:
 * @x: from one place to another
 * @y: likewise
 *
 * Returns: the square of how far that is
 */
guint64
herald_ish_square_distance (int x, int y)
{
  return (guint64)((gint64)x * x + (gint64)y * y);
}

/**
 * herald_ish_nucleus_get_reach:
 * @self: a nucleus
 *
 * Returns: how far its outline is away from its centre at most
 */
int
herald_ish_nucleus_get_reach (const HeraldIshNucleus *self)
{
  int reach = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    reach = MAX (reach, self->radii[i]);
  return reach;
}

/**
 * herald_ish_nucleus_contains:
 * @self: a nucleus
 * @x: a place in the field
 * @y: likewise
 * @margin: how much farther out its outline is to be taken; below 0 is farther in
 *
 * Returns: whether the place is inside
 */
gboolean
herald_ish_nucleus_contains (const HeraldIshNucleus *self, int x, int y, int margin)
{
  Corner place, first, second;
  guint sector;

  g_return_val_if_fail (self != NULL, FALSE);

  place = (Corner){ x - self->x, y - self->y };
  sector = find_sector (place.x, place.y);
  first = get_corner (self, sector, margin);
  second = get_corner (self, sector + 1, margin);
  place.x -= first.x;
  place.y -= first.y;
  second.x -= first.x;
  second.y -= first.y;
  return turn_of (second, place) >= 0;
}

static gboolean
has_corner_in (const HeraldIshNucleus *self, const HeraldIshNucleus *other, int gap)
{
  for (guint i = 0; i < HERALD_ISH_DIRECTIONS; i++)
    {
      Corner corner = get_corner (self, i, gap);

      if (herald_ish_nucleus_contains (other, self->x + corner.x, self->y + corner.y, 0))
        return TRUE;
    }
  return herald_ish_nucleus_contains (other, self->x, self->y, gap);
}

/**
 * herald_ish_nucleus_meets:
 * @self: a nucleus
 * @other: another
 * @gap: how far they are to stay apart
 *
 * Returns: whether they come nearer than that
 */
gboolean
herald_ish_nucleus_meets (const HeraldIshNucleus *self, const HeraldIshNucleus *other, int gap)
{
  gint64 reach;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  reach = herald_ish_nucleus_get_reach (self) + herald_ish_nucleus_get_reach (other) + gap;
  if (herald_ish_square_distance (self->x - other->x, self->y - other->y) >=
      (guint64)(reach * reach))
    return FALSE;
  return has_corner_in (self, other, gap) || has_corner_in (other, self, gap);
}
