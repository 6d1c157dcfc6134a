/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All sets at hand: the bundled ones, and those in the user's own folder: files, and folders with
 * pictures and a consensus. One that is wrong is named with its reason, and the others stay. */
#include "config.h"

#include <string.h>

#include "content/error.h"
#include "content/json-file.h"
#include "content/user-folder.h"
#include "practice/case-sets.h"

#define BUNDLED HERALD_APPLICATION_PATH "/practice"
#define CONSENSUS "consensus.json"
/* A folder of folders may hold anything; what lies beyond is left alone, and said. */
#define MAX_USER_SETS 200

struct _HeraldCaseSets
{
  HeraldShelf *shelf;
  GPtrArray *all;
  guint n_bundled;
  GPtrArray *problems;
};

static void
take (HeraldCaseSets *self, HeraldCaseSet *set, const char *name, const GError *error)
{
  const char *id = set != NULL ? herald_case_set_get_text (set)->id : NULL;

  if (set == NULL)
    g_ptr_array_add (self->problems, g_strdup (error->message));
  else if (herald_case_sets_find (self, id) != NULL)
    {
      g_ptr_array_add (self->problems,
                       g_strdup_printf ("%s: $.id: another set is called “%s” already", name, id));
      herald_case_set_unref (set);
    }
  else
    g_ptr_array_add (self->all, set);
}

static void
add_bundled (HeraldCaseSets *self, const char *name)
{
  g_autofree char *path = g_strconcat (BUNDLED "/", name, NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *root = herald_json_file_load_resource (path, &error);
  HeraldCaseSet *set = NULL;

  if (root != NULL)
    set = herald_case_set_new (self->shelf, root, name, NULL, &error);
  take (self, set, name, error);
}

static int
compare_order (gconstpointer a, gconstpointer b)
{
  const HeraldCaseSetText *first = herald_case_set_get_text (*(HeraldCaseSet **)a);
  const HeraldCaseSetText *second = herald_case_set_get_text (*(HeraldCaseSet **)b);

  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  return strcmp (first->id, second->id);
}

static void
add_all_bundled (HeraldCaseSets *self)
{
  g_auto (GStrv) names =
      g_resources_enumerate_children (BUNDLED, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_bundled (self, names[i]);
  g_ptr_array_sort (self->all, compare_order);
  self->n_bundled = self->all->len;
}

static HeraldCaseSet *
load (HeraldShelf *shelf, const char *path, const char *name, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *folder = strcmp (base, CONSENSUS) == 0 ? g_path_get_dirname (path) : NULL;
  JsonNode *root = herald_json_file_load (path, name, error);

  return root != NULL ? herald_case_set_new (shelf, root, name, folder, error) : NULL;
}

static void
add_user_file (HeraldCaseSets *self, const char *path, const char *name)
{
  g_autoptr (GError) error = NULL;
  HeraldCaseSet *set = load (self->shelf, path, name, &error);

  take (self, set, name, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Folders in the order of their names, each with its consensus if it has one. */
static GPtrArray *
list_folders (const char *user_folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (user_folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (user_folder, name, CONSENSUS, NULL);

      if (name[0] != '.' && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (names, g_build_filename (name, CONSENSUS, NULL));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
add_user_folder (HeraldCaseSets *self, const char *user_folder)
{
  g_autoptr (GPtrArray) names = herald_user_folder_list (user_folder);
  g_autoptr (GPtrArray) folders = list_folders (user_folder);

  g_ptr_array_extend_and_steal (names, g_steal_pointer (&folders));
  for (guint i = 0; i < MIN (names->len, MAX_USER_SETS); i++)
    {
      g_autofree char *path = g_build_filename (user_folder, names->pdata[i], NULL);

      add_user_file (self, path, names->pdata[i]);
    }
  if (names->len > MAX_USER_SETS)
    g_ptr_array_add (self->problems,
                     g_strdup_printf ("%s: holds more than %d sets", user_folder, MAX_USER_SETS));
}

/**
 * herald_case_sets_new:
 * @shelf: the rule books; outlives the sets
 * @user_folder: (nullable) (type filename): a folder with the user's own sets
 *
 * Returns: (transfer full): all sets, read
 */
HeraldCaseSets *
herald_case_sets_new (HeraldShelf *shelf, const char *user_folder)
{
  HeraldCaseSets *self = g_new0 (HeraldCaseSets, 1);

  self->shelf = shelf;
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)herald_case_set_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  add_all_bundled (self);
  if (user_folder != NULL)
    add_user_folder (self, user_folder);
  return self;
}

/**
 * herald_case_sets_free:
 * @self: (transfer full): sets
 */
void
herald_case_sets_free (HeraldCaseSets *self)
{
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * herald_case_sets_user_folder:
 *
 * Returns: (transfer full) (type filename): where a user's own sets belong
 */
char *
herald_case_sets_user_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "herald", "practice", NULL);
}

/**
 * herald_case_sets_get_all:
 * @self: sets
 *
 * Returns: (transfer none) (element-type HeraldCaseSet): the bundled ones in order, then the user's
 */
GPtrArray *
herald_case_sets_get_all (const HeraldCaseSets *self)
{
  return self->all;
}

/**
 * herald_case_sets_get_n_bundled:
 * @self: sets
 *
 * Returns: how many of them are bundled
 */
guint
herald_case_sets_get_n_bundled (const HeraldCaseSets *self)
{
  return self->n_bundled;
}

/**
 * herald_case_sets_find:
 * @self: sets
 * @id: a name
 *
 * Returns: (transfer none) (nullable): the set of that name
 */
HeraldCaseSet *
herald_case_sets_find (const HeraldCaseSets *self, const char *id)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      if (strcmp (herald_case_set_get_text (self->all->pdata[i])->id, id) == 0)
        return self->all->pdata[i];
    }
  return NULL;
}

/**
 * herald_case_sets_get_problems:
 * @self: sets
 *
 * Returns: (transfer none) (element-type utf8): one line a set that could not be used: its file,
 *   the JSON path and the reason
 */
GPtrArray *
herald_case_sets_get_problems (const HeraldCaseSets *self)
{
  return self->problems;
}

/**
 * herald_case_sets_load_file:
 * @shelf: the rule books
 * @path: (type filename): a file from anywhere; pictures are looked for only beside one that is
 *   called `consensus.json`
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the set, or %NULL with @error set
 */
HeraldCaseSet *
herald_case_sets_load_file (HeraldShelf *shelf, const char *path, GError **error)
{
  return load (shelf, path, path, error);
}
