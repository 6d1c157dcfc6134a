/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SUMMARY_BAR (herald_summary_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSummaryBar, herald_summary_bar, HERALD, SUMMARY_BAR, GtkWidget)

GtkWidget *herald_summary_bar_new (void);
void
herald_summary_bar_set_text (HeraldSummaryBar *self, const char *summary, const char *headline);
void herald_summary_bar_set_to_check (HeraldSummaryBar *self, guint count);
void herald_summary_bar_set_open (HeraldSummaryBar *self, gboolean is_open, gboolean is_empty);

G_END_DECLS
