/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is held after it was closed lets go of the one that it stood on. */
#include "config.h"

#include "common/left-windows.h"

static GtkWindow *
make_parent (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (parent);
  return parent;
}

/* Returns (transfer full): held beyond its end. */
static GtkWindow *
make_child (GtkWindow *parent)
{
  GtkWindow *child =
      g_object_new (GTK_TYPE_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  gtk_window_present (child);
  return g_object_ref (child);
}

static void
test_closed_before (void)
{
  GtkWindow *parent = make_parent ();
  g_autoptr (GtkWindow) child = make_child (parent);

  gtk_window_destroy (child);
  g_assert_null (gtk_window_get_transient_for (child));
  gtk_window_destroy (parent);
}

static void
test_closed_with (void)
{
  GtkWindow *parent = make_parent ();
  g_autoptr (GtkWindow) child = make_child (parent);

  g_assert_true (gtk_window_get_transient_for (child) == parent);
  gtk_window_destroy (parent);
  g_assert_null (gtk_window_get_transient_for (child));
}

static void
test_hidden (void)
{
  GtkWindow *parent = make_parent ();
  g_autoptr (GtkWindow) child = make_child (parent);

  gtk_widget_set_visible (GTK_WIDGET (child), FALSE);
  g_assert_true (gtk_window_get_transient_for (child) == parent);
  gtk_window_destroy (parent);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  herald_left_windows_watch ();
  g_test_add_func ("/ui/left-windows/closed-before", test_closed_before);
  g_test_add_func ("/ui/left-windows/closed-with", test_closed_with);
  g_test_add_func ("/ui/left-windows/hidden", test_hidden);
  return g_test_run ();
}
