/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/case-table.h"

G_BEGIN_DECLS

const char *
herald_cohort_names_outcome (const HeraldCaseTable *table, HeraldCaseOutcome outcome, guint choice);
const char *herald_cohort_names_problem (HeraldCaseProblem problem);
char *herald_cohort_names_explain (HeraldCaseProblem problem, const char *text, gsize length);
char *herald_cohort_names_size (gsize bytes);
char *herald_cohort_names_column (const HeraldVocabulary *vocabulary, const char *meaning);

G_END_DECLS
