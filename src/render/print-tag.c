/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and paragraphs in the structure of a PDF file, for those who have it read to them. On
 * other surfaces it makes no difference. */
#include "config.h"

#include "print-tag.h"

/**
 * herald_print_tag_turn:
 * @self: where the page stands
 * @mark: what is drawn next
 * @cr: where to
 *
 * Ends one heading or paragraph and begins the next where @mark is text of another part.
 */
void
herald_print_tag_turn (HeraldPrintTag *self, const HeraldPrintMark *mark, cairo_t *cr)
{
  if (mark->kind != HERALD_PRINT_MARK_TEXT ||
      (mark->tag == self->open && mark->block == self->block))
    return;
  herald_print_tag_end (self, cr);
  if (mark->tag != NULL)
    cairo_tag_begin (cr, mark->tag, NULL);
  self->open = mark->tag;
  self->block = mark->block;
}

/**
 * herald_print_tag_end:
 * @self: where the page stands
 * @cr: where it is drawn
 */
void
herald_print_tag_end (HeraldPrintTag *self, cairo_t *cr)
{
  if (self->open != NULL)
    cairo_tag_end (cr, self->open);
  self->open = NULL;
}
