/* SPDX-License-Identifier: GPL-3.0-or-later */
/* herald-pdf-text: a PDF on standard input, its text on standard output. A program of its own, so
 * that herald-cli needs no library of a display, and a damaged PDF can harm nobody else. */
#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <stdio.h>
#include <unistd.h>

/* poppler 22.12 declares none. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

static gboolean
has_letters (const GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    {
      if (g_ascii_isalnum (text->str[i]))
        return TRUE;
    }
  return FALSE;
}

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &cause);

  if (document != NULL)
    return document;
  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_INVALID_DATA,
                         _ ("this PDF is locked with a password"));
  else
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_INVALID_DATA,
                         _ ("this PDF is damaged and can’t be read"));
  return NULL;
}

static char *
get_text (GBytes *bytes, GError **error)
{
  g_autoptr (PopplerDocument) document = open_document (bytes, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (document == NULL)
    return NULL;
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *words = page != NULL ? poppler_page_get_text (page) : NULL;

      /* A form feed parts pages. */
      if (words != NULL)
        g_string_append_printf (text, "%s\f", words);
    }
  if (has_letters (text))
    return g_string_free (g_steal_pointer (&text), FALSE);
  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_INVALID_DATA,
                       _ ("this PDF is a picture without text; type in what your report says"));
  return NULL;
}

static GBytes *
read_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_input (&error);
  g_autofree char *text = bytes != NULL ? get_text (bytes, &error) : NULL;

  if (text == NULL)
    {
      fputs (error->message, stderr);
      return 1;
    }
  return fputs (text, stdout) >= 0 && fflush (stdout) == 0 ? 0 : 1;
}
