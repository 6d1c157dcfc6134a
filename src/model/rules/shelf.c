/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All editions at hand: the bundled ones and those in the user's own folder. A file that is wrong
 * is named with its reason, and everything else goes on working. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "content/user-folder.h"
#include "rules/shelf.h"

#define BUNDLED_RULES HERALD_APPLICATION_PATH "/rules"
#define BUNDLED_CONTENT HERALD_APPLICATION_PATH "/content"

struct _HeraldShelf
{
  gatomicrefcount references;
  HeraldVocabulary *vocabulary;
  HeraldSources *sources;
  GHashTable *shared;  /* (element-type utf8 JsonNode) by id */
  GPtrArray *waiting;  /* (element-type utf8) bundled editions not compiled yet */
  GPtrArray *books;    /* (element-type HeraldRulebook) oldest first */
  GPtrArray *problems; /* (element-type utf8) what is wrong with which file */
  char *user_folder;   /* (nullable) looked into with the first look at all books */
};

static const char *
get_member (JsonNode *root, const char *name)
{
  HeraldJson json = herald_json_root (root, "");
  HeraldJson member = herald_json_member (&json, name);

  return herald_json_string (&member, NULL);
}

static int
compare_books (gconstpointer a, gconstpointer b)
{
  const HeraldRulebookText *first = herald_rulebook_get_text (*(HeraldRulebook **)a);
  const HeraldRulebookText *second = herald_rulebook_get_text (*(HeraldRulebook **)b);

  if (first->year_from != second->year_from)
    return first->year_from < second->year_from ? -1 : 1;
  return strcmp (first->id, second->id);
}

static HeraldRulebook *
find_book (const HeraldShelf *self, const char *id)
{
  for (guint i = 0; i < self->books->len; i++)
    {
      HeraldRulebook *book = self->books->pdata[i];

      if (strcmp (herald_rulebook_get_text (book)->id, id) == 0)
        return book;
    }
  return NULL;
}

static HeraldRulebook *
compile (const HeraldShelf *self, JsonNode *root, const char *name, GError **error)
{
  g_autoptr (HeraldRulebook) book =
      herald_rulebook_new (self->vocabulary, self->sources, self->shared, root, name, error);

  if (book == NULL)
    return NULL;
  if (find_book (self, herald_rulebook_get_text (book)->id) != NULL)
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_BOOK,
                   "%s: $.id: another book is called “%s” already",
                   name,
                   herald_rulebook_get_text (book)->id);
      return NULL;
    }
  return g_steal_pointer (&book);
}

static void
add_book (HeraldShelf *self, HeraldRulebook *book, GError *error)
{
  if (book == NULL)
    {
      g_ptr_array_add (self->problems, g_strdup (error->message));
      return;
    }
  g_ptr_array_add (self->books, book);
  g_ptr_array_sort (self->books, compare_books);
}

