/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "report/report-view.h"
#include "session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RESULT_PAGE (herald_result_page_get_type ())
G_DECLARE_FINAL_TYPE (HeraldResultPage, herald_result_page, HERALD, RESULT_PAGE, GtkWidget)

GtkWidget *herald_result_page_new (HeraldSession *session);
void herald_result_page_set_library (HeraldResultPage *self, HeraldLibrary *library);
HeraldSession *herald_result_page_get_session (HeraldResultPage *self);
gboolean herald_result_page_get_comparing (HeraldResultPage *self);
void herald_result_page_set_comparing (HeraldResultPage *self, gboolean comparing);
void herald_result_page_copy (HeraldResultPage *self);
HeraldReportView *herald_result_page_get_report (HeraldResultPage *self);
gboolean herald_result_page_get_reading (HeraldResultPage *self);
void herald_result_page_set_reading (HeraldResultPage *self, gboolean reading);

G_END_DECLS
