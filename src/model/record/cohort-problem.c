/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reason beside a row of a cohort, as "column: reason". A table has to read the same on every
 * machine, so these words are not translated. */
#include "config.h"

#include <string.h>

#include "record/cohort-problem.h"

/* A cell is quoted so far; a whole report that slipped into one is not wanted back. */
#define MAX_QUOTED_BYTES 40

static void
separate (GString *text)
{
  if (text->len > 0)
    g_string_append (text, "; ");
}

static const char *
reason (HeraldProblem problem)
{
  static const char *const reasons[] = {
    [HERALD_PROBLEM_NONE] = "",
    [HERALD_PROBLEM_NOT_A_CHOICE] = "is not one of",
    [HERALD_PROBLEM_NOT_A_NUMBER] = "is not a number",
    [HERALD_PROBLEM_NEGATIVE] = "is below zero",
    [HERALD_PROBLEM_A_BOUND] = "is a bound, not a number",
    [HERALD_PROBLEM_A_RANGE] = "is a range, not a number",
    [HERALD_PROBLEM_AMBIGUOUS_MARKS] = "has more than one point or comma",
    [HERALD_PROBLEM_TOO_MANY_DIGITS] = "has more than 18 digits",
    [HERALD_PROBLEM_UNKNOWN_UNIT] = "has something unknown behind the number",
    [HERALD_PROBLEM_NOT_WHOLE] = "is not a whole number",
    [HERALD_PROBLEM_TOO_SMALL] = "is too small",
    [HERALD_PROBLEM_TOO_LARGE] = "is too large",
  };

  return reasons[problem];
}

static void
add_limits (GString *text, const HeraldField *field)
{
  g_autofree char *low = herald_decimal_to_text (field->minimum);
  g_autofree char *high = herald_decimal_to_text (field->maximum);

  g_string_append_printf (text,
                          field->is_above_minimum ? "; it must be above %s and at most %s"
                                                  : "; it must be from %s to %s",
                          low,
                          high);
  if (field->too_large_text != NULL && strstr (field->id, "copies") != NULL)
    g_string_append (text, "; a total, perhaps");
}

static void
add_choices (GString *text, const HeraldField *field)
{
  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (text, "%s %s", i > 0 ? "," : "", field->choices[i].id);
}

static void
add_quoted (GString *text, const char *cell, gsize length)
{
  gsize shown = MIN (length, MAX_QUOTED_BYTES);

  /* Not through the middle of a letter. */
  while (shown > 0 && shown < length && ((guchar)cell[shown] & 0xc0) == 0x80)
    shown--;
  g_string_append_printf (text, "“%.*s%s” ", (int)shown, cell, shown < length ? "…" : "");
}

static void
add_conflict (GString *text,
              const HeraldConflict *conflict,
              const HeraldField *field,
              HeraldDecimal number)
{
  g_autofree char *worked_out = herald_fraction_to_text (conflict->worked_out, 3);
  g_autofree char *reported = herald_decimal_to_text (number);

  if (conflict->is_division_by_zero)
    g_string_append_printf (text, "%s: nothing can be divided by 0", field->id);
  else if (conflict->problem == HERALD_PROBLEM_NONE)
    g_string_append_printf (
        text, "%s: %s is reported, but the other numbers give %s", field->id, reported, worked_out);
  else
    {
      g_string_append_printf (text,
                              "%s: the other numbers give %s, which %s",
                              field->id,
                              worked_out,
                              reason (conflict->problem));
      add_limits (text, field);
    }
}

/*
 * herald_cohort_problem_add_value:
 * @text: takes the reason
 * @field: the column
 * @problem: what is wrong
 * @cell: what stands there, UTF-8
 * @length: its length in bytes
 */
void
herald_cohort_problem_add_value (
    GString *text, const HeraldField *field, HeraldProblem problem, const char *cell, gsize length)
{
  separate (text);
  g_string_append_printf (text, "%s: ", field->id);
  add_quoted (text, cell, length);
  g_string_append (text, reason (problem));
  if (problem == HERALD_PROBLEM_NOT_A_CHOICE)
    add_choices (text, field);
  if (problem == HERALD_PROBLEM_TOO_SMALL || problem == HERALD_PROBLEM_TOO_LARGE)
    add_limits (text, field);
}

/*
 * herald_cohort_problem_add_conflicts:
 * @text: takes the reasons
 * @evaluation: what the edition makes of the row
 * @values: what the row says
 *
 * Says which numbers can't all be true.
 */
void
herald_cohort_problem_add_conflicts (GString *text,
                                     const HeraldEvaluation *evaluation,
                                     const HeraldValue *values)
{
  for (guint i = 0; i < evaluation->n_conflicts; i++)
    {
      guint field = evaluation->conflicts[i].field;

      separate (text);
      add_conflict (text,
                    &evaluation->conflicts[i],
                    herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book),
                                                 field),
                    values[field].number);
    }
}
