/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the file of a record: who may read it, when it is replaced and when not, and what is
 * said then. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/content.h"
#include "files.h"
#include "record/record-store.h"
#include "record/samples.h"
#include "rules/shelf.h"

#define N_THREADS 8
#define N_SAVINGS 25

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
  place->path = g_build_filename (place->folder, "Mine é.herald", NULL);
  place->file = g_file_new_for_path (place->path);
}

static void
tear_down (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  herald_test_folder_remove (place->folder);
  g_assert_false (g_file_test (place->folder, G_FILE_TEST_EXISTS));
  g_object_unref (place->file);
  g_free (place->path);
  g_free (place->folder);
}

static HeraldVocabulary *
get_vocabulary (void)
{
  return herald_shelf_get_vocabulary (shelf);
}

static HeraldRecordStore *
create (GFile *file, const char *notes)
{
  g_autoptr (HeraldRecord) record = make_noted_record (get_vocabulary (), notes);
  g_autoptr (GError) error = NULL;
  HeraldRecordStore *store = herald_record_store_create (file, record, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static HeraldRecordStore *
open_store (GFile *file)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  HeraldRecordStore *store = herald_record_store_open (file, get_vocabulary (), &record, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  return store;
}

static void
save (HeraldRecordStore *store, const char *notes)
{
  g_autoptr (HeraldRecord) record = make_noted_record (get_vocabulary (), notes);
  g_autoptr (GError) error = NULL;
  gboolean is_saved = herald_record_store_save (store, record, &error);

  g_assert_no_error (error);
  g_assert_true (is_saved);
}

static void
assert_not_saved (HeraldRecordStore *store, int code, const char *words)
{
  g_autoptr (HeraldRecord) record = make_noted_record (get_vocabulary (), "never");
  g_autoptr (GError) error = NULL;

  g_assert_false (herald_record_store_save (store, record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
assert_not_created (GFile *file, int code)
{
  g_autoptr (HeraldRecord) record = make_noted_record (get_vocabulary (), "never");
  g_autoptr (GError) error = NULL;

  g_assert_null (herald_record_store_create (file, record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, code);
}

static void
assert_not_opened (GFile *file, int code)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (herald_record_store_open (file, get_vocabulary (), &record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, code);
  g_assert_null (record);
}

static void
assert_notes (GFile *file, const char *notes)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecordStore) store =
      herald_record_store_open (file, get_vocabulary (), &record, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((GStrv)herald_record_store_get_losses (store)), ==, 0);
  g_assert_cmpuint (herald_record_get_n_results (record), ==, 1);
  g_assert_cmpstr (herald_result_get_text (herald_record_get_result (record, 0),
                                           HERALD_RESULT_NOTES),
                   ==,
                   notes);
}

static void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_save (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) created = create (place->file, "first");
  g_autoptr (HeraldRecordStore) opened = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (herald_record_store_get_file (created) == place->file);
  assert_notes (place->file, "first");
  save (created, "second");
  save (created, "third");
  save (created, "third");
  assert_notes (place->file, "third");
  opened = open_store (place->file);
  g_assert_false (herald_record_store_is_kept_as_it_is (opened));
  save (opened, "fourth");
  assert_notes (place->file, "fourth");
  g_assert_true (herald_record_store_check (opened, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (herald_test_folder_count (place->folder), ==, 1);
}

static void
test_mode (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    guint before;
    guint after;
  } table[] = {
    { 0600, 0600 }, { 0644, 0600 }, { 0666, 0600 }, { 0755, 0600 }, { 0400, 0400 },
  };
  g_autoptr (HeraldRecordStore) store = NULL;
  mode_t mask = umask (0);

  store = create (place->file, "first");
  g_assert_cmpuint (get_mode (place->path), ==, 0600);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      /* A file that nobody may write is written by root alone. */
      if (table[i].before == 0400 && geteuid () != 0)
        continue;
      g_assert_cmpint (g_chmod (place->path, table[i].before), ==, 0);
      save (store, i % 2 ? "odd" : "even");
      g_assert_cmpuint (get_mode (place->path), ==, table[i].after);
    }
  umask (mask);
}

static void
test_link (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *link = g_build_filename (place->folder, "link.herald", NULL);
  g_autofree char *second = g_build_filename (place->folder, "second.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (second);
  g_autoptr (HeraldRecordStore) store = NULL;

  /* The second leads to the first by a name without a folder, the first to nothing yet. */
  g_assert_cmpint (symlink (place->path, link), ==, 0);
  g_assert_cmpint (symlink ("link.herald", second), ==, 0);
  store = create (file, "first");
  save (store, "second");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
  assert_notes (place->file, "second");
  assert_notes (file, "second");
}

static void
test_loop (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (symlink (place->path, place->path), ==, 0);
  assert_not_created (place->file, HERALD_RECORD_ERROR_PLACE);
  assert_not_opened (place->file, HERALD_RECORD_ERROR_PLACE);
}

static void
test_changed (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) first = create (place->file, "first");
  g_autoptr (HeraldRecordStore) second = open_store (place->file);
  g_autoptr (HeraldRecordStore) third = NULL;
  g_autoptr (GError) error = NULL;

  /* Of the same size, and within one tick of the clock. */
  save (second, "other");
  g_assert_false (herald_record_store_check (first, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_CHANGED);
  assert_not_saved (first, HERALD_RECORD_ERROR_CHANGED, "“Mine é.herald”");
  assert_not_saved (first, HERALD_RECORD_ERROR_CHANGED, "Choose another name");
  assert_notes (place->file, "other");
  /* Only where the person chooses to. */
  third = create (place->file, "mine");
  assert_notes (place->file, "mine");
  g_assert_cmpuint (herald_test_folder_count (place->folder), ==, 1);
}

static void
test_gone (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (place->file, "first");
  g_autoptr (HeraldRecordStore) again = NULL;

  g_assert_cmpint (g_unlink (place->path), ==, 0);
  assert_not_saved (store, HERALD_RECORD_ERROR_GONE, "Choose where");
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
  assert_not_opened (place->file, HERALD_RECORD_ERROR_GONE);
  again = create (place->file, "again");
  assert_notes (place->file, "again");
}

static void
test_no_folder (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_build_filename (place->folder, "folder", NULL);
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecordStore) store = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  store = create (file, "first");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  assert_not_saved (store, HERALD_RECORD_ERROR_NO_FOLDER, "Choose another place");
  assert_not_created (file, HERALD_RECORD_ERROR_NO_FOLDER);
}

static void
test_places (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  g_autoptr (GFile) far = g_file_new_for_uri ("nowhere://far/a.herald");
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GFile) nameless = g_file_new_for_path (path);

  assert_not_opened (folder, HERALD_RECORD_ERROR_PLACE);
  assert_not_created (folder, HERALD_RECORD_ERROR_PLACE);
  assert_not_opened (far, HERALD_RECORD_ERROR_PLACE);
  assert_not_created (far, HERALD_RECORD_ERROR_PLACE);
  assert_not_created (nameless, HERALD_RECORD_ERROR_PLACE);
  /* Opening it would wait for somebody to write. */
  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  assert_not_opened (place->file, HERALD_RECORD_ERROR_PLACE);
  assert_not_created (place->file, HERALD_RECORD_ERROR_PLACE);
}

static void
test_kept (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *what;
    const char *text;
    int code;
    gboolean can_be_opened;
  } table[] = {
    { "damaged",
      "{\"format\": \"herald-record-1\", \"results\": [",
      HERALD_RECORD_ERROR_DAMAGED,
      TRUE },
    { "newer",
      "{\"format\": \"herald-record-2\", \"results\": []}",
      HERALD_RECORD_ERROR_DAMAGED,
      TRUE },
    { "something else",
      "{\"format\": \"herald-rules-1\"}",
      HERALD_RECORD_ERROR_NOT_A_RECORD,
      FALSE },
    { "a letter", "Dear Anne,\n", HERALD_RECORD_ERROR_NOT_A_RECORD, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (HeraldRecordStore) store = NULL;

      g_test_message ("%s", table[i].what);
      put (place->path, table[i].text);
      assert_not_created (place->file, table[i].code);
      if (table[i].can_be_opened)
        {
          store = open_store (place->file);
          g_assert_true (herald_record_store_is_kept_as_it_is (store));
          g_assert_cmpuint (g_strv_length ((GStrv)herald_record_store_get_losses (store)), >, 0);
          assert_not_saved (store, HERALD_RECORD_ERROR_DAMAGED, "Choose another name");
        }
      else
        assert_not_opened (place->file, table[i].code);
      assert_holds (place->path, table[i].text);
    }
}

static void
test_empty_file (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = NULL;

  put (place->path, "");
  assert_not_opened (place->file, HERALD_RECORD_ERROR_NOT_A_RECORD);
  store = create (place->file, "first");
  assert_notes (place->file, "first");
}

static void
test_large (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = g_strnfill (HERALD_RECORD_MAX_BYTES, 'a');
  g_autoptr (HeraldRecord) record = make_noted_record (get_vocabulary (), text);
  g_autoptr (HeraldRecordStore) store = create (place->file, "first");
  g_autoptr (GError) error = NULL;

  g_assert_false (herald_record_store_save (store, record, &error));
  g_assert_error (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_TOO_LARGE);
  assert_notes (place->file, "first");
  g_assert_cmpint (truncate (place->path, HERALD_RECORD_MAX_BYTES + 1), ==, 0);
  assert_not_opened (place->file, HERALD_RECORD_ERROR_TOO_LARGE);
  assert_not_saved (store, HERALD_RECORD_ERROR_CHANGED, "Another program");
  assert_not_created (place->file, HERALD_RECORD_ERROR_NOT_A_RECORD);
}

static void
test_left (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (place->file, "first");
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "Mine é.herald", -1);
  g_autofree char *left = g_strdup_printf ("%s/.herald-save-%.16s-00000000", place->folder, digest);
  g_autofree char *other = g_build_filename (place->folder, ".herald-save-of-another", NULL);

  put (left, "{\"format\":");
  put (other, "{\"format\":");
  save (store, "second");
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  assert_holds (other, "{\"format\":");
  g_assert_cmpuint (herald_test_folder_count (place->folder), ==, 2);
}

static gpointer
save_often (gpointer data)
{
  HeraldRecordStore *store = data;

  for (guint i = 0; i < N_SAVINGS; i++)
    {
      g_autofree char *notes = g_strdup_printf ("%u of %p", i, (gpointer)&i);

      save (store, notes);
    }
  return NULL;
}

/* Several savings of one record come one after the other, and none sees the file of another. */
static void
test_threads (Place *place, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (HeraldRecordStore) store = create (place->file, "first");
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("save", save_often, store);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (herald_test_folder_count (place->folder), ==, 1);
  save (store, "last");
  assert_notes (place->file, "last");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Place *place, gconstpointer data);
  } tests[] = {
    { "/record-store/save", test_save },           { "/record-store/mode", test_mode },
    { "/record-store/link", test_link },           { "/record-store/loop", test_loop },
    { "/record-store/changed", test_changed },     { "/record-store/gone", test_gone },
    { "/record-store/no-folder", test_no_folder }, { "/record-store/places", test_places },
    { "/record-store/kept", test_kept },           { "/record-store/empty-file", test_empty_file },
    { "/record-store/large", test_large },         { "/record-store/left", test_left },
    { "/record-store/threads", test_threads },
  };
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Place, NULL, set_up, tests[i].test, tear_down);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
