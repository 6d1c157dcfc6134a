/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

void herald_cohort_problem_add_value (
    GString *text, const HeraldField *field, HeraldProblem problem, const char *cell, gsize length);
void herald_cohort_problem_add_conflicts (GString *text,
                                          const HeraldEvaluation *evaluation,
                                          const HeraldValue *values);

G_END_DECLS
