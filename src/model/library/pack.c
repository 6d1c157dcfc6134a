/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of the library: topics, articles, words, helplines or sources, by its format. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "library/pack.h"

#define SOURCES_FORMAT "herald-sources-1"

typedef struct
{
  HeraldPack *pack;
  const HeraldVocabulary *vocabulary;
} Reading;

typedef gboolean (*ReadElement) (Reading *reading, const HeraldJson *json, GError **error);

static gboolean
add (GPtrArray *list, gpointer item)
{
  if (item != NULL)
    g_ptr_array_add (list, item);
  return item != NULL;
}

static gboolean
add_group (Reading *reading, const HeraldJson *json, GError **error)
{
  return add (reading->pack->groups, herald_topic_group_read (json, error));
}

static gboolean
add_article (Reading *reading, const HeraldJson *json, GError **error)
{
  return add (reading->pack->articles, herald_article_read (json, reading->vocabulary, error));
}

static gboolean
add_term (Reading *reading, const HeraldJson *json, GError **error)
{
  return add (reading->pack->terms, herald_term_read (json, error));
}

static gboolean
add_country (Reading *reading, const HeraldJson *json, GError **error)
{
  return add (reading->pack->countries, herald_country_read (json, error));
}

static const struct
{
  const char *format;
  const char *list; /* the member that holds what the file is about */
  ReadElement read;
  gboolean has_sources; /* whether it may bring the sources that it rests on */
} formats[] = {
  { "herald-articles-1", "articles", add_article, TRUE },
  { "herald-glossary-1", "terms", add_term, TRUE },
  { "herald-support-1", "countries", add_country, FALSE },
  { "herald-topics-1", "groups", add_group, FALSE },
};

static gboolean
read_own_sources (HeraldPack *self, const HeraldJson *json, GError **error)
{
  HeraldJson list = herald_json_member (json, "own_sources");

  if (!herald_json_exists (&list))
    return TRUE;
  self->sources = herald_sources_new_from_list (&list, error);
  return self->sources != NULL;
}

static gboolean
read_list (Reading *reading, guint format, const HeraldJson *json, GError **error)
{
  const char *const known[] = {
    "format", formats[format].list, formats[format].has_sources ? "own_sources" : NULL, NULL
  };
  HeraldJson list = herald_json_member (json, formats[format].list);

  if (!herald_json_is_object (json, known, error) || !herald_json_is_filled_array (&list, error) ||
      !read_own_sources (reading->pack, json, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!formats[format].read (reading, &element, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_sources (HeraldPack *self, GError **error)
{
  self->sources = herald_sources_new (json_node_ref (self->root), self->name, error);
  return self->sources != NULL;
}

static gboolean
read_pack (HeraldPack *self, const HeraldVocabulary *vocabulary, GError **error)
{
  Reading reading = { self, vocabulary };
  HeraldJson json = herald_json_root (self->root, g_intern_string (self->name));
  HeraldJson member = herald_json_member (&json, "format");
  const char *format = herald_json_string (&member, error);

  if (format == NULL)
    return FALSE;
  if (strcmp (format, SOURCES_FORMAT) == 0)
    return read_sources (self, error);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (strcmp (format, formats[i].format) == 0)
        return read_list (&reading, i, &json, error);
    }
  return herald_json_fail (
      &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is no format of the library", format);
}

/**
 * herald_pack_knows:
 * @format: what a file calls its format
 *
 * Returns: whether such a file belongs to the library
 */
gboolean
herald_pack_knows (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (strcmp (format, formats[i].format) == 0)
        return TRUE;
    }
  return strcmp (format, SOURCES_FORMAT) == 0;
}

/**
 * herald_pack_new:
 * @root: (transfer full): the root of the file
 * @name: its name in messages and in translation contexts
 * @vocabulary: the fields and outcomes that articles may name
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the content of the file, or %NULL with @error set
 */
HeraldPack *
herald_pack_new (JsonNode *root,
                 const char *name,
                 const HeraldVocabulary *vocabulary,
                 GError **error)
{
  g_autoptr (HeraldPack) self = g_new0 (HeraldPack, 1);

  self->name = g_strdup (name);
  self->root = root;
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_topic_group_free);
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_article_free);
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_term_free);
  self->countries = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_country_free);
  return read_pack (self, vocabulary, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_pack_free:
 * @self: (transfer full): a pack
 */
void
herald_pack_free (HeraldPack *self)
{
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->countries);
  g_clear_pointer (&self->sources, herald_sources_free);
  json_node_unref (self->root);
  g_free (self->name);
  g_free (self);
}
