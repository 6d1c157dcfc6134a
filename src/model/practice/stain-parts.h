/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/edge-class.h"
#include "rules/rulebook.h"

G_BEGIN_DECLS

/**
 * HeraldStainParts:
 * @cells: how many invasive tumour cells there are in all
 * @counts: how many of them have an edge of each class; together @cells
 *
 * How many cells have which edge. Shares stay fractions of counts, so that
 * nothing is rounded on the way to a threshold.
 */
typedef struct
{
  guint cells;
  guint counts[HERALD_N_EDGE_CLASSES];
} HeraldStainParts;

gboolean
herald_stain_parts_init_percents (HeraldStainParts *self, guint intense, guint weak, guint faint);
HeraldFraction herald_stain_parts_get_percent (const HeraldStainParts *self,
                                               HeraldEdgeClass edge_class);
const HeraldChoice *herald_stain_parts_get_score (const HeraldStainParts *self,
                                                  const HeraldRulebook *book,
                                                  gboolean *trace);

G_END_DECLS
