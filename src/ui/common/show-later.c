/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leaves out of the first frame what it need not wait for: a size of text that nothing else has
 * costs as much as all the words in it. */
#include "config.h"

#include "common/show-later.h"

static gboolean
on_idle (gpointer data)
{
  gtk_widget_set_visible (data, TRUE);
  return G_SOURCE_REMOVE;
}

static void
on_map (GtkWidget *widget, GtkWidget *holder)
{
  g_signal_handlers_disconnect_by_func (holder, on_map, widget);
  g_idle_add_full (G_PRIORITY_LOW, on_idle, g_object_ref (widget), g_object_unref);
}

/**
 * herald_show_later:
 * @widget: a widget that is not on the screen yet
 * @holder: what holds it, however far above
 *
 * Hides @widget, and shows it right after the frame with which @holder comes on the screen.
 */
void
herald_show_later (GtkWidget *widget, GtkWidget *holder)
{
  gtk_widget_set_visible (widget, FALSE);
  g_signal_connect_object (holder, "map", G_CALLBACK (on_map), widget, G_CONNECT_SWAPPED);
}
