/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one edition says of one report, with all the working. Never changed once made. */
#include "config.h"

#include <string.h>

#include "rules/verdict.h"

/* Worked-out numbers are shown with two digits more than reports print, cut off. */
#define SHOWN_DIGITS 3
/* Looking around one report meets few combinations. */
#define N_MEMO_SLOTS 16

struct _HeraldVerdict
{
  gatomicrefcount references;
  HeraldRulebook *book;
  HeraldFacts *facts;
  HeraldEvaluation evaluation;
  GArray *steps;
  GArray *open_items;
  GArray *changes;
};

G_DEFINE_BOXED_TYPE (HeraldVerdict, herald_verdict, herald_verdict_ref, herald_verdict_unref)

static GArray *
collect_steps (const HeraldEvaluation *evaluation)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (HeraldStep));

  for (guint i = 0; i < herald_rulebook_get_n_decisions (evaluation->book); i++)
    {
      const HeraldDecision *decision = herald_rulebook_get_decision (evaluation->book, i);
      HeraldStep step = { decision, NULL, herald_decision_get_output (decision, 0), 0 };

      if (!evaluation->known[step.outcome])
        continue;
      step.choice = evaluation->choice[step.outcome];
      if (evaluation->fired[i] != HERALD_DECISION_NO_RULE)
        step.rule = herald_decision_get_rule (decision, evaluation->fired[i]);
      g_array_append_val (steps, step);
    }
  return steps;
}

static const HeraldField *
field_of (const HeraldVerdict *self, guint field)
{
  return herald_vocabulary_get_field (herald_rulebook_get_vocabulary (self->book), field);
}

/**
 * herald_rulebook_judge:
 * @book: an edition
 * @facts: what a report says, over the vocabulary of @book
 *
 * Says what @book makes of @facts. A pure function: the same facts and edition give the same
 * verdict, for ever.
 *
 * Returns: (transfer full): the verdict
 */
HeraldVerdict *
herald_rulebook_judge (HeraldRulebook *book, HeraldFacts *facts)
{
  HeraldVerdict *self = g_new0 (HeraldVerdict, 1);
  g_autoptr (HeraldMemo) memo = herald_memo_new (book, N_MEMO_SLOTS);

  g_return_val_if_fail (herald_facts_get_vocabulary (facts) ==
                            herald_rulebook_get_vocabulary (book),
                        NULL);

  g_atomic_ref_count_init (&self->references);
  self->book = herald_rulebook_ref (book);
  self->facts = herald_facts_ref (facts);
  herald_evaluation_run (&self->evaluation, memo, herald_facts_get_values (facts));
  self->steps = collect_steps (&self->evaluation);
  self->open_items = herald_outlook_open_items (&self->evaluation);
  self->changes = herald_outlook_changes (&self->evaluation);
  self->evaluation.memo = NULL;
  return self;
}

/**
 * herald_verdict_ref:
 * @self: a verdict
 *
 * Returns: (transfer full): @self
 */
HeraldVerdict *
herald_verdict_ref (HeraldVerdict *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_verdict_unref:
 * @self: (transfer full): a verdict
 */
void
herald_verdict_unref (HeraldVerdict *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->changes);
  g_array_unref (self->open_items);
  g_array_unref (self->steps);
  herald_facts_unref (self->facts);
  herald_rulebook_unref (self->book);
  g_free (self);
}

/**
 * herald_verdict_get_book:
 * @self: a verdict
 *
 * Returns: (transfer none): the edition
 */
HeraldRulebook *
herald_verdict_get_book (const HeraldVerdict *self)
{
  return self->book;
}

/**
 * herald_verdict_get_facts:
 * @self: a verdict
 *
 * Returns: (transfer none): what the report says
 */
HeraldFacts *
herald_verdict_get_facts (const HeraldVerdict *self)
{
  return self->facts;
}

/**
 * herald_verdict_get_evaluation:
 * @self: a verdict
 *
 * Returns: (transfer none): the working
 */
const HeraldEvaluation *
herald_verdict_get_evaluation (const HeraldVerdict *self)
{
  return &self->evaluation;
}

/**
 * herald_verdict_get_outcome:
 * @self: a verdict
 * @id: the name of an outcome
 *
 * See herald_evaluation_get_outcome().
 *
 * Returns: (transfer none) (nullable): what may be said of it, or %NULL
 */
const HeraldChoice *
herald_verdict_get_outcome (const HeraldVerdict *self, const char *id)
{
  guint outcome = herald_vocabulary_find (herald_rulebook_get_vocabulary (self->book), id);

  g_return_val_if_fail (outcome != HERALD_VOCABULARY_NO_FIELD, NULL);

  return herald_evaluation_get_outcome (&self->evaluation, outcome);
}

