/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of pictures of the gene test: what is seen follows from what is there. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "ish-picture.h"

#define SIDE 256

static HeraldIshField *
make_field (const char *class_name, guint32 seed)
{
  HeraldIshRecipe recipe;

  g_assert_true (herald_ish_recipe_for_class (class_name, seed, &recipe));
  return herald_ish_field_new (&recipe, seed);
}

static cairo_surface_t *
paint (const HeraldIshField *field, HeraldIshColors tint, const HeraldPictureView *view, int side)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, side, side);

  herald_ish_picture_paint (field, tint, view, surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof pixel);
  return pixel;
}

static int
get_red (guint32 pixel)
{
  return (int)(pixel >> 16 & 0xff);
}

static int
get_green (guint32 pixel)
{
  return (int)(pixel >> 8 & 0xff);
}

static int
get_blue (guint32 pixel)
{
  return (int)(pixel & 0xff);
}

/* The pixel in the middle of a picture with its middle at the place. */
static guint32
look_at (const HeraldIshField *field, HeraldIshColors tint, int x, int y)
{
  double um_per_px = herald_ish_picture_get_um_per_px (40);
  int half = (int)(8.0 * um_per_px * HERALD_ISH_MICROMETRE);
  HeraldPictureView view = { x - half, y - half, 40, um_per_px, 0 };
  cairo_surface_t *surface = paint (field, tint, &view, 17);
  guint32 pixel = get_pixel (surface, 8, 8);

  cairo_surface_destroy (surface);
  return pixel;
}

/* Every signal that counts and lies by itself shows in its colour, and in no view that leaves its
 * colour out. */
static void
test_signals (void)
{
  g_autoptr (HeraldIshField) field = make_field ("group-5", 4);
  guint n_nuclei;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);
  guint seen[HERALD_ISH_N_PROBES] = { 0, 0 };
  guint all[HERALD_ISH_N_PROBES] = { 0, 0 };

  for (guint i = 0; i < n_nuclei; i++)
    for (guint j = 0; j < nuclei[i].n_signals; j++)
      {
        const HeraldIshSignal *signal = &nuclei[i].signals[j];
        gboolean is_her2 = signal->probe == HERALD_ISH_HER2;
        guint32 own = look_at (field,
                               is_her2 ? HERALD_ISH_ONLY_HER2 : HERALD_ISH_ONLY_CEP17,
                               signal->x,
                               signal->y);

        if (!signal->counts || nuclei[i].exclusion != HERALD_ISH_COUNTED)
          continue;
        all[signal->probe]++;
        seen[signal->probe] += is_her2 ? get_red (own) > 130 : get_green (own) > 130;
      }
  g_assert_cmpuint (all[HERALD_ISH_HER2], >, 60);
  g_assert_cmpuint (seen[HERALD_ISH_HER2], ==, all[HERALD_ISH_HER2]);
  g_assert_cmpuint (seen[HERALD_ISH_CEP17], ==, all[HERALD_ISH_CEP17]);
}

/* Specks are dimmer than any signal. */
static void
test_specks (void)
{
  g_autoptr (HeraldIshField) field = make_field ("group-5", 4);
  guint n_specks;
  const HeraldIshSignal *specks = herald_ish_field_get_specks (field, &n_specks);

  g_assert_cmpuint (n_specks, >, 20);
  for (guint i = 0; i < n_specks; i++)
    if (herald_ish_field_find_nucleus (field, specks[i].x, specks[i].y) == NULL)
      {
        guint32 pixel = look_at (field, HERALD_ISH_MAGENTA_GREEN, specks[i].x, specks[i].y);

        g_assert_cmpint (MAX (get_red (pixel), get_green (pixel)), <, 205);
      }
}

static double
get_mean_blue (const HeraldIshField *field, gboolean is_overlap)
{
  double um_per_px = herald_ish_picture_get_um_per_px (40);
  HeraldPictureView view = { 0, 0, 40, um_per_px, 0 };
  cairo_surface_t *surface = paint (field, HERALD_ISH_MAGENTA_GREEN, &view, 1000);
  double units = um_per_px * HERALD_ISH_MICROMETRE, sum = 0.0;
  guint n_nuclei, n = 0;
  const HeraldIshNucleus *nuclei = herald_ish_field_get_nuclei (field, &n_nuclei);

  for (int y = 0; y < 1000; y += 2)
    for (int x = 0; x < 1000; x += 2)
      {
        guint n_over = 0;

        for (guint i = 0; i < n_nuclei; i++)
          n_over +=
              nuclei[i].exclusion == HERALD_ISH_OVERLAP &&
              herald_ish_nucleus_contains (&nuclei[i], (int)(x * units), (int)(y * units), -150);
        if (n_over != (is_overlap ? 2 : 1))
          continue;
        sum += get_blue (get_pixel (surface, x, y));
        n++;
      }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n, >, 60);
  return sum / n;
}

