/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions for an appointment: few, the person's own first, and those that fit the result. */
#include <string.h>

#include "content/content.h"
#include "library/question-choice.h"
#include "support.h"

#define GROUP_4 "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.9 her2_copies=4.4 cells=20"

static HeraldShelf *shelf;
static HeraldLibrary *library;

/* Results of every kind. */
static const char *const results[] = {
  "",
  "er_percent=90",
  "ihc_score=0",
  "ihc_score=1+ er_percent=90 pr_percent=15",
  "ihc_score=2+",
  "ihc_score=3+",
  "ihc_score=3+ lab_her2_status=negative",
  "ihc_score=indeterminate",
  GROUP_4,
  "ihc_score=2+ ish_probe=dual her2_cep17_ratio=2.4 her2_copies=6.1 cells=20",
  "er_percent=0 pr_percent=0 ihc_score=0",
  "ihc_score=2+ site=other",
  "component=in_situ_only",
};

static GPtrArray *
choose (const char *facts, const char *const *own, guint limit)
{
  g_autoptr (HeraldVerdict) verdict = herald_test_judge (shelf, "asco-cap-2018", facts);

  return herald_question_choice_new (library, verdict, own, limit);
}

static gboolean
contains (GPtrArray *questions, const char *part)
{
  for (guint i = 0; i < questions->len; i++)
    {
      if (strstr (questions->pdata[i], part) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_limit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      for (guint limit = 0; limit < 12; limit++)
        {
          g_autoptr (GPtrArray) questions = choose (results[i], NULL, limit);

          g_assert_cmpuint (questions->len, ==, MIN (limit, HERALD_QUESTION_CHOICE_MOST));
        }
    }
}

/* No question twice, none in quotes, each a question. */
static void
test_form (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (GPtrArray) questions = choose (results[i], NULL, HERALD_QUESTION_CHOICE_MOST);

      for (guint j = 0; j < questions->len; j++)
        {
          const char *question = questions->pdata[j];

          g_assert_null (strpbrk (question, "\""));
          g_assert_null (strstr (question, "“"));
          g_assert_null (strstr (question, "”"));
          g_assert_true (g_str_has_suffix (question, "?"));
          for (guint k = 0; k < j; k++)
            g_assert_null (strstr (questions->pdata[k], question));
        }
    }
}

static void
test_own_first (void)
{
  const char *const own[] = {
    "When can I travel?", "“when can I TRAVEL”", "", "Who was she?", NULL
  };
  g_autoptr (GPtrArray) questions = choose (GROUP_4, own, HERALD_QUESTION_CHOICE_MOST);

  g_assert_cmpuint (questions->len, ==, HERALD_QUESTION_CHOICE_MOST);
  g_assert_cmpstr (questions->pdata[0], ==, "When can I travel?");
  g_assert_cmpstr (questions->pdata[1], ==, "Who was she?");
  g_assert_cmpstr (questions->pdata[2],
                   ==,
                   "When will the second count be ready, and who will tell me?");
}

/* The quotes go with the spaces that belong to them; the mark of the direction stays. */
static void
test_foreign_quotes (void)
{
  const char *const own[] = {
    "«\u00a0Quand saurai-je\u202f?\u00a0»", "\u200f«HER2 هو؟»", " „Wann genau?“ ", NULL
  };
  g_autoptr (GPtrArray) questions = choose ("", own, HERALD_QUESTION_CHOICE_MOST);

  g_assert_cmpstr (questions->pdata[0], ==, "Quand saurai-je\u202f?");
  g_assert_cmpstr (questions->pdata[1], ==, "\u200fHER2 هو؟");
  g_assert_cmpstr (questions->pdata[2], ==, "Wann genau?");
}

