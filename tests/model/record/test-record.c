/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of a record and its results: each change gives a new one and leaves the old as it was. */
#include "config.h"

#include "content/content.h"
#include "record/record.h"
#include "rules/shelf.h"

static HeraldShelf *shelf;

static HeraldVocabulary *
get_vocabulary (void)
{
  return herald_shelf_get_vocabulary (shelf);
}

static void
test_result (void)
{
  g_autoptr (HeraldResult) empty = herald_result_new (get_vocabulary ());
  g_autoptr (HeraldResult) other = herald_result_new (get_vocabulary ());
  guint score = herald_vocabulary_find (get_vocabulary (), "ihc_score");
  guint copies = herald_vocabulary_find (get_vocabulary (), "her2_copies");
  g_autoptr (HeraldResult) scored = herald_result_with_entry (empty, score, "2+");
  g_autoptr (HeraldResult) wrong = herald_result_with_entry (scored, copies, "many");
  g_autoptr (HeraldFacts) facts = herald_result_dup_facts (wrong);

  g_assert_true (g_uuid_string_is_valid (herald_result_get_text (empty, HERALD_RESULT_ID)));
  g_assert_cmpstr (herald_result_get_text (empty, HERALD_RESULT_ID),
                   !=,
                   herald_result_get_text (other, HERALD_RESULT_ID));
  g_assert_cmpstr (herald_result_get_text (empty, HERALD_RESULT_ID),
                   ==,
                   herald_result_get_text (wrong, HERALD_RESULT_ID));
  g_assert_cmpstr (herald_result_get_entry (empty, score), ==, "");
  g_assert_cmpstr (herald_result_get_entry (wrong, score), ==, "2+");
  /* What can't be a value stays as it was typed, and counts for nothing. */
  g_assert_cmpstr (herald_result_get_entry (wrong, copies), ==, "many");
  g_assert_true (herald_facts_get (facts, score).known);
  g_assert_false (herald_facts_get (facts, copies).known);
}

static void
test_texts (void)
{
  static const char *const questions[] = { "What now?", "Who tells me?", NULL };
  static const char *const others[] = { "colour", "[1.0, 2e400]", NULL };
  g_autoptr (HeraldResult) empty = herald_result_new (get_vocabulary ());
  g_autoptr (HeraldResult) dated = herald_result_with_text (empty, HERALD_RESULT_DATE, "2026-03");
  g_autoptr (HeraldResult) asked = herald_result_with_questions (dated, questions);
  g_autoptr (HeraldResult) kept = herald_result_with_others (asked, HERALD_RESULT_ON_TOP, others);

  g_assert_cmpstr (herald_result_get_text (empty, HERALD_RESULT_DATE), ==, "");
  g_assert_cmpstr (herald_result_get_text (kept, HERALD_RESULT_DATE), ==, "2026-03");
  g_assert_null (herald_result_get_questions (empty)[0]);
  g_assert_cmpstrv (herald_result_get_questions (kept), questions);
  g_assert_null (herald_result_get_others (asked, HERALD_RESULT_ON_TOP)[0]);
  g_assert_cmpstrv (herald_result_get_others (kept, HERALD_RESULT_ON_TOP), others);
  g_assert_null (herald_result_get_others (kept, HERALD_RESULT_AMONG_ENTRIES)[0]);
}

static void
test_record (void)
{
  static const char *const others[] = { "colour", "null", NULL };
  g_autoptr (HeraldRecord) empty = herald_record_new (get_vocabulary ());
  g_autoptr (HeraldResult) first = herald_result_new (get_vocabulary ());
  g_autoptr (HeraldResult) second = herald_result_new (get_vocabulary ());
  g_autoptr (HeraldRecord) one = herald_record_with_added (empty, first);
  g_autoptr (HeraldRecord) two = herald_record_with_added (one, second);
  g_autoptr (HeraldRecord) swapped = herald_record_with_result (two, 0, second);
  g_autoptr (HeraldRecord) less = herald_record_without (two, 0);
  g_autoptr (HeraldRecord) kept = herald_record_with_others (two, others);

  g_assert_cmpuint (herald_record_get_n_results (empty), ==, 0);
  g_assert_cmpuint (herald_record_get_n_results (one), ==, 1);
  g_assert_true (herald_record_get_result (two, 0) == first);
  g_assert_true (herald_record_get_result (two, 1) == second);
  g_assert_true (herald_record_get_result (swapped, 0) == second);
  g_assert_cmpuint (herald_record_get_n_results (less), ==, 1);
  g_assert_true (herald_record_get_result (less, 0) == second);
  g_assert_cmpstrv (herald_record_get_others (kept), others);
  g_assert_null (herald_record_get_others (two)[0]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/record/result", test_result);
  g_test_add_func ("/record/texts", test_texts);
  g_test_add_func ("/record/record", test_record);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
