/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What answers are worth. */
#include "config.h"

#include "answers.h"
#include "practice/mark.h"
#include "practice/pass-mark.h"
#include "practice/progress-line.h"

typedef struct
{
  const char *answer;
  gboolean is_right;
  HeraldMarkScore score;
  HeraldMarkCause cause;
  gboolean is_opposite;
} Score;

static void
test_scores (void)
{
  static const Score cases[] = {
    { "kind=ihc; score=2+; parts_score=2+; truth_score=2+",
      TRUE,
      HERALD_MARK_SCORE_RIGHT,
      HERALD_MARK_CAUSE_NONE,
      FALSE },
    { "kind=ihc; score=1+; parts_score=1+; truth_score=2+",
      FALSE,
      HERALD_MARK_SCORE_ONE_OFF,
      HERALD_MARK_CAUSE_EYE,
      FALSE },
    { "kind=ihc; score=1+; parts_score=2+; truth_score=2+",
      FALSE,
      HERALD_MARK_SCORE_ONE_OFF,
      HERALD_MARK_CAUSE_RULE,
      FALSE },
    { "kind=ihc; score=3+; parts_score=1+; truth_score=2+",
      FALSE,
      HERALD_MARK_SCORE_ONE_OFF,
      HERALD_MARK_CAUSE_BOTH,
      FALSE },
    { "kind=ihc; score=2+; parts_score=1+; truth_score=2+",
      TRUE,
      HERALD_MARK_SCORE_RIGHT,
      HERALD_MARK_CAUSE_CHANCE,
      FALSE },
    { "kind=ihc; score=0; truth_score=ultralow",
      FALSE,
      HERALD_MARK_SCORE_ONE_OFF,
      HERALD_MARK_CAUSE_NONE,
      FALSE },
    { "kind=ihc; score=1+; truth_score=0",
      FALSE,
      HERALD_MARK_SCORE_ONE_OFF,
      HERALD_MARK_CAUSE_NONE,
      FALSE },
    { "kind=ihc; score=2+; truth_score=ultralow",
      FALSE,
      HERALD_MARK_SCORE_MORE,
      HERALD_MARK_CAUSE_NONE,
      FALSE },
    { "kind=picture; score=ultralow; truth_score=3+",
      FALSE,
      HERALD_MARK_SCORE_MORE,
      HERALD_MARK_CAUSE_NONE,
      TRUE },
    { "kind=picture; score=3+; truth_score=0",
      FALSE,
      HERALD_MARK_SCORE_MORE,
      HERALD_MARK_CAUSE_NONE,
      TRUE },
    { "kind=ihc; truth_score=2+", FALSE, HERALD_MARK_SCORE_MORE, HERALD_MARK_CAUSE_NONE, FALSE },
    { "kind=ihc; score=indeterminate; truth_score=indeterminate",
      TRUE,
      HERALD_MARK_SCORE_RIGHT,
      HERALD_MARK_CAUSE_NONE,
      FALSE },
    { "kind=ihc; score=2+", FALSE, HERALD_MARK_SCORE_NONE, HERALD_MARK_CAUSE_NONE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HeraldAnswer) answer = answer_of (cases[i].answer);
      HeraldMark mark = herald_mark_of (answer);

      g_test_message ("%s", cases[i].answer);
      g_assert_cmpint (mark.is_right, ==, cases[i].is_right);
      g_assert_cmpint (mark.score, ==, cases[i].score);
      g_assert_cmpint (mark.cause, ==, cases[i].cause);
      g_assert_cmpint (mark.is_opposite, ==, cases[i].is_opposite);
    }
}

static void
test_errors (void)
{
  g_autoptr (HeraldAnswer) answer =
      answer_of ("kind=ihc; intense=20; truth_intense=12.34; weak=0; truth_weak=100; faint=10;"
                 "truth_faint=10.05");
  HeraldMark mark = herald_mark_of (answer);

  g_assert_true (mark.has_error[HERALD_MARK_INTENSE]);
  g_assert_cmpint (mark.errors[HERALD_MARK_INTENSE], ==, 76);
  g_assert_cmpint (mark.errors[HERALD_MARK_WEAK], ==, -1000);
  g_assert_cmpint (mark.errors[HERALD_MARK_FAINT], ==, 0);
  g_assert_false (mark.has_error[HERALD_MARK_BASOLATERAL]);
}

