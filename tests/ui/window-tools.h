/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that the keyboard goes to. */
#pragma once

#include <gtk/gtk.h>

#define ACTIVE_PATIENCE (10 * G_USEC_PER_SEC)

/* What has the focus knows it only in an active window, and a row lets Tab into itself only then.
 */
static inline void
wait_until_active (GtkWindow *window)
{
  gint64 until = g_get_monotonic_time () + ACTIVE_PATIENCE;

  while (!gtk_window_is_active (window))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
}
