/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from nucleus to nucleus by arrow keys. */
#include "config.h"

#include "practice/ish-walk.h"

/**
 * herald_ish_walk_find:
 * @field: a field
 * @from: one of its nuclei
 * @columns: 1 to the right, -1 to the left, or 0
 * @rows: 1 down, -1 up, or 0
 *
 * What lies far aside counts as twice as far away.
 *
 * Returns: (nullable): the nearest nucleus in that direction, where there is one
 */
const HeraldIshNucleus *
herald_ish_walk_find (const HeraldIshField *field,
                      const HeraldIshNucleus *from,
                      int columns,
                      int rows)
{
  const HeraldIshNucleus *nearest = NULL;
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
  int least = G_MAXINT;

  for (guint i = 0; i < n_nuclei; i++)
    {
      int x = nuclei[i].x - from->x;
      int y = nuclei[i].y - from->y;
      int along = x * columns + y * rows;
      int aside = ABS (x * rows) + ABS (y * columns);

      if (along > 0 && aside <= 2 * along && along + 2 * aside < least)
        {
          nearest = &nuclei[i];
          least = along + 2 * aside;
        }
    }
  return nearest;
}
