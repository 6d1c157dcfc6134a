/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cohort/cohort-flow-view.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_FLOW_PAGE (herald_cohort_flow_page_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldCohortFlowPage, herald_cohort_flow_page, HERALD, COHORT_FLOW_PAGE, GtkWidget)

GtkWidget *herald_cohort_flow_page_new (HeraldShelf *shelf);
void herald_cohort_flow_page_set_table (HeraldCohortFlowPage *self, HeraldCaseTable *table);
void
herald_cohort_flow_page_set_editions (HeraldCohortFlowPage *self, const char *from, const char *to);
void herald_cohort_flow_page_begin (HeraldCohortFlowPage *self);
void herald_cohort_flow_page_stop (HeraldCohortFlowPage *self);
HeraldCaseMoves *herald_cohort_flow_page_get_moves (HeraldCohortFlowPage *self);
HeraldCohortFlowView *herald_cohort_flow_page_get_view (HeraldCohortFlowPage *self);

G_END_DECLS
