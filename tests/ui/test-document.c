/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record and its file: what is written, when, and what never is. */
#include "config.h"

#include "record-tools.h"

static void
test_entries_come_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const questions[] = { "Why now?", "And then?", NULL };

  type (fixture, "ihc_score", "2+");
  type (fixture, "her2_copies", "4,1");
  type (fixture, "cep17_copies", "not a number");
  herald_session_set_year_text (fixture->session, "2014");
  herald_session_set_result_text (fixture->session, HERALD_RESULT_SPECIMEN, "Biopsy");
  herald_session_set_result_text (fixture->session, HERALD_RESULT_DATE, "2026-03");
  herald_session_set_questions (fixture->session, questions, HERALD_SESSION_NO_QUESTION);
  herald_session_add_result (fixture->session);
  type (fixture, "ihc_score", "3+");
  g_assert_true (save_as (fixture));
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_SAVED);

  herald_session_open_record (fixture->session, NULL);
  assert_text (fixture, "ihc_score", "");
  g_assert_true (open_again (fixture));
  g_assert_cmpuint (herald_session_get_n_results (fixture->session), ==, 2);
  g_assert_cmpuint (herald_session_get_index (fixture->session), ==, 0);
  assert_text (fixture, "ihc_score", "2+");
  assert_text (fixture, "her2_copies", "4,1");
  assert_text (fixture, "cep17_copies", "not a number");
  g_assert_cmpstr (herald_session_get_year_text (fixture->session), ==, "2014");
  g_assert_cmpstr (herald_rulebook_get_text (herald_session_get_book (fixture->session))->id,
                   ==,
                   "asco-cap-2013");
  assert_own (fixture, HERALD_RESULT_SPECIMEN, "Biopsy");
  assert_own (fixture, HERALD_RESULT_DATE, "2026-03");
  g_assert_true (
      g_strv_equal (herald_result_get_questions (herald_session_get_result (fixture->session)),
                    questions));
  herald_session_set_index (fixture->session, 1);
  assert_text (fixture, "ihc_score", "3+");
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_SAVED);
  g_assert_false (herald_session_can_undo (fixture->session));
}

static void
test_edition_comes_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  herald_session_set_book (fixture->session, herald_shelf_find (fixture->shelf, "asco-cap-2007"));
  g_assert_true (save_as (fixture));
  herald_session_open_record (fixture->session, NULL);
  g_assert_true (open_again (fixture));
  g_assert_true (herald_session_get_book (fixture->session) ==
                 herald_shelf_find (fixture->shelf, "asco-cap-2007"));
}

static void
on_late (gpointer is_late)
{
  *(gboolean *)is_late = TRUE;
}

/* Longer than a change waits once there is a file. */
static void
wait_for_delay (void)
{
  gboolean is_late = FALSE;

  g_timeout_add_once (HERALD_DOCUMENT_DELAY + 500, on_late, &is_late);
  while (!is_late)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_nothing_is_written_before (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) folder = NULL;

  type (fixture, "ihc_score", "2+");
  herald_session_add_result (fixture->session);
  herald_session_set_result_text (fixture->session, HERALD_RESULT_NOTES, "mine");
  wait_for_delay ();
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_NEW);
  g_assert_false (herald_document_has_changes (fixture->document));
  g_assert_true (herald_document_is_begun (fixture->document));
}

static void
test_changes_save_themselves (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *before = NULL;
  g_autofree char *soon = NULL;
  g_autofree char *after = NULL;

  g_assert_true (save_as (fixture));
  before = read_file (fixture);
  type (fixture, "ihc_score", "1+");
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_CHANGED);
  soon = read_file (fixture);
  g_assert_cmpstr (soon, ==, before);
  wait_for_state (fixture->document, HERALD_DOCUMENT_SAVED);
  after = read_file (fixture);
  g_assert_nonnull (strstr (after, "1+"));
}

/* What is undone before its time is never written, and looking at another result is no change. */
static void
test_no_change_no_saving (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  herald_session_add_result (fixture->session);
  g_assert_true (save_as (fixture));
  type (fixture, "ihc_score", "1+");
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_CHANGED);
  herald_session_undo (fixture->session);
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_SAVED);
  herald_session_set_index (fixture->session, 0);
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_SAVED);
  g_assert_false (herald_document_is_busy (fixture->document));
}

/* Each saving takes what is there when it begins: the last one wins, whatever came in between. */
static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  g_assert_true (save_as (fixture));
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 10 + i);

      type (fixture, "cells", number);
      herald_document_save (fixture->document, NULL, NULL);
    }
  settle (fixture->document);
  g_assert_false (herald_document_has_changes (fixture->document));
  text = read_file (fixture);
  g_assert_nonnull (strstr (text, "\"29\""));
}

