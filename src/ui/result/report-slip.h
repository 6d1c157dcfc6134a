/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_REPORT_SLIP (herald_report_slip_get_type ())
G_DECLARE_FINAL_TYPE (HeraldReportSlip, herald_report_slip, HERALD, REPORT_SLIP, GtkWidget)

GtkWidget *herald_report_slip_new (const char *example);

G_END_DECLS
