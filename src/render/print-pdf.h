/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "print-bundle.h"

G_BEGIN_DECLS

PangoContext *herald_print_create_context (const char *font);
GBytes *herald_print_pdf_new (GPtrArray *printouts,
                              const HeraldPaper *paper,
                              PangoContext *context,
                              GError **error);

G_END_DECLS
