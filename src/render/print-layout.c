/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on the pages of one paper. A printer, a PDF file and a test draw the same marks. */
#include "config.h"

#include "print-folio.h"
#include "print-layout.h"
#include "print-tag.h"
#include "typeset-block.h"

/* In points. Printers leave about 18 white, and hands hold the paper there. */
#define LEAST_MARGIN 36.0
#define MOST_UPPER_MARGIN 40.0
#define BAR_WIDTH 2.5

/* Nothing is set smaller, but for paper on which nothing else would go: below A6. */
#define LEAST_WIDTH 290.0
#define LEAST_HEIGHT 410.0

struct _HeraldPrintLayout
{
  HeraldPrintout *printout;
  HeraldPaper paper;
  HeraldRect room;    /* of everything */
  GPtrArray *layouts; /* the marks borrow their lines */
  GPtrArray *pages;   /* of arrays of marks, in the order in which they are read */
};

/* White gives way first, then lines to write on. Type never does. */
static const HeraldTypesetFit fits[] = {
  { 1.0, 20.0, FALSE }, { 0.8, 19.0, FALSE }, { 0.6, 18.0, FALSE }, { 0.4, 18.0, FALSE },
  { 1.0, 26.0, TRUE },  { 0.8, 24.0, TRUE },  { 0.6, 22.0, TRUE },  { 0.4, 20.0, TRUE },
};

/* What is needed while pages are made. */
typedef struct
{
  HeraldPrintLayout *self;
  const HeraldTypesetFit *fit;
  HeraldTypesetter text;
  HeraldPrintFolio folio;
} Making;

static double
find_scale (const HeraldPrintout *printout, const HeraldPaper *paper)
{
  double most = MIN (paper->width / LEAST_WIDTH, paper->height / LEAST_HEIGHT);

  return MIN (herald_printout_get_scale (printout), most);
}

/* Large print needs the width more than the white beside it. */
static HeraldRect
find_room (const HeraldPrintout *printout, const HeraldPaper *paper, double scale)
{
  double least = MAX (LEAST_MARGIN * MIN (scale, 1.0), paper->edge);
  double margin = MAX (herald_printout_get_margin (printout) / scale, least);
  double upper = MAX (MIN (margin, MOST_UPPER_MARGIN), least);

  margin = MIN (margin, MAX (least, (paper->width - LEAST_WIDTH * 0.7) / 2.0));
  return (HeraldRect){ margin, upper, paper->width - 2.0 * margin, paper->height - 2.0 * upper };
}

static const HeraldPrintBlock *
find_columns (const HeraldPrintout *printout)
{
  for (guint i = 0; i < herald_printout_get_n_blocks (printout); i++)
    {
      const HeraldPrintBlock *block = herald_printout_get_block (printout, i);

      if (block->kind == HERALD_PRINT_COLUMNS)
        return block;
    }
  return NULL;
}

static void
set_text (Making *making)
{
  const HeraldPrintout *printout = making->self->printout;

  for (guint i = 0; i < herald_printout_get_n_blocks (printout); i++)
    herald_typeset_block (&making->text, herald_printout_get_block (printout, i), i);
}

/* From right to left, all that was set is turned, except for pictures and letters themselves. */
static void
put_mark (const Making *making, GArray *page, HeraldPrintMark mark, double y)
{
  const HeraldPrintLayout *self = making->self;

  if (self->paper.is_rtl)
    mark.rect.x = self->room.width - mark.rect.x - mark.rect.width;
  mark.rect.x += self->room.x;
  mark.rect.y += self->room.y + y;
  g_array_append_val (page, mark);
}

static void
put_piece (const Making *making, GArray *page, const HeraldPrintPiece *piece, double y)
{
  for (guint i = 0; i < piece->marks->len; i++)
    {
      HeraldPrintMark mark = g_array_index (piece->marks, HeraldPrintMark, i);

      mark.block = piece->part;
      if (mark.kind == HERALD_PRINT_MARK_FRAME && mark.rect.height <= 0.0)
        mark.rect.height = piece->item.height - mark.rect.y;
      put_mark (making, page, mark, y + piece->item.y);
    }
}

static void
put_pieces (const Making *making, GArray *page, const HeraldTypesetter *setter, double y)
{
  for (guint i = 0; i < setter->pieces->len; i++)
    put_piece (making, page, setter->pieces->pdata[i], y);
}

