/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents on pages: where things lie, where pages end, on every paper and in both directions. */

#include "config.h"

#include "print-tools.h"

#define LIMITS "This is what the page is, and what it is not."
#define WORD "tissue "

static const HeraldFigure figure = {
  .id = "share",
  .parts = { { 13, "positive" }, { 40, "in between" }, { 7, "not known" } },
  .n_parts = 3,
  .rest = "negative",
  .whom = "of 100 people, in 2018",
};

static const HeraldPaper a4 = HERALD_PAPER_A4;
static const HeraldPaper letter = HERALD_PAPER_LETTER;

static HeraldPrintout *
make_empty (void)
{
  HeraldPrintout *printout = herald_printout_new ("A document", 60.0);

  herald_printout_set_foot (printout, "Herald, of today", LIMITS);
  return printout;
}

/* One of each. */
static HeraldPrintout *
make_all (void)
{
  HeraldPrintout *printout = make_empty ();

  for (HeraldPrintKind kind = HERALD_PRINT_TITLE; kind < HERALD_PRINT_RULES; kind++)
    {
      g_autofree char *text = g_strdup_printf ("Text of kind %d, long enough for a second line on "
                                               "every paper that there is, HER2-negative.",
                                               kind);

      if (kind == HERALD_PRINT_QUESTION)
        herald_printout_add_question (printout, 17, text);
      else
        herald_printout_add (printout, kind, text);
    }
  herald_printout_add_rules (printout, 3);
  herald_printout_add_figure (printout, &figure);
  herald_printout_add_pair (printout, HERALD_PRINT_FIELDS, "Date", "With");
  herald_printout_add_columns (printout, "Asked", "Ask today", "Talked over");
  herald_printout_add_question (printout, 1, "What is it?");
  herald_printout_add_rules (printout, 1);
  herald_printout_add_pair (printout, HERALD_PRINT_BOXES, "What matters", "What we agreed");
  herald_printout_add_head (printout, "A sheet", "Of two people", "On", "By");
  herald_printout_add (printout, HERALD_PRINT_LAB, "In one frame");
  herald_printout_join (printout);
  herald_printout_add_blank (printout, "Copy it here:");
  herald_printout_add_step (printout, 1, 2, "<b>One</b> step");
  herald_printout_add_step (printout, 2, 2, "<b>Two</b> steps");
  return printout;
}

static char *
make_long (const char *word, guint count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, word);
  return g_string_free (text, FALSE);
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

static guint
count_body_lines (const HeraldPrintLayout *layout, guint page)
{
  GArray *marks = herald_print_layout_get_marks (layout, page);
  guint count = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);

      count += mark->kind == HERALD_PRINT_MARK_TEXT && !is_small (mark, 1.0) ? 1 : 0;
    }
  return count;
}

static void
test_all_kinds (void)
{
  static const HeraldPaper papers[] = {
    HERALD_PAPER_A4,
    HERALD_PAPER_LETTER,
    { 297.6, 419.5, 0.0, FALSE },
    { 841.9, 595.3, 0.0, FALSE },
    { 595.3, 841.9, 70.0, FALSE },
  };
  static const double scales[] = { 1.0, HERALD_PRINTOUT_LARGE };

  for (guint i = 0; i < G_N_ELEMENTS (papers) * G_N_ELEMENTS (scales) * 2; i++)
    {
      HeraldPaper paper = papers[i % G_N_ELEMENTS (papers)];
      g_autoptr (HeraldPrintout) printout = make_all ();
      g_autoptr (HeraldPrintLayout) layout = NULL;

      herald_printout_set_scale (printout, scales[i / G_N_ELEMENTS (papers) % 2]);
      paper.is_rtl = i >= G_N_ELEMENTS (papers) * G_N_ELEMENTS (scales);
      layout = lay_out (printout, paper);
      assert_sound (layout, LIMITS);
      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_ARRAY), ==, 1);
      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_ICON), ==, 4);
      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_TICK), ==, 4);
      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_RULE), ==, 3 + 2 + 1 + 2 + 1);
      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_EMBLEM), ==, 1);
      g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_DISC), ==, 2);
    }
}

static void
test_order (void)
{
  g_autoptr (HeraldPrintout) printout = make_all ();
  g_autoptr (HeraldPrintLayout) layout = lay_out (printout, a4);
  g_autofree char *body = get_body (layout, 1.0);
  const char *rest = body;

  for (int kind = HERALD_PRINT_TITLE; kind < HERALD_PRINT_RULES; kind++)
    {
      g_autofree char *text = g_strdup_printf ("Text of kind %d,", kind);

      assert_next (&rest, text);
    }
  assert_next (&rest, "13 of 100: positive");
  assert_next (&rest, "40 of 100: in between");
  assert_next (&rest, "7 of 100: not known");
  assert_next (&rest, "40 of 100: negative");
  assert_next (&rest, "of 100 people, in 2018");
  assert_next (&rest, "DateWith");
  assert_next (&rest, "AskedAsk todayTalked over");
  assert_next (&rest, "1What is it?");
  assert_next (&rest, "What mattersWhat we agreed");
  assert_next (&rest, "A sheetOf two peopleOnBy");
  assert_next (&rest, "In one frameCopy it here:");
  assert_next (&rest, "1One step2Two steps");
}

