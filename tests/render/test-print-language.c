/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every document on paper in one language: nothing is cut, nothing is covered, all begins on the
 * side where the language begins, and no letter is a box. With HERALD_TEST_PRINT_FOLDER the pages
 * are also written there as PDF files, for eyes. */
#include "config.h"

#include "article-print.h"
#include "content/content.h"
#include "content/language.h"
#include "content/page-words.h"
#include "list-print.h"
#include "print-tools.h"
#include "sheets.h"
#include "support.h"

/* Of so many articles one is also set in large print; where text runs from left to right, no other
 * is set: nothing is turned there. */
#define FEW 8

static HeraldShelf *shelf;
static HeraldLibrary *library;
static GDateTime *today;

static const char *const results[] = {
  "",
  "ihc_score=1+ ihc_percent=100 er_status=positive er_percent=90 pr_percent=15 ki67_percent=25 "
  "tubule_score=2 nuclear_score=2 mitotic_score=2 lab_her2_status=negative",
  "ihc_score=3+ lab_her2_status=negative ish_probe=dual her2_cep17_ratio=1.2 her2_copies=2.4",
  "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.99 her2_copies=4.1 cep17_copies=2.06 cells=20 "
  "lab_her2_status=equivocal er_percent=90 pr_percent=15 ki67_percent=12",
  "ihc_score=2+ site=other",
};

static const double scales[] = { 1.0, HERALD_PRINTOUT_LARGE };

static HeraldPaper
get_paper (void)
{
  HeraldPaper paper = HERALD_PAPER_A4;

  paper.is_rtl = herald_language_get ()->is_right_to_left;
  return paper;
}

static gboolean
has_font (void)
{
  const char *sample = herald_language_get ()->sample;
  PangoContext *context = create_context ();
  PangoLayout *layout = pango_layout_new (context);
  gboolean has = TRUE;

  if (sample != NULL)
    {
      pango_layout_set_text (layout, sample, -1);
      has = pango_layout_get_unknown_glyphs_count (layout) == 0;
    }
  g_object_unref (layout);
  g_object_unref (context);
  return has;
}

/* A paragraph that ran the other way would have its full stop, and its numbers, on the wrong side.
 */
static void
assert_line (const HeraldPrintMark *mark, gboolean is_rtl, gboolean has_letters)
{
  g_autofree char *text = get_text (mark);

  if (has_letters && pango_layout_get_unknown_glyphs_count (mark->line->layout) > 0)
    g_error ("boxes in “%s”", pango_layout_get_text (mark->line->layout));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_get_script (g_utf8_get_char (c)) != G_UNICODE_SCRIPT_ARABIC)
        continue;
      if (!is_rtl || pango_layout_line_get_resolved_direction (mark->line) != PANGO_DIRECTION_RTL)
        g_error ("from the wrong side: “%s”", text);
      return;
    }
}

static int
get_left (const HeraldPrintMark *mark, const char *text, const char *place)
{
  int x;

  pango_layout_line_index_to_x (mark->line,
                                mark->line->start_index + (int)(place - text),
                                FALSE,
                                &x);
  return x;
}

static gboolean
belongs_to_number (const char *next)
{
  return g_ascii_isdigit (*next) || *next == '+' || *next == '%' ||
         (*next != '\0' && strchr (".,-/:", *next) != NULL && g_ascii_isdigit (next[1]));
}

/* "2+" never becomes "+2", nor "1-800" "800-1". */
static void
assert_numbers (const HeraldPrintMark *mark)
{
  g_autofree char *text = get_text (mark);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c) && belongs_to_number (c + 1) &&
          get_left (mark, text, c) >= get_left (mark, text, c + 1))
        g_error ("the wrong way round at “%s”: “%s”", c, text);
    }
}

static void
assert_language (const HeraldPrintLayout *layout)
{
  const HeraldPaper paper = get_paper ();
  gboolean has_letters = has_font ();

  assert_sound (layout, herald_words_limits ());
  for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
    {
      GArray *marks = herald_print_layout_get_marks (layout, page);

      for (guint i = 0; i < marks->len; i++)
        {
          const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);

          if (mark->kind == HERALD_PRINT_MARK_TEXT)
            {
              assert_line (mark, paper.is_rtl, has_letters);
              assert_numbers (mark);
            }
        }
    }
}

static void
write_file (const HeraldPrintLayout *layout, const char *name, double scale)
{
  const char *folder = g_getenv ("HERALD_TEST_PRINT_FOLDER");
  const HeraldPaper paper = get_paper ();
  g_autofree char *file =
      g_strdup_printf ("%s-%s-%.0f.pdf", herald_language_get ()->code, name, scale * 100.0);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, file, NULL);
  draw_pdf (layout, path, &paper);
}

