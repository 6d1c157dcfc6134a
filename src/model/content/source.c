/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published texts that rules and answers name, by id. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/source.h"

struct _HeraldSources
{
  JsonNode *root; /* (nullable) owns every text, where no one else does */
  GHashTable *by_id;
};

static gboolean
add_source (HeraldSources *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "id", "citation", "short", "year", "link", NULL };
  g_autofree HeraldSource *source = g_new0 (HeraldSource, 1);

  if (!herald_json_is_object (json, known, error) ||
      !herald_json_get (json, "id", &source->id, error) ||
      !herald_json_get (json, "citation", &source->citation, error) ||
      !herald_json_get (json, "short", &source->short_name, error) ||
      !herald_json_get (json, "year", &source->year, error) ||
      !herald_json_get_optional (json, "link", &source->link, error))
    return FALSE;
  if (g_hash_table_contains (self->by_id, source->id))
    return herald_json_fail (
        json, error, HERALD_CONTENT_ERROR_VALUE, "the source “%s” stands twice", source->id);
  g_hash_table_insert (self->by_id, (gpointer)source->id, source);
  g_steal_pointer (&source);
  return TRUE;
}

static gboolean
read_list (HeraldSources *self, const HeraldJson *list, GError **error)
{
  if (!herald_json_is_array (list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!add_source (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

static HeraldSources *
sources_new (JsonNode *root)
{
  HeraldSources *self = g_new0 (HeraldSources, 1);

  self->root = root;
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

static gboolean
read_sources (HeraldSources *self, const HeraldJson *json, GError **error)
{
  static const char *const known[] = { "format", "sources", NULL };
  HeraldJson format = herald_json_member (json, "format");
  HeraldJson list = herald_json_member (json, "sources");
  const char *text = herald_json_string (&format, error);

  if (text == NULL)
    return FALSE;
  if (strcmp (text, "herald-sources-1") != 0)
    return herald_json_fail (&format,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must be herald-sources-1");
  return herald_json_is_object (json, known, error) && read_list (self, &list, error);
}

/**
 * herald_sources_new:
 * @root: (transfer full): the root of sources.json
 * @name: the name of the file in messages
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the sources, or %NULL with @error set
 */
HeraldSources *
herald_sources_new (JsonNode *root, const char *name, GError **error)
{
  g_autoptr (HeraldSources) self = sources_new (root);
  HeraldJson json = herald_json_root (root, g_intern_string (name));

  return read_sources (self, &json, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_sources_new_from_list:
 * @list: a list of sources in another file, which outlives them
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the sources, or %NULL with @error set
 */
HeraldSources *
herald_sources_new_from_list (const HeraldJson *list, GError **error)
{
  g_autoptr (HeraldSources) self = sources_new (NULL);

  return read_list (self, list, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_sources_free:
 * @self: (transfer full): sources
 */
void
herald_sources_free (HeraldSources *self)
{
  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

/**
 * herald_sources_find:
 * @self: sources
 * @id: the name of one
 *
 * Returns: (transfer none) (nullable): the source
 */
const HeraldSource *
herald_sources_find (const HeraldSources *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}
