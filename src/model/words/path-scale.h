/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/decision-path.h"

G_BEGIN_DECLS

void herald_path_scale_add (HeraldPathStep *step, const HeraldVerdict *verdict, guint outcome);
const char *herald_path_scale_status_of_score (const HeraldRulebook *book, const char *score);

G_END_DECLS
