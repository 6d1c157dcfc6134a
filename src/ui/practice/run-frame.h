/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_RUN_FRAME (herald_run_frame_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRunFrame, herald_run_frame, HERALD, RUN_FRAME, GtkWidget)

GtkWidget *
herald_run_frame_new (GtkWidget *top, GtkWidget *picture, GtkWidget *side, GtkAdjustment *scrolled);
gboolean herald_run_frame_is_wide (HeraldRunFrame *self);

G_END_DECLS
