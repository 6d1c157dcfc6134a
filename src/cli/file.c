/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files in and out of the commands; “-” stands for the standard streams. */
#include "config.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "content/link-target.h"
#include "file.h"

static GInputStream *
open_input (const char *file, GError **error)
{
  g_autoptr (GFile) place = NULL;

  if (strcmp (file, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  place = g_file_new_for_path (file);
  return G_INPUT_STREAM (g_file_read (place, NULL, error));
}

/**
 * herald_file_load:
 * @file: (type filename): a file, or “-”
 * @most: how many bytes to take in at most
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): its content; of a larger file @most bytes and one more, so
 *   that whoever reads it can refuse it; or %NULL with @error set
 */
GBytes *
herald_file_load (const char *file, gsize most, GError **error)
{
  g_autoptr (GInputStream) stream = open_input (file, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 block[65536];
  gssize length = 1;

  if (stream == NULL)
    return NULL;
  while (length > 0 && content->len <= most)
    {
      length = g_input_stream_read (
          stream, block, MIN (sizeof block, most + 1 - content->len), NULL, error);
      if (length < 0)
        return NULL;
      g_byte_array_append (content, block, length);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
write_stream (FILE *stream, GBytes *bytes, GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (fwrite (data, 1, length, stream) != length || fflush (stream) != 0)
    return fail (error);
  return TRUE;
}

/* A pipe or a device stays what it is, where a new file would take its place. */
static gboolean
write_special (const char *file, GBytes *bytes, GError **error)
{
  FILE *stream = g_fopen (file, "wb");
  gboolean is_written;

  if (stream == NULL)
    return fail (error);
  is_written = write_stream (stream, bytes, error);
  if (fclose (stream) != 0 && is_written)
    return fail (error);
  return is_written;
}

/**
 * herald_file_save:
 * @file: (type filename): a file, or “-”
 * @bytes: what it is to hold
 * @error: return location for a #GError
 *
 * Writes the whole file or leaves what was there. Nobody else may read it: it is about a person.
 *
 * Returns: whether it was written
 */
gboolean
herald_file_save (const char *file, GBytes *bytes, GError **error)
{
  g_autofree char *target = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (strcmp (file, "-") == 0)
    return write_stream (stdout, bytes, error);
  if (g_file_test (file, G_FILE_TEST_EXISTS) && !g_file_test (file, G_FILE_TEST_IS_REGULAR))
    return write_special (file, bytes, error);
  target = herald_link_target_or_error (file, error);
  return target != NULL && g_file_set_contents_full (
                               target, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
