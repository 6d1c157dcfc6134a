/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* No honest file of rules or content comes near this. */
#define HERALD_JSON_FILE_MAX_BYTES (8 * 1024 * 1024)

gboolean herald_json_file_check (GBytes *bytes, const char *name, GError **error);
JsonNode *herald_json_file_parse (GBytes *bytes, const char *name, GError **error);
JsonNode *herald_json_file_load (const char *path, const char *name, GError **error);
JsonNode *herald_json_file_load_resource (const char *path, GError **error);

G_END_DECLS
