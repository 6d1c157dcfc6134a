/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets a table that is wider than its window begin with its first column where text is read from
 * right to left as well: GTK begins at the left (4.8), which is the end then. Newer GTK (4.18) sees
 * to it, and counts from the right. */
#include "config.h"

#include "common/scroll-start.h"

#include <math.h>

#define FROM_START "herald-from-start"

/* From which side GTK counts how far a table is scrolled. */
typedef enum
{
  COUNTING_UNKNOWN, /* while all of it is in sight */
  COUNTING_FROM_LEFT,
  COUNTING_FROM_RIGHT,
} Counting;

typedef struct
{
  Counting counting;
  double distance; /* how far it was scrolled away from the start, in pixels */
  gboolean is_settling;
} Start;

static Start *
get (GtkScrolledWindow *scrolled)
{
  return g_object_get_data (G_OBJECT (scrolled), FROM_START);
}

static gboolean
is_mirrored (GtkScrolledWindow *scrolled)
{
  return gtk_widget_get_direction (GTK_WIDGET (scrolled)) == GTK_TEXT_DIR_RTL;
}

static double
get_start (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* Asked where nothing was scrolled since sizes were handed out. Returns whether the first title
 * ends where it would if scrolling was counted from the right. */
static gboolean
counts_from_right (GtkScrolledWindow *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scrolled);
  GtkWidget *titles = gtk_widget_get_first_child (gtk_scrolled_window_get_child (scrolled));
  GtkWidget *first = gtk_widget_get_first_child (titles);
  graphene_rect_t place;
  double end;

  if (first == NULL || !gtk_widget_compute_bounds (first, GTK_WIDGET (scrolled), &place))
    return FALSE;
  end = gtk_adjustment_get_page_size (adjustment) + gtk_adjustment_get_value (adjustment);
  return fabs (place.origin.x + place.size.width - end) < 1.0;
}

static gboolean
on_settle (gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (data);

  get (data)->is_settling = FALSE;
  if (get (data)->counting == COUNTING_UNKNOWN && get_start (adjustment) > 0.0)
    get (data)->counting = counts_from_right (data) ? COUNTING_FROM_RIGHT : COUNTING_FROM_LEFT;
  if (get (data)->counting != COUNTING_FROM_LEFT)
    return G_SOURCE_REMOVE;
  gtk_adjustment_set_value (adjustment, get_start (adjustment) - get (data)->distance);
  gtk_widget_queue_allocate (gtk_scrolled_window_get_child (data));
  return G_SOURCE_REMOVE;
}

/* Columns come and go, and windows change their size: what stood at the start still does. Sizes are
 * being handed out just now, and a table that is scrolled meanwhile would not hear of it: where it
 * ends up at the place that it has already, it still stands where it was before. */
static void
on_changed (GtkScrolledWindow *scrolled)
{
  if (!is_mirrored (scrolled) || get (scrolled)->is_settling)
    return;
  get (scrolled)->is_settling = TRUE;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_settle, g_object_ref (scrolled), g_object_unref);
}

static void
on_scrolled (GtkScrolledWindow *scrolled, GtkAdjustment *adjustment)
{
  if (is_mirrored (scrolled) && !get (scrolled)->is_settling)
    get (scrolled)->distance =
        MAX (get_start (adjustment) - gtk_adjustment_get_value (adjustment), 0.0);
}

/**
 * herald_scroll_from_start:
 * @scrolled: what scrolls a #GtkColumnView
 */
void
herald_scroll_from_start (GtkScrolledWindow *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scrolled);

  g_object_set_data_full (G_OBJECT (scrolled), FROM_START, g_new0 (Start, 1), g_free);
  g_signal_connect_object (
      adjustment, "changed", G_CALLBACK (on_changed), scrolled, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      adjustment, "value-changed", G_CALLBACK (on_scrolled), scrolled, G_CONNECT_SWAPPED);
}
