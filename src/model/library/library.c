/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions, the words and the helplines, bundled and the user's own. Nothing is read before
 * somebody asks: words first, since the form marks them, articles when a page shows them. */
#include "config.h"

#include "content/json-file.h"
#include "library/library-private.h"

/**
 * herald_library_new:
 * @vocabulary: the fields and outcomes that articles may name
 * @sources: (nullable): what the rules rest on; outlives the library
 * @user_folder: (nullable) (type filename): a folder with the user's own articles and words
 *
 * Returns: (transfer full): the library, of which nothing is read yet
 */
HeraldLibrary *
herald_library_new (HeraldVocabulary *vocabulary,
                    const HeraldSources *sources,
                    const char *user_folder)
{
  HeraldLibrary *self = g_new0 (HeraldLibrary, 1);

  self->vocabulary = herald_vocabulary_ref (vocabulary);
  self->rule_sources = sources;
  self->user_folder = g_strdup (user_folder);
  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_pack_free);
  self->groups = g_ptr_array_new ();
  self->articles = g_ptr_array_new ();
  self->countries = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->glossary = herald_glossary_new ();
  return self;
}

/**
 * herald_library_free:
 * @self: (transfer full): a library
 */
void
herald_library_free (HeraldLibrary *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->countries);
  herald_glossary_free (self->glossary);
  g_ptr_array_unref (self->packs);
  g_ptr_array_unref (self->problems);
  herald_vocabulary_unref (self->vocabulary);
  g_free (self->user_folder);
  g_free (self);
}

/**
 * herald_library_user_folder:
 *
 * Returns: (transfer full) (type filename): where a user's own articles and words belong
 */
char *
herald_library_user_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "herald", "content", NULL);
}

/**
 * herald_library_get_glossary:
 * @self: a library
 *
 * Returns: (transfer none): the words; a user's own are among them once articles were asked for
 */
HeraldGlossary *
herald_library_get_glossary (HeraldLibrary *self)
{
  herald_library_open_words (self);
  return self->glossary;
}

/**
 * herald_library_get_groups:
 * @self: a library
 *
 * Returns: (transfer none) (element-type HeraldTopicGroup): the groups, in order
 */
GPtrArray *
herald_library_get_groups (HeraldLibrary *self)
{
  herald_library_open (self);
  return self->groups;
}

/**
 * herald_library_get_articles:
 * @self: a library
 *
 * Returns: (transfer none) (element-type HeraldArticle): all articles, in the order of the files
 */
GPtrArray *
herald_library_get_articles (HeraldLibrary *self)
{
  herald_library_open (self);
  return self->articles;
}

/**
 * herald_library_get_countries:
 * @self: a library
 *
 * Returns: (transfer none) (element-type HeraldCountry): whom to turn to, by country
 */
GPtrArray *
herald_library_get_countries (HeraldLibrary *self)
{
  herald_library_open (self);
  return self->countries;
}

/**
 * herald_library_get_problems:
 * @self: a library
 *
 * Returns: (transfer none) (element-type utf8): one line a file that could not be used: its name,
 *   the JSON path and the reason
 */
GPtrArray *
herald_library_get_problems (HeraldLibrary *self)
{
  herald_library_open (self);
  return self->problems;
}

/**
 * herald_library_find_article:
 * @self: a library
 * @id: the name of an article
 *
 * Returns: (transfer none) (nullable): the article
 */
const HeraldArticle *
herald_library_find_article (HeraldLibrary *self, const char *id)
{
  herald_library_open (self);
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * herald_library_find_topic:
 * @self: a library
 * @id: the key of a topic
 *
 * Returns: (transfer none) (nullable): the topic
 */
const HeraldTopic *
herald_library_find_topic (HeraldLibrary *self, const char *id)
{
  herald_library_open (self);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const HeraldTopic *topic = herald_topic_group_find (self->groups->pdata[i], id);

      if (topic != NULL)
        return topic;
    }
  return NULL;
}

