/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPaper:
 * @width: width of a page, in points
 * @height: height of a page, in points
 * @edge: how much of each side must stay white, in points; 0 where all can be printed on
 * @is_rtl: whether the page is set from right to left
 *
 * What a document is printed on.
 */
typedef struct
{
  double width;
  double height;
  double edge;
  gboolean is_rtl;
} HeraldPaper;

#define HERALD_PAPER_A4                                                                            \
  {                                                                                                \
    595.28, 841.89, 0.0, FALSE                                                                     \
  }
#define HERALD_PAPER_LETTER                                                                        \
  {                                                                                                \
    612.0, 792.0, 0.0, FALSE                                                                       \
  }

G_END_DECLS
