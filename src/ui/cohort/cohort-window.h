/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cohort/cohort-frame.h"
#include "settings.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COHORT_WINDOW (herald_cohort_window_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldCohortWindow, herald_cohort_window, HERALD, COHORT_WINDOW, GtkApplicationWindow)

GtkWidget *herald_cohort_window_new (GtkApplication *application,
                                     HeraldShelf *shelf,
                                     HeraldSettings *settings);
GtkWidget *herald_cohort_window_continue (HeraldCohortWindow *earlier, HeraldShelf *shelf);
gboolean herald_cohort_window_is_table_file (GFile *file);
void herald_cohort_window_open (HeraldCohortWindow *self, GFile *file);
void herald_cohort_window_stop (HeraldCohortWindow *self);
void herald_cohort_window_show_columns (HeraldCohortWindow *self);
void herald_cohort_window_show_table (HeraldCohortWindow *self);
void herald_cohort_window_export (HeraldCohortWindow *self, GFile *file, gboolean keep);
HeraldCaseTable *herald_cohort_window_get_table (HeraldCohortWindow *self);
const HeraldCohortFrame *herald_cohort_window_get_frame (HeraldCohortWindow *self);

G_END_DECLS
