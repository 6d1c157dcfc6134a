/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/*
 * HeraldCohortReasons:
 * @text: the reasons
 * @is_translated: whether they are for somebody who looks at them; in a table they are not
 */
typedef struct
{
  GString *text;
  gboolean is_translated;
} HeraldCohortReasons;

void herald_cohort_reasons_add (HeraldCohortReasons *reasons, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void herald_cohort_reasons_add_value (HeraldCohortReasons *reasons,
                                      const HeraldField *field,
                                      HeraldProblem problem,
                                      const char *cell,
                                      gsize length);
void herald_cohort_reasons_add_conflicts (HeraldCohortReasons *reasons,
                                          const HeraldEvaluation *evaluation,
                                          const HeraldValue *values);

G_END_DECLS
