/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/progress.h"

G_BEGIN_DECLS

#define HERALD_TYPE_END_VIEW (herald_end_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEndView, herald_end_view, HERALD, END_VIEW, GtkWidget)

/* Signals: "closed" to go back to all sets; "save-wanted". */

GtkWidget *herald_end_view_new (HeraldShelf *shelf);
void herald_end_view_set_run (HeraldEndView *self,
                              HeraldCaseSet *set,
                              HeraldPracticeRun *run,
                              HeraldProgress *progress);
HeraldCaseSet *herald_end_view_get_set (HeraldEndView *self);
HeraldPracticeRun *herald_end_view_get_run (HeraldEndView *self);
void herald_end_view_go_back (HeraldEndView *self);
GPtrArray *herald_end_view_get_answers (HeraldEndView *self);
void herald_end_view_set_problem (HeraldEndView *self, const char *problem);

G_END_DECLS
