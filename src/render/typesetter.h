/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print-piece.h"

G_BEGIN_DECLS

/**
 * HeraldTypesetFit:
 * @white: how much of the white between parts is left, 1.0 is all of it
 * @rule: from one line to write on to the next, in points of the design
 * @has_least_rules: whether there are as few lines to write on as a part allows
 *
 * How much of a document gives way so that it takes fewer pages.
 */
typedef struct
{
  double white;
  double rule;
  gboolean has_least_rules;
} HeraldTypesetFit;

/**
 * HeraldTypesetter:
 * @context: what lays text out, with the font of the document
 * @scale: how large one point of the design is
 * @width: width of the text, in points
 * @height: the most that a strip may be high, in points
 * @fit: how much gives way
 * @tick_width: width of a column to tick, in points; 0 where there is none
 * @layouts: (element-type PangoLayout): the texts, which the marks borrow their lines from
 * @pieces: (element-type HeraldPrintPiece): the strips so far
 *
 * Turns the parts of a document into strips.
 */
typedef struct
{
  PangoContext *context;
  double scale;
  double width;
  double height;
  HeraldTypesetFit fit;
  double tick_width;
  GPtrArray *layouts;
  GPtrArray *pieces;
} HeraldTypesetter;

/**
 * HeraldTypeface:
 * @size: size at normal scale, in points
 * @weight: how bold
 * @tone: the colour
 *
 * How letters look.
 */
typedef struct
{
  double size;
  PangoWeight weight;
  HeraldPrintTone tone;
} HeraldTypeface;

void
herald_typesetter_init (HeraldTypesetter *self, PangoContext *context, double scale, double width);
void herald_typesetter_clear (HeraldTypesetter *self);

PangoLayout *herald_typesetter_lay (HeraldTypesetter *self,
                                    const char *text,
                                    const HeraldTypeface *face,
                                    double width);
PangoLayout *herald_typesetter_lay_markup (HeraldTypesetter *self,
                                           const char *markup,
                                           const HeraldTypeface *face,
                                           double width);
double herald_typesetter_measure_word (HeraldTypesetter *self,
                                       const char *text,
                                       const HeraldTypeface *face);
HeraldPrintPiece *
herald_typesetter_add_piece (HeraldTypesetter *self, guint block, double before, double height);
HeraldRect herald_typesetter_add_line (HeraldTypesetter *self,
                                       HeraldPrintPiece *piece,
                                       PangoLayoutLine *line,
                                       const HeraldTypeface *face,
                                       double x,
                                       double y);
double herald_typesetter_add_text (HeraldTypesetter *self,
                                   HeraldPrintPiece *piece,
                                   const char *text,
                                   const HeraldTypeface *face,
                                   const HeraldRect *room);
double herald_typesetter_get_pitch (HeraldTypesetter *self, PangoLayoutLine *line, double size);

G_END_DECLS
