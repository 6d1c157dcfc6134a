/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SIDE_LAYOUT (herald_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSideLayout, herald_side_layout, HERALD, SIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
