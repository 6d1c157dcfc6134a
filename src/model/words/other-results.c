/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report says besides the HER2 status: only what is known. */
#include "config.h"

#include <string.h>

#include "words/other-results.h"

static const HeraldRule *
rule_of (const HeraldVerdict *verdict, guint outcome)
{
  const GArray *steps = herald_verdict_get_steps (verdict);

  for (guint i = 0; i < steps->len; i++)
    {
      const HeraldStep *step = &g_array_index (steps, HeraldStep, i);

      if (step->outcome == outcome)
        return step->rule;
    }
  return NULL;
}

/* Two facts that do not fit are an inner state without a result, and yet worth saying. */
static const HeraldChoice *
find_choice (const HeraldVerdict *verdict, const HeraldField *field, guint outcome)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  const HeraldChoice *choice = herald_verdict_get_outcome (verdict, field->id);

  if (choice != NULL || herald_evaluation_is_void (evaluation) || !evaluation->known[outcome])
    return choice;
  choice = &field->choices[evaluation->choice[outcome]];
  return choice->name != NULL ? choice : NULL;
}

static void
add_result (const HeraldVerdict *verdict, const char *id, GArray *results)
{
  const HeraldRulebook *book = herald_verdict_get_book (verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint outcome = herald_vocabulary_find (vocabulary, id);
  const HeraldField *field;
  const HeraldChoice *choice;
  HeraldOtherResult result = { 0 };

  if (outcome == HERALD_VOCABULARY_NO_FIELD || herald_rulebook_find_decision (book, outcome) < 0)
    return;
  field = herald_vocabulary_get_field (vocabulary, outcome);
  choice = find_choice (verdict, field, outcome);
  if (choice == NULL)
    return;
  result.title = field->title;
  result.value = choice->name;
  result.rule = rule_of (verdict, outcome);
  result.because = result.rule != NULL ? result.rule->because : NULL;
  result.note = field->guide.what;
  if (choice->sentence != NULL &&
      (result.because == NULL || strstr (choice->sentence, result.because) == NULL))
    result.because = choice->sentence;
  g_array_append_val (results, result);
}

/**
 * herald_other_results_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (element-type HeraldOtherResult): what is known of HER2 amount, hormone
 *   receptors, growth, type and grade
 */
GArray *
herald_other_results_new (const HeraldVerdict *verdict)
{
  static const char *const ids[] = { "her2_expression",  "er_reading",
                                     "pr_reading",       "hr_status",
                                     "ki67_reading",     "subtype",
                                     "nottingham_grade", NULL };
  GArray *results = g_array_new (FALSE, FALSE, sizeof (HeraldOtherResult));

  for (guint i = 0; ids[i] != NULL; i++)
    add_result (verdict, ids[i], results);
  return results;
}
