/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets each kind of part as strips. Places count from where text begins: a page from right to left
 * is turned later, as a whole. */
#include "config.h"

#include "typeset-block.h"
#include "typeset-figure.h"
#include "typeset-sheet.h"

/* In points of the design. */
#define TICK 12.0
#define TICK_LEAST 44.0
#define TICK_GAP 12.0
#define FIELD_GAP 7.0
#define PAIR_GAP 14.0
#define BOX_LEAST 76.0
#define BOX_TIGHT 44.0
#define BOX_MOST 280.0
#define HEAD_GAP 4.0

/* Of the width of the text. */
#define TICK_SHARE 0.17
#define FIELD_SHARE 0.6

static HeraldTypeface
get_face (const HeraldPrintStyle *style)
{
  return (HeraldTypeface){ style->size,
                           style->weight,
                           style->is_soft ? HERALD_PRINT_TONE_SOFT : HERALD_PRINT_TONE_INK };
}

/* Where there are columns, questions and all that belongs to them leave room. */
static double
get_end (const HeraldTypesetter *self, HeraldPrintKind kind)
{
  gboolean has_ticks = kind == HERALD_PRINT_QUESTION || kind == HERALD_PRINT_SAY ||
                       kind == HERALD_PRINT_RULES || kind == HERALD_PRINT_COLUMNS;

  if (!has_ticks || self->tick_width == 0.0)
    return self->width;
  return self->width - 2.0 * self->tick_width - TICK_GAP * self->scale;
}

static double
get_tick_middle (const HeraldTypesetter *self, guint column)
{
  return self->width - (1.5 - column) * self->tick_width;
}

static void
add_ticks (HeraldTypesetter *self, HeraldPrintPiece *piece, double line_height)
{
  double size = TICK * self->scale;

  for (guint i = 0; i < 2; i++)
    herald_print_piece_add (piece,
                            HERALD_PRINT_MARK_TICK,
                            (HeraldRect){ get_tick_middle (self, i) - size / 2.0,
                                          (line_height - size) / 2.0,
                                          size,
                                          size });
}

/* What stands before the first line. */
static void
add_label (HeraldTypesetter *self, HeraldPrintPiece *piece, const HeraldPrintBlock *block)
{
  HeraldTypeface face = get_face (herald_print_style_get (block->kind));
  HeraldRect room = { 0.0, 0.0, -1.0, 0.0 };
  g_autofree char *number = g_strdup_printf ("%u", block->count);

  if (block->kind == HERALD_PRINT_POINT || block->kind == HERALD_PRINT_ITEM)
    herald_typesetter_add_text (self, piece, "•", &face, &room);
  else if (block->kind == HERALD_PRINT_QUESTION)
    herald_typesetter_add_text (self, piece, number, &face, &room);
}

/* Two lines at least stay together, at the end of a page and at the beginning of the next. */
static gboolean
keeps_line (const HeraldPrintStyle *style, const HeraldPrintBlock *block, int line, int n_lines)
{
  if (line == n_lines - 1)
    return style->keeps_next || block->keep;
  return style->is_whole || line == 0 || line == n_lines - 2;
}

static void
add_line (HeraldTypesetter *self,
          const HeraldPrintBlock *block,
          guint index,
          PangoLayout *layout,
          int number)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  HeraldTypeface face = get_face (style);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, number);
  int n_lines = pango_layout_get_line_count (layout);
  double padding = style->padding * self->scale;
  double pitch = herald_typesetter_get_pitch (self, line, style->size);
  double above = number == 0 && block->first == index ? padding : 0.0;
  double below = number == n_lines - 1 && !block->joins ? padding : 0.0;
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self,
                                                         block->first,
                                                         number == 0 ? style->before : 0.0,
                                                         above + pitch + below);

  piece->part = index;
  piece->frame = style->frame;
  piece->item.keep = keeps_line (style, block, number, n_lines);
  piece->item.counts = block->kind == HERALD_PRINT_QUESTION && number == 0;
  if (number == 0)
    add_label (self, piece, block);
  herald_typesetter_add_line (self, piece, line, &face, style->indent * self->scale, above);
  if (block->kind == HERALD_PRINT_QUESTION && number == 0 && self->tick_width > 0.0)
    add_ticks (self, piece, pitch);
}

static void
set_text (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  HeraldTypeface face = get_face (style);
  double indent = style->indent * self->scale;
  double end = get_end (self, block->kind);
  gboolean is_boxed =
      style->frame == HERALD_PRINT_FRAME_BOX || style->frame == HERALD_PRINT_FRAME_WARNING;
  double width = end - indent - (is_boxed ? indent : 0.0);
  PangoLayout *layout = block->is_markup
                            ? herald_typesetter_lay_markup (self, block->texts[0], &face, width)
                            : herald_typesetter_lay (self, block->texts[0], &face, width);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    add_line (self, block, index, layout, i);
}

static void
set_rules (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  double height = self->fit.rule * self->scale;
  double x = self->tick_width > 0.0
                 ? herald_print_style_get (HERALD_PRINT_QUESTION)->indent * self->scale
                 : 0.0;
  guint count = self->fit.has_least_rules ? block->least : block->count;

  for (guint i = 0; i < count; i++)
    {
      HeraldPrintPiece *piece = herald_typesetter_add_piece (self, index, 0.0, height);

      piece->item.keep = i + 1 < count || block->keep;
      herald_print_piece_add (piece,
                              HERALD_PRINT_MARK_RULE,
                              (HeraldRect){ x, 0.0, get_end (self, block->kind) - x, height });
    }
}