/**
 * herald_library_look_up_source:
 * @self: a library
 * @id: the name of a source
 *
 * Returns: (transfer none) (nullable): the source, as far as the files are read
 */
const HeraldSource *
herald_library_look_up_source (HeraldLibrary *self, const char *id)
{
  const HeraldSource *source =
      self->rule_sources != NULL ? herald_sources_find (self->rule_sources, id) : NULL;

  for (guint i = 0; source == NULL && i < self->packs->len; i++)
    {
      const HeraldPack *pack = self->packs->pdata[i];

      if (pack->sources != NULL)
        source = herald_sources_find (pack->sources, id);
    }
  return source;
}

/**
 * herald_library_find_source:
 * @self: a library
 * @id: the name of a source
 *
 * Returns: (transfer none) (nullable): the source, whichever file brings it
 */
const HeraldSource *
herald_library_find_source (HeraldLibrary *self, const char *id)
{
  herald_library_open (self);
  return herald_library_look_up_source (self, id);
}

/**
 * herald_library_list_topic:
 * @self: a library
 * @topic: the key of a topic
 *
 * Returns: (transfer container) (element-type HeraldArticle): what stands under the topic: first
 *   the articles that live there, then those that touch it
 */
GPtrArray *
herald_library_list_topic (HeraldLibrary *self, const char *topic)
{
  GPtrArray *list = g_ptr_array_new ();

  herald_library_open (self);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < self->articles->len; i++)
        {
          const HeraldArticle *article = self->articles->pdata[i];
          guint place;

          if (g_ptr_array_find_with_equal_func (article->topics, topic, g_str_equal, &place) &&
              (place == 0) == (pass == 0))
            g_ptr_array_add (list, (gpointer)article);
        }
    }
  return list;
}

/**
 * herald_library_list_for:
 * @self: a library
 * @verdict: what the rules make of a result
 * @limit: the most articles wanted
 *
 * Returns: (transfer container) (element-type HeraldArticle): the articles that this result points
 *   to, the closest first
 */
GPtrArray *
herald_library_list_for (HeraldLibrary *self, const HeraldVerdict *verdict, guint limit)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GArray) fits = g_array_new (FALSE, FALSE, sizeof (guint));

  herald_library_open (self);
  for (guint i = 0; i < self->articles->len; i++)
    {
      guint fit = herald_article_fit (self->articles->pdata[i], verdict);
      guint place = fits->len;

      if (fit == 0)
        continue;
      while (place > 0 && g_array_index (fits, guint, place - 1) < fit)
        place--;
      g_array_insert_val (fits, place, fit);
      g_ptr_array_insert (list, place, self->articles->pdata[i]);
    }
  if (list->len > limit)
    g_ptr_array_set_size (list, limit);
  return list;
}

/**
 * herald_library_check_file:
 * @self: a library
 * @path: (type filename): a file of articles, words, topics, helplines or sources
 * @error: return location for a #GError
 *
 * Checks a file as if it lay in the user's folder, without taking it in.
 *
 * Returns: whether it is sound
 */
gboolean
herald_library_check_file (HeraldLibrary *self, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  JsonNode *root = herald_json_file_load (path, shown, error);
  g_autoptr (HeraldPack) pack = NULL;
  gboolean is_sound;

  if (root == NULL)
    return FALSE;
  herald_library_open (self);
  pack = herald_pack_new (root, shown, self->vocabulary, error);
  if (pack == NULL || !herald_library_check_ids (self, pack, error))
    return FALSE;
  /* Its own articles may name each other: it stands in the library for as long as that takes. */
  g_ptr_array_add (self->packs, pack);
  herald_library_list_pack (self, pack);
  is_sound = herald_library_check_links (self, pack, error);
  g_ptr_array_steal_index (self->packs, self->packs->len - 1);
  herald_library_list_again (self);
  return is_sound;
}
