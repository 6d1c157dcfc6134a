/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A result and its questions on paper: complete, in order, on one page, on every paper. */
#include "config.h"

#include "content/content.h"
#include "content/page-words.h"
#include "library/question-choice.h"
#include "print-tools.h"
#include "words/decision-path.h"
#include "words/verdict-words.h"
#include "sheets.h"
#include "support.h"

#define GROUP_4                                                                                    \
  "ihc_score=2+ ish_probe=dual her2_cep17_ratio=1.9 her2_copies=4.4 cells=20 "                     \
  "lab_her2_status=equivocal er_percent=90 pr_percent=15 ki67_percent=12"

static HeraldShelf *shelf;
static HeraldLibrary *library;
static GDateTime *today;

/* Results of every kind. */
static const char *const results[] = {
  "",
  "er_percent=90",
  "ihc_score=0 lab_her2_status=negative",
  "ihc_score=1+ er_percent=90 pr_percent=15 ki67_percent=25 tubule_score=2 nuclear_score=2 "
  "mitotic_score=2 lab_her2_status=negative",
  "ihc_score=2+",
  "ihc_score=3+ lab_her2_status=positive",
  "ihc_score=3+ lab_her2_status=negative ish_probe=dual her2_cep17_ratio=1.2 her2_copies=2.4",
  GROUP_4,
  "ihc_score=2+ ish_probe=single her2_copies=5.1 cells=20",
  "ihc_score=2+ site=other",
  "ish_probe=dual her2_cep17_ratio=2.5 her2_copies=9.0 cep17_copies=2.0 cells=20",
};

typedef struct
{
  HeraldPaper paper;
  double scale;
  guint most_pages;
} Paper;

static const Paper papers[] = {
  { HERALD_PAPER_A4, 1.0, 1 },
  { HERALD_PAPER_LETTER, 1.0, 1 },
  { HERALD_PAPER_A4, HERALD_PRINTOUT_LARGE, 2 },
  { HERALD_PAPER_LETTER, HERALD_PRINTOUT_LARGE, 3 },
  { { 595.28, 841.89, 0.0, TRUE }, 1.0, 1 },
  { { 595.28, 841.89, 0.0, TRUE }, HERALD_PRINTOUT_LARGE, 2 },
};

static HeraldVerdict *
judge (const char *facts)
{
  return herald_test_judge (shelf, "asco-cap-2018", facts);
}

/* A result with the texts of a person, and their questions. */
static HeraldResult *
make_result (const char *laboratory, const char *const *questions)
{
  g_autoptr (HeraldResult) empty = herald_result_new (herald_shelf_get_vocabulary (shelf));
  g_autoptr (HeraldResult) dated =
      herald_result_with_text (empty, HERALD_RESULT_DATE, "2026-03-05");
  g_autoptr (HeraldResult) named =
      herald_result_with_text (dated, HERALD_RESULT_SPECIMEN, "Left breast, core biopsy");
  g_autoptr (HeraldResult) of_year = herald_result_with_text (named, HERALD_RESULT_YEAR, "2026");
  g_autoptr (HeraldResult) of_lab =
      herald_result_with_text (of_year, HERALD_RESULT_LABORATORY, laboratory);

  return herald_result_with_questions (of_lab, questions);
}

static GPtrArray *
make_sheets (HeraldSheetSet set, const HeraldResult *result, const HeraldVerdict *verdict)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_printout_unref);

  herald_sheets_add (sheets, set, result, verdict, library, today);
  return sheets;
}

static HeraldPrintLayout *
lay_sheet (HeraldSheetSet set,
           const HeraldResult *result,
           const HeraldVerdict *verdict,
           const Paper *paper)
{
  g_autoptr (GPtrArray) sheets = make_sheets (set, result, verdict);

  herald_printout_set_scale (sheets->pdata[0], paper->scale);
  return lay_out (sheets->pdata[0], paper->paper);
}

