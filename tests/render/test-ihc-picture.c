/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of pictures of drawn fields: tiles fit together, what is brown is brown, the border shows.
 */
#include <math.h>

#include "ihc-picture.h"

#define SIDE 240

static HeraldIhcField *
make_field (const char *class_name, guint32 seed)
{
  HeraldIhcRecipe recipe;

  g_assert_true (herald_ihc_recipe_for_class (class_name, seed, &recipe));
  herald_ihc_recipe_make_plain (&recipe);
  return herald_ihc_field_new (&recipe, seed);
}

static cairo_surface_t *
paint (const HeraldIhcField *field, HeraldPictureView view, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  herald_ihc_picture_paint (field, &view, surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *)(gconstpointer)row)[x] | 0xff000000u;
}

/* The largest difference of a colour, 0 to 255. */
static int
get_difference (guint32 one, guint32 other)
{
  int most = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int)(one >> shift & 0xff) - (int)(other >> shift & 0xff)));
  return most;
}

/* Takes brown apart from blue, by red and blue light. */
static double
get_brown (guint32 pixel)
{
  double red = -log10 (MAX (pixel >> 16 & 0xff, 1) / 255.0);
  double blue = -log10 (MAX (pixel & 0xff, 1) / 255.0);

  return (0.650 * blue - 0.286 * red) / (0.650 * 0.776 - 0.286 * 0.268);
}

/* A window paints tile by tile: no seam may show, wherever a tile begins. */
static void
test_tiles_fit (void)
{
  static const guint objectives[] = { 5, 10, 20, 40 };
  g_autoptr (HeraldIhcField) field = make_field ("2+/3+", 3);

  for (gsize i = 0; i < G_N_ELEMENTS (objectives); i++)
    {
      double um_per_px = herald_ihc_picture_get_um_per_px (objectives[i]);
      HeraldPictureView view = {
        100 * HERALD_MICROMETRE, 90 * HERALD_MICROMETRE, objectives[i], um_per_px, 0
      };
      HeraldPictureView part = view;
      cairo_surface_t *whole = paint (field, view, SIDE, SIDE);
      cairo_surface_t *tile;

      part.x += (int)(75 * um_per_px * HERALD_MICROMETRE);
      part.y += (int)(31 * um_per_px * HERALD_MICROMETRE);
      tile = paint (field, part, 100, 100);
      for (int y = 0; y < 100; y++)
        for (int x = 0; x < 100; x++)
          g_assert_cmpint (
              get_difference (get_pixel (tile, x, y), get_pixel (whole, x + 75, y + 31)), <=, 2);
      cairo_surface_destroy (tile);
      cairo_surface_destroy (whole);
    }
}

static void
test_same_again (void)
{
  g_autoptr (HeraldIhcField) field = make_field ("1+", 4);
  g_autoptr (HeraldIhcField) twin = make_field ("1+", 4);
  HeraldPictureView view = { 0, 0, 20, 0.5, 0 };
  cairo_surface_t *first = paint (field, view, SIDE, SIDE);
  cairo_surface_t *again = paint (twin, view, SIDE, SIDE);

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      g_assert_cmphex (get_pixel (first, x, y), ==, get_pixel (again, x, y));
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
}

/* The border of the field cuts cells, so it is where the picture says it is. */
static void
test_border (void)
{
  g_autoptr (HeraldIhcField) field = make_field ("0", 5);
  HeraldPictureView view = { -10 * HERALD_MICROMETRE, -20 * HERALD_MICROMETRE, 10, 1.0, 0 };
  cairo_surface_t *surface = paint (field, view, 640, 500);
  guint32 outside = get_pixel (surface, 0, 0);
  guint inside = 0;

  for (int y = 0; y < 500; y++)
    for (int x = 0; x < 640; x++)
      {
        if (x < 10 || x >= 610 || y < 20 || y >= 470)
          g_assert_cmphex (get_pixel (surface, x, y), ==, outside);
        else
          inside += get_pixel (surface, x, y) != outside;
      }
  g_assert_cmpuint (inside, >, 600 * 450 * 9 / 10);
  cairo_surface_destroy (surface);
}

/* The mean brown along the outlines of cells of one class, at 40x. */
static double
measure_class (const HeraldIhcField *field,
               cairo_surface_t *surface,
               HeraldEdgeClass edge,
               guint *n)
{
  guint n_cells;
  const HeraldIhcCell *cells = herald_ihc_field_get_cells (field, &n_cells);
  double sum = 0.0;

  *n = 0;
  for (guint i = 0; i < n_cells; i++)
    for (guint k = 0; k < cells[i].n_corners && cells[i].edge == edge; k++)
      {
        int x = cells[i].corners[k].x / (HERALD_MICROMETRE / 4);
        int y = cells[i].corners[k].y / (HERALD_MICROMETRE / 4);

        if (x < 0 || y < 0 || x >= 2400 || y >= 1800)
          continue;
        sum += get_brown (get_pixel (surface, x, y));
        *n += 1;
      }
  return sum / MAX (*n, 1);
}

