/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

char *herald_problem_to_text (HeraldProblem problem, const HeraldField *field);
char *herald_conflict_to_text (const HeraldConflict *conflict, const HeraldVerdict *verdict);

G_END_DECLS
