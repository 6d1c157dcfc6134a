/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/count-grid.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_COUNT_WINDOW (herald_count_window_get_type ())
G_DECLARE_FINAL_TYPE (HeraldCountWindow, herald_count_window, HERALD, COUNT_WINDOW, GtkWindow)

GtkWidget *
herald_count_window_new (GtkApplication *application, HeraldShelf *shelf, HeraldSession *session);
HeraldCountSheet *herald_count_window_get_sheet (HeraldCountWindow *self);
HeraldCountGrid *herald_count_window_get_grid (HeraldCountWindow *self);
HeraldSession *herald_count_window_get_session (HeraldCountWindow *self);
GtkWidget *herald_count_window_new_beside (HeraldCountWindow *self);
GtkWidget *herald_count_window_continue (HeraldCountWindow *earlier, HeraldShelf *shelf);
void herald_count_window_set_second (HeraldCountWindow *self, gboolean is_shown);
void herald_count_window_set_clusters (HeraldCountWindow *self, gboolean are_shown);
void herald_count_window_paste (HeraldCountWindow *self, const char *text);
void herald_count_window_tell (HeraldCountWindow *self, const char *text, gboolean is_problem);
const char *herald_count_window_get_message (HeraldCountWindow *self);
char *herald_count_window_dup_sums (HeraldCountWindow *self, guint observer);

G_END_DECLS