static gboolean
goes_on (const HeraldPrintPiece *piece, const HeraldPrintPiece *next)
{
  return next->block == piece->block && next->item.page == piece->item.page;
}

/* Around all strips of a part that lie on one page. */
static void
put_frame (const Making *making, GArray *page, guint first, double y)
{
  GPtrArray *pieces = making->text.pieces;
  const HeraldPrintPiece *piece = pieces->pdata[first];
  const HeraldPrintPiece *last = piece;
  HeraldPrintMark mark = { .kind = HERALD_PRINT_MARK_FRAME, .tone = HERALD_PRINT_TONE_RULE };

  if (piece->frame == HERALD_PRINT_FRAME_NONE ||
      (first > 0 && goes_on (pieces->pdata[first - 1], piece)))
    return;
  for (guint i = first + 1; i < pieces->len && goes_on (piece, pieces->pdata[i]); i++)
    last = pieces->pdata[i];
  mark.rect.width = making->text.width;
  mark.rect.height = last->item.y + last->item.height - piece->item.y;
  if (piece->frame == HERALD_PRINT_FRAME_WARNING)
    mark.tone = HERALD_PRINT_TONE_INK;
  if (piece->frame == HERALD_PRINT_FRAME_BAR)
    {
      mark.kind = HERALD_PRINT_MARK_BAR;
      mark.rect.width = BAR_WIDTH * making->text.scale;
    }
  put_mark (making, page, mark, y + piece->item.y);
}

static GArray *
get_page (const HeraldPrintLayout *self, guint page)
{
  return self->pages->pdata[page];
}

static void
name_marks (const Making *making, GArray *page, guint first, guint block)
{
  HeraldPrintKind kind = herald_printout_get_block (making->self->printout, block)->kind;

  for (guint i = first; i < page->len; i++)
    g_array_index (page, HeraldPrintMark, i).tag = herald_print_style_get (kind)->tag;
}

static void
put_text (const Making *making)
{
  for (guint i = 0; i < making->text.pieces->len; i++)
    {
      const HeraldPrintPiece *piece = making->text.pieces->pdata[i];
      double y = piece->item.page > 0 ? making->folio.head_height : 0.0;
      GArray *page = get_page (making->self, piece->item.page);

      guint first;

      put_frame (making, page, i, y);
      first = page->len;
      put_piece (making, page, piece, y);
      name_marks (making, page, first, piece->part);
    }
}

static void
put_foot (Making *making, guint number)
{
  HeraldPrintLayout *self = making->self;
  GPtrArray *pieces = making->folio.foot.pieces;
  HeraldPrintPiece *label =
      herald_print_folio_create_number (&making->folio, number + 1, self->pages->len);
  double y = herald_print_folio_get_foot_top (&making->folio, self->room.height);

  for (guint i = 0; i < pieces->len; i++)
    {
      put_piece (making, get_page (self, number), pieces->pdata[i], y);
      if (i == 0)
        put_piece (making, get_page (self, number), label, y);
    }
  herald_print_piece_free (label);
}

static void
make_pages (Making *making)
{
  HeraldPrintLayout *self = making->self;
  HeraldPageRoom room = {
    .first = self->room.height - making->folio.foot_height,
    .other = self->room.height - making->folio.foot_height - making->folio.head_height,
    .most_counted = herald_printout_get_most_questions (self->printout),
  };
  guint n_pages = herald_page_break ((HeraldPageItem *const *)making->text.pieces->pdata,
                                     making->text.pieces->len,
                                     &room);

  for (guint i = 0; i < n_pages; i++)
    {
      g_ptr_array_add (self->pages, g_array_new (FALSE, TRUE, sizeof (HeraldPrintMark)));
      if (i > 0)
        put_pieces (making, get_page (self, i), &making->folio.head, 0.0);
    }
  put_text (making);
  for (guint i = 0; i < n_pages; i++)
    put_foot (making, i);
}

static void
start_making (Making *making, PangoContext *context, double scale)
{
  const HeraldPrintout *printout = making->self->printout;
  const HeraldPrintBlock *columns = find_columns (printout);
  HeraldTypesetter *text = &making->text;

  herald_typesetter_init (text, context, scale, making->self->room.width);
  text->fit = *making->fit;
  if (columns != NULL)
    text->tick_width = herald_typeset_measure_ticks (text, columns);
  herald_print_folio_init (&making->folio, printout, columns, text);
  text->height = making->self->room.height - making->folio.foot_height - making->folio.head_height;
}

