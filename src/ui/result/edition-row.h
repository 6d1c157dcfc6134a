/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/form-row.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_EDITION_ROW (herald_edition_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEditionRow, herald_edition_row, HERALD, EDITION_ROW, HeraldFormRow)

GtkWidget *herald_edition_row_new (HeraldSession *session);

G_END_DECLS
