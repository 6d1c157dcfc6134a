/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report in one line: the numbers that the HER2 answer rests on. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/number-words.h"
#include "words/report-summary.h"

#define NO_BREAK_SPACE "\u00a0"

/* How the ids of all that is said of a test of HER2 begin. */
static const char *const test_ids[] = { "ihc_", "ish_", "her2_", "cep17_", "recount_" };

/* A line may end after a part, never within one. */
static void
add_part (GString *line, char *part)
{
  g_autoptr (GString) whole = g_string_new (part);

  g_string_replace (whole, " ", NO_BREAK_SPACE, 0);
  g_string_append_printf (line, "%s%s", line->len > 0 ? NO_BREAK_SPACE "· " : "", whole->str);
  g_free (part);
}

static void
add_number (GString *line, const HeraldVerdict *verdict, const char *id, const char *format)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  guint field = herald_vocabulary_find (herald_rulebook_get_vocabulary (evaluation->book), id);
  g_autofree char *value = NULL;
  g_auto (GStrv) parts = NULL;

  if (!evaluation->known[field])
    return;
  value = herald_words_number_new (verdict, field);
  parts = g_strsplit (format, "%s", 2);
  add_part (line, g_strjoinv (value, parts));
}

static void
add_cells (GString *line, const HeraldVerdict *verdict)
{
  HeraldFraction number;
  guint cells;

  if (!herald_verdict_get_number (verdict, "cells", &number))
    return;
  cells = (guint)herald_fraction_to_double (number);
  add_part (line, g_strdup_printf (ngettext ("%u cell", "%u cells", cells), cells));
}

/* Where the rules are not for the case they read nothing: then the score is what was entered. */
static void
add_score (GString *line, const HeraldVerdict *verdict)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));
  guint score = herald_vocabulary_find (vocabulary, "ihc_score");
  const HeraldChoice *reading = herald_verdict_get_outcome (verdict, "ihc_reading");

  if (reading != NULL)
    add_part (line, g_strdup (reading->name));
  else if (herald_facts_get (herald_verdict_get_facts (verdict), score).known)
    add_part (line, herald_words_value_new (verdict, score));
}

static gboolean
has_test (const HeraldVerdict *verdict)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (herald_verdict_get_book (verdict));

  for (guint field = 0; field < herald_vocabulary_get_n_inputs (vocabulary); field++)
    {
      const char *id = herald_vocabulary_get_field (vocabulary, field)->id;

      for (guint i = 0; i < G_N_ELEMENTS (test_ids); i++)
        {
          if (g_str_has_prefix (id, test_ids[i]) &&
              herald_facts_get (herald_verdict_get_facts (verdict), field).known)
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * herald_report_summary_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full): as in "2+ · ratio 1.9 · copies 4.4 · 20 cells"
 */
char *
herald_report_summary_new (const HeraldVerdict *verdict)
{
  GString *line = g_string_new (NULL);

  if (herald_facts_is_empty (herald_verdict_get_facts (verdict)))
    return g_string_free (g_string_append (line, _ ("Nothing entered yet")), FALSE);
  add_score (line, verdict);
  add_number (line, verdict, "her2_cep17_ratio", _ ("ratio %s"));
  add_number (line, verdict, "her2_copies", _ ("copies %s"));
  add_cells (line, verdict);
  if (line->len == 0)
    g_string_append (line,
                     has_test (verdict) ? _ ("What you entered") : _ ("No HER2 test entered yet"));
  return g_string_free (line, FALSE);
}
