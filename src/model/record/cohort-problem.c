/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reason beside a row of a cohort, as "column: reason". A table has to read the same on every
 * machine, so there these words are not translated; a window says them in its own language. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/cohort-problem.h"

/* A cell is quoted so far; a whole report that slipped into one is not wanted back. */
#define MAX_QUOTED_BYTES 40

/*
 * herald_cohort_reasons_add:
 * @reasons: takes the reason
 * @format: it, in English, as for printf()
 */
void
herald_cohort_reasons_add (HeraldCohortReasons *reasons, const char *format, ...)
{
  va_list arguments;

  if (reasons->text->len > 0)
    g_string_append (reasons->text, "; ");
  va_start (arguments, format);
  g_string_append_vprintf (reasons->text, reasons->is_translated ? _ (format) : format, arguments);
  va_end (arguments);
}

static void
add_limits (HeraldCohortReasons *reasons, const HeraldField *field)
{
  g_autofree char *low = herald_decimal_to_text (field->minimum);
  g_autofree char *high = herald_decimal_to_text (field->maximum);

  if (field->is_above_minimum)
    /* Translators: goes on behind “… is too small” and the like; the placeholders are numbers */
    herald_cohort_reasons_add (reasons, N_ ("it must be above %s and at most %s"), low, high);
  else
    /* Translators: goes on behind “… is too small” and the like; the placeholders are numbers */
    herald_cohort_reasons_add (reasons, N_ ("it must be from %s to %s"), low, high);
  if (field->too_large_text != NULL && strstr (field->id, "copies") != NULL)
    /* Translators: what a number that is too large may be: a sum instead of an average */
    herald_cohort_reasons_add (reasons, N_ ("a total, perhaps"));
}

static char *
join_choices (const HeraldField *field)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", field->choices[i].id);
  return g_string_free (text, FALSE);
}

static char *
shorten (const char *cell, gsize length)
{
  gsize shown = MIN (length, MAX_QUOTED_BYTES);

  /* Not through the middle of a letter. */
  while (shown > 0 && shown < length && ((guchar)cell[shown] & 0xc0) == 0x80)
    shown--;
  return g_strdup_printf ("%.*s%s", (int)shown, cell, shown < length ? "…" : "");
}

/* Placeholders: a column and what stands in it. */
static const char *
find_format (HeraldProblem problem)
{
  static const char *const formats[] = {
    [HERALD_PROBLEM_NOT_A_NUMBER] = N_ ("%s: “%s” is not a number"),
    [HERALD_PROBLEM_NEGATIVE] = N_ ("%s: “%s” is below zero"),
    [HERALD_PROBLEM_A_BOUND] = N_ ("%s: “%s” is a bound, not a number"),
    [HERALD_PROBLEM_A_RANGE] = N_ ("%s: “%s” is a range, not a number"),
    [HERALD_PROBLEM_AMBIGUOUS_MARKS] = N_ ("%s: “%s” has more than one point or comma"),
    [HERALD_PROBLEM_TOO_MANY_DIGITS] = N_ ("%s: “%s” has more than 18 digits"),
    [HERALD_PROBLEM_UNKNOWN_UNIT] = N_ ("%s: “%s” has something unknown behind the number"),
    [HERALD_PROBLEM_NOT_WHOLE] = N_ ("%s: “%s” is not a whole number"),
    [HERALD_PROBLEM_TOO_SMALL] = N_ ("%s: “%s” is too small"),
    [HERALD_PROBLEM_TOO_LARGE] = N_ ("%s: “%s” is too large"),
  };

  return formats[problem];
}

static void
add_conflict (HeraldCohortReasons *reasons,
              const HeraldConflict *conflict,
              const HeraldField *field,
              HeraldDecimal number)
{
  g_autofree char *worked_out = herald_fraction_to_text (conflict->worked_out, 3);
  g_autofree char *reported = herald_decimal_to_text (number);

  if (conflict->is_division_by_zero)
    /* Translators: the placeholder is a column of a table */
    herald_cohort_reasons_add (reasons, N_ ("%s: nothing can be divided by 0"), field->id);
  else if (conflict->problem == HERALD_PROBLEM_NONE)
    /* Translators: a column of a table, and two numbers */
    herald_cohort_reasons_add (reasons,
                               N_ ("%s: %s is reported, but the other numbers give %s"),
                               field->id,
                               reported,
                               worked_out);
  else
    {
      herald_cohort_reasons_add (reasons,
                                 conflict->problem == HERALD_PROBLEM_TOO_SMALL
                                     /* Translators: a column of a table, and a number */
                                     ? N_ ("%s: the other numbers give %s, which is too small")
                                     /* Translators: a column of a table, and a number */
                                     : N_ ("%s: the other numbers give %s, which is too large"),
                                 field->id,
                                 worked_out);
      add_limits (reasons, field);
    }
}

/*
 * herald_cohort_reasons_add_value:
 * @reasons: takes the reason
 * @field: the column
 * @problem: what is wrong
 * @cell: what stands there, UTF-8
 * @length: its length in bytes
 */
void
herald_cohort_reasons_add_value (HeraldCohortReasons *reasons,
                                 const HeraldField *field,
                                 HeraldProblem problem,
                                 const char *cell,
                                 gsize length)
{
  g_autofree char *quoted = shorten (cell, length);
  g_autofree char *choices = join_choices (field);

  if (problem == HERALD_PROBLEM_NOT_A_CHOICE)
    /* Translators: a column of a table, what stands in it, and what may stand there */
    herald_cohort_reasons_add (
        reasons, N_ ("%s: “%s” is not one of %s"), field->id, quoted, choices);
  else if (problem != HERALD_PROBLEM_NONE)
    herald_cohort_reasons_add (reasons, find_format (problem), field->id, quoted);
  if (problem == HERALD_PROBLEM_TOO_SMALL || problem == HERALD_PROBLEM_TOO_LARGE)
    add_limits (reasons, field);
}

/*
 * herald_cohort_reasons_add_conflicts:
 * @reasons: takes the reasons
 * @evaluation: what the edition makes of the row
 * @values: what the row says
 *
 * Says which numbers can't all be true.
 */
void
herald_cohort_reasons_add_conflicts (HeraldCohortReasons *reasons,
                                     const HeraldEvaluation *evaluation,
                                     const HeraldValue *values)
{
  for (guint i = 0; i < evaluation->n_conflicts; i++)
    {
      guint field = evaluation->conflicts[i].field;

      add_conflict (reasons,
                    &evaluation->conflicts[i],
                    herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book),
                                                 field),
                    values[field].number);
    }
}
