/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void picture_speak (void);
GOptionGroup *picture_get_options (void);
void picture_begin (void);
void picture_take (GtkWidget *window, const char *path);
