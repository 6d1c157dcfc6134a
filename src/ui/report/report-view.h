/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

#define HERALD_TYPE_REPORT_VIEW (herald_report_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldReportView, herald_report_view, HERALD, REPORT_VIEW, GtkWidget)

GtkWidget *herald_report_view_new (HeraldSession *session);
HeraldReport *herald_report_view_get_report (HeraldReportView *self);
void herald_report_view_set_text (HeraldReportView *self, const char *text);
void herald_report_view_load (HeraldReportView *self, GFile *file);
void herald_report_view_show_field (HeraldReportView *self, guint field);
void herald_report_view_focus (HeraldReportView *self);

G_END_DECLS
