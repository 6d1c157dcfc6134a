/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A home of the test's own, to see that nothing of what was typed is left in it. */
#pragma once

#include <string.h>

#include <glib/gstdio.h>

#define N_FOLDERS 5
#define CACHE "XDG_CACHE_HOME"

static char *home;

/* Drivers and fonts keep caches, which is theirs to do; of what was typed there is nothing. */
static void
assert_no_trace (const char *path, const char *mark, gboolean may_hold_files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        {
          assert_no_trace (child, mark, may_hold_files || strcmp (name, CACHE) == 0);
          continue;
        }
      g_assert_true (may_hold_files);
      g_assert_true (g_file_get_contents (child, &text, &length, NULL));
      g_assert_null (memmem (text, length, mark, strlen (mark)));
    }
}

/* A home of our own; the folders of the system stay, since icons are told by their types there. */
static void
move_home (void)
{
  static const char *const names[N_FOLDERS] = {
    "XDG_DATA_HOME", "XDG_CONFIG_HOME", CACHE, "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
  };

  home = g_dir_make_tmp ("herald-home-XXXXXX", NULL);
  g_assert_nonnull (home);
  g_setenv ("HOME", home, TRUE);
  for (guint i = 0; i < N_FOLDERS; i++)
    {
      g_autofree char *folder = g_build_filename (home, names[i], NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_setenv (names[i], folder, TRUE);
    }
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static void
remove_home (void)
{
  remove_folder (home);
  g_clear_pointer (&home, g_free);
}
