/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves in places that are full, read-only or another person's. The places are real: small file
 * systems in memory that only this process sees. */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/content.h"
#include "files.h"
#include "record/record-store.h"
#include "rules/shelf.h"

#define SMALL_DISK "size=256k,mode=0755"
#define MORE_THAN_THE_DISK (1024 * 1024)
/* The user "nobody", who owns nothing. */
#define NOBODY 65534

static HeraldShelf *shelf;

static HeraldRecord *
make_record (const char *notes)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (HeraldRecord) empty = herald_record_new (vocabulary);
  g_autoptr (HeraldResult) nothing = herald_result_new (vocabulary);
  g_autoptr (HeraldResult) result = herald_result_with_text (nothing, HERALD_RESULT_NOTES, notes);

  return herald_record_with_added (empty, result);
}

static void
write_text (const char *path, const char *text)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, text, strlen (text)), ==, (gssize)strlen (text));
  g_close (file, NULL);
}

/* Mounts go into a space of our own, which a person who is not root may have too. Where nobody may,
 * test-record-faults.c still makes the same faults. */
static gboolean
enter_own_space (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getegid ());
  gboolean is_root = geteuid () == 0;

  if (unshare (is_root ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0)
    return FALSE;
  if (!is_root)
    {
      write_text ("/proc/self/setgroups", "deny");
      write_text ("/proc/self/uid_map", users);
      write_text ("/proc/self/gid_map", groups);
    }
  return mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  gboolean is_mounted;
} Disk;

static gboolean
has_own_space (void)
{
  static int answer = -1;

  if (answer < 0)
    answer = enter_own_space ();
  return answer;
}

static void
set_up (Disk *disk, gconstpointer is_small)
{
  disk->folder = herald_test_folder_new ();
  disk->path = g_build_filename (disk->folder, "a.herald", NULL);
  disk->file = g_file_new_for_path (disk->path);
  disk->is_mounted = is_small != NULL && has_own_space () &&
                     mount ("none", disk->folder, "tmpfs", 0, SMALL_DISK) == 0;
}

static void
tear_down (Disk *disk, gconstpointer is_small G_GNUC_UNUSED)
{
  if (disk->is_mounted)
    g_assert_cmpint (umount (disk->folder), ==, 0);
  herald_test_folder_remove (disk->folder);
  g_object_unref (disk->file);
  g_free (disk->path);
  g_free (disk->folder);
}

static HeraldRecordStore *
create (Disk *disk, const char *notes)
{
  g_autoptr (HeraldRecord) record = make_record (notes);
  g_autoptr (GError) error = NULL;
  HeraldRecordStore *store = herald_record_store_create (disk->file, record, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_not_saved (Disk *disk, HeraldRecordStore *store, const char *notes, int code)
{
  g_autoptr (HeraldRecord) record = make_record (notes);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_file_get_contents (disk->path, &before, NULL, NULL);
  g_assert_false (herald_record_store_save (store, record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, code);
  g_file_get_contents (disk->path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
save (HeraldRecordStore *store, const char *notes)
{
  g_autoptr (HeraldRecord) record = make_record (notes);
  g_autoptr (GError) error = NULL;

  herald_record_store_save (store, record, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (files) != NULL)
    n_files++;
  return n_files;
}

static void
test_full (Disk *disk, gconstpointer is_small G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (disk, "first");
  g_autofree char *notes = g_strnfill (MORE_THAN_THE_DISK, 'a');

  if (!disk->is_mounted)
    return;
  assert_not_saved (disk, store, notes, HERALD_RECORD_ERROR_FULL);
  g_assert_cmpuint (count_files (disk->folder), ==, 1);
  save (store, "second");
}

static void
test_read_only (Disk *disk, gconstpointer is_small G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (disk, "first");
  g_autoptr (GError) error = NULL;

  if (!disk->is_mounted)
    return;
  g_assert_cmpint (mount ("none", disk->folder, NULL, MS_REMOUNT | MS_RDONLY, SMALL_DISK), ==, 0);
  g_assert_true (herald_record_store_check (store, &error));
  assert_not_saved (disk, store, "second", HERALD_RECORD_ERROR_READ_ONLY);
  g_assert_cmpint (mount ("none", disk->folder, NULL, MS_REMOUNT, SMALL_DISK), ==, 0);
  save (store, "second");
}

/* Root may do anything, and so becomes somebody else. */
static void
test_no_permission (Disk *disk, gconstpointer is_small G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (disk, "first");
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  uid_t self = geteuid ();

  g_assert_cmpint (g_chmod (disk->path, self == 0 ? 0666 : 0600), ==, 0);
  g_assert_cmpint (g_chmod (disk->folder, self == 0 ? 0755 : 0500), ==, 0);
  g_assert_cmpint (seteuid (self == 0 ? NOBODY : self), ==, 0);
  assert_not_saved (disk, store, "second", HERALD_RECORD_ERROR_NO_PERMISSION);
  g_assert_cmpint (seteuid (self), ==, 0);
  g_assert_cmpint (g_chmod (disk->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (disk->path, 0), ==, 0);
  g_assert_cmpint (g_chmod (disk->folder, 0755), ==, 0);
  g_assert_cmpint (seteuid (self == 0 ? NOBODY : self), ==, 0);
  g_assert_null (
      herald_record_store_open (disk->file, herald_shelf_get_vocabulary (shelf), &record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_NO_PERMISSION);
  g_assert_cmpint (seteuid (self), ==, 0);
  g_assert_cmpint (g_chmod (disk->path, 0600), ==, 0);
  save (store, "second");
}

/* A file that belongs to another person goes on doing so, or is left alone. */
static void
test_owner (Disk *disk, gconstpointer is_small G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (disk, "first");
  GStatBuf status;

  g_assert_cmpint (chown (disk->path, NOBODY, NOBODY), ==, 0);
  save (store, "second");
  g_assert_cmpint (g_stat (disk->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, NOBODY);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (chown (disk->path, 0, 0), ==, 0);
  g_assert_cmpint (g_chmod (disk->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (disk->folder, 0777), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
  assert_not_saved (disk, store, "third", HERALD_RECORD_ERROR_NO_PERMISSION);
  g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpuint (count_files (disk->folder), ==, 1);
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
  g_test_add ("/record-places/no-permission", Disk, NULL, set_up, test_no_permission, tear_down);
  if (is_root)
    g_test_add ("/record-places/owner", Disk, NULL, set_up, test_owner, tear_down);
  /* Last, because the process is another one to the system after it. */
  g_test_add ("/record-places/full", Disk, "small", set_up, test_full, tear_down);
  g_test_add ("/record-places/read-only", Disk, "small", set_up, test_read_only, tear_down);
  status = g_test_run ();
  herald_shelf_free (shelf);
  return status;
}
