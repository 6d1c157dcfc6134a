/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things lie on the map of the gene test. */

#include "ish-map.h"

#include <math.h>

static const HeraldIshRegion regions_2018[] = {
  { 4.0, INFINITY, 2.0, INFINITY, "Group 1", NULL, TRUE, "1", FALSE, FALSE },
  { 0.0, 4.0, 2.0, INFINITY, "Group 2", NULL, FALSE, "2", FALSE, FALSE },
  { 6.0, INFINITY, 0.0, 2.0, "Group 3", NULL, FALSE, "3", FALSE, FALSE },
  { 4.0, 6.0, 0.0, 2.0, "Group 4", NULL, FALSE, "4", FALSE, FALSE },
  { 0.0, 4.0, 0.0, 2.0, "Group 5", NULL, TRUE, "5", FALSE, FALSE },
};

static const HeraldIshLine lines_2018[] = {
  { HERALD_ISH_AXIS_RATIO, 2.0, 0.0, INFINITY, "2.0" },
  { HERALD_ISH_AXIS_COPIES, 4.0, 0.0, INFINITY, "4.0" },
  { HERALD_ISH_AXIS_COPIES, 6.0, 0.0, 2.0, "6.0" },
};

static const HeraldIshRegion regions_2007[] = {
  { 0.0, INFINITY, 1.8, 2.2, "equivocal", NULL, FALSE, NULL, FALSE, TRUE },
  { 0.0, INFINITY, 2.2, INFINITY, "positive", NULL, TRUE, NULL, FALSE, FALSE },
  { 0.0, INFINITY, 0.0, 1.8, "negative", NULL, TRUE, NULL, FALSE, FALSE },
};

static HeraldIshMap
make_2018 (void)
{
  HeraldIshMap map = { .regions = regions_2018,
                       .n_regions = G_N_ELEMENTS (regions_2018),
                       .lines = lines_2018,
                       .n_lines = G_N_ELEMENTS (lines_2018) };

  return map;
}

static HeraldIshMap
make_2007 (void)
{
  HeraldIshMap map = { .regions = regions_2007, .n_regions = G_N_ELEMENTS (regions_2007) };

  return map;
}

static void
set_point (HeraldIshMap *map, double copies, double ratio)
{
  map->have_copies = TRUE;
  map->have_ratio = TRUE;
  map->copies = copies;
  map->ratio = ratio;
}

/* Where the index in the table is the group less one. */
static void
test_boundaries_2018 (void)
{
  static const struct
  {
    double copies;
    double ratio;
    int group;
  } rows[] = {
    { 4.0, 2.0, 1 },   { 3.9999, 2.0, 2 }, { 4.0, 1.9999, 4 }, { 3.9999, 1.9999, 5 },
    { 6.0, 2.0, 1 },   { 6.0, 1.9999, 3 }, { 5.9999, 1.9, 4 }, { 5.9999, 2.0, 1 },
    { 0.0, 0.0, 5 },   { 0.0, 2.0, 2 },    { 49.0, 0.5, 3 },   { 49.0, 60.0, 1 },
    { 0.5, 100.0, 2 }, { 4.4, 1.9, 4 },    { 10.0, 4.0, 1 },   { 10.0, 1.0, 3 },
  };
  HeraldIshMap map = make_2018 ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeraldIshMapLayout layout;

      set_point (&map, rows[i].copies, rows[i].ratio);
      herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
      g_assert_cmpint (herald_ish_map_region_at (&map, rows[i].copies, rows[i].ratio),
                       ==,
                       rows[i].group - 1);
      g_assert_cmpint (layout.chosen, ==, rows[i].group - 1);
    }
}

static void
test_boundaries_2007 (void)
{
  static const struct
  {
    double ratio;
    int region;
  } rows[] = { { 1.7999, 2 }, { 1.8, 0 }, { 2.0, 0 }, { 2.2, 0 }, { 2.2001, 1 }, { 0.0, 2 } };
  HeraldIshMap map = make_2007 ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (herald_ish_map_region_at (&map, 5.0, rows[i].ratio), ==, rows[i].region);
}

static void
test_outside (void)
{
  HeraldIshMap map = make_2018 ();

  g_assert_cmpint (herald_ish_map_region_at (&map, -0.1, 1.0), ==, -1);
  g_assert_cmpint (herald_ish_map_region_at (&map, 1.0, NAN), ==, -1);
}