static void
test_changed_elsewhere (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = NULL;
  g_autofree char *text = NULL;
  Answer answer = { 0 };

  type (fixture, "ihc_score", "3+");
  g_assert_true (save_as (fixture));
  other = read_file (fixture);
  type (fixture, "ihc_score", "0");
  wait_for_state (fixture->document, HERALD_DOCUMENT_SAVED);
  write_file (fixture, other);
  wait_for_state (fixture->document, HERALD_DOCUMENT_CONFLICT);
  g_assert_error (herald_document_get_problem (fixture->document),
                  HERALD_RECORD_ERROR,
                  HERALD_RECORD_ERROR_CHANGED);

  /* Nothing is saved over it, and its words can be taken over and back. */
  type (fixture, "ihc_score", "1+");
  wait_for_delay ();
  text = read_file (fixture);
  g_assert_cmpstr (text, ==, other);
  herald_document_load_again (fixture->document, on_answer, &answer);
  wait_for_answer (&answer);
  g_assert_true (answer.is_well);
  assert_text (fixture, "ihc_score", "3+");
  g_assert_null (herald_document_get_problem (fixture->document));
  herald_session_undo (fixture->session);
  assert_text (fixture, "ihc_score", "1+");
}

static void
test_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  type (fixture, "ihc_score", "3+");
  g_assert_true (save_as (fixture));
  g_assert_cmpint (g_remove (path), ==, 0);
  wait_for_state (fixture->document, HERALD_DOCUMENT_CONFLICT);
  g_assert_error (herald_document_get_problem (fixture->document),
                  HERALD_RECORD_ERROR,
                  HERALD_RECORD_ERROR_GONE);
  assert_text (fixture, "ihc_score", "3+");
  g_assert_true (save_as (fixture));
  g_assert_true (g_file_query_exists (fixture->file, NULL));
}

static void
test_damaged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *sound = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "other.herald", NULL);

  type (fixture, "ihc_score", "2+");
  g_assert_true (save_as (fixture));
  sound = read_file (fixture);
  damaged = g_strndup (sound, strlen (sound) - 4);
  herald_session_open_record (fixture->session, NULL);
  settle (fixture->document);
  wait_for_state (fixture->document, HERALD_DOCUMENT_SAVED);
  write_file (fixture, damaged);
  g_assert_true (open_again (fixture));
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_UNTOUCHED);
  g_assert_nonnull (herald_document_get_losses (fixture->document)[0]);
  assert_text (fixture, "ihc_score", "2+");
  type (fixture, "ihc_score", "3+");
  wait_for_delay ();
  text = read_file (fixture);
  g_assert_cmpstr (text, ==, damaged);

  /* Under another name it is a record like any other. */
  g_assert_false (save_as (fixture));
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (path);
  g_assert_true (save_as (fixture));
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_SAVED);
}

/* A folder where nobody may write: as root everybody may, so a file stands in for it. */
static void
test_no_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *path = g_build_filename (file, "mine.herald", NULL);

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (path);
  type (fixture, "ihc_score", "2+");
  g_assert_false (save_as (fixture));
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_NEW);
  g_assert_nonnull (herald_document_get_problem (fixture->document));
  assert_text (fixture, "ihc_score", "2+");
}

/* The folder goes away under the file; later it is there again, and so is the record. */
static void
test_vanished_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *aside = g_strconcat (fixture->folder, "-aside", NULL);

  g_assert_true (save_as (fixture));
  g_assert_cmpint (g_rename (fixture->folder, aside), ==, 0);
  type (fixture, "ihc_score", "2+");
  wait_for_state (fixture->document, HERALD_DOCUMENT_FAILED);
  assert_text (fixture, "ihc_score", "2+");
  g_assert_cmpint (g_rename (aside, fixture->folder), ==, 0);
  herald_document_save (fixture->document, NULL, NULL);
  settle (fixture->document);
  g_assert_cmpint (herald_document_get_state (fixture->document), ==, HERALD_DOCUMENT_SAVED);
  g_assert_null (herald_document_get_problem (fixture->document));
}

static void
test_not_a_record (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  type (fixture, "ihc_score", "2+");
  write_file (fixture, "a letter to the hospital");
  g_assert_false (open_again (fixture));
  g_assert_null (herald_document_get_file (fixture->document));
  assert_text (fixture, "ihc_score", "2+");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/ui/document/entries-come-back", test_entries_come_back);
  add ("/ui/document/edition-comes-back", test_edition_comes_back);
  add ("/ui/document/nothing-is-written-before", test_nothing_is_written_before);
  add ("/ui/document/changes-save-themselves", test_changes_save_themselves);
  add ("/ui/document/no-change-no-saving", test_no_change_no_saving);
  add ("/ui/document/order", test_order);
  add ("/ui/document/changed-elsewhere", test_changed_elsewhere);
  add ("/ui/document/gone", test_gone);
  add ("/ui/document/damaged", test_damaged);
  add ("/ui/document/no-place", test_no_place);
  add ("/ui/document/vanished-folder", test_vanished_folder);
  add ("/ui/document/not-a-record", test_not_a_record);
  return g_test_run ();
}
