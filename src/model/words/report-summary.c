/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report in one line: the numbers that the HER2 answer rests on. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/number-words.h"
#include "words/report-summary.h"

static void
add_part (GString *line, char *part)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
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
  const HeraldChoice *reading = NULL;

  if (herald_facts_is_empty (herald_verdict_get_facts (verdict)))
    return g_string_free (g_string_append (line, _ ("Nothing entered yet")), FALSE);
  reading = herald_verdict_get_outcome (verdict, "ihc_reading");
  if (reading != NULL)
    add_part (line, g_strdup (reading->name));
  add_number (line, verdict, "her2_cep17_ratio", _ ("ratio %s"));
  add_number (line, verdict, "her2_copies", _ ("copies %s"));
  add_cells (line, verdict);
  if (line->len == 0)
    g_string_append (line, _ ("No HER2 test entered yet"));
  return g_string_free (line, FALSE);
}
