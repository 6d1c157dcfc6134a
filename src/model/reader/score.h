/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader/page.h"

G_BEGIN_DECLS

/**
 * HeraldScoreKind:
 * @HERALD_SCORE_NONE: no score
 * @HERALD_SCORE_PLUS: written with a plus: 2+, +++, +3
 * @HERALD_SCORE_SIGN: one plus or minus: a word rather than a score
 * @HERALD_SCORE_BARE: a digit that needs a word beside it to be a score
 * @HERALD_SCORE_BETWEEN: two scores, such as 2+/3+
 * @HERALD_SCORE_TRACE: 0+
 */
typedef enum
{
  HERALD_SCORE_NONE,
  HERALD_SCORE_PLUS,
  HERALD_SCORE_SIGN,
  HERALD_SCORE_BARE,
  HERALD_SCORE_BETWEEN,
  HERALD_SCORE_TRACE,
} HeraldScoreKind;

/**
 * HeraldScore:
 * @kind: how it is written
 * @value: 0 to 3; the lower of two
 * @last: its last item
 * @is_minus: for a sign, which one
 */
typedef struct
{
  HeraldScoreKind kind;
  guint value;
  guint last;
  gboolean is_minus;
} HeraldScore;

HeraldScore herald_page_read_score (const HeraldPage *self, guint from, guint to, guint index);
gboolean
herald_page_is_sum (const HeraldPage *self, guint from, guint to, guint index, guint parts[3]);

G_END_DECLS
