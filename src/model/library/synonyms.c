/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads which words mean the same, and which say little, in the reader's language. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "content/json.h"
#include "library/synonyms.h"

#define SEPARATOR "; "

/* FALSE with an error where a text holds an empty word, or only one where several are needed. */
static gboolean
check_words (const HeraldJson *json, const char *member, char **words, GError **error)
{
  HeraldJson place = herald_json_member (json, member);

  if (g_strv_length (words) < 2)
    return herald_json_fail (&place,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must hold several words, set apart by “; ”");
  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strchug (words[i]) == '\0')
      return herald_json_fail (&place, error, HERALD_CONTENT_ERROR_VALUE, "holds an empty word");
  return TRUE;
}

/* What is checked is what the file says, and what is used is its translation. */
static char **
read_words (const HeraldJson *json, const char *member, GError **error)
{
  g_auto (GStrv) words = NULL;
  const char *text;

  if (!herald_json_get (json, member, &text, error))
    return NULL;
  words = g_strsplit (text, SEPARATOR, -1);
  if (!check_words (json, member, words, error))
    return NULL;
  return g_strsplit (herald_json_text (json, member), SEPARATOR, -1);
}

static gboolean
read_group (HeraldSearchIndex *index, const HeraldJson *json, GHashTable *ids, GError **error)
{
  static const char *const known[] = { "id", "_words", NULL };
  g_auto (GStrv) words = NULL;
  const char *id;

  if (!herald_json_is_object (json, known, error) || !herald_json_get (json, "id", &id, error))
    return FALSE;
  if (!g_hash_table_add (ids, (gpointer)id))
    return herald_json_fail (
        json, error, HERALD_CONTENT_ERROR_VALUE, "the group “%s” stands twice", id);
  words = read_words (json, "_words", error);
  if (words == NULL)
    return FALSE;
  herald_search_index_add_synonyms (index, (const char *const *)words);
  return TRUE;
}

static gboolean
read_groups (HeraldSearchIndex *index, const HeraldJson *list, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!herald_json_is_array (list, error))
    return FALSE;
  for (guint i = 0; i < herald_json_length (list); i++)
    {
      HeraldJson element = herald_json_element (list, i);

      if (!read_group (index, &element, ids, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_synonyms_read:
 * @index: an index that is not finished
 * @root: the root of a file of synonyms
 * @name: the name of the file in messages
 * @error: return location for a #GError
 *
 * Tells the index which words mean the same and which say little.
 *
 * Returns: whether the file was right; @index may know a part of it where it was not
 */
gboolean
herald_synonyms_read (HeraldSearchIndex *index, JsonNode *root, const char *name, GError **error)
{
  static const char *const known[] = { "format", "_stop_words", "groups", NULL };
  HeraldJson json = herald_json_root (root, g_intern_string (name));
  HeraldJson format = herald_json_member (&json, "format");
  HeraldJson groups = herald_json_member (&json, "groups");
  const char *text = herald_json_string (&format, error);
  g_auto (GStrv) stop_words = NULL;

  if (text == NULL)
    return FALSE;
  if (strcmp (text, "herald-synonyms-1") != 0)
    return herald_json_fail (&format,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "must be herald-synonyms-1");
  if (!herald_json_is_object (&json, known, error))
    return FALSE;
  stop_words = read_words (&json, "_stop_words", error);
  if (stop_words == NULL)
    return FALSE;
  herald_search_index_add_stop_words (index, (const char *const *)stop_words);
  return read_groups (index, &groups, error);
}

/**
 * herald_synonyms_load:
 * @index: an index that is not finished
 * @error: return location for a #GError
 *
 * Like herald_synonyms_read() for the bundled synonyms.
 *
 * Returns: whether they could be read
 */
gboolean
herald_synonyms_load (HeraldSearchIndex *index, GError **error)
{
  g_autoptr (JsonNode) root =
      herald_json_file_load_resource (HERALD_APPLICATION_PATH "/content/synonyms.json", error);

  return root != NULL && herald_synonyms_read (index, root, "synonyms.json", error);
}
