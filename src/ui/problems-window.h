/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_PROBLEMS_WINDOW (herald_problems_window_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldProblemsWindow, herald_problems_window, HERALD, PROBLEMS_WINDOW, GtkWindow)

GtkWidget *herald_problems_window_new (GtkWindow *parent, GPtrArray *problems);
GtkWidget *herald_problems_window_new_for_record (GtkWindow *parent, GPtrArray *losses);

G_END_DECLS
