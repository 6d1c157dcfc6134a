/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts through the cells of a table like an odometer whose wheels carry only the cells of a set.
 */
#pragma once

#include "rules/rule.h"

G_BEGIN_DECLS

/**
 * HeraldCellWalk:
 * @sets: (array length=n_inputs): for each input, the set of cells to go through
 * @n_inputs: the number of inputs
 * @at: the cell of each input where the walk stands
 */
typedef struct
{
  const guint32 *sets;
  guint n_inputs;
  guint at[HERALD_RULE_MAX_INPUTS];
} HeraldCellWalk;

static inline gboolean
herald_cell_walk_start (HeraldCellWalk *self, const guint32 *sets, guint n_inputs)
{
  self->sets = sets;
  self->n_inputs = n_inputs;
  for (guint i = 0; i < n_inputs; i++)
    {
      if (sets[i] == 0)
        return FALSE;
      self->at[i] = __builtin_ctz (sets[i]);
    }
  return TRUE;
}

static inline gboolean
herald_cell_walk_next (HeraldCellWalk *self)
{
  for (guint i = 0; i < self->n_inputs; i++)
    {
      guint32 later = self->sets[i] & ~((2u << self->at[i]) - 1);

      self->at[i] = __builtin_ctz (later != 0 ? later : self->sets[i]);
      if (later != 0)
        return TRUE;
    }
  return FALSE;
}

G_END_DECLS
