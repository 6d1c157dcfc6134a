/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets a table that is wider than its window begin with its first column where text is read from
 * right to left as well: GTK begins at the left, which is the end then. */
#include "config.h"

#include "common/scroll-start.h"

#define FROM_START "herald-from-start"

typedef struct
{
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

static gboolean
on_settle (gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (data);

  get (data)->is_settling = FALSE;
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
 * @scrolled: what scrolls a table that does not mirror its own scrolling
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
