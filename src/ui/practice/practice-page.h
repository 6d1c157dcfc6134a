/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/end-view.h"
#include "practice/progress.h"
#include "practice/run-view.h"
#include "practice/set-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PRACTICE_PAGE (herald_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPracticePage, herald_practice_page, HERALD, PRACTICE_PAGE, GtkWidget)

GtkWidget *
herald_practice_page_new (HeraldShelf *shelf, const char *user_folder, const char *progress_path);
GtkWidget *herald_practice_page_new_with_progress (HeraldShelf *shelf,
                                                   const char *user_folder,
                                                   HeraldProgress *progress);
void herald_practice_page_continue (GtkBox *place, HeraldShelf *shelf, HeraldPracticePage *earlier);
void herald_practice_page_fill (GtkBox *place, HeraldShelf *shelf);
gboolean herald_practice_page_start (HeraldPracticePage *self, const char *id);
void herald_practice_page_show_class (HeraldPracticePage *self);
void herald_practice_page_import (HeraldPracticePage *self, GFile *file);
gboolean herald_practice_page_save_answers (HeraldPracticePage *self, GFile *file, GError **error);
const char *herald_practice_page_get_view (HeraldPracticePage *self);
HeraldProgress *herald_practice_page_get_progress (HeraldPracticePage *self);
HeraldRunView *herald_practice_page_get_run_view (HeraldPracticePage *self);

G_END_DECLS
