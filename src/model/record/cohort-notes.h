/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/cohort-problem.h"

G_BEGIN_DECLS

typedef struct _HeraldCohortNotes HeraldCohortNotes;

HeraldCohortNotes *herald_cohort_notes_new (const HeraldVocabulary *vocabulary);
void herald_cohort_notes_free (HeraldCohortNotes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldCohortNotes, herald_cohort_notes_free)

void herald_cohort_notes_add (const HeraldCohortNotes *self,
                              HeraldCohortReasons *reasons,
                              const HeraldEvaluation *evaluation,
                              const HeraldValue *values);

G_END_DECLS
