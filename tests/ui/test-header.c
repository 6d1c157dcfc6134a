/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name of each page is whole in a narrow window, which stays narrow as text grows, and whose
 * symbols grow too.
 *
 *   test-header LANGUAGE FOLDER-OF-CATALOGUES */
#include "config.h"

#include <locale.h>

#include "content/language.h"
#include "lines-tools.h"

#include "application.h"
#include "text-size.h"
#include "window-private.h"

#define NARROWEST 360
#define REST 20

static gboolean
on_rested (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (REST, on_rested, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* As much as there is room for. */
static void
check_symbol (GtkMenuButton *button, int percent)
{
  GtkWidget *symbol = GTK_WIDGET (button);
  int size = 0;

  while (symbol != NULL && !GTK_IS_IMAGE (symbol))
    symbol = gtk_widget_get_first_child (symbol);
  g_assert_nonnull (symbol);
  gtk_widget_measure (symbol, GTK_ORIENTATION_VERTICAL, -1, &size, NULL, NULL, NULL);
  g_assert_cmpint (size, >=, 10 + 6 * percent / 100);
}

static void
check (HeraldWindow *window, const char *page, int percent)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  rest ();
  g_assert_cmpint (gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (window))),
                   ==,
                   NARROWEST);
  check_symbol (window->header.menu_button, percent);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->header.pages_label)));
  if (is_cut (window->header.pages_label))
    g_error ("cut at %d %%: %s", percent, gtk_label_get_text (window->header.pages_label));
}

static void
test_names (void)
{
  static const char *const pages[] = { "result", "over-time", "questions", "practice" };
  g_autoptr (HeraldApplication) application = herald_application_new ();
  g_autoptr (GError) error = NULL;
  HeraldWindow *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "amount",
                                  g_variant_new_string ("everything"));
  if (herald_language_get ()->is_right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = HERALD_WINDOW (herald_window_new (application));
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, 500);
  gtk_window_present (GTK_WINDOW (window));
  for (int percent = 100; percent <= 200; percent += 100)
    {
      herald_text_size_apply (percent);
      for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        check (window, pages[i], percent);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  g_setenv ("LANGUAGE", argv[1], TRUE);
  setlocale (LC_ALL, "");
  herald_language_begin (argv[2]);
  gtk_disable_setlocale ();
  gtk_init ();
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations",
                FALSE,
                "gtk-font-name",
                "Cantarell 11",
                NULL);
  g_test_add_func ("/ui/header/names", test_names);
  return g_test_run ();
}
