/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has the focus is taken away, and a label takes it: GTK looks at what had it before. */
#include "config.h"

#include "common/held-focus.h"

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), "<a href=\"term:0\">HER2</a>");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
wait_for_focus (GtkWindow *window, GtkWidget *widget)
{
  while (gtk_window_get_focus (window) != widget)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_gone (gpointer *widget)
{
  while (*widget != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_taken_away (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *goes = add_label (box);
  GtkWidget *stays = add_label (box);

  gtk_window_set_child (window, box);
  gtk_window_present (window);
  wait_for_focus (window, goes);
  g_object_add_weak_pointer (G_OBJECT (goes), (gpointer *)&goes);
  gtk_box_remove (GTK_BOX (box), goes);
  wait_for_focus (window, stays);
  wait_until_gone ((gpointer *)&goes);
  gtk_window_destroy (window);
}

/* A window that is closed takes along what it held. */
static void
test_closed (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *button = gtk_button_new ();
  gpointer gone = window;

  gtk_window_set_child (window, button);
  gtk_window_present (window);
  wait_for_focus (window, button);
  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *)&button);
  gtk_window_destroy (window);
  wait_until_gone (&gone);
  wait_until_gone ((gpointer *)&button);
}

static void
on_destroy (GtkWidget *widget G_GNUC_UNUSED, GString *order)
{
  g_string_append_c (order, 'c');
}

static void
on_window_destroy (GtkWidget *widget G_GNUC_UNUSED, GString *order)
{
  g_string_append_c (order, 'w');
}

/* What it held goes before it does, not after all that it belongs to. */
static void
test_order (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new ("HER2");
  g_autoptr (GString) order = g_string_new (NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_window_set_child (window, scroller);
  gtk_window_present (window);
  wait_for_focus (window, scroller);
  g_signal_connect (label, "destroy", G_CALLBACK (on_destroy), order);
  g_signal_connect (window, "destroy", G_CALLBACK (on_window_destroy), order);
  gtk_window_destroy (window);
  g_assert_cmpstr (order->str, ==, "cw");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  herald_held_focus_watch ();
  g_test_add_func ("/ui/held-focus/taken-away", test_taken_away);
  g_test_add_func ("/ui/held-focus/closed", test_closed);
  g_test_add_func ("/ui/held-focus/order", test_order);
  return g_test_run ();
}
