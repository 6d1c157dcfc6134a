/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_COUNTER (herald_ish_counter_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshCounter, herald_ish_counter, HERALD, ISH_COUNTER, GtkWidget)

/* Signal: "stepped" with 1 or -1. */

GtkWidget *herald_ish_counter_new (GtkWidget *title, const char *name, gboolean is_large);
void herald_ish_counter_set_count (HeraldIshCounter *self, guint count);
void herald_ish_counter_step (HeraldIshCounter *self, int by);

G_END_DECLS
