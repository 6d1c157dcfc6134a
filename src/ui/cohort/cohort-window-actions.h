/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-window.h"

G_BEGIN_DECLS

void herald_cohort_window_actions_add (HeraldCohortWindow *window);
void herald_cohort_window_actions_enable (GActionMap *map,
                                          gboolean has_table,
                                          gboolean has_columns,
                                          gboolean has_way_back,
                                          gboolean is_busy);

G_END_DECLS
