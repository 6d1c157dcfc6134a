/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FINDING_ROW (herald_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFindingRow, herald_finding_row, HERALD, FINDING_ROW, GtkListBoxRow)

GtkWidget *herald_finding_row_new (HeraldReport *report, guint finding);
guint herald_finding_row_get_finding (HeraldFindingRow *self);
gboolean herald_finding_row_is_doubtful (HeraldFindingRow *self);
void herald_finding_row_refresh (HeraldFindingRow *self);

G_END_DECLS
