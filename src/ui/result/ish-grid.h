/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

/**
 * HeraldIshGrid:
 * @outcome: the outcome that the table gives
 * @ratio: the lines on the ratio
 * @copies: (nullable): the lines on the copies
 * @choice: for each cell of the ratio and of the copies, what the table gives; -1 for nothing
 * @is_final: the same, whether that is a result by itself
 * @meaning: the same, the name of the HER2 status that follows by itself
 *
 * What an edition says of two probes for every ratio and every number of copies.
 */
typedef struct
{
  guint outcome;
  const HeraldAxis *ratio;
  const HeraldAxis *copies;
  int choice[HERALD_AXIS_MAX_CELLS][HERALD_AXIS_MAX_CELLS];
  gboolean is_final[HERALD_AXIS_MAX_CELLS][HERALD_AXIS_MAX_CELLS];
  const char *meaning[HERALD_AXIS_MAX_CELLS][HERALD_AXIS_MAX_CELLS];
} HeraldIshGrid;

gboolean herald_ish_grid_init (HeraldIshGrid *self, const HeraldRulebook *book);

G_END_DECLS
