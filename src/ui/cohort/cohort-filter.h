/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/case-choice.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_FILTER (herald_cohort_filter_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortFilter, herald_cohort_filter, HERALD, COHORT_FILTER, GtkWidget)

GtkWidget *herald_cohort_filter_new (void);
void herald_cohort_filter_set_table (HeraldCohortFilter *self, HeraldCaseTable *table);
void herald_cohort_filter_fill_wish (HeraldCohortFilter *self, HeraldCaseWish *wish);
void herald_cohort_filter_clear (HeraldCohortFilter *self);
void herald_cohort_filter_set_text (HeraldCohortFilter *self, const char *text);
void herald_cohort_filter_set_group (HeraldCohortFilter *self, guint line);
void herald_cohort_filter_set_problem (HeraldCohortFilter *self, guint line);
void herald_cohort_filter_set_key (HeraldCohortFilter *self, HeraldCaseKey key);
void herald_cohort_filter_set_backward (HeraldCohortFilter *self, gboolean is_backward);

G_END_DECLS
