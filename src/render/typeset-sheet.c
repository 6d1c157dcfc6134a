/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets what only sheets about a result have: the head, the steps of a path, a word with room to
 * write. Places count from where text begins. */
#include "config.h"

#include "typeset-sheet.h"

/* In points of the design. */
#define EMBLEM 36.0
#define FIELD_WIDTH 152.0
#define FIELD_HEIGHT 25.0
#define FIELD_GAP 6.0
#define HEAD_GAP 22.0
#define HEAD_LEAST 190.0
#define DISC 17.0
#define DISC_GAP 4.0
#define RAIL 1.2

/* Of the width of the text. */
#define FIELD_SHARE 0.34
#define WORD_SHARE 0.6

static const HeraldTypeface subtitle_face = { HERALD_PRINT_DENSE_SIZE,
                                              PANGO_WEIGHT_NORMAL,
                                              HERALD_PRINT_TONE_SOFT };
static const HeraldTypeface field_face = { HERALD_PRINT_DENSE_SIZE,
                                           PANGO_WEIGHT_NORMAL,
                                           HERALD_PRINT_TONE_INK };
static const HeraldTypeface number_face = { HERALD_PRINT_SMALL_SIZE,
                                            PANGO_WEIGHT_BOLD,
                                            HERALD_PRINT_TONE_INK };

static HeraldTypeface
get_face (const HeraldPrintBlock *block)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);

  return (HeraldTypeface){ style->size, style->weight, HERALD_PRINT_TONE_INK };
}

/* A word, and a line to write on behind it; the line stands where the word ends, and the word on
 * the line. */
static double
add_blank (HeraldTypesetter *self, HeraldPrintPiece *piece, const char *text, HeraldRect room)
{
  guint first = piece->marks->len;
  HeraldRect words = { room.x, room.y, room.width * WORD_SHARE, 0.0 };
  double height = herald_typesetter_add_text (self, piece, text, &field_face, &words);
  double start = herald_print_piece_get_end (piece, first) + FIELD_GAP * self->scale;

  for (guint i = first; i < piece->marks->len; i++)
    g_array_index (piece->marks, HeraldPrintMark, i).rect.y += MAX (room.height - height, 0.0);
  herald_print_piece_add (
      piece,
      HERALD_PRINT_MARK_RULE,
      (HeraldRect){ start, room.y, room.x + room.width - start, MAX (height, room.height) });
  return MAX (height, room.height);
}

/* Fields stand beside the title where both have room, and below it where they have not. */
static double
add_fields (HeraldTypesetter *self,
            HeraldPrintPiece *piece,
            const HeraldPrintBlock *block,
            HeraldRect room)
{
  double top = room.y;

  room.height = FIELD_HEIGHT * self->scale;
  for (guint i = 2; i < HERALD_PRINT_MOST_TEXTS; i++)
    {
      if (block->texts[i] != NULL)
        room.y += add_blank (self, piece, block->texts[i], room);
    }
  return room.y - top;
}

static double
add_titles (HeraldTypesetter *self,
            HeraldPrintPiece *piece,
            const HeraldPrintBlock *block,
            HeraldRect room)
{
  HeraldTypeface face = get_face (block);
  double height = herald_typesetter_add_text (self, piece, block->texts[0], &face, &room);

  room.y += height;
  if (block->texts[1] != NULL)
    height += herald_typesetter_add_text (self, piece, block->texts[1], &subtitle_face, &room);
  return height;
}

static void
add_emblem (HeraldTypesetter *self, HeraldPrintPiece *piece)
{
  double size = EMBLEM * MIN (self->scale, 1.0);

  herald_print_piece_add (piece,
                          HERALD_PRINT_MARK_EMBLEM,
                          (HeraldRect){ 0.0, 2.0 * self->scale, size, size });
  g_array_index (piece->marks, HeraldPrintMark, piece->marks->len - 1).tone =
      HERALD_PRINT_TONE_RULE;
}

