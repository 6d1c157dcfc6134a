/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Has the text of a PDF taken out by herald-pdf-text, where that was built. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/error.h"
#include "content/helper.h"
#include "reader/pdf-problem.h"
#include "reader/report-file.h"

#define HELPER "herald-pdf-text"

static const char *
explain (int status)
{
  switch (status)
    {
    case HERALD_PDF_PROBLEM_LOCKED:
      return _ ("this PDF is locked with a password");
    case HERALD_PDF_PROBLEM_PICTURE:
      return _ ("this PDF is a picture without text; type in what your report says");
    default:
      return NULL;
    }
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
  g_autofree char *helper = herald_helper_find (HELPER);
  const char *const command[] = { helper, NULL };

  if (helper != NULL)
    return herald_helper_run (
        command, bytes, explain, _ ("this PDF is damaged and can’t be read"), error);
  g_set_error_literal (error,
                       HERALD_CONTENT_ERROR,
                       HERALD_CONTENT_ERROR_READ,
                       _ ("this Herald was built without PDF; copy the text out of your PDF "
                          "viewer"));
  return NULL;
}
