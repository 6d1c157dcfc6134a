/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress: never written unasked, whole after a crash, gone when it is to be gone. */
#include "config.h"

#include "content/content.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "practice/case-sets.h"
#include "practice/progress.h"
#include "support.h"

#define STARTED "2026-11-27T10:00:00Z"

typedef struct
{
  char *folder;
  char *inner;
  char *path;
  HeraldShelf *shelf;
  HeraldCaseSets *sets;
  HeraldCaseSet *set;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  (void)data;
  self->folder = herald_test_folder_new ();
  self->inner = g_build_filename (self->folder, "practice", NULL);
  self->path = g_build_filename (self->inner, "progress.jsonl", NULL);
  self->shelf = herald_test_shelf ();
  self->sets = herald_case_sets_new (self->shelf, NULL);
  self->set = herald_case_sets_find (self->sets, "ihc-learn");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  (void)data;
  herald_case_sets_free (self->sets);
  herald_shelf_unref (self->shelf);
  herald_test_folder_remove (self->inner);
  herald_test_folder_remove (self->folder);
  g_free (self->path);
  g_free (self->inner);
  g_free (self->folder);
}

static HeraldAnswer *
make_answer (const Fixture *self, guint number)
{
  const char *texts[HERALD_ANSWER_N_FIELDS] = { 0 };

  texts[HERALD_ANSWER_SET] = "ihc-learn";
  texts[HERALD_ANSWER_CASE] = herald_case_set_get_case (self->set, number)->id;
  texts[HERALD_ANSWER_KIND] = "ihc";
  texts[HERALD_ANSWER_MODE] = "learn";
  texts[HERALD_ANSWER_STARTED] = STARTED;
  texts[HERALD_ANSWER_READER] = "“7”\\ä";
  texts[HERALD_ANSWER_SCORE] = "2+";
  return herald_answer_new (texts);
}

static void
add (const Fixture *self, HeraldProgress *progress, guint number)
{
  g_autoptr (HeraldAnswer) answer = make_answer (self, number);
  g_autoptr (GError) error = NULL;

  herald_progress_add (progress, answer, &error);
  g_assert_no_error (error);
}

static HeraldProgress *
begin (const Fixture *self)
{
  HeraldProgress *progress = herald_progress_new (self->path);

  g_assert_true (herald_progress_load (progress, NULL));
  herald_progress_begin (progress, self->set, HERALD_PRACTICE_LEARN, STARTED, NULL);
  return progress;
}

static HeraldProgress *
load (const Fixture *self)
{
  HeraldProgress *progress = herald_progress_new (self->path);
  g_autoptr (GError) error = NULL;

  herald_progress_load (progress, &error);
  g_assert_no_error (error);
  return progress;
}

static void
count_change (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_unasked (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);

  (void)data;
  add (self, progress, 0);
  g_assert_false (herald_progress_is_kept (progress));
  g_assert_false (g_file_test (self->inner, G_FILE_TEST_EXISTS));
  g_assert_nonnull (herald_progress_find_open (progress, "ihc-learn"));
}

static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);
  g_autoptr (HeraldProgress) again = NULL;
  g_autoptr (GError) error = NULL;
  const HeraldPracticeRun *run;
  struct stat status;
  guint n_changes = 0;

  (void)data;
  g_signal_connect_swapped (progress, "changed", G_CALLBACK (count_change), &n_changes);
  add (self, progress, 0);
  g_assert_true (herald_progress_keep (progress, &error));
  g_assert_no_error (error);
  add (self, progress, 1);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_no_errno (stat (self->path, &status));
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_no_errno (stat (self->inner, &status));
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);

  again = load (self);
  g_assert_true (herald_progress_is_kept (again));
  g_assert_cmpuint (herald_progress_get_n_lost (again), ==, 0);
  run = herald_progress_find_open (again, "ihc-learn");
  g_assert_nonnull (run);
  g_assert_cmpstr (run->started, ==, STARTED);
  g_assert_cmpuint (run->answers->len, ==, 2);
  g_assert_cmpstr (herald_answer_get (run->answers->pdata[1], HERALD_ANSWER_READER), ==, "“7”\\ä");
}

