/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colour of a slide stained with haematoxylin and DAB: each stain takes
 * away its share of white light, so that densities add and paints do not. */

#include "stain.h"

#include <math.h>

/* Density of red, green and blue for amount 1.0, measured by Ruifrok and
 * Johnston, Anal Quant Cytol Histol 2001;23:291-299. */
static const double haematoxylin_density[3] = { 0.650, 0.704, 0.286 };
static const double dab_density[3] = { 0.268, 0.570, 0.776 };

/* The same in whole numbers, 1024 is 1.0. */
static const int haematoxylin_units[3] = { 666, 721, 293 };
static const int dab_units[3] = { 274, 584, 795 };

#define LIGHT_SIZE 4096

static guint8 light_by_density[LIGHT_SIZE];

static const guint8 *
get_light_table (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint density = 0; density < LIGHT_SIZE; density++)
        {
          double light = pow (10.0, -(double)density / HERALD_STAIN_ONE);

          light_by_density[density] = (guint8)floor (255.0 * light + 0.5);
        }
      g_once_init_leave (&ready, 1);
    }
  return light_by_density;
}

static guint32
get_light (const guint8 *table, int haematoxylin, int dab, guint channel)
{
  int density =
      (haematoxylin * haematoxylin_units[channel] + dab * dab_units[channel]) / HERALD_STAIN_ONE;

  return table[CLAMP (density, 0, LIGHT_SIZE - 1)];
}

static double
get_share (double haematoxylin, double dab, guint channel)
{
  return pow (10.0, -(haematoxylin * haematoxylin_density[channel] + dab * dab_density[channel]));
}

/**
 * herald_stain_color:
 * @haematoxylin: amount of the blue stain, 0 or more
 * @dab: amount of the brown stain, 0 or more
 *
 * Returns: the colour of white light that passed through both
 */
HeraldColor
herald_stain_color (double haematoxylin, double dab)
{
  HeraldColor color = {
    get_share (haematoxylin, dab, 0),
    get_share (haematoxylin, dab, 1),
    get_share (haematoxylin, dab, 2),
    1.0,
  };

  return color;
}

/**
 * herald_stain_pixel:
 * @haematoxylin: amount of the blue stain in 1/1024, 0 to 65536
 * @dab: amount of the brown stain in 1/1024, 0 to 65536
 *
 * The fast twin of herald_stain_color(), in whole numbers so that a picture
 * comes out the same on every machine.
 *
 * Returns: an opaque pixel of %CAIRO_FORMAT_RGB24
 */
guint32
herald_stain_pixel (int haematoxylin, int dab)
{
  const guint8 *table = get_light_table ();

  return 0xff000000u | get_light (table, haematoxylin, dab, 0) << 16 |
         get_light (table, haematoxylin, dab, 1) << 8 | get_light (table, haematoxylin, dab, 2);
}
