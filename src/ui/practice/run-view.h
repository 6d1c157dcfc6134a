/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/case-panel.h"
#include "practice/progress.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RUN_VIEW (herald_run_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRunView, herald_run_view, HERALD, RUN_VIEW, GtkWidget)

/* Signals: "paused" when a person goes away, "finished" when all cases are answered. */

GtkWidget *herald_run_view_new (HeraldShelf *shelf, HeraldProgress *progress);
void herald_run_view_start (HeraldRunView *self,
                            HeraldCaseSet *set,
                            HeraldPracticeRun *run,
                            const char *reader);
void herald_run_view_look_at (HeraldRunView *self,
                              HeraldCaseSet *set,
                              HeraldPracticeRun *run,
                              guint number);
HeraldPracticeRun *herald_run_view_get_run (HeraldRunView *self);
HeraldCaseSet *herald_run_view_get_set (HeraldRunView *self);
HeraldCasePanel *herald_run_view_get_panel (HeraldRunView *self);
HeraldSpecimenView *herald_run_view_get_specimen (HeraldRunView *self);
gboolean herald_run_view_answer (HeraldRunView *self);
void herald_run_view_go_on (HeraldRunView *self);
const char *herald_run_view_get_title (HeraldRunView *self);

G_END_DECLS
