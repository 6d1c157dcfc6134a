/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "color.h"

G_BEGIN_DECLS

/**
 * HeraldHue:
 * @ink: for words
 * @mark: for shapes that carry a meaning
 * @fill: a ground
 * @chosen: a ground that stands out from @fill
 * @edge: an outline that only decorates
 *
 * What one hue becomes on one theme.
 */
typedef struct
{
  HeraldColor ink;
  HeraldColor mark;
  HeraldColor fill;
  HeraldColor chosen;
  HeraldColor edge;
} HeraldHue;

/**
 * HeraldPalette:
 * @fg: the theme's text
 * @base: the theme's ground of lists and cards
 * @window: the theme's ground of windows
 * @soft: text of less weight; lets light through
 * @line: outlines and axes
 * @outline: round a ground that has no other edge; not to be seen but in high contrast
 * @yours: brown, what the reader's report says
 * @rule: blue, what the rule says
 * @error: red, an entry that cannot stand
 *
 * Every colour a picture may use.
 */
typedef struct
{
  HeraldColor fg;
  HeraldColor base;
  HeraldColor window;
  HeraldColor soft;
  HeraldColor line;
  HeraldColor outline;
  HeraldHue yours;
  HeraldHue rule;
  HeraldHue error;
} HeraldPalette;

void
herald_palette_init (HeraldPalette *palette, HeraldColor fg, HeraldColor base, HeraldColor window);
void herald_palette_strengthen (HeraldPalette *palette);

G_END_DECLS
