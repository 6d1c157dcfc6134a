/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_ROW_LAYOUT (herald_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRowLayout, herald_row_layout, HERALD, ROW_LAYOUT, GtkLayoutManager)

G_END_DECLS
