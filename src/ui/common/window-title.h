/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_WINDOW_TITLE (herald_window_title_get_type ())
G_DECLARE_FINAL_TYPE (HeraldWindowTitle, herald_window_title, HERALD, WINDOW_TITLE, GtkWidget)

GtkWidget *herald_window_title_new (void);
GtkLabel *herald_window_title_get_label (HeraldWindowTitle *self);

G_END_DECLS
