/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines of a report are asked for, given what is known of it. */
#include "config.h"

#include "rules/asking.h"

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

static gboolean
holds (const HeraldEvaluation *evaluation, const HeraldCondition *condition)
{
  return evaluation->known[condition->field] &&
         (condition->choices & (1u << evaluation->choice[condition->field])) != 0;
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
      if (holds (evaluation, &group->conditions[i]))
        return TRUE;
    }
  return group->n_conditions == 0;
}

/**
 * herald_evaluation_asks_for:
 * @evaluation: an evaluation
 * @field: the index of an input
 *
 * Whether a form would show the field now: its group applies, and it is the usual way to enter that
 * group, or the way that this report has taken. Where a score is missing nobody is asked for the
 * stain in words as well.
 *
 * Returns: whether it would
 */
gboolean
herald_evaluation_asks_for (const HeraldEvaluation *evaluation, guint field)
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
