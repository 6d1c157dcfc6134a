/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/**
 * HeraldOpenItem:
 * @field: an input that is not known
 * @is_enough: whether it settles the status whatever its value
 * @left: how many outcomes its values leave open, added up and divided by the number of values,
 *   times 1000; the smaller, the more it decides
 *
 * A missing item and what knowing it would be worth.
 */
typedef struct
{
  guint field;
  gboolean is_enough;
  guint left;
} HeraldOpenItem;

/**
 * HeraldChange:
 * @field: a known input
 * @is_number: whether a number would have to cross a line, or a choice be another
 * @is_upward: for a number, whether it would have to rise
 * @is_line_reached: for a number, whether reaching the line is enough, or it must be passed
 * @line: for a number, the threshold
 * @choice: for a choice, the other one
 * @outcome: the status that would follow
 *
 * One change to one fact that would give another status.
 */
typedef struct
{
  guint field;
  gboolean is_number;
  gboolean is_upward;
  gboolean is_line_reached;
  HeraldDecimal line;
  guint choice;
  guint outcome;
} HeraldChange;

GArray *herald_outlook_open_items (HeraldEvaluation *evaluation);
GArray *herald_outlook_changes (HeraldEvaluation *evaluation);

G_END_DECLS
