/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One sRGB colour, how colours mix and how far two of them stand apart. */

#include "color.h"

#include <math.h>

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (HeraldColor color)
{
  return 0.2126 * get_linear (color.red) + 0.7152 * get_linear (color.green) +
         0.0722 * get_linear (color.blue);
}

/**
 * herald_color_from_hex:
 * @hex: a colour as 0xRRGGBB
 *
 * Returns: the opaque colour
 */
HeraldColor
herald_color_from_hex (guint32 hex)
{
  HeraldColor color = {
    ((hex >> 16) & 0xff) / 255.0,
    ((hex >> 8) & 0xff) / 255.0,
    (hex & 0xff) / 255.0,
    1.0,
  };

  return color;
}

/**
 * herald_color_mix:
 * @from: the colour at share 0
 * @to: the colour at share 1
 * @share: how much of @to, 0 to 1
 *
 * Returns: the colour in between, each channel by itself
 */
HeraldColor
herald_color_mix (HeraldColor from, HeraldColor to, double share)
{
  HeraldColor color = {
    from.red + (to.red - from.red) * share,
    from.green + (to.green - from.green) * share,
    from.blue + (to.blue - from.blue) * share,
    from.alpha + (to.alpha - from.alpha) * share,
  };

  return color;
}

/**
 * herald_color_over:
 * @top: a colour that may let light through
 * @ground: the opaque colour below it
 *
 * Returns: the opaque colour that is seen
 */
HeraldColor
herald_color_over (HeraldColor top, HeraldColor ground)
{
  HeraldColor color = herald_color_mix (ground, top, top.alpha);

  color.alpha = 1.0;
  return color;
}

/**
 * herald_color_contrast:
 * @one: an opaque colour
 * @other: another opaque colour
 *
 * The contrast ratio as WCAG 2 defines it.
 *
 * Returns: 1 (the same) to 21 (black and white)
 */
double
herald_color_contrast (HeraldColor one, HeraldColor other)
{
  double first = get_luminance (one) + 0.05;
  double second = get_luminance (other) + 0.05;

  return first > second ? first / second : second / first;
}

/**
 * herald_color_set_source:
 * @color: a colour
 * @cr: where to draw with it next
 */
void
herald_color_set_source (HeraldColor color, cairo_t *cr)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}
