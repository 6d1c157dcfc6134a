/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/finding-list.h"
#include "report/report-text.h"

G_BEGIN_DECLS

void
herald_report_room_attach (HeraldReportText *text, HeraldFindingList *findings, GtkWidget *take);

G_END_DECLS
