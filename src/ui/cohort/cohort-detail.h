/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/source.h"
#include "record/case-table.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_DETAIL (herald_cohort_detail_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortDetail, herald_cohort_detail, HERALD, COHORT_DETAIL, GtkWidget)

GtkWidget *herald_cohort_detail_new (const HeraldSources *sources);
void herald_cohort_detail_set_alone (HeraldCohortDetail *self, gboolean is_alone);
void herald_cohort_detail_show (HeraldCohortDetail *self, HeraldCaseTable *table, guint index);

G_END_DECLS
