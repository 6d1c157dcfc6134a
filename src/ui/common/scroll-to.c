/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings something into sight without taking the focus there. */
#include "config.h"

#include "common/scroll-to.h"

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
