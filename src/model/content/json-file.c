/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a JSON file that may come from anyone: size first, then the strict check, then the tree. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-check.h"
#include "content/json-file.h"

static gboolean
refuse_large (const char *name, GError **error)
{
  g_set_error (error,
               HERALD_CONTENT_ERROR,
               HERALD_CONTENT_ERROR_TOO_LARGE,
               "%s: $: the file is larger than %d MiB",
               name,
               HERALD_JSON_FILE_MAX_BYTES / 1024 / 1024);
  return FALSE;
}

/**
 * herald_json_file_check:
 * @bytes: the content of a file
 * @name: its name in messages
 * @error: return location for a #GError
 *
 * Checks its size, and its text as herald_json_check() does.
 *
 * Returns: whether it is JSON; else @error is set in #HERALD_CONTENT_ERROR
 */
gboolean
herald_json_file_check (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > HERALD_JSON_FILE_MAX_BYTES)
    return refuse_large (name, error);
  if (herald_json_check (text, length, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static JsonNode *
parse (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!json_parser_load_from_data (parser, text, length, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/**
 * herald_json_file_parse:
 * @bytes: the content of a file
 * @name: its name in messages
 * @error: return location for a #GError
 *
 * Parses strictly: see herald_json_check().
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with @error set in #HERALD_CONTENT_ERROR
 */
JsonNode *
herald_json_file_parse (GBytes *bytes, const char *name, GError **error)
{
  return herald_json_file_check (bytes, name, error) ? parse (bytes, name, error) : NULL;
}

/**
 * herald_json_file_load:
 * @path: (type filename): a local file
 * @name: its name in messages
 * @error: return location for a #GError
 *
 * The file is mapped, so that one of any size is refused without being read.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with @error set
 */
JsonNode *
herald_json_file_load (const char *path, const char *name, GError **error)
{
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* Opening a pipe would wait for somebody to write. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_set_error_literal (&cause, G_FILE_ERROR, G_FILE_ERROR_INVAL, "not a regular file");
  else
    mapped = g_mapped_file_new (path, FALSE, &cause);
  if (mapped == NULL)
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_READ,
                   "%s: $: %s",
                   name,
                   cause->message);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (mapped);
  return herald_json_file_parse (bytes, name, error);
}

/**
 * herald_json_file_load_resource:
 * @path: a path in the bundled resources
 * @error: return location for a #GError
 *
 * Messages and translation contexts name the file by its last component. What is bundled was
 * checked before it was built in, which each start need not do again.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL with @error set
 */
JsonNode *
herald_json_file_load_resource (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  const char *slash = strrchr (path, '/');
  const char *name;
  JsonNode *root;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  name = slash != NULL ? slash + 1 : path;
  root = parse (bytes, name, &cause);
  /* The check says it in more words, and where. */
  if (root == NULL && herald_json_file_check (bytes, name, error))
    g_propagate_error (error, g_steal_pointer (&cause));
  return root;
}
