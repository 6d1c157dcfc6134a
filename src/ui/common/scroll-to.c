/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings something into sight without taking the focus there. */
#include "config.h"

#include "common/scroll-to.h"

/* In pixels, around a piece of text: who reads it sees what stands before and after. */
#define AROUND 60.0

/* What was unfolded in one frame has its place in the next. */
#define FRAMES 2

typedef struct
{
  guint start;
  guint n_frames; /* seen so far */
} TextPlace;

static void
scroll_now (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;

  if (scroller == NULL || !gtk_widget_get_mapped (widget) ||
      !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
}

static double
clamp (GtkAdjustment *adjustment, double start, double end)
{
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_clamp_page (adjustment, before + start, before + end);
  return gtk_adjustment_get_value (adjustment) - before;
}

/* In whatever scrolls around it, from within to without: a table to its side, a page down. What has
 * just been moved has its new place after the next frame only. */
static void
scroll_to_text (GtkLabel *label, guint start)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_SCROLLED_WINDOW);
  graphene_point_t moved = GRAPHENE_POINT_INIT (0, 0);
  PangoRectangle text;
  int x, y;

  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_index_to_pos (gtk_label_get_layout (label), (int)start, &text);
  pango_extents_to_pixels (&text, NULL);
  while (scroller != NULL)
    {
      GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);
      graphene_point_t place;

      if (!gtk_widget_compute_point (
              GTK_WIDGET (label), scroller, &GRAPHENE_POINT_INIT (x + text.x, y + text.y), &place))
        return;
      place.x -= moved.x;
      place.y -= moved.y;
      moved.x += clamp (gtk_scrolled_window_get_hadjustment (scrolled),
                        place.x - AROUND,
                        place.x + text.width + AROUND);
      moved.y += clamp (gtk_scrolled_window_get_vadjustment (scrolled),
                        place.y - AROUND,
                        place.y + text.height + AROUND);
      scroller = gtk_widget_get_parent (scroller);
      if (scroller != NULL)
        scroller = gtk_widget_get_ancestor (scroller, GTK_TYPE_SCROLLED_WINDOW);
    }
}

static gboolean
on_frame (GtkWidget *label, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  TextPlace *place = data;

  if (place->n_frames++ < FRAMES)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_mapped (label))
    scroll_to_text (GTK_LABEL (label), place->start);
  return G_SOURCE_REMOVE;
}

static gboolean
on_idle (gpointer data)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (data);

  if (widget != NULL)
    scroll_now (widget);
  return G_SOURCE_REMOVE;
}

static void
free_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * herald_scroll_to:
 * @widget: something that scrolls
 *
 * Brings @widget into sight, once what has just been made has its place.
 */
void
herald_scroll_to (GtkWidget *widget)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, widget);
  g_idle_add_full (G_PRIORITY_LOW, on_idle, ref, free_ref);
}

/**
 * herald_scroll_to_text:
 * @label: something that scrolls
 * @start: where in its text, in bytes
 *
 * Brings that piece of the text into sight, once what has just been unfolded has its place.
 */
void
herald_scroll_to_text (GtkLabel *label, guint start)
{
  TextPlace *place = g_new0 (TextPlace, 1);

  place->start = start;
  gtk_widget_add_tick_callback (GTK_WIDGET (label), on_frame, place, g_free);
}
