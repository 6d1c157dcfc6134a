/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours follow the theme, and are those that GTK's own themes define. */
#include "config.h"

#include "text-size.h"
#include "theme.h"

#include <gtk/gtk.h>

static const struct
{
  const char *name;
  const char *file;
  gboolean dark;
  gboolean high_contrast;
} themes[] = {
  { "Default", "Default-light.css", FALSE, FALSE },
  { "Default-dark", "Default-dark.css", TRUE, FALSE },
  { "Default-hc", "Default-hc.css", FALSE, TRUE },
  { "Default-hc-dark", "Default-hc-dark.css", TRUE, TRUE },
};

static void
on_changed (guint *count)
{
  (*count)++;
}

static HeraldColor
read_color (const char *css, const char *name)
{
  g_autofree char *start = g_strdup_printf ("@define-color %s #", name);
  const char *found = strstr (css, start);

  g_assert_nonnull (found);
  return herald_color_from_hex (strtoul (found + strlen (start), NULL, 16));
}

static void
assert_color (HeraldColor one, HeraldColor other)
{
  g_assert_cmpfloat_with_epsilon (one.red, other.red, 0.001);
  g_assert_cmpfloat_with_epsilon (one.green, other.green, 0.001);
  g_assert_cmpfloat_with_epsilon (one.blue, other.blue, 0.001);
}

static void
test_palette (void)
{
  HeraldTheme *theme = herald_theme_get_default ();
  const HeraldPalette *palette = herald_theme_get_palette ();
  guint changes = 0;

  g_signal_connect_swapped (theme, "changed", G_CALLBACK (on_changed), &changes);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *path = g_strconcat ("/org/gtk/libgtk/theme/Default/", themes[i].file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) css = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      const char *text;

      g_assert_no_error (error);
      text = g_bytes_get_data (css, NULL);
      g_object_set (gtk_settings_get_default (), "gtk-theme-name", themes[i].name, NULL);
      g_assert_cmpint (herald_theme_is_dark (theme), ==, themes[i].dark);
      g_assert_cmpint (herald_theme_is_high_contrast (theme), ==, themes[i].high_contrast);
      g_assert_true (palette == herald_theme_get_palette ());
      assert_color (palette->fg, read_color (text, "theme_fg_color"));
      assert_color (palette->base, read_color (text, "theme_base_color"));
      assert_color (palette->window, read_color (text, "theme_bg_color"));
    }
  g_assert_cmpuint (changes, ==, G_N_ELEMENTS (themes) - 1);
  g_signal_handlers_disconnect_by_data (theme, &changes);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-theme-name");
}

static void
test_scheme (void)
{
  HeraldTheme *theme = herald_theme_get_default ();

  g_assert_false (herald_theme_is_dark (theme));
  herald_theme_set_color_scheme (theme, HERALD_COLOR_SCHEME_DARK);
  g_assert_true (herald_theme_is_dark (theme));
  herald_theme_set_color_scheme (theme, HERALD_COLOR_SCHEME_LIGHT);
  g_assert_false (herald_theme_is_dark (theme));
  /* No desktop answers here: GTK's own setting stands. */
  herald_theme_set_color_scheme (theme, HERALD_COLOR_SCHEME_SYSTEM);
  g_assert_false (herald_theme_is_dark (theme));
  g_assert_cmpint (herald_theme_get_color_scheme (theme), ==, HERALD_COLOR_SCHEME_SYSTEM);
}

static int
get_dpi (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi;
}

static void
test_text_size (void)
{
  int usual = get_dpi () > 0 ? get_dpi () : 96 * 1024;
  int before = get_dpi ();

  herald_text_size_apply (200);
  g_assert_cmpint (get_dpi (), ==, 2 * usual);
  /* What an earlier step has left is not multiplied again. */
  herald_text_size_apply (150);
  g_assert_cmpint (get_dpi (), ==, usual * 3 / 2);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
  g_assert_cmpint (get_dpi (), ==, before);
}

static void
test_text_steps (void)
{
  int percent = HERALD_TEXT_SIZE_SMALLEST;
  guint steps = 0;

  while (percent < HERALD_TEXT_SIZE_LARGEST)
    {
      int larger = herald_text_size_larger (percent);

      g_assert_cmpint (larger, >, percent);
      g_assert_cmpint (herald_text_size_smaller (larger), ==, percent);
      percent = larger;
      steps++;
    }
  g_assert_cmpuint (steps, >=, 5);
  g_assert_cmpint (herald_text_size_larger (percent), ==, HERALD_TEXT_SIZE_LARGEST);
  g_assert_cmpint (herald_text_size_smaller (HERALD_TEXT_SIZE_SMALLEST),
                   ==,
                   HERALD_TEXT_SIZE_SMALLEST);
  /* A size from elsewhere finds its way back to the steps. */
  g_assert_cmpint (herald_text_size_larger (113), ==, 125);
  g_assert_cmpint (herald_text_size_smaller (113), ==, 110);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/ui/theme/palette", test_palette);
  g_test_add_func ("/ui/theme/scheme", test_scheme);
  g_test_add_func ("/ui/text-size/apply", test_text_size);
  g_test_add_func ("/ui/text-size/steps", test_text_steps);
  return g_test_run ();
}
