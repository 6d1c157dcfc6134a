/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _HeraldJson HeraldJson;

/**
 * HeraldJson:
 * @parent: the place that holds this one, or %NULL at the root
 * @member: the name under which @parent holds it, or %NULL for an element
 * @index: its place in @parent, for an element
 * @node: the value, or %NULL where there is none
 * @file: the name that messages call the file by
 *
 * A place in a JSON file that knows how to name itself. Passed by value and alive no longer than
 * its parents: it belongs on the stack of the function that reads.
 */
struct _HeraldJson
{
  const HeraldJson *parent;
  const char *member;
  guint index;
  JsonNode *node;
  const char *file;
};

HeraldJson herald_json_root (JsonNode *node, const char *file);
HeraldJson herald_json_member (const HeraldJson *self, const char *name);
HeraldJson herald_json_element (const HeraldJson *self, guint index);
gboolean herald_json_exists (const HeraldJson *self);
guint herald_json_length (const HeraldJson *self);
char *herald_json_path (const HeraldJson *self);
char *herald_json_context (const HeraldJson *self, const char *member);

gboolean
herald_json_fail (const HeraldJson *self, GError **error, int code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
gboolean herald_json_is_object (const HeraldJson *self, const char *const *known, GError **error);
gboolean herald_json_is_array (const HeraldJson *self, GError **error);
gboolean herald_json_is_filled_array (const HeraldJson *self, GError **error);
const char *herald_json_string (const HeraldJson *self, GError **error);
gboolean
herald_json_get (const HeraldJson *self, const char *name, const char **value, GError **error);
gboolean herald_json_get_optional (const HeraldJson *self,
                                   const char *name,
                                   const char **value,
                                   GError **error);
gboolean
herald_json_get_flag (const HeraldJson *self, const char *name, gboolean *value, GError **error);
gboolean
herald_json_get_list (const HeraldJson *self, const char *name, HeraldJson *list, GError **error);
gboolean herald_json_get_filled_list (const HeraldJson *self,
                                      const char *name,
                                      HeraldJson *list,
                                      GError **error);
gboolean herald_json_strings (const HeraldJson *self, GPtrArray *strings, GError **error);
const char *herald_json_text (const HeraldJson *self, const char *name);

G_END_DECLS
