/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print-layout.h"

G_BEGIN_DECLS

typedef struct _HeraldPrintBundle HeraldPrintBundle;

HeraldPrintBundle *
herald_print_bundle_new (GPtrArray *printouts, PangoContext *context, const HeraldPaper *paper);
void herald_print_bundle_free (HeraldPrintBundle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPrintBundle, herald_print_bundle_free)

guint herald_print_bundle_get_n_pages (const HeraldPrintBundle *self);
const HeraldPrintLayout *herald_print_bundle_find (const HeraldPrintBundle *self, guint *page);
void herald_print_bundle_draw (const HeraldPrintBundle *self, cairo_t *cr, guint page);

G_END_DECLS