/* Every result on every paper: nothing is cut or covered, all can be read from the PDF file. */
static void
test_pages (gconstpointer data)
{
  HeraldSheetSet set = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (HeraldVerdict) verdict = judge (results[i]);

      for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
        {
          g_autoptr (HeraldPrintLayout) layout = lay_sheet (set, NULL, verdict, &papers[j]);
          guint n_pages = herald_print_layout_get_n_pages (layout);

          g_test_message ("%s on paper %u: %u", results[i], j, n_pages);
          assert_sound (layout, herald_words_limits ());
          /* Readers of PDF files have their own idea of the order where columns are tall. */
          assert_in_pdf (layout, &papers[j].paper, FALSE);
          g_assert_cmpuint (n_pages, <=, papers[j].most_pages);
        }
    }
}

/* The laboratory comes first, then the rules with their edition, the way there, and what is next.
 */
static void
test_summary (void)
{
  static const char *const wanted[] = {
    "Your HER2 result",
    "Left breast, core biopsy · 5 Mar 2026 · City Hospital",
    "What your laboratory wrote",
    "Equivocal",
    "This fits the rule",
    "What the published rules say",
    "Not final yet",
    "Not final is not a hidden answer.",
    "By the rules of ASCO/CAP 2018, affirmed 2023 · checked",
    "year of the report: 2026",
    "From your report",
    "Protein test (IHC): Score 2+",
    "Ratio HER2 to CEP17 1.9",
    "Cells counted 20",
    "Why, step by step",
    "1Protein test: 2+",
    "This is below the line at 2.0.",
    "Group of the gene test: Group 4",
    "6HER2 result: Not final yet",
    "What comes next",
    "Ask: “When will the second count be ready, and who will tell me?”",
    "Still possible",
    "HER2-negative, if “Group of the second count” is Group 4",
    "What would settle it",
    "Close to the line",
    "With 20 cells, chance alone can move a count across.",
    "Other results",
    "Hormone receptors Hormone receptor positive",
    "Sources",
    "https://doi.org/10.1200/JCO.22.02864",
  };
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (HeraldResult) result = make_result ("City Hospital", (const char *[]){ NULL });

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeraldPrintLayout) layout =
          lay_sheet (HERALD_SHEET_SUMMARY, result, verdict, &papers[i]);
      g_autofree char *body = get_body (layout, 1.0);
      const char *rest = body;

      for (guint j = 0; j < G_N_ELEMENTS (wanted); j++)
        assert_next (&rest, wanted[j]);
    }
}

/* Each step that the answer rests on, and no other. */
static void
test_steps (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (HeraldVerdict) verdict = judge (results[i]);
      g_autoptr (GPtrArray) path = herald_decision_path_new (verdict);
      g_autoptr (HeraldPrintLayout) layout =
          lay_sheet (HERALD_SHEET_SUMMARY, NULL, verdict, &papers[0]);
      g_autofree char *body = get_body (layout, 1.0);
      const char *rest = body;
      guint number = 0;

      for (guint j = 0; j < path->len; j++)
        {
          const HeraldPathStep *step = path->pdata[j];
          g_autofree char *text = NULL;

          if (!step->is_needed)
            continue;
          text = g_strdup_printf ("%u%s", ++number, step->title);
          assert_next (&rest, text);
          if (step->because != NULL)
            assert_next (&rest, step->because);
        }
      g_assert_cmpuint (number, >, 0);
    }
}

static guint
count_marks (const HeraldPrintLayout *layout, HeraldPrintMarkKind kind)
{
  guint count = 0;

  for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
    {
      GArray *marks = herald_print_layout_get_marks (layout, page);

      for (guint i = 0; i < marks->len; i++)
        count += g_array_index (marks, HeraldPrintMark, i).kind == kind ? 1 : 0;
    }
  return count;
}

