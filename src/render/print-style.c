/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The type of a document, as a table. */
#include "config.h"

#include "print-style.h"

#define NONE HERALD_PRINT_FRAME_NONE
#define BOX HERALD_PRINT_FRAME_BOX
#define WARNING HERALD_PRINT_FRAME_WARNING
#define BAR HERALD_PRINT_FRAME_BAR
#define BODY HERALD_PRINT_BODY_SIZE
#define SMALL HERALD_PRINT_SMALL_SIZE
#define NORMAL PANGO_WEIGHT_NORMAL
#define BOLD PANGO_WEIGHT_BOLD
#define HEAVY PANGO_WEIGHT_ULTRABOLD

/* size, weight, before, indent, padding, frame, is_whole, keeps_next */
static const HeraldPrintStyle styles[] = {
  [HERALD_PRINT_TITLE] = { 22.0, HEAVY, 0.0, 0.0, 0.0, NONE, TRUE, TRUE },
  [HERALD_PRINT_SUBTITLE] = { BODY, NORMAL, 2.0, 0.0, 0.0, NONE, TRUE, TRUE },
  [HERALD_PRINT_NOTE] = { BODY, BOLD, 12.0, 14.0, 8.0, WARNING, TRUE, FALSE },
  [HERALD_PRINT_LEAD] = { 14.0, NORMAL, 12.0, 14.0, 10.0, BOX, TRUE, FALSE },
  [HERALD_PRINT_HEADING] = { 14.0, BOLD, 17.0, 0.0, 0.0, NONE, TRUE, TRUE },
  [HERALD_PRINT_PARAGRAPH] = { BODY, NORMAL, 4.0, 0.0, 0.0, NONE, FALSE, FALSE },
  [HERALD_PRINT_ASIDE] = { BODY, NORMAL, 5.0, 14.0, 1.0, BAR, FALSE, FALSE },
  [HERALD_PRINT_POINT] = { BODY, NORMAL, 4.0, 16.0, 0.0, NONE, FALSE, FALSE },
  [HERALD_PRINT_ASK] = { BODY, BOLD, 11.0, 0.0, 0.0, NONE, TRUE, FALSE },
  [HERALD_PRINT_QUESTION] = { BODY, BOLD, 8.0, 28.0, 0.0, NONE, TRUE, TRUE },
  [HERALD_PRINT_SAY] = { BODY, NORMAL, 0.0, 28.0, 0.0, NONE, TRUE, FALSE },
  [HERALD_PRINT_SOURCE] = { SMALL, NORMAL, 4.0, 0.0, 0.0, NONE, TRUE, FALSE },
  [HERALD_PRINT_RULES] = { BODY, NORMAL, 0.0, 0.0, 0.0, NONE, TRUE, FALSE },
  [HERALD_PRINT_FIGURE] = { BODY, BOLD, 12.0, 0.0, 0.0, NONE, TRUE, FALSE },
  [HERALD_PRINT_FIELDS] = { BODY, NORMAL, 8.0, 0.0, 0.0, NONE, TRUE, TRUE },
  [HERALD_PRINT_COLUMNS] = { SMALL, BOLD, 6.0, 28.0, 0.0, NONE, TRUE, TRUE },
  [HERALD_PRINT_BOXES] = { BODY, BOLD, 16.0, 10.0, 8.0, NONE, TRUE, FALSE },
};

/**
 * herald_print_style_get:
 * @kind: what a part of a document is
 *
 * Returns: how it looks
 */
const HeraldPrintStyle *
herald_print_style_get (HeraldPrintKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (styles), &styles[HERALD_PRINT_PARAGRAPH]);

  return &styles[kind];
}
