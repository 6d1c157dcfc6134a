/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One result on one page: what the laboratory said, what the rules say and by which edition, the
 * way there step by step, what comes next and what is open, and what all of it rests on. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/page-words.h"
#include "words/decision-path.h"
#include "rules/nearness.h"
#include "words/other-results.h"
#include "words/outlook-words.h"
#include "words/verdict-words.h"
#include "sheet-words.h"
#include "summary-sheet.h"

/* In points. */
#define MARGIN 44.0

static void
add_framed (HeraldPrintout *printout, HeraldPrintKind kind, const char *text)
{
  herald_printout_join (printout);
  herald_printout_add (printout, kind, text);
}

static void
add_framed_ask (HeraldPrintout *printout, const char *ask)
{
  g_autofree char *text = herald_words_ask_new (ask);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", text);

  herald_printout_join (printout);
  herald_printout_add_markup (printout, HERALD_PRINT_WORDS, markup);
}

/* The laboratory comes first, and outranks what follows. Where its word is not entered, there is
 * room to copy it by hand. */
static void
add_lab (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  const char *word = herald_words_lab_word (verdict);

  herald_printout_add (printout, HERALD_PRINT_LAB, _ ("What your laboratory wrote"));
  if (word == NULL)
    {
      add_framed (printout,
                  HERALD_PRINT_WORDS,
                  _ ("Its own conclusion is not entered. It counts more than this page."));
      herald_printout_join (printout);
      herald_printout_add_blank (printout, _ ("Copy it here:"));
      return;
    }
  add_framed (printout, HERALD_PRINT_RESULT, word);
  if (herald_words_lab_fit (verdict) != NULL)
    add_framed (printout, HERALD_PRINT_WORDS, herald_words_lab_fit (verdict));
  if (herald_words_lab_ask (verdict) != NULL)
    add_framed_ask (printout, herald_words_lab_ask (verdict));
}

static char *
make_edition (const HeraldResult *result, const HeraldVerdict *verdict)
{
  g_autofree char *edition = herald_sheet_edition_new (verdict);
  const char *year = result != NULL ? herald_result_get_text (result, HERALD_RESULT_YEAR) : "";

  if (*year == '\0')
    return g_steal_pointer (&edition);
  /* Translators: an edition, and the year of the report */
  return g_strdup_printf (_ ("%1$s · year of the report: %2$s"), edition, year);
}

static void
add_rule (HeraldPrintout *printout, const HeraldResult *result, const HeraldVerdict *verdict)
{
  gboolean is_empty = herald_facts_is_empty (herald_verdict_get_facts (verdict));
  const char *not_text = herald_verdict_get_outcome (verdict, "her2_status")->not_text;
  g_autofree char *edition = make_edition (result, verdict);

  herald_printout_add (printout, HERALD_PRINT_RULE, _ ("What the published rules say"));
  if (is_empty)
    add_framed (printout, HERALD_PRINT_RESULT, _ ("Nothing is entered yet"));
  else
    {
      add_framed (printout, HERALD_PRINT_RESULT, herald_words_headline (verdict));
      add_framed (printout, HERALD_PRINT_WORDS, herald_words_answer (verdict));
      if (not_text != NULL)
        add_framed (printout, HERALD_PRINT_WORDS, not_text);
    }
  add_framed (printout, HERALD_PRINT_FINE, edition);
}

static char *
make_step (const HeraldPathStep *step)
{
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>", step->title);
  g_autofree char *because = g_markup_escape_text (step->because != NULL ? step->because : "", -1);
  const char *certainty = herald_words_certainty (step->certainty);
  GString *markup = g_string_new (title);

  if (*because != '\0')
    g_string_append_printf (markup, "  %s", because);
  if (certainty != NULL)
    {
      g_autofree char *tag = g_markup_printf_escaped (" <i>[%s]</i>", certainty);

      g_string_append (markup, tag);
    }
  return g_string_free (markup, FALSE);
}

/* What the answer does not rest on is left to the screen. */
static GPtrArray *
list_steps (const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) path = herald_decision_path_new (verdict);
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < path->len; i++)
    {
      const HeraldPathStep *step = path->pdata[i];

      if (step->is_needed)
        g_ptr_array_add (steps, make_step (step));
    }
  return steps;
}

/* Short parts have their heading in the first line. */
static void
add_run_in (HeraldPrintout *printout, HeraldPrintKind kind, const char *heading, const char *markup)
{
  g_autofree char *bold = g_markup_printf_escaped ("<b>%s</b>", heading);
  g_autofree char *text = g_strdup_printf ("%s  %s", bold, markup);

  herald_printout_add_markup (printout, kind, text);
}

static void
add_path (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) steps = list_steps (verdict);

  herald_printout_add (printout, HERALD_PRINT_SMALL_HEADING, _ ("Why, step by step"));
  for (guint i = 0; i < steps->len; i++)
    herald_printout_add_step (printout, i + 1, steps->len, steps->pdata[i]);
}

static void
add_next (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  const HeraldChoice *next = herald_verdict_get_outcome (verdict, "next_step");
  g_autofree char *ask = NULL;
  g_autofree char *markup = NULL;

  if (next == NULL)
    return;
  herald_printout_add (printout, HERALD_PRINT_SMALL_HEADING, _ ("What comes next"));
  if (next->sentence != NULL)
    herald_printout_add (printout, HERALD_PRINT_LINE, next->sentence);
  if (next->ask == NULL)
    return;
  ask = herald_words_ask_new (next->ask);
  markup = g_markup_printf_escaped ("<b>%s</b>", ask);
  herald_printout_keep (printout);
  herald_printout_add_markup (printout, HERALD_PRINT_LINE, markup);
}

