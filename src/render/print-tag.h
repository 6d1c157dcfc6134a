/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print-mark.h"

G_BEGIN_DECLS

/**
 * HeraldPrintTag:
 * @open: (nullable): what is being written
 * @block: the part of the document that it belongs to
 *
 * Where a page stands in the structure of a PDF file. Begins as zero.
 */
typedef struct
{
  const char *open;
  guint block;
} HeraldPrintTag;

void herald_print_tag_turn (HeraldPrintTag *self, const HeraldPrintMark *mark, cairo_t *cr);
void herald_print_tag_end (HeraldPrintTag *self, cairo_t *cr);

G_END_DECLS
