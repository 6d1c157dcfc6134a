/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the word lists of data/reader. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "reader/lexicon.h"

#define BUNDLED_READER HERALD_APPLICATION_PATH "/reader"

static gboolean
add_phrases (HeraldLexicon *self,
             guint language,
             HeraldReportWord term,
             const HeraldJson *list,
             GError **error)
{
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);
      const char *phrase = herald_json_string (&element, error);
      const char *problem;

      if (phrase == NULL)
        return FALSE;
      if (!herald_lexicon_add_phrase (self, language, term, phrase, &problem))
        return herald_json_fail (
            &element, error, HERALD_CONTENT_ERROR_VALUE, "“%s”: %s", phrase, problem);
    }
  return TRUE;
}

static gboolean
add_terms (HeraldLexicon *self, guint language, const HeraldJson *terms, GError **error)
{
  g_autoptr (GList) names = NULL;

  if (terms->node == NULL || !JSON_NODE_HOLDS_OBJECT (terms->node))
    return herald_json_fail (terms, error, HERALD_CONTENT_ERROR_MEMBER, "must be an object");
  names = json_object_get_members (json_node_get_object (terms->node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      HeraldJson list = herald_json_member (terms, name->data);
      HeraldReportWord term;

      if (!herald_report_word_find (name->data, &term))
        return herald_json_fail (terms,
                                 error,
                                 HERALD_CONTENT_ERROR_MEMBER,
                                 "unknown member “%s”",
                                 (const char *)name->data);
      if (!herald_json_is_array (&list, error) || !add_phrases (self, language, term, &list, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_lexicon_add_file:
 * @self: a lexicon
 * @root: (transfer full): the root of a file
 * @name: its name in messages
 * @error: return location for a #GError
 *
 * Returns: whether its words were added; otherwise @error is set in #HERALD_CONTENT_ERROR
 */
gboolean
herald_lexicon_add_file (HeraldLexicon *self, JsonNode *root, const char *name, GError **error)
{
  static const char *const known[] = { "format", "language", "terms", NULL };
  g_autoptr (JsonNode) owned = root;
  HeraldJson json = herald_json_root (owned, name);
  HeraldJson terms = herald_json_member (&json, "terms");
  HeraldJson format_json = herald_json_member (&json, "format");
  const char *format;
  const char *language;
  guint index;

  if (!herald_json_is_object (&json, known, error) ||
      !herald_json_get (&json, "format", &format, error) ||
      !herald_json_get (&json, "language", &language, error))
    return FALSE;
  if (strcmp (format, "herald-reader-1") != 0)
    return herald_json_fail (&format_json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must be herald-reader-1");
  index = herald_lexicon_add_language (self, language);
  if (index == HERALD_LEXICON_MAX_LANGUAGES)
    return herald_json_fail (&json,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "the language “%s” stands twice, or is one too many",
                             language);
  return add_terms (self, index, &terms, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *)a;
  const char *second = *(const char *const *)b;

  /* What all languages share is language 0. */
  if (strcmp (first, "shared.json") == 0 || strcmp (second, "shared.json") == 0)
    return strcmp (second, "shared.json") == 0 ? 1 : -1;
  return strcmp (first, second);
}

/**
 * herald_lexicon_add_bundled:
 * @self: a lexicon
 * @error: return location for a #GError
 *
 * Adds every file of the bundled folder, so that a new language needs no code.
 *
 * Returns: whether all could be read
 */
gboolean
herald_lexicon_add_bundled (HeraldLexicon *self, GError **error)
{
  g_auto (GStrv) names =
      g_resources_enumerate_children (BUNDLED_READER, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (BUNDLED_READER "/", names[i], NULL);
      JsonNode *root = herald_json_file_load_resource (path, error);

      if (root == NULL || !herald_lexicon_add_file (self, root, names[i], error))
        return FALSE;
    }
  return TRUE;
}
