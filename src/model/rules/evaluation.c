/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass of a book over facts: fill in what follows, then one decision after the other. */
#include "config.h"

#include "rules/derivation.h"
#include "rules/evaluation.h"
#include "rules/rulebook-private.h"

/* The cells of one decision's inputs, as known, as assumed and as possible. */
typedef struct
{
  guint known[HERALD_RULE_MAX_INPUTS];
  guint32 assumed[HERALD_RULE_MAX_INPUTS];
  guint32 possible[HERALD_RULE_MAX_INPUTS];
  gboolean is_open; /* whether some @possible holds more than the known cell */
} Cells;

static guint32
cells_of_outcomes (const HeraldAxis *axis, const HeraldField *field, guint32 outcomes)
{
  guint32 cells = herald_axis_cells_of_choices (axis, outcomes);

  if ((outcomes & HERALD_DECISION_OPEN) != 0)
    cells |= 1u << axis->n_cells;

  for (guint choice = 0; choice < field->n_choices; choice++)
    {
      if (field->choices[choice].is_pending && (outcomes & (1u << choice)) != 0)
        cells |= 1u << axis->n_cells;
    }
  return cells;
}

static guint
cell_of_known (const HeraldEvaluation *self, const HeraldAxis *axis, const HeraldField *field)
{
  if (!self->known[axis->field])
    return axis->n_cells;
  if (axis->is_number)
    return herald_axis_cell_of_number (axis, self->number[axis->field]);
  if (field->choices[self->choice[axis->field]].is_pending)
    return axis->n_cells;
  return axis->cell_of_choice[self->choice[axis->field]];
}

static void
find_cells (const HeraldEvaluation *self, const HeraldDecision *decision, Cells *cells)
{
  cells->is_open = FALSE;
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      const HeraldAxis *axis = herald_decision_get_axis (decision, i);
      const HeraldField *field =
          herald_vocabulary_get_field (self->book->vocabulary, axis->field);
      guint cell = cell_of_known (self, axis, field);

      cells->known[i] = cell;
      /* What is missing takes any value; later facts may also leave it missing for good. */
      cells->assumed[i] = cell < axis->n_cells ? 1u << cell : (1u << axis->n_cells) - 1;
      cells->possible[i] = cell < axis->n_cells ? 1u << cell : (2u << axis->n_cells) - 1;
      if (field->is_outcome)
        {
          cells->possible[i] = cells_of_outcomes (axis, field, self->possible[axis->field]);
          if (cell == axis->n_cells)
            cells->assumed[i] = cells_of_outcomes (axis, field, self->assumed[axis->field]);
        }
      cells->is_open |= cells->possible[i] != 1u << cell || cell == axis->n_cells;
    }
}

