/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass of a book over facts: fill in what follows, then one decision after the other. */
#include "config.h"

#include "rules/decision-private.h"
#include "rules/derivation.h"
#include "rules/evaluation.h"
#include "rules/rulebook-private.h"

/* Cells of a choice have the index of the choice; what is not an outcome yet counts as missing. */
static guint32
cells_of_outcomes (const HeraldAxis *axis, guint32 outcomes)
{
  guint32 cells = outcomes & axis->choices;

  return cells != outcomes ? cells | 1u << axis->n_cells : cells;
}

/* What a row says can't be foreseen, so nothing here branches on whether a choice is known. */
static guint
cell_of_choice (const HeraldEvaluation *self, const HeraldAxis *axis)
{
  guint choice = self->choice[axis->field];
  guint is_missing = (self->known[axis->field] == FALSE) | (axis->pending >> choice & 1);

  return MIN (choice | -is_missing, axis->n_cells);
}

static guint
cell_of_known (const HeraldEvaluation *self, const HeraldAxis *axis)
{
  if (!axis->is_number)
    return cell_of_choice (self, axis);
  if (!self->known[axis->field])
    return axis->n_cells;
  return herald_axis_cell_of_number (axis, self->number[axis->field]);
}

/* Whether the input is an outcome that is not settled for good. */
static gboolean
is_open (const HeraldEvaluation *self, const HeraldAxis *axis, gboolean leads_to_status)
{
  guint outcome = axis->field;

  return (self->known[outcome] == FALSE) |
         (leads_to_status & (self->possible[outcome] != 1u << self->choice[outcome]));
}

/* Fills in the cell of each input and the place of all in the table; says whether no input is an
 * open outcome. */
static gboolean
find_known (const HeraldEvaluation *self,
            const HeraldDecision *decision,
            gboolean leads_to_status,
            guint *known,
            guint *place)
{
  gboolean is_closed = TRUE;

  *place = 0;
  for (guint i = 0; i < decision->n_inputs; i++)
    {
      const HeraldAxis *axis = &decision->axes[i];

      known[i] = cell_of_known (self, axis);
      *place += known[i] * decision->strides[i];
      if (axis->is_outcome)
        is_closed &= !is_open (self, axis, leads_to_status);
    }
  return is_closed;
}

/* What later facts could overturn is asked of the status only. */
static void
find_cells (const HeraldEvaluation *self,
            const HeraldDecision *decision,
            gboolean leads_to_status,
            const guint *known,
            HeraldInputCell *cells)
{
  for (guint i = 0; i < decision->n_inputs; i++)
    {
      const HeraldAxis *axis = &decision->axes[i];

      /* What is missing takes any value; later facts may also leave it missing for good. */
      cells[i].known = known[i];
      cells[i].assumed = known[i] < axis->n_cells ? 1u << known[i] : herald_axis_all_cells (axis);
      cells[i].possible = cells[i].assumed | 1u << known[i];
      if (axis->is_outcome && known[i] == axis->n_cells)
        cells[i].assumed = cells_of_outcomes (axis, self->assumed[axis->field]);
      if (axis->is_outcome && leads_to_status)
        cells[i].possible = cells_of_outcomes (axis, self->possible[axis->field]);
      if (!leads_to_status)
        cells[i].possible = 0;
    }
}

static const HeraldFinding *
find (const HeraldEvaluation *self, guint index)
{
  const HeraldDecision *decision = self->book->decisions->pdata[index];
  gboolean leads_to_status = self->book->leads_to_status[index];
  HeraldInputCell cells[HERALD_RULE_MAX_INPUTS];
  guint known[HERALD_RULE_MAX_INPUTS];
  guint place;
  gboolean is_closed = find_known (self, decision, leads_to_status, known, &place);
  const HeraldFinding *finding = NULL;

  if (is_closed)
    finding = herald_memo_find_closed (self->memo, index, place);
  if (finding != NULL)
    return finding;
  find_cells (self, decision, leads_to_status, known, cells);
  return is_closed ? herald_memo_work_out_closed (self->memo, index, place, cells)
                   : herald_memo_find_open (self->memo, index, cells);
}

static gboolean
is_single (guint32 outcomes)
{
  return (outcomes != 0) & ((outcomes & (outcomes - 1)) == 0) & (outcomes != HERALD_DECISION_OPEN);
}

/* Known where a rule fired or every completion agrees. A second outcome, such as what comes next,
 * means nothing without the first. */
static void
decide_one (HeraldEvaluation *self, guint index)
{
  const HeraldDecision *decision = self->book->decisions->pdata[index];
  const HeraldFinding *finding = find (self, index);

  self->fired[index] = finding->fired;
  for (guint output = 0; output < decision->n_outputs; output++)
    {
      guint outcome = decision->outputs[output];

      self->assumed[outcome] = finding->assumed[output];
      self->possible[outcome] = finding->possible[output];
      self->known[outcome] = is_single (finding->assumed[output]) & is_single (finding->assumed[0]);
      self->choice[outcome] = self->known[outcome] ? __builtin_ctz (finding->assumed[output]) : 0;
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

      self->entered[i] = values[i].known;
      self->known[i] = value->known;
      self->derived[i] = FALSE;
      self->choice[i] = value->choice;
      if (value->known && field->kind != HERALD_FIELD_CHOICE)
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
      self->choice[i] = 0;
      self->assumed[i] = self->possible[i] = 0;
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
  return self->n_conflicts > 0 || is_choice (self, self->book->status, self->book->status_invalid);
}

/**
 * herald_evaluation_run:
 * @self: (out caller-allocates): takes the evaluation
 * @memo: remembers what the decisions of its book met before; outlives @self
 * @values: (array): one value for each input, in the order of the vocabulary
 *
 * Runs the whole book over the facts. Pure: the same values and book give the same evaluation.
 */
void
herald_evaluation_run (HeraldEvaluation *self, HeraldMemo *memo, const HeraldValue *values)
{
  self->memo = memo;
  self->book = herald_memo_get_book (memo);
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
  self->is_void =
      is_invalid (self) || is_choice (self, self->book->step, self->book->step_out_of_scope);
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
  return self->is_void;
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
  if (!is_end && self->is_void)
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
