/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of the four scores: the same everywhere, and as dark as they say. */

#include "cell-field.h"
#include "ihc-picture.h"

#include <math.h>

#define WIDTH 220
#define HEIGHT 130

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const guint8 *row = data + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *)(gconstpointer)row)[x] | 0xff000000u;
}

static guint32
get_hash (cairo_surface_t *surface)
{
  guint32 hash = 2166136261u;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      hash = (hash ^ get_pixel (surface, x, y)) * 16777619u;
  return hash;
}

static double
get_density (guint channel)
{
  return -log10 (MAX (channel, 1) / 255.0);
}

/* Takes the two stains apart again, by red and blue light. */
static double
get_mean_dab (cairo_surface_t *surface)
{
  double sum = 0.0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 pixel = get_pixel (surface, x, y);
        double red = get_density ((pixel >> 16) & 0xff);
        double blue = get_density (pixel & 0xff);

        sum += (0.650 * blue - 0.286 * red) / (0.650 * 0.776 - 0.286 * 0.268);
      }
  return sum / (WIDTH * HEIGHT);
}

static void
test_same_picture (void)
{
  for (guint score = 0; score < 4; score++)
    {
      HeraldCellField field = { score, HERALD_CELL_FIELD_SEED, HERALD_CELL_FIELD_WIDTH_UM };
      cairo_surface_t *surface = herald_cell_field_render (&field, WIDTH, HEIGHT);
      cairo_surface_t *again = herald_cell_field_render (&field, WIDTH, HEIGHT);

      g_assert_cmphex (get_hash (surface), ==, get_hash (again));
      cairo_surface_destroy (surface);
      cairo_surface_destroy (again);
    }
}

static void
test_seed_matters (void)
{
  HeraldCellField one = { 2, 1, HERALD_CELL_FIELD_WIDTH_UM };
  HeraldCellField other = { 2, 2, HERALD_CELL_FIELD_WIDTH_UM };
  cairo_surface_t *first = herald_cell_field_render (&one, WIDTH, HEIGHT);
  cairo_surface_t *second = herald_cell_field_render (&other, WIDTH, HEIGHT);

  g_assert_cmphex (get_hash (first), !=, get_hash (second));
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static void
test_brown_rises (void)
{
  double means[4];

  for (guint score = 0; score < 4; score++)
    {
      cairo_surface_t *surface = herald_cell_field_surface (score, WIDTH, HEIGHT);

      means[score] = get_mean_dab (surface);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat (fabs (means[0]), <, 0.04);
  g_assert_cmpfloat (means[1], >, means[0] + 0.01);
  g_assert_cmpfloat (means[2] - means[0], >, (means[1] - means[0]) * 2.0);
  g_assert_cmpfloat (means[3] - means[0], >, (means[2] - means[0]) * 2.0);
}

static void
test_cache (void)
{
  cairo_surface_t *first = herald_cell_field_surface (1, 60, 40);
  cairo_surface_t *again = herald_cell_field_surface (1, 60, 40);
  cairo_surface_t *other = herald_cell_field_surface (1, 61, 40);

  g_assert_true (first == again);
  g_assert_false (first == other);
  g_assert_cmpint (cairo_image_surface_get_width (other), ==, 61);
  for (int width = 1; width < 60; width++)
    cairo_surface_destroy (herald_cell_field_surface (1, width, 3));
  g_assert_cmpint (cairo_image_surface_get_width (first), ==, 60);
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
  cairo_surface_destroy (other);
}

static void
test_draw_fills (void)
{
  HeraldCellField field = { 3, HERALD_CELL_FIELD_SEED, HERALD_CELL_FIELD_WIDTH_UM };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * WIDTH, 2 * HEIGHT);
  cairo_surface_t *direct = herald_cell_field_render (&field, 2 * WIDTH, 2 * HEIGHT);

  cairo_surface_set_device_scale (surface, 2.0, 2.0);

  cairo_t *cr = cairo_create (surface);

  herald_cell_field_draw (cr, &field, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmphex (get_hash (surface), ==, get_hash (direct));
  cairo_surface_destroy (direct);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/cell-field/same-picture", test_same_picture);
  g_test_add_func ("/render/cell-field/seed-matters", test_seed_matters);
  g_test_add_func ("/render/cell-field/brown-rises", test_brown_rises);
  g_test_add_func ("/render/cell-field/cache", test_cache);
  g_test_add_func ("/render/cell-field/draw-fills", test_draw_fills);
  return g_test_run ();
}
