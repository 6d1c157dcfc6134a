/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/figure.h"
#include "pen.h"

G_BEGIN_DECLS

/**
 * HeraldPrintMarkKind:
 * @HERALD_PRINT_MARK_TEXT: one line of text
 * @HERALD_PRINT_MARK_RULE: dots to write on, along the lower side
 * @HERALD_PRINT_MARK_HAIRLINE: a thin line along the lower side
 * @HERALD_PRINT_MARK_FRAME: an outline
 * @HERALD_PRINT_MARK_BAR: a bar
 * @HERALD_PRINT_MARK_TICK: a box to tick
 * @HERALD_PRINT_MARK_ICON: one icon of a figure
 * @HERALD_PRINT_MARK_ARRAY: all icons of a figure
 * @HERALD_PRINT_MARK_DISC: a circle around a number
 * @HERALD_PRINT_MARK_EMBLEM: the banner of the application
 *
 * What a mark is.
 */
typedef enum
{
  HERALD_PRINT_MARK_TEXT,
  HERALD_PRINT_MARK_RULE,
  HERALD_PRINT_MARK_HAIRLINE,
  HERALD_PRINT_MARK_FRAME,
  HERALD_PRINT_MARK_BAR,
  HERALD_PRINT_MARK_TICK,
  HERALD_PRINT_MARK_ICON,
  HERALD_PRINT_MARK_ARRAY,
  HERALD_PRINT_MARK_DISC,
  HERALD_PRINT_MARK_EMBLEM,
} HeraldPrintMarkKind;

/**
 * HeraldPrintTone:
 * @HERALD_PRINT_TONE_INK: black
 * @HERALD_PRINT_TONE_SOFT: less than black
 * @HERALD_PRINT_TONE_RULE: blue, what the rules say
 *
 * The colour of a mark.
 */
typedef enum
{
  HERALD_PRINT_TONE_INK,
  HERALD_PRINT_TONE_SOFT,
  HERALD_PRINT_TONE_RULE,
} HeraldPrintTone;

/**
 * HeraldPrintMark:
 * @kind: what it is
 * @rect: where it lies, in points; while text is being set, from the side where text begins
 * @line: (nullable): of text; owned by its layout
 * @size: size of the text, in points
 * @tone: colour of text, frames and bars
 * @figure: (nullable): of %HERALD_PRINT_MARK_ARRAY; owned by the document
 * @part: of %HERALD_PRINT_MARK_ICON
 * @tag: (nullable): of text, what it is in the structure of a PDF file
 * @block: the part of the document that it belongs to
 *
 * One thing on paper. Borrows everything.
 */
typedef struct
{
  HeraldPrintMarkKind kind;
  HeraldRect rect;
  PangoLayoutLine *line;
  double size;
  HeraldPrintTone tone;
  const HeraldFigure *figure;
  guint part;
  const char *tag;
  guint block;
} HeraldPrintMark;

void herald_print_mark_draw (const HeraldPrintMark *self, cairo_t *cr);

G_END_DECLS
