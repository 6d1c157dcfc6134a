/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a JSON file: reads one value and, when it is wrong, says where it stands. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json.h"
#include "content/plain-text.h"

static void
append_path (const HeraldJson *self, GString *path)
{
  if (self->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }
  append_path (self->parent, path);
  if (self->member != NULL)
    g_string_append_printf (path, ".%s", self->member);
  else
    g_string_append_printf (path, "[%u]", self->index);
}

static JsonObject *
get_object (const HeraldJson *self)
{
  if (self->node == NULL || !JSON_NODE_HOLDS_OBJECT (self->node))
    return NULL;
  return json_node_get_object (self->node);
}

static JsonArray *
get_array (const HeraldJson *self)
{
  if (self->node == NULL || !JSON_NODE_HOLDS_ARRAY (self->node))
    return NULL;
  return json_node_get_array (self->node);
}

static const char *
get_plain_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/**
 * herald_json_root:
 * @node: (nullable): the root of a parsed file, alive as long as the place
 * @file: the name of the file in messages
 *
 * Returns: the place of @node
 */
HeraldJson
herald_json_root (JsonNode *node, const char *file)
{
  return (HeraldJson){ NULL, NULL, 0, node, file };
}

/**
 * herald_json_member:
 * @self: a place, alive as long as the result
 * @name: a member, alive as long as the result
 *
 * Returns: the place of the member; see herald_json_exists()
 */
HeraldJson
herald_json_member (const HeraldJson *self, const char *name)
{
  JsonObject *object = get_object (self);
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return (HeraldJson){ self, name, 0, node, self->file };
}

/**
 * herald_json_element:
 * @self: a place that holds an array, alive as long as the result
 * @index: which element
 *
 * Returns: the place of the element
 */
HeraldJson
herald_json_element (const HeraldJson *self, guint index)
{
  JsonArray *array = get_array (self);
  JsonNode *node = NULL;

  if (array != NULL && index < json_array_get_length (array))
    node = json_array_get_element (array, index);
  return (HeraldJson){ self, NULL, index, node, self->file };
}

/**
 * herald_json_exists:
 * @self: a place
 *
 * Returns: whether the file has anything there
 */
gboolean
herald_json_exists (const HeraldJson *self)
{
  return self->node != NULL;
}

/**
 * herald_json_length:
 * @self: a place
 *
 * Returns: the number of elements, 0 for what is no array
 */
guint
herald_json_length (const HeraldJson *self)
{
  JsonArray *array = get_array (self);

  return array != NULL ? json_array_get_length (array) : 0;
}

/**
 * herald_json_path:
 * @self: a place
 *
 * Returns: (transfer full): its JSON path, such as `$.decisions[2].rules[0].when`
 */
char *
herald_json_path (const HeraldJson *self)
{
  GString *path = g_string_new (NULL);

  append_path (self, path);
  return g_string_free (path, FALSE);
}

/**
 * herald_json_fail:
 * @self: the place that is wrong
 * @error: return location for a #GError
 * @code: a #HeraldContentError
 * @format: the reason, as for printf()
 * @...: its arguments
 *
 * Sets @error to "file: path: reason".
 *
 * Returns: always %FALSE, so that a reader can return it
 */
gboolean
herald_json_fail (const HeraldJson *self, GError **error, int code, const char *format, ...)
{
  g_autofree char *path = NULL;
  g_autofree char *reason = NULL;
  va_list arguments;

  /* Many members may be missing, and then nobody wants the words. */
  if (error == NULL)
    return FALSE;
  path = herald_json_path (self);
  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, HERALD_CONTENT_ERROR, code, "%s: %s: %s", self->file, path, reason);
  return FALSE;
}

/* A text that people read holds nothing that would turn it round, or that a terminal obeys. */
static gboolean
is_for_people (const HeraldJson *self, GError **error)
{
  const char *text = herald_json_string (self, error);

  if (text == NULL || herald_plain_text_is (text, HERALD_PLAIN_TEXT_LINES))
    return text != NULL;
  return herald_json_fail (self,
                           error,
                           HERALD_CONTENT_ERROR_VALUE,
                           "must hold no control character and no mark that turns text round");
}

/**
 * herald_json_is_object:
 * @self: a place
 * @known: (array zero-terminated=1): the members that it may hold; names that start with `#` are
 *   notes to translators and always allowed
 * @error: return location for a #GError
 *
 * Returns: whether it holds an object without unknown members, and texts wherever people read
 */
