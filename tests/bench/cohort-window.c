/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a table in the window of tables and does with it what people do: cohort-window FILE. For
 * each step it prints its name, how long it took in seconds, and the longest time in milliseconds
 * in which the main loop did not come round. */
#include "config.h"

#include <time.h>

#include "cohort/cohort-window.h"
#include "interface.h"

#define TICK_MS 2

static gint64 last_tick;
static gint64 longest_gap;
static gint64 last_worked;
static gint64 longest_worked;
static HeraldShelf *shelf;
static HeraldCohortWindow *window;
static const HeraldCohortFrame *frame;

/* What this thread has worked so far, in microseconds. */
static gint64
get_worked (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return worked.tv_sec * G_USEC_PER_SEC + worked.tv_nsec / 1000;
}

static gboolean
on_tick (gpointer data G_GNUC_UNUSED)
{
  gint64 now = g_get_monotonic_time ();
  gint64 worked = get_worked ();

  longest_gap = MAX (longest_gap, now - last_tick);
  longest_worked = MAX (longest_worked, worked - last_worked);
  last_tick = now;
  last_worked = worked;
  return G_SOURCE_CONTINUE;
}

static gint64
begin (void)
{
  longest_gap = longest_worked = 0;
  last_worked = get_worked ();
  return last_tick = g_get_monotonic_time ();
}

/* A step has ended when what came of it is on the screen. */
static void
end (const char *name, gint64 start)
{
  gint64 drawn;

  gtk_widget_queue_draw (GTK_WIDGET (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  drawn = g_get_monotonic_time ();
  on_tick (NULL);
  g_print (
      "%s %.3f %.1f %.1f\n", name, (drawn - start) / 1e6, longest_gap / 1e3, longest_worked / 1e3);
}

static void
wait_for_cases (void)
{
  while (!herald_cohort_frame_shows (herald_cohort_window_get_frame (window), "table") ||
         herald_cohort_cases_is_busy (frame->cases))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_file (GFile *file)
{
  gint64 start = begin ();

  herald_cohort_window_open (window, file);
  wait_for_cases ();
  end ("open", start);
}

static void
choose_status (guint status)
{
  gint64 start = begin ();

  herald_cohort_counts_set_status (herald_cohort_ask_get_counts (
                                       herald_cohort_cases_get_ask (frame->cases)),
                                   status);
  wait_for_cases ();
  end ("status", start);
}

static void
sort (HeraldCaseKey key)
{
  gint64 start = begin ();

  herald_cohort_filter_set_key (herald_cohort_ask_get_filter (
                                    herald_cohort_cases_get_ask (frame->cases)),
                                key);
  wait_for_cases ();
  end ("sort", start);
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);
  return found;
}

static void
scroll (void)
{
  GtkAdjustment *adjustment =
      find_adjustment (GTK_WIDGET (herald_cohort_cases_get_grid (frame->cases)));
  gint64 start = begin ();

  for (guint i = 0; i < 50; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 50.0);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  end ("scroll", start);
}

static void
choose_case (void)
{
  gint64 start = begin ();

  herald_cohort_grid_select (herald_cohort_cases_get_grid (frame->cases), 17);
  wait_for_cases ();
  end ("case", start);
}

static void
move (void)
{
  gint64 start = begin ();

  gtk_stack_set_visible_child_name (frame->views, "flows");
  while (herald_cohort_flow_page_get_moves (frame->flows) == NULL)
    g_main_context_iteration (NULL, TRUE);
  end ("moves", start);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (HeraldSettings) settings = NULL;

  if (argc != 2)
    g_error ("usage: cohort-window FILE");
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  shelf = herald_shelf_new (NULL, NULL);
  settings = herald_settings_new ();
  file = g_file_new_for_commandline_arg (argv[1]);
  window = HERALD_COHORT_WINDOW (herald_cohort_window_new (NULL, shelf, settings));
  frame = herald_cohort_window_get_frame (window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_timeout_add_full (G_PRIORITY_HIGH, TICK_MS, on_tick, NULL, NULL);
  open_file (file);
  choose_status (0);
  choose_status (HERALD_CASE_ANY);
  scroll ();
  sort (HERALD_CASE_KEY_CASE);
  sort (HERALD_CASE_KEY_STATUS);
  choose_case ();
  move ();
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
