/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What popped up loses its place: it is closed and gone, and holds no input. */
#include "config.h"

#include "common/left-popovers.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *stack;
  GtkWidget *box;
  GtkWidget *button;
  GtkWidget *popover; /* %NULL when it is gone */
} Place;

static void
add_popover (Place *place)
{
  GtkWidget *inside = gtk_button_new_with_label ("HER2");

  place->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (place->popover), inside);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (place->button), place->popover);
  g_object_add_weak_pointer (G_OBJECT (place->popover), (gpointer *)&place->popover);
}

/* Beside a page that is not seen. */
static void
begin (Place *place)
{
  place->window = GTK_WINDOW (gtk_window_new ());
  place->stack = gtk_stack_new ();
  place->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  place->button = gtk_menu_button_new ();
  gtk_box_append (GTK_BOX (place->box), place->button);
  gtk_stack_add_named (GTK_STACK (place->stack), place->box, "seen");
  gtk_stack_add_named (GTK_STACK (place->stack), gtk_button_new (), "other");
  gtk_window_set_child (place->window, place->stack);
  add_popover (place);
  gtk_window_present (place->window);
  while (!gtk_widget_get_mapped (place->button))
    g_main_context_iteration (NULL, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (place->button));
  while (!gtk_widget_get_mapped (place->popover))
    g_main_context_iteration (NULL, TRUE);
}

/* With what waits to be done. */
static void
check_gone (Place *place)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (place->popover);
}

static void
test_window_closed (void)
{
  Place place;

  begin (&place);
  gtk_window_close (place.window);
  check_gone (&place);
}

static void
test_taken_away (void)
{
  Place place;

  begin (&place);
  gtk_box_remove (GTK_BOX (place.box), place.button);
  check_gone (&place);
  gtk_window_destroy (place.window);
}

static void
test_put_aside (void)
{
  Place place;

  begin (&place);
  gtk_stack_set_visible_child_name (GTK_STACK (place.stack), "other");
  g_assert_false (gtk_widget_get_visible (place.popover));
  gtk_stack_set_visible_child_name (GTK_STACK (place.stack), "seen");
  g_assert_false (gtk_widget_get_visible (place.popover));
  gtk_window_destroy (place.window);
  check_gone (&place);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  herald_left_popovers_watch ();
  g_test_add_func ("/ui/left-popovers/window-closed", test_window_closed);
  g_test_add_func ("/ui/left-popovers/taken-away", test_taken_away);
  g_test_add_func ("/ui/left-popovers/put-aside", test_put_aside);
  return g_test_run ();
}
