/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readers side by side. */
#include "config.h"

#include "answers.h"
#include "content/error.h"
#include "practice/agreement-row.h"

#define ONE "set=s; kind=ihc; mode=test; edition=asco-cap-2018; "

static const char *const texts[] = {
  ONE "reader=b; case=1; score=2+; truth_score=2+; started=2026-11-27T10:00:00Z",
  ONE "reader=b; case=2; score=1+; truth_score=ultralow; started=2026-11-27T10:01:00Z",
  ONE "reader=b; case=3; score=indeterminate; truth_score=3+; started=2026-11-27T10:02:00Z",
  ONE "reader=a; case=1; score=2+; truth_score=2+; started=2026-11-27T11:00:00Z",
  /* Later by its offset, though its text comes first. */
  ONE "reader=a; case=2; score=ultralow; truth_score=ultralow; started=2026-11-27T11:01:00-05:00",
  ONE "reader=a; case=2; score=0; truth_score=ultralow; started=2026-11-27T11:01:00Z",
  /* The same row in two files. */
  ONE "reader=a; case=1; score=2+; truth_score=2+; started=2026-11-27T11:00:00Z",
  ONE "reader=a; case=3; score=3+; truth_score=3+; started=2026-11-27T11:02:00Z",
  /* Another round is another case. */
  "set=s; kind=ihc; mode=repeat; edition=asco-cap-2018; reader=a; case=1; score=3+; truth_score=2+",
  /* Nobody knows the truth. */
  ONE "reader=b; case=4; score=2+",
  /* Says nothing of scores. */
  "set=s; kind=written; reader=c; case=9; next_step=report; truth_next_step=adjudicate",
};

static void
test_side_by_side (void)
{
  g_autoptr (GPtrArray) answers = answers_of (texts, G_N_ELEMENTS (texts));
  g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, HERALD_SCALE_SCORES);
  HeraldConfusion confusion;
  guint n_cases;

  g_assert_cmpuint (herald_ratings_get_n_classes (ratings), ==, 5);
  g_assert_cmpuint (herald_ratings_get_n_readers (ratings), ==, 2);
  g_assert_cmpstr (herald_ratings_get_reader (ratings, 0), ==, "a");
  g_assert_cmpuint (herald_ratings_get_n_cases (ratings), ==, 5);
  g_assert_cmpuint (herald_ratings_get_n_repeated (ratings), ==, 1);
  g_assert_cmpuint (herald_ratings_get_n_left_out (ratings, 0), ==, 0);
  g_assert_cmpuint (herald_ratings_get_n_left_out (ratings, 1), ==, 2);
  g_assert_true (herald_ratings_compare_truth (ratings, 1, &confusion));
  g_assert_cmpuint (herald_confusion_get_total (&confusion), ==, 2);
  g_assert_true (herald_ratings_compare_truth (ratings, 0, &confusion));
  g_assert_cmpuint (herald_confusion_get_total (&confusion), ==, 4);
  /* The first answer counts, and it was 0. */
  g_assert_cmpuint (confusion.counts[1][0], ==, 1);
  g_assert_cmpuint (confusion.counts[1][1], ==, 0);
  g_assert_true (herald_ratings_compare (ratings, 0, 1, &confusion));
  g_assert_cmpuint (herald_confusion_get_total (&confusion), ==, 2);
  g_assert_cmpuint (confusion.counts[3][3], ==, 1);
  g_assert_cmpuint (confusion.counts[0][2], ==, 1);
  g_assert_true (herald_ratings_get_fleiss (ratings, &n_cases).is_defined);
  g_assert_cmpuint (n_cases, ==, 2);
  g_assert_cmpuint (herald_ratings_get_n_unanimous (ratings), ==, 1);
  g_assert_true (herald_ratings_uses_class (ratings, "ultralow"));
  g_assert_false (herald_ratings_uses_class (ratings, "0x"));
}

