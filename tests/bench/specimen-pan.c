/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves about on a drawn field as fast as it can, and says what a frame costs. What counts is the
 * work of the thread that draws the window: at 60 frames a second it has 16.7 ms for all of it. */
#include "config.h"

#include <stdlib.h>

#include "check.h"
#include "interface.h"
#include "practice/ihc-source.h"
#include "practice/specimen-view.h"

#define N_FRAMES 240
#define STEP_X 37.0
#define STEP_Y 11.0
#define MOST_MS 16.7

static GtkWindow *window;
static HeraldSpecimenView *view;

/* There and back again, so that half of it is new and half is known. */
static void
pan (double *frames)
{
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double way = i % 120 < 60 ? 1.0 : -1.0;
      double start = herald_bench_get_ms ();

      herald_specimen_canvas_pan (herald_specimen_view_get_canvas (view),
                                  way * STEP_X,
                                  way * STEP_Y);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      frames[i] = herald_bench_get_ms () - start;
    }
}

static void
settle (void)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  while (herald_specimen_view_is_busy (view))
    g_main_context_iteration (NULL, TRUE);
}

static double
measure (guint objective)
{
  double frames[N_FRAMES];
  gint64 start = g_get_monotonic_time ();
  double first;

  herald_specimen_view_set_objective (view, objective);
  settle ();
  first = (g_get_monotonic_time () - start) / 1e3;
  pan (frames);
  qsort (frames, N_FRAMES, sizeof frames[0], herald_bench_compare);
  g_print ("%2u×: whole picture after %.0f ms; a frame of a pan %.1f ms, of 100 frames 95 within "
           "%.1f ms, the longest %.1f ms\n",
           objective,
           first,
           frames[N_FRAMES / 2],
           frames[N_FRAMES * 95 / 100],
           frames[N_FRAMES - 1]);
  return frames[N_FRAMES * 95 / 100];
}

int
main (void)
{
  HeraldIhcRecipe recipe;
  g_autoptr (HeraldIhcField) field = NULL;
  g_autoptr (HeraldSpecimenSource) source = NULL;
  double worst = 0.0;

  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  if (!herald_ihc_recipe_for_class ("2+", 7, &recipe))
    return EXIT_FAILURE;
  field = herald_ihc_field_new (&recipe, 7);
  source = herald_ihc_source_new (field);
  view = HERALD_SPECIMEN_VIEW (herald_specimen_view_new ());
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (window, GTK_WIDGET (view));
  gtk_window_set_default_size (window, 800, 640);
  herald_specimen_view_set_source (view, source, "Field");
  gtk_window_present (window);
  for (guint i = 0; i < HERALD_SPECIMEN_N_OBJECTIVES; i++)
    {
      double cost = measure (herald_specimen_objectives[i]);

      worst = MAX (worst, cost);
    }
  gtk_window_destroy (window);
  return herald_bench_check ("A frame while a field is moved, 95 of 100", worst, MOST_MS, "ms")
             ? EXIT_SUCCESS
             : EXIT_FAILURE;
}
