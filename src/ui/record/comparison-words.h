/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/comparison.h"

G_BEGIN_DECLS

const char *herald_comparison_words_headline (const HeraldComparison *comparison);
char *herald_comparison_words_lead_new (const HeraldComparison *comparison);
char *herald_comparison_words_time_new (const HeraldComparison *comparison);
char *herald_comparison_words_rule_new (const HeraldComparison *comparison);
const char *herald_comparison_words_state (HeraldLineState state);
char *herald_comparison_words_line_new (const HeraldComparison *comparison,
                                        const HeraldComparisonLine *line);

G_END_DECLS