static void
test_many_own (void)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) questions = NULL;

  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (own, g_strdup_printf ("Question %u?", i));
  g_ptr_array_add (own, NULL);
  questions = choose (GROUP_4, (const char *const *)own->pdata, 20);
  g_assert_cmpuint (questions->len, ==, HERALD_QUESTION_CHOICE_MOST);
  for (guint i = 0; i < questions->len; i++)
    g_assert_cmpstr (questions->pdata[i], ==, own->pdata[i]);
}

/* What the result leaves open comes before what any result may ask. */
static void
test_result (void)
{
  static const struct
  {
    const char *facts;
    const char *first;
  } rows[] = {
    { "", "Has my tumour been tested for HER2?" },
    { "ihc_score=2+", "Has the gene test been ordered, and when will it be ready?" },
    { GROUP_4, "When will the second count be ready, and who will tell me?" },
    { "ihc_score=3+", "What does this result mean for my plan?" },
    { "ihc_score=3+ lab_her2_status=negative",
      "Which HER2 rule did you use, and what led to your conclusion?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) questions = choose (rows[i].facts, NULL, HERALD_QUESTION_CHOICE_MOST);

      g_assert_cmpstr (questions->pdata[0], ==, rows[i].first);
      g_assert_true (contains (questions, "Whom can I call"));
    }
}

static void
test_articles (void)
{
  g_autoptr (GPtrArray) low = choose ("ihc_score=1+", NULL, HERALD_QUESTION_CHOICE_MOST);
  g_autoptr (GPtrArray) high = choose ("ihc_score=3+", NULL, HERALD_QUESTION_CHOICE_MOST);

  g_assert_true (contains (low, "HER2-low"));
  g_assert_false (contains (high, "HER2-low"));
}

/* A test that was done is not asked for, and nothing is asked twice in other words. */
static void
test_other_steps (void)
{
  g_autoptr (GPtrArray) done = choose (GROUP_4, NULL, HERALD_QUESTION_CHOICE_MOST);
  g_autoptr (GPtrArray) due = choose ("ihc_score=2+", NULL, HERALD_QUESTION_CHOICE_MOST);

  g_assert_false (contains (done, "Has the gene test been ordered"));
  g_assert_true (contains (due, "Has the gene test been ordered"));
  g_assert_false (contains (due, "My score is 2+. Has the gene test been ordered"));
}

/* Who keeps an article has its question on the list; its own sentence would ask the same. */
static void
test_kept_article (void)
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (HeraldVerdict) verdict = herald_test_judge (shelf, "asco-cap-2018", "ihc_score=3+");
  const HeraldArticle *article;
  const char *own[2] = { NULL };
  g_autoptr (GPtrArray) before =
      herald_question_choice_new (library, verdict, NULL, HERALD_QUESTION_CHOICE_MOST);
  g_autoptr (GPtrArray) after = NULL;

  articles = herald_library_list_for (library, verdict, 1);
  article = articles->pdata[0];
  own[0] = article->question;
  after = herald_question_choice_new (library, verdict, own, HERALD_QUESTION_CHOICE_MOST);
  g_assert_true (contains (before, article->ask->pdata[0]));
  g_assert_false (contains (after, article->ask->pdata[0]));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_test_shelf ();
  library = herald_library_new (herald_shelf_get_vocabulary (shelf), NULL, NULL);
  g_test_add_func ("/question-choice/limit", test_limit);
  g_test_add_func ("/question-choice/form", test_form);
  g_test_add_func ("/question-choice/own-first", test_own_first);
  g_test_add_func ("/question-choice/foreign-quotes", test_foreign_quotes);
  g_test_add_func ("/question-choice/many-own", test_many_own);
  g_test_add_func ("/question-choice/result", test_result);
  g_test_add_func ("/question-choice/articles", test_articles);
  g_test_add_func ("/question-choice/other-steps", test_other_steps);
  g_test_add_func ("/question-choice/kept-article", test_kept_article);
  status = g_test_run ();
  herald_library_free (library);
  herald_shelf_unref (shelf);
  return status;
}
