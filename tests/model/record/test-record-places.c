/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves in places that are another person's. Those that are full or read-only are in
 * test-record-faults.c, which needs no place of its own for it. */
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/content.h"
#include "files.h"
#include "record/record-store.h"
#include "record/samples.h"
#include "rules/shelf.h"

/* The user "nobody", who owns nothing. */
#define NOBODY 65534

static HeraldShelf *shelf;

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Place;

static void
set_up (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  place->folder = herald_test_folder_new ();
  place->path = g_build_filename (place->folder, "a.herald", NULL);
  place->file = g_file_new_for_path (place->path);
}

static void
tear_down (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  herald_test_folder_remove (place->folder);
  g_object_unref (place->file);
  g_free (place->path);
  g_free (place->folder);
}

static HeraldRecordStore *
create (Place *place, const char *notes)
{
  g_autoptr (HeraldRecord) record = make_noted_record (herald_shelf_get_vocabulary (shelf), notes);
  g_autoptr (GError) error = NULL;
  HeraldRecordStore *store = herald_record_store_create (place->file, record, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_not_saved (Place *place, HeraldRecordStore *store, const char *notes, int code)
{
  g_autoptr (HeraldRecord) record = make_noted_record (herald_shelf_get_vocabulary (shelf), notes);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_file_get_contents (place->path, &before, NULL, NULL);
  g_assert_false (herald_record_store_save (store, record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, code);
  g_file_get_contents (place->path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
save (HeraldRecordStore *store, const char *notes)
{
  g_autoptr (HeraldRecord) record = make_noted_record (herald_shelf_get_vocabulary (shelf), notes);
  g_autoptr (GError) error = NULL;

  herald_record_store_save (store, record, &error);
  g_assert_no_error (error);
}

/* Root may do anything, and so becomes somebody else. */
static void
test_no_permission (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (place, "first");
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  uid_t self = geteuid ();

  g_assert_cmpint (g_chmod (place->path, self == 0 ? 0666 : 0600), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, self == 0 ? 0755 : 0500), ==, 0);
  g_assert_cmpint (seteuid (self == 0 ? NOBODY : self), ==, 0);
  assert_not_saved (place, store, "second", HERALD_RECORD_ERROR_NO_PERMISSION);
  g_assert_cmpint (seteuid (self), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0755), ==, 0);
  g_assert_cmpint (seteuid (self == 0 ? NOBODY : self), ==, 0);
  g_assert_null (
      herald_record_store_open (place->file, herald_shelf_get_vocabulary (shelf), &record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_NO_PERMISSION);
  g_assert_cmpint (seteuid (self), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0600), ==, 0);
  save (store, "second");
}

/* A file that belongs to another person goes on doing so, or is left alone. */
static void
test_owner (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (place, "first");
  GStatBuf status;

  g_assert_cmpint (chown (place->path, NOBODY, NOBODY), ==, 0);
  save (store, "second");
  g_assert_cmpint (g_stat (place->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, NOBODY);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (chown (place->path, 0, 0), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0777), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
  assert_not_saved (place, store, "third", HERALD_RECORD_ERROR_NO_PERMISSION);
  g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpuint (herald_test_folder_count (place->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean is_root = geteuid () == 0;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add ("/record-places/no-permission", Place, NULL, set_up, test_no_permission, tear_down);
  if (is_root)
    g_test_add ("/record-places/owner", Place, NULL, set_up, test_owner, tear_down);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