/* The program was killed while a line was written: all but that line is there, and the next one is
 * not spoilt by it. */
static void
test_torn (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);
  g_autoptr (HeraldProgress) torn = NULL;
  g_autoptr (HeraldProgress) mended = NULL;
  g_autofree char *text = NULL;
  gsize length;

  (void)data;
  g_assert_true (herald_progress_keep (progress, NULL));
  for (guint i = 0; i < 3; i++)
    add (self, progress, i);
  g_assert_true (g_file_get_contents (self->path, &text, &length, NULL));
  g_assert_no_errno (truncate (self->path, length - 10));

  torn = load (self);
  g_assert_cmpuint (herald_progress_get_n_lost (torn), ==, 1);
  g_assert_cmpuint (herald_progress_find_open (torn, "ihc-learn")->answers->len, ==, 2);
  add (self, torn, 2);
  mended = load (self);
  g_assert_cmpuint (herald_progress_get_n_lost (mended), ==, 0);
  g_assert_cmpuint (herald_progress_find_open (mended, "ihc-learn")->answers->len, ==, 3);
}

/* Wherever it is cut, what stands before is read, and at most one line is lost. */
static void
test_cut_anywhere (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);
  g_autofree char *text = NULL;
  gsize length;

  (void)data;
  g_assert_true (herald_progress_keep (progress, NULL));
  add (self, progress, 0);
  add (self, progress, 1);
  g_assert_true (g_file_get_contents (self->path, &text, &length, NULL));
  for (gsize cut = length; cut > 0; cut--)
    {
      g_autoptr (HeraldProgress) rest = NULL;

      g_assert_no_errno (truncate (self->path, cut));
      rest = load (self);
      g_assert_cmpuint (herald_progress_get_n_lost (rest), <=, 1);
      g_assert_cmpuint (herald_progress_get_n_lost (rest), ==, text[cut - 1] == '\n' ? 0 : 1);
    }
}

/* No set has so many cases: what is beyond them comes from elsewhere, and is told. */
static void
test_full_run (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (
      "{\"format\":\"herald-progress-1\"}\n"
      "{\"run\":{\"set\":\"a\",\"mode\":\"learn\",\"started\":\"x\",\"cases\":\"2\"}}\n");
  g_autoptr (HeraldProgress) progress = NULL;

  (void)data;
  for (guint i = 0; i < HERALD_CASE_SET_MAX_CASES + 2; i++)
    g_string_append_printf (lines,
                            "{\"answer\":{\"set\":\"a\",\"case\":\"%u\",\"mode\":\"learn\"}}\n",
                            i);
  g_string_append (lines, "{\"answer\":{\"set\":\"a\",\"case\":\"0\",\"mode\":\"learn\"}}\n");
  g_assert_no_errno (g_mkdir (self->inner, 0700));
  herald_test_folder_put (self->inner, "progress.jsonl", lines->str);
  progress = load (self);
  g_assert_cmpuint (herald_progress_find_done (progress, "a")->answers->len,
                    ==,
                    HERALD_CASE_SET_MAX_CASES);
  g_assert_cmpuint (herald_progress_get_n_lost (progress), ==, 2);
}

