/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

gboolean herald_evaluation_asks_for (const HeraldEvaluation *evaluation, guint field);

G_END_DECLS
