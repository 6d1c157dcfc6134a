/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sheets about a result say alike: of which sample, by which edition, from which numbers.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/page-words.h"
#include "content/written-number.h"
#include "words/number-words.h"
#include "words/outlook-names.h"
#include "words/verdict-words.h"
#include "sheet-words.h"

#define SEPARATOR " · "
#define LENGTH_OF_A_DAY 10

static void
add_part (GString *line, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? SEPARATOR : "", part);
}

/* The person's own words may run the other way. */
static void
add_own (GString *line, const char *part)
{
  g_autofree char *apart = herald_written_apart_new (part);

  add_part (line, apart);
}

/* A month or a year by itself stays as it was typed. */
static char *
make_day (const char *day)
{
  return strlen (day) == LENGTH_OF_A_DAY ? herald_words_day_new (day)
                                         : herald_written_apart_new (day);
}

/**
 * herald_sheet_sample_new:
 * @result: (nullable): a result
 *
 * Returns: (transfer full): which sample it is about, as far as the person said so; "" for nothing
 */
char *
herald_sheet_sample_new (const HeraldResult *result)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = NULL;

  if (result == NULL)
    return g_string_free (line, FALSE);
  day = make_day (herald_result_get_text (result, HERALD_RESULT_DATE));
  add_own (line, herald_result_get_text (result, HERALD_RESULT_SPECIMEN));
  add_part (line, day);
  add_own (line, herald_result_get_text (result, HERALD_RESULT_LABORATORY));
  return g_string_free (line, FALSE);
}

/**
 * herald_sheet_byline_new:
 * @verdict: a verdict
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full): by which edition, who has gone over it, and when it was printed
 */
char *
herald_sheet_byline_new (const HeraldVerdict *verdict, GDateTime *today)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  g_autoptr (GDateTime) now =
      today != NULL ? g_date_time_ref (today) : g_date_time_new_now_local ();
  g_autofree char *spelled = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day = herald_words_day_new (spelled);
  g_autofree char *edition = herald_words_edition_new (book);

  /* Translators: an edition, “not yet reviewed”, and the day of printing */
  return g_strdup_printf (_ ("Herald · %1$s · %2$s · printed %3$s"),
                          edition,
                          herald_words_not_reviewed (),
                          day);
}

/**
 * herald_sheet_edition_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full): by which edition, and when it was last held against its sources
 */
char *
herald_sheet_edition_new (const HeraldVerdict *verdict)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  g_autofree char *edition = herald_words_edition_new (book);
  g_autofree char *checked = herald_words_checked_new (book);

  /* Translators: an edition, and “checked on a day” */
  return g_strdup_printf (_ ("By the rules of %1$s · %2$s"), edition, checked);
}

static void
add_fact (GString *line, const HeraldVerdict *verdict, guint index, const char *separator)
{
  const HeraldField *field = herald_outlook_get_field (verdict, index);
  g_autofree char *value = herald_words_value_new (verdict, index);
  /* A number stays in the line of its name. */
  g_autofree char *markup = g_markup_printf_escaped ("%s\302\240<b>%s</b>", field->title, value);

  g_string_append (line, separator);
  g_string_append (line, markup);
}

static gboolean
is_shown (const HeraldVerdict *verdict, guint index)
{
  const HeraldField *field = herald_outlook_get_field (verdict, index);

  return herald_facts_get (herald_verdict_get_facts (verdict), index).known &&
         strcmp (field->id, "lab_her2_status") != 0;
}

/* Starts a line with the name of a part of the report, where it has one. */
static const char *
start_line (GString *line, const char *heading)
{
  g_autofree char *escaped = g_markup_escape_text (heading != NULL ? heading : "", -1);

  g_string_assign (line, escaped);
  return heading != NULL ? ": " : "";
}

static void
end_line (HeraldPrintout *printout, const GString *line)
{
  if (line->len > 0)
    herald_printout_add_markup (printout, HERALD_PRINT_LINE, line->str);
}

/**
 * herald_sheet_add_facts:
 * @printout: a document
 * @verdict: a verdict
 *
 * Adds what was entered, a line for each part of the report; the laboratory's conclusion stands
 * elsewhere.
 */
void
herald_sheet_add_facts (HeraldPrintout *printout, const HeraldVerdict *verdict)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  g_autoptr (GString) line = g_string_new (NULL);
  const char *before = NULL;

  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    {
      const char *heading = herald_outlook_get_heading (verdict, i);
      const char *separator = SEPARATOR;

      if (!is_shown (verdict, i))
        continue;
      if (line->len == 0 || heading != before)
        {
          end_line (printout, line);
          separator = start_line (line, heading);
        }
      add_fact (line, verdict, i, separator);
      before = heading;
    }
  end_line (printout, line);
}
