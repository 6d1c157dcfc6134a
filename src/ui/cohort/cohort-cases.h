/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cohort/cohort-ask.h"
#include "cohort/cohort-detail.h"
#include "cohort/cohort-grid.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_CASES (herald_cohort_cases_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortCases, herald_cohort_cases, HERALD, COHORT_CASES, GtkWidget)

GtkWidget *herald_cohort_cases_new (const HeraldSources *sources);
void herald_cohort_cases_set_table (HeraldCohortCases *self, HeraldCaseTable *table);
void herald_cohort_cases_show_table (HeraldCohortCases *self);
void herald_cohort_cases_stop (HeraldCohortCases *self);
gboolean herald_cohort_cases_is_busy (HeraldCohortCases *self);
HeraldCohortAsk *herald_cohort_cases_get_ask (HeraldCohortCases *self);
HeraldCohortGrid *herald_cohort_cases_get_grid (HeraldCohortCases *self);
HeraldCohortDetail *herald_cohort_cases_get_detail (HeraldCohortCases *self);

G_END_DECLS