static void
set_fields (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  HeraldTypeface face = get_face (style);
  double gap = FIELD_GAP * self->scale;
  double half = (self->width - PAIR_GAP * self->scale) / 2.0;
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self, index, style->before, 0.0);

  piece->item.keep = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      HeraldRect room = { i * (self->width - half), 0.0, half * FIELD_SHARE, 0.0 };
      guint first = piece->marks->len;
      double height = herald_typesetter_add_text (self, piece, block->texts[i], &face, &room);
      double start = herald_print_piece_get_end (piece, first) + gap;

      herald_print_piece_add (piece,
                              HERALD_PRINT_MARK_RULE,
                              (HeraldRect){ start, 0.0, room.x + half - start, height });
      piece->item.height = MAX (piece->item.height, height);
    }
}

static void
center_lines (HeraldPrintPiece *piece, guint first, double middle)
{
  for (guint i = first; i < piece->marks->len; i++)
    {
      HeraldRect *rect = &g_array_index (piece->marks, HeraldPrintMark, i).rect;

      rect->x = middle - rect->width / 2.0;
    }
}

/* Heads of different heights stand on one line. */
static void
lower_lines (HeraldPrintPiece *piece, guint first, guint end, double distance)
{
  for (guint i = first; i < end; i++)
    g_array_index (piece->marks, HeraldPrintMark, i).rect.y += distance;
}

static void
set_columns (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  HeraldTypeface face = get_face (style);
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self, index, style->before, 0.0);
  double x = style->indent * self->scale;
  HeraldRect rooms[] = { { x, 0.0, get_end (self, block->kind) - x, 0.0 },
                         { 0.0, 0.0, self->tick_width, 0.0 },
                         { 0.0, 0.0, self->tick_width, 0.0 } };
  guint starts[G_N_ELEMENTS (rooms) + 1] = { 0 };
  double heights[G_N_ELEMENTS (rooms)];
  double height = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      heights[i] = herald_typesetter_add_text (self, piece, block->texts[i], &face, &rooms[i]);
      if (i > 0)
        center_lines (piece, starts[i], get_tick_middle (self, i - 1));
      starts[i + 1] = piece->marks->len;
      height = MAX (height, heights[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    lower_lines (piece, starts[i], starts[i + 1], height - heights[i]);
  piece->item.height = height + HEAD_GAP * self->scale;
  piece->item.keep = TRUE;
  herald_print_piece_add (piece,
                          HERALD_PRINT_MARK_HAIRLINE,
                          (HeraldRect){ 0.0, 0.0, self->width, piece->item.height });
}

static void
add_box (HeraldPrintPiece *piece, double x, double width)
{
  herald_print_piece_add (piece, HERALD_PRINT_MARK_FRAME, (HeraldRect){ x, 0.0, width, 0.0 });
  g_array_index (piece->marks, HeraldPrintMark, piece->marks->len - 1).tone =
      HERALD_PRINT_TONE_SOFT;
}

static void
set_boxes (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  HeraldTypeface face = get_face (style);
  double indent = style->indent * self->scale;
  double padding = style->padding * self->scale;
  double half = (self->width - PAIR_GAP * self->scale) / 2.0;
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self, index, style->before, 0.0);
  double least = MAX (BOX_LEAST * self->fit.white, BOX_TIGHT) * self->scale;
  double words = 0.0;

  for (guint i = 0; i < 2; i++)
    {
      double x = i * (self->width - half);
      HeraldRect room = { x + indent, padding, half - 2.0 * indent, 0.0 };

      double height;

      add_box (piece, x, half);
      height = herald_typesetter_add_text (self, piece, block->texts[i], &face, &room);
      words = MAX (words, height);
    }
  piece->item.height = MIN (words + 2.0 * padding + least, self->height);
  piece->item.most = words + BOX_MOST * self->scale;
  piece->item.keep = block->keep;
}

/**
 * herald_typeset_measure_ticks:
 * @self: a typesetter
 * @columns: the heads of the columns
 *
 * Returns: how wide a column to tick has to be, in points
 */
double
herald_typeset_measure_ticks (HeraldTypesetter *self, const HeraldPrintBlock *columns)
{
  HeraldTypeface face = get_face (herald_print_style_get (columns->kind));
  double width = TICK_LEAST * self->scale;

  for (guint i = 1; i <= 2; i++)
    {
      double word = herald_typesetter_measure_word (self, columns->texts[i], &face);

      width = MAX (width, word + FIELD_GAP * self->scale);
    }
  return MIN (width, self->width * TICK_SHARE);
}

/**
 * herald_typeset_block:
 * @self: a typesetter
 * @block: a part of a document; outlives the strips
 * @index: its place in the document
 */
void
herald_typeset_block (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  switch (block->kind)
    {
    case HERALD_PRINT_RULES:
      set_rules (self, block, index);
      break;
    case HERALD_PRINT_FIGURE:
      herald_typeset_figure (self, block, index);
      break;
    case HERALD_PRINT_FIELDS:
      set_fields (self, block, index);
      break;
    case HERALD_PRINT_COLUMNS:
      set_columns (self, block, index);
      break;
    case HERALD_PRINT_BOXES:
      set_boxes (self, block, index);
      break;
    case HERALD_PRINT_HEAD:
    case HERALD_PRINT_STEP:
    case HERALD_PRINT_BLANK:
      herald_typeset_sheet (self, block, index);
      break;
    default:
      set_text (self, block, index);
    }
}
