/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from the report to the answer: each test with its lines, the branch that was taken, and
 * at the end the result. It is read off the edition, so that any edition can be shown. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/decision-path.h"
#include "words/number-words.h"
#include "words/path-scale.h"
#include "words/verdict-words.h"

typedef struct
{
  const HeraldVerdict *verdict;
  const HeraldEvaluation *evaluation;
  const HeraldRulebook *book;
  guint32 needed;                                  /* decisions, one bit each */
  gboolean is_shown[HERALD_VOCABULARY_MAX_FIELDS]; /* numbers that have their line already */
  GPtrArray *steps;
} Draft;

static const HeraldField *
field_of (const Draft *draft, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (draft->book), field);
}

static const HeraldRule *
rule_of (const Draft *draft, guint decision)
{
  int fired = draft->evaluation->fired[decision];

  if (fired == HERALD_DECISION_NO_RULE)
    return NULL;
  return herald_decision_get_rule (herald_rulebook_get_decision (draft->book, decision), fired);
}

static gboolean
is_tested (const HeraldRule *rule, guint input)
{
  return rule == NULL || (rule->tested & (1u << input)) != 0;
}

/* Goes back from the status along what the fired rules looked at. */
static void
mark_needed (Draft *draft, guint decision)
{
  const HeraldDecision *table = herald_rulebook_get_decision (draft->book, decision);
  const HeraldRule *rule = rule_of (draft, decision);

  draft->needed |= 1u << decision;
  for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
    {
      guint field = herald_decision_get_axis (table, i)->field;

      if (is_tested (rule, i) && field_of (draft, field)->is_outcome)
        mark_needed (draft, herald_rulebook_find_decision (draft->book, field));
    }
}

/* A test that the rule passed by still counts where another value of it would change the answer. */
static void
mark_changing (Draft *draft)
{
  const GArray *changes = herald_verdict_get_changes (draft->verdict);

  for (guint d = 0; d < herald_rulebook_get_n_decisions (draft->book); d++)
    {
      const HeraldDecision *table = herald_rulebook_get_decision (draft->book, d);

      for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
        {
          for (guint c = 0; c < changes->len; c++)
            {
              if (g_array_index (changes, HeraldChange, c).field ==
                      herald_decision_get_axis (table, i)->field &&
                  is_tested (rule_of (draft, d), i))
                draft->needed |= 1u << d;
            }
        }
    }
}

static HeraldPathStep *
add_step (Draft *draft, guint decision, char *title)
{
  HeraldPathStep *step = g_new0 (HeraldPathStep, 1);
  const HeraldRule *rule = rule_of (draft, decision);

  step->title = title;
  step->is_needed = (draft->needed & (1u << decision)) != 0;
  step->certainty = rule != NULL ? rule->certainty : HERALD_CERTAINTY_RULE;
  step->chosen = -1;
  g_ptr_array_add (draft->steps, step);
  return step;
}

static HeraldPathStep *
add_number (Draft *draft, guint decision, const HeraldAxis *axis)
{
  const HeraldField *field = field_of (draft, axis->field);
  guint cell = herald_axis_cell_of_number (axis, draft->evaluation->number[axis->field]);
  g_autofree char *value = herald_words_value_new (draft->verdict, axis->field);
  HeraldPathStep *step;

  step = add_step (draft, decision, g_strdup_printf (_ ("%1$s: %2$s"), field->title, value));
  step->because = herald_words_place_new (axis, cell, field);
  step->picture = HERALD_PATH_NUMBER;
  step->picture_text = herald_words_number_line_new (axis, cell, field, value);
  step->field = axis->field;
  step->axis = axis;
  /* The rule is said where it ends, not at each of its numbers. */
  step->certainty = HERALD_CERTAINTY_RULE;
  draft->is_shown[axis->field] = TRUE;
  return step;
}

static guint
add_numbers (Draft *draft, guint decision)
{
  const HeraldDecision *table = herald_rulebook_get_decision (draft->book, decision);
  guint count = 0;

  for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
    {
      const HeraldAxis *axis = herald_decision_get_axis (table, i);

      if (!axis->is_number || axis->n_cells < 2 || !is_tested (rule_of (draft, decision), i) ||
          !draft->evaluation->known[axis->field] || draft->is_shown[axis->field])
        continue;
      add_number (draft, decision, axis);
      count++;
    }
  return count;
}

/* A decision over one number says nothing that its number line does not say. */
static gboolean
is_one_number (const HeraldDecision *table)
{
  return herald_decision_get_n_inputs (table) == 1 &&
         herald_decision_get_axis (table, 0)->is_number;
}

