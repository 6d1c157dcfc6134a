/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cohort/cohort-cases.h"
#include "cohort/cohort-flow-page.h"
#include "cohort/cohort-mapping.h"
#include "cohort/cohort-progress.h"

G_BEGIN_DECLS

#define HERALD_COHORT_PAGE_START "start"
#define HERALD_COHORT_PAGE_MAPPING "mapping"
#define HERALD_COHORT_PAGE_PROGRESS "progress"
#define HERALD_COHORT_PAGE_TABLE "table"

/*
 * HeraldCohortFrame:
 * @box: all of it
 * @pages: one of them at a time
 * @mapping: the page of the columns
 * @progress: the page of the work
 * @views: the table, and what is made of it
 * @cases: the table
 * @flows: how cases move between editions
 * @note: what went wrong, above the pages
 * @message: its words
 *
 * The content of a window of tables. Widgets that belong to the window.
 */
typedef struct
{
  GtkWidget *box;
  GtkStack *pages;
  HeraldCohortMapping *mapping;
  HeraldCohortProgress *progress;
  GtkStack *views;
  HeraldCohortCases *cases;
  HeraldCohortFlowPage *flows;
  GtkWidget *note;
  GtkLabel *message;
} HeraldCohortFrame;

void herald_cohort_frame_fill (HeraldCohortFrame *self, HeraldShelf *shelf);
void herald_cohort_frame_show (HeraldCohortFrame *self, const char *page);
gboolean herald_cohort_frame_shows (const HeraldCohortFrame *self, const char *page);
const char *herald_cohort_frame_get_message (const HeraldCohortFrame *self);
void herald_cohort_frame_say (HeraldCohortFrame *self, const char *message);
void herald_cohort_frame_set_table (HeraldCohortFrame *self, HeraldCaseTable *table);
void herald_cohort_frame_find (const HeraldCohortFrame *self);

G_END_DECLS
