/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that the keyboard goes to. */
#pragma once

#include <gtk/gtk.h>

#define ACTIVE_PATIENCE (10 * G_USEC_PER_SEC)
#define ACTIVE_PAUSE (G_USEC_PER_SEC / 2)

/* What has the focus knows it only in an active window, and a row lets Tab into itself only then.
 * The window of another test on the same display may have taken the keyboard: it is asked for again.
 */
static inline void
wait_until_active (GtkWindow *window)
{
  gint64 until = g_get_monotonic_time () + ACTIVE_PATIENCE;
  gint64 ask = g_get_monotonic_time () + ACTIVE_PAUSE;

  while (!gtk_window_is_active (window))
    {
      gint64 now = g_get_monotonic_time ();

      g_assert_cmpint (now, <, until);
      g_main_context_iteration (NULL, FALSE);
      if (now < ask)
        continue;
      gtk_window_present (window);
      ask = now + ACTIVE_PAUSE;
    }
}