/* A decision that only hands on what another one gave. */
static gboolean
is_handed_on (const Draft *draft,
              const HeraldDecision *table,
              const HeraldRule *rule,
              const char *id)
{
  if (rule == NULL || rule->because != NULL)
    return FALSE;
  for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
    {
      guint input = herald_decision_get_axis (table, i)->field;
      const HeraldField *field = field_of (draft, input);

      if (is_tested (rule, i) && field->is_outcome && draft->evaluation->known[input] &&
          strcmp (field->choices[draft->evaluation->choice[input]].id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What rests on nothing but defaults would only repeat that nothing was entered. */
static gboolean
is_said_by_report (const Draft *draft, const HeraldDecision *table, const HeraldRule *rule)
{
  const HeraldFacts *facts = herald_verdict_get_facts (draft->verdict);

  for (guint i = 0; i < herald_decision_get_n_inputs (table); i++)
    {
      guint input = herald_decision_get_axis (table, i)->field;

      if (!is_tested (rule, i) || !draft->evaluation->known[input])
        continue;
      if (field_of (draft, input)->is_outcome || draft->evaluation->derived[input] ||
          herald_facts_get (facts, input).known)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_worth_a_step (const Draft *draft,
                 const HeraldDecision *table,
                 guint decision,
                 const HeraldChoice *choice)
{
  if (choice->is_silent || choice->name == NULL ||
      !is_said_by_report (draft, table, rule_of (draft, decision)))
    return FALSE;
  if (strcmp (herald_decision_get_id (table), "scope") == 0)
    return strcmp (choice->id, "out-of-scope") == 0;
  return !is_handed_on (draft, table, rule_of (draft, decision), choice->id);
}

/* Where the rules refuse a case, they do so for something that was entered: that is named, since
 * "another kind of case" does not tell which line of the form to look at.
 *
 * Returns: (transfer full) (nullable): the line of the report that @rule rests on */
static char *
find_cause (const Draft *draft, const HeraldDecision *table, const HeraldRule *rule)
{
  const HeraldFacts *facts = herald_verdict_get_facts (draft->verdict);

  for (guint i = herald_decision_get_n_inputs (table); i > 0; i--)
    {
      guint input = herald_decision_get_axis (table, i - 1)->field;
      g_autofree char *value = NULL;

      if (!is_tested (rule, i - 1) || field_of (draft, input)->is_outcome ||
          !herald_facts_get (facts, input).known)
        continue;
      value = herald_words_value_new (draft->verdict, input);
      return g_strdup_printf (_ ("%1$s: %2$s"), field_of (draft, input)->title, value);
    }
  return NULL;
}

static char *
make_title (const Draft *draft,
            const HeraldDecision *table,
            const HeraldRule *rule,
            const HeraldChoice *choice)
{
  char *cause = NULL;

  if (strcmp (herald_decision_get_id (table), "scope") == 0)
    cause = find_cause (draft, table, rule);
  return cause != NULL
             ? cause
             : g_strdup_printf (_ ("%1$s: %2$s"), herald_decision_get_title (table), choice->name);
}

static void
add_decided (Draft *draft, guint decision)
{
  const HeraldDecision *table = herald_rulebook_get_decision (draft->book, decision);
  guint outcome = herald_decision_get_output (table, 0);
  const HeraldChoice *choice =
      &field_of (draft, outcome)->choices[draft->evaluation->choice[outcome]];
  const HeraldRule *rule = rule_of (draft, decision);
  HeraldPathStep *step;

  if (is_one_number (table) && draft->is_shown[herald_decision_get_axis (table, 0)->field])
    {
      step = draft->steps->pdata[draft->steps->len - 1];
      step->certainty = rule != NULL ? rule->certainty : HERALD_CERTAINTY_RULE;
      if (rule != NULL && rule->because != NULL)
        {
          g_free (step->because);
          step->because = g_strdup (rule->because);
        }
      return;
    }
  if (!is_worth_a_step (draft, table, decision, choice))
    return;
  step = add_step (draft, decision, make_title (draft, table, rule, choice));
  step->because = rule != NULL ? g_strdup (rule->because) : NULL;
  if (!herald_evaluation_is_void (draft->evaluation))
    herald_path_scale_add (step, draft->verdict, outcome);
}

static void
add_open (Draft *draft, guint decision)
{
  const HeraldDecision *table = herald_rulebook_get_decision (draft->book, decision);
  guint outcome = herald_decision_get_output (table, 0);
  const HeraldField *field = field_of (draft, outcome);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  HeraldPathStep *step;

  for (guint i = 0; i < field->n_choices; i++)
    {
      if ((draft->evaluation->assumed[outcome] & (1u << i)) != 0 && !field->choices[i].is_silent &&
          field->choices[i].name != NULL)
        g_ptr_array_add (names, (gpointer)field->choices[i].name);
    }
  step = add_step (draft,
                   decision,
                   g_strdup_printf (_ ("%s: still open"), herald_decision_get_title (table)));
  if (names->len == 0)
    return;
  list = herald_words_or_new (names);
  step->because = g_strdup_printf (_ ("It could still be %s."), list);
}

static void
add_decision (Draft *draft, guint decision)
{
  const HeraldDecision *table = herald_rulebook_get_decision (draft->book, decision);
  gboolean is_void = herald_evaluation_is_void (draft->evaluation);
  guint n_numbers;

  if (is_void && (draft->needed & (1u << decision)) == 0)
    return;
  n_numbers = is_void ? 0 : add_numbers (draft, decision);
  if (draft->evaluation->known[herald_decision_get_output (table, 0)])
    add_decided (draft, decision);
  else if (n_numbers > 0)
    add_open (draft, decision);
}

static void
add_conflict (Draft *draft, guint result, const HeraldConflict *conflict)
{
  const HeraldField *field = field_of (draft, conflict->field);
  g_autofree char *value = herald_words_value_new (draft->verdict, conflict->field);
  g_autofree char *worked_out = herald_fraction_to_short_text (conflict->worked_out, 3);
  HeraldPathStep *step;

  if (conflict->is_division_by_zero)
    {
      step = add_step (draft, result, g_strdup_printf (_ ("%1$s: %2$s"), field->title, value));
      step->because =
          g_strdup (_ ("Nothing can be shared out among none. Please check this number."));
      return;
    }
  if (conflict->problem != HERALD_PROBLEM_NONE)
    {
      step = add_step (draft, result, g_strdup_printf (_ ("%1$s: %2$s"), field->title, worked_out));
      step->because =
          g_strdup_printf (_ ("Your other numbers give %s. That can’t be. Please check them."),
                           worked_out);
      return;
    }
  step = add_step (draft, result, g_strdup_printf (_ ("%1$s: %2$s"), field->title, value));
  step->because = g_strdup_printf (
      _ ("Your report says %1$s. Your other numbers give %2$s. Please check both."),
      value,
      worked_out);
}

static void
add_result (Draft *draft, guint decision)
{
  const HeraldRule *rule = herald_verdict_get_rule (draft->verdict);
  HeraldPathStep *step =
      add_step (draft,
                decision,
                g_strdup_printf (_ ("%1$s: %2$s"),
                                 field_of (draft, herald_rulebook_get_status (draft->book))->title,
                                 herald_words_headline (draft->verdict)));

  step->is_result = TRUE;
  step->is_needed = TRUE;
  step->certainty = rule != NULL ? rule->certainty : HERALD_CERTAINTY_RULE;
  if (rule != NULL)
    step->because = g_strdup (rule->because);
  else if (draft->evaluation->n_conflicts == 0 && herald_words_is_waiting (draft->verdict))
    step->because = g_strdup (_ ("The answer rests on something that is not entered yet."));
}

/**
 * herald_path_step_free:
 * @self: (transfer full): a step
 */
void
herald_path_step_free (HeraldPathStep *self)
{
  g_free (self->title);
  g_free (self->because);
  g_free (self->picture_text);
  g_free (self);
}

/**
 * herald_decision_path_new:
 * @verdict: a verdict; it and its book outlive the path
 *
 * Returns: (transfer full) (element-type HeraldPathStep): the steps to the answer, the result last
 */
GPtrArray *
herald_decision_path_new (const HeraldVerdict *verdict)
{
  Draft draft = { .verdict = verdict,
                  .evaluation = herald_verdict_get_evaluation (verdict),
                  .book = herald_verdict_get_book (verdict) };
  guint result =
      herald_rulebook_find_decision (draft.book, herald_rulebook_get_status (draft.book));

  draft.steps = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_path_step_free);
  mark_needed (&draft, result);
  mark_changing (&draft);
  for (guint i = 0; i < draft.evaluation->n_conflicts; i++)
    add_conflict (&draft, result, &draft.evaluation->conflicts[i]);
  for (guint i = 0; draft.evaluation->n_conflicts == 0 && i < result; i++)
    {
      if (herald_rulebook_leads_to_status (draft.book, i))
        add_decision (&draft, i);
    }
  add_result (&draft, result);
  return draft.steps;
}
