/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles and lists of questions on paper: every text is there, in order. */
#include "config.h"

#include "article-print.h"
#include "content/content.h"
#include "content/page-words.h"
#include "list-print.h"
#include "print-tools.h"
#include "support.h"

/* The sources are those of the bundled library. */
static const char articles_text[] =
    "{'format': 'herald-articles-1', 'articles': [{"
    " 'id': 'share', 'topics': ['basics'], '_question': 'How many are HER2-positive?',"
    " '_answer': 'About 13 of 100. The other 87 are not.', 'sources': ['uk-tests-2018'],"
    " 'sections': ["
    "  {'id': 'count', '_heading': 'What was counted', '_text': 'Every test of one year.',"
    "   'points': [{'id': 'a', '_text': 'Tests of the protein.'},"
    "              {'id': 'b', '_text': 'Tests of the gene.'}],"
    "   'figures': [{'id': 'all', 'parts': [{'id': 'p', 'count': '13', '_label': 'HER2-positive'}],"
    "                '_rest': 'not positive', '_whom': 'Of 100 tests in 2018.'}],"
    "   'sources': ['schrijver-2018']},"
    "  {'id': 'mixed', 'kind': 'confusion', '_heading': 'Not this',"
    "   '_text': 'A share is not a chance.', 'sources': ['uk-tests-2018']}],"
    " 'ask': [{'id': 'ask-1', '_text': 'Which am I?'}, {'id': 'ask-2', '_text': 'Who tells me?'}],"
    " 'related': 'other', '_phrases': 'how often', 'reviewed': '2026-11-26',"
    " 'review_by': '2027-11-26'}]}";

static HeraldShelf *shelf;

typedef struct
{
  HeraldLibrary *library;
  HeraldPack *pack;
  GDateTime *today;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (GError) error = NULL;

  fixture->library = herald_library_new (vocabulary, NULL, NULL);
  fixture->pack =
      herald_pack_new (herald_test_json (articles_text), "articles.json", vocabulary, &error);
  g_assert_no_error (error);
  fixture->today = g_date_time_new_local (2026, 12, 1, 12, 0, 0.0);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_date_time_unref (fixture->today);
  herald_pack_free (fixture->pack);
  herald_library_free (fixture->library);
}

static const HeraldArticle *
get_article (Fixture *fixture)
{
  return fixture->pack->articles->pdata[0];
}

static void
test_article (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const wanted[] = { "How many are HER2-positive?",
                                        "About 13 of 100. The other 87 are not.",
                                        "What was counted",
                                        "Every test of one year.",
                                        "•Tests of the protein.",
                                        "•Tests of the gene.",
                                        "13 of 100: HER2-positive",
                                        "87 of 100: not positive",
                                        "Of 100 tests in 2018.",
                                        "Often mixed up",
                                        "A share is not a chance.",
                                        "What you can ask",
                                        "“Which am I?”",
                                        "“Who tells me?”",
                                        "Sources",
                                        "199,300 HER2 tests",
                                        "https://onlinelibrary.wiley.com/journal/20564538",
                                        "Schrijver WAME",
                                        "https://pubmed.ncbi.nlm.nih.gov/29315431/" };
  static const HeraldPaper papers[] = { HERALD_PAPER_A4, HERALD_PAPER_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (HeraldPrintout) printout =
          herald_article_print_new (get_article (fixture), fixture->library, fixture->today);
      g_autoptr (HeraldPrintLayout) layout = lay_out (printout, papers[i]);
      g_autofree char *body = get_body (layout, 1.0);
      const char *rest = body;

      for (guint j = 0; j < G_N_ELEMENTS (wanted); j++)
        assert_next (&rest, wanted[j]);
      assert_sound (layout, herald_words_limits ());
      assert_pdf (layout, &papers[i]);
    }
}

static void
test_foot (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldPrintout) printout =
      herald_article_print_new (get_article (fixture), fixture->library, fixture->today);

  g_assert_cmpstr (herald_printout_get_byline (printout),
                   ==,
                   "Herald · checked 26 Nov 2026 · not yet reviewed by a clinician · printed 1 Dec "
                   "2026");
  g_assert_cmpstr (herald_printout_get_limits (printout), ==, herald_words_limits ());
}

/* Past its date, the warning stands above the answer. */
static void
test_overdue (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    int year;
    gboolean is_overdue;
  } rows[] = { { 2026, FALSE }, { 2028, TRUE } };
  HeraldPaper paper = HERALD_PAPER_A4;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GDateTime) today = g_date_time_new_local (rows[i].year, 12, 1, 12, 0, 0.0);
      g_autoptr (HeraldPrintout) printout =
          herald_article_print_new (get_article (fixture), fixture->library, today);
      g_autoptr (HeraldPrintLayout) layout = lay_out (printout, paper);
      g_autofree char *body = get_body (layout, 1.0);
      const char *note = strstr (body, "dueforacheckby26Nov2027");
      const char *answer = strstr (body, "About13of100.");

      g_assert_cmpint (note != NULL, ==, rows[i].is_overdue);
      g_assert_true (note == NULL || note < answer);
      assert_sound (layout, herald_words_limits ());
    }
}