typedef struct
{
  const char *given;
  HeraldMarkCount count;
  gboolean is_right;
} Count;

/* The range is 4.0 to 5.0 copies and 1.8 to 2.2; a tenth around it reaches from 3.6 to 5.5, and
 * from 1.62 to 2.42. */
static void
test_counts (void)
{
  static const Count cases[] = {
    { "copies=4.0; ratio=2.2; group=group-1", HERALD_MARK_COUNT_INSIDE, TRUE },
    { "copies=3.99; ratio=2.0; group=group-2", HERALD_MARK_COUNT_NEAR, FALSE },
    { "copies=3.6; ratio=2.0; group=group-1", HERALD_MARK_COUNT_NEAR, TRUE },
    { "copies=5.5; ratio=2.0; group=group-1", HERALD_MARK_COUNT_NEAR, TRUE },
    { "copies=5.51; ratio=2.0; group=group-1", HERALD_MARK_COUNT_OUTSIDE, TRUE },
    { "copies=3.599; ratio=2.0; group=group-2", HERALD_MARK_COUNT_CHANGED, FALSE },
    { "copies=4.5; ratio=1.61; group=group-4", HERALD_MARK_COUNT_CHANGED, FALSE },
    { "copies=4.5; ratio=1.62; group=group-4", HERALD_MARK_COUNT_NEAR, FALSE },
    { "copies=9; ratio=2.42; group=group-1; counts_group=group-5",
      HERALD_MARK_COUNT_CHANGED,
      TRUE },
    { "copies=9; ratio=2; group=group-1; status=positive; truth_status=negative",
      HERALD_MARK_COUNT_CHANGED,
      TRUE },
    { "copies=9; ratio=2; group=group-5; status=positive; truth_status=positive",
      HERALD_MARK_COUNT_OUTSIDE,
      FALSE },
    { "her2_signals=90; her2_nuclei=20; cep17_signals=45; cep17_nuclei=20; group=group-1",
      HERALD_MARK_COUNT_INSIDE,
      TRUE },
    { "group=group-1", HERALD_MARK_COUNT_NONE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          g_strconcat ("kind=ish; truth_group=group-1; truth_copies_low=4.0; truth_copies_high=5.0;"
                       "truth_ratio_low=1.8; truth_ratio_high=2.2; ",
                       cases[i].given,
                       NULL);
      g_autoptr (HeraldAnswer) answer = answer_of (text);
      HeraldMark mark = herald_mark_of (answer);

      g_test_message ("%s", cases[i].given);
      g_assert_cmpint (mark.count, ==, cases[i].count);
      g_assert_cmpint (mark.is_right, ==, cases[i].is_right);
    }
}

static void
test_steps (void)
{
  g_autoptr (HeraldAnswer) right =
      answer_of ("kind=written; next_step=ihc-same-tissue; truth_next_step=ihc-same-tissue");
  g_autoptr (HeraldAnswer) wrong = herald_answer_with (right, HERALD_ANSWER_STEP, "report");
  g_autoptr (HeraldAnswer) none = herald_answer_with (right, HERALD_ANSWER_STEP, NULL);
  g_autoptr (HeraldAnswer) unasked = answer_of ("kind=ish; status=negative; truth_status=negative");

  g_assert_cmpint (herald_mark_of (right).step, ==, HERALD_MARK_STEP_RIGHT);
  g_assert_true (herald_mark_of (right).is_right);
  g_assert_cmpint (herald_mark_of (wrong).step, ==, HERALD_MARK_STEP_MAJOR);
  g_assert_false (herald_mark_of (wrong).is_right);
  g_assert_cmpint (herald_mark_of (none).step, ==, HERALD_MARK_STEP_MAJOR);
  g_assert_cmpint (herald_mark_of (unasked).step, ==, HERALD_MARK_STEP_NONE);
  /* A single probe has no group. */
  g_assert_true (herald_mark_of (unasked).is_right);
}

static GPtrArray *
make_test (guint right, guint one_off, guint opposite)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);

  for (guint i = 0; i < right; i++)
    g_ptr_array_add (answers, answer_of ("kind=ihc; score=2+; truth_score=2+"));
  for (guint i = 0; i < one_off; i++)
    g_ptr_array_add (answers, answer_of ("kind=ihc; score=1+; truth_score=2+"));
  for (guint i = 0; i < opposite; i++)
    g_ptr_array_add (answers, answer_of ("kind=ihc; score=0; truth_score=3+"));
  return answers;
}

