/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "record/time-choice.h"

G_BEGIN_DECLS

#define HERALD_TYPE_TIME_LIST (herald_time_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldTimeList, herald_time_list, HERALD, TIME_LIST, GtkWidget)

GtkWidget *herald_time_list_new (void);
void herald_time_list_set_points (HeraldTimeList *self, GPtrArray *points);
HeraldTimeChoice herald_time_list_get_choice (HeraldTimeList *self);
void herald_time_list_set_choice (HeraldTimeList *self, HeraldTimeChoice choice);
void herald_time_list_toggle (HeraldTimeList *self, guint position);

G_END_DECLS
