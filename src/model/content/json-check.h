/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean herald_json_check (const char *text, gsize length, GError **error);
gboolean herald_json_check_part (const char *text, gsize length, guint depth, GError **error);

G_END_DECLS
