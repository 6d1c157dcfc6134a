/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_MARK_LAYOUT (herald_mark_layout_get_type ())
G_DECLARE_FINAL_TYPE (HeraldMarkLayout, herald_mark_layout, HERALD, MARK_LAYOUT, GtkLayoutManager)

GtkWidget *herald_marked_row_new (int spacing, GtkWidget *mark, GtkWidget *words);

G_END_DECLS
