/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Head and foot of the pages: which document, by whom, of what day, within what limits, which
 * page. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "print-folio.h"
#include "typeset-block.h"

/* In points of the design. */
#define HEAD_GAP 10.0
#define FOOT_GAP 10.0
#define FOOT_LINE 1.0
#define FOOT_LINE_GAP 4.0
#define NUMBER_GAP 14.0

/* Of the width of the text. */
#define NUMBER_SHARE 0.3

static const HeraldTypeface foot_face = { HERALD_PRINT_FOOT_SIZE,
                                          PANGO_WEIGHT_NORMAL,
                                          HERALD_PRINT_TONE_SOFT };
static const HeraldTypeface number_face = { HERALD_PRINT_FOOT_SIZE,
                                            PANGO_WEIGHT_BOLD,
                                            HERALD_PRINT_TONE_INK };

static char *
make_number (guint page, guint n_pages)
{
  /* Translators: number of a page, and of how many */
  return g_strdup_printf (_ ("%u of %u"), page, n_pages);
}

static double
stack_pieces (const HeraldTypesetter *setter)
{
  double height = 0.0;

  for (guint i = 0; i < setter->pieces->len; i++)
    {
      HeraldPageItem *item = setter->pieces->pdata[i];

      item->y = height + (height > 0.0 ? item->before : 0.0);
      height = item->y + item->height;
    }
  return height;
}

/* The number of the page stands in the corner of the first line, in a room that fits any. */
static void
set_byline (HeraldPrintFolio *self, const char *byline)
{
  HeraldTypesetter *foot = &self->foot;
  HeraldPrintPiece *number = herald_print_folio_create_number (self, 888, 888);
  double reserved = g_array_index (number->marks, HeraldPrintMark, 0).rect.width;
  HeraldRect room = { 0.0, FOOT_LINE_GAP * foot->scale, 0.0, 0.0 };
  HeraldPrintPiece *piece = herald_typesetter_add_piece (foot, 0, 0.0, 0.0);

  herald_print_piece_free (number);
  room.width = foot->width - reserved - NUMBER_GAP * foot->scale;
  herald_print_piece_add (piece,
                          HERALD_PRINT_MARK_HAIRLINE,
                          (HeraldRect){ 0.0, 0.0, foot->width, FOOT_LINE });
  piece->item.height = room.y + herald_typesetter_add_text (foot, piece, byline, &foot_face, &room);
}

static void
add_words (HeraldTypesetter *setter, const char *text)
{
  HeraldRect room = { 0.0, 0.0, setter->width, 0.0 };
  HeraldPrintPiece *piece = herald_typesetter_add_piece (setter, 0, 0.0, 0.0);

  piece->item.height = herald_typesetter_add_text (setter, piece, text, &foot_face, &room);
}

/**
 * herald_print_folio_init:
 * @self: (out caller-allocates): head and foot
 * @printout: the document
 * @columns: (nullable): heads of columns, which every page repeats
 * @text: how the text of the document is set
 */
void
herald_print_folio_init (HeraldPrintFolio *self,
                         const HeraldPrintout *printout,
                         const HeraldPrintBlock *columns,
                         const HeraldTypesetter *text)
{
  const char *byline = herald_printout_get_byline (printout);
  const char *limits = herald_printout_get_limits (printout);

  herald_typesetter_init (&self->head, text->context, text->scale, text->width);
  herald_typesetter_init (&self->foot, text->context, text->scale, text->width);
  self->head.tick_width = text->tick_width;
  add_words (&self->head, herald_printout_get_title (printout));
  if (columns != NULL)
    herald_typeset_block (&self->head, columns, 0);
  set_byline (self, byline != NULL ? byline : "");
  if (limits != NULL)
    add_words (&self->foot, limits);
  self->head_height = stack_pieces (&self->head) + HEAD_GAP * text->scale;
  self->foot_height = stack_pieces (&self->foot) + FOOT_GAP * text->scale;
}

/**
 * herald_print_folio_clear:
 * @self: head and foot
 *
 * Frees what it holds. Whoever draws the marks later has to keep the layouts.
 */
void
herald_print_folio_clear (HeraldPrintFolio *self)
{
  herald_typesetter_clear (&self->head);
  herald_typesetter_clear (&self->foot);
}

/**
 * herald_print_folio_create_number:
 * @self: head and foot
 * @page: a page, from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): the number of the page, for the first strip of the foot
 */
HeraldPrintPiece *
herald_print_folio_create_number (HeraldPrintFolio *self, guint page, guint n_pages)
{
  HeraldTypesetter *foot = &self->foot;
  g_autofree char *text = make_number (page, n_pages);
  HeraldRect room = { 0.0, FOOT_LINE_GAP * foot->scale, foot->width * NUMBER_SHARE, 0.0 };
  HeraldPrintPiece *piece = herald_print_piece_new (0, 0.0, 0.0);

  herald_typesetter_add_text (foot, piece, text, &number_face, &room);
  for (guint i = 0; i < piece->marks->len; i++)
    {
      HeraldRect *rect = &g_array_index (piece->marks, HeraldPrintMark, i).rect;

      rect->x = foot->width - rect->width;
    }
  return piece;
}

/**
 * herald_print_folio_get_foot_top:
 * @self: head and foot
 * @height: height of what is between the margins, in points
 *
 * Returns: upper side of the foot, from the upper margin, in points
 */
double
herald_print_folio_get_foot_top (const HeraldPrintFolio *self, double height)
{
  return height - self->foot_height + FOOT_GAP * self->foot.scale;
}
