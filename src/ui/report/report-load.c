/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a report from a file, without holding up the window. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reader/reader.h"
#include "reader/report-file.h"
#include "report/report-load.h"

/**
 * herald_report_decode:
 * @bytes: the content of a text file
 *
 * Laboratories still write files as Windows did; UTF-16 says so in front.
 *
 * Returns: (transfer full): the text as UTF-8, without NUL
 */
char *
herald_report_decode (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean is_utf16 =
      length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
  char *text = NULL;

  if (length == 0)
    return g_strdup ("");
  if (is_utf16)
    text = g_convert (data, length, "UTF-8", "UTF-16", NULL, NULL, NULL);
  else if (!g_utf8_validate_len (data, length, NULL))
    text = g_convert (data, length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return text != NULL ? text : g_utf8_make_valid (data, length);
}

static void
load_in_thread (GTask *task,
                gpointer source,
                gpointer data G_GNUC_UNUSED,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  g_autofree char *path = g_file_get_path (G_FILE (source));
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (path == NULL)
    {
      g_task_return_new_error (task,
                               G_IO_ERROR,
                               G_IO_ERROR_NOT_SUPPORTED,
                               _ ("Only a file on this computer can be opened."));
      return;
    }
  bytes = herald_report_file_load (path, HERALD_READER_MAX_BYTES, &error);
  if (bytes == NULL)
    g_task_return_error (task, error);
  else if (g_bytes_get_size (bytes) > HERALD_READER_MAX_BYTES)
    g_task_return_new_error (task,
                             G_IO_ERROR,
                             G_IO_ERROR_NO_SPACE,
                             _ ("This file is larger than any report."));
  else
    g_task_return_pointer (task, herald_report_decode (bytes), g_free);
}

/**
 * herald_report_load:
 * @file: a text or a PDF
 * @callback: called when it is read
 * @data: for @callback
 */
void
herald_report_load (GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, data);

  g_task_set_source_tag (task, herald_report_load);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * herald_report_load_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set in words for people
 */
char *
herald_report_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
