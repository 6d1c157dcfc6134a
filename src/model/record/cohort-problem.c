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
  while (shown > 0 && shown < length && ((guchar) cell[shown] & 0xc0) == 0x80)
    shown--;
  g_string_append_printf (text, "“%.*s%s” ", (int) shown, cell, shown < length ? "…" : "");
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
herald_cohort_problem_add_value (GString *text,
                                 const HeraldField *field,
                                 HeraldProblem problem,
                                 const char *cell,
                                 gsize length)
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

static const HeraldField *
field_of (const HeraldEvaluation *evaluation, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book), field);
}

static void
add_conflicts (GString *text, const HeraldEvaluation *evaluation, const HeraldValue *values)
{
  for (guint i = 0; i < evaluation->n_conflicts; i++)
    {
      const HeraldConflict *conflict = &evaluation->conflicts[i];
      const HeraldField *field = field_of (evaluation, conflict->field);
      g_autofree char *worked_out = herald_fraction_to_text (conflict->worked_out, 3);
      g_autofree char *reported = herald_decimal_to_text (values[conflict->field].number);

      separate (text);
      if (conflict->is_division_by_zero)
        g_string_append_printf (text, "%s: nothing can be divided by 0", field->id);
      else if (conflict->problem == HERALD_PROBLEM_NONE)
        g_string_append_printf (text,
                                "%s: %s is reported, but the other numbers give %s",
                                field->id,
                                reported,
                                worked_out);
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
}

static gboolean
holds (const HeraldEvaluation *evaluation, const HeraldCondition *condition)
{
  return !evaluation->known[condition->field] ||
         (condition->choices & (1u << evaluation->choice[condition->field])) != 0;
}

static gboolean
variant_has (const HeraldFieldVariant *variant, guint field)
{
  for (guint i = 0; i < variant->n_fields; i++)
    {
      if (variant->fields[i] == field)
        return TRUE;
    }
  return FALSE;
}

/* Where none of the conditions holds under which the field is asked for: the last of them. */
static const HeraldCondition *
find_failed_condition (const HeraldEvaluation *evaluation, const HeraldField *field)
{
  const HeraldCondition *failed = NULL;

  for (guint i = 0; field->conditions != NULL && i < field->conditions->len; i++)
    {
      failed = &g_array_index (field->conditions, HeraldCondition, i);
      if (holds (evaluation, failed))
        return NULL;
    }
  return failed;
}

static gboolean
is_in_use (const HeraldEvaluation *evaluation, const HeraldFieldVariant *variant)
{
  for (guint i = 0; i < variant->n_fields; i++)
    {
      if (evaluation->known[variant->fields[i]])
        return TRUE;
    }
  return FALSE;
}

static gboolean
group_applies (const HeraldEvaluation *evaluation, const HeraldFieldGroup *group)
{
  for (guint i = 0; i < group->n_conditions; i++)
    {
      const HeraldCondition *condition = &group->conditions[i];

      if (evaluation->known[condition->field] && holds (evaluation, condition))
        return TRUE;
    }
  return group->n_conditions == 0;
}

/* Whether a form would show the field now: its group applies, and it is the usual way to enter
 * it, or the way that this row has taken. */
static gboolean
is_asked_for (const HeraldEvaluation *evaluation, guint field)
{
  guint n_groups;
  const HeraldFieldGroup *groups =
      herald_vocabulary_get_groups (herald_rulebook_get_vocabulary (evaluation->book), &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      for (guint k = 0; k < groups[i].n_variants; k++)
        {
          const HeraldFieldVariant *variant = &groups[i].variants[k];

          if (variant_has (variant, field) && group_applies (evaluation, &groups[i]) &&
              (k == 0 || is_in_use (evaluation, variant)))
            return TRUE;
        }
    }
  return FALSE;
}

/* The inputs that a decision without a rule waits for. */
static void
add_missing_of (GString *text, const HeraldEvaluation *evaluation, int index)
{
  const HeraldDecision *decision;

  if (index < 0 || evaluation->fired[index] != HERALD_DECISION_NO_RULE)
    return;
  decision = herald_rulebook_get_decision (evaluation->book, index);
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      guint input = herald_decision_get_axis (decision, i)->field;

      if (evaluation->known[input])
        continue;
      if (field_of (evaluation, input)->is_outcome)
        add_missing_of (text, evaluation, herald_rulebook_find_decision (evaluation->book, input));
      else if (is_asked_for (evaluation, input) &&
               strstr (text->str, field_of (evaluation, input)->id) == NULL)
        {
          separate (text);
          g_string_append_printf (text,
                                  "%s: not given, and the answer depends on it",
                                  field_of (evaluation, input)->id);
        }
    }
}

static void
add_unused (GString *text, const HeraldEvaluation *evaluation, const HeraldValue *values)
{
  guint n_inputs =
      herald_vocabulary_get_n_inputs (herald_rulebook_get_vocabulary (evaluation->book));

  for (guint field = 0; field < n_inputs; field++)
    {
      const HeraldCondition *failed;

      if (!values[field].known)
        continue;
      failed = find_failed_condition (evaluation, field_of (evaluation, field));
      if (failed == NULL)
        continue;
      separate (text);
      g_string_append_printf (
          text,
          "%s: not used, since %s is %s",
          field_of (evaluation, field)->id,
          field_of (evaluation, failed->field)->id,
          field_of (evaluation, failed->field)->choices[evaluation->choice[failed->field]].id);
    }
}

/* Outcomes that stay unsaid since the row contradicts itself. */
static void
add_contradictions (GString *text, const HeraldEvaluation *evaluation)
{
  guint32 waiting = herald_rulebook_get_contradicting (evaluation->book);

  for (; waiting != 0; waiting &= waiting - 1)
    {
      guint i = __builtin_ctz (waiting);
      const HeraldDecision *decision = herald_rulebook_get_decision (evaluation->book, i);
      const HeraldRule *rule;

      if (evaluation->fired[i] == HERALD_DECISION_NO_RULE)
        continue;
      rule = herald_decision_get_rule (decision, evaluation->fired[i]);
      if (!rule->is_contradiction)
        continue;
      separate (text);
      g_string_append_printf (text, "%s: %s", herald_decision_get_id (decision), rule->because);
    }
}

/*
 * herald_cohort_problem_add_notes:
 * @text: takes the reasons
 * @evaluation: what the edition makes of the row
 * @values: what the row says
 *
 * Says which numbers can't all be true, what a row without a result waits for, what was not used
 * and why, and what contradicts itself beside the HER2 result.
 */
void
herald_cohort_problem_add_notes (GString *text,
                                 const HeraldEvaluation *evaluation,
                                 const HeraldValue *values)
{
  guint status = herald_rulebook_get_status (evaluation->book);

  if (evaluation->n_conflicts > 0)
    {
      add_conflicts (text, evaluation, values);
      return;
    }
  if (!evaluation->known[status])
    add_missing_of (text,
                    evaluation,
                    herald_rulebook_find_decision (evaluation->book, status));
  add_unused (text, evaluation, values);
  add_contradictions (text, evaluation);
}
