/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-list.h"

G_BEGIN_DECLS

#define HERALD_COHORT_NO_CASE G_MAXUINT

#define HERALD_TYPE_COHORT_GRID (herald_cohort_grid_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortGrid, herald_cohort_grid, HERALD, COHORT_GRID, GtkWidget)

GtkWidget *herald_cohort_grid_new (void);
void herald_cohort_grid_set (HeraldCohortGrid *self, HeraldCaseTable *table, GArray *chosen);
void herald_cohort_grid_set_narrow (HeraldCohortGrid *self, gboolean is_narrow);
guint herald_cohort_grid_get_selected (HeraldCohortGrid *self);
void herald_cohort_grid_select (HeraldCohortGrid *self, guint index);
gboolean herald_cohort_grid_is_by_key (HeraldCohortGrid *self);
HeraldCohortList *herald_cohort_grid_get_list (HeraldCohortGrid *self);

G_END_DECLS
