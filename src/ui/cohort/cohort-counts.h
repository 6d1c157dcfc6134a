/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/case-choice.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_COUNTS (herald_cohort_counts_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortCounts, herald_cohort_counts, HERALD, COHORT_COUNTS, GtkWidget)

GtkWidget *herald_cohort_counts_new (void);
void herald_cohort_counts_set_table (HeraldCohortCounts *self, HeraldCaseTable *table);
guint herald_cohort_counts_get_status (HeraldCohortCounts *self);
void herald_cohort_counts_set_status (HeraldCohortCounts *self, guint status);
const char *herald_cohort_counts_get_text (HeraldCohortCounts *self);

G_END_DECLS
