/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in for the reading of PDF where Herald was built without poppler. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/error.h"
#include "report-file.h"

/**
 * herald_report_pdf_get_text:
 * @bytes: a PDF
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): always %NULL, with @error set
 */
char *
herald_report_pdf_get_text (GBytes *bytes G_GNUC_UNUSED, GError **error)
{
  g_set_error_literal (
      error,
      HERALD_CONTENT_ERROR,
      HERALD_CONTENT_ERROR_READ,
      _ ("this Herald was built without PDF; copy the text out of your PDF viewer"));
  return NULL;
}
