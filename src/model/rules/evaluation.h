/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/facts.h"
#include "rules/memo.h"

G_BEGIN_DECLS

#define HERALD_EVALUATION_MAX_CONFLICTS 8

/**
 * HeraldConflict:
 * @field: the number that can't be true, or that disagrees
 * @problem: %HERALD_PROBLEM_NONE where two numbers disagree; else why the worked-out one can't be
 * @is_division_by_zero: whether it would have to be divided by zero
 * @worked_out: what the other numbers give
 *
 * Numbers of one report that can't all be true.
 */
typedef struct
{
  guint field;
  HeraldProblem problem;
  gboolean is_division_by_zero;
  HeraldFraction worked_out;
} HeraldConflict;

/**
 * HeraldEvaluation:
 * @book: the edition
 * @memo: what its decisions met before
 * @known: for each field, whether it has a value: entered, fallen back to, worked out or decided
 * @entered: for each input, whether the report gives it
 * @derived: for each field, whether the value was worked out
 * @choice: for each known choice or outcome, which
 * @number: for each known number, its exact value
 * @assumed: for each outcome, the set of outcomes if what is missing takes any value
 * @possible: on the way to the status, the same, counting also what later facts could overturn
 * @fired: for each decision, the rule that fired or %HERALD_DECISION_NO_RULE
 * @conflicts: numbers that can't all be true
 * @n_conflicts: their number
 * @is_void: see herald_evaluation_is_void()
 *
 * One pass of a book over facts, in plain memory: no allocation, so that a million rows take a
 * second or so.
 */
typedef struct
{
  const HeraldRulebook *book;
  HeraldMemo *memo;
  gboolean known[HERALD_VOCABULARY_MAX_FIELDS];
  gboolean entered[HERALD_VOCABULARY_MAX_FIELDS];
  gboolean derived[HERALD_VOCABULARY_MAX_FIELDS];
  guint choice[HERALD_VOCABULARY_MAX_FIELDS];
  HeraldFraction number[HERALD_VOCABULARY_MAX_FIELDS];
  guint32 assumed[HERALD_VOCABULARY_MAX_FIELDS];
  guint32 possible[HERALD_VOCABULARY_MAX_FIELDS];
  int fired[HERALD_RULEBOOK_MAX_DECISIONS];
  HeraldConflict conflicts[HERALD_EVALUATION_MAX_CONFLICTS];
  guint n_conflicts;
  gboolean is_void;
} HeraldEvaluation;

void herald_evaluation_run (HeraldEvaluation *self, HeraldMemo *memo, const HeraldValue *values);
void herald_evaluation_decide (HeraldEvaluation *self, gboolean only_status);
gboolean herald_evaluation_is_void (const HeraldEvaluation *self);
const HeraldChoice *herald_evaluation_get_outcome (const HeraldEvaluation *self, guint outcome);
guint32 herald_evaluation_possible_status (const HeraldEvaluation *self);
const HeraldRule *herald_evaluation_status_rule (const HeraldEvaluation *self);

G_END_DECLS
