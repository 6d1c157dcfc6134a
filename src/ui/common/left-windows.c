/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that stands on another is closed with it, but may be held for a while yet, by a print
 * job, by a file that is being chosen or by a list of windows. GTK has it keep the other one,
 * without a hold on it, and looks at it again in the end. */

#include "config.h"

#include "common/left-windows.h"

/* One that is only hidden stays as it is. */
static gboolean
on_unrealize (GSignalInvocationHint *hint G_GNUC_UNUSED,
              guint n_values G_GNUC_UNUSED,
              const GValue *values,
              gpointer data G_GNUC_UNUSED)
{
  gpointer widget = g_value_get_object (values);

  if (GTK_IS_WINDOW (widget))
    gtk_window_set_transient_for (widget, NULL);
  return TRUE;
}

/**
 * herald_left_windows_watch:
 *
 * Has every window that was seen and is closed forget the one that it stood on. To be called once,
 * when there is a display.
 */
void
herald_left_windows_watch (void)
{
  /* There is no signal before its class is. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (
      g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, on_unrealize, NULL, NULL);
}
