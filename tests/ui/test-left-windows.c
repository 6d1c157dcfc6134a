/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is held after it was closed lets go of the one that it stood on. */
#include "config.h"

#include "common/left-windows.h"

static GtkApplication *application;

/* Returns (transfer full): held beyond its end. */
static GtkWindow *
make_child (GtkWindow *parent)
{
  return g_object_ref (g_object_new (GTK_TYPE_WINDOW,
                                     "application",
                                     application,
                                     "transient-for",
                                     parent,
                                     "destroy-with-parent",
                                     TRUE,
                                     NULL));
}

static void
test_closed_before (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_application_window_new (application));
  g_autoptr (GtkWindow) child = make_child (parent);

  gtk_window_destroy (child);
  g_assert_null (gtk_window_get_transient_for (child));
  gtk_window_destroy (parent);
}

static void
test_closed_with (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_application_window_new (application));
  g_autoptr (GtkWindow) child = make_child (parent);

  g_assert_true (gtk_window_get_transient_for (child) == parent);
  gtk_window_destroy (parent);
  g_assert_null (gtk_window_get_transient_for (child));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  herald_left_windows_watch (application);
  g_test_add_func ("/ui/left-windows/closed-before", test_closed_before);
  g_test_add_func ("/ui/left-windows/closed-with", test_closed_with);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
