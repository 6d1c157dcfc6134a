/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a report from a file or from standard input, be it text or PDF. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "content/error.h"
#include "reader/report-file.h"

#define BLOCK_BYTES (64 * 1024)

static gboolean
fail (GError **error, int number)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));
  return FALSE;
}

static gboolean
is_pdf (const GByteArray *bytes)
{
  return bytes->len >= 5 && memcmp (bytes->data, "%PDF-", 5) == 0;
}

/* Reads on until the end or just past the limit, so that a file of any size can be refused. */
static gboolean
read_all (int descriptor, gsize limit, GByteArray *bytes, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);

  while (bytes->len <= (is_pdf (bytes) ? HERALD_REPORT_PDF_MAX_BYTES : limit))
    {
      gssize n_read = read (descriptor, block, BLOCK_BYTES);

      if (n_read == 0)
        return TRUE;
      if (n_read < 0 && errno != EINTR)
        return fail (error, errno);
      if (n_read > 0)
        g_byte_array_append (bytes, block, n_read);
    }
  return TRUE;
}

static GBytes *
get_text (GByteArray *bytes, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  if (!is_pdf (bytes))
    return g_byte_array_free_to_bytes (g_byte_array_ref (bytes));
  /* Half a PDF may still open, and half a report is a wrong one. */
  if (bytes->len > HERALD_REPORT_PDF_MAX_BYTES)
    {
      g_set_error (error,
                   HERALD_CONTENT_ERROR,
                   HERALD_CONTENT_ERROR_TOO_LARGE,
                   _ ("this PDF is larger than %d MB; copy the text out of your PDF viewer"),
                   HERALD_REPORT_PDF_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  pdf = g_bytes_new (bytes->data, bytes->len);
  return herald_report_pdf_get_text (pdf, error);
}

/**
 * herald_report_file_load:
 * @file: a file, or `-` for standard input
 * @limit: the longest text that is of use, in bytes; one byte more may come back
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the text of the report, or %NULL with @error set
 */
GBytes *
herald_report_file_load (const char *file, gsize limit, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_input = strcmp (file, "-") == 0;
  int descriptor = is_input ? STDIN_FILENO : g_open (file, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_read;

  if (descriptor < 0)
    {
      fail (error, errno);
      return NULL;
    }
  is_read = read_all (descriptor, limit, bytes, error);
  if (!is_input)
    close (descriptor);
  return is_read ? get_text (bytes, error) : NULL;
}