/* Without anything entered there is no answer and no path, but room to copy the conclusion. */
static void
test_empty (void)
{
  g_autoptr (HeraldVerdict) verdict = judge ("");
  g_autoptr (HeraldPrintLayout) layout =
      lay_sheet (HERALD_SHEET_SUMMARY, NULL, verdict, &papers[0]);
  g_autofree char *body = get_body (layout, 1.0);
  const char *rest = body;

  assert_next (&rest, "Its own conclusion is not entered.");
  assert_next (&rest, "Copy it here:");
  assert_next (&rest, "Nothing is entered yet");
  assert_next (&rest, "Sources");
  g_assert_null (strstr (body, "stepbystep"));
  g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_RULE), ==, 1);
}

static void
test_lab_differs (void)
{
  g_autoptr (HeraldVerdict) verdict = judge ("ihc_score=3+ lab_her2_status=negative");
  g_autoptr (HeraldPrintLayout) layout =
      lay_sheet (HERALD_SHEET_SUMMARY, NULL, verdict, &papers[0]);
  g_autofree char *body = get_body (layout, 1.0);
  const char *rest = body;

  assert_next (&rest, "What your laboratory wroteNegative");
  assert_next (&rest, "Your laboratory’s word counts more.");
  assert_next (&rest, "Ask: “Which HER2 rule did you use, and what led to your conclusion?”");
  assert_next (&rest, "What the published rules sayHER2-positive");
}

static void
test_overdue (void)
{
  g_autoptr (HeraldVerdict) verdict = judge ("ihc_score=3+");
  g_autoptr (GDateTime) late = g_date_time_new_local (2040, 1, 1, 12, 0, 0.0);
  g_autoptr (GPtrArray) sheets =
      g_ptr_array_new_with_free_func ((GDestroyNotify)herald_printout_unref);
  g_autoptr (HeraldPrintLayout) layout = NULL;
  g_autofree char *body = NULL;

  herald_sheets_add (sheets, HERALD_SHEET_SUMMARY, NULL, verdict, library, late);
  layout = lay_out (sheets->pdata[0], papers[0].paper);
  body = get_body (layout, 1.0);
  g_assert_nonnull (strstr (body, "Thesetextsweredueforacheckby"));
  assert_sound (layout, herald_words_limits ());
}

/* Texts of any length lose nothing; type stays, and pages are added. */
static void
test_long_texts (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (GString) laboratory = g_string_new (NULL);
  g_autofree char *squeezed = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (laboratory, "Institute%u <of> & ", i);
  squeezed = squeeze (laboratory->str);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (HeraldResult) result = make_result (laboratory->str, (const char *[]){ NULL });
      g_autoptr (HeraldPrintLayout) layout =
          lay_sheet (HERALD_SHEET_SUMMARY, result, verdict, &papers[i]);
      g_autofree char *body = get_body (layout, papers[i].scale);

      g_assert_nonnull (strstr (body, squeezed));
      g_assert_cmpuint (herald_print_layout_get_n_pages (layout), >, 1);
    }
}

static char **
make_own (guint count)
{
  char **own = g_new0 (char *, count + 1);

  for (guint i = 0; i < count; i++)
    own[i] = g_strdup_printf ("Own <question> number %u & more?", i + 1);
  return own;
}

/* Eight at most on the list, the person's own first; what is more is not lost. */
static void
test_own_questions (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);

  for (guint count = 0; count < 30; count += 3)
    {
      g_auto (GStrv) own = make_own (count);
      g_autoptr (HeraldResult) result = make_result ("", (const char *const *)own);
      g_autoptr (HeraldPrintLayout) layout =
          lay_sheet (HERALD_SHEET_QUESTIONS, result, verdict, &papers[0]);
      g_autofree char *body = get_body (layout, 1.0);
      const char *rest = body;

      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_TICK),
                        ==,
                        2 * HERALD_QUESTION_CHOICE_MOST);
      for (guint i = 0; i < count; i++)
        assert_next (&rest, own[i]);
      g_assert_cmpint (strstr (body, "Foranothertime") != NULL, ==, count > 8);
      g_assert_cmpint (strstr (body, "Ourownquestion:") != NULL, ==, count == 0);
      assert_sound (layout, herald_words_limits ());
    }
}

