/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-case.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_LIST (herald_cohort_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortList, herald_cohort_list, HERALD, COHORT_LIST, GObject)

HeraldCohortList *herald_cohort_list_new (void);
void herald_cohort_list_set (HeraldCohortList *self, HeraldCaseTable *table, GArray *chosen);
gboolean herald_cohort_list_is_growing (HeraldCohortList *self);
guint herald_cohort_list_find (HeraldCohortList *self, guint index);
guint herald_cohort_list_get_n_alive (HeraldCohortList *self);

G_END_DECLS
