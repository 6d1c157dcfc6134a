/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be said beside a row that could be read: what it waits for, what was not used, what
 * contradicts itself. Translated as in cohort-problem.c. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/cohort-notes.h"
#include "rules/asking.h"
#include "record/cohort-problem.h"

struct _HeraldCohortNotes
{
  GArray *conditional; /* (element-type guint) the inputs that only some rows are asked for */
};

static const HeraldField *
field_of (const HeraldEvaluation *evaluation, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (evaluation->book), field);
}

static gboolean
holds (const HeraldEvaluation *evaluation, const HeraldCondition *condition)
{
  return !evaluation->known[condition->field] ||
         (condition->choices & (1u << evaluation->choice[condition->field])) != 0;
}

/* Where none of the conditions holds under which the field is asked for: the last of them. */
static const HeraldCondition *
find_failed_condition (const HeraldEvaluation *evaluation, const HeraldField *field)
{
  const HeraldCondition *failed = NULL;

  for (guint i = 0; i < field->conditions->len; i++)
    {
      failed = &g_array_index (field->conditions, HeraldCondition, i);
      if (holds (evaluation, failed))
        return NULL;
    }
  return failed;
}

/* The inputs that a decision without a rule waits for. */
static void
add_missing_of (HeraldCohortReasons *reasons, const HeraldEvaluation *evaluation, int index)
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
        add_missing_of (reasons,
                        evaluation,
                        herald_rulebook_find_decision (evaluation->book, input));
      else if (herald_evaluation_asks_for (evaluation, input) &&
               strstr (reasons->text->str, field_of (evaluation, input)->id) == NULL)
        {
          /* Translators: the placeholder is a column of a table */
          herald_cohort_reasons_add (reasons,
                                     N_ ("%s: not given, and the answer depends on it"),
                                     field_of (evaluation, input)->id);
        }
    }
}

static void
add_unused (const HeraldCohortNotes *self,
            HeraldCohortReasons *reasons,
            const HeraldEvaluation *evaluation,
            const HeraldValue *values)
{
  for (guint i = 0; i < self->conditional->len; i++)
    {
      guint field = g_array_index (self->conditional, guint, i);
      const HeraldCondition *failed;

      if (!values[field].known)
        continue;
      failed = find_failed_condition (evaluation, field_of (evaluation, field));
      if (failed == NULL)
        continue;
      /* Translators: a column of a table, another one, and what stands in that */
      herald_cohort_reasons_add (
          reasons,
          N_ ("%s: not used, since %s is %s"),
          field_of (evaluation, field)->id,
          field_of (evaluation, failed->field)->id,
          field_of (evaluation, failed->field)->choices[evaluation->choice[failed->field]].id);
    }
}

/* Outcomes that stay unsaid since the row contradicts itself. */
static void
add_contradictions (HeraldCohortReasons *reasons, const HeraldEvaluation *evaluation)
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
      herald_cohort_reasons_add (reasons,
                                 "%s: %s",
                                 herald_decision_get_id (decision),
                                 rule->because);
    }
}

/*
 * herald_cohort_notes_new:
 * @vocabulary: the inputs
 *
 * Returns: (transfer full): notes for rows over @vocabulary
 */
HeraldCohortNotes *
herald_cohort_notes_new (const HeraldVocabulary *vocabulary)
{
  HeraldCohortNotes *self = g_new0 (HeraldCohortNotes, 1);

  self->conditional = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint field = 0; field < herald_vocabulary_get_n_inputs (vocabulary); field++)
    {
      if (herald_vocabulary_get_field (vocabulary, field)->conditions != NULL)
        g_array_append_val (self->conditional, field);
    }
  return self;
}

/*
 * herald_cohort_notes_free:
 * @self: (transfer full): notes
 */
void
herald_cohort_notes_free (HeraldCohortNotes *self)
{
  g_array_unref (self->conditional);
  g_free (self);
}

/*
 * herald_cohort_notes_add:
 * @self: notes
 * @reasons: takes the reasons
 * @evaluation: what the edition makes of the row
 * @values: what the row says
 *
 * Says which numbers can't all be true, what a row without a result waits for, what was not used
 * and why, and what contradicts itself beside the HER2 result.
 */
void
herald_cohort_notes_add (const HeraldCohortNotes *self,
                         HeraldCohortReasons *reasons,
                         const HeraldEvaluation *evaluation,
                         const HeraldValue *values)
{
  guint status = herald_rulebook_get_status (evaluation->book);

  if (evaluation->n_conflicts > 0)
    {
      herald_cohort_reasons_add_conflicts (reasons, evaluation, values);
      return;
    }
  if (!evaluation->known[status])
    add_missing_of (reasons, evaluation, herald_rulebook_find_decision (evaluation->book, status));
  add_unused (self, reasons, evaluation, values);
  add_contradictions (reasons, evaluation);
}