static void
add_bundled (HeraldShelf *self, const char *name)
{
  g_autofree char *path = g_strconcat (BUNDLED_RULES "/", name, NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *root = herald_json_file_load_resource (path, &error);
  HeraldRulebook *book = NULL;

  if (root != NULL)
    book = compile (self, root, name, &error);
  add_book (self, book, error);
}

static void
add_user_file (HeraldShelf *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->user_folder, name, NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *root = herald_json_file_load (path, name, &error);
  HeraldRulebook *book = NULL;

  if (root != NULL)
    book = compile (self, root, name, &error);
  add_book (self, book, error);
}

static void
add_user_folder (HeraldShelf *self)
{
  g_autoptr (GPtrArray) names = herald_user_folder_list (self->user_folder);

  for (guint i = 0; i < names->len; i++)
    add_user_file (self, names->pdata[i]);
  g_clear_pointer (&self->user_folder, g_free);
}

/* Shared decisions are parsed at once, editions are left for when somebody asks. */
static gboolean
sort_bundled (HeraldShelf *self, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (BUNDLED_RULES "/", name, NULL);
  JsonNode *root;
  const char *id;

  if (strcmp (name, "fields.json") == 0)
    return TRUE;
  if (g_str_has_prefix (name, "asco-cap-"))
    {
      g_ptr_array_add (self->waiting, g_strdup (name));
      return TRUE;
    }
  root = herald_json_file_load_resource (path, error);
  if (root == NULL)
    return FALSE;
  id = get_member (root, "id");
  g_return_val_if_fail (id != NULL, FALSE);
  g_hash_table_insert (self->shared, (gpointer)id, root);
  return TRUE;
}

static gboolean
load_bundled (HeraldShelf *self, GError **error)
{
  JsonNode *fields = herald_json_file_load_resource (BUNDLED_RULES "/fields.json", error);
  JsonNode *sources;
  g_auto (GStrv) names = NULL;

  if (fields == NULL)
    return FALSE;
  self->vocabulary = herald_vocabulary_new (fields, "fields.json", error);
  if (self->vocabulary == NULL)
    return FALSE;
  sources = herald_json_file_load_resource (BUNDLED_CONTENT "/sources.json", error);
  if (sources == NULL)
    return FALSE;
  self->sources = herald_sources_new (sources, "sources.json", error);
  if (self->sources == NULL)
    return FALSE;
  names = g_resources_enumerate_children (BUNDLED_RULES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (names != NULL, FALSE);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!sort_bundled (self, names[i], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * herald_shelf_new:
 * @user_folder: (nullable) (type filename): a folder with the user's own books
 * @error: return location for a #GError
 *
 * Opens the shelf. Editions are compiled when they are first asked for.
 *
 * Returns: (transfer full) (nullable): the shelf, or %NULL if a bundled file is broken
 */
HeraldShelf *
herald_shelf_new (const char *user_folder, GError **error)
{
  g_autoptr (HeraldShelf) self = g_new0 (HeraldShelf, 1);

  g_atomic_ref_count_init (&self->references);
  self->shared =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)json_node_unref);
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  self->books = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_rulebook_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->user_folder = g_strdup (user_folder);
  return load_bundled (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * herald_shelf_ref:
 * @self: a shelf
 *
 * Returns: (transfer full): @self
 */
HeraldShelf *
herald_shelf_ref (HeraldShelf *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * herald_shelf_unref:
 * @self: (transfer full): a shelf
 */
void
herald_shelf_unref (HeraldShelf *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->books);
  g_ptr_array_unref (self->waiting);
  g_hash_table_unref (self->shared);
  g_clear_pointer (&self->sources, herald_sources_free);
  g_clear_pointer (&self->vocabulary, herald_vocabulary_unref);
  g_free (self->user_folder);
  g_free (self);
}

/**
 * herald_shelf_user_folder:
 *
 * Returns: (transfer full) (type filename): where a user's own books belong
 */
char *
herald_shelf_user_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "herald", "rules", NULL);
}

/**
 * herald_shelf_get_vocabulary:
 * @self: a shelf
 *
 * Returns: (transfer none): the fields that all books speak of
 */
HeraldVocabulary *
herald_shelf_get_vocabulary (const HeraldShelf *self)
{
  return self->vocabulary;
}

/**
 * herald_shelf_get_sources:
 * @self: a shelf
 *
 * Returns: (transfer none): the sources that books may name
 */
const HeraldSources *
herald_shelf_get_sources (const HeraldShelf *self)
{
  return self->sources;
}

/**
 * herald_shelf_get_books:
 * @self: a shelf
 *
 * Returns: (transfer none) (element-type HeraldRulebook): all sound books, oldest edition first
 */
GPtrArray *
herald_shelf_get_books (HeraldShelf *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    add_bundled (self, self->waiting->pdata[i]);
  g_ptr_array_set_size (self->waiting, 0);
  add_user_folder (self);
  return self->books;
}

/**
 * herald_shelf_find:
 * @self: a shelf
 * @id: the name of an edition
 *
 * Compiles no more than the edition asked for where that is a bundled one.
 *
 * Returns: (transfer none) (nullable): the book
 */
HeraldRulebook *
herald_shelf_find (HeraldShelf *self, const char *id)
{
  HeraldRulebook *book = find_book (self, id);

  if (book != NULL)
    return book;
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const char *name = self->waiting->pdata[i];

      if (g_str_has_prefix (name, id) && strcmp (name + strlen (id), ".json") == 0)
        {
          add_bundled (self, name);
          g_ptr_array_remove_index (self->waiting, i);
          return find_book (self, id);
        }
    }
  herald_shelf_get_books (self);
  return find_book (self, id);
}

/**
 * herald_shelf_find_for_year:
 * @self: a shelf
 * @year: the year of a report
 *
 * Returns: (transfer none) (nullable): the newest ASCO/CAP edition that was out by then
 */
HeraldRulebook *
herald_shelf_find_for_year (HeraldShelf *self, guint year)
{
  GPtrArray *books = herald_shelf_get_books (self);
  HeraldRulebook *found = NULL;

  for (guint i = 0; i < books->len; i++)
    {
      const HeraldRulebookText *text = herald_rulebook_get_text (books->pdata[i]);

      if (text->year_from <= year && g_str_has_prefix (text->id, "asco-cap-"))
        found = books->pdata[i];
    }
  return found;
}

/**
 * herald_shelf_get_problems:
 * @self: a shelf
 *
 * Returns: (transfer none) (element-type utf8): one line a file that could not be used: its name,
 *   the JSON path and the reason
 */
GPtrArray *
herald_shelf_get_problems (HeraldShelf *self)
{
  herald_shelf_get_books (self);
  return self->problems;
}

/**
 * herald_shelf_check_file:
 * @self: a shelf
 * @path: (type filename): an edition file
 * @error: return location for a #GError
 *
 * Checks a file as if it lay in the user's folder, without putting it on the shelf.
 *
 * Returns: whether it is sound
 */
gboolean
herald_shelf_check_file (const HeraldShelf *self, const char *path, GError **error)
{
  JsonNode *root = herald_json_file_load (path, path, error);
  g_autoptr (HeraldRulebook) book = NULL;

  if (root == NULL)
    return FALSE;
  book = herald_rulebook_new (self->vocabulary, self->sources, self->shared, root, path, error);
  return book != NULL;
}