gboolean
herald_json_is_object (const HeraldJson *self, const char *const *known, GError **error)
{
  JsonObject *object = get_object (self);
  JsonObjectIter iter;
  const char *name;

  if (object == NULL)
    return herald_json_fail (self, error, HERALD_CONTENT_ERROR_MEMBER, "must be an object");
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      HeraldJson member = herald_json_member (self, name);

      if (name[0] != '#' && !g_strv_contains (known, name))
        return herald_json_fail (
            self, error, HERALD_CONTENT_ERROR_MEMBER, "unknown member “%s”", name);
      if (name[0] == '_' && !is_for_people (&member, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_json_is_array:
 * @self: a place
 * @error: return location for a #GError
 *
 * Returns: whether it holds an array
 */
gboolean
herald_json_is_array (const HeraldJson *self, GError **error)
{
  if (get_array (self) == NULL)
    return herald_json_fail (self, error, HERALD_CONTENT_ERROR_MEMBER, "must be an array");
  return TRUE;
}

/**
 * herald_json_is_filled_array:
 * @self: a place
 * @error: return location for a #GError
 *
 * Returns: whether it holds an array with something in it
 */
gboolean
herald_json_is_filled_array (const HeraldJson *self, GError **error)
{
  if (!herald_json_is_array (self, error))
    return FALSE;
  if (herald_json_length (self) == 0)
    return herald_json_fail (self, error, HERALD_CONTENT_ERROR_VALUE, "must not be empty");
  return TRUE;
}

/**
 * herald_json_string:
 * @self: a place
 * @error: return location for a #GError
 *
 * Returns: (nullable): its text, owned by the file, or %NULL with @error set
 */
const char *
herald_json_string (const HeraldJson *self, GError **error)
{
  const char *text = get_plain_string (self->node);

  if (self->node == NULL)
    herald_json_fail (self, error, HERALD_CONTENT_ERROR_MEMBER, "is missing");
  else if (text == NULL)
    herald_json_fail (self, error, HERALD_CONTENT_ERROR_MEMBER, "must be a text");
  else if (*text == '\0')
    herald_json_fail (self, error, HERALD_CONTENT_ERROR_VALUE, "must not be empty");
  else
    return text;
  return NULL;
}

/**
 * herald_json_get:
 * @self: a place that holds an object
 * @name: a member that must be there
 * @value: (out): its text, owned by the file
 * @error: return location for a #GError
 *
 * Returns: whether it is there
 */
gboolean
herald_json_get (const HeraldJson *self, const char *name, const char **value, GError **error)
{
  HeraldJson member = herald_json_member (self, name);

  *value = herald_json_string (&member, error);
  return *value != NULL;
}

/**
 * herald_json_get_optional:
 * @self: a place that holds an object
 * @name: a member that may be there
 * @value: (out) (nullable): its text, owned by the file
 * @error: return location for a #GError
 *
 * Returns: %FALSE only where the member is there and no text
 */
gboolean
herald_json_get_optional (const HeraldJson *self,
                          const char *name,
                          const char **value,
                          GError **error)
{
  HeraldJson member = herald_json_member (self, name);

  *value = NULL;
  if (!herald_json_exists (&member))
    return TRUE;
  *value = herald_json_string (&member, error);
  return *value != NULL;
}

/**
 * herald_json_get_flag:
 * @self: a place that holds an object
 * @name: a member that may be there, and then says `yes`
 * @value: (out): whether it is there
 * @error: return location for a #GError
 *
 * Returns: %FALSE only where the member says something else
 */
gboolean
herald_json_get_flag (const HeraldJson *self, const char *name, gboolean *value, GError **error)
{
  HeraldJson member = herald_json_member (self, name);

  *value = herald_json_exists (&member);
  if (!*value || g_strcmp0 (get_plain_string (member.node), "yes") == 0)
    return TRUE;
  return herald_json_fail (&member, error, HERALD_CONTENT_ERROR_VALUE, "must be “yes”");
}

/**
 * herald_json_get_list:
 * @self: a place that holds an object
 * @name: a member that may be there, and then holds an array
 * @list: (out): its place, alive as long as @self
 * @error: return location for a #GError
 *
 * Returns: %FALSE only where the member holds something else
 */
gboolean
herald_json_get_list (const HeraldJson *self, const char *name, HeraldJson *list, GError **error)
{
  *list = herald_json_member (self, name);
  return !herald_json_exists (list) || herald_json_is_array (list, error);
}

/**
 * herald_json_get_filled_list:
 * @self: a place that holds an object
 * @name: a member that may be there, and then holds an array with something in it
 * @list: (out): its place, alive as long as @self
 * @error: return location for a #GError
 *
 * Returns: %FALSE only where the member holds something else
 */
gboolean
herald_json_get_filled_list (const HeraldJson *self,
                             const char *name,
                             HeraldJson *list,
                             GError **error)
{
  *list = herald_json_member (self, name);
  return !herald_json_exists (list) || herald_json_is_filled_array (list, error);
}

/**
 * herald_json_strings:
 * @self: a place that holds one text or an array of them
 * @strings: (element-type utf8): where they go, owned by the file
 * @error: return location for a #GError
 *
 * Returns: whether there was at least one and all were texts
 */
gboolean
herald_json_strings (const HeraldJson *self, GPtrArray *strings, GError **error)
{
  const char *text = get_plain_string (self->node);

  if (text == NULL && herald_json_length (self) == 0)
    return herald_json_fail (self,
                             error,
                             HERALD_CONTENT_ERROR_MEMBER,
                             "must be a text or a list of texts");
  for (guint i = 0; i < herald_json_length (self); i++)
    {
      HeraldJson element = herald_json_element (self, i);

      text = herald_json_string (&element, error);
      if (text == NULL)
        return FALSE;
      g_ptr_array_add (strings, (gpointer)text);
    }
  if (herald_json_length (self) == 0)
    g_ptr_array_add (strings, (gpointer)text);
  return TRUE;
}
