/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written cases: what is put down for what was chosen, and how it is marked. */
#include "config.h"

#include "content/content.h"

#include "practice/case-sets.h"
#include "practice/mark.h"
#include "support.h"

static HeraldAnswer *
make_answer (void)
{
  const char *texts[HERALD_ANSWER_N_FIELDS] = { 0 };

  texts[HERALD_ANSWER_SET] = "work-up";
  texts[HERALD_ANSWER_CASE] = "a-1";
  texts[HERALD_ANSWER_KIND] = "written";
  return herald_answer_new (texts);
}

/* Of all options of all bundled cases, only the right one is marked as right. */
static void
test_marks (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  g_autoptr (HeraldCaseSets) sets = herald_case_sets_new (shelf, NULL);
  g_autoptr (HeraldAnswer) blank = make_answer ();
  GPtrArray *all = herald_case_sets_get_all (sets);
  guint n_same_step = 0;

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < herald_case_set_get_n_cases (all->pdata[i]); j++)
      {
        const HeraldCase *one = herald_case_set_get_case (all->pdata[i], j);

        /* The last one is no choice at all. */
        for (guint k = 0; one->written != NULL && k <= one->written->options->len; k++)
          {
            const HeraldCaseOption *option =
                k < one->written->options->len ? one->written->options->pdata[k] : NULL;
            g_autoptr (HeraldAnswer) answer = herald_written_case_answer (one->written, blank, k);
            gboolean is_right = k == one->written->right;

            g_test_message ("%s, option %u", one->id, k);
            g_assert_true (herald_mark_of (answer).is_right == is_right);
            g_assert_cmpint (herald_mark_of (answer).step,
                             ==,
                             is_right ? HERALD_MARK_STEP_RIGHT : HERALD_MARK_STEP_MAJOR);
            n_same_step += !is_right && option != NULL &&
                           option->step == herald_written_case_get_step (one->written);
          }
      }
  /* The result alone tells these apart. */
  g_assert_cmpuint (n_same_step, >, 3);
}

static void
test_titles (void)
{
  g_autoptr (HeraldShelf) shelf = herald_test_shelf ();
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  const HeraldField *steps =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "next_step"));
  const HeraldField *statuses =
      herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, "her2_status"));
  HeraldCaseOption option = { &steps->choices[0], &statuses->choices[0] };
  g_autofree char *both = herald_case_option_dup_title (&option);
  g_autofree char *alone = NULL;

  option.status = NULL;
  alone = herald_case_option_dup_title (&option);
  g_assert_cmpstr (both, ==, "Result complete: HER2-positive");
  g_assert_cmpstr (alone, ==, "Result complete");
}

int
main (int argc, char **argv)
{
  herald_content_register ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/written-case/marks", test_marks);
  g_test_add_func ("/practice/written-case/titles", test_titles);
  return g_test_run ();
}