static void
add_lines (HeraldPrintout *printout, const char *heading, GPtrArray *lines)
{
  if (lines->len == 0)
    return;
  herald_printout_add (printout, HERALD_PRINT_SMALL_HEADING, heading);
  for (guint i = 0; i < lines->len; i++)
    herald_printout_add (printout, HERALD_PRINT_ITEM, lines->pdata[i]);
}

static void
add_outlook (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) possible = herald_words_possible_new (verdict);
  g_autoptr (GPtrArray) open = herald_words_open_new (verdict);
  g_autofree char *line = NULL;
  g_autofree char *markup = NULL;

  add_lines (printout, _ ("Still possible"), possible);
  if (open->len == 0)
    return;
  g_ptr_array_add (open, NULL);
  line = g_strjoinv (" · ", (char **)open->pdata);
  markup = g_markup_escape_text (line, -1);
  add_run_in (printout, HERALD_PRINT_RUN_IN, _ ("What would settle it"), markup);
}

static void
add_near (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  g_autoptr (GArray) near = herald_nearness_find (verdict);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *chance = NULL;
  g_autofree char *markup = NULL;

  if (near->len == 0)
    return;
  for (guint i = 0; i < near->len; i++)
    {
      g_autofree char *place =
          herald_words_near_new (verdict, &g_array_index (near, HeraldNearness, i));

      g_string_append_printf (text, "%s ", place);
    }
  chance = herald_words_chance_new (&g_array_index (near, HeraldNearness, 0));
  g_string_append_printf (text, "%s %s", chance, herald_words_near_limits ());
  markup = g_markup_escape_text (text->str, -1);
  add_run_in (printout, HERALD_PRINT_RUN_IN, _ ("Close to the line"), markup);
}

static void
add_other (HeraldPrintout *printout, const HeraldOtherResult *result)
{
  g_autofree char *line = g_strdup_printf (_ ("%1$s: %2$s"), result->title, result->value);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", line, result->note);

  herald_printout_add_markup (printout, HERALD_PRINT_ITEM, markup);
}

/* Those that need no word of caution stand in one line. */
static void
add_others (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  g_autoptr (GArray) results = herald_other_results_new (verdict);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      const HeraldOtherResult *result = &g_array_index (results, HeraldOtherResult, i);
      g_autofree char *markup =
          g_markup_printf_escaped ("%s <b>%s</b>", result->title, result->value);

      if (result->note == NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", markup);
    }
  if (results->len > 0)
    add_run_in (printout, HERALD_PRINT_RUN_IN, _ ("Other results"), line->str);
  for (guint i = 0; i < results->len; i++)
    {
      const HeraldOtherResult *result = &g_array_index (results, HeraldOtherResult, i);

      if (result->note != NULL)
        add_other (printout, result);
    }
}

static void
add_sources (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  GPtrArray *sources = herald_rulebook_get_sources (herald_verdict_get_book (verdict));
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const HeraldSource *source = sources->pdata[i];
      g_autofree char *markup = g_markup_printf_escaped ("%s %s",
                                                         source->citation,
                                                         source->link != NULL ? source->link : "");

      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", g_strchomp (markup));
    }
  if (sources->len > 0)
    add_run_in (printout, HERALD_PRINT_SOURCE, _ ("Sources"), line->str);
}

static void
add_body (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  herald_printout_add (printout, HERALD_PRINT_SMALL_HEADING, _ ("From your report"));
  herald_sheet_add_facts (printout, verdict);
  add_path (printout, verdict);
  add_next (printout, verdict);
  add_outlook (printout, verdict);
  add_near (printout, verdict);
  add_others (printout, verdict);
}

/**
 * herald_summary_sheet_new:
 * @result: (nullable): which sample and report it is about
 * @verdict: what the rules make of it
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * The most important comes first. Where one page does not hold all, white gives way, and then the
 * rest goes on a second page.
 *
 * Returns: (transfer full): the result as a document
 */
HeraldPrintout *
herald_summary_sheet_new (const HeraldResult *result,
                          const HeraldVerdict *verdict,
                          GDateTime *today)
{
  g_return_val_if_fail (verdict != NULL, NULL);

  const char *title = _ ("Your HER2 result");
  HeraldPrintout *printout = herald_printout_new (title, MARGIN);
  g_autofree char *byline = herald_sheet_byline_new (verdict, today);
  g_autofree char *sample = herald_sheet_sample_new (result);
  g_autofree char *overdue = herald_words_overdue_new (herald_verdict_get_book (verdict), today);
  g_autofree char *foot = herald_words_foot_new ();

  herald_printout_set_foot (printout, byline, foot);
  herald_printout_set_one_page (printout);
  herald_printout_add_head (printout,
                            title,
                            *sample != '\0' ? sample : _ ("To keep, and to show to your care team"),
                            NULL,
                            NULL);
  if (overdue != NULL)
    herald_printout_add (printout, HERALD_PRINT_NOTE, overdue);
  add_lab (printout, verdict);
  add_rule (printout, result, verdict);
  if (!herald_facts_is_empty (herald_verdict_get_facts (verdict)))
    add_body (printout, verdict);
  add_sources (printout, verdict);
  return printout;
}
