/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/case-order.h"

G_BEGIN_DECLS

#define HERALD_CASE_ANY G_MAXUINT

/**
 * HeraldCaseWish:
 * @status: an index of a choice of the status, or %HERALD_CASE_ANY
 * @group: the same of the ISH group; %HERALD_CASE_NO_CHOICE for cases without one
 * @problem: a #HeraldCaseProblem, or %HERALD_CASE_ANY
 * @text: (nullable): what the name of the case holds, in any case of letters
 * @moves: (nullable): how the cases move; %NULL for however they move
 * @from: with @moves, the status by the first edition
 * @to: with @moves, the status by the second edition
 * @key: what they are sorted by
 * @is_backward: whether the last comes first
 *
 * Which cases somebody wants to see, and in which order.
 */
typedef struct
{
  guint status;
  guint group;
  guint problem;
  const char *text;
  const HeraldCaseMoves *moves;
  guint from;
  guint to;
  HeraldCaseKey key;
  gboolean is_backward;
} HeraldCaseWish;

/* All cases, in the order of the rows. */
#define HERALD_CASE_WISH_ALL                                                                       \
  {                                                                                                \
    .status = HERALD_CASE_ANY, .group = HERALD_CASE_ANY, .problem = HERALD_CASE_ANY                \
  }

GArray *herald_case_choice_new (const HeraldCaseTable *table,
                                const HeraldCaseWish *wish,
                                const GArray *order,
                                GCancellable *cancellable);

G_END_DECLS
