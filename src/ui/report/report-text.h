/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

#define HERALD_TYPE_REPORT_TEXT (herald_report_text_get_type ())
G_DECLARE_FINAL_TYPE (HeraldReportText, herald_report_text, HERALD, REPORT_TEXT, GtkWidget)

GtkWidget *herald_report_text_new (HeraldReport *report);
void herald_report_text_select (HeraldReportText *self, guint finding);
void herald_report_text_set_text (HeraldReportText *self, const char *text);
GtkTextView *herald_report_text_get_view (HeraldReportText *self);
gboolean herald_report_text_step (GtkWidget *widget, gboolean is_back);

G_END_DECLS
