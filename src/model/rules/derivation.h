/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

void herald_derivation_run_all (HeraldEvaluation *evaluation, const HeraldValue *values);

G_END_DECLS
