/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_COLUMNS (herald_columns_get_type ())
G_DECLARE_FINAL_TYPE (HeraldColumns, herald_columns, HERALD, COLUMNS, GtkWidget)

GtkWidget *herald_columns_new (guint most_columns, double least_width);
GtkWidget *herald_columns_new_limited (double most_width);
void herald_columns_append (HeraldColumns *self, GtkWidget *child);
void herald_columns_clear (HeraldColumns *self);
guint
herald_columns_count_for_width (guint most_columns, double least_width, double gap, double width);

G_END_DECLS
