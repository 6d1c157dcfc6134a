/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks over a practice picture are told apart by their shapes: with all colours taken away
 * each class has an outline of its own. Stains and lights imitate the real thing, so no rule of
 * contrast can hold for them; the marks carry what is to be known. */

#include <math.h>

#include "ihc-picture.h"

#define SIDE 36
#define UM_PER_PX 0.25
#define UNITS_PER_PX (UM_PER_PX * HERALD_MICROMETRE)
/* Of a hundred pixels that either of two marks has, so many belong to one alone. */
#define LEAST_SHARE 15
#define NO_COUNT HERALD_N_EDGE_CLASSES

typedef struct
{
  gboolean is_known;
  gboolean pixels[SIDE * SIDE];
} Outline;

static gboolean
stands_alone (const HeraldIhcCell *cells, guint n_cells, guint cell)
{
  for (guint i = 0; i < n_cells; i++)
    if (i != cell && hypot (cells[i].nucleus.x - cells[cell].nucleus.x,
                            cells[i].nucleus.y - cells[cell].nucleus.y) < SIDE * UNITS_PER_PX)
      return FALSE;
  return TRUE;
}

static void
draw_mark (const HeraldIhcField *field, const HeraldIhcCell *cell, Outline *outline)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  HeraldPictureView view = { (int)(cell->nucleus.x - SIDE / 2 * UNITS_PER_PX),
                             (int)(cell->nucleus.y - SIDE / 2 * UNITS_PER_PX),
                             40,
                             UM_PER_PX,
                             0 };
  const guint32 *pixels;

  herald_ihc_picture_draw_overlay (field, &view, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (surface);
  outline->is_known = TRUE;
  for (guint i = 0; i < SIDE * SIDE; i++)
    outline->pixels[i] = (pixels[i] & 0xffffff) != 0;
  cairo_surface_destroy (surface);
}

static void
find_marks (const char *class_name, Outline *outlines)
{
  HeraldIhcRecipe recipe;
  g_autoptr (HeraldIhcField) field = NULL;
  const HeraldIhcCell *cells;
  guint n_cells;

  g_assert_true (herald_ihc_recipe_for_class (class_name, 3, &recipe));
  field = herald_ihc_field_new (&recipe, 3);
  cells = herald_ihc_field_get_cells (field, &n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      Outline *outline =
          &outlines[herald_ihc_cell_counts (&cells[i]) ? (guint)cells[i].edge : NO_COUNT];

      if (!outline->is_known && stands_alone (cells, n_cells, i))
        draw_mark (field, &cells[i], outline);
    }
}

static guint
get_share_apart (const Outline *one, const Outline *other)
{
  guint n_apart = 0;
  guint n_any = 0;

  for (guint i = 0; i < SIDE * SIDE; i++)
    {
      n_apart += one->pixels[i] != other->pixels[i];
      n_any += one->pixels[i] || other->pixels[i];
    }
  return n_any > 0 ? 100 * n_apart / n_any : 0;
}

static void
test_shapes (void)
{
  static const char *const classes[] = { "0", "1+", "2+", "3+" };
  Outline outlines[NO_COUNT + 1] = { 0 };
  guint n_known = 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    find_marks (classes[i], outlines);
  for (guint i = 0; i <= NO_COUNT; i++)
    for (guint j = 0; j < i; j++)
      if (outlines[i].is_known && outlines[j].is_known)
        {
          g_test_message ("%u and %u: %u", j, i, get_share_apart (&outlines[i], &outlines[j]));
          g_assert_cmpuint (get_share_apart (&outlines[i], &outlines[j]), >=, LEAST_SHARE);
        }
  for (guint i = 0; i <= NO_COUNT; i++)
    n_known += outlines[i].is_known;
  g_assert_cmpuint (n_known, >=, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/mark-shapes/apart", test_shapes);
  return g_test_run ();
}
