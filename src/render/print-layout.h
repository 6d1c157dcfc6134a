/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper.h"
#include "print-mark.h"
#include "printout.h"

G_BEGIN_DECLS

typedef struct _HeraldPrintLayout HeraldPrintLayout;

HeraldPrintLayout *
herald_print_layout_new (HeraldPrintout *printout, PangoContext *context, const HeraldPaper *paper);
void herald_print_layout_free (HeraldPrintLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPrintLayout, herald_print_layout_free)

guint herald_print_layout_get_n_pages (const HeraldPrintLayout *self);
HeraldRect herald_print_layout_get_room (const HeraldPrintLayout *self);
GArray *herald_print_layout_get_marks (const HeraldPrintLayout *self, guint page);
void herald_print_layout_draw (const HeraldPrintLayout *self, cairo_t *cr, guint page);

G_END_DECLS
