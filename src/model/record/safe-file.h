/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *herald_safe_file_read (const char *path, char **digest, GError **error);
gboolean
herald_safe_file_check (const char *path, const char *expected, const char *other, GError **error);
gboolean herald_safe_file_write (
    const char *path, GBytes *bytes, const char *expected, gboolean *is_replaced, GError **error);

G_END_DECLS
