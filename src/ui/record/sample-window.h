/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result/session.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SAMPLE_WINDOW (herald_sample_window_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSampleWindow, herald_sample_window, HERALD, SAMPLE_WINDOW, GtkWindow)

GtkWidget *herald_sample_window_new (GtkWindow *parent, HeraldSession *session);

G_END_DECLS
