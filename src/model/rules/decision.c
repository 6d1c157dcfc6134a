/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A decision table after DMN, compiled: one dense table over the cells of its inputs holds the rule
 * that fires in each, and so answers what is decided, what is possible and what would change it. */
#include "config.h"

#include "rules/cell-walk.h"
#include "rules/decision-private.h"

/* A rule that waits for a missing input describes a state on the way, not an end. */
static gboolean
is_on_the_way (const HeraldDecision *self, const HeraldRule *rule, const guint *cells)
{
  for (guint i = 0; i < self->n_inputs; i++)
    {
      if ((rule->wants_missing & (1u << i)) != 0 && cells[i] == self->axes[i].n_cells)
        return TRUE;
    }
  return FALSE;
}

static void
collect_outcomes (const HeraldDecision *self, const guint *cells, guint32 *outcomes)
{
  int fired = herald_decision_fire (self, cells);
  const HeraldRule *rule;

  if (fired == HERALD_DECISION_NO_RULE)
    {
      for (guint output = 0; output < self->n_outputs; output++)
        outcomes[output] |= HERALD_DECISION_OPEN;
      return;
    }
  rule = herald_decision_get_rule (self, fired);
  if (is_on_the_way (self, rule, cells))
    return;
  for (guint output = 0; output < self->n_outputs; output++)
    outcomes[output] |= 1u << rule->outcomes[output];
}

/**
 * herald_decision_free:
 * @self: (transfer full): a decision
 */
void
herald_decision_free (HeraldDecision *self)
{
  g_array_unref (self->rules);
  for (guint i = 0; i < self->n_inputs; i++)
    herald_axis_clear (&self->axes[i]);
  g_free (self->axes);
  g_free (self->table);
  g_free (self);
}

/**
 * herald_decision_get_id:
 * @self: a decision
 *
 * Returns: its name
 */
const char *
herald_decision_get_id (const HeraldDecision *self)
{
  return self->id;
}

/**
 * herald_decision_get_title:
 * @self: a decision
 *
 * Returns: (nullable): its title for people, translated
 */
const char *
herald_decision_get_title (const HeraldDecision *self)
{
  return self->title;
}

/**
 * herald_decision_get_n_inputs:
 * @self: a decision
 *
 * Returns: the number of its inputs
 */
guint
herald_decision_get_n_inputs (const HeraldDecision *self)
{
  return self->n_inputs;
}

/**
 * herald_decision_get_axis:
 * @self: a decision
 * @input: below herald_decision_get_n_inputs()
 *
 * Returns: (transfer none): the input with its cells
 */
const HeraldAxis *
herald_decision_get_axis (const HeraldDecision *self, guint input)
{
  return &self->axes[input];
}

/**
 * herald_decision_get_n_outputs:
 * @self: a decision
 *
 * Returns: the number of outcomes that it gives at once
 */
guint
herald_decision_get_n_outputs (const HeraldDecision *self)
{
  return self->n_outputs;
}

/**
 * herald_decision_get_output:
 * @self: a decision
 * @output: below herald_decision_get_n_outputs()
 *
 * Returns: the index of the outcome in the vocabulary
 */
guint
herald_decision_get_output (const HeraldDecision *self, guint output)
{
  return self->outputs[output];
}

/**
 * herald_decision_get_n_rules:
 * @self: a decision
 *
 * Returns: the number of its rules
 */
guint
herald_decision_get_n_rules (const HeraldDecision *self)
{
  return self->rules->len;
}

/**
 * herald_decision_get_rule:
 * @self: a decision
 * @rule: below herald_decision_get_n_rules()
 *
 * Returns: (transfer none): the rule
 */
const HeraldRule *
herald_decision_get_rule (const HeraldDecision *self, guint rule)
{
  return &g_array_index (self->rules, HeraldRule, rule);
}

/**
 * herald_decision_may_contradict:
 * @self: a decision
 *
 * Returns: whether it has a rule that leaves the outcome unsaid since a report contradicts itself
 */
gboolean
herald_decision_may_contradict (const HeraldDecision *self)
{
  return self->may_contradict;
}

/**
 * herald_decision_get_n_cells:
 * @self: a decision
 *
 * Returns: the size of its table, the cells with a missing input counted
 */
guint
herald_decision_get_n_cells (const HeraldDecision *self)
{
  return self->n_cells;
}

/**
 * herald_decision_locate:
 * @self: a decision
 * @cells: (array): the cell of each input
 *
 * Returns: the place of the cell in the table, below herald_decision_get_n_cells()
 */
guint
herald_decision_locate (const HeraldDecision *self, const guint *cells)
{
  guint at = 0;

  for (guint i = 0; i < self->n_inputs; i++)
    at += cells[i] * self->strides[i];
  return at;
}

/**
 * herald_decision_fire:
 * @self: a decision
 * @cells: (array): the cell of each input
 *
 * Returns: the rule that fires there, or %HERALD_DECISION_NO_RULE
 */
int
herald_decision_fire (const HeraldDecision *self, const guint *cells)
{
  return self->table[herald_decision_locate (self, cells)];
}

/**
 * herald_decision_sweep:
 * @self: a decision
 * @cells: (array): for each input, the set of cells that agree with what is known; none is empty
 * @outcomes: (array) (inout): for each output, a set of outcomes to add to
 *
 * Goes over all cells that agree with what is known and collects their outcomes, and
 * %HERALD_DECISION_OPEN where no rule fires. Rules that ask for a missing input by name are states
 * on the way and give none.
 */
void
herald_decision_sweep (const HeraldDecision *self, const guint32 *cells, guint32 *outcomes)
{
  HeraldCellWalk walk;

  if (!herald_cell_walk_start (&walk, cells, self->n_inputs))
    return;
  do
    collect_outcomes (self, walk.at, outcomes);
  while (herald_cell_walk_next (&walk));
}
