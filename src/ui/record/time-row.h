/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/time-point.h"

G_BEGIN_DECLS

#define HERALD_TYPE_TIME_ROW (herald_time_row_get_type ())
G_DECLARE_FINAL_TYPE (HeraldTimeRow, herald_time_row, HERALD, TIME_ROW, GtkListBoxRow)

GtkWidget *herald_time_row_new (const HeraldTimePoint *point, guint number, gboolean can_compare);
gboolean herald_time_row_is_chosen (HeraldTimeRow *self);
void herald_time_row_set_chosen (HeraldTimeRow *self, gboolean is_chosen);
void herald_time_row_toggle (HeraldTimeRow *self);

G_END_DECLS
