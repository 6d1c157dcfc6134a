/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures how long a picture of a drawn field takes, on one core: pan and zoom wait for it. */
#include "check.h"
#include "ihc-picture.h"

#define SIDE_PX 1024
#define N_ROUNDS 21
#define LIMIT_MS 30.0

static const char *const classes[] = { "0", "1+", "2+", "3+", "basolateral" };

/* The median of repeated pictures; the first one also makes what is kept. */
static double
measure (const HeraldIhcField *field, guint objective, cairo_surface_t *target, double *first)
{
  HeraldPictureView view = {
    .objective = objective,
    .um_per_px = herald_ihc_picture_get_um_per_px (objective),
  };
  double rounds[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double before = herald_bench_get_ms ();

      herald_ihc_picture_paint (field, &view, target);
      rounds[i] = herald_bench_get_ms () - before;
    }
  if (first != NULL)
    *first = rounds[0];
  return herald_bench_median (rounds, N_ROUNDS);
}

static double
measure_class (const char *class_name, cairo_surface_t *target)
{
  static const guint others[] = { 40, 10, 5 };
  HeraldIhcRecipe recipe;
  double before;
  double made;
  double first;
  double usual;

  herald_ihc_recipe_for_class (class_name, 7, &recipe);
  before = herald_bench_get_ms ();

  g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, 7);

  made = herald_bench_get_ms () - before;
  usual = measure (field, 20, target, &first);
  g_print ("%-12s field %5.1f ms  first %6.1f ms  20x %5.1f ms", class_name, made, first, usual);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_print ("  %ux %5.1f ms", others[i], measure (field, others[i], target, NULL));
  g_print ("\n");
  return usual;
}

int
main (void)
{
  cairo_surface_t *target = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE_PX, SIDE_PX);
  double slowest = 0.0;
  gboolean is_kept;

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      double ms = measure_class (classes[i], target);

      slowest = MAX (slowest, ms);
    }
  cairo_surface_destroy (target);
  is_kept = herald_bench_check ("A drawn field of IHC at 20 times, slowest class",
                                slowest,
                                LIMIT_MS,
                                "ms");
  return is_kept ? 0 : 1;
}
