/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes templates, icons and the stylesheet known: the one place, for the program and its tests. */
#include "config.h"

#include "interface.h"

#include "common/access-buttons.h"
#include "content/content.h"
#include "herald-ui-resources.h"
#include "theme.h"

#define ICONS HERALD_APPLICATION_PATH "/icons"

/* Since GTK 4.10 what scrolls has no role and so no name: a screen reader would tell nothing of the
 * focus on it. */
static void
give_scrollers_a_role (void)
{
  GtkWidgetClass *class = g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_class_set_accessible_role (class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_class_unref (class);
}

/**
 * herald_interface_register:
 *
 * Registers what is bundled: rules, texts, templates, icons. Called once, before GTK
 * starts.
 */
void
herald_interface_register (void)
{
  herald_content_register ();
  herald_ui_register_resource ();
  herald_access_mend_buttons ();
  give_scrollers_a_role ();
}

static GtkStyleProvider *
add_style (GdkDisplay *display, const char *path, guint priority)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), priority);
  return GTK_STYLE_PROVIDER (provider);
}

/* What high contrast has besides is read only where it is wanted. */
static void
follow_contrast (GdkDisplay *display, HeraldTheme *theme)
{
  static GtkStyleProvider *strong;

  if (herald_theme_is_high_contrast (theme) == (strong != NULL))
    return;
  if (strong == NULL)
    strong = add_style (display,
                        HERALD_APPLICATION_PATH "/style-hc.css",
                        GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, g_steal_pointer (&strong));
}

/**
 * herald_interface_load_style:
 * @display: the default display
 *
 * Loads the stylesheet for every window on @display, to be called once. In high contrast another
 * one comes to it.
 */
void
herald_interface_load_style (GdkDisplay *display)
{
  HeraldTheme *theme = herald_theme_get_default ();

  g_return_if_fail (GDK_IS_DISPLAY (display));

  add_style (display,
             HERALD_APPLICATION_PATH "/style.css",
             GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  follow_contrast (display, theme);
  g_signal_connect_object (
      theme, "changed", G_CALLBACK (follow_contrast), display, G_CONNECT_SWAPPED);
}

/**
 * herald_interface_load_icons:
 * @display: a display
 *
 * Makes the icons known to @display. A new path has GTK read all its icon themes again, so this is
 * for after the first frame.
 */
void
herald_interface_load_icons (GdkDisplay *display)
{
  GtkIconTheme *theme;
  g_auto (GStrv) known = NULL;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  theme = gtk_icon_theme_get_for_display (display);
  known = gtk_icon_theme_get_resource_path (theme);
  if (known == NULL || !g_strv_contains ((const char *const *)known, ICONS))
    gtk_icon_theme_add_resource_path (theme, ICONS);
}
