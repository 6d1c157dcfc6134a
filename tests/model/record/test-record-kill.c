/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kills a process at random moments while it saves one record after the other. What it said was
 * saved is there, or something later, and always whole. */
#include "config.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "content/content.h"
#include "files.h"
#include "record/record-store.h"
#include "rules/shelf.h"

#define N_KILLS 200
#define N_TIMED 10
/* How many savings a process may live for. */
#define LONGEST_LIFE 5
#define MOST_LIFE_US (2 * G_USEC_PER_SEC)
/* Long enough for a write to be cut in two. */
#define MOST_LETTERS 300000

static HeraldShelf *shelf;

typedef struct
{
  char *folder;
  GFile *file;
  int life_us;   /* how long a saver lives at most */
  int said;      /* where the saver says what is saved */
  guint last;    /* what it said last */
  guint n_later; /* how often more was saved than was said */
  guint n_left;  /* how often a temporary file was left */
} Watch;

/* The record of a number: its length and its letters follow from it. */
static HeraldRecord *
make_record (guint number)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (shelf);
  g_autoptr (HeraldRecord) empty = herald_record_new (vocabulary);
  g_autofree char *notes = g_strdup_printf ("%u", number);
  g_autofree char *report = g_strnfill (number * 7919 % MOST_LETTERS, 'a' + number % 26);
  g_autoptr (HeraldResult) nothing = herald_result_new (vocabulary);
  g_autoptr (HeraldResult) noted = herald_result_with_text (nothing, HERALD_RESULT_NOTES, notes);
  g_autoptr (HeraldResult) result = herald_result_with_text (noted, HERALD_RESULT_REPORT, report);

  return herald_record_with_added (empty, result);
}

/* Opens the record; it must be whole. */
static HeraldRecordStore *
open_whole (GFile *file, guint *number)
{
  g_autoptr (HeraldRecord) record = NULL;
  g_autoptr (HeraldRecord) expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldRecordStore) store =
      herald_record_store_open (file, herald_shelf_get_vocabulary (shelf), &record, &error);
  HeraldResult *result;

  g_assert_no_error (error);
  g_assert_false (herald_record_store_is_kept_as_it_is (store));
  g_assert_cmpuint (herald_record_get_n_results (record), ==, 1);
  result = herald_record_get_result (record, 0);
  *number = g_ascii_strtoull (herald_result_get_text (result, HERALD_RESULT_NOTES), NULL, 10);
  expected = make_record (*number);
  g_assert_cmpstr (herald_result_get_text (result, HERALD_RESULT_REPORT),
                   ==,
                   herald_result_get_text (herald_record_get_result (expected, 0),
                                           HERALD_RESULT_REPORT));
  return g_steal_pointer (&store);
}

/* Saves without end, and says so each time. */
static void
save_on (GFile *file, int say)
{
  guint number;
  g_autoptr (HeraldRecordStore) store = open_whole (file, &number);

  while (TRUE)
    {
      g_autoptr (HeraldRecord) record = make_record (++number);

      if (!herald_record_store_save (store, record, NULL) ||
          write (say, &number, sizeof number) != sizeof number)
        _exit (1);
    }
}

static void
kill_saver (pid_t saver, int life_us)
{
  int status;

  g_usleep (g_test_rand_int_range (0, life_us));
  g_assert_cmpint (kill (saver, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (saver, &status, 0), ==, saver);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

/* Disks differ, and so do sanitizers. */
static int
time_life (HeraldRecordStore *store)
{
  g_test_timer_start ();
  for (guint i = 0; i < N_TIMED; i++)
    {
      g_autoptr (HeraldRecord) record = make_record (i);
      g_autoptr (GError) error = NULL;

      herald_record_store_save (store, record, &error);
      g_assert_no_error (error);
    }
  return 1000 + LONGEST_LIFE * G_USEC_PER_SEC * g_test_timer_elapsed () / N_TIMED;
}

/* A machine that has other work by now saves more slowly than it did when it was timed. */
static void
give_time (Watch *watch, guint n_killed)
{
  if (watch->last < N_TIMED + n_killed / 2 && watch->life_us < MOST_LIFE_US)
    watch->life_us += watch->life_us / 4;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_assert_true (g_strcmp0 (name, "a.herald") == 0 || g_str_has_prefix (name, ".herald-save-"));
      n_files++;
    }
  return n_files;
}

static void
check (Watch *watch)
{
  g_autoptr (HeraldRecordStore) store = NULL;
  guint said;
  guint number;
  guint n_files = count_files (watch->folder);

  while (read (watch->said, &said, sizeof said) == sizeof said)
    watch->last = said;
  store = open_whole (watch->file, &number);
  /* What was said, or the one that was being saved when the end came. */
  g_assert_cmpuint (number, >=, watch->last);
  g_assert_cmpuint (number, <=, watch->last + 1);
  g_assert_cmpuint (n_files, <=, 2);
  watch->n_later += number > watch->last;
  watch->n_left += n_files > 1;
  watch->last = number;
}

static void
test_kill (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecord) record = make_record (0);
  g_autoptr (HeraldRecordStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { .folder = folder, .file = file };
  int ends[2];

  store = herald_record_store_create (file, record, &error);
  g_assert_no_error (error);
  watch.life_us = time_life (store);
  watch.last = N_TIMED - 1;
  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, &error));
  g_assert_true (g_unix_set_fd_nonblocking (ends[0], TRUE, &error));
  watch.said = ends[0];
  for (guint i = 0; i < N_KILLS; i++)
    {
      pid_t saver = fork ();

      g_assert_cmpint (saver, >=, 0);
      if (saver == 0)
        save_on (file, ends[1]);
      kill_saver (saver, watch.life_us);
      check (&watch);
      give_time (&watch, i + 1);
    }
  g_test_message ("%u savings, %u seen though not said, %u temporary files left",
                  watch.last,
                  watch.n_later,
                  watch.n_left);
  /* The moments were not all before or behind. */
  g_assert_cmpuint (watch.last, >, N_KILLS / 4);
  g_assert_cmpuint (watch.n_left, >, 0);
  close (ends[0]);
  close (ends[1]);
  herald_test_folder_remove (folder);
}

/* What was left by the killed is gone with the next saving. */
static void
test_tidy (void)
{
  g_autofree char *folder = herald_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.herald", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeraldRecord) record = make_record (0);
  g_autoptr (HeraldRecordStore) store = herald_record_store_create (file, record, NULL);
  int life_us = time_life (store);
  guint n_left = 0;
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  for (guint i = 0; i < N_KILLS && n_left == 0; i++)
    {
      g_autoptr (HeraldRecordStore) own = NULL;
      guint number;
      pid_t saver = fork ();

      if (saver == 0)
        save_on (file, ends[1]);
      kill_saver (saver, life_us);
      life_us = MIN (life_us + life_us / 16, MOST_LIFE_US);
      n_left += count_files (folder) > 1;
      own = open_whole (file, &number);
      g_assert_true (herald_record_store_save (own, record, NULL));
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
  g_assert_cmpuint (n_left, >, 0);
  close (ends[0]);
  close (ends[1]);
  herald_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/record-kill/kill", test_kill);
  g_test_add_func ("/record-kill/tidy", test_tidy);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
