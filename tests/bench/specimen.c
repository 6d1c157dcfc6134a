/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures how long a picture of a drawn field takes, on one core: pan and zoom wait for it. */
#include <stdlib.h>
#include <time.h>

#include "ihc-picture.h"

#define SIDE_PX 1024
#define N_ROUNDS 21
#define LIMIT_MS 30.0

static const char *const classes[] = { "0", "1+", "2+", "3+", "basolateral" };

/* Time of this thread alone: what else the machine does is not counted. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

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
      double before = get_ms ();

      herald_ihc_picture_paint (field, &view, target);
      rounds[i] = get_ms () - before;
    }
  if (first != NULL)
    *first = rounds[0];
  qsort (rounds, N_ROUNDS, sizeof *rounds, compare_doubles);
  return rounds[N_ROUNDS / 2];
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
  before = get_ms ();

  g_autoptr (HeraldIhcField) field = herald_ihc_field_new (&recipe, 7);

  made = get_ms () - before;
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

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      double ms = measure_class (classes[i], target);

      slowest = MAX (slowest, ms);
    }
  cairo_surface_destroy (target);
  g_print ("%-12s %.1f ms  limit %.0f ms  %s\n",
           "slowest 20x",
           slowest,
           LIMIT_MS,
           slowest <= LIMIT_MS ? "PASS" : "FAIL");
  return slowest <= LIMIT_MS ? 0 : 1;
}
