/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_open_file (GtkWindow *parent,
                       const char *title,
                       GAsyncReadyCallback callback,
                       gpointer data);
GFile *herald_open_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