/**
 * herald_verdict_has_outcome:
 * @self: a verdict
 * @id: the name of an outcome
 * @choice: one of its values
 *
 * Returns: whether that is what the verdict says
 */
gboolean
herald_verdict_has_outcome (const HeraldVerdict *self, const char *id, const char *choice)
{
  const HeraldChoice *outcome = herald_verdict_get_outcome (self, id);

  return outcome != NULL && strcmp (outcome->id, choice) == 0;
}

/**
 * herald_verdict_get_possible:
 * @self: a verdict
 *
 * Returns: the set of statuses that facts still to come could give, one bit each
 */
guint32
herald_verdict_get_possible (const HeraldVerdict *self)
{
  return herald_evaluation_possible_status (&self->evaluation);
}

/**
 * herald_verdict_get_rule:
 * @self: a verdict
 *
 * Returns: (transfer none) (nullable): the rule that gave the status
 */
const HeraldRule *
herald_verdict_get_rule (const HeraldVerdict *self)
{
  return herald_evaluation_status_rule (&self->evaluation);
}

/**
 * herald_verdict_get_steps:
 * @self: a verdict
 *
 * Returns: (transfer none) (element-type HeraldStep): the decisions that gave an outcome, in order
 */
const GArray *
herald_verdict_get_steps (const HeraldVerdict *self)
{
  return self->steps;
}

/**
 * herald_verdict_get_open_items:
 * @self: a verdict
 *
 * Returns: (transfer none) (element-type HeraldOpenItem): what is missing and would narrow the
 *   outcomes, the item that decides most first
 */
const GArray *
herald_verdict_get_open_items (const HeraldVerdict *self)
{
  return self->open_items;
}

/**
 * herald_verdict_get_changes:
 * @self: a verdict
 *
 * Returns: (transfer none) (element-type HeraldChange): what would give another status
 */
const GArray *
herald_verdict_get_changes (const HeraldVerdict *self)
{
  return self->changes;
}

/**
 * herald_verdict_get_lab_agreement:
 * @self: a verdict
 *
 * "Equivocal" and "not final yet" go together: laboratories write the one where the 2018 rule has
 * the other.
 *
 * Returns: how the laboratory's conclusion goes with this one
 */
HeraldLabAgreement
herald_verdict_get_lab_agreement (const HeraldVerdict *self)
{
  const HeraldChoice *ours = herald_verdict_get_outcome (self, "her2_status");
  guint field =
      herald_vocabulary_find (herald_rulebook_get_vocabulary (self->book), "lab_her2_status");
  HeraldValue value = herald_facts_get (self->facts, field);
  const char *lab;

  if (!value.known)
    return HERALD_LAB_NOT_GIVEN;
  lab = field_of (self, field)->choices[value.choice].id;
  if (strcmp (lab, ours->id) == 0 || (ours->is_pending && strcmp (lab, "equivocal") == 0))
    return HERALD_LAB_AGREES;
  if (ours->is_pending || strcmp (ours->id, "undefined") == 0 || strcmp (ours->id, "invalid") == 0)
    return HERALD_LAB_OPEN;
  return HERALD_LAB_DIFFERS;
}

/**
 * herald_verdict_get_number:
 * @self: a verdict
 * @field: the name of a number
 * @number: (out): its value, reported or worked out
 *
 * Returns: whether it is known
 */
gboolean
herald_verdict_get_number (const HeraldVerdict *self, const char *field, HeraldFraction *number)
{
  guint index = herald_vocabulary_find (herald_rulebook_get_vocabulary (self->book), field);

  g_return_val_if_fail (index != HERALD_VOCABULARY_NO_FIELD, FALSE);

  if (!self->evaluation.known[index])
    return FALSE;
  *number = self->evaluation.number[index];
  return TRUE;
}

/**
 * herald_verdict_get_value_text:
 * @self: a verdict
 * @field: the index of an input
 *
 * A reported number is shown as it was written, one that was worked out is cut off after three
 * digits, never rounded.
 *
 * Returns: (transfer full): its value for files and screens, "" where it is not known
 */
char *
herald_verdict_get_value_text (const HeraldVerdict *self, guint field)
{
  HeraldValue value = herald_facts_get (self->facts, field);
  const HeraldField *definition = field_of (self, field);

  if (self->evaluation.derived[field] && definition->kind == HERALD_FIELD_COUNT)
    return herald_fraction_to_text (self->evaluation.number[field], 0);
  if (self->evaluation.derived[field])
    return herald_fraction_to_short_text (self->evaluation.number[field], SHOWN_DIGITS);
  return herald_field_value_to_text (definition, value.known ? value : definition->fallback);
}
