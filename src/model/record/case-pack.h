/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/cohort.h"

G_BEGIN_DECLS

/* In place of the index of a choice: there is none. */
#define HERALD_CASE_NO_CHOICE 31

/**
 * HeraldCaseOutcome:
 * @HERALD_CASE_STATUS: `her2_status`
 * @HERALD_CASE_GROUP: `ish_group`
 * @HERALD_CASE_EXPRESSION: `her2_expression`
 * @HERALD_CASE_STEP: `next_step`
 * @HERALD_CASE_N_OUTCOMES: how many there are
 *
 * What is kept of the verdict of each case.
 */
typedef enum
{
  HERALD_CASE_STATUS,
  HERALD_CASE_GROUP,
  HERALD_CASE_EXPRESSION,
  HERALD_CASE_STEP,
  HERALD_CASE_N_OUTCOMES,
} HeraldCaseOutcome;

/**
 * HeraldCaseProblem:
 * @HERALD_CASE_PROBLEM_NONE: nothing is to be said beside the case
 * @HERALD_CASE_PROBLEM_ROW: the row can't be read
 * @HERALD_CASE_PROBLEM_CELL: a cell holds what can't be
 * @HERALD_CASE_PROBLEM_NUMBERS: numbers can't all be true
 * @HERALD_CASE_PROBLEM_MISSING: the status waits for what is not given
 * @HERALD_CASE_PROBLEM_NOTE: something was not used, or contradicts itself beside the status
 * @HERALD_CASE_N_PROBLEMS: how many kinds there are
 *
 * The kind of a problem; its words are read anew where they are wanted.
 */
typedef enum
{
  HERALD_CASE_PROBLEM_NONE,
  HERALD_CASE_PROBLEM_ROW,
  HERALD_CASE_PROBLEM_CELL,
  HERALD_CASE_PROBLEM_NUMBERS,
  HERALD_CASE_PROBLEM_MISSING,
  HERALD_CASE_PROBLEM_NOTE,
  HERALD_CASE_N_PROBLEMS,
} HeraldCaseProblem;

/**
 * HeraldCasePack:
 * @vocabulary: what outcomes are
 * @fields: for each outcome its index in @vocabulary
 *
 * Packs what became of a case into 32 bits.
 */
typedef struct
{
  const HeraldVocabulary *vocabulary;
  guint fields[HERALD_CASE_N_OUTCOMES];
} HeraldCasePack;

void herald_case_pack_init (HeraldCasePack *self, const HeraldVocabulary *vocabulary);
guint herald_case_pack_find (const HeraldCasePack *self,
                             gboolean is_bad,
                             const HeraldEvaluation *evaluation,
                             HeraldCaseOutcome outcome);
guint32 herald_case_pack_row (const HeraldCasePack *self, const HeraldCohortRow *row);
guint herald_case_pack_get_outcome (guint32 packed, HeraldCaseOutcome outcome);
HeraldCaseProblem herald_case_pack_get_problem (guint32 packed);

G_END_DECLS
