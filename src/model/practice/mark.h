/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"

G_BEGIN_DECLS

/**
 * HeraldMarkScore:
 * @HERALD_MARK_SCORE_NONE: no score was asked for
 * @HERALD_MARK_SCORE_RIGHT: the true one
 * @HERALD_MARK_SCORE_ONE_OFF: the next score, or 0 and ultralow taken for each other
 * @HERALD_MARK_SCORE_MORE: further off, or none given
 */
typedef enum
{
  HERALD_MARK_SCORE_NONE,
  HERALD_MARK_SCORE_RIGHT,
  HERALD_MARK_SCORE_ONE_OFF,
  HERALD_MARK_SCORE_MORE,
} HeraldMarkScore;

/**
 * HeraldMarkCause:
 * @HERALD_MARK_CAUSE_NONE: percents and score are right, or there is too little to tell by
 * @HERALD_MARK_CAUSE_EYE: the rule was kept; the percents lead to another score than the true one
 * @HERALD_MARK_CAUSE_RULE: the percents lead to the true score, and another was given
 * @HERALD_MARK_CAUSE_BOTH: the percents lead elsewhere, and the score given follows neither from
 *   them nor is true
 * @HERALD_MARK_CAUSE_CHANCE: the score is true, and does not follow from the percents given
 *
 * Was it the eye or the rule?
 */
typedef enum
{
  HERALD_MARK_CAUSE_NONE,
  HERALD_MARK_CAUSE_EYE,
  HERALD_MARK_CAUSE_RULE,
  HERALD_MARK_CAUSE_BOTH,
  HERALD_MARK_CAUSE_CHANCE,
} HeraldMarkCause;

/**
 * HeraldMarkCount:
 * @HERALD_MARK_COUNT_NONE: nothing was counted
 * @HERALD_MARK_COUNT_INSIDE: inside the reference range, its ends included
 * @HERALD_MARK_COUNT_NEAR: within 10 % of it: from 0.9 times its lower end to 1.1 times its upper
 * @HERALD_MARK_COUNT_OUTSIDE: further off; the status stays
 * @HERALD_MARK_COUNT_CHANGED: further off, and the status is another
 *
 * The four steps of the UK NEQAS pilot (J Clin Pathol 2007;60:816-819), the best first.
 */
typedef enum
{
  HERALD_MARK_COUNT_NONE,
  HERALD_MARK_COUNT_INSIDE,
  HERALD_MARK_COUNT_NEAR,
  HERALD_MARK_COUNT_OUTSIDE,
  HERALD_MARK_COUNT_CHANGED,
} HeraldMarkCount;

/**
 * HeraldMarkStep:
 * @HERALD_MARK_STEP_NONE: no next step was asked for
 * @HERALD_MARK_STEP_RIGHT: the one of the rule book, and the right result where one goes with it
 * @HERALD_MARK_STEP_MAJOR: another one or none, or another result, which is a major error
 */
typedef enum
{
  HERALD_MARK_STEP_NONE,
  HERALD_MARK_STEP_RIGHT,
  HERALD_MARK_STEP_MAJOR,
} HeraldMarkStep;

/**
 * HeraldMarkMatch:
 *
 * Whether a word is the true one.
 */
typedef enum
{
  HERALD_MARK_MATCH_NONE,
  HERALD_MARK_MATCH_RIGHT,
  HERALD_MARK_MATCH_WRONG,
} HeraldMarkMatch;

/**
 * HeraldMarkPart:
 *
 * The parts that an answer gives in percent.
 */
typedef enum
{
  HERALD_MARK_INTENSE,
  HERALD_MARK_WEAK,
  HERALD_MARK_FAINT,
  HERALD_MARK_BASOLATERAL,
  HERALD_MARK_N_PARTS,
} HeraldMarkPart;

/**
 * HeraldMark:
 * @is_right: whether the main thing is right: the score of an IHC case or picture; the group of an
 *   ISH case or, where it has none, the status; the next step of a written case
 * @score: the score
 * @cause: why the score, or the way to it, is not right
 * @is_opposite: whether 0 or ultralow and 3+ were taken for each other
 * @has_error: for each part, whether both percents are known
 * @errors: for each part, how much too high the percent is, in tenths of a point, cut off towards
 *   0; negative where it is too low
 * @count: the worst of @copies and @ratio
 * @copies: the HER2 copies
 * @ratio: the ratio
 * @status: the status
 * @group: the ISH group
 * @step: the next step
 *
 * What an answer is worth, by the truth that stands beside it.
 */
typedef struct
{
  gboolean is_right;
  HeraldMarkScore score;
  HeraldMarkCause cause;
  gboolean is_opposite;
  gboolean has_error[HERALD_MARK_N_PARTS];
  int errors[HERALD_MARK_N_PARTS];
  HeraldMarkCount count;
  HeraldMarkCount copies;
  HeraldMarkCount ratio;
  HeraldMarkMatch status;
  HeraldMarkMatch group;
  HeraldMarkStep step;
} HeraldMark;

HeraldMark herald_mark_of (const HeraldAnswer *answer);

G_END_DECLS
