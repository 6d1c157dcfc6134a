/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has the focus leaves the screen, and more does before the next frame. */
#include "config.h"

#include "common/held-focus.h"
#include "common/lost-focus.h"

#define N_BUTTONS 3

/* In a window, in a box: a button, a box with one in it, another button. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *outer, *inner;
  GtkWidget *buttons[N_BUTTONS];
} Fixture;

static GtkWidget *
add (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
on_later (gpointer is_later)
{
  *(gboolean *)is_later = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until the frame is over in which GTK gives the focus on. */
static void
wait (void)
{
  gboolean is_later = FALSE;

  g_timeout_add (200, on_later, &is_later);
  while (!is_later)
    g_main_context_iteration (NULL, TRUE);
}

static void
fill (Fixture *fixture)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->buttons[0] = add (fixture->outer, gtk_button_new_with_label ("0"));
  fixture->inner = add (fixture->outer, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  fixture->buttons[1] = add (fixture->inner, gtk_button_new_with_label ("1"));
  fixture->buttons[2] = add (fixture->outer, gtk_button_new_with_label ("2"));
  gtk_window_set_child (fixture->window, fixture->outer);
  g_object_add_weak_pointer (G_OBJECT (fixture->inner), (gpointer *)&fixture->inner);
  g_object_add_weak_pointer (G_OBJECT (fixture->outer), (gpointer *)&fixture->outer);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  gtk_window_present (fixture->window);
  wait ();
  gtk_widget_grab_focus (fixture->buttons[1]);
}

static void
assert_gone (Fixture *fixture)
{
  settle ();
  g_assert_null (fixture->inner);
  g_assert_null (fixture->outer);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  assert_gone (fixture);
}

static void
test_hidden_twice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_visible (fixture->inner, FALSE);
  gtk_widget_set_visible (fixture->outer, FALSE);
}

static void
test_hidden_and_removed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_visible (fixture->inner, FALSE);
  gtk_window_set_child (fixture->window, NULL);
  assert_gone (fixture);
}

/* As a page does that is built anew. */
static void
test_removed_piece_by_piece (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_child_visible (fixture->inner, FALSE);
  gtk_box_remove (GTK_BOX (fixture->outer), fixture->inner);
  gtk_window_set_child (fixture->window, NULL);
  assert_gone (fixture);
}

/* What holds a window keeps it for longer than it is open. */
static void
test_closed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkWindow) window = g_object_ref (fixture->window);

  gtk_window_destroy (window);
  fixture->window = NULL;
  gtk_widget_set_visible (fixture->inner, FALSE);
  gtk_window_set_child (window, NULL);
  assert_gone (fixture);
}

/* And may still give it the focus, and hide what has it. */
static void
test_closed_at_work (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkWindow) window = g_object_ref (fixture->window);

  gtk_window_destroy (window);
  fixture->window = NULL;
  gtk_widget_grab_focus (fixture->buttons[1]);
  g_assert_null (gtk_window_get_focus (window));
  gtk_widget_set_visible (fixture->inner, FALSE);
  gtk_widget_grab_focus (fixture->buttons[2]);
  gtk_window_set_child (window, NULL);
  assert_gone (fixture);
}

/* It comes to what stands nearest, not to the start of the window. */
static void
test_next (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (fixture->buttons[2]);
  gtk_box_remove (GTK_BOX (fixture->inner), fixture->buttons[1]);
  gtk_widget_grab_focus (add (fixture->inner, gtk_button_new_with_label ("3")));
  add (fixture->inner, gtk_button_new_with_label ("4"));
  wait ();
  gtk_box_remove (GTK_BOX (fixture->inner), gtk_widget_get_first_child (fixture->inner));
  wait ();
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 gtk_widget_get_first_child (fixture->inner));
}

/* A window that is put aside for a while keeps it. */
static void
test_put_aside (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  settle ();
  gtk_window_present (fixture->window);
  wait ();
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->buttons[1]);
}

/* In a window that was not shown yet what has the focus is turned away from the reader. */
static void
set_up_unshown (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  gtk_widget_grab_focus (fixture->buttons[1]);
}

static void
test_unshown_turned_away (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_child_visible (fixture->inner, FALSE);
  gtk_widget_set_child_visible (fixture->outer, FALSE);
  gtk_widget_set_child_visible (fixture->outer, TRUE);
  gtk_window_present (fixture->window);
  wait ();
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->buttons[0]);
}

static void
test_unshown_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_box_remove (GTK_BOX (fixture->outer), fixture->inner);
  settle ();
  g_assert_null (fixture->inner);
  gtk_window_present (fixture->window);
  wait ();
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->buttons[0]);
}

static void
test_unshown_keeps (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_present (fixture->window);
  wait ();
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->buttons[1]);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  herald_held_focus_watch ();
  herald_lost_focus_watch ();
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
#define ADD_UNSHOWN(name, function)                                                                \
  g_test_add (name, Fixture, NULL, set_up_unshown, function, tear_down)
  ADD ("/ui/lost-focus/hidden-twice", test_hidden_twice);
  ADD ("/ui/lost-focus/hidden-and-removed", test_hidden_and_removed);
  ADD ("/ui/lost-focus/removed-piece-by-piece", test_removed_piece_by_piece);
  ADD ("/ui/lost-focus/closed", test_closed);
  ADD ("/ui/lost-focus/closed-at-work", test_closed_at_work);
  ADD ("/ui/lost-focus/next", test_next);
  ADD ("/ui/lost-focus/put-aside", test_put_aside);
  ADD_UNSHOWN ("/ui/lost-focus/unshown/turned-away", test_unshown_turned_away);
  ADD_UNSHOWN ("/ui/lost-focus/unshown/gone", test_unshown_gone);
  ADD_UNSHOWN ("/ui/lost-focus/unshown/keeps", test_unshown_keeps);
  return g_test_run ();
}