static void
test_strange_lines (Fixture *self, gconstpointer data)
{
  static const char lines[] =
      "{\"format\":\"herald-progress-1\"}\n"
      "{\"run\":{\"set\":\"a\",\"mode\":\"learn\",\"started\":\"x\",\"cases\":\"2\"}}\n"
      "no JSON\n"
      "[]\n"
      "\xff\xfe\n"
      "{\"run\":{\"set\":\"a\",\"mode\":\"exam\",\"started\":\"x\",\"cases\":\"2\"}}\n"
      "{\"run\":{\"set\":\"a\",\"mode\":\"learn\",\"started\":\"x\",\"cases\":\"0\"}}\n"
      "{\"answer\":{\"set\":\"b\",\"case\":\"1\",\"mode\":\"learn\"}}\n"
      "{\"answer\":{\"set\":\"a\",\"mode\":\"learn\"}}\n"
      "{\"answer\":{\"set\":\"a\",\"case\":\"1\",\"mode\":\"learn\",\"mood\":\"calm\"}}\n";
  g_autoptr (HeraldProgress) progress = NULL;

  (void)data;
  g_assert_no_errno (g_mkdir (self->inner, 0700));
  herald_test_folder_put (self->inner, "progress.jsonl", lines);
  progress = load (self);
  g_assert_cmpuint (herald_progress_get_n_lost (progress), ==, 7);
  g_assert_cmpuint (herald_progress_get_runs (progress)->len, ==, 1);
  g_assert_cmpuint (herald_progress_find_open (progress, "a")->answers->len, ==, 1);
}

static void
test_runs (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);
  g_autoptr (GPtrArray) answers = NULL;
  g_autofree char *day = NULL;
  guint n_cases = herald_case_set_get_n_cases (self->set);

  (void)data;
  g_assert_null (herald_progress_find_done (progress, "ihc-learn"));
  for (guint i = 0; i < n_cases; i++)
    add (self, progress, i);
  /* A second thought takes the place of the first. */
  add (self, progress, 0);
  answers = herald_progress_list_answers (progress);
  g_assert_cmpuint (answers->len, ==, n_cases);
  g_assert_null (herald_progress_find_open (progress, "ihc-learn"));
  day = herald_practice_run_dup_day (herald_progress_find_done (progress, "ihc-learn"));
  g_assert_cmpstr (day, ==, "2026-11-27");
  herald_progress_begin (progress, self->set, HERALD_PRACTICE_LEARN, STARTED, NULL);
  add (self, progress, 3);
  g_assert_cmpuint (herald_progress_find_open (progress, "ihc-learn")->answers->len, ==, 1);
  g_assert_nonnull (herald_progress_find_done (progress, "ihc-learn"));
}

static void
test_forget (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);

  (void)data;
  g_assert_true (herald_progress_keep (progress, NULL));
  add (self, progress, 0);
  g_assert_true (herald_progress_forget (progress, NULL));
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (herald_progress_get_runs (progress)->len, ==, 0);
  herald_progress_begin (progress, self->set, HERALD_PRACTICE_LEARN, STARTED, NULL);
  add (self, progress, 0);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* An answer that can't be written is told, and not lost for this session. */
static void
test_no_place (Fixture *self, gconstpointer data)
{
  g_autoptr (HeraldProgress) progress = begin (self);
  g_autoptr (HeraldAnswer) answer = make_answer (self, 0);
  g_autoptr (GError) error = NULL;

  (void)data;
  g_assert_true (herald_progress_keep (progress, NULL));
  g_assert_no_errno (g_unlink (self->path));
  g_assert_no_errno (g_mkdir (self->path, 0700));
  g_assert_false (herald_progress_add (progress, answer, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
  g_assert_nonnull (strstr (error->message, self->path));
  g_assert_cmpuint (herald_progress_find_open (progress, "ihc-learn")->answers->len, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/practice/progress/unasked", test_unasked },
    { "/practice/progress/kept", test_kept },
    { "/practice/progress/torn", test_torn },
    { "/practice/progress/cut-anywhere", test_cut_anywhere },
    { "/practice/progress/strange-lines", test_strange_lines },
    { "/practice/progress/full-run", test_full_run },
    { "/practice/progress/runs", test_runs },
    { "/practice/progress/forget", test_forget },
    { "/practice/progress/no-place", test_no_place },
  };

  herald_content_register ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