/* What the geometry calls strong is painted stronger than what it calls weak, and so on down. */
static void
test_paint_follows_geometry (void)
{
  g_autoptr (HeraldIhcField) field = make_field ("2+/3+", 6);
  HeraldPictureView view = { 0, 0, 40, 0.25, 0 };
  cairo_surface_t *surface = paint (field, view, 2400, 1800);
  double brown[HERALD_EDGE_INTENSE + 1];

  for (guint i = HERALD_EDGE_NONE; i <= HERALD_EDGE_INTENSE; i++)
    {
      guint n;

      brown[i] = measure_class (field, surface, i, &n);
      g_assert_cmpuint (n, >, 500);
    }
  g_assert_cmpfloat (brown[HERALD_EDGE_FAINT], >, brown[HERALD_EDGE_NONE] + 0.01);
  g_assert_cmpfloat (brown[HERALD_EDGE_WEAK], >, 1.6 * brown[HERALD_EDGE_FAINT]);
  g_assert_cmpfloat (brown[HERALD_EDGE_INTENSE], >, 1.6 * brown[HERALD_EDGE_WEAK]);
  cairo_surface_destroy (surface);
}

/* A field without stain shows no brown anywhere, but for the little that lamp and glass take. */
static void
test_no_brown_in_null (void)
{
  g_autoptr (HeraldIhcField) field = make_field ("0", 7);
  HeraldPictureView view = { 0, 0, 20, 0.5, 0 };
  cairo_surface_t *surface = paint (field, view, 1200, 900);
  double sum = 0.0;

  for (int y = 0; y < 900; y++)
    for (int x = 0; x < 1200; x++)
      sum += get_brown (get_pixel (surface, x, y));
  g_assert_cmpfloat (fabs (sum / (1200 * 900)), <, 0.04);
  cairo_surface_destroy (surface);
}

static double
measure_null (guint blush, guint in_situ, guint crush, guint edge_artefact)
{
  HeraldIhcRecipe recipe;
  HeraldPictureView view = { 0, 0, 20, 0.5, 0 };
  cairo_surface_t *surface;
  double sum = 0.0;

  g_assert_true (herald_ihc_recipe_for_class ("0", 7, &recipe));
  recipe.blush = blush;
  recipe.in_situ = in_situ;
  recipe.crush = crush;
  recipe.edge_artefact = edge_artefact;

  g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, 7);
  HeraldStainParts parts;

  herald_ihc_field_get_parts (field, &parts);
  g_assert_cmpuint (parts.counts[HERALD_EDGE_NONE], ==, parts.cells);
  surface = paint (field, view, 1200, 900);
  for (int y = 0; y < 900; y++)
    for (int x = 0; x < 1200; x++)
      sum += get_brown (get_pixel (surface, x, y));
  cairo_surface_destroy (surface);
  return sum / (1200 * 900);
}

/* What misleads is brown to look at, though all cells that count have no stain. */
static void
test_misleading (void)
{
  double bare = measure_null (0, 0, 0, 0);
  double blush = measure_null (1000, 0, 0, 0);
  double in_situ = measure_null (0, 1000, 0, 0);
  double crush = measure_null (0, 0, 1000, 0);
  double rim = measure_null (0, 0, 0, 1000);

  g_test_message ("%f: blush %f, in situ %f, crush %f, rim %f", bare, blush, in_situ, crush, rim);
  g_assert_cmpfloat (blush, >, bare + 0.01);
  g_assert_cmpfloat (in_situ, >, bare + 0.01);
  g_assert_cmpfloat (crush, >, bare + 0.002);
  g_assert_cmpfloat (rim, >, bare + 0.002);
}

static guint
count_changes (cairo_surface_t *one, cairo_surface_t *other)
{
  guint n = 0;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      n += get_difference (get_pixel (one, x, y), get_pixel (other, x, y)) > 20;
  return n;
}

static void
test_overlay (void)
{
  g_autoptr (HeraldIhcField) field = make_field ("2+", 8);
  HeraldPictureView view = { 200 * HERALD_MICROMETRE, 150 * HERALD_MICROMETRE, 10, 1.0, 0 };
  cairo_surface_t *bare = paint (field, view, SIDE, SIDE);
  cairo_surface_t *marked = paint (field, view, SIDE, SIDE);
  cairo_t *cr = cairo_create (marked);

  herald_ihc_picture_draw_overlay (field, &view, cr);
  cairo_destroy (cr);
  cairo_surface_flush (marked);
  g_assert_cmpuint (count_changes (bare, marked), >, 500);
  cairo_surface_destroy (bare);
  cairo_surface_destroy (marked);
}

/* Any part, any size of pixels, also wholly beside the field. */
static void
test_odd_views (void)
{
  static const HeraldPictureView views[] = {
    { -900000, -900000, 40, 0.25, 0 }, { 900000, 0, 20, 0.5, 0 }, { 1, 3, 40, 0.07, 0 },
    { 152000, 114000, 5, 8.1, 0 },     { -70, -70, 7, 0.333, 0 }, { 0, 0, 5, 30.0, 0 },
  };
  g_autoptr (HeraldIhcField) field = make_field ("3+", 9);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    cairo_surface_destroy (paint (field, views[i], 301, 7));
  cairo_surface_destroy (paint (field, views[4], 1, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ihc-picture/tiles-fit", test_tiles_fit);
  g_test_add_func ("/ihc-picture/same-again", test_same_again);
  g_test_add_func ("/ihc-picture/border", test_border);
  g_test_add_func ("/ihc-picture/paint-follows-geometry", test_paint_follows_geometry);
  g_test_add_func ("/ihc-picture/no-brown-in-null", test_no_brown_in_null);
  g_test_add_func ("/ihc-picture/misleading", test_misleading);
  g_test_add_func ("/ihc-picture/overlay", test_overlay);
  g_test_add_func ("/ihc-picture/odd-views", test_odd_views);
  return g_test_run ();
}
