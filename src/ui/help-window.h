/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_HELP_WINDOW (herald_help_window_get_type ())
G_DECLARE_FINAL_TYPE (HeraldHelpWindow, herald_help_window, HERALD, HELP_WINDOW, GtkWindow)

GtkWidget *herald_help_window_new (GtkWindow *parent);

G_END_DECLS
