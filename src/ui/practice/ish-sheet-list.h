/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/ish-tally.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_SHEET_LIST (herald_ish_sheet_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshSheetList, herald_ish_sheet_list, HERALD, ISH_SHEET_LIST, GtkWidget)

GtkWidget *herald_ish_sheet_list_new (HeraldIshTally *tally);
guint herald_ish_sheet_list_get_n_rows (HeraldIshSheetList *self);

G_END_DECLS
