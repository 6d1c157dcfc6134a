/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures how long a picture of a drawn field of the gene test takes, on one core. */
#include "check.h"
#include "ish-picture.h"

#define SIDE_PX 1024
#define N_ROUNDS 15
#define LIMIT_MS 30.0

static const char *const classes[] = { "group-1", "group-3", "group-5" };
static const guint objectives[] = { 40, 20, 10, 5 };

static double
measure (const HeraldIshField *field, guint objective, cairo_surface_t *target)
{
  HeraldPictureView view = {
    .objective = objective,
    .um_per_px = herald_ish_picture_get_um_per_px (objective),
  };
  double rounds[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double before = herald_bench_get_ms ();

      herald_ish_picture_paint (field, HERALD_ISH_MAGENTA_GREEN, &view, target);
      rounds[i] = herald_bench_get_ms () - before;
    }
  return herald_bench_median (rounds, N_ROUNDS);
}

/* Returns the time at 20x. */
static double
measure_class (const char *class_name, cairo_surface_t *target)
{
  HeraldIshRecipe recipe;
  double at_20 = 0.0;
  double before = herald_bench_get_ms ();

  herald_ish_recipe_for_class (class_name, 7, &recipe);

  g_autoptr (HeraldIshField) field = herald_ish_field_new (&recipe, 7);

  g_print ("%-12s field %5.1f ms", class_name, herald_bench_get_ms () - before);
  for (gsize i = 0; i < G_N_ELEMENTS (objectives); i++)
    {
      double ms = measure (field, objectives[i], target);

      g_print ("  %ux %5.1f ms", objectives[i], ms);
      if (objectives[i] == 20)
        at_20 = ms;
    }
  g_print ("\n");
  return at_20;
}

int
main (void)
{
  cairo_surface_t *target = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE_PX, SIDE_PX);
  double slowest = 0.0;
  gboolean is_kept;

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    slowest = MAX (slowest, measure_class (classes[i], target));
  cairo_surface_destroy (target);
  is_kept = herald_bench_check ("A drawn field of ISH at 20 times, slowest class",
                                slowest,
                                LIMIT_MS,
                                "ms");
  return is_kept ? 0 : 1;
}
