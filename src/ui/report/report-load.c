/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a report from a file, without holding up the window. */
#include "config.h"

#include <glib/gi18n.h>

#include "content/plain-text.h"
#include "reader/reader.h"
#include "reader/report-file.h"
#include "report/report-decode.h"
#include "report/report-load.h"

static GBytes *
fail (GError **error, int code, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, code, reason);
  return NULL;
}

/* A pipe or a device might never end. */
static GBytes *
load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL)
    return fail (error, G_IO_ERROR_NOT_SUPPORTED, _ ("it is not on this computer"));
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return fail (error, G_IO_ERROR_NOT_FOUND, _ ("it is not there any more"));
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return fail (error, G_IO_ERROR_NOT_REGULAR_FILE, _ ("it is not a text or PDF file"));
  bytes = herald_report_file_load (path, HERALD_READER_MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;
  if (!herald_report_is_text (bytes))
    return fail (error, G_IO_ERROR_INVALID_DATA, _ ("it is not a text or PDF file"));
  if (g_bytes_get_size (bytes) > HERALD_READER_MAX_BYTES)
    return fail (error, G_IO_ERROR_NO_SPACE, _ ("it is larger than any report"));
  return g_steal_pointer (&bytes);
}

/* What is wrong with which file, as a whole sentence. */
static void
return_error (GTask *task, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *known = g_filename_display_name (name != NULL ? name : "");
  g_autofree char *shown = herald_plain_text_new (known, HERALD_PLAIN_TEXT_LINE);

  g_task_return_new_error (task,
                           error->domain,
                           error->code,
                           /* Translators: a file's name, and what is wrong with it */
                           _ ("“%s” could not be read: %s."),
                           shown,
                           error->message);
}

static void
load_in_thread (GTask *task,
                gpointer source,
                gpointer data G_GNUC_UNUSED,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  g_autofree char *path = g_file_get_path (G_FILE (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load (path, &error);

  if (bytes == NULL)
    return_error (task, G_FILE (source), error);
  else
    g_task_return_pointer (task, herald_report_decode (bytes), g_free);
}

/**
 * herald_report_load:
 * @file: a text or a PDF
 * @cancellable: (nullable): for when the answer is not wanted any more
 * @callback: called in the main thread
 * @data: for @callback
 */
void
herald_report_load (GFile *file,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, data);

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
