/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of the user's own files: rule books, articles, words. */
#include "config.h"

#include "content/user-folder.h"

#include <string.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * herald_user_folder_list:
 * @folder: (nullable) (type filename): a folder, which need not be there
 *
 * Returns: (transfer full) (element-type filename): the names of the JSON files in it, in the order
 *   of their bytes: a folder is read in no particular one, and problems should not jump about
 */
GPtrArray *
herald_user_folder_list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}
