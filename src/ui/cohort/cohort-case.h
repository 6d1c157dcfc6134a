/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/case-table.h"

G_BEGIN_DECLS

/**
 * HeraldCohortShown:
 *
 * What a row of the table on the screen says, in the order of its columns.
 */
typedef enum
{
  HERALD_COHORT_SHOWN_CASE,
  HERALD_COHORT_SHOWN_STATUS,
  HERALD_COHORT_SHOWN_GROUP,
  HERALD_COHORT_SHOWN_STEP,
  HERALD_COHORT_SHOWN_EDITION,
  HERALD_COHORT_SHOWN_PROBLEM,
  HERALD_COHORT_N_SHOWN,
} HeraldCohortShown;

#define HERALD_TYPE_COHORT_CASE (herald_cohort_case_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCohortCase, herald_cohort_case, HERALD, COHORT_CASE, GObject)

HeraldCohortCase *herald_cohort_case_new (HeraldCaseTable *table, guint index);
guint herald_cohort_case_get_index (HeraldCohortCase *self);
const char *herald_cohort_case_get_text (HeraldCohortCase *self, HeraldCohortShown shown);

G_END_DECLS
