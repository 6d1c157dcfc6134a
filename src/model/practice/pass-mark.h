/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"

G_BEGIN_DECLS

#define HERALD_PASS_MARK_CASES 40
#define HERALD_PASS_MARK_PERCENT 90

/**
 * HeraldPassMarkResult:
 * @HERALD_PASS_MARK_TOO_FEW: fewer than 40 cases
 * @HERALD_PASS_MARK_BELOW: fewer than 90 of 100 are right
 * @HERALD_PASS_MARK_MIXED_UP: enough are right, yet 0 or ultralow and 3+ were taken for each other
 * @HERALD_PASS_MARK_REACHED: at least 90 of 100 are right, and no such mix-up
 */
typedef enum
{
  HERALD_PASS_MARK_TOO_FEW,
  HERALD_PASS_MARK_BELOW,
  HERALD_PASS_MARK_MIXED_UP,
  HERALD_PASS_MARK_REACHED,
} HeraldPassMarkResult;

/**
 * HeraldPassMark:
 * @right: how many answers are right
 * @total: how many there are
 * @mixed_up: in how many 0 or ultralow and 3+ were taken for each other
 * @result: what that comes to
 *
 * How a whole test went. It is practice, not proof of competence.
 */
typedef struct
{
  guint right;
  guint total;
  guint mixed_up;
  HeraldPassMarkResult result;
} HeraldPassMark;

HeraldPassMark herald_pass_mark_of (GPtrArray *answers);
const char *herald_pass_mark_get_words (HeraldPassMarkResult result);

G_END_DECLS
