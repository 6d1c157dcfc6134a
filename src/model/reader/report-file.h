/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures make a PDF far larger than its text. */
#define HERALD_REPORT_PDF_MAX_BYTES (256 * 1024 * 1024)

GBytes *herald_report_file_load (const char *file, gsize limit, GError **error);
GBytes *herald_report_pdf_get_text (GBytes *bytes, GError **error);

G_END_DECLS
