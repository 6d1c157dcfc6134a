/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/form-row.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_YEAR_ROW (herald_year_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldYearRow, herald_year_row, HERALD, YEAR_ROW, HeraldFormRow)

GtkWidget *herald_year_row_new (HeraldSession *session);

G_END_DECLS
