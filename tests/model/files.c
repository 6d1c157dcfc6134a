/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for tests: a folder that goes when the test does, and texts that are sound but for one
 * mistake. */
#include "config.h"

#include <glib/gstdio.h>

#include "files.h"

/**
 * herald_test_folder_new:
 *
 * Returns: (transfer full) (type filename): an empty folder, for herald_test_folder_remove()
 */
char *
herald_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("herald-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/**
 * herald_test_folder_remove:
 * @folder: a folder of herald_test_folder_new()
 *
 * Removes it with what lies in it: files of any kind, and folders that are empty.
 */
void
herald_test_folder_remove (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/**
 * herald_test_folder_count:
 * @folder: a folder
 *
 * Returns: how many files and folders lie in it
 */
guint
herald_test_folder_count (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (files) != NULL)
    n_files++;
  return n_files;
}

/**
 * herald_test_folder_put:
 * @folder: a folder
 * @name: (type filename): the name of a file in it
 * @text: what the file holds
 */
void
herald_test_folder_put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/**
 * herald_test_folder_put_json:
 * @folder: a folder
 * @name: (type filename): the name of a file in it
 * @text: JSON with ' in the place of "
 */
void
herald_test_folder_put_json (const char *folder, const char *name, const char *text)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');

  herald_test_folder_put (folder, name, quoted);
}

/**
 * herald_test_change:
 * @text: a sound text
 * @before: a part that stands in it once
 * @after: what stands there instead
 *
 * Returns: (transfer full): the text, the same but for that part
 */
char *
herald_test_change (const char *text, const char *before, const char *after)
{
  g_autoptr (GString) changed = g_string_new (text);

  if (g_string_replace (changed, before, after, 0) != 1)
    g_error ("“%s” does not stand exactly once in %s", before, text);
  return g_string_free (g_steal_pointer (&changed), FALSE);
}