static void
test_empty (void)
{
  g_autoptr (HeraldPrintout) printout = make_empty ();
  g_autoptr (HeraldPrintLayout) layout = lay_out (printout, a4);

  g_assert_cmpuint (herald_print_layout_get_n_pages (layout), ==, 1);
  assert_sound (layout, LIMITS);
}

/* A paragraph of many pages loses nothing, and no page begins or ends with a single line of it. */
static void
test_long_paragraph (gconstpointer data)
{
  g_autoptr (HeraldPrintout) printout = make_empty ();
  g_autoptr (HeraldPrintLayout) layout = NULL;
  g_autofree char *text = make_long (WORD, GPOINTER_TO_UINT (data));
  g_autofree char *wanted = squeeze (text);
  g_autofree char *body = NULL;

  herald_printout_add (printout, HERALD_PRINT_PARAGRAPH, text);
  layout = lay_out (printout, a4);
  g_assert_cmpuint (herald_print_layout_get_n_pages (layout), >=, GPOINTER_TO_UINT (data) / 600);
  assert_sound (layout, LIMITS);
  body = get_body (layout, 1.0);
  g_assert_cmpstr (body, ==, wanted);
  for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
    g_assert_cmpuint (count_body_lines (layout, page), >=, 2);
}

static void
test_first_lines (void)
{
  g_autofree char *text = make_long (WORD, 60);

  for (guint step = 0; step < 60; step++)
    {
      g_autoptr (HeraldPrintout) printout = make_empty ();
      g_autoptr (HeraldPrintLayout) layout = NULL;
      HeraldPaper paper = a4;

      /* A paper that grows by a few points has the page end after any of the lines. */
      paper.height = 500.0 + 2.0 * step;
      herald_printout_add_rules (printout, 22);
      herald_printout_add (printout, HERALD_PRINT_PARAGRAPH, text);
      layout = lay_out (printout, paper);
      for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
        g_assert_cmpuint (count_body_lines (layout, page), !=, 1);
    }
}

/* Neither a text in a frame nor one without a space is larger than what it is in. */
static void
test_long_texts (void)
{
  g_autofree char *many = make_long (WORD, 900);
  g_autofree char *one = make_long ("tissue", 300);
  const char *const texts[] = { many, one };

  for (guint i = 0; i < HERALD_PRINT_RULES * G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HeraldPrintout) printout = make_empty ();
      g_autoptr (HeraldPrintLayout) layout = NULL;
      g_autofree char *wanted = squeeze (texts[i % 2]);
      g_autofree char *body = NULL;

      herald_printout_add (printout, HERALD_PRINT_PARAGRAPH, "Above.");
      herald_printout_add (printout, i / 2, texts[i % 2]);
      layout = lay_out (printout, letter);
      assert_sound (layout, LIMITS);
      body = get_body (layout, 1.0);
      g_assert_nonnull (strstr (body, wanted));
    }
}

static void
test_long_figure (void)
{
  g_autofree char *whom = make_long (WORD, 900);
  g_autoptr (HeraldPrintout) printout = make_empty ();
  g_autoptr (HeraldPrintLayout) layout = NULL;
  HeraldFigure wordy = figure;

  wordy.whom = whom;
  wordy.parts[0].label = whom;
  herald_printout_add_figure (printout, &wordy);
  layout = lay_out (printout, a4);
  assert_sound (layout, LIMITS);
  g_assert_cmpuint (herald_print_layout_get_n_pages (layout), >, 1);
  g_assert_cmpuint (count_marks (layout, HERALD_PRINT_MARK_ICON), ==, 4);
}

/* The last text of a page, head and foot apart. */
static const HeraldPrintMark *
find_last (const HeraldPrintLayout *layout, guint page)
{
  GArray *marks = herald_print_layout_get_marks (layout, page);

  for (guint i = marks->len; i > 0; i--)
    {
      const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i - 1);

      if (mark->kind == HERALD_PRINT_MARK_TEXT && !is_small (mark, 1.0))
        return mark;
    }
  return NULL;
}

