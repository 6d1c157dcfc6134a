/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the memo: it makes things faster and never changes an answer. */
#include "config.h"

#include "content/content.h"
#include "support.h"

#define N_ROUNDS 4000

static void
assert_same (const HeraldEvaluation *a, const HeraldEvaluation *b)
{
  const HeraldRulebook *book = a->book;
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint n_fields = herald_vocabulary_get_n_fields (vocabulary);

  g_assert_cmpuint (a->n_conflicts, ==, b->n_conflicts);
  for (guint i = 0; i < herald_rulebook_get_n_decisions (book); i++)
    g_assert_cmpint (a->fired[i], ==, b->fired[i]);
  for (guint i = herald_vocabulary_get_n_inputs (vocabulary); i < n_fields; i++)
    {
      g_assert_cmpint (a->known[i], ==, b->known[i]);
      g_assert_cmphex (a->assumed[i], ==, b->assumed[i]);
      g_assert_cmphex (a->possible[i], ==, b->possible[i]);
      if (a->known[i])
        g_assert_cmpuint (a->choice[i], ==, b->choice[i]);
    }
}

/* A memo of one slot forgets at once and one of two all the time: what stands in a slot must be
 * told apart from what is asked. */
static void
test_never_changes (gconstpointer edition)
{
  static const guint sizes[] = { 1, 2, 256 };
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  HeraldRulebook *book = herald_shelf_find (shelf, edition);
  HeraldMemo *memos[G_N_ELEMENTS (sizes)];
  guint32 state = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    memos[i] = herald_memo_new (book, sizes[i]);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      HeraldValue values[HERALD_VOCABULARY_MAX_FIELDS] = { 0 };
      g_autoptr (HeraldMemo) fresh = herald_memo_new (book, 1);
      HeraldEvaluation expected;

      herald_test_random_values (vocabulary, &state, values);
      herald_evaluation_run (&expected, fresh, values);
      for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          HeraldEvaluation evaluation;

          herald_evaluation_run (&evaluation, memos[i], values);
          assert_same (&expected, &evaluation);
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    herald_memo_free (memos[i]);
}

static void
test_book (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldRulebook *book = herald_shelf_find (shelf, "asco-cap-2013");
  g_autoptr (HeraldMemo) memo = herald_memo_new (book, 1);

  g_assert_true (herald_memo_get_book (memo) == book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_test_add_func ("/rules/memo/book", test_book);
  g_test_add_data_func ("/rules/memo/never-changes/2007", "asco-cap-2007", test_never_changes);
  g_test_add_data_func ("/rules/memo/never-changes/2013", "asco-cap-2013", test_never_changes);
  g_test_add_data_func ("/rules/memo/never-changes/2018", "asco-cap-2018", test_never_changes);
  return g_test_run ();
}
