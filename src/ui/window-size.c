/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of the window, from one time to the next. */
#include "config.h"

#include "window-size.h"

/**
 * herald_window_size_keep:
 * @window: a window that is about to close
 * @settings: where its size goes
 */
void
herald_window_size_keep (GtkWindow *window, HeraldSettings *settings)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (window, &width, &height);
  g_object_set (settings,
                "window-width",
                MAX (width, 0),
                "window-height",
                MAX (height, 0),
                "window-maximized",
                gtk_window_is_maximized (window),
                NULL);
}

/**
 * herald_window_size_restore:
 * @window: a new window
 * @settings: where its size was kept
 */
void
herald_window_size_restore (GtkWindow *window, HeraldSettings *settings)
{
  int width = 0;
  int height = 0;
  gboolean maximized = FALSE;

  g_object_get (settings,
                "window-width",
                &width,
                "window-height",
                &height,
                "window-maximized",
                &maximized,
                NULL);
  gtk_window_set_default_size (window, width, height);
  if (maximized)
    gtk_window_maximize (window);
}
