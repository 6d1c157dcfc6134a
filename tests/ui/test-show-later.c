/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the first frame need not wait for is not in it, and comes right after. */
#include "config.h"

#include "common/show-later.h"

static gboolean was_in_frame;

static void
on_paint (GtkWidget *widget)
{
  was_in_frame |= gtk_widget_get_mapped (widget);
}

static void
test_later (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *widget = gtk_label_new ("HER2");
  GdkFrameClock *clock;
  gulong handler;

  gtk_box_append (GTK_BOX (box), widget);
  gtk_window_set_child (GTK_WINDOW (window), box);
  herald_show_later (widget, window);
  g_assert_false (gtk_widget_get_visible (widget));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (gtk_widget_get_visible (widget));
  clock = gtk_widget_get_frame_clock (window);
  handler = g_signal_connect_swapped (clock, "layout", G_CALLBACK (on_paint), widget);
  while (gdk_frame_clock_get_frame_counter (clock) < 1 && !gtk_widget_get_visible (widget))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (was_in_frame);
  g_signal_handler_disconnect (clock, handler);
  while (!gtk_widget_get_mapped (widget))
    g_main_context_iteration (NULL, TRUE);
  /* What is hidden afterwards stays so. */
  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_visible (window, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (gtk_widget_get_visible (widget));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_gone (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *widget = g_object_ref_sink (gtk_label_new ("HER2"));

  herald_show_later (widget, window);
  g_assert_finalize_object (widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/show-later/later", test_later);
  g_test_add_func ("/ui/show-later/gone", test_gone);
  return g_test_run ();
}
