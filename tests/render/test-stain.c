/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stains take light away: densities add, channel by channel. */

#include "stain.h"

#include <math.h>

static guint
get_channel (guint32 pixel, guint channel)
{
  return (pixel >> (16 - 8 * channel)) & 0xff;
}

static void
test_white (void)
{
  HeraldColor color = herald_stain_color (0.0, 0.0);

  g_assert_cmphex (herald_stain_pixel (0, 0), ==, 0xffffffffu);
  g_assert_cmpfloat (color.red, ==, 1.0);
  g_assert_cmpfloat (color.green, ==, 1.0);
  g_assert_cmpfloat (color.blue, ==, 1.0);
}

/* The published densities of one unit of each stain. */
static void
test_published (void)
{
  HeraldColor blue = herald_stain_color (1.0, 0.0);
  HeraldColor brown = herald_stain_color (0.0, 1.0);

  g_assert_cmpfloat_with_epsilon (-log10 (blue.red), 0.650, 1e-9);
  g_assert_cmpfloat_with_epsilon (-log10 (blue.green), 0.704, 1e-9);
  g_assert_cmpfloat_with_epsilon (-log10 (blue.blue), 0.286, 1e-9);
  g_assert_cmpfloat_with_epsilon (-log10 (brown.red), 0.268, 1e-9);
  g_assert_cmpfloat_with_epsilon (-log10 (brown.green), 0.570, 1e-9);
  g_assert_cmpfloat_with_epsilon (-log10 (brown.blue), 0.776, 1e-9);
}

static void
test_adds (void)
{
  HeraldColor blue = herald_stain_color (0.7, 0.0);
  HeraldColor brown = herald_stain_color (0.0, 0.4);
  HeraldColor both = herald_stain_color (0.7, 0.4);

  g_assert_cmpfloat_with_epsilon (both.red, blue.red * brown.red, 1e-9);
  g_assert_cmpfloat_with_epsilon (both.green, blue.green * brown.green, 1e-9);
  g_assert_cmpfloat_with_epsilon (both.blue, blue.blue * brown.blue, 1e-9);
}

static void
test_pixel_twin (void)
{
  for (int haematoxylin = 0; haematoxylin <= 2048; haematoxylin += 128)
    for (int dab = 0; dab <= 2048; dab += 128)
      {
        guint32 pixel = herald_stain_pixel (haematoxylin, dab);
        HeraldColor color = herald_stain_color (haematoxylin / 1024.0, dab / 1024.0);
        double channels[3] = { color.red, color.green, color.blue };

        for (guint i = 0; i < 3; i++)
          g_assert_cmpfloat (fabs (get_channel (pixel, i) - 255.0 * channels[i]), <=, 2.0);
      }
}

static void
test_darkest (void)
{
  g_assert_cmphex (herald_stain_pixel (65536, 65536), ==, 0xff000000u);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/stain/white", test_white);
  g_test_add_func ("/render/stain/published", test_published);
  g_test_add_func ("/render/stain/adds", test_adds);
  g_test_add_func ("/render/stain/pixel-twin", test_pixel_twin);
  g_test_add_func ("/render/stain/darkest", test_darkest);
  return g_test_run ();
}
