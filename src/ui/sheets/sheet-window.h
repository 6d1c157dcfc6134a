/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sheets.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SHEET_WINDOW (herald_sheet_window_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSheetWindow, herald_sheet_window, HERALD, SHEET_WINDOW, GtkWindow)

GtkWidget *herald_sheet_window_new (GtkWindow *parent,
                                    HeraldResult *result,
                                    HeraldVerdict *verdict,
                                    HeraldLibrary *library);
void herald_sheet_window_show_only_questions (HeraldSheetWindow *self);
guint herald_sheet_window_get_n_pages (HeraldSheetWindow *self);
void herald_sheet_window_save_pdf (HeraldSheetWindow *self, GFile *file);
void herald_sheet_window_save_text (HeraldSheetWindow *self, GFile *file);

G_END_DECLS