static void
end_making (Making *making)
{
  GPtrArray *all = making->self->layouts;

  g_ptr_array_add (all, g_ptr_array_ref (making->text.layouts));
  g_ptr_array_add (all, g_ptr_array_ref (making->folio.head.layouts));
  g_ptr_array_add (all, g_ptr_array_ref (making->folio.foot.layouts));
  herald_typesetter_clear (&making->text);
  herald_print_folio_clear (&making->folio);
}

static void
make (HeraldPrintLayout *self, PangoContext *context, double scale, const HeraldTypesetFit *fit)
{
  Making making = { .self = self, .fit = fit };

  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->layouts, 0);
  start_making (&making, context, scale);
  set_text (&making);
  make_pages (&making);
  end_making (&making);
}

/* As few pages as can be had, and among those ways the one with the most white. */
static void
make_fit (HeraldPrintLayout *self, PangoContext *context, double scale)
{
  guint n_fits = herald_printout_get_one_page (self->printout) ? G_N_ELEMENTS (fits) : 1;
  guint best = 0;
  guint least = G_MAXUINT;

  for (guint i = 0; i < n_fits && least > 1; i++)
    {
      make (self, context, scale, &fits[i]);
      if (self->pages->len < least)
        {
          best = i;
          least = self->pages->len;
        }
    }
  if (self->pages->len > 1 && n_fits > 1)
    make (self, context, scale, &fits[best]);
}

/**
 * herald_print_layout_new:
 * @printout: a document
 * @context: lays the text out, in its font at sizes of our own; its direction is set to that of
 *   @paper
 * @paper: what it is for
 *
 * Returns: (transfer full): the document on pages
 */
HeraldPrintLayout *
herald_print_layout_new (HeraldPrintout *printout, PangoContext *context, const HeraldPaper *paper)
{
  g_return_val_if_fail (printout != NULL && paper != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (paper->width > 0.0 && paper->height > 0.0, NULL);

  HeraldPrintLayout *self = g_new0 (HeraldPrintLayout, 1);
  double scale = find_scale (printout, paper);

  self->printout = herald_printout_ref (printout);
  self->paper = *paper;
  self->room = find_room (printout, paper, scale);
  self->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  pango_context_set_base_dir (context, paper->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  make_fit (self, context, scale);
  return self;
}

/**
 * herald_print_layout_free:
 * @self: (transfer full): a document on pages
 */
void
herald_print_layout_free (HeraldPrintLayout *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->layouts);
  herald_printout_unref (self->printout);
  g_free (self);
}

/**
 * herald_print_layout_get_n_pages:
 * @self: a document on pages
 *
 * Returns: how many there are, at least 1
 */
guint
herald_print_layout_get_n_pages (const HeraldPrintLayout *self)
{
  return self->pages->len;
}

/**
 * herald_print_layout_get_room:
 * @self: a document on pages
 *
 * Returns: what is inside of the margins, in points; nothing leaves it
 */
HeraldRect
herald_print_layout_get_room (const HeraldPrintLayout *self)
{
  return self->room;
}

/**
 * herald_print_layout_get_marks:
 * @self: a document on pages
 * @page: a page, from 0
 *
 * Returns: (transfer none) (element-type HeraldPrintMark): all that is on it, in the order in which
 *   it is read
 */
GArray *
herald_print_layout_get_marks (const HeraldPrintLayout *self, guint page)
{
  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  return get_page (self, page);
}

/**
 * herald_print_layout_draw:
 * @self: a document on pages
 * @cr: where to draw, in points from the upper left corner of the paper
 * @page: a page, from 0
 */
void
herald_print_layout_draw (const HeraldPrintLayout *self, cairo_t *cr, guint page)
{
  g_return_if_fail (self != NULL && cr != NULL && page < self->pages->len);

  GArray *marks = get_page (self, page);
  HeraldPrintTag tag = { 0 };

  for (guint i = 0; i < marks->len; i++)
    {
      const HeraldPrintMark *mark = &g_array_index (marks, HeraldPrintMark, i);

      herald_print_tag_turn (&tag, mark, cr);
      herald_print_mark_draw (mark, cr);
    }
  herald_print_tag_end (&tag, cr);
}
