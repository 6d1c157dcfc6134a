/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *herald_file_load (const char *file, gsize most, GError **error);
gboolean herald_file_save (const char *file, GBytes *bytes, GError **error);

G_END_DECLS
