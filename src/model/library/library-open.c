/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the library: which files there are, what order they are read in, and what is left out. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "content/user-folder.h"
#include "library/library-private.h"

#define BUNDLED HERALD_APPLICATION_PATH "/content"
#define WORDS_FILE "glossary.json"

/* A user's folder beyond this is no clinic's library any more. */
#define MOST_USER_FILES 256

/* Forgets what is listed; the files stay. */
static void
clear_lists (HeraldLibrary *self)
{
  herald_glossary_clear (self->glossary);
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->articles, 0);
  g_ptr_array_set_size (self->countries, 0);
  g_hash_table_remove_all (self->by_id);
}

static void
append_all (GPtrArray *list, GPtrArray *more)
{
  g_ptr_array_extend (list, more, NULL, NULL);
}

/**
 * herald_library_list_pack:
 * @self: a library
 * @pack: a file that it holds
 *
 * Puts what is in a file into the lists.
 */
void
herald_library_list_pack (HeraldLibrary *self, const HeraldPack *pack)
{
  append_all (self->groups, pack->groups);
  append_all (self->articles, pack->articles);
  append_all (self->countries, pack->countries);
  for (guint i = 0; i < pack->terms->len; i++)
    herald_glossary_add (self->glossary, pack->terms->pdata[i]);
  for (guint i = 0; i < pack->articles->len; i++)
    {
      HeraldArticle *article = pack->articles->pdata[i];

      g_hash_table_insert (self->by_id, (gpointer)article->id, article);
    }
}

/**
 * herald_library_list_again:
 * @self: a library
 *
 * Makes the lists anew from the files that it holds.
 */
void
herald_library_list_again (HeraldLibrary *self)
{
  clear_lists (self);
  for (guint i = 0; i < self->packs->len; i++)
    herald_library_list_pack (self, self->packs->pdata[i]);
}

static void
note_problem (HeraldLibrary *self, const GError *error)
{
  g_ptr_array_add (self->problems, g_strdup (error->message));
}

static void
add_file (HeraldLibrary *self, JsonNode *root, const char *name, GError *read_error)
{
  g_autoptr (GError) error = read_error;
  g_autoptr (HeraldPack) pack = NULL;

  if (root != NULL)
    pack = herald_pack_new (root, name, self->vocabulary, &error);
  if (pack == NULL || !herald_library_check_ids (self, pack, &error))
    {
      note_problem (self, error);
      return;
    }
  herald_library_list_pack (self, pack);
  g_ptr_array_add (self->packs, g_steal_pointer (&pack));
}

static void
add_bundled_file (HeraldLibrary *self, const char *folder, const char *name)
{
  g_autofree char *path = g_strconcat (folder, "/", name, NULL);
  GError *error = NULL;
  JsonNode *root = herald_json_file_load_resource (path, &error);

  add_file (self, root, name, error);
}

static void
add_bundled_folder (HeraldLibrary *self, const char *folder)
{
  /* Read before, or by others. */
  static const char *const others[] = {
    WORDS_FILE, "changes.json", "sources.json", "synonyms.json", NULL
  };
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (g_str_has_suffix (names[i], "/"))
        {
          g_autofree char *below = g_strndup (names[i], strlen (names[i]) - 1);
          g_autofree char *path = g_strconcat (folder, "/", below, NULL);

          add_bundled_folder (self, path);
        }
      else if (!g_strv_contains (others, names[i]))
        add_bundled_file (self, folder, names[i]);
    }
}

/* Which ones are left out must not hang on the order of the folder. */
static void
drop_surplus_files (HeraldLibrary *self, GPtrArray *names)
{
  g_autofree char *first = NULL;

  if (names->len <= MOST_USER_FILES)
    return;
  first = g_filename_display_name (names->pdata[MOST_USER_FILES]);
  g_ptr_array_add (self->problems,
                   g_strdup_printf ("%s: $: this and what follows is left out after %d files",
                                    first,
                                    MOST_USER_FILES));
  g_ptr_array_set_size (names, MOST_USER_FILES);
}

static void
add_user_files (HeraldLibrary *self, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->user_folder, names->pdata[i], NULL);
      g_autofree char *shown = g_filename_display_name (names->pdata[i]);
      GError *error = NULL;
      JsonNode *root = herald_json_file_load (path, shown, &error);

      add_file (self, root, shown, error);
    }
}

/* A file that goes may be what another one leans on: again until all links hold. */
static void
drop_broken_links (HeraldLibrary *self)
{
  for (guint i = 0; i < self->packs->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (herald_library_check_links (self, self->packs->pdata[i], &error))
        continue;
      note_problem (self, error);
      g_ptr_array_remove_index (self->packs, i);
      herald_library_list_again (self);
      i = G_MAXUINT;
    }
}

/**
 * herald_library_has_user_files:
 * @self: a library
 *
 * Returns: whether the user's folder holds files of which some may be broken; nothing is read
 */
gboolean
herald_library_has_user_files (const HeraldLibrary *self)
{
  g_autoptr (GDir) folder = NULL;
  const char *name = NULL;

  if (self->user_folder != NULL)
    folder = g_dir_open (self->user_folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_library_open_words:
 * @self: a library
 *
 * Reads the bundled words, if nobody has yet.
 */
void
herald_library_open_words (HeraldLibrary *self)
{
  if (self->stage >= HERALD_LIBRARY_WORDS)
    return;
  self->stage = HERALD_LIBRARY_WORDS;
  add_bundled_file (self, BUNDLED, WORDS_FILE);
}

/**
 * herald_library_open:
 * @self: a library
 *
 * Reads everything, if nobody has yet.
 */
void
herald_library_open (HeraldLibrary *self)
{
  g_autoptr (GPtrArray) names = NULL;

  if (self->stage == HERALD_LIBRARY_OPEN)
    return;
  herald_library_open_words (self);
  self->stage = HERALD_LIBRARY_OPEN;
  names = herald_user_folder_list (self->user_folder);
  drop_surplus_files (self, names);
  add_bundled_folder (self, BUNDLED);
  add_user_files (self, names);
  /* The bundled links are held by a test; only a user's file can break one. */
  if (names->len > 0)
    drop_broken_links (self);
}
