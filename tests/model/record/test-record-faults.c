/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves while the system does not play along: each call that saving makes is made to fail, with
 * each reason that it may have. The linker puts the functions below in the place of the system's
 * own, so that this holds under the sanitizers too. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "content/content.h"
#include "files.h"
#include "record/record-store.h"
#include "record/samples.h"
#include "rules/shelf.h"

typedef enum
{
  CALL_NONE,
  CALL_OPEN_FOLDER,
  CALL_OPEN_FILE,
  CALL_WRITE,
  CALL_SYNC_FILE,
  CALL_CLOSE,
  CALL_RENAME,
  CALL_SYNC_FOLDER,
  CALL_LOCK,
  CALL_READ,
} Call;

/* What is to go wrong, and what happened. */
static struct
{
  Call call;
  int number;
  guint n_before; /* how many such calls still work */
  guint n_failed;
  gboolean is_once;
  guint most_bytes; /* that a write takes at once, or 0 */
  int file;         /* the temporary one */
  int folder;
} fault;

static HeraldShelf *shelf;

int __real_open64 (const char *path, int flags, ...);
int __real_openat64 (int folder, const char *path, int flags, ...);
gssize __real_write (int file, const void *data, gsize length);
gssize __real_read (int file, void *data, gsize length);
int __real_fsync (int file);
int __real_close (int file);
int __real_flock (int file, int operation);
int __real_renameat (int old_folder, const char *old_name, int new_folder, const char *new_name);
int __wrap_open64 (const char *path, int flags, ...);
int __wrap_openat64 (int folder, const char *path, int flags, ...);
gssize __wrap_write (int file, const void *data, gsize length);
gssize __wrap_read (int file, void *data, gsize length);
int __wrap_fsync (int file);
int __wrap_close (int file);
int __wrap_flock (int file, int operation);
int __wrap_renameat (int old_folder, const char *old_name, int new_folder, const char *new_name);

static gboolean
goes_wrong (Call call)
{
  if (fault.call != call)
    return FALSE;
  if (fault.n_before > 0)
    {
      fault.n_before--;
      return FALSE;
    }
  if (fault.is_once)
    fault.call = CALL_NONE;
  fault.n_failed++;
  errno = fault.number;
  return TRUE;
}

static int
take_mode (va_list arguments, int flags)
{
  return (flags & O_CREAT) != 0 ? va_arg (arguments, int) : 0;
}

int
__wrap_open64 (const char *path, int flags, ...)
{
  va_list arguments;
  int mode;

  va_start (arguments, flags);
  mode = take_mode (arguments, flags);
  va_end (arguments);
  if ((flags & O_DIRECTORY) == 0)
    return __real_open64 (path, flags, mode);
  if (goes_wrong (CALL_OPEN_FOLDER))
    return -1;
  fault.folder = __real_open64 (path, flags, mode);
  return fault.folder;
}

int
__wrap_openat64 (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  int mode;

  va_start (arguments, flags);
  mode = take_mode (arguments, flags);
  va_end (arguments);
  if ((flags & O_CREAT) == 0)
    return __real_openat64 (folder, path, flags, mode);
  if (goes_wrong (CALL_OPEN_FILE))
    return -1;
  fault.file = __real_openat64 (folder, path, flags, mode);
  return fault.file;
}

gssize
__wrap_write (int file, const void *data, gsize length)
{
  if (file == fault.file && goes_wrong (CALL_WRITE))
    return -1;
  if (file == fault.file && fault.most_bytes > 0)
    length = MIN (length, fault.most_bytes);
  return __real_write (file, data, length);
}

gssize
__wrap_read (int file, void *data, gsize length)
{
  return goes_wrong (CALL_READ) ? -1 : __real_read (file, data, length);
}

int
__wrap_fsync (int file)
{
  if ((file == fault.file && goes_wrong (CALL_SYNC_FILE)) ||
      (file == fault.folder && goes_wrong (CALL_SYNC_FOLDER)))
    return -1;
  return __real_fsync (file);
}

int
__wrap_close (int file)
{
  gboolean is_wrong = file == fault.file && goes_wrong (CALL_CLOSE);
  int number = errno;
  int status = __real_close (file);

  if (file == fault.file)
    fault.file = -1;
  if (!is_wrong)
    return status;
  errno = number;
  return -1;
}

int
__wrap_flock (int file, int operation)
{
  return goes_wrong (CALL_LOCK) ? -1 : __real_flock (file, operation);
}

