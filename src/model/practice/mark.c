/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds an answer against the truth. The rule book has already been asked: what follows from the
 * reader's own percents and counts stands in the answer. */
#include "config.h"

#include <string.h>

#include "practice/mark.h"
#include "practice/scale.h"

static gboolean
are_equal (const HeraldAnswer *answer, HeraldAnswerField a, HeraldAnswerField b)
{
  return strcmp (herald_answer_get (answer, a), herald_answer_get (answer, b)) == 0;
}

static HeraldMarkMatch
match (const HeraldAnswer *answer, HeraldAnswerField given, HeraldAnswerField truth)
{
  if (!herald_answer_has (answer, truth))
    return HERALD_MARK_MATCH_NONE;
  return are_equal (answer, given, truth) ? HERALD_MARK_MATCH_RIGHT : HERALD_MARK_MATCH_WRONG;
}

/* The place of a score among the four; -1 for what is none. 0 and ultralow are one score. */
static int
rank_score (const HeraldAnswer *answer, HeraldAnswerField field)
{
  const HeraldScale *scale = herald_scale_find (HERALD_SCALE_FOUR_SCORES);

  return herald_scale_place (scale, herald_answer_get (answer, field));
}

static HeraldMarkScore
mark_score (const HeraldAnswer *answer)
{
  int given = rank_score (answer, HERALD_ANSWER_SCORE);
  int truth = rank_score (answer, HERALD_ANSWER_TRUTH_SCORE);

  if (!herald_answer_has (answer, HERALD_ANSWER_TRUTH_SCORE))
    return HERALD_MARK_SCORE_NONE;
  if (are_equal (answer, HERALD_ANSWER_SCORE, HERALD_ANSWER_TRUTH_SCORE))
    return HERALD_MARK_SCORE_RIGHT;
  if (given >= 0 && truth >= 0 && ABS (given - truth) <= 1)
    return HERALD_MARK_SCORE_ONE_OFF;
  return HERALD_MARK_SCORE_MORE;
}

static HeraldMarkCause
find_cause (const HeraldAnswer *answer)
{
  gboolean is_true = are_equal (answer, HERALD_ANSWER_SCORE, HERALD_ANSWER_TRUTH_SCORE);
  gboolean leads_there = are_equal (answer, HERALD_ANSWER_PARTS_SCORE, HERALD_ANSWER_TRUTH_SCORE);
  gboolean follows = are_equal (answer, HERALD_ANSWER_SCORE, HERALD_ANSWER_PARTS_SCORE);

  if (!herald_answer_has (answer, HERALD_ANSWER_TRUTH_SCORE) ||
      !herald_answer_has (answer, HERALD_ANSWER_PARTS_SCORE) ||
      !herald_answer_has (answer, HERALD_ANSWER_SCORE) || (is_true && leads_there))
    return HERALD_MARK_CAUSE_NONE;
  if (is_true)
    return HERALD_MARK_CAUSE_CHANCE;
  if (leads_there)
    return HERALD_MARK_CAUSE_RULE;
  return follows ? HERALD_MARK_CAUSE_EYE : HERALD_MARK_CAUSE_BOTH;
}

static gboolean
is_opposite (const HeraldAnswer *answer)
{
  int given = rank_score (answer, HERALD_ANSWER_SCORE);
  int truth = rank_score (answer, HERALD_ANSWER_TRUTH_SCORE);

  return given >= 0 && truth >= 0 && ABS (given - truth) == 3;
}

/* Both are at most 100, and no more than 18 digits long. */
static int
subtract_tenths (HeraldFraction given, HeraldFraction truth)
{
  HeraldWide left = herald_wide_multiply (given.numerator, truth.denominator);
  HeraldWide right = herald_wide_multiply (truth.numerator, given.denominator);
  HeraldWide whole = herald_wide_multiply (given.denominator, truth.denominator);
  gboolean is_above = herald_wide_compare (left, right) >= 0;
  HeraldWide apart =
      is_above ? herald_wide_subtract (left, right) : herald_wide_subtract (right, left);
  HeraldWide tenths =
      herald_wide_divide (herald_wide_multiply (apart, herald_wide_new (10)), whole, &apart);

  return is_above ? (int)herald_wide_get_low (tenths) : -(int)herald_wide_get_low (tenths);
}

static void
find_errors (HeraldMark *mark, const HeraldAnswer *answer)
{
  for (guint i = 0; i < HERALD_MARK_N_PARTS; i++)
    {
      HeraldFraction given, truth;

      mark->has_error[i] =
          herald_answer_get_fraction (answer, HERALD_ANSWER_INTENSE + i, &given) &&
          herald_answer_get_fraction (answer, HERALD_ANSWER_TRUTH_INTENSE + i, &truth);
      if (mark->has_error[i])
        mark->errors[i] = subtract_tenths (given, truth);
    }
}