static GPtrArray *
make_list (Fixture *fixture, guint count)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (list, fixture->pack->articles->pdata[0]);
  return list;
}

static guint
count_ticks (const HeraldPrintLayout *layout, guint page)
{
  GArray *marks = herald_print_layout_get_marks (layout, page);
  guint count = 0;

  for (guint i = 0; i < marks->len; i++)
    count += g_array_index (marks, HeraldPrintMark, i).kind == HERALD_PRINT_MARK_TICK ? 1 : 0;
  return count;
}

/* Questions, what to say and a line stay together; one more question is for the person's own. */
static void
test_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    guint n_questions;
    guint n_pages;
  } rows[] = { { 0, 1 }, { 1, 1 }, { 5, 1 }, { 8, 2 }, { 40, 6 } };
  HeraldPaper paper = HERALD_PAPER_A4;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) list = make_list (fixture, rows[i].n_questions);
      g_autoptr (HeraldPrintout) printout = herald_list_print_new (list, fixture->today);
      g_autoptr (HeraldPrintLayout) layout = lay_out (printout, paper);
      g_autofree char *body = get_body (layout, 1.0);
      const char *rest = body;
      guint n_ticks = 0;

      assert_next (&rest, "Questions for your next appointment");
      for (guint j = 0; j < list->len; j++)
        {
          g_autofree char *question =
              g_strdup_printf ("%uHow many are HER2-positive?“Which am I?”“Who tells me?”", j + 1);

          assert_next (&rest, question);
        }
      assert_next (&rest, "Our own question:");
      assert_next (&rest, "What matters most to me todayWhat we agreed, and who does it");
      assert_sound (layout, herald_words_limits ());
      g_assert_cmpuint (herald_print_layout_get_n_pages (layout), ==, rows[i].n_pages);
      for (guint page = 0; page < rows[i].n_pages; page++)
        {
          g_assert_cmpuint (count_ticks (layout, page), <=, 2 * HERALD_LIST_PRINT_MOST_A_PAGE);
          n_ticks += count_ticks (layout, page);
        }
      g_assert_cmpuint (n_ticks, ==, 2 * (rows[i].n_questions + 1));
    }
}

/* On paper without end, eight a page is still the most. */
static void
test_most_a_page (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) list = make_list (fixture, 20);
  g_autoptr (HeraldPrintout) printout = herald_list_print_new (list, fixture->today);
  HeraldPaper paper = { 600.0, 9000.0, 0.0, FALSE };
  g_autoptr (HeraldPrintLayout) layout = lay_out (printout, paper);

  g_assert_cmpuint (herald_print_layout_get_n_pages (layout), ==, 3);
  g_assert_cmpuint (count_ticks (layout, 0), ==, 2 * HERALD_LIST_PRINT_MOST_A_PAGE);
}

/* The heads of the columns stand on every page, and a question never ends one. */
static void
test_list_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) list = make_list (fixture, 40);
  g_autoptr (HeraldPrintout) printout = herald_list_print_new (list, fixture->today);
  HeraldPaper paper = HERALD_PAPER_LETTER;
  g_autoptr (HeraldPrintLayout) layout = NULL;

  herald_printout_set_scale (printout, HERALD_PRINTOUT_LARGE);
  layout = lay_out (printout, paper);
  g_assert_cmpuint (herald_print_layout_get_n_pages (layout), >, 8);
  assert_sound (layout, herald_words_limits ());
  for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
    {
      GArray *marks = herald_print_layout_get_marks (layout, page);
      g_autoptr (GString) all = g_string_new (NULL);
      gboolean is_question_open = FALSE;

      for (guint i = 0; i < marks->len; i++)
        {
          const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);
          g_autofree char *text = get_text (mark);

          g_string_append (all, text);
          if (mark->kind == HERALD_PRINT_MARK_TICK)
            is_question_open = TRUE;
          else if (mark->kind == HERALD_PRINT_MARK_RULE)
            is_question_open = FALSE;
        }
      g_assert_nonnull (strstr (all->str, "What we want to ask"));
      g_assert_false (is_question_open);
    }
}

static void
test_list_pdf (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) list = make_list (fixture, 8);
  g_autoptr (HeraldPrintout) printout = herald_list_print_new (list, fixture->today);
  HeraldPaper paper = HERALD_PAPER_A4;
  g_autoptr (HeraldPrintLayout) layout = lay_out (printout, paper);
  g_autofree char *folder = g_dir_make_tmp ("herald-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.pdf", NULL);

  draw_pdf (layout, path, &paper);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define ADD(path, test) g_test_add ("/article-print/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_test_shelf ();
  ADD ("article", test_article);
  ADD ("foot", test_foot);
  ADD ("overdue", test_overdue);
  ADD ("list", test_list);
  ADD ("most-a-page", test_most_a_page);
  ADD ("list-pages", test_list_pages);
  ADD ("list-pdf", test_list_pdf);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
