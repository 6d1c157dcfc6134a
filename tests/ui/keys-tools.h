/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys that go through the display as a person's do. */
#pragma once

#include <string.h>

#include <gtk/gtk.h>

/* In microseconds. */
#define KEY_PATIENCE (20 * G_USEC_PER_SEC)

static guint n_released;

static inline void
on_released (void)
{
  n_released++;
}

/* Presses keys, written as xdotool has them, and waits until the window had the last of them. */
static inline void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("xdotool key --delay 4 %s", keys);
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);
  g_autoptr (GError) error = NULL;
  guint wanted = n_released + g_strv_length (words);
  gint64 until = g_get_monotonic_time () + KEY_PATIENCE;

  for (const char *at = strchr (keys, '+'); at != NULL; at = strchr (at + 1, '+'))
    wanted++;
  g_spawn_command_line_async (line, &error);
  g_assert_no_error (error);
  while (n_released < wanted)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Waits until @window hears keys. */
static inline void
begin_keys (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gint64 until = g_get_monotonic_time () + KEY_PATIENCE;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_released), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  n_released = 0;
  while (!gtk_window_is_active (window) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (gtk_window_is_active (window));
}
