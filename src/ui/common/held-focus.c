/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has the focus can be taken out of its window, by a page that is built anew. Until the next
 * frame the window alone holds it then, and lets it go when the focus comes to something else; but
 * a label of GTK that takes the focus goes on to look at what had it before.
 *
 * A window that was never shown has no next frame. What turns away from the reader there with the
 * focus in it, as its pages are set up, would stay for good: see lost-focus.c. So it gets its focus
 * when it comes to the screen. */

#include "config.h"

#include "common/held-focus.h"

#define DATA "herald-held-focus"
#define ASIDE "herald-focus-aside" /* GWeakRef: what gets it when the window is shown */

static void
free_aside (gpointer aside)
{
  g_weak_ref_clear (aside);
  g_free (aside);
}

static gboolean
on_let_go (gpointer widget)
{
  g_object_unref (widget);
  return G_SOURCE_REMOVE;
}

static void
put_aside (GtkWindow *window, GtkWidget *focus)
{
  GWeakRef *aside = g_new0 (GWeakRef, 1);

  g_weak_ref_init (aside, focus);
  g_object_set_data_full (G_OBJECT (window), ASIDE, aside, free_aside);
  gtk_window_set_focus (window, NULL);
}

/* Whether @widget will be on the screen with its window. */
static gboolean
is_in_front (GtkWidget *widget)
{
  for (; widget != NULL && !GTK_IS_WINDOW (widget); widget = gtk_widget_get_parent (widget))
    {
      if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
        return FALSE;
    }
  return widget != NULL;
}

static void
on_realize (GtkWindow *window)
{
  GWeakRef *aside = g_object_get_data (G_OBJECT (window), ASIDE);
  g_autoptr (GtkWidget) focus = aside != NULL ? g_weak_ref_get (aside) : NULL;

  if (focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (window) && is_in_front (focus))
    gtk_window_set_focus (window, focus);
  g_object_set_data (G_OBJECT (window), ASIDE, NULL);
}

/* What had the focus stays until GTK is through with it. */
static void
on_focus (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *before = g_object_steal_data (G_OBJECT (window), DATA);

  if (before != NULL)
    g_idle_add_full (G_PRIORITY_HIGH, on_let_go, before, NULL);
  if (focus != NULL && !gtk_widget_get_realized (GTK_WIDGET (window)))
    put_aside (window, focus);
  else if (focus != NULL)
    g_object_set_data_full (G_OBJECT (window), DATA, g_object_ref (focus), g_object_unref);
}

/* Who was at work for a window when it was closed may still give it the focus. */
static void
on_focus_of_closed (GtkWindow *window)
{
  if (gtk_window_get_focus (window) != NULL)
    gtk_window_set_focus (window, NULL);
}

/* A window that goes has no focus to move any more. What it held would go with the last of the
 * window, after all that it belongs to, which it may still call; and what is taken out of it while
 * it has the focus may never go: see lost-focus.c. */
static void
on_unrealize (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), DATA, NULL);
  g_signal_handlers_disconnect_by_func (window, on_focus, NULL);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_of_closed), NULL);
  gtk_window_set_focus (window, NULL);
}

static void
watch (GtkWindow *window)
{
  if (g_signal_handler_find (window, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, (gpointer)on_focus, NULL) !=
      0)
    return;
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus), NULL);
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  g_signal_connect (window, "unrealize", G_CALLBACK (on_unrealize), NULL);
}

static void
on_windows (GListModel *windows,
            guint position,
            guint n_removed G_GNUC_UNUSED,
            guint n_added,
            gpointer data G_GNUC_UNUSED)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      watch (window);
    }
}

/**
 * herald_held_focus_watch:
 *
 * Has every window that is made from now on hold what had the focus for a moment longer. To be
 * called once, when there is a display.
 */
void
herald_held_focus_watch (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows), NULL);
}
