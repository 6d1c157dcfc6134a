/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From straight sides to a natural outline: corners are cut, sides are divided, and the plane
 * itself is bent, so that neighbours still share what they shared. */

#include "practice/ihc-outline.h"

#include "practice/lattice.h"

#define UM HERALD_MICROMETRE
#define CUT (3 * UM / 2)
#define PIECE (11 * UM / 4)

static void
add_corner (HeraldIhcCell *cell, const HeraldValueNoise *noise, int x, int y)
{
  HeraldIhcPoint *corner = &cell->corners[cell->n_corners];
  int wide_x = herald_value_noise_at (noise, x + 3000, y, 11) - 512;
  int wide_y = herald_value_noise_at (noise, x, y + 3000, 11) - 512;
  int fine_x = herald_value_noise_at (noise, x + 7000, y + 500, 10) - 512;
  int fine_y = herald_value_noise_at (noise, x + 500, y + 7000, 10) - 512;

  if (cell->n_corners == HERALD_IHC_MAX_CORNERS)
    return;
  corner->x = x + wide_x * 5 / 8 + fine_x / 4;
  corner->y = y + wide_y * 5 / 8 + fine_y / 4;
  cell->n_corners++;
}

/* One side without its two ends, in pieces. */
static void
add_side (HeraldIhcCell *cell,
          const HeraldValueNoise *noise,
          const HeraldIhcPoint *from,
          const HeraldIhcPoint *to)
{
  int across = to->x - from->x;
  int down = to->y - from->y;
  int length = herald_lattice_length (across, down);
  int cut = MIN (CUT, length / 3);
  int n_pieces = MAX ((length - 2 * cut) / PIECE, 1);

  if (length == 0)
    return;
  for (int i = 0; i <= n_pieces; i++)
    {
      int at = cut + (length - 2 * cut) * i / n_pieces;

      add_corner (cell,
                  noise,
                  from->x + (int)((gint64)across * at / length),
                  from->y + (int)((gint64)down * at / length));
    }
}

/* The middle of a cut corner, a little inside of where it was. */
static void
add_bend (HeraldIhcCell *cell,
          const HeraldValueNoise *noise,
          const HeraldIhcPoint *corner,
          const HeraldIhcPoint *before,
          const HeraldIhcPoint *after)
{
  int one = herald_lattice_length (before->x - corner->x, before->y - corner->y);
  int other = herald_lattice_length (after->x - corner->x, after->y - corner->y);
  int cut = MIN (CUT, MIN (one, other) / 3);

  if (one == 0 || other == 0)
    return;
  add_corner (cell,
              noise,
              corner->x + (before->x - corner->x) * cut / one / 4 +
                  (after->x - corner->x) * cut / other / 4,
              corner->y + (before->y - corner->y) * cut / one / 4 +
                  (after->y - corner->y) * cut / other / 4);
}

/**
 * herald_ihc_outline_fill:
 * @cell: (inout): takes the outline
 * @noise: what bends the plane
 * @polygon: (array length=n_polygon): straight sides
 * @n_polygon: 3 to 38
 */
void
herald_ihc_outline_fill (HeraldIhcCell *cell,
                         const HeraldValueNoise *noise,
                         const HeraldIhcPoint *polygon,
                         guint n_polygon)
{
  cell->n_corners = 0;
  for (guint i = 0; i < n_polygon; i++)
    {
      const HeraldIhcPoint *before = &polygon[(i + n_polygon - 1) % n_polygon];
      const HeraldIhcPoint *after = &polygon[(i + 1) % n_polygon];

      add_bend (cell, noise, &polygon[i], before, after);
      add_side (cell, noise, &polygon[i], after);
    }
}

/**
 * herald_ihc_outline_find_stretch:
 * @cell: a cell with an outline
 * @across: a direction
 * @down: likewise
 *
 * Returns: the stretch of the outline that lies farthest that way
 */
guint
herald_ihc_outline_find_stretch (const HeraldIhcCell *cell, int across, int down)
{
  gint64 farthest = G_MININT64;
  int whole = 0;
  int at = 0;

  for (guint i = 0; i < cell->n_corners; i++)
    {
      const HeraldIhcPoint *corner = &cell->corners[i];
      const HeraldIhcPoint *next = &cell->corners[(i + 1) % cell->n_corners];
      gint64 far = (gint64)(corner->x - cell->x) * across + (gint64)(corner->y - cell->y) * down;

      if (far > farthest)
        {
          farthest = far;
          at = whole;
        }
      whole += herald_lattice_length (next->x - corner->x, next->y - corner->y);
    }
  return whole == 0 ? 0 : (guint)((gint64)at * HERALD_IHC_STRETCHES / (whole + 1));
}
