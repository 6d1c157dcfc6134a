/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A share on paper: a hundred circles, and beside them the same in words. */
#include "config.h"

#include "icon-array.h"
#include "library/article-words.h"
#include "typeset-figure.h"

/* In points of the design. */
#define ARRAY_WIDTH 148.0
#define GAP 20.0
#define ICON 12.0
#define ICON_INDENT 20.0
#define ROW_GAP 5.0
#define WHOM_GAP 8.0

/* Of the text; a narrow page has the words below. */
#define ARRAY_SHARE 0.42
#define LEAST_LEGEND 150.0

static const HeraldTypeface share_face = { HERALD_PRINT_BODY_SIZE,
                                           PANGO_WEIGHT_BOLD,
                                           HERALD_PRINT_TONE_INK };
static const HeraldTypeface whom_face = { 10.5, PANGO_WEIGHT_NORMAL, HERALD_PRINT_TONE_SOFT };

/* The circle stands beside the middle of the first line. */
static double
add_row (
    HeraldTypesetter *self, HeraldPrintPiece *piece, guint part, const char *text, HeraldRect room)
{
  double size = ICON * self->scale;
  double indent = ICON_INDENT * self->scale;
  guint place = piece->marks->len;
  HeraldPrintMark icon = { .kind = HERALD_PRINT_MARK_ICON, .part = part };
  HeraldRect line;
  double height;

  g_array_append_val (piece->marks, icon);
  icon.rect = (HeraldRect){ room.x, room.y, size, size };
  room.x += indent;
  room.width -= indent;
  height = herald_typesetter_add_text (self, piece, text, &share_face, &room);
  line = g_array_index (piece->marks, HeraldPrintMark, place + 1).rect;
  icon.rect.y += (line.height - size) / 2.0;
  g_array_index (piece->marks, HeraldPrintMark, place) = icon;
  return height;
}

static const char *
get_label (const HeraldFigure *figure, guint part)
{
  return part < figure->n_parts ? figure->parts[part].label : figure->rest;
}

static guint
get_count (const HeraldFigure *figure, guint part)
{
  return part < figure->n_parts ? figure->parts[part].count : herald_figure_get_rest (figure);
}

static double
add_share (HeraldTypesetter *self,
           HeraldPrintPiece *piece,
           const HeraldFigure *figure,
           guint part,
           HeraldRect room)
{
  g_autofree char *text =
      herald_article_words_share_new (get_count (figure, part), get_label (figure, part));

  return add_row (self, piece, part < figure->n_parts ? part : HERALD_ICON_ARRAY_REST, text, room);
}

static double
add_legend (HeraldTypesetter *self,
            HeraldPrintPiece *piece,
            const HeraldFigure *figure,
            HeraldRect room)
{
  double top = room.y;

  for (guint i = 0; i <= figure->n_parts; i++)
    room.y += add_share (self, piece, figure, i, room) + ROW_GAP * self->scale;
  room.y += (WHOM_GAP - ROW_GAP) * self->scale;
  room.y += herald_typesetter_add_text (self, piece, figure->whom, &whom_face, &room);
  return room.y - top;
}

static double
get_array_width (const HeraldTypesetter *self)
{
  return MIN (MIN (ARRAY_WIDTH * self->scale, self->width * ARRAY_SHARE), self->height * 0.8);
}

static void
add_array (HeraldPrintPiece *piece, const HeraldFigure *figure, double width)
{
  HeraldPrintMark mark = { .kind = HERALD_PRINT_MARK_ARRAY, .figure = figure };

  mark.rect = (HeraldRect){ 0.0, 0.0, width, herald_icon_array_get_height (width) };
  g_array_append_val (piece->marks, mark);
}

static void
add_at (HeraldPrintPiece *piece, const HeraldPrintMark *mark, double top)
{
  HeraldPrintMark copy = *mark;

  copy.rect.y -= top;
  g_array_append_val (piece->marks, copy);
}

/* The words begin level with the first row of circles, and a short text stands in the middle. */
static gboolean
set_beside (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  double array = get_array_width (self);
  double x = array + GAP * self->scale;
  HeraldRect room = { x, 0.0, self->width - x, 0.0 };
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self, index, style->before, 0.0);
  double legend;

  add_array (piece, &block->figure, array);
  legend = add_legend (self, piece, &block->figure, room);
  piece->item.height = MAX (legend, herald_icon_array_get_height (array));
  for (guint i = 1; legend < piece->item.height && i < piece->marks->len; i++)
    g_array_index (piece->marks, HeraldPrintMark, i).rect.y += (piece->item.height - legend) / 2.0;
  if (room.width >= LEAST_LEGEND && piece->item.height <= self->height)
    return TRUE;
  g_ptr_array_remove_index (self->pieces, self->pieces->len - 1);
  return FALSE;
}

/* Every line of the words is a strip of its own then: they may be longer than a page. */
static void
part_lines (HeraldTypesetter *self, HeraldPrintPiece *whole)
{
  const HeraldPrintMark *icon = NULL;

  for (guint i = 0; i < whole->marks->len; i++)
    {
      const HeraldPrintMark *mark = &g_array_index (whole->marks, HeraldPrintMark, i);
      double top = (icon != NULL ? MIN (icon->rect.y, mark->rect.y) : mark->rect.y);

      if (mark->kind == HERALD_PRINT_MARK_ICON)
        {
          icon = mark;
          continue;
        }
      HeraldPrintPiece *piece =
          herald_typesetter_add_piece (self, whole->block, ROW_GAP / 2.0, mark->rect.height);

      if (icon != NULL)
        add_at (piece, icon, top);
      add_at (piece, mark, top);
      icon = NULL;
    }
}

static void
set_below (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  double array = get_array_width (self);
  HeraldPrintPiece *picture = herald_typesetter_add_piece (self,
                                                           index,
                                                           style->before,
                                                           herald_icon_array_get_height (array));
  HeraldPrintPiece *words = herald_print_piece_new (index, 0.0, 0.0);
  HeraldRect room = { 0.0, 0.0, self->width, 0.0 };

  add_array (picture, &block->figure, array);
  picture->item.keep = TRUE;
  add_legend (self, words, &block->figure, room);
  part_lines (self, words);
  herald_print_piece_free (words);
}

/**
 * herald_typeset_figure:
 * @self: a typesetter
 * @block: a figure; outlives the strips
 * @index: its place in the document
 */
void
herald_typeset_figure (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  if (!set_beside (self, block, index))
    set_below (self, block, index);
}