/* Of another status than the true one or, where that is not known, of another group. */
static gboolean
has_changed (const HeraldAnswer *answer)
{
  if (herald_answer_has (answer, HERALD_ANSWER_STATUS) &&
      herald_answer_has (answer, HERALD_ANSWER_TRUTH_STATUS))
    return !are_equal (answer, HERALD_ANSWER_STATUS, HERALD_ANSWER_TRUTH_STATUS);
  if (!herald_answer_has (answer, HERALD_ANSWER_TRUTH_GROUP))
    return FALSE;
  return !are_equal (answer,
                     herald_answer_has (answer, HERALD_ANSWER_COUNTS_GROUP)
                         ? HERALD_ANSWER_COUNTS_GROUP
                         : HERALD_ANSWER_GROUP,
                     HERALD_ANSWER_TRUTH_GROUP);
}

/* Whether @number is at least @part tenths of @limit: -1 below, 0 there, 1 above. */
static int
compare_tenths (HeraldFraction number, guint part, HeraldFraction limit)
{
  HeraldFraction ten = herald_fraction_new (10, 1);
  HeraldFraction tenths = herald_fraction_new (1, part);

  return herald_fraction_compare (number,
                                  herald_fraction_divide (herald_fraction_divide (limit, ten),
                                                          tenths));
}

static HeraldMarkCount
mark_count (const HeraldAnswer *answer,
            HeraldAnswerField given,
            HeraldAnswerField lowest,
            HeraldAnswerField highest)
{
  HeraldFraction number, low, high;

  if (!herald_answer_get_fraction (answer, given, &number) ||
      !herald_answer_get_fraction (answer, lowest, &low) ||
      !herald_answer_get_fraction (answer, highest, &high))
    return HERALD_MARK_COUNT_NONE;
  if (herald_fraction_compare (number, low) >= 0 && herald_fraction_compare (number, high) <= 0)
    return HERALD_MARK_COUNT_INSIDE;
  if (compare_tenths (number, 9, low) >= 0 && compare_tenths (number, 11, high) <= 0)
    return HERALD_MARK_COUNT_NEAR;
  return has_changed (answer) ? HERALD_MARK_COUNT_CHANGED : HERALD_MARK_COUNT_OUTSIDE;
}

/* A result that is complete, with the wrong result, is as wrong as another step. */
static HeraldMarkStep
mark_step (const HeraldAnswer *answer)
{
  switch (match (answer, HERALD_ANSWER_STEP, HERALD_ANSWER_TRUTH_STEP))
    {
    case HERALD_MARK_MATCH_RIGHT:
      return match (answer, HERALD_ANSWER_STATUS, HERALD_ANSWER_TRUTH_STATUS) ==
                     HERALD_MARK_MATCH_WRONG
                 ? HERALD_MARK_STEP_MAJOR
                 : HERALD_MARK_STEP_RIGHT;
    case HERALD_MARK_MATCH_WRONG:
      return HERALD_MARK_STEP_MAJOR;
    case HERALD_MARK_MATCH_NONE:
    default:
      return HERALD_MARK_STEP_NONE;
    }
}

static gboolean
is_right (const HeraldMark *mark, const char *kind)
{
  if (strcmp (kind, "written") == 0)
    return mark->step == HERALD_MARK_STEP_RIGHT;
  if (strcmp (kind, "ish") != 0 && mark->score != HERALD_MARK_SCORE_NONE)
    return mark->score == HERALD_MARK_SCORE_RIGHT;
  if (mark->group != HERALD_MARK_MATCH_NONE)
    return mark->group == HERALD_MARK_MATCH_RIGHT;
  return mark->status == HERALD_MARK_MATCH_RIGHT;
}

/**
 * herald_mark_of:
 * @answer: an answer with its truth
 *
 * What the truth has, and the answer lacks, is not right.
 *
 * Returns: what it is worth
 */
HeraldMark
herald_mark_of (const HeraldAnswer *answer)
{
  HeraldMark mark = { .score = mark_score (answer), .cause = find_cause (answer) };

  mark.is_opposite = is_opposite (answer);
  find_errors (&mark, answer);
  mark.copies = mark_count (answer,
                            HERALD_ANSWER_COPIES,
                            HERALD_ANSWER_TRUTH_COPIES_LOW,
                            HERALD_ANSWER_TRUTH_COPIES_HIGH);
  mark.ratio = mark_count (answer,
                           HERALD_ANSWER_RATIO,
                           HERALD_ANSWER_TRUTH_RATIO_LOW,
                           HERALD_ANSWER_TRUTH_RATIO_HIGH);
  mark.count = MAX (mark.copies, mark.ratio);
  mark.status = match (answer, HERALD_ANSWER_STATUS, HERALD_ANSWER_TRUTH_STATUS);
  mark.group = match (answer, HERALD_ANSWER_GROUP, HERALD_ANSWER_TRUTH_GROUP);
  mark.step = mark_step (answer);
  mark.is_right = is_right (&mark, herald_answer_get (answer, HERALD_ANSWER_KIND));
  return mark;
}
