/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document to test, in a folder of its own. */
#pragma once

#include <string.h>

#include <glib/gstdio.h>

#include "content/content.h"
#include "record/document.h"
#include "record/record-error.h"

/* Longer than any disk takes, even under sanitizers. */
#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  HeraldDocument *document;
  char *folder;
  GFile *file;
} Fixture;

typedef struct
{
  gboolean is_done;
  gboolean is_well;
  int code; /* of what went wrong */
} Answer;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  herald_content_register ();
  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  fixture->document = herald_document_new (fixture->session);
  fixture->folder = g_dir_make_tmp ("herald-record-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "mine.herald", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
settle (HeraldDocument *document)
{
  while (herald_document_is_busy (document))
    g_main_context_iteration (NULL, TRUE);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (child), ==, 0);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  settle (fixture->document);
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
  if (g_file_test (fixture->folder, G_FILE_TEST_IS_DIR))
    {
      g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
      empty_folder (fixture->folder);
      g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
    }
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
on_answer (GObject *document, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;

  answer->is_well = herald_document_finish (HERALD_DOCUMENT (document), result, &error);
  answer->code = error != NULL ? error->code : -1;
  answer->is_done = TRUE;
}

static void
wait_for_answer (Answer *answer)
{
  while (!answer->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
save_as (Fixture *fixture)
{
  Answer answer = { 0 };

  herald_document_save_as (fixture->document, fixture->file, on_answer, &answer);
  wait_for_answer (&answer);
  return answer.is_well;
}

static gboolean
open_again (Fixture *fixture)
{
  Answer answer = { 0 };

  herald_document_open (fixture->document, fixture->file, on_answer, &answer);
  wait_for_answer (&answer);
  return answer.is_well;
}

static void
wait_for_state (HeraldDocument *document, HeraldDocumentState state)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (herald_document_get_state (document) != state)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static char *
read_file (Fixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_autofree char *path = g_file_get_path (fixture->file);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static guint
find (Fixture *fixture, const char *id)
{
  return herald_vocabulary_find (herald_shelf_get_vocabulary (fixture->shelf), id);
}

static void
type (Fixture *fixture, const char *id, const char *text)
{
  herald_session_set_text (fixture->session, find (fixture, id), text);
}

static void
assert_text (Fixture *fixture, const char *id, const char *text)
{
  g_assert_cmpstr (herald_session_get_text (fixture->session, find (fixture, id)), ==, text);
}

static void
assert_own (Fixture *fixture, HeraldResultText which, const char *text)
{
  g_assert_cmpstr (herald_result_get_text (herald_session_get_result (fixture->session), which),
                   ==,
                   text);
}
