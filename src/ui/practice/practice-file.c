/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets and answers as files: where they are asked for, and how they are read and written. */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "open-file.h"
#include "practice/answer-table.h"
#include "practice/case-sets.h"
#include "practice/practice-file.h"

#define FOLDER_MODE 0700
#define MOST_PROBLEMS 8

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

/**
 * herald_practice_file_ask_set:
 * @widget: who asks
 * @name: (nullable): what a new file would be called; %NULL to open one
 * @callback: called with the answer, for herald_open_file_finish()
 * @data: for @callback
 *
 * Asks for a file with a set.
 */
void
herald_practice_file_ask_set (GtkWidget *widget,
                              const char *name,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  static const char *const mime_types[] = { "application/json", NULL };
  static const char *const suffixes[] = { "json", NULL };
  HeraldFileAsk ask = {
    name != NULL ? _ ("Save a Set") : _ ("Add a Set"),
    _ ("Practice sets: JSON"),
    mime_types,
    suffixes,
    name,
  };

  herald_ask_file (window_of (widget), &ask, callback, data);
}

/**
 * herald_practice_file_ask_answers:
 * @widget: who asks
 * @name: (nullable): what a new file would be called; %NULL to open one
 * @callback: called with the answer, for herald_open_file_finish()
 * @data: for @callback
 *
 * Asks for a file with answers.
 */
void
herald_practice_file_ask_answers (GtkWidget *widget,
                                  const char *name,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  static const char *const mime_types[] = { "text/csv", NULL };
  static const char *const suffixes[] = { "csv", NULL };
  HeraldFileAsk ask = {
    name != NULL ? _ ("Save Answers") : _ ("Open Answers"),
    _ ("Answers: CSV"),
    mime_types,
    suffixes,
    name,
  };

  herald_ask_file (window_of (widget), &ask, callback, data);
}

/**
 * herald_practice_file_save:
 * @file: where
 * @bytes: what
 * @error: return location for a #GError
 *
 * Writes all of it or nothing.
 *
 * Returns: whether it is written
 */
gboolean
herald_practice_file_save (GFile *file, GBytes *bytes, GError **error)
{
  return g_file_replace_contents (file,
                                  g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes),
                                  NULL,
                                  FALSE,
                                  G_FILE_CREATE_PRIVATE,
                                  NULL,
                                  NULL,
                                  error);
}

/**
 * herald_practice_file_save_answers:
 * @file: where
 * @answers: (element-type HeraldAnswer): what
 * @error: return location for a #GError
 *
 * Returns: whether they are written
 */
gboolean
herald_practice_file_save_answers (GFile *file, GPtrArray *answers, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  HeraldCsvWriter *writer = herald_csv_writer_new (memory);
  gboolean is_written = herald_answer_table_write (writer, answers, error) &&
                        herald_csv_writer_finish (writer, error);
  g_autoptr (GBytes) bytes = NULL;

  herald_csv_writer_free (writer);
  if (!is_written || !g_output_stream_close (memory, NULL, error))
    return FALSE;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return herald_practice_file_save (file, bytes, error);
}

/**
 * herald_practice_file_load_answers:
 * @file: a table of answers
 * @problems: (element-type utf8): gets a line for each row that can't be read
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type HeraldAnswer): the answers
 */
GPtrArray *
herald_practice_file_load_answers (GFile *file, GPtrArray *problems, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  HeraldCsvReader *reader;
  GPtrArray *answers;

  if (stream == NULL)
    return NULL;
  reader = herald_csv_reader_new (G_INPUT_STREAM (stream));
  answers = herald_answer_table_read (reader, problems, error);
  herald_csv_reader_free (reader);
  return answers;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    return TRUE;
  g_set_error (error,
               G_FILE_ERROR,
               (int)g_file_error_from_errno (errno),
               "%s: %s",
               folder,
               g_strerror (errno));
  return FALSE;
}

/* A set that comes again takes the place of the one with its name. */
static gboolean
copy (GFile *file, const HeraldCaseSet *set, const char *folder, GError **error)
{
  g_autofree char *name = g_strconcat (herald_case_set_get_text (set)->id, ".json", NULL);
  g_autoptr (GFile) place = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);

  return bytes != NULL && make_folder (folder, error) &&
         herald_practice_file_save (place, bytes, error);
}

/**
 * herald_practice_file_import:
 * @shelf: the editions
 * @file: a file with a set, from anywhere
 * @folder: (type filename): where a user's own sets belong; made where it is not there
 * @error: return location for a #GError
 *
 * Looks whether the set is sound, and only then takes a copy of it.
 *
 * Returns: (transfer full) (nullable): the set
 */
HeraldCaseSet *
herald_practice_file_import (HeraldShelf *shelf, GFile *file, const char *folder, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (HeraldCaseSet) set = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error,
                           G_FILE_ERROR,
                           G_FILE_ERROR_INVAL,
                           _ ("The file is not on this computer."));
      return NULL;
    }
  set = herald_case_sets_load_file (shelf, path, error);
  if (set == NULL || !copy (file, set, folder, error))
    return NULL;
  return g_steal_pointer (&set);
}

/**
 * herald_practice_file_join_problems:
 * @problems: (element-type utf8): what is wrong with a user's own sets
 *
 * Whoever mends one file wants to know of all of them, up to some.
 *
 * Returns: (nullable) (transfer full): a line for each; %NULL where there is none
 */
char *
herald_practice_file_join_problems (GPtrArray *problems)
{
  GString *text;

  if (problems->len == 0)
    return NULL;
  text = g_string_new (problems->pdata[0]);
  for (guint i = 1; i < MIN (problems->len, MOST_PROBLEMS); i++)
    g_string_append_printf (text, "\n%s", (const char *)problems->pdata[i]);
  if (problems->len > MOST_PROBLEMS)
    {
      guint n_more = problems->len - MOST_PROBLEMS;

      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              ngettext ("And %u file more can’t be used.",
                                        "And %u files more can’t be used.",
                                        n_more),
                              n_more);
    }
  return g_string_free (text, FALSE);
}