/* Light adds up where two nuclei lie over each other. */
static void
test_overlap (void)
{
  g_autoptr (HeraldIshField) field = make_field ("group-4", 4);

  g_assert_cmpfloat (get_mean_blue (field, TRUE), >, get_mean_blue (field, FALSE) + 20.0);
}

/* Tiles side by side are one picture. */
static void
test_tiles (void)
{
  g_autoptr (HeraldIshField) field = make_field ("group-1", 9);
  HeraldPictureView whole = { 0, 0, 20, 0.25, 0 };
  HeraldPictureView corner = { SIDE * 64, SIDE * 64, 20, 0.25, 0 };
  cairo_surface_t *large = paint (field, HERALD_ISH_RED_GREEN, &whole, 2 * SIDE);
  cairo_surface_t *small = paint (field, HERALD_ISH_RED_GREEN, &corner, SIDE);

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        guint32 a = get_pixel (large, SIDE + x, SIDE + y);
        guint32 b = get_pixel (small, x, y);

        g_assert_cmpint (ABS (get_red (a) - get_red (b)), <=, 2);
        g_assert_cmpint (ABS (get_green (a) - get_green (b)), <=, 2);
        g_assert_cmpint (ABS (get_blue (a) - get_blue (b)), <=, 2);
      }
  cairo_surface_destroy (large);
  cairo_surface_destroy (small);
}

/* Beyond the field there is nothing, and grey is grey. */
static void
test_edges_and_grey (void)
{
  g_autoptr (HeraldIshField) field = make_field ("single-positive", 3);
  HeraldPictureView view = { -20 * 256, -20 * 256, 40, 0.2, 0 };
  cairo_surface_t *surface = paint (field, HERALD_ISH_GREY, &view, SIDE);
  HeraldPictureView far_away = { G_MAXINT / 2, G_MININT / 2, 5, 0.01, 0 };

  g_assert_cmphex (get_pixel (surface, 50, 200), ==, 0xff000000u);
  g_assert_cmphex (get_pixel (surface, 200, 99), ==, 0xff000000u);
  for (int x = 101; x < SIDE; x++)
    {
      guint32 pixel = get_pixel (surface, x, 180);

      g_assert_cmpint (ABS (get_red (pixel) - get_blue (pixel)), <, 60);
    }
  cairo_surface_destroy (surface);
  surface = paint (field, HERALD_ISH_GREY, &far_away, 3);
  g_assert_cmphex (get_pixel (surface, 1, 1), ==, 0xff000000u);
  cairo_surface_destroy (surface);
}

/* Marks of two shapes, and none unless asked for. */
static void
test_overlay (void)
{
  g_autoptr (HeraldIshField) field = make_field ("group-1", 2);
  HeraldPictureView view = { 0, 0, 20, 0.3, 0 };
  guint32 n_marked[8] = { 0 };

  for (int overlay = 0; overlay < 8; overlay++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
      cairo_t *cr = cairo_create (surface);

      view.overlay = overlay;
      herald_ish_picture_draw_overlay (field, &view, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int i = 0; i < SIDE * SIDE; i++)
        n_marked[overlay] += get_red (get_pixel (surface, i % SIDE, i / SIDE)) > 200;
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n_marked[0], ==, 0);
  for (int overlay = 1; overlay < 8; overlay++)
    g_assert_cmpuint (n_marked[overlay], >, 100);
}

static void
test_names (void)
{
  for (guint i = 0; i < HERALD_ISH_N_COLORS; i++)
    {
      g_assert_nonnull (herald_ish_colors_get_id (i));
      g_assert_nonnull (herald_ish_colors_get_name (i));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ish-picture/signals", test_signals);
  g_test_add_func ("/ish-picture/specks", test_specks);
  g_test_add_func ("/ish-picture/overlap", test_overlap);
  g_test_add_func ("/ish-picture/tiles", test_tiles);
  g_test_add_func ("/ish-picture/edges-and-grey", test_edges_and_grey);
  g_test_add_func ("/ish-picture/overlay", test_overlay);
  g_test_add_func ("/ish-picture/names", test_names);

  return g_test_run ();
}
