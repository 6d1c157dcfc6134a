/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Has the text of a PDF taken out by herald-pdf-text, where that was built. */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/error.h"
#include "reader/report-file.h"

#define HELPER "herald-pdf-text"

/* Beside this program or the other one where they were built, and in its own folder where it is
 * installed. */
static char *
find_helper (void)
{
  static const char *const places[] = { "", "../cli", "../../src/cli" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *beside = g_build_filename (folder, places[i], HELPER, NULL);

      if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&beside);
    }
  if (g_file_test (HERALD_LIBEXEC_DIR "/" HELPER, G_FILE_TEST_IS_EXECUTABLE))
    return g_strdup (HERALD_LIBEXEC_DIR "/" HELPER);
  return NULL;
}

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, HERALD_CONTENT_ERROR, HERALD_CONTENT_ERROR_READ, reason);
  return FALSE;
}

/* The helper says in words what is wrong; where it says nothing it has broken down. */
static gboolean
run_helper (const char *helper, GBytes *bytes, GBytes **text, GError **error)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) reason = NULL;
  g_autofree char *words = NULL;
  const char *last;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                  G_SUBPROCESS_FLAGS_STDERR_PIPE,
                              error,
                              helper,
                              NULL);
  if (process == NULL || !g_subprocess_communicate (process, bytes, NULL, text, &reason, error))
    return FALSE;
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0)
    return TRUE;
  words = g_strndup (g_bytes_get_data (reason, NULL), g_bytes_get_size (reason));
  /* The library warns on lines of its own before. */
  last = strrchr (words, '\n');
  last = last != NULL ? last + 1 : words;
  return fail (error,
               g_subprocess_get_if_exited (process) && *last != '\0'
                   ? last
                   : _ ("this PDF is damaged and can’t be read"));
}

/**
 * herald_report_pdf_get_text:
 * @bytes: a PDF
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): its text, pages apart by form feeds, or %NULL with @error
 * set
 */
GBytes *
herald_report_pdf_get_text (GBytes *bytes, GError **error)
{
  g_autofree char *helper = find_helper ();
  g_autoptr (GBytes) text = NULL;

  if (helper == NULL)
    {
      fail (error, _ ("this Herald was built without PDF; copy the text out of your PDF viewer"));
      return NULL;
    }
  return run_helper (helper, bytes, &text, error) ? g_steal_pointer (&text) : NULL;
}
