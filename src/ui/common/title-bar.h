/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_title_bar_follow (GtkHeaderBar *bar, GtkWindow *window);
char *herald_title_bar_dup_fewer_controls (GtkWidget *window);

G_END_DECLS
