/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said at the end of a set. */
#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "practice/end-words.h"
#include "practice/mark.h"
#include "practice/parts-box.h"
#include "practice/pass-mark.h"
#include "practice/practice-names.h"
#include "practice/practice-standing.h"
#include "practice/share-words.h"

#define TENTHS 10

/**
 * herald_end_words_headline:
 * @run: a set that was taken
 *
 * Returns: (transfer full): how many answers are right, with the interval that goes with so few
 */
char *
herald_end_words_headline (const HeraldPracticeRun *run)
{
  return herald_share_to_text (herald_standing_count_right (run->answers), run->answers->len);
}

/**
 * herald_end_words_pass:
 * @run: a set that was taken
 *
 * Returns: (nullable): how a test went; %NULL after learning, which is no test
 */
const char *
herald_end_words_pass (const HeraldPracticeRun *run)
{
  if (run->mode == HERALD_PRACTICE_LEARN)
    return NULL;
  return herald_pass_mark_get_words (herald_pass_mark_of (run->answers).result);
}

static guint32
find_day (const HeraldPracticeRun *run)
{
  g_autofree char *text = herald_practice_run_dup_day (run);

  return text != NULL ? herald_schedule_read_day (text) : 0;
}

/**
 * herald_end_words_calendar:
 * @set: a set
 * @run: how it was taken
 *
 * Returns: (nullable) (transfer full): a line for a calendar: when to repeat it; no word of how it
 *   went
 */
char *
herald_end_words_calendar (const HeraldCaseSet *set, const HeraldPracticeRun *run)
{
  guint32 day = find_day (run);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (run->mode == HERALD_PRACTICE_LEARN || day == 0)
    return NULL;
  from = herald_standing_dup_day (day + HERALD_SCHEDULE_REPEAT_FROM);
  until = herald_standing_dup_day (day + HERALD_SCHEDULE_REPEAT_UNTIL);
  return g_strdup_printf (_ ("%s to %s: repeat “%s” in Herald"),
                          from,
                          until,
                          herald_case_set_get_text (set)->title);
}

/**
 * herald_end_words_repeat:
 * @run: a set that was taken
 *
 * Returns: (nullable) (transfer full): when a test is worth repeating
 */
char *
herald_end_words_repeat (const HeraldPracticeRun *run)
{
  guint32 day = find_day (run);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (run->mode == HERALD_PRACTICE_LEARN || day == 0)
    return NULL;
  from = herald_standing_dup_day (day + HERALD_SCHEDULE_REPEAT_FROM);
  until = herald_standing_dup_day (day + HERALD_SCHEDULE_REPEAT_UNTIL);
  return g_strdup_printf (
      _ ("Whether it stays shows after a while: repeat it from %s to %s. Herald does not remind "
         "you; the list of sets says when it is time."),
      from,
      until);
}

static void
add_error (GString *text, const HeraldPracticeRun *run, HeraldMarkPart part, HeraldEdgePart edge)
{
  guint n_known = 0;
  int sum = 0;
  int sum_off = 0;

  for (guint i = 0; i < run->answers->len; i++)
    {
      HeraldMark mark = herald_mark_of (run->answers->pdata[i]);

      if (!mark.has_error[part])
        continue;
      n_known++;
      sum += mark.errors[part];
      sum_off += abs (mark.errors[part]);
    }
  if (n_known == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: an edge, and how many points of a hundred. */
  g_string_append_printf (text,
                          ngettext ("%s: %d point off on average",
                                    "%s: %d points off on average",
                                    sum_off / (int)n_known / TENTHS),
                          herald_parts_box_get_part_name (edge),
                          sum_off / (int)n_known / TENTHS);
  if (abs (sum) >= TENTHS * (int)n_known)
    g_string_append (text, sum > 0 ? _ (", mostly too many") : _ (", mostly too few"));
}

/**
 * herald_end_words_errors:
 * @run: a set that was taken
 *
 * Returns: (nullable) (transfer full): how far off the parts are, edge by edge
 */
char *
herald_end_words_errors (const HeraldPracticeRun *run)
{
  GString *text = g_string_new (NULL);

  add_error (text, run, HERALD_MARK_INTENSE, HERALD_EDGE_PART_INTENSE);
  add_error (text, run, HERALD_MARK_WEAK, HERALD_EDGE_PART_WEAK);
  add_error (text, run, HERALD_MARK_FAINT, HERALD_EDGE_PART_FAINT);
  add_error (text, run, HERALD_MARK_BASOLATERAL, HERALD_EDGE_PART_BASOLATERAL);
  return text->len > 0 ? g_string_free (text, FALSE) : (g_string_free (text, TRUE), NULL);
}

/**
 * herald_end_words_counts:
 * @run: a set that was taken
 *
 * Returns: (nullable) (transfer full): how counts of the gene test went
 */
char *
herald_end_words_counts (const HeraldPracticeRun *run)
{
  guint n[HERALD_MARK_COUNT_CHANGED + 1] = { 0 };

  for (guint i = 0; i < run->answers->len; i++)
    n[herald_mark_of (run->answers->pdata[i]).count]++;
  if (n[HERALD_MARK_COUNT_NONE] == run->answers->len)
    return NULL;
  return g_strdup_printf (_ ("Inside the reference range: %u. Within 10 %% of it: %u. Outside: %u. "
                             "With another status: %u."),
                          n[HERALD_MARK_COUNT_INSIDE],
                          n[HERALD_MARK_COUNT_NEAR],
                          n[HERALD_MARK_COUNT_OUTSIDE],
                          n[HERALD_MARK_COUNT_CHANGED]);
}

/**
 * herald_end_words_case:
 * @vocabulary: the names
 * @answer: an answer
 *
 * Returns: (transfer full): what was said and what was drawn, in a few words
 */
char *
herald_end_words_case (const HeraldVocabulary *vocabulary, const HeraldAnswer *answer)
{
  gboolean is_right = herald_mark_of (answer).is_right;
  HeraldAnswerField yours = HERALD_ANSWER_STEP;
  HeraldAnswerField truth = HERALD_ANSWER_TRUTH_STEP;
  const char *drawn;

  if (herald_answer_has (answer, HERALD_ANSWER_TRUTH_SCORE))
    {
      yours = HERALD_ANSWER_SCORE;
      truth = HERALD_ANSWER_TRUTH_SCORE;
    }
  else if (herald_answer_has (answer, HERALD_ANSWER_TRUTH_GROUP))
    {
      yours = HERALD_ANSWER_GROUP;
      truth = HERALD_ANSWER_TRUTH_GROUP;
    }
  else if (!herald_answer_has (answer, HERALD_ANSWER_TRUTH_STEP))
    {
      yours = HERALD_ANSWER_STATUS;
      truth = HERALD_ANSWER_TRUTH_STATUS;
    }
  drawn = herald_practice_name (vocabulary, truth, herald_answer_get (answer, truth));
  if (is_right)
    return g_strdup_printf (_ ("%s, right"), drawn);
  return g_strdup_printf (_ ("you said %s, it is %s"),
                          herald_practice_name (vocabulary,
                                                yours,
                                                herald_answer_get (answer, yours)),
                          drawn);
}
