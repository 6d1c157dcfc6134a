/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strip of a document that is never cut: a line, a figure, a line to write on. */
#include "config.h"

#include "print-piece.h"

/**
 * herald_print_piece_new:
 * @block: the part of the document that it belongs to
 * @before: white above, in points
 * @height: its height, in points
 *
 * Returns: (transfer full): a strip with nothing on it
 */
HeraldPrintPiece *
herald_print_piece_new (guint block, double before, double height)
{
  HeraldPrintPiece *self = g_new0 (HeraldPrintPiece, 1);

  self->item.before = before;
  self->item.height = height;
  self->block = block;
  self->part = block;
  self->marks = g_array_new (FALSE, TRUE, sizeof (HeraldPrintMark));
  return self;
}

/**
 * herald_print_piece_free:
 * @self: (transfer full): a strip
 */
void
herald_print_piece_free (HeraldPrintPiece *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * herald_print_piece_add:
 * @self: a strip
 * @kind: a mark that needs no more than its place
 * @rect: its place; a frame without height reaches down to the lower side
 */
void
herald_print_piece_add (HeraldPrintPiece *self, HeraldPrintMarkKind kind, HeraldRect rect)
{
  HeraldPrintMark mark = { .kind = kind, .rect = rect };

  g_array_append_val (self->marks, mark);
}

/**
 * herald_print_piece_get_end:
 * @self: a strip
 * @first: one of its marks
 *
 * Returns: where the widest of the marks from @first on ends, in points from where text begins
 */
double
herald_print_piece_get_end (const HeraldPrintPiece *self, guint first)
{
  double end = 0.0;

  for (guint i = first; i < self->marks->len; i++)
    {
      const HeraldRect *rect = &g_array_index (self->marks, HeraldPrintMark, i).rect;

      end = MAX (end, rect->x + rect->width);
    }
  return end;
}
