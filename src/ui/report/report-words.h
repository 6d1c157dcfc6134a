/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

char *herald_report_words_status (HeraldReport *report);
char *herald_report_words_take (HeraldReport *report);
char *herald_report_words_entered (guint n_entered, guint n_removed);

G_END_DECLS
