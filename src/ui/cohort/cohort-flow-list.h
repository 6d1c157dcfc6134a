/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/case-moves.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_FLOW_LIST (herald_cohort_flow_list_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldCohortFlowList, herald_cohort_flow_list, HERALD, COHORT_FLOW_LIST, GtkWidget)

GtkWidget *herald_cohort_flow_list_new (const HeraldCaseTable *table, const HeraldCaseMoves *moves);

G_END_DECLS