static void
test_pass_mark (void)
{
  static const struct
  {
    guint right, one_off, opposite;
    HeraldPassMarkResult result;
  } cases[] = {
    { 0, 0, 0, HERALD_PASS_MARK_TOO_FEW },   { 39, 0, 0, HERALD_PASS_MARK_TOO_FEW },
    { 36, 4, 0, HERALD_PASS_MARK_REACHED },  { 35, 5, 0, HERALD_PASS_MARK_BELOW },
    { 36, 3, 1, HERALD_PASS_MARK_MIXED_UP }, { 35, 4, 1, HERALD_PASS_MARK_BELOW },
    { 179, 21, 0, HERALD_PASS_MARK_BELOW },  { 180, 20, 0, HERALD_PASS_MARK_REACHED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) answers =
          make_test (cases[i].right, cases[i].one_off, cases[i].opposite);
      HeraldPassMark mark = herald_pass_mark_of (answers);

      g_assert_cmpuint (mark.right, ==, cases[i].right);
      g_assert_cmpuint (mark.mixed_up, ==, cases[i].opposite);
      g_assert_cmpint (mark.result, ==, cases[i].result);
      if (mark.result != HERALD_PASS_MARK_TOO_FEW)
        g_assert_nonnull (strstr (herald_pass_mark_get_words (mark.result), "not proof"));
    }
}

static void
test_progress (void)
{
  static const char *const texts[] = {
    "kind=ihc; score=2+; truth_score=2+; boundary=1+/2+; started=2026-11-28T09:00:00Z",
    "kind=ihc; score=1+; truth_score=2+; boundary=1+/2+; started=2026-11-27T23:30:00-05:00",
    "kind=ihc; score=3+; truth_score=3+; boundary=2+/3+; started=2026-11-28T09:10:00Z",
    "kind=ihc; score=3+; truth_score=3+; boundary=2+/3+",
    "kind=ihc; score=2+; truth_score=2+; boundary=1+/2+; started=2026-11-27T08:00:00Z",
  };
  g_autoptr (GPtrArray) answers = answers_of (texts, G_N_ELEMENTS (texts));
  g_autoptr (GArray) all = herald_progress_line_new (answers, NULL);
  g_autoptr (GArray) one = herald_progress_line_new (answers, "2+/3+");
  const HeraldProgressPoint *point = &g_array_index (all, HeraldProgressPoint, 0);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (point->day, ==, "2026-11-27");
  g_assert_cmpuint (point->right, ==, 1);
  g_assert_cmpuint (point->total, ==, 2);
  g_assert_true (point->share.is_defined);
  g_assert_cmpstr (g_array_index (all, HeraldProgressPoint, 1).day, ==, "2026-11-28");
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, HeraldProgressPoint, 0).total, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark/scores", test_scores);
  g_test_add_func ("/mark/errors", test_errors);
  g_test_add_func ("/mark/counts", test_counts);
  g_test_add_func ("/mark/steps", test_steps);
  g_test_add_func ("/mark/pass-mark", test_pass_mark);
  g_test_add_func ("/mark/progress", test_progress);
  return g_test_run ();
}
