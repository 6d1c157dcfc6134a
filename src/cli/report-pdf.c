/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a PDF, where it has one. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <string.h>

#include "content/error.h"
#include "report-file.h"

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
                         HERALD_CONTENT_ERROR,
                         HERALD_CONTENT_ERROR_READ,
                         _ ("this PDF is locked with a password"));
  else
    g_set_error_literal (error,
                         HERALD_CONTENT_ERROR,
                         HERALD_CONTENT_ERROR_READ,
                         _ ("this PDF is damaged and can’t be read"));
  return NULL;
}

/**
 * herald_report_pdf_get_text:
 * @bytes: a PDF
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): its text, pages apart by form feeds, or %NULL with @error
 * set
 */
char *
herald_report_pdf_get_text (GBytes *bytes, GError **error)
{
  g_autoptr (PopplerDocument) document = open_document (bytes, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (document == NULL)
    return NULL;
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *words = page != NULL ? poppler_page_get_text (page) : NULL;

      if (words != NULL)
        g_string_append_printf (text, "%s\f", words);
    }
  if (has_letters (text))
    return g_string_free (g_steal_pointer (&text), FALSE);
  g_set_error_literal (error,
                       HERALD_CONTENT_ERROR,
                       HERALD_CONTENT_ERROR_READ,
                       _ ("this PDF is a picture without text; type in what your report says"));
  return NULL;
}
