/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that stands on another is closed with it, but may be held for a while yet, by a print
 * job or by a list of windows. GTK has it keep the other one, without a hold on it, and looks at it
 * again in the end. */

#include "config.h"

#include "common/left-windows.h"

static void
on_removed (GtkApplication *application G_GNUC_UNUSED, GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

/**
 * herald_left_windows_watch:
 * @application: the program
 *
 * Has every window that is closed forget the one that it stood on.
 */
void
herald_left_windows_watch (GtkApplication *application)
{
  g_signal_connect (application, "window-removed", G_CALLBACK (on_removed), NULL);
}