static void
check_sizes (HeraldPrintout *printout, const char *name, guint n_sizes)
{
  for (guint i = 0; i < n_sizes; i++)
    {
      g_autoptr (HeraldPrintLayout) layout = NULL;

      g_test_message ("%s at %g", name, scales[i]);
      herald_printout_set_scale (printout, scales[i]);
      layout = lay_out (printout, get_paper ());
      assert_language (layout);
      write_file (layout, name, scales[i]);
    }
}

static HeraldResult *
make_result (void)
{
  static const char *const questions[] = { "What of the ratio 1.99?", NULL };
  g_autoptr (HeraldResult) empty = herald_result_new (herald_shelf_get_vocabulary (shelf));
  g_autoptr (HeraldResult) dated =
      herald_result_with_text (empty, HERALD_RESULT_DATE, "2026-03-05");
  g_autoptr (HeraldResult) named =
      herald_result_with_text (dated, HERALD_RESULT_SPECIMEN, "Left breast, core biopsy");
  g_autoptr (HeraldResult) of_lab =
      herald_result_with_text (named, HERALD_RESULT_LABORATORY, "City Hospital");

  return herald_result_with_questions (of_lab, questions);
}

static void
check_sheet (HeraldSheetSet set, const char *facts, const char *name)
{
  g_autoptr (HeraldVerdict) verdict = herald_test_judge (shelf, "asco-cap-2018", facts);
  g_autoptr (HeraldResult) result = make_result ();
  g_autoptr (GPtrArray) sheets =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_printout_unref);

  herald_sheets_add (sheets, set, result, verdict, library, today);
  g_assert_cmpuint (sheets->len, ==, 1);
  check_sizes (sheets->pdata[0], name, G_N_ELEMENTS (scales));
}

static void
test_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *summary = g_strdup_printf ("summary-%u", i);
      g_autofree char *questions = g_strdup_printf ("questions-%u", i);

      check_sheet (HERALD_SHEET_SUMMARY, results[i], summary);
      check_sheet (HERALD_SHEET_QUESTIONS, results[i], questions);
    }
}

static void
test_articles (void)
{
  GPtrArray *articles = herald_library_get_articles (library);

  g_assert_cmpuint (articles->len, >, 100);
  for (guint i = 0; i < articles->len; i += get_paper ().is_rtl ? 1 : FEW)
    {
      const HeraldArticle *article = articles->pdata[i];
      g_autoptr (HeraldPrintout) printout = herald_article_print_new (article, library, today);

      check_sizes (printout, article->id, i % FEW == 0 ? G_N_ELEMENTS (scales) : 1);
    }
}

static void
test_list (void)
{
  GPtrArray *articles = herald_library_get_articles (library);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (HeraldPrintout) printout = NULL;

  for (guint i = 0; i < HERALD_LIST_PRINT_MOST_A_PAGE * 2; i++)
    g_ptr_array_add (list, articles->pdata[i * 7 % articles->len]);
  printout = herald_list_print_new (list, today);
  check_sizes (printout, "list", G_N_ELEMENTS (scales));
}

/* Who made the translation, and that no clinician went over it, stands at the foot of all. */
static void
test_credit (void)
{
  const char *credit = herald_language_get_credit ();
  GPtrArray *articles = herald_library_get_articles (library);
  g_autoptr (HeraldPrintout) article =
      herald_article_print_new (articles->pdata[0], library, today);

  g_assert_nonnull (credit);
  g_assert_nonnull (strstr (herald_printout_get_byline (article), herald_words_not_reviewed ()));
  g_assert_nonnull (strstr (herald_printout_get_limits (article), credit));
}

int
main (int argc, char **argv)
{
  int status;

  herald_language_begin (g_getenv ("HERALD_TEST_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  g_assert_cmpstr (herald_language_get ()->code, ==, g_getenv ("HERALD_TEST_LANGUAGE"));
  shelf = herald_test_shelf ();
  library = herald_library_new (herald_shelf_get_vocabulary (shelf),
                                herald_shelf_get_sources (shelf),
                                NULL);
  today = g_date_time_new_local (2026, 12, 1, 12, 0, 0.0);
  g_test_add_func ("/print-language/sheets", test_sheets);
  g_test_add_func ("/print-language/articles", test_articles);
  g_test_add_func ("/print-language/list", test_list);
  g_test_add_func ("/print-language/credit", test_credit);
  status = g_test_run ();
  g_date_time_unref (today);
  herald_library_free (library);
  herald_shelf_unref (shelf);
  return status;
}
