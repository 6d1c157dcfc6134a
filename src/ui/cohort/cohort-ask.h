/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cohort/cohort-counts.h"
#include "cohort/cohort-filter.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_ASK (herald_cohort_ask_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortAsk, herald_cohort_ask, HERALD, COHORT_ASK, GtkWidget)

GtkWidget *herald_cohort_ask_new (void);
void herald_cohort_ask_set_table (HeraldCohortAsk *self, HeraldCaseTable *table);
void
herald_cohort_ask_set_moves (HeraldCohortAsk *self, HeraldCaseMoves *moves, guint from, guint to);
void herald_cohort_ask_show_all (HeraldCohortAsk *self);
HeraldCaseWish herald_cohort_ask_get_wish (HeraldCohortAsk *self);
HeraldCaseMoves *herald_cohort_ask_get_moves (HeraldCohortAsk *self);
void herald_cohort_ask_set_n_shown (HeraldCohortAsk *self, guint n_shown);
const char *herald_cohort_ask_get_text (HeraldCohortAsk *self);
HeraldCohortCounts *herald_cohort_ask_get_counts (HeraldCohortAsk *self);
HeraldCohortFilter *herald_cohort_ask_get_filter (HeraldCohortAsk *self);

G_END_DECLS
