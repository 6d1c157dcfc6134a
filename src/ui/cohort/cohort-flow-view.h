/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"
#include "record/case-moves.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_FLOW_VIEW (herald_cohort_flow_view_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldCohortFlowView, herald_cohort_flow_view, HERALD, COHORT_FLOW_VIEW, HeraldPicture)

GtkWidget *herald_cohort_flow_view_new (void);
void herald_cohort_flow_view_set (HeraldCohortFlowView *self,
                                  const HeraldCaseTable *table,
                                  const HeraldCaseMoves *moves);
gboolean herald_cohort_flow_view_press (HeraldCohortFlowView *self, double x, double y);

G_END_DECLS
