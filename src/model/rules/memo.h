/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/rulebook.h"

G_BEGIN_DECLS

/**
 * HeraldInputCell:
 * @known: the cell of the input, "missing" where it is not known
 * @assumed: the set of its cells if what is missing takes any value
 * @possible: the same, counting also what later facts could overturn; empty for all inputs where
 *   that is not asked
 *
 * Where one input of a decision stands.
 */
typedef struct
{
  guint known;
  guint32 assumed;
  guint32 possible;
} HeraldInputCell;

/**
 * HeraldFinding:
 * @is_known: whether the rest has been worked out
 * @fired: the rule that fires, or %HERALD_DECISION_NO_RULE
 * @assumed: for each output, the set of outcomes if what is missing takes any value
 * @possible: for each output, the same with what later facts could overturn
 *
 * What a decision makes of its inputs: a pure function of their cells.
 */
typedef struct
{
  gboolean is_known;
  int fired;
  guint32 assumed[HERALD_RULE_MAX_OUTPUTS];
  guint32 possible[HERALD_RULE_MAX_OUTPUTS];
} HeraldFinding;

typedef struct _HeraldMemo HeraldMemo;

HeraldMemo *herald_memo_new (const HeraldRulebook *book, guint n_slots);
void herald_memo_free (HeraldMemo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldMemo, herald_memo_free)

const HeraldRulebook *herald_memo_get_book (const HeraldMemo *self);
const HeraldFinding *herald_memo_find_closed (HeraldMemo *self, guint decision, guint place);
const HeraldFinding *herald_memo_work_out_closed (HeraldMemo *self,
                                                  guint decision,
                                                  guint place,
                                                  const HeraldInputCell *cells);
const HeraldFinding *
herald_memo_find_open (HeraldMemo *self, guint decision, const HeraldInputCell *cells);

G_END_DECLS
