/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void picture_begin (void);
void picture_take (GtkWidget *window, const char *path);

G_END_DECLS
