/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

typedef void (*PictureShutter) (GtkWidget *window, const char *path);

void picture_matrix_take (GtkWidget *window,
                          const char *stem,
                          gboolean is_tall,
                          const char *chosen,
                          PictureShutter take);
