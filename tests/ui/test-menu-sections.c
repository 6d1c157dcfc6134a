/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu goes with its button, and what stands in its sections goes too. */
#include "config.h"

#include "common/menu-sections.h"

/* As in a menu: a section with a line, which opens another menu with a section. */
static GMenu *
add_section (GMenu *menu, GMenu *submenu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (submenu != NULL)
    g_menu_append_submenu (section, "More", G_MENU_MODEL (submenu));
  else
    g_menu_append (section, "HER2", "win.her2");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return g_object_ref (section);
}

static void
wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (GMenu *menu)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *button = gtk_menu_button_new ();

  herald_menu_sections_empty_at_end (G_MENU_MODEL (menu));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (window, button);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (button))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (window);
  wait ();
}

static void
test_emptied (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) inner = add_section (submenu, NULL);
  g_autoptr (GMenu) outer = add_section (menu, submenu);

  show (menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (outer)), ==, 1);
  g_object_add_weak_pointer (G_OBJECT (menu), (gpointer *)&menu);
  g_object_unref (menu);
  g_assert_null (menu);
  wait ();
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (outer)), ==, 0);
  g_clear_object (&submenu);
  wait ();
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (inner)), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/menu-sections/emptied", test_emptied);
  return g_test_run ();
}
