/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hundred circles: which is of what kind, where each lies, and that kinds differ without colour.
 */
#include "icon-array.h"

#define SIZE 40

static const HeraldFigure three = {
  .id = "three",
  .parts = { { 18, "positive" }, { 6, "in between" }, { 1, "unclear" } },
  .n_parts = 3,
  .rest = "negative",
  .whom = "Of some",
};

static const HeraldFigure all = {
  .id = "all", .parts = { { 100, "all" } }, .n_parts = 1, .rest = "none", .whom = "Of some"
};

/* The picture shows the numbers that the words say, no more and no less. */
static void
check_counts (const HeraldFigure *figure)
{
  guint counts[HERALD_ICON_ARRAY_REST + 1] = { 0 };
  guint last = 0;

  for (guint i = 0; i < HERALD_FIGURE_WHOLE; i++)
    {
      guint part = herald_icon_array_part (figure, i);

      /* Kinds stand together, the rest at the end. */
      g_assert_cmpuint (part, >=, last);
      counts[part]++;
      last = part;
    }
  for (guint i = 0; i < figure->n_parts; i++)
    g_assert_cmpuint (counts[i], ==, figure->parts[i].count);
  g_assert_cmpuint (counts[HERALD_ICON_ARRAY_REST], ==, herald_figure_get_rest (figure));
}

static void
test_counts (void)
{
  HeraldFigure none = all;

  check_counts (&three);
  check_counts (&all);
  none.parts[0].count = 0;
  check_counts (&none);
  none.parts[0].count = 99;
  check_counts (&none);
}

static void
test_places (void)
{
  const double width = 190.0;
  double height = herald_icon_array_get_height (width);

  for (guint i = 0; i < HERALD_FIGURE_WHOLE; i++)
    {
      HeraldRect place = herald_icon_array_place (i, width);

      g_assert_cmpfloat (place.width, ==, place.height);
      g_assert_cmpfloat (place.x, >=, 0.0);
      g_assert_cmpfloat (place.y, >=, 0.0);
      g_assert_cmpfloat (place.x + place.width, <=, width);
      g_assert_cmpfloat (place.y + place.height, <=, height);
      if (i % HERALD_ICON_ARRAY_COLUMNS > 0)
        {
          HeraldRect before = herald_icon_array_place (i - 1, width);

          g_assert_cmpfloat (before.x + before.width, <, place.x);
          g_assert_cmpfloat (before.y, ==, place.y);
        }
      if (i >= HERALD_ICON_ARRAY_COLUMNS)
        {
          HeraldRect above = herald_icon_array_place (i - HERALD_ICON_ARRAY_COLUMNS, width);

          g_assert_cmpfloat (above.y + above.height, <, place.y);
          g_assert_cmpfloat (above.x, ==, place.x);
        }
    }
  g_assert_cmpfloat (height, ==, width);
}

static HeraldPalette
make_palette (void)
{
  HeraldPalette palette;

  herald_palette_init (&palette,
                       (HeraldColor){ 0.0, 0.0, 0.0, 1.0 },
                       (HeraldColor){ 1.0, 1.0, 1.0, 1.0 },
                       (HeraldColor){ 0.9, 0.9, 0.9, 1.0 });
  return palette;
}

/* Where an icon is dark: at its centre, left and right of it, and at its edge. Colours don't count.
 */
static guint
look_at (guint part)
{
  static const double places[][2] = { { 0.0, 0.0 }, { -0.6, 0.0 }, { 0.6, 0.0 }, { 0.0, 0.9 } };
  HeraldPalette palette = make_palette ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  guint shape = 0;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  herald_icon_array_draw_icon (cr, &palette, part, SIZE / 2.0, SIZE / 2.0, SIZE / 2.0 - 1.0);
  cairo_surface_flush (surface);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      int x = (int)(SIZE / 2.0 + places[i][0] * (SIZE / 2.0 - 1.0));
      int y = (int)(SIZE / 2.0 + places[i][1] * (SIZE / 2.0 - 1.0));
      const guchar *pixel = cairo_image_surface_get_data (surface) +
                            y * cairo_image_surface_get_stride (surface) + x * 4;

      if (pixel[0] + pixel[1] + pixel[2] < 3 * 230)
        shape |= 1u << i;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return shape;
}

static void
test_shapes (void)
{
  guint shapes[] = { look_at (0), look_at (1), look_at (2), look_at (HERALD_ICON_ARRAY_REST) };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (shapes[i], !=, shapes[j]);
      /* Each has an edge to be counted by. */
      g_assert_cmpuint (shapes[i] & 8u, !=, 0);
    }
}

static guint
hash (const HeraldFigure *figure)
{
  HeraldPalette palette = make_palette ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
  cairo_t *cr = cairo_create (surface);
  guint value = 5381;

  herald_icon_array_draw (cr, figure, &palette, 200.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int i = 0; i < 200 * cairo_image_surface_get_stride (surface); i++)
    value = value * 33 + cairo_image_surface_get_data (surface)[i];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return value;
}

static void
test_drawing (void)
{
  HeraldFigure other = three;

  other.parts[0].count--;
  g_assert_cmpuint (hash (&three), ==, hash (&three));
  g_assert_cmpuint (hash (&three), !=, hash (&other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/icon-array/counts", test_counts);
  g_test_add_func ("/render/icon-array/places", test_places);
  g_test_add_func ("/render/icon-array/shapes", test_shapes);
  g_test_add_func ("/render/icon-array/drawing", test_drawing);
  return g_test_run ();
}
