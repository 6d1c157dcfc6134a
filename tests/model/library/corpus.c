/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files of articles as texts to search, for tests and benchmarks. */
#include "config.h"

#include "content/json-file.h"
#include "corpus.h"
#include "library/synonyms.h"

static void
article_free (gpointer data)
{
  HeraldTestArticle *self = data;

  g_free (self->id);
  g_ptr_array_unref (self->tags);
  for (guint i = 0; i < HERALD_SEARCH_N_FIELDS; i++)
    g_free (self->fields[i]);
  g_free (self);
}

static void
append_member (const HeraldJson *json, const char *name, GString *text)
{
  const char *value = NULL;

  if (herald_json_get_optional (json, name, &value, NULL) && value != NULL)
    g_string_append_printf (text, "%s\n", value);
}

static void
append_points (const HeraldJson *section, GString *text)
{
  HeraldJson list = herald_json_member (section, "points");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson point = herald_json_element (&list, i);

      append_member (&point, "_text", text);
    }
}

static char *
read_body (const HeraldJson *article)
{
  GString *text = g_string_new (NULL);
  HeraldJson list = herald_json_member (article, "sections");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson section = herald_json_element (&list, i);

      append_member (&section, "_heading", text);
      append_member (&section, "_text", text);
      append_points (&section, text);
    }
  return g_string_free (text, FALSE);
}

static void
add_tags (const HeraldJson *article, const char *name, GPtrArray *tags)
{
  HeraldJson list = herald_json_member (article, name);

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);

      g_ptr_array_add (tags, g_strdup (herald_json_string (&element, NULL)));
    }
}

static char *
name_topics (GPtrArray *tags, GHashTable *titles)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    {
      const char *title = g_hash_table_lookup (titles, tags->pdata[i]);

      if (title != NULL)
        g_string_append_printf (text, "%s\n", title);
    }
  return g_string_free (text, FALSE);
}

static HeraldTestArticle *
read_article (const HeraldJson *json, GHashTable *titles, GError **error)
{
  static const char *const members[HERALD_SEARCH_N_FIELDS] = {
    [HERALD_SEARCH_TITLE] = "_question",
    [HERALD_SEARCH_PHRASES] = "_phrases",
    [HERALD_SEARCH_ANSWER] = "_answer",
  };
  HeraldTestArticle *self = g_new0 (HeraldTestArticle, 1);
  const char *text;

  self->tags = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i <= HERALD_SEARCH_ANSWER; i++)
    if (herald_json_get (json, members[i], &text, error))
      self->fields[i] = g_strdup (text);
    else
      break;
  if (self->fields[HERALD_SEARCH_ANSWER] == NULL || !herald_json_get (json, "id", &text, error))
    {
      article_free (self);
      return NULL;
    }
  self->id = g_strdup (text);
  add_tags (json, "topics", self->tags);
  add_tags (json, "answers", self->tags);
  self->fields[HERALD_SEARCH_BODY] = read_body (json);
  self->fields[HERALD_SEARCH_TOPIC] = name_topics (self->tags, titles);
  return self;
}

/* Topics by id, each with the title of its theme. */
static void
read_theme (const HeraldJson *theme, GHashTable *titles)
{
  HeraldJson list = herald_json_member (theme, "topics");
  HeraldJson title = herald_json_member (theme, "_title");

  for (guint i = 0; i < herald_json_length (&list); i++)
    {
      HeraldJson topic = herald_json_element (&list, i);
      HeraldJson id = herald_json_member (&topic, "id");
      HeraldJson name = herald_json_member (&topic, "_title");

      g_hash_table_insert (titles,
                           g_strdup (herald_json_string (&id, NULL)),
                           g_strdup_printf ("%s\n%s",
                                            herald_json_string (&title, NULL),
                                            herald_json_string (&name, NULL)));
    }
}

static GHashTable *
read_titles (const char *path, GError **error)
{
  g_autoptr (JsonNode) root = herald_json_file_load (path, path, error);
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  HeraldJson json = herald_json_root (root, "topics");
  HeraldJson list = herald_json_member (&json, "themes");

  for (guint i = 0; root != NULL && i < herald_json_length (&list); i++)
    {
      HeraldJson theme = herald_json_element (&list, i);

      read_theme (&theme, titles);
    }
  if (root == NULL)
    g_clear_pointer (&titles, g_hash_table_unref);
  return titles;
}

static gboolean
read_file (GPtrArray *articles, const char *path, GHashTable *titles, GError **error)
{
  g_autoptr (JsonNode) root = herald_json_file_load (path, path, error);
  HeraldJson json = herald_json_root (root, path);
  HeraldJson list = herald_json_member (&json, "articles");

  for (guint i = 0; root != NULL && i < herald_json_length (&list); i++)
    {
      HeraldJson element = herald_json_element (&list, i);
      HeraldTestArticle *article = read_article (&element, titles, error);

      if (article == NULL)
        return FALSE;
      g_ptr_array_add (articles, article);
    }
  return root != NULL;
}

/*
 * herald_test_corpus_read:
 * @topics: the path of the topics
 * @files: (array zero-terminated=1): the paths of files of articles
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type HeraldTestArticle) (nullable): all articles
 */
GPtrArray *
herald_test_corpus_read (const char *topics, char **files, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (article_free);
  g_autoptr (GHashTable) titles = read_titles (topics, error);

  if (titles == NULL)
    return NULL;
  for (; *files != NULL; files++)
    if (!read_file (articles, *files, titles, error))
      return NULL;
  return g_steal_pointer (&articles);
}

/*
 * herald_test_corpus_index:
 * @articles: (element-type HeraldTestArticle): articles
 *
 * Returns: (transfer full): an index over them, with the bundled synonyms
 */
HeraldSearchIndex *
herald_test_corpus_index (GPtrArray *articles)
{
  HeraldSearchIndex *index = herald_search_index_new ("en");
  g_autoptr (GError) error = NULL;

  if (!herald_synonyms_load (index, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < articles->len; i++)
    {
      HeraldTestArticle *article = articles->pdata[i];

      herald_search_index_add (index, (const char *const *)article->fields);
    }
  herald_search_index_finish (index);
  return index;
}
