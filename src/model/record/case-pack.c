/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a case, in 32 bits: a table of a million rows keeps no more of each. */
#include "config.h"

#include <string.h>

#include "record/case-pack.h"

#define OUTCOME_BITS 5
#define PROBLEM_SHIFT (OUTCOME_BITS * HERALD_CASE_N_OUTCOMES)

G_STATIC_ASSERT (HERALD_CASE_NO_CHOICE == (1 << OUTCOME_BITS) - 1);
G_STATIC_ASSERT (HERALD_FIELD_MAX_CHOICES <= HERALD_CASE_NO_CHOICE);

static const char *const outcome_ids[HERALD_CASE_N_OUTCOMES] = {
  "her2_status", "ish_group", "her2_expression", "next_step"
};

static guint
find_choice (const HeraldField *field, const char *id)
{
  guint choice = HERALD_CASE_NO_CHOICE;

  herald_field_find_choice (field, id, strlen (id), &choice);
  return choice;
}

static HeraldCaseProblem
problem_of (const HeraldCasePack *self, const HeraldCohortRow *row)
{
  if (row->problem_length == 0)
    return HERALD_CASE_PROBLEM_NONE;
  if (row->is_broken || g_str_has_prefix (row->problem, "row: "))
    return HERALD_CASE_PROBLEM_ROW;
  if (row->is_bad)
    return HERALD_CASE_PROBLEM_CELL;
  if (row->evaluation.n_conflicts > 0)
    return HERALD_CASE_PROBLEM_NUMBERS;
  return row->evaluation.known[self->fields[HERALD_CASE_STATUS]] ? HERALD_CASE_PROBLEM_NOTE
                                                                 : HERALD_CASE_PROBLEM_MISSING;
}

/*
 * herald_case_pack_init:
 * @self: (out caller-allocates): a pack
 * @vocabulary: what outcomes are; outlives @self
 */
void
herald_case_pack_init (HeraldCasePack *self, const HeraldVocabulary *vocabulary)
{
  self->vocabulary = vocabulary;
  for (guint i = 0; i < HERALD_CASE_N_OUTCOMES; i++)
    self->fields[i] = herald_vocabulary_find (vocabulary, outcome_ids[i]);
}

/*
 * herald_case_pack_find:
 * @self: a pack
 * @is_bad: whether the row can't be used; as the table of verdicts has it, it is invalid then
 * @evaluation: what an edition makes of it, else
 * @outcome: an outcome
 *
 * Returns: which choice, or %HERALD_CASE_NO_CHOICE
 */
guint
herald_case_pack_find (const HeraldCasePack *self,
                       gboolean is_bad,
                       const HeraldEvaluation *evaluation,
                       HeraldCaseOutcome outcome)
{
  const HeraldField *field = herald_vocabulary_get_field (self->vocabulary, self->fields[outcome]);
  const HeraldChoice *choice;

  if (is_bad && outcome == HERALD_CASE_STATUS)
    return find_choice (field, "invalid");
  if (is_bad && outcome == HERALD_CASE_STEP)
    return find_choice (field, "check-input");
  if (is_bad)
    return HERALD_CASE_NO_CHOICE;
  choice = herald_evaluation_get_outcome (evaluation, self->fields[outcome]);
  return choice != NULL ? (guint)(choice - field->choices) : HERALD_CASE_NO_CHOICE;
}

/*
 * herald_case_pack_row:
 * @self: a pack
 * @row: a case, read and judged
 *
 * Returns: its outcomes and the kind of its problem
 */
guint32
herald_case_pack_row (const HeraldCasePack *self, const HeraldCohortRow *row)
{
  guint32 packed = (guint32)problem_of (self, row) << PROBLEM_SHIFT;

  for (guint i = 0; i < HERALD_CASE_N_OUTCOMES; i++)
    packed |= herald_case_pack_find (self, row->is_bad, &row->evaluation, i) << (OUTCOME_BITS * i);
  return packed;
}

/*
 * herald_case_pack_get_outcome:
 * @packed: what herald_case_pack_row() gave
 * @outcome: an outcome
 *
 * Returns: which choice, or %HERALD_CASE_NO_CHOICE
 */
guint
herald_case_pack_get_outcome (guint32 packed, HeraldCaseOutcome outcome)
{
  return (packed >> (OUTCOME_BITS * outcome)) & HERALD_CASE_NO_CHOICE;
}

/*
 * herald_case_pack_get_problem:
 * @packed: what herald_case_pack_row() gave
 *
 * Returns: the kind of the problem
 */
HeraldCaseProblem
herald_case_pack_get_problem (guint32 packed)
{
  return packed >> PROBLEM_SHIFT;
}