static gboolean
waits_for_missing (const HeraldDecision *decision, const HeraldRule *rule, const Cells *cells)
{
  for (guint i = 0; i < herald_decision_get_n_inputs (decision); i++)
    {
      if ((rule->wants_missing & (1u << i)) != 0 &&
          cells->known[i] == herald_decision_get_axis (decision, i)->n_cells)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_single (guint32 outcomes)
{
  return outcomes != 0 && (outcomes & (outcomes - 1)) == 0;
}

static void
set_outcome (HeraldEvaluation *self,
             guint outcome,
             guint32 assumed,
             guint32 possible,
             gboolean is_known)
{
  self->assumed[outcome] = assumed;
  possible &= ~HERALD_DECISION_OPEN;
  self->possible[outcome] = possible != 0 ? possible : assumed & ~HERALD_DECISION_OPEN;
  self->known[outcome] = is_known;
  if (is_known)
    self->choice[outcome] = __builtin_ctz (assumed);
}

static void
decide_one (HeraldEvaluation *self, guint index)
{
  const HeraldDecision *decision = self->book->decisions->pdata[index];
  guint32 assumed[HERALD_RULE_MAX_OUTPUTS] = { 0 };
  guint32 possible[HERALD_RULE_MAX_OUTPUTS] = { 0 };
  const HeraldRule *rule = NULL;
  Cells cells;

  find_cells (self, decision, &cells);
  self->fired[index] = herald_decision_fire (decision, cells.known);
  if (self->fired[index] != HERALD_DECISION_NO_RULE)
    rule = herald_decision_get_rule (decision, self->fired[index]);
  else
    herald_decision_sweep (decision, cells.assumed, assumed);
  if (cells.is_open)
    herald_decision_sweep (decision, cells.possible, possible);
  for (guint output = 0; output < herald_decision_get_n_outputs (decision); output++)
    {
      if (rule != NULL)
        assumed[output] = 1u << rule->outcomes[output];
      if (rule != NULL && !waits_for_missing (decision, rule, &cells))
        possible[output] |= assumed[output];
      /* Known where a rule fired or every completion agrees; a second outcome, such as what comes
       * next, means nothing without the first. */
      set_outcome (self,
                   herald_decision_get_output (decision, output),
                   assumed[output],
                   possible[output],
                   is_single (assumed[output]) && is_single (assumed[0]) &&
                       assumed[0] != HERALD_DECISION_OPEN);
    }
}

static void
take_values (HeraldEvaluation *self, const HeraldValue *values)
{
  guint n_inputs = herald_vocabulary_get_n_inputs (self->book->vocabulary);

  for (guint i = 0; i < n_inputs; i++)
    {
      const HeraldField *field = herald_vocabulary_get_field (self->book->vocabulary, i);
      const HeraldValue *value = values[i].known ? &values[i] : &field->fallback;

      self->known[i] = value->known;
      self->derived[i] = FALSE;
      if (!value->known)
        continue;
      if (field->kind == HERALD_FIELD_CHOICE)
        self->choice[i] = value->choice;
      else
        self->number[i] = herald_fraction_from_decimal (value->number);
    }
}

static void
forget_outcomes (HeraldEvaluation *self)
{
  guint n_fields = herald_vocabulary_get_n_fields (self->book->vocabulary);

  for (guint i = herald_vocabulary_get_n_inputs (self->book->vocabulary); i < n_fields; i++)
    {
      self->known[i] = self->derived[i] = FALSE;
      self->assumed[i] = self->possible[i] = 0;
    }
}

/**
 * herald_evaluation_run:
 * @self: (out caller-allocates): takes the evaluation
 * @book: an edition; outlives @self
 * @values: (array): one value for each input, in the order of the vocabulary
 *
 * Runs the whole book over the facts. Pure: the same values and book give the same evaluation.
 */
void
herald_evaluation_run (HeraldEvaluation *self,
                       const HeraldRulebook *book,
                       const HeraldValue *values)
{
  self->book = book;
  self->n_conflicts = 0;
  take_values (self, values);
  herald_derivation_run_all (self, values);
  forget_outcomes (self);
  herald_evaluation_decide (self, FALSE);
}

/**
 * herald_evaluation_decide:
 * @self: an evaluation whose inputs are filled in
 * @only_status: leave out the decisions that the HER2 status does not rest on
 *
 * Takes the decisions again, for instance after one input was changed to see what would follow.
 */
void
herald_evaluation_decide (HeraldEvaluation *self, gboolean only_status)
{
  for (guint i = 0; i < self->book->decisions->len; i++)
    {
      if (!only_status || self->book->leads_to_status[i])
        decide_one (self, i);
    }
}

static gboolean
is_choice (const HeraldEvaluation *self, guint outcome, guint choice)
{
  return self->known[outcome] && self->choice[outcome] == choice;
}

static gboolean
is_invalid (const HeraldEvaluation *self)
{
  return self->n_conflicts > 0 ||
         is_choice (self, self->book->status, self->book->status_invalid);
}

/**
 * herald_evaluation_is_void:
 * @self: an evaluation
 *
 * Where the input can't be true, or is not what the book is about, nothing but the status and the
 * next step may be said.
 *
 * Returns: whether that is so
 */
gboolean
herald_evaluation_is_void (const HeraldEvaluation *self)
{
  return is_invalid (self) || is_choice (self, self->book->step, self->book->step_out_of_scope);
}

/**
 * herald_evaluation_get_outcome:
 * @self: an evaluation
 * @outcome: the index of an outcome in the vocabulary
 *
 * A status is always given: where no rule fires it is "pending", where the input can't be true it
 * is "invalid", and then nothing but the next step stands beside it.
 *
 * Returns: (transfer none) (nullable): what may be said of it, or %NULL
 */
const HeraldChoice *
herald_evaluation_get_outcome (const HeraldEvaluation *self, guint outcome)
{
  const HeraldRulebook *book = self->book;
  const HeraldChoice *choices = herald_vocabulary_get_field (book->vocabulary, outcome)->choices;
  gboolean is_end = outcome == book->status || outcome == book->step;

  if (is_end && self->n_conflicts > 0)
    return &choices[outcome == book->status ? book->status_invalid : book->step_check_input];
  if (!is_end && herald_evaluation_is_void (self))
    return NULL;
  if (!self->known[outcome])
    return outcome == book->status ? &choices[book->status_pending] : NULL;
  return choices[self->choice[outcome]].is_silent ? NULL : &choices[self->choice[outcome]];
}

/**
 * herald_evaluation_possible_status:
 * @self: an evaluation
 *
 * Returns: the set of statuses that facts still to come could give; "invalid" is among them only
 *   where the input can't be true
 */
guint32
herald_evaluation_possible_status (const HeraldEvaluation *self)
{
  guint32 invalid = 1u << self->book->status_invalid;

  return is_invalid (self) ? invalid : self->possible[self->book->status] & ~invalid;
}

/**
 * herald_evaluation_status_rule:
 * @self: an evaluation
 *
 * Returns: (transfer none) (nullable): the rule that gave the status
 */
const HeraldRule *
herald_evaluation_status_rule (const HeraldEvaluation *self)
{
  int decision = herald_rulebook_find_decision (self->book, self->book->status);

  if (self->n_conflicts > 0 || self->fired[decision] == HERALD_DECISION_NO_RULE)
    return NULL;
  return herald_decision_get_rule (self->book->decisions->pdata[decision], self->fired[decision]);
}
