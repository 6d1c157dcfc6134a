/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far what is entered reaches: which parts of the form apply, which numbers the HER2 result
 * rests on, and where a conflict is to be shown. */
#include "config.h"

#include <string.h>

#include "result/problem-text.h"
#include "result/session.h"

static gboolean
holds (HeraldSession *self, const HeraldCondition *condition)
{
  const HeraldEvaluation *evaluation =
      herald_verdict_get_evaluation (herald_session_get_verdict (self));

  return evaluation->known[condition->field] &&
         (condition->choices & (1u << evaluation->choice[condition->field])) != 0;
}

static gboolean
rests_on_outcome (HeraldSession *self, const HeraldFieldGroup *group)
{
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (self);

  for (guint i = 0; i < group->n_conditions; i++)
    {
      if (herald_vocabulary_get_field (vocabulary, group->conditions[i].field)->is_outcome)
        return TRUE;
    }
  return FALSE;
}

/* The part above belongs to the same test: a second count stands below the first one. */
static gboolean
part_above_applies (HeraldSession *self, const HeraldFieldGroup *group)
{
  guint n_groups;
  const HeraldFieldGroup *groups =
      herald_vocabulary_get_groups (herald_session_get_vocabulary (self), &n_groups);

  return group > groups && herald_session_group_applies (self, group - 1);
}

/* Lines that come only where the rule asks for them would tell what the rule says. Who would rather
 * not see that has them as soon as they can be filled in, whatever the numbers are. */
static gboolean
condition_holds (HeraldSession *self, const HeraldFieldGroup *group)
{
  if (!herald_session_shows_result (self) && rests_on_outcome (self, group))
    return part_above_applies (self, group);
  for (guint i = 0; i < group->n_conditions; i++)
    {
      if (holds (self, &group->conditions[i]))
        return TRUE;
    }
  return group->n_conditions == 0;
}

static gboolean
has_field (const HeraldFieldGroup *group, guint field)
{
  for (guint v = 0; v < group->n_variants; v++)
    {
      for (guint i = 0; i < group->variants[v].n_fields; i++)
        {
          if (group->variants[v].fields[i] == field)
            return TRUE;
        }
    }
  return FALSE;
}

static guint
count_fields (const HeraldFieldGroup *group)
{
  guint n_fields = 0;

  for (guint v = 0; v < group->n_variants; v++)
    n_fields += group->variants[v].n_fields;
  return n_fields;
}

