/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result/form-row.h"
#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_FIELD_ROW (herald_field_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldFieldRow, herald_field_row, HERALD, FIELD_ROW, HeraldFormRow)

GtkWidget *herald_field_row_new (HeraldSession *session, guint field);
guint herald_field_row_get_field (HeraldFieldRow *self);

G_END_DECLS
