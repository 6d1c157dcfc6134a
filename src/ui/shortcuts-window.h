/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SHORTCUTS_WINDOW (herald_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldShortcutsWindow, herald_shortcuts_window, HERALD, SHORTCUTS_WINDOW, GtkWindow)

GtkWidget *herald_shortcuts_window_new (GtkWindow *parent);
gboolean herald_shortcuts_window_names (const char *action);
char **herald_shortcuts_window_list_keys (const char *group);

G_END_DECLS
