/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_save_place (GtkWindow *parent,
                        const char *title,
                        const char *name,
                        GAsyncReadyCallback callback,
                        gpointer data);
GFile *herald_save_place_finish (GAsyncResult *result, GError **error);

G_END_DECLS
