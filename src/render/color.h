/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldColor:
 * @red: red, 0 to 1
 * @green: green, 0 to 1
 * @blue: blue, 0 to 1
 * @alpha: opacity, 0 to 1
 *
 * One colour in sRGB, not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} HeraldColor;

HeraldColor herald_color_from_hex (guint32 hex);
HeraldColor herald_color_mix (HeraldColor from, HeraldColor to, double share);
HeraldColor herald_color_over (HeraldColor top, HeraldColor ground);
double herald_color_contrast (HeraldColor one, HeraldColor other);
void herald_color_set_source (HeraldColor color, cairo_t *cr);

G_END_DECLS
