/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"

G_BEGIN_DECLS

#define HERALD_TYPE_CELL_FIELD_VIEW (herald_cell_field_view_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldCellFieldView, herald_cell_field_view, HERALD, CELL_FIELD_VIEW, HeraldPicture)

GtkWidget *herald_cell_field_view_new (guint score);

G_END_DECLS