static void
test_questions (void)
{
  static const char *const wanted[] = {
    "For both of us",
    "Questions about a HER2 test, to go through together",
    "DateWith",
    "The laboratory wrote: Equivocal",
    "The published rules say: Not final yet",
    "2+ · ratio 1.9 · copies 4.4 · 20 cells",
    "1When will the second count be ready, and who will tell me?",
    "8Our own question:",
    "Next appointmentWhom to call",
    "What matters most to me today",
    "What we agreed, and who does it",
  };
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (HeraldPrintLayout) layout =
      lay_sheet (HERALD_SHEET_QUESTIONS, NULL, verdict, &papers[0]);
  g_autofree char *body = get_body (layout, 1.0);
  const char *rest = body;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    assert_next (&rest, wanted[i]);
}

/* White gives way, then lines to write on; each question keeps one at least. */
static void
test_giving_way (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  guint before = G_MAXUINT;

  for (double height = 1000.0; height > 700.0; height -= 20.0)
    {
      Paper paper = { { 595.28, height, 0.0, FALSE }, 1.0, 1 };
      g_autoptr (HeraldPrintLayout) layout =
          lay_sheet (HERALD_SHEET_QUESTIONS, NULL, verdict, &paper);
      guint n_rules = count_marks (layout, HERALD_PRINT_MARK_RULE) - 4;

      if (herald_print_layout_get_n_pages (layout) > 1)
        break;
      g_assert_cmpuint (n_rules, <=, before);
      g_assert_true (n_rules == 16 || n_rules == 8);
      before = n_rules;
    }
  g_assert_cmpuint (before, ==, 8);
}

static char *
write_pdf (GPtrArray *sheets, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error);
  PangoContext *context = create_context ();
  char *content = NULL;

  g_assert_no_error (error);
  herald_sheets_write_pdf (sheets, &papers[0].paper, context, G_OUTPUT_STREAM (stream), &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  g_object_unref (context);
  return content;
}

