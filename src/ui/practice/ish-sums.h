/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/count-sheet.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_SUMS (herald_ish_sums_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshSums, herald_ish_sums, HERALD, ISH_SUMS, GtkWidget)

GtkWidget *herald_ish_sums_new (const char *title, guint observer);
void herald_ish_sums_show (HeraldIshSums *self, HeraldCountSheet *sheet, HeraldRulebook *book);
char *herald_ish_sums_dup_text (HeraldIshSums *self);

G_END_DECLS
