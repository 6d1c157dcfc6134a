/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least a GTK application can be: one empty window that may end with its
 * first frame, as the yardstick for how fast and small Herald starts. */
#include <gtk/gtk.h>

static gboolean exit_after_startup = FALSE;

static const GOptionEntry option_entries[] = { { "exit-after-startup",
                                                 0,
                                                 G_OPTION_FLAG_NONE,
                                                 G_OPTION_ARG_NONE,
                                                 &exit_after_startup,
                                                 "End after the first frame",
                                                 NULL },
                                               G_OPTION_ENTRY_NULL };

static void
on_after_paint (GdkFrameClock *clock, GApplication *application)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, application);
  g_application_quit (application);
}

static void
on_realize (GtkWidget *window, GApplication *application)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window),
                           "after-paint",
                           G_CALLBACK (on_after_paint),
                           application,
                           0);
}

static void
on_activate (GApplication *application, gpointer user_data G_GNUC_UNUSED)
{
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  if (exit_after_startup)
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_application_add_main_option_entries (G_APPLICATION (application), option_entries);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
