/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page-break.h"
#include "print-mark.h"
#include "print-style.h"

G_BEGIN_DECLS

/**
 * HeraldPrintPiece:
 * @item: its height and place; must come first
 * @block: the part of the document that it belongs to; of parts in one frame, the first
 * @part: the part itself
 * @frame: what sets the part off
 * @marks: (element-type HeraldPrintMark): what is on it, from its own upper side and from where
 *   text begins
 *
 * A strip of a document, as wide as the text, that is never cut.
 */
typedef struct
{
  HeraldPageItem item;
  guint block;
  guint part;
  HeraldPrintFrame frame;
  GArray *marks;
} HeraldPrintPiece;

HeraldPrintPiece *herald_print_piece_new (guint block, double before, double height);
void herald_print_piece_free (HeraldPrintPiece *self);
double herald_print_piece_get_end (const HeraldPrintPiece *self, guint first);
void herald_print_piece_add (HeraldPrintPiece *self, HeraldPrintMarkKind kind, HeraldRect rect);

G_END_DECLS