/* Whether another group shows @field already, or will: one that applies, or one that is wider. */
static gboolean
is_shown_elsewhere (HeraldSession *self, const HeraldFieldGroup *group, guint field)
{
  guint n_groups;
  const HeraldFieldGroup *groups =
      herald_vocabulary_get_groups (herald_session_get_vocabulary (self), &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      if (&groups[i] == group || !has_field (&groups[i], field))
        continue;
      if (condition_holds (self, &groups[i]) || count_fields (&groups[i]) > count_fields (group))
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds_lonely_text (HeraldSession *self, const HeraldFieldGroup *group)
{
  guint n_inputs = herald_vocabulary_get_n_inputs (herald_session_get_vocabulary (self));

  for (guint field = 0; field < n_inputs; field++)
    {
      if (*herald_session_get_text (self, field) != '\0' && has_field (group, field) &&
          !is_shown_elsewhere (self, group, field))
        return TRUE;
    }
  return FALSE;
}

/* The division that gives @target, if there is one. */
static const HeraldDerivation *
find_quotient (const HeraldVocabulary *vocabulary, guint target)
{
  guint n_derivations;
  const HeraldDerivation *derivations =
      herald_vocabulary_get_derivations (vocabulary, &n_derivations);

  for (guint i = 0; i < n_derivations; i++)
    {
      if (derivations[i].target == target && derivations[i].kind == HERALD_DERIVATION_QUOTIENT)
        return &derivations[i];
    }
  return NULL;
}

static gboolean
is_tested (const HeraldRulebook *book, guint field)
{
  for (guint d = 0; d < herald_rulebook_get_n_decisions (book); d++)
    {
      const HeraldDecision *decision = herald_rulebook_get_decision (book, d);

      if (!herald_rulebook_leads_to_status (book, d))
        continue;
      for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
        {
          if (herald_decision_get_axis (decision, i)->field == field)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_operand (const HeraldDerivation *derivation, guint field)
{
  if (derivation->kind == HERALD_DERIVATION_QUOTIENT && derivation->dividend == field)
    return TRUE;
  for (guint i = 0; i < derivation->n_operands; i++)
    {
      if (derivation->operands[i] == field)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_session_group_applies:
 * @self: a session
 * @group: a part of the form
 *
 * A part applies where one of its conditions holds, and also as long as it alone shows a text that
 * was typed: nothing that counts is ever out of sight.
 *
 * Returns: whether @group is to be shown
 */
gboolean
herald_session_group_applies (HeraldSession *self, const HeraldFieldGroup *group)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (group != NULL, FALSE);

  return condition_holds (self, group) || holds_lonely_text (self, group);
}

/**
 * herald_session_find_unmet:
 * @self: a session
 * @group: a part of the form
 *
 * Some parts stay because they hold a text, although another line of the form says that they do
 * not count: numbers of a gene test that was "not done".
 *
 * Returns: (transfer none) (nullable): the condition on that other line, or %NULL if @group counts
 */
const HeraldCondition *
herald_session_find_unmet (HeraldSession *self, const HeraldFieldGroup *group)
{
  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  if (condition_holds (self, group))
    return NULL;
  for (guint i = 0; i < group->n_conditions; i++)
    {
      HeraldVocabulary *vocabulary = herald_session_get_vocabulary (self);

      if (!herald_vocabulary_get_field (vocabulary, group->conditions[i].field)->is_outcome)
        return &group->conditions[i];
    }
  return NULL;
}

/**
 * herald_session_field_matters:
 * @self: a session
 * @field: the index of an input
 *
 * Returns: whether the HER2 result of the edition in use can rest on @field
 */
gboolean
herald_session_field_matters (HeraldSession *self, guint field)
{
  guint n_derivations;
  const HeraldDerivation *derivations;

  g_return_val_if_fail (HERALD_IS_SESSION (self), TRUE);

  if (is_tested (herald_session_get_book (self), field))
    return TRUE;
  derivations =
      herald_vocabulary_get_derivations (herald_session_get_vocabulary (self), &n_derivations);
  for (guint i = 0; i < n_derivations; i++)
    {
      if (is_operand (&derivations[i], field) &&
          herald_session_field_matters (self, derivations[i].target))
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_session_dup_conflict_text:
 * @self: a session
 * @field: the index of an input
 *
 * A number that was worked out and can't be is told where it comes from.
 *
 * Returns: (transfer full) (nullable): with which number @field can't stand, or %NULL
 */
char *
herald_session_dup_conflict_text (HeraldSession *self, guint field)
{
  HeraldVerdict *verdict;
  const HeraldEvaluation *evaluation;

  g_return_val_if_fail (HERALD_IS_SESSION (self), NULL);

  verdict = herald_session_get_verdict (self);
  evaluation = herald_verdict_get_evaluation (verdict);
  for (guint i = 0; i < evaluation->n_conflicts; i++)
    {
      const HeraldConflict *conflict = &evaluation->conflicts[i];
      guint place = conflict->field;

      while (*herald_session_get_text (self, place) == '\0')
        {
          const HeraldDerivation *quotient =
              find_quotient (herald_session_get_vocabulary (self), place);

          if (quotient == NULL)
            break;
          place = quotient->dividend;
        }
      if (place == field)
        return herald_conflict_to_text (conflict, verdict);
    }
  return NULL;
}