static void
test_headings (void)
{
  for (guint n_words = 1; n_words < 400; n_words += 19)
    {
      g_autoptr (HeraldPrintout) printout = make_empty ();
      g_autoptr (HeraldPrintLayout) layout = NULL;
      g_autofree char *text = make_long (WORD, n_words);

      for (guint i = 0; i < 12; i++)
        {
          herald_printout_add (printout, HERALD_PRINT_HEADING, "A heading");
          herald_printout_add (printout, HERALD_PRINT_PARAGRAPH, text);
        }
      layout = lay_out (printout, a4);
      for (guint page = 0; page < herald_print_layout_get_n_pages (layout); page++)
        g_assert_cmpfloat_with_epsilon (find_last (layout, page)->size,
                                        HERALD_PRINT_BODY_SIZE,
                                        0.01);
    }
}

/* From right to left every mark lies as in a mirror; what is drawn or written in it does not turn.
 */
static void
test_mirror (void)
{
  g_autoptr (HeraldPrintout) printout = make_all ();
  HeraldPaper mirrored = a4;
  g_autoptr (HeraldPrintLayout) one = lay_out (printout, a4);
  g_autoptr (HeraldPrintLayout) other = NULL;
  GArray *marks = herald_print_layout_get_marks (one, 0);
  GArray *turned;

  mirrored.is_rtl = TRUE;
  other = lay_out (printout, mirrored);
  turned = herald_print_layout_get_marks (other, 0);
  g_assert_cmpuint (marks->len, ==, turned->len);
  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);
      const HeraldPrintMark *image = &g_array_index (turned, HeraldPrintMark, i);
      g_autofree char *text = get_text (mark);
      g_autofree char *same = get_text (image);

      g_assert_cmpstr (text, ==, same);
      g_assert_cmpfloat_with_epsilon (mark->rect.y, image->rect.y, 0.01);
      g_assert_cmpfloat_with_epsilon (mark->rect.x + mark->rect.width,
                                      a4.width - image->rect.x,
                                      0.01);
    }
}

static void
test_large (void)
{
  g_autoptr (HeraldPrintout) printout = make_all ();
  g_autoptr (HeraldPrintLayout) normal = lay_out (printout, a4);
  g_autoptr (HeraldPrintLayout) large = NULL;
  GArray *marks;

  herald_printout_set_scale (printout, HERALD_PRINTOUT_LARGE);
  large = lay_out (printout, a4);
  g_assert_cmpuint (herald_print_layout_get_n_pages (large),
                    >,
                    herald_print_layout_get_n_pages (normal));
  marks = herald_print_layout_get_marks (large, 0);
  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);

      if (mark->kind == HERALD_PRINT_MARK_TEXT)
        g_assert_cmpfloat (mark->size, >=, 9.0 * HERALD_PRINTOUT_LARGE - 0.01);
    }
}

/* “HER2-negative” is never parted: “negative” by itself is heard as no cancer. */
static void
test_words_together (void)
{
  g_autofree char *text = make_long ("HER2-negative ", 300);
  g_autoptr (HeraldPrintout) printout = make_empty ();
  g_autoptr (HeraldPrintLayout) layout = NULL;
  GArray *marks;

  herald_printout_add (printout, HERALD_PRINT_PARAGRAPH, text);
  layout = lay_out (printout, a4);
  marks = herald_print_layout_get_marks (layout, 0);
  for (guint i = 0; i < marks->len; i++)
    {
      g_autofree char *line = get_text (&g_array_index (marks, HeraldPrintMark, i));

      g_assert_false (g_str_has_prefix (line, "negative"));
    }
}

static void
test_pdf (void)
{
  g_autoptr (HeraldPrintout) printout = make_all ();
  g_autoptr (HeraldPrintLayout) layout = lay_out (printout, a4);
  g_autofree char *folder = g_dir_make_tmp ("herald-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autofree char *content = NULL;
  gsize length;

  draw_pdf (layout, path, &a4);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 5000);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/printout/all-kinds", test_all_kinds);
  g_test_add_func ("/printout/order", test_order);
  g_test_add_func ("/printout/empty", test_empty);
  for (guint i = 0; i <= 50; i++)
    {
      guint n_words = i == 50 ? 4000 : 500 + i * 11;
      g_autofree char *path = g_strdup_printf ("/printout/long-paragraph/%u", n_words);

      g_test_add_data_func (path, GUINT_TO_POINTER (n_words), test_long_paragraph);
    }
  g_test_add_func ("/printout/first-lines", test_first_lines);
  g_test_add_func ("/printout/long-texts", test_long_texts);
  g_test_add_func ("/printout/long-figure", test_long_figure);
  g_test_add_func ("/printout/headings", test_headings);
  g_test_add_func ("/printout/mirror", test_mirror);
  g_test_add_func ("/printout/large", test_large);
  g_test_add_func ("/printout/words-together", test_words_together);
  g_test_add_func ("/printout/pdf", test_pdf);
  return g_test_run ();
}
