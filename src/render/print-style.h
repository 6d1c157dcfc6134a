/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "printout.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* In points, at normal size. Nothing is smaller than the foot. */
#define HERALD_PRINT_FOOT_SIZE 9.0
#define HERALD_PRINT_SMALL_SIZE 10.0
#define HERALD_PRINT_DENSE_SIZE 11.0
#define HERALD_PRINT_RULE_HEIGHT 20.0
#define HERALD_PRINT_BODY_SIZE 12.0

/**
 * HeraldPrintFrame:
 * @HERALD_PRINT_FRAME_NONE: nothing
 * @HERALD_PRINT_FRAME_BOX: an outline
 * @HERALD_PRINT_FRAME_WARNING: a black outline
 * @HERALD_PRINT_FRAME_BAR: a bar where the text begins
 *
 * What sets a part off from the others.
 */
typedef enum
{
  HERALD_PRINT_FRAME_NONE,
  HERALD_PRINT_FRAME_BOX,
  HERALD_PRINT_FRAME_WARNING,
  HERALD_PRINT_FRAME_BAR,
} HeraldPrintFrame;

/**
 * HeraldPrintStyle:
 * @size: size of the text, in points
 * @weight: how bold
 * @before: white above, in points
 * @indent: white before the text, in points
 * @padding: white between frame and text above and below, in points
 * @frame: what sets it off
 * @is_whole: whether its lines stay on one page
 * @keeps_next: whether it never stands last on a page
 * @is_soft: whether it is less than black
 * @tag: what it is called in the structure of a PDF file
 *
 * How a part of a document looks.
 */
typedef struct
{
  double size;
  PangoWeight weight;
  double before;
  double indent;
  double padding;
  HeraldPrintFrame frame;
  gboolean is_whole;
  gboolean keeps_next;
  gboolean is_soft;
  const char *tag;
} HeraldPrintStyle;

const HeraldPrintStyle *herald_print_style_get (HeraldPrintKind kind);

G_END_DECLS
