/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of where nothing is expected: a name is free, or what bears it stays as it is, also where
 * it can't be read. */
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "record/record-error.h"
#include "record/safe-file.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  place->folder = herald_test_folder_new ();
  place->path = g_build_filename (place->folder, "a.herald", NULL);
}

static void
tear_down (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  herald_test_folder_remove (place->folder);
  g_free (place->path);
  g_free (place->folder);
}

static gboolean
write_anew (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  gboolean is_replaced;
  gboolean is_done = herald_safe_file_write (path, bytes, NULL, &is_replaced, error);

  g_assert_cmpint (is_replaced, ==, is_done);
  return is_done;
}

static void
assert_taken (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (herald_safe_file_check (path, NULL, NULL, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_false (write_anew (path, &error));
  g_assert_nonnull (error);
}

static void
test_free (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (herald_safe_file_check (place->path, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (write_anew (place->path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "new");
}

/* Larger than any record, and so never read to its end. */
static void
test_large (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  const gsize length = HERALD_RECORD_MAX_BYTES + 1;
  GStatBuf status;

  g_assert_true (g_file_set_contents (place->path, "", 0, NULL));
  g_assert_cmpint (truncate (place->path, length), ==, 0);
  assert_taken (place->path);
  g_assert_cmpint (g_stat (place->path, &status), ==, 0);
  g_assert_cmpuint (status.st_size, ==, length);
}

static void
test_folder (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (g_mkdir (place->path, 0700), ==, 0);
  assert_taken (place->path);
  g_assert_true (g_file_test (place->path, G_FILE_TEST_IS_DIR));
}

static void
test_pipe (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  GStatBuf status;

  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  assert_taken (place->path);
  g_assert_cmpint (g_stat (place->path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/safe-file/free", Place, NULL, set_up, test_free, tear_down);
  g_test_add ("/safe-file/large", Place, NULL, set_up, test_large, tear_down);
  g_test_add ("/safe-file/folder", Place, NULL, set_up, test_folder, tear_down);
  g_test_add ("/safe-file/pipe", Place, NULL, set_up, test_pipe, tear_down);
  return g_test_run ();
}
