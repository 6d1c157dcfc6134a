/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of questions to go through together with the care team. Lists that a person goes through
 * alone make them more afraid; those that both go through make the visit shorter and calmer. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/page-words.h"
#include "library/question-choice.h"
#include "question-sheet.h"
#include "words/report-summary.h"
#include "words/verdict-words.h"
#include "sheet-words.h"

/* In points. */
#define MARGIN 44.0
#define RULES_A_QUESTION 2
#define LEAST_RULES 1

static gboolean
has_own (const char *const *own)
{
  return own != NULL && *own != NULL;
}

/* Without questions of their own, the last place is for one that comes to mind. */
static GPtrArray *
choose (const HeraldVerdict *verdict, HeraldLibrary *library, const char *const *own)
{
  return herald_question_choice_new (library,
                                     verdict,
                                     own,
                                     HERALD_QUESTION_CHOICE_MOST - (has_own (own) ? 0 : 1));
}

static void
add_framed (HeraldPrintout *printout, const char *format, const char *text)
{
  g_autofree char *bold = g_markup_printf_escaped ("<b>%s</b>", text);
  g_autofree char *escaped = g_markup_escape_text (format, -1);
  g_autofree char *markup = g_strdup_printf (escaped, bold);

  herald_printout_add_markup (printout, HERALD_PRINT_WORDS, markup);
}

/* In short, what the questions are about; the laboratory first. */
static void
add_result (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  const char *word = herald_words_lab_word (verdict);
  g_autofree char *summary = herald_report_summary_new (verdict);
  g_autofree char *edition = herald_sheet_edition_new (verdict);
  g_autofree char *fine = NULL;

  if (herald_facts_is_empty (herald_verdict_get_facts (verdict)))
    return;
  herald_printout_add (printout, HERALD_PRINT_LAB, _ ("What we know so far"));
  herald_printout_join (printout);
  if (word != NULL)
    {
      add_framed (printout, _ ("The laboratory wrote: %s"), word);
      herald_printout_join (printout);
    }
  add_framed (printout, _ ("The published rules say: %s"), herald_words_headline (verdict));
  herald_printout_join (printout);
  fine = g_strdup_printf ("%s · %s", summary, edition);
  herald_printout_add (printout, HERALD_PRINT_FINE, fine);
}

static void
add_question (HeraldPrintout *printout, guint number, const char *text)
{
  herald_printout_add_question (printout, number, text);
  herald_printout_add_rules_at_least (printout, RULES_A_QUESTION, LEAST_RULES);
}

static void
add_questions (HeraldPrintout *printout, GPtrArray *questions)
{
  herald_printout_add_columns (printout,
                               _ ("What we want to ask"),
                               _ ("Ask today"),
                               _ ("Talked over"));
  for (guint i = 0; i < questions->len; i++)
    add_question (printout, i + 1, questions->pdata[i]);
  if (questions->len < HERALD_QUESTION_CHOICE_MOST)
    add_question (printout, questions->len + 1, _ ("Our own question:"));
}

/* Nothing that a person wrote down is lost, but eight are enough for one day. */
static void
add_later (HeraldPrintout *printout, const char *const *own)
{
  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    {
      if (i == HERALD_QUESTION_CHOICE_MOST)
        herald_printout_add (printout, HERALD_PRINT_SMALL_HEADING, _ ("For another time"));
      if (i >= HERALD_QUESTION_CHOICE_MOST)
        herald_printout_add (printout, HERALD_PRINT_ITEM, own[i]);
    }
}

/**
 * herald_question_sheet_new:
 * @verdict: what the rules make of the result
 * @library: (nullable): where articles stand; %NULL for questions that go with any result
 * @own: (nullable) (array zero-terminated=1): the person's own questions
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full): a sheet of eight questions at most, with room to write
 */
HeraldPrintout *
herald_question_sheet_new (const HeraldVerdict *verdict,
                           HeraldLibrary *library,
                           const char *const *own,
                           GDateTime *today)
{
  g_return_val_if_fail (verdict != NULL, NULL);

  const char *title = _ ("For both of us");
  HeraldPrintout *printout = herald_printout_new (title, MARGIN);
  g_autoptr (GPtrArray) questions = choose (verdict, library, own);
  g_autofree char *byline = herald_sheet_byline_new (verdict, today);
  g_autofree char *foot = herald_words_foot_new ();

  herald_printout_set_foot (printout, byline, foot);
  herald_printout_set_one_page (printout);
  herald_printout_add_head (printout,
                            title,
                            _ ("Questions about a HER2 test, to go through together"),
                            _ ("Date"),
                            _ ("With"));
  add_result (printout, verdict);
  add_questions (printout, questions);
  herald_printout_add_pair (printout,
                            HERALD_PRINT_FIELDS,
                            _ ("Next appointment"),
                            _ ("Whom to call"));
  herald_printout_add_pair (printout,
                            HERALD_PRINT_BOXES,
                            _ ("What matters most to me today"),
                            _ ("What we agreed, and who does it"));
  add_later (printout, own);
  return printout;
}

/**
 * herald_question_sheet_text_new:
 * @verdict: what the rules make of the result
 * @library: (nullable): where articles stand; %NULL for questions that go with any result
 * @own: (nullable) (array zero-terminated=1): the person's own questions
 *
 * Returns: (transfer full): the same questions as plain text
 */
char *
herald_question_sheet_text_new (const HeraldVerdict *verdict,
                                HeraldLibrary *library,
                                const char *const *own)
{
  g_autoptr (GPtrArray) questions = choose (verdict, library, own);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", _ ("Questions about a HER2 test, to go through together"));
  for (guint i = 0; i < questions->len; i++)
    g_string_append_printf (text, "%u. %s\n", i + 1, (const char *)questions->pdata[i]);
  for (guint i = HERALD_QUESTION_CHOICE_MOST; own != NULL && i < g_strv_length ((char **)own); i++)
    g_string_append_printf (text, "%s- %s\n", i == HERALD_QUESTION_CHOICE_MOST ? "\n" : "", own[i]);
  return g_string_free (text, FALSE);
}