int
__wrap_renameat (int old_folder, const char *old_name, int new_folder, const char *new_name)
{
  return goes_wrong (CALL_RENAME) ? -1
                                  : __real_renameat (old_folder, old_name, new_folder, new_name);
}

static void
plan (Call call, int number, guint n_before)
{
  memset (&fault, 0, sizeof fault);
  fault.call = call;
  fault.number = number;
  fault.n_before = n_before;
  fault.file = -1;
  fault.folder = -1;
}

static char *
get_content (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static const struct
{
  const char *what;
  Call call;
  int number;
  int code;
  const char *words;
} faults[] = {
  { "the folder vanished",
    CALL_OPEN_FOLDER,
    ENOENT,
    HERALD_RECORD_ERROR_NO_FOLDER,
    "“a.herald” can’t be saved, because its folder is not there any more. Choose another place." },
  { "the folder is shut",
    CALL_OPEN_FOLDER,
    EACCES,
    HERALD_RECORD_ERROR_NO_PERMISSION,
    "“a.herald” can’t be saved, because you may not write there. Choose another place." },
  { "the stick was pulled",
    CALL_OPEN_FOLDER,
    EIO,
    HERALD_RECORD_ERROR_DISK,
    "“a.herald” may not be saved, because its disk reports a fault. Choose another place." },
  { "a read-only place",
    CALL_OPEN_FILE,
    EROFS,
    HERALD_RECORD_ERROR_READ_ONLY,
    "“a.herald” can’t be saved, because nothing can be written there. Choose another place." },
  { "a folder of another person",
    CALL_OPEN_FILE,
    EACCES,
    HERALD_RECORD_ERROR_NO_PERMISSION,
    "“a.herald” can’t be saved, because you may not write there. Choose another place." },
  { "no room for a name",
    CALL_OPEN_FILE,
    ENOSPC,
    HERALD_RECORD_ERROR_FULL,
    "“a.herald” can’t be saved, because there is no room left. Make some room, or choose another "
    "place." },
  { "the folder vanished meanwhile",
    CALL_OPEN_FILE,
    ENOENT,
    HERALD_RECORD_ERROR_NO_FOLDER,
    "“a.herald” can’t be saved, because its folder is not there any more. Choose another place." },
  { "a full disk",
    CALL_WRITE,
    ENOSPC,
    HERALD_RECORD_ERROR_FULL,
    "“a.herald” can’t be saved, because there is no room left. Make some room, or choose another "
    "place." },
  { "all that this person may use",
    CALL_WRITE,
    EDQUOT,
    HERALD_RECORD_ERROR_FULL,
    "“a.herald” can’t be saved, because there is no room left. Make some room, or choose another "
    "place." },
  { "a broken disk",
    CALL_WRITE,
    EIO,
    HERALD_RECORD_ERROR_DISK,
    "“a.herald” may not be saved, because its disk reports a fault. Choose another place." },
  { "a disk that broke before",
    CALL_SYNC_FILE,
    EIO,
    HERALD_RECORD_ERROR_DISK,
    "“a.herald” may not be saved, because its disk reports a fault. Choose another place." },
  { "a full disk, told late",
    CALL_SYNC_FILE,
    ENOSPC,
    HERALD_RECORD_ERROR_FULL,
    "“a.herald” can’t be saved, because there is no room left. Make some room, or choose another "
    "place." },
  { "a full disk, told at the end",
    CALL_CLOSE,
    EDQUOT,
    HERALD_RECORD_ERROR_FULL,
    "“a.herald” can’t be saved, because there is no room left. Make some room, or choose another "
    "place." },
  { "a name that stays",
    CALL_RENAME,
    EACCES,
    HERALD_RECORD_ERROR_NO_PERMISSION,
    "“a.herald” can’t be saved, because you may not write there. Choose another place." },
  { "a broken disk at the end",
    CALL_RENAME,
    EIO,
    HERALD_RECORD_ERROR_DISK,
    "“a.herald” may not be saved, because its disk reports a fault. Choose another place." },
  { "what is there can’t be read",
    CALL_READ,
    EIO,
    HERALD_RECORD_ERROR_DISK,
    "“a.herald” can’t be read from its disk. Try again, or look for a copy of it." },
};

/* The old file stands, the right words are said, nothing is left over, and the next time it works.
 */
static void
test_fault (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecord) first = make_noted_record (herald_shelf_get_vocabulary (shelf), "first");
  g_autoptr (HeraldRecord) second =
      make_noted_record (herald_shelf_get_vocabulary (shelf), "second");
  g_autoptr (HeraldRecordStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  plan (CALL_NONE, 0, 0);
  store = herald_record_store_create (file, first, &error);
  g_assert_no_error (error);
  before = get_content (path);
  plan (faults[index].call, faults[index].number, 0);
  g_assert_false (herald_record_store_save (store, second, &error));
  g_assert_cmpuint (fault.n_failed, ==, 1);
  plan (CALL_NONE, 0, 0);
  g_assert_error (error, HERALD_RECORD_ERROR, faults[index].code);
  g_assert_cmpstr (error->message, ==, faults[index].words);
  after = get_content (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (herald_test_folder_count (folder), ==, 1);
  g_clear_error (&error);
  g_assert_true (herald_record_store_save (store, second, &error));
  g_assert_no_error (error);
  later = get_content (path);
  g_assert_cmpstr (later, !=, before);
  herald_test_folder_remove (folder);
}

/* The new file is there, whole; only a power cut could take it back. The next time it works. */
static void
test_folder_sync (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecord) first = make_noted_record (herald_shelf_get_vocabulary (shelf), "first");
  g_autoptr (HeraldRecord) second =
      make_noted_record (herald_shelf_get_vocabulary (shelf), "second");
  g_autoptr (HeraldRecordStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  plan (CALL_NONE, 0, 0);
  store = herald_record_store_create (file, first, &error);
  g_assert_no_error (error);
  plan (CALL_SYNC_FOLDER, EIO, 0);
  g_assert_false (herald_record_store_save (store, second, &error));
  g_assert_cmpuint (fault.n_failed, ==, 1);
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_DISK);
  g_clear_error (&error);
  after = get_content (path);
  g_assert_nonnull (strstr (after, "second"));
  plan (CALL_NONE, 0, 0);
  g_assert_true (herald_record_store_save (store, first, &error));
  g_assert_no_error (error);
  /* Some places can't sync a folder, and are no worse for it. */
  plan (CALL_SYNC_FOLDER, EINVAL, 0);
  g_assert_true (herald_record_store_save (store, second, &error));
  g_assert_cmpuint (fault.n_failed, ==, 1);
  g_assert_no_error (error);
  plan (CALL_NONE, 0, 0);
  herald_test_folder_remove (folder);
}

/* What the system may do at any time is no fault. */
static void
test_patience (void)
{
  static const struct
  {
    Call call;
    int number;
  } table[] = { { CALL_WRITE, EINTR }, { CALL_READ, EINTR }, { CALL_LOCK, ENOTSUP } };
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecord) first = make_noted_record (herald_shelf_get_vocabulary (shelf), "first");
  g_autoptr (HeraldRecordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  plan (CALL_NONE, 0, 0);
  store = herald_record_store_create (file, first, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *notes = g_strdup_printf ("note %u", i);
      g_autoptr (HeraldRecord) record =
          make_noted_record (herald_shelf_get_vocabulary (shelf), notes);
      g_autofree char *text = NULL;

      plan (table[i].call, table[i].number, 0);
      fault.is_once = TRUE;
      fault.most_bytes = 7;
      g_assert_true (herald_record_store_save (store, record, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (fault.n_failed, ==, 1);
      plan (CALL_NONE, 0, 0);
      text = get_content (path);
      g_assert_nonnull (strstr (text, notes));
    }
  herald_test_folder_remove (folder);
}

/* Half of it was written when the room ended. */
static void
test_late_fault (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecord) record =
      make_noted_record (herald_shelf_get_vocabulary (shelf), "first");
  g_autoptr (GError) error = NULL;

  plan (CALL_WRITE, ENOSPC, 3);
  fault.most_bytes = 20;
  g_assert_null (herald_record_store_create (file, record, &error));
  g_assert_cmpuint (fault.n_failed, ==, 1);
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_FULL);
  plan (CALL_NONE, 0, 0);
  g_assert_cmpuint (herald_test_folder_count (folder), ==, 0);
  herald_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  plan (CALL_NONE, 0, 0);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record-faults/%s", faults[i].what);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/record-faults/folder-sync", test_folder_sync);
  g_test_add_func ("/record-faults/patience", test_patience);
  g_test_add_func ("/record-faults/late", test_late_fault);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