static void
test_four_scores (void)
{
  g_autoptr (GPtrArray) answers = answers_of (texts, G_N_ELEMENTS (texts));
  g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, HERALD_SCALE_FOUR_SCORES);
  HeraldConfusion confusion;

  g_assert_cmpuint (herald_ratings_get_n_classes (ratings), ==, 4);
  g_assert_true (herald_ratings_compare_truth (ratings, 0, &confusion));
  g_assert_cmpuint (confusion.counts[0][0], ==, 1);
}

static void
test_found_classes (void)
{
  g_autoptr (GPtrArray) answers = answers_of (texts, G_N_ELEMENTS (texts));
  g_autoptr (HeraldRatings) ratings = herald_ratings_new (answers, HERALD_SCALE_STEP);
  g_autoptr (HeraldRatings) none = herald_ratings_new (answers, HERALD_SCALE_GROUP);
  HeraldConfusion confusion;
  guint n_cases;

  g_assert_cmpuint (herald_ratings_get_n_classes (ratings), ==, 2);
  g_assert_cmpstr (herald_ratings_get_class (ratings, 0), ==, "adjudicate");
  g_assert_cmpuint (herald_ratings_get_n_readers (ratings), ==, 1);
  g_assert_cmpuint (herald_ratings_get_n_classes (none), ==, 0);
  g_assert_cmpuint (herald_ratings_get_n_readers (none), ==, 0);
  g_assert_cmpuint (herald_ratings_get_n_cases (none), ==, 0);
  g_assert_false (herald_ratings_get_fleiss (none, &n_cases).is_defined);
  g_assert_true (herald_ratings_compare_truth (ratings, 0, &confusion));
  g_assert_cmpuint (confusion.counts[0][1], ==, 1);
}

/* Whose file comes first does not matter. */
static void
test_any_order (void)
{
  g_autoptr (GPtrArray) answers = answers_of (texts, G_N_ELEMENTS (texts));
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = herald_agreement_rows_new (answers);
  g_autoptr (GPtrArray) again = NULL;

  for (guint i = answers->len; i > 0; i--)
    g_ptr_array_add (turned, g_ptr_array_index (answers, i - 1));
  again = herald_agreement_rows_new (turned);
  g_assert_cmpuint (rows->len, >, 5);
  g_assert_cmpuint (rows->len, ==, again->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const HeraldAgreementRow *one = g_ptr_array_index (rows, i);
      const HeraldAgreementRow *other = g_ptr_array_index (again, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpstr (one->first, ==, other->first);
      g_assert_cmpstr (one->second, ==, other->second);
      g_assert_cmpuint (one->total, ==, other->total);
      g_assert_cmpuint (one->agreed, ==, other->agreed);
    }
}

static GPtrArray *
make_answers (guint n_readers, guint n_cases)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_answer_unref);

  for (guint i = 0; i < MAX (n_readers, n_cases); i++)
    {
      g_autofree char *text =
          g_strdup_printf (ONE "reader=%u; case=%u; score=2+", i % n_readers, i % n_cases);

      g_ptr_array_add (answers, answer_of (text));
    }
  return answers;
}

/* Times or names in the column of readers must not eat up all memory. */
static void
test_too_many (void)
{
  g_autoptr (GPtrArray) most = make_answers (HERALD_RATINGS_MOST_READERS, 10000);
  g_autoptr (GPtrArray) readers = make_answers (HERALD_RATINGS_MOST_READERS + 1, 1);
  g_autoptr (GPtrArray) cases = make_answers (HERALD_RATINGS_MOST_READERS, 10001);
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_ratings_check (most, &error));
  g_assert_no_error (error);
  g_assert_false (herald_ratings_check (readers, &error));
  g_assert_error (error, HERALD_CONTENT_ERROR, HERALD_CONTENT_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "101 readers"));
  g_clear_error (&error);
  g_assert_false (herald_ratings_check (cases, &error));
  g_assert_nonnull (strstr (error->message, "10001 cases"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratings/side-by-side", test_side_by_side);
  g_test_add_func ("/ratings/four-scores", test_four_scores);
  g_test_add_func ("/ratings/found-classes", test_found_classes);
  g_test_add_func ("/ratings/any-order", test_any_order);
  g_test_add_func ("/ratings/too-many", test_too_many);
  return g_test_run ();
}
