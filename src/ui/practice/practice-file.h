/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/case-set.h"

G_BEGIN_DECLS

void herald_practice_file_ask_set (GtkWidget *widget,
                                   const char *name,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
void herald_practice_file_ask_answers (GtkWidget *widget,
                                       const char *name,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
gboolean herald_practice_file_save (GFile *file, GBytes *bytes, GError **error);
gboolean herald_practice_file_save_answers (GFile *file, GPtrArray *answers, GError **error);
GPtrArray *herald_practice_file_load_answers (GFile *file, GPtrArray *problems, GError **error);
HeraldCaseSet *
herald_practice_file_import (HeraldShelf *shelf, GFile *file, const char *folder, GError **error);
char *herald_practice_file_join_problems (GPtrArray *problems);

G_END_DECLS
