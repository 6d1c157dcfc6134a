/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void herald_json_ahead_begin (GPtrArray *paths);
JsonNode *herald_json_ahead_take (const char *path);
void herald_json_ahead_end (void);

G_END_DECLS
