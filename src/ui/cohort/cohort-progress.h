/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cohort/cohort-work.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_PROGRESS (herald_cohort_progress_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldCohortProgress, herald_cohort_progress, HERALD, COHORT_PROGRESS, GtkWidget)

GtkWidget *herald_cohort_progress_new (void);
void
herald_cohort_progress_set (HeraldCohortProgress *self, HeraldCohortWork *work, const char *title);

G_END_DECLS
