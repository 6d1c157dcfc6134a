/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows share their menus, and what is of one window serves the next: GTK 4.8 keeps the sections
 * of each menu that it shows, so they may not become more with the windows. */
#include "config.h"

#include "common/kept-menus.h"
#include "content/language.h"

static guint n_made;

static GMenuModel *
make (void)
{
  GMenu *menu = g_menu_new ();

  n_made++;
  g_menu_append (menu, herald_language_get ()->code, "win.her2");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_other (void)
{
  return G_MENU_MODEL (g_menu_new ());
}

static void
test_shared (void)
{
  GMenuModel *english;
  g_autofree char *label = NULL;

  herald_language_choose ("en");
  english = herald_kept_menus_get (make);
  g_assert_true (herald_kept_menus_get (make) == english);
  g_assert_true (herald_kept_menus_get (make_other) != english);
  herald_language_choose ("de");
  g_assert_true (herald_kept_menus_get (make) != english);
  g_menu_model_get_item_attribute (herald_kept_menus_get (make), 0, "label", "s", &label);
  g_assert_cmpstr (label, ==, "de");
  herald_language_choose ("en");
  g_assert_true (herald_kept_menus_get (make) == english);
  g_assert_cmpuint (n_made, ==, 2);
}

static void
wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWindow *
show (GMenu *section)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (section, "HER2", "win.her2");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (window, button);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (button))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

/* What goes comes back with the next window, and without its lines. */
static void
test_served_again (void)
{
  gpointer first = herald_kept_menus_take_section ();
  g_autoptr (GMenu) beside = herald_kept_menus_take_section ();

  g_assert_true (beside != first);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GMenu) section = i == 0 ? first : herald_kept_menus_take_section ();
      GtkWindow *window = show (section);

      g_assert_true (section == first);
      g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (section)), ==, 1);
      gtk_window_destroy (window);
      herald_kept_menus_give_section (g_steal_pointer (&section));
      wait ();
    }
}

/* A menu that is still on the screen keeps its lines, and its section to itself. */
static void
test_still_shown (void)
{
  GMenu *section = herald_kept_menus_take_section ();
  GtkWindow *window = show (section);
  g_autoptr (GMenu) next = NULL;

  herald_kept_menus_give_section (g_object_ref (section));
  wait ();
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (section)), ==, 1);
  next = herald_kept_menus_take_section ();
  g_assert_true (next != section);
  g_object_unref (section);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  herald_language_begin (argv[1]);
  g_test_add_func ("/ui/kept-menus/shared", test_shared);
  g_test_add_func ("/ui/kept-menus/served-again", test_served_again);
  g_test_add_func ("/ui/kept-menus/still-shown", test_still_shown);
  return g_test_run ();
}
