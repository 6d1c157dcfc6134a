/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sentences on the outlook have in common. */
#include "config.h"

#include <string.h>

#include "words/outlook-names.h"

static gboolean
applies (const HeraldVerdict *verdict, const HeraldFieldGroup *group)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);

  for (guint i = 0; i < group->n_conditions; i++)
    {
      const HeraldCondition *condition = &group->conditions[i];

      if (evaluation->known[condition->field] &&
          (condition->choices & (1u << evaluation->choice[condition->field])) != 0)
        return TRUE;
    }
  return group->n_conditions == 0;
}

static gboolean
holds (const HeraldFieldGroup *group, guint field)
{
  for (guint v = 0; v < group->n_variants; v++)
    {
      for (guint f = 0; f < group->variants[v].n_fields; f++)
        {
          if (group->variants[v].fields[f] == field)
            return TRUE;
        }
    }
  return FALSE;
}

/*
 * herald_outlook_get_field:
 * @verdict: a verdict
 * @field: the index of a field
 *
 * Returns: (transfer none): the field
 */
const HeraldField *
herald_outlook_get_field (const HeraldVerdict *verdict, guint field)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);

  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (book), field);
}

/*
 * herald_outlook_is_refused:
 * @status: a HER2 status
 *
 * Returns: whether it says that there is no answer at all
 */
gboolean
herald_outlook_is_refused (const HeraldChoice *status)
{
  return strcmp (status->id, "undefined") == 0 || strcmp (status->id, "invalid") == 0;
}

/*
 * herald_outlook_get_heading:
 * @verdict: a verdict
 * @field: the index of an input
 *
 * Titles such as "Score" mean something only below their heading.
 *
 * Returns: (nullable): the part of the report that asks for it, %NULL where none does
 */
const char *
herald_outlook_get_heading (const HeraldVerdict *verdict, guint field)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  guint n_groups;
  const HeraldFieldGroup *groups =
      herald_vocabulary_get_groups (herald_rulebook_get_vocabulary (book), &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      if (holds (&groups[i], field) && applies (verdict, &groups[i]))
        return groups[i].title;
    }
  return NULL;
}

/*
 * herald_outlook_add_names:
 * @verdict: a verdict
 * @lines: (element-type utf8): where to add the results other than its own that are still possible
 */
void
herald_outlook_add_names (const HeraldVerdict *verdict, GPtrArray *lines)
{
  const HeraldField *status =
      herald_outlook_get_field (verdict,
                                herald_rulebook_get_status (herald_verdict_get_book (verdict)));
  const HeraldChoice *own = herald_verdict_get_outcome (verdict, "her2_status");

  for (guint i = 0; i < status->n_choices; i++)
    {
      const HeraldChoice *choice = &status->choices[i];

      if ((herald_verdict_get_possible (verdict) & (1u << i)) != 0 && choice != own &&
          strcmp (choice->id, "pending") != 0 && !herald_outlook_is_refused (choice))
        g_ptr_array_add (lines, g_strdup (choice->name));
    }
}
