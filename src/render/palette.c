/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of the pictures, worked out from the theme's text and grounds. */

#include "palette.h"

#define YOURS_HEX 0xb5651d
#define RULE_HEX 0x3f74b5
#define ERROR_HEX 0xe01b24

/* How much of a hue goes into each of its shades. */
typedef struct
{
  double ink;
  double mark;
  double fill;
  double chosen;
  double edge;
} Shares;

static const Shares yours_shares = { 0.5, 0.75, 0.11, 0.24, 0.45 };
static const Shares rule_shares = { 0.5, 0.75, 0.09, 0.20, 0.40 };
/* Red is nearly black to people without the cones for it. */
static const Shares error_shares = { 0.35, 0.55, 0.09, 0.20, 0.40 };

static HeraldHue
make_hue (const HeraldPalette *palette, guint32 hex, const Shares *shares)
{
  HeraldColor color = herald_color_from_hex (hex);
  HeraldHue hue = {
    .ink = herald_color_mix (palette->fg, color, shares->ink),
    .mark = herald_color_mix (palette->fg, color, shares->mark),
    .fill = herald_color_mix (palette->base, color, shares->fill),
    .chosen = herald_color_mix (palette->base, color, shares->chosen),
    .edge = herald_color_mix (palette->base, color, shares->edge),
  };

  return hue;
}

/**
 * herald_palette_init:
 * @palette: (out caller-allocates): the palette to fill
 * @fg: the theme's text colour
 * @base: the theme's ground of lists and cards
 * @window: the theme's ground of windows
 *
 * Every shade is a mix with the theme's own colours, so that dark and
 * high-contrast themes need no palette of their own.
 */
void
herald_palette_init (HeraldPalette *palette, HeraldColor fg, HeraldColor base, HeraldColor window)
{
  g_return_if_fail (palette != NULL);

  palette->fg = fg;
  palette->base = base;
  palette->window = window;
  palette->soft = fg;
  palette->soft.alpha = 0.76;
  palette->line = herald_color_mix (base, fg, 0.65);
  palette->outline = palette->line;
  palette->outline.alpha = 0.0;
  palette->yours = make_hue (palette, YOURS_HEX, &yours_shares);
  palette->rule = make_hue (palette, RULE_HEX, &rule_shares);
  palette->error = make_hue (palette, ERROR_HEX, &error_shares);
}

/**
 * herald_palette_strengthen:
 * @palette: a palette
 *
 * For high contrast: edges that only decorate elsewhere are as strong as those that tell something.
 */
void
herald_palette_strengthen (HeraldPalette *palette)
{
  g_return_if_fail (palette != NULL);

  palette->outline = palette->line;
  palette->yours.edge = palette->yours.mark;
  palette->rule.edge = palette->rule.mark;
  palette->error.edge = palette->error.mark;
}
