/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what one file names is there: topics, sources, articles. */
#include "config.h"

#include "content/error.h"
#include "library/library-private.h"

typedef gboolean (*IsKnown) (HeraldLibrary *self, const char *id);

static gboolean
is_article (HeraldLibrary *self, const char *id)
{
  return g_hash_table_contains (self->by_id, id);
}

static gboolean
is_source (HeraldLibrary *self, const char *id)
{
  return herald_library_look_up_source (self, id) != NULL;
}

static gboolean
is_topic (HeraldLibrary *self, const char *id)
{
  return herald_library_find_topic (self, id) != NULL;
}

static gboolean
check_names (HeraldLibrary *self,
             const HeraldJson *json,
             const char *member,
             const char *what,
             IsKnown is_known,
             GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  HeraldJson list = herald_json_member (json, member);

  if (!herald_json_exists (&list))
    return TRUE;
  if (!herald_json_strings (&list, names, error))
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      if (!is_known (self, names->pdata[i]))
        return herald_json_fail (&list,
                                 error,
                                 HERALD_CONTENT_ERROR_VALUE,
                                 "there is no %s “%s”",
                                 what,
                                 (const char *)names->pdata[i]);
    }
  return TRUE;
}

static gboolean
check_article (HeraldLibrary *self, const HeraldJson *json, GError **error)
{
  HeraldJson sections = herald_json_member (json, "sections");

  if (!check_names (self, json, "topics", "topic", is_topic, error) ||
      !check_names (self, json, "sources", "source", is_source, error) ||
      !check_names (self, json, "related", "article", is_article, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (&sections); i++)
    {
      HeraldJson section = herald_json_element (&sections, i);

      if (!check_names (self, &section, "sources", "source", is_source, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_term (HeraldLibrary *self, const HeraldJson *json, GError **error)
{
  return check_names (self, json, "sources", "source", is_source, error) &&
         check_names (self, json, "article", "article", is_article, error);
}

static gboolean
check_each (HeraldLibrary *self,
            const HeraldJson *json,
            const char *member,
            gboolean (*check) (HeraldLibrary *self, const HeraldJson *json, GError **error),
            GError **error)
{
  HeraldJson list = herald_json_member (json, member);

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      if (!check (self, &element, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_library_check_links:
 * @self: a library that holds all files
 * @pack: one of them
 * @error: return location for a #GError
 *
 * Returns: whether everything that @pack names is in the library
 */
gboolean
herald_library_check_links (HeraldLibrary *self, const HeraldPack *pack, GError **error)
{
  HeraldJson json = herald_json_root (pack->root, pack->name);

  return check_each (self, &json, "articles", check_article, error) &&
         check_each (self, &json, "terms", check_term, error);
}

static gboolean
refuse_second (const HeraldPack *pack, const char *what, const char *id, GError **error)
{
  HeraldJson json = herald_json_root (pack->root, pack->name);

  return herald_json_fail (
      &json, error, HERALD_CONTENT_ERROR_VALUE, "another %s is called “%s” already", what, id);
}

static gboolean
check_articles (HeraldLibrary *self, const HeraldPack *pack, GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pack->articles->len; i++)
    {
      const HeraldArticle *article = pack->articles->pdata[i];

      if (is_article (self, article->id) || !g_hash_table_add (own, (gpointer)article->id))
        return refuse_second (pack, "article", article->id, error);
    }
  return TRUE;
}

static gboolean
check_terms (HeraldLibrary *self, const HeraldPack *pack, GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pack->terms->len; i++)
    {
      const HeraldTerm *term = pack->terms->pdata[i];

      if (herald_glossary_find (self->glossary, term->id) != NULL ||
          !g_hash_table_add (own, (gpointer)term->id))
        return refuse_second (pack, "word", term->id, error);
    }
  return TRUE;
}

static gboolean
check_groups (HeraldLibrary *self, const HeraldPack *pack, GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pack->groups->len; i++)
    {
      const HeraldTopicGroup *group = pack->groups->pdata[i];

      for (guint j = 0; j < group->topics->len; j++)
        {
          const HeraldTopic *topic = &g_array_index (group->topics, HeraldTopic, j);

          if (is_topic (self, topic->id) || !g_hash_table_add (own, (gpointer)topic->id))
            return refuse_second (pack, "topic", topic->id, error);
        }
    }
  return TRUE;
}

/* A claim must not rest on what another file calls by the same name. */
static gboolean
check_sources (HeraldLibrary *self, const HeraldPack *pack, GError **error)
{
  HeraldJson json = herald_json_root (pack->root, pack->name);
  HeraldJson own = herald_json_member (&json, "own_sources");
  HeraldJson list = herald_json_exists (&own) ? own : herald_json_member (&json, "sources");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      const char *id;

      if (!herald_json_get (&element, "id", &id, error))
        return FALSE;
      if (is_source (self, id))
        return refuse_second (pack, "source", id, error);
    }
  return TRUE;
}

/**
 * herald_library_check_ids:
 * @self: a library
 * @pack: a file that it does not hold yet
 * @error: return location for a #GError
 *
 * Returns: whether every name in @pack is free
 */
gboolean
herald_library_check_ids (HeraldLibrary *self, const HeraldPack *pack, GError **error)
{
  return check_articles (self, pack, error) && check_terms (self, pack, error) &&
         check_groups (self, pack, error) && check_sources (self, pack, error);
}