static void
test_one_number (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMap old = make_2007 ();
  HeraldIshMapLayout layout;

  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
  g_assert_cmpint (layout.chosen, ==, -1);
  map.have_ratio = TRUE;
  map.ratio = 1.3;
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
  g_assert_cmpint (layout.chosen, ==, -1);
  g_assert_false (layout.cloud.known);
  old.have_ratio = TRUE;
  old.ratio = 1.9;
  herald_ish_map_layout (&old, 660.0, 440.0, 1.0, &layout);
  g_assert_cmpint (layout.chosen, ==, 0);
}

/* A decision from exact numbers wins over the number as drawn. */
static void
test_chosen_elsewhere (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout layout;

  set_point (&map, 4.4, 1.99999999999999999);
  map.have_chosen = TRUE;
  map.chosen = 3;
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
  g_assert_cmpint (layout.chosen, ==, 3);
}

static void
test_field (void)
{
  static const double widths[] = { 300.0, 430.0, 660.0, 1000.0 };
  HeraldIshMap map = make_2018 ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      double width = widths[i / 2];
      HeraldIshMapLayout layout;

      map.compact = i % 2 == 1;

      double height = herald_ish_map_height_for_width (&map, width, 1.0);

      herald_ish_map_layout (&map, width, height, 1.0, &layout);
      g_assert_cmpfloat_with_epsilon (layout.plot.width / layout.plot.height, 5.0 / 3.0, 1e-9);
      g_assert_cmpfloat (layout.plot.x, >, 0.0);
      g_assert_cmpfloat (layout.plot.x + layout.plot.width, <, width);
      g_assert_cmpfloat (layout.plot.y, >, 0.0);
      g_assert_cmpfloat (layout.plot.y + layout.plot.height, <, height);
      herald_ish_map_layout (&map, width, height + 300.0, 1.0, &layout);
      g_assert_cmpfloat_with_epsilon (layout.plot.width / layout.plot.height, 5.0 / 3.0, 1e-9);
    }
}

/* The regions fill the field without a gap, on an even scale and on a widened one. */
static void
test_regions_tile (void)
{
  HeraldIshMap map = make_2018 ();

  for (int compact = 0; compact <= 1; compact++)
    {
      HeraldIshMapLayout layout;
      double area = 0.0;

      map.compact = compact == 1;
      herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
      for (guint i = 0; i < map.n_regions; i++)
        area += layout.regions[i].width * layout.regions[i].height;
      g_assert_cmpfloat_with_epsilon (area, layout.plot.width * layout.plot.height, 1e-6);
    }
}

