/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void herald_report_load (GFile *file, GAsyncReadyCallback callback, gpointer data);
char *herald_report_load_finish (GAsyncResult *result, GError **error);
char *herald_report_decode (GBytes *bytes);

G_END_DECLS
