/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a window, whole: in several lines where there is little room, and without the
 * buttons that a desktop has other ways for. */
#include "config.h"

#include "common/title-bar.h"

#include "common/metrics.h"
#include "common/window-title.h"

/* Of the design, in pixels. */
#define LEAST_WITH_CONTROLS 480.0
#define LEAST_WITH_LARGE_TITLES 260.0

/**
 * herald_title_bar_dup_fewer_controls:
 * @window: a window
 *
 * Returns: (transfer full): what a desktop has in the corners, without what makes a window larger
 * or puts it away
 */
char *
herald_title_bar_dup_fewer_controls (GtkWidget *window)
{
  g_autofree char *all = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("(minimize|maximize),?", 0, 0, NULL);

  g_object_get (gtk_widget_get_settings (window), "gtk-decoration-layout", &all, NULL);
  return g_regex_replace_literal (regex, all != NULL ? all : "", -1, 0, "", 0, NULL);
}

/* Before anything is drawn. */
static void
on_layout (GdkSurface *surface, int width, int height G_GNUC_UNUSED, GtkHeaderBar *bar)
{
  GtkWidget *window = GTK_WIDGET (gtk_native_get_for_surface (surface));
  double unit = herald_widget_get_unit (window);
  gboolean is_tight = width < LEAST_WITH_CONTROLS * unit;
  g_autofree char *fewer = is_tight ? herald_title_bar_dup_fewer_controls (window) : NULL;

  if (is_tight != (gtk_header_bar_get_decoration_layout (bar) != NULL))
    gtk_header_bar_set_decoration_layout (bar, fewer);
  if (width < LEAST_WITH_LARGE_TITLES * unit)
    gtk_widget_add_css_class (window, "herald-tight");
  else
    gtk_widget_remove_css_class (window, "herald-tight");
}

static void
on_realize (GtkWidget *window, GtkHeaderBar *bar)
{
  g_signal_connect_object (
      gtk_native_get_surface (GTK_NATIVE (window)), "layout", G_CALLBACK (on_layout), bar, 0);
}

/**
 * herald_title_bar_follow:
 * @bar: the header bar of @window
 * @window: a window that is not realized yet
 *
 * Shows the title of @window in @bar.
 */
void
herald_title_bar_follow (GtkHeaderBar *bar, GtkWindow *window)
{
  GtkWidget *title = herald_window_title_new ();
  GtkLabel *label = herald_window_title_get_label (HERALD_WINDOW_TITLE (title));

  g_object_bind_property (window, "title", label, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (window, "title", label, "tooltip-text", G_BINDING_SYNC_CREATE);
  gtk_header_bar_set_title_widget (bar, title);
  g_signal_connect_object (window, "realize", G_CALLBACK (on_realize), bar, G_CONNECT_AFTER);
}
