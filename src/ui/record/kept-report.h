/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/result-page.h"

G_BEGIN_DECLS

#define HERALD_TYPE_KEPT_REPORT (herald_kept_report_get_type ())
G_DECLARE_FINAL_TYPE (HeraldKeptReport, herald_kept_report, HERALD, KEPT_REPORT, GObject)

HeraldKeptReport *herald_kept_report_new (HeraldResultPage *page, GActionMap *map);
void herald_kept_report_continue (HeraldKeptReport *self, HeraldKeptReport *earlier);

G_END_DECLS
