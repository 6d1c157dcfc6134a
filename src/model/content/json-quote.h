/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void herald_json_quote (GString *json, const char *text);
char *herald_json_unquote (const char *json, gsize length, gboolean *is_exact);

G_END_DECLS