/* Both sheets in one file, with a title; what is searched for is found. */
static void
test_file (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (GPtrArray) sheets = make_sheets (HERALD_SHEET_ALL, NULL, verdict);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = g_dir_make_tmp ("herald-sheets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheets.pdf", NULL);
  g_autofree char *content = write_pdf (sheets, path);
  g_autofree char *read = NULL;

  g_assert_nonnull (program);
  read = read_pdf (program, path);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_nonnull (strstr (read, "Whatyourlaboratorywrote"));
  g_assert_nonnull (strstr (read, "WhatcomesnextAnotherperson"));
  g_assert_nonnull (strstr (read, "Forbothofus"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_write_failure (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (GPtrArray) sheets = make_sheets (HERALD_SHEET_ALL, NULL, verdict);
  char room[100];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof (room), NULL, NULL);
  g_autoptr (GError) error = NULL;
  PangoContext *context = create_context ();

  g_assert_false (herald_sheets_write_pdf (sheets, &papers[0].paper, context, stream, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_object_unref (context);
}

static void
test_text (void)
{
  g_auto (GStrv) own = make_own (9);
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (HeraldResult) result = make_result ("City Hospital", (const char *const *)own);
  g_autofree char *text = herald_sheets_to_text (HERALD_SHEET_ALL, result, verdict, library);
  g_autofree char *questions =
      herald_sheets_to_text (HERALD_SHEET_QUESTIONS, NULL, verdict, library);

  g_assert_true (
      g_str_has_prefix (text, "Left breast, core biopsy · 5 Mar 2026 · City Hospital\n\n"));
  g_assert_nonnull (strstr (text, "\nYour laboratory wrote: Equivocal\n"));
  g_assert_nonnull (strstr (text, "\nWhat comes next\n"));
  g_assert_nonnull (strstr (text, "\n1. Own <question> number 1 & more?\n"));
  g_assert_nonnull (strstr (text, "\n8. Own <question> number 8 & more?\n"));
  g_assert_nonnull (strstr (text, "\n- Own <question> number 9 & more?\n"));
  g_assert_null (strstr (text, "\n9. "));
  g_assert_true (g_str_has_prefix (questions, "Questions about a HER2 test"));
  g_assert_nonnull (strstr (questions, "\n1. When will the second count be ready"));
}

/* Each document counts its own pages. */
static void
test_bundle (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (GPtrArray) sheets = make_sheets (HERALD_SHEET_ALL, NULL, verdict);
  g_autoptr (HeraldPrintBundle) bundle = NULL;
  PangoContext *context = create_context ();
  guint page = 2;

  for (guint i = 0; i < sheets->len; i++)
    herald_printout_set_scale (sheets->pdata[i], HERALD_PRINTOUT_LARGE);
  bundle = herald_print_bundle_new (sheets, context, &papers[0].paper);
  g_assert_cmpuint (herald_print_bundle_get_n_pages (bundle), ==, 4);
  g_assert_nonnull (herald_print_bundle_find (bundle, &page));
  g_assert_cmpuint (page, ==, 0);
  g_object_unref (context);
}

/* On a printer without colours every mark is still dark on white. */
static void
test_black_and_white (void)
{
  g_autoptr (HeraldVerdict) verdict = judge (GROUP_4);
  g_autoptr (HeraldPrintLayout) layout =
      lay_sheet (HERALD_SHEET_SUMMARY, NULL, verdict, &papers[0]);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
  cairo_t *cr = cairo_create (surface);
  GArray *marks = herald_print_layout_get_marks (layout, 0);
  const guint8 *data;
  guint n_blue = 0;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);

      if (mark->tone == HERALD_PRINT_TONE_RULE)
        herald_print_mark_draw (mark, cr);
    }
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 842 * cairo_image_surface_get_stride (surface); i += 4)
    {
      guint sum = 0;

      for (guint channel = 0; channel < 3; channel++)
        sum += data[i + channel];
      if (sum == 3 * 255)
        continue;
      n_blue++;
      g_assert_cmpuint (sum / 3, <, 128);
    }
  g_assert_cmpuint (n_blue, >, 500);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_test_shelf ();
  library = herald_library_new (herald_shelf_get_vocabulary (shelf), NULL, NULL);
  today = g_date_time_new_local (2026, 12, 1, 12, 0, 0.0);
  g_test_add_data_func ("/sheets/pages/summary",
                        GUINT_TO_POINTER (HERALD_SHEET_SUMMARY),
                        test_pages);
  g_test_add_data_func ("/sheets/pages/questions",
                        GUINT_TO_POINTER (HERALD_SHEET_QUESTIONS),
                        test_pages);
  g_test_add_func ("/sheets/summary", test_summary);
  g_test_add_func ("/sheets/steps", test_steps);
  g_test_add_func ("/sheets/empty", test_empty);
  g_test_add_func ("/sheets/lab-differs", test_lab_differs);
  g_test_add_func ("/sheets/overdue", test_overdue);
  g_test_add_func ("/sheets/long-texts", test_long_texts);
  g_test_add_func ("/sheets/own-questions", test_own_questions);
  g_test_add_func ("/sheets/questions", test_questions);
  g_test_add_func ("/sheets/giving-way", test_giving_way);
  g_test_add_func ("/sheets/file", test_file);
  g_test_add_func ("/sheets/write-failure", test_write_failure);
  g_test_add_func ("/sheets/text", test_text);
  g_test_add_func ("/sheets/bundle", test_bundle);
  g_test_add_func ("/sheets/black-and-white", test_black_and_white);
  status = g_test_run ();
  g_date_time_unref (today);
  herald_library_free (library);
  herald_shelf_unref (shelf);
  return status;
}