static void
test_places (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout layout;

  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);

  const HeraldRect *plot = &layout.plot;

  g_assert_cmpfloat_with_epsilon (herald_ish_map_x (&layout, 0.0), plot->x, 1e-9);
  g_assert_cmpfloat_with_epsilon (herald_ish_map_x (&layout, 4.0),
                                  plot->x + 0.4 * plot->width,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (herald_ish_map_x (&layout, 99.0), plot->x + plot->width, 1e-9);
  g_assert_cmpfloat_with_epsilon (herald_ish_map_y (&layout, 0.0), plot->y + plot->height, 1e-9);
  g_assert_cmpfloat_with_epsilon (herald_ish_map_y (&layout, 3.0),
                                  plot->y + 0.25 * plot->height,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (herald_ish_map_y (&layout, INFINITY), plot->y, 1e-9);
}

static void
test_compact_parts (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout layout;

  map.compact = TRUE;
  map.cells = 20;
  set_point (&map, 4.4, 1.9);
  herald_ish_map_layout (&map, 250.0, 170.0, 1.0, &layout);
  g_assert_cmpfloat (layout.regions[3].width, >, layout.plot.width * 0.3);
  g_assert_cmpfloat (layout.point_x, >, layout.regions[3].x);
  g_assert_cmpfloat (layout.point_x, <, layout.regions[3].x + layout.regions[3].width);
  g_assert_cmpfloat (layout.point_y, >, layout.regions[3].y);
  g_assert_false (layout.cloud.known);
}

/* A small map has room for the names of its axes, and for no more than they need. */
static void
test_compact_names (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout bare, named;
  double height;

  map.compact = TRUE;
  map.copies_caption = map.ratio_caption = NULL;
  height = herald_ish_map_height_for_width (&map, 250.0, 1.0);
  herald_ish_map_layout (&map, 250.0, height, 1.0, &bare);
  map.copies_caption = "HER2 copies";
  map.ratio_caption = "Ratio";
  height = herald_ish_map_height_for_width (&map, 250.0, 1.0);
  herald_ish_map_layout (&map, 250.0, height, 1.0, &named);
  g_assert_cmpfloat_with_epsilon (named.plot.width, bare.plot.width, 1e-9);
  g_assert_cmpfloat (named.plot.y, >=, bare.plot.y + 16.0);
  g_assert_cmpfloat (height - named.plot.y - named.plot.height, >=, 36.0);
}

static void
test_beyond (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout layout;

  set_point (&map, 10.0, 4.0);
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
  g_assert_false (layout.beyond_right);
  g_assert_false (layout.beyond_top);
  set_point (&map, 14.0, 6.2);
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
  g_assert_true (layout.beyond_right);
  g_assert_true (layout.beyond_top);
  g_assert_cmpfloat_with_epsilon (layout.point_x, layout.plot.x + layout.plot.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout.point_y, layout.plot.y, 1e-9);
}

/* Variances worked out by hand: 4.4 / 20; 1.9² (1 / 88 + 1.9 / 88); 1.9 / 20. */
static void
test_cloud (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout layout;

  set_point (&map, 4.4, 1.9);
  map.cells = 20;
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &layout);
  g_assert_true (layout.cloud.known);

  const HeraldIshCloud *cloud = &layout.cloud;
  double across = layout.plot.width / 10.0;
  double up = layout.plot.height / 4.0;
  double cosine = cos (cloud->angle);
  double sine = sin (cloud->angle);
  double long_square = cloud->long_axis * cloud->long_axis;
  double short_square = cloud->short_axis * cloud->short_axis;
  double var_x = long_square * cosine * cosine + short_square * sine * sine;
  double var_y = long_square * sine * sine + short_square * cosine * cosine;
  double both = (long_square - short_square) * sine * cosine;

  g_assert_cmpfloat_with_epsilon (var_x / (across * across), 0.22, 1e-9);
  g_assert_cmpfloat_with_epsilon (var_y / (up * up), 0.118965909, 1e-8);
  g_assert_cmpfloat_with_epsilon (-both / (across * up), 0.095, 1e-9);
  g_assert_cmpfloat_with_epsilon (cloud->x, layout.point_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (cloud->y, layout.point_y, 1e-9);
}

static void
test_cloud_shrinks (void)
{
  HeraldIshMap map = make_2018 ();
  HeraldIshMapLayout few;
  HeraldIshMapLayout many;

  set_point (&map, 4.4, 1.9);
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &few);
  g_assert_false (few.cloud.known);
  map.cells = 20;
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &few);
  map.cells = 80;
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &many);
  g_assert_cmpfloat_with_epsilon (many.cloud.long_axis * 2.0, few.cloud.long_axis, 1e-6);
  g_assert_cmpfloat_with_epsilon (many.cloud.short_axis * 2.0, few.cloud.short_axis, 1e-6);
  map.copies = 0.0;
  herald_ish_map_layout (&map, 660.0, 440.0, 1.0, &many);
  g_assert_false (many.cloud.known);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/ish-map/boundaries-2018", test_boundaries_2018);
  g_test_add_func ("/render/ish-map/boundaries-2007", test_boundaries_2007);
  g_test_add_func ("/render/ish-map/outside", test_outside);
  g_test_add_func ("/render/ish-map/one-number", test_one_number);
  g_test_add_func ("/render/ish-map/chosen-elsewhere", test_chosen_elsewhere);
  g_test_add_func ("/render/ish-map/field", test_field);
  g_test_add_func ("/render/ish-map/regions-tile", test_regions_tile);
  g_test_add_func ("/render/ish-map/places", test_places);
  g_test_add_func ("/render/ish-map/compact-parts", test_compact_parts);
  g_test_add_func ("/render/ish-map/compact-names", test_compact_names);
  g_test_add_func ("/render/ish-map/beyond", test_beyond);
  g_test_add_func ("/render/ish-map/cloud", test_cloud);
  g_test_add_func ("/render/ish-map/cloud-shrinks", test_cloud_shrinks);
  return g_test_run ();
}
