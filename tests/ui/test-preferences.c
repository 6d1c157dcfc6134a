/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences show what is set, set what is chosen, and keep it. */
#include "config.h"

#include "interface.h"
#include "preferences.h"

#include <gtk/gtk.h>

static GtkWidget *
find_child (GtkWidget *window, const char *id)
{
  GtkWidget *child =
      GTK_WIDGET (gtk_widget_get_template_child (window, HERALD_TYPE_PREFERENCES, id));

  g_assert_nonnull (child);
  return child;
}

static gboolean
is_active (GtkWidget *window, const char *id)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (find_child (window, id)));
}

static void
test_kept (void)
{
  g_autoptr (HeraldSettings) first = herald_settings_new ();
  g_autoptr (HeraldSettings) second = NULL;
  int width = 0;

  g_assert_true (herald_settings_are_kept (first));
  herald_settings_set_text_percent (first, 150);
  herald_settings_set_color_scheme (first, HERALD_COLOR_SCHEME_DARK);
  g_object_set (first, "window-width", 777, NULL);

  second = herald_settings_new ();
  g_object_get (second, "window-width", &width, NULL);
  g_assert_cmpint (herald_settings_get_text_percent (second), ==, 150);
  g_assert_cmpint (herald_settings_get_color_scheme (second), ==, HERALD_COLOR_SCHEME_DARK);
  g_assert_cmpint (width, ==, 777);

  herald_settings_set_text_percent (first, 100);
  herald_settings_set_color_scheme (first, HERALD_COLOR_SCHEME_SYSTEM);
}

static void
test_range (void)
{
  g_autoptr (HeraldSettings) settings = herald_settings_new ();

  herald_settings_set_text_percent (settings, 900);
  g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 300);
  herald_settings_set_text_percent (settings, -5);
  g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 80);
  herald_settings_set_text_percent (settings, 100);
}

static void
test_window (void)
{
  g_autoptr (HeraldSettings) settings = herald_settings_new ();
  GtkWidget *window = herald_preferences_new (NULL, settings);
  GtkLabel *percent = GTK_LABEL (find_child (window, "percent_label"));

  g_object_ref (window);
  /* Set apart from what surrounds it, so that no direction turns it round. */
  g_assert_cmpstr (gtk_label_get_text (percent), ==, "\u2068100 %\u2069");
  herald_settings_set_text_percent (settings, 125);
  g_assert_cmpstr (gtk_label_get_text (percent), ==, "\u2068125 %\u2069");
  herald_settings_set_text_percent (settings, 100);

  g_assert_true (is_active (window, "system_button"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (window, "light_button")), TRUE);
  g_assert_cmpint (herald_settings_get_color_scheme (settings), ==, HERALD_COLOR_SCHEME_LIGHT);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (window, "dark_button")), TRUE);
  g_assert_cmpint (herald_settings_get_color_scheme (settings), ==, HERALD_COLOR_SCHEME_DARK);
  herald_settings_set_color_scheme (settings, HERALD_COLOR_SCHEME_SYSTEM);
  g_assert_true (is_active (window, "system_button"));
  g_assert_false (is_active (window, "dark_button"));
  g_assert_false (gtk_widget_get_visible (find_child (window, "kept_label")));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

/* Without the installed settings everything works, and the reader is told that it won't last. */
static void
test_not_installed (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (HeraldSettings) settings = herald_settings_new ();
      GtkWidget *window = herald_preferences_new (NULL, settings);

      g_assert_false (herald_settings_are_kept (settings));
      g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 100);
      herald_settings_set_text_percent (settings, 125);
      g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 125);
      g_assert_true (gtk_widget_get_visible (find_child (window, "kept_label")));
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }
  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  herald_interface_register ();
  gtk_init ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());
  g_test_add_func ("/ui/settings/kept", test_kept);
  g_test_add_func ("/ui/settings/range", test_range);
  g_test_add_func ("/ui/preferences/window", test_window);
  g_test_add_func ("/ui/preferences/not-installed", test_not_installed);
  return g_test_run ();
}
