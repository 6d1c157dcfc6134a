/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as a PDF file: text that can be searched, with headings and a title. */
#include "config.h"

#include <cairo-pdf.h>

#include "print-pdf.h"

#define FONT "Cantarell, Noto Sans, sans-serif 11"

static cairo_status_t
take (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
name_file (cairo_surface_t *surface, GPtrArray *printouts)
{
  const char *title =
      printouts->len > 0 ? herald_printout_get_title (printouts->pdata[0]) : "Herald";

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Herald " HERALD_VERSION);
}

static void
draw_pages (cairo_surface_t *surface, const HeraldPrintBundle *bundle)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < herald_print_bundle_get_n_pages (bundle); i++)
    {
      herald_print_bundle_draw (bundle, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/**
 * herald_print_create_context:
 * @font: (nullable): a font, as Pango spells it; %NULL for that of the application
 *
 * Returns: (transfer full): what lays text out where there is no screen and no printer
 */
PangoContext *
herald_print_create_context (const char *font)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description =
      pango_font_description_from_string (font != NULL ? font : FONT);

  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  return context;
}

/**
 * herald_print_pdf_new:
 * @printouts: (element-type HeraldPrintout): documents, one after the other
 * @paper: what they are for
 * @context: lays the text out
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a PDF file
 */
GBytes *
herald_print_pdf_new (GPtrArray *printouts,
                      const HeraldPaper *paper,
                      PangoContext *context,
                      GError **error)
{
  g_autoptr (HeraldPrintBundle) bundle = herald_print_bundle_new (printouts, context, paper);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (take, bytes, paper->width, paper->height);
  cairo_status_t status;

  name_file (surface, printouts);
  draw_pages (surface, bundle);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