static void
set_head (HeraldTypesetter *self, const HeraldPrintBlock *block)
{
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self, block->first, 0.0, 0.0);
  double indent = herald_print_style_get (block->kind)->indent * MIN (self->scale, 1.0);
  double fields = MIN (FIELD_WIDTH * self->scale, FIELD_SHARE * self->width);
  double beside = self->width - indent - fields - HEAD_GAP * self->scale;
  gboolean has_fields = block->texts[2] != NULL;
  gboolean is_beside = has_fields && beside >= HEAD_LEAST * self->scale;
  HeraldRect titles = { indent, 0.0, is_beside ? beside : self->width - indent, 0.0 };
  HeraldRect room = { self->width - fields, 0.0, fields, 0.0 };

  double height;

  add_emblem (self, piece);
  height = add_titles (self, piece, block, titles);
  piece->item.keep = TRUE;
  piece->item.height = MAX (height, (EMBLEM + 2.0) * MIN (self->scale, 1.0));
  if (!has_fields)
    return;
  if (!is_beside)
    room = (HeraldRect){ 0.0, piece->item.height, self->width, 0.0 };
  height = room.y + add_fields (self, piece, block, room);
  piece->item.height = MAX (piece->item.height, height);
}

/* The way from this number to the next. */
static void
add_rail (HeraldTypesetter *self, HeraldPrintPiece *piece, double from)
{
  double width = RAIL * self->scale;
  HeraldRect rail = { (DISC * self->scale - width) / 2.0, from, width, piece->item.height - from };

  herald_print_piece_add (piece, HERALD_PRINT_MARK_BAR, rail);
  g_array_index (piece->marks, HeraldPrintMark, piece->marks->len - 1).tone =
      HERALD_PRINT_TONE_RULE;
}

static void
add_disc (HeraldTypesetter *self, HeraldPrintPiece *piece, guint number)
{
  double size = DISC * self->scale;
  g_autofree char *text = g_strdup_printf ("%u", number);
  HeraldRect room = { 0.0, 0.0, -1.0, 0.0 };
  HeraldRect *rect;

  herald_print_piece_add (piece, HERALD_PRINT_MARK_DISC, (HeraldRect){ 0.0, 0.0, size, size });
  g_array_index (piece->marks, HeraldPrintMark, piece->marks->len - 1).tone =
      HERALD_PRINT_TONE_RULE;
  herald_typesetter_add_text (self, piece, text, &number_face, &room);
  rect = &g_array_index (piece->marks, HeraldPrintMark, piece->marks->len - 1).rect;
  rect->x = (size - rect->width) / 2.0;
  rect->y = (size - rect->height) / 2.0;
}

static void
set_step (HeraldTypesetter *self, const HeraldPrintBlock *block)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  HeraldTypeface face = get_face (block);
  double indent = style->indent * self->scale;
  double size = DISC * self->scale;
  PangoLayout *layout =
      herald_typesetter_lay_markup (self, block->texts[0], &face, self->width - indent);
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      double pitch = herald_typesetter_get_pitch (self, line, style->size);
      double above = i == 0 ? MAX (0.0, (size - pitch) / 2.0) : 0.0;
      double below = i == n_lines - 1 ? style->padding * self->scale * self->fit.white : 0.0;
      HeraldPrintPiece *piece =
          herald_typesetter_add_piece (self,
                                       block->first,
                                       i == 0 && block->count == 1 ? DISC_GAP : 0.0,
                                       2.0 * above + pitch + below);

      piece->item.keep = i + 1 < n_lines || block->count == 1 || block->count + 1 == block->end;
      if (i == 0)
        add_disc (self, piece, block->count);
      herald_typesetter_add_line (self, piece, line, &face, indent, above);
      if (block->count < block->end && (i > 0 || piece->item.height > size))
        add_rail (self, piece, i == 0 ? size : 0.0);
    }
}

static void
set_blank (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  const HeraldPrintStyle *style = herald_print_style_get (block->kind);
  double indent = style->indent * self->scale;
  double above = block->first == index ? style->padding * self->scale : 0.0;
  HeraldPrintPiece *piece = herald_typesetter_add_piece (self, block->first, style->before, 0.0);
  HeraldRect room = { indent, above, self->width - 2.0 * indent, 0.0 };

  piece->part = index;
  piece->frame = style->frame;
  piece->item.keep = block->keep;
  piece->item.height = above + add_blank (self, piece, block->texts[0], room) +
                       (block->joins ? 0.0 : style->padding * self->scale);
}

/**
 * herald_typeset_sheet:
 * @self: a typesetter
 * @block: a head, a step or a word with room to write; outlives the strips
 * @index: its place in the document
 */
void
herald_typeset_sheet (HeraldTypesetter *self, const HeraldPrintBlock *block, guint index)
{
  if (block->kind == HERALD_PRINT_HEAD)
    set_head (self, block);
  else if (block->kind == HERALD_PRINT_STEP)
    set_step (self, block);
  else
    set_blank (self, block, index);
}
