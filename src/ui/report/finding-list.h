/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FINDING_LIST (herald_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFindingList, herald_finding_list, HERALD, FINDING_LIST, GtkWidget)

void herald_finding_list_fill (HeraldFindingList *self, HeraldReport *report);
void herald_finding_list_refresh (HeraldFindingList *self);
void herald_finding_list_show (HeraldFindingList *self, guint finding);
void herald_finding_list_set_scrolls (HeraldFindingList *self, gboolean scrolls);
void herald_finding_list_focus (HeraldFindingList *self);

G_END_DECLS
