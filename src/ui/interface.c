/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes templates, icons and the stylesheet known: the one place, for the program and its tests. */
#include "config.h"

#include "interface.h"

#include "content/content.h"
#include "herald-ui-resources.h"

#define ICONS HERALD_APPLICATION_PATH "/icons"

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
}

/* Each new path has GTK read all its icon themes again, and a GtkApplication has added ours. */
static void
add_icons (GdkDisplay *display)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (display);
  g_auto (GStrv) known = gtk_icon_theme_get_resource_path (theme);

  if (known == NULL || !g_strv_contains ((const char *const *) known, ICONS))
    gtk_icon_theme_add_resource_path (theme, ICONS);
}

/**
 * herald_interface_load_style:
 * @display: a display
 *
 * Loads the stylesheet and the icons for every window on @display. Once a display is enough.
 */
void
herald_interface_load_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  g_return_if_fail (GDK_IS_DISPLAY (display));

  add_icons (display);
  gtk_css_provider_load_from_resource (provider, HERALD_APPLICATION_PATH "/style.css");
  gtk_style_context_add_provider_for_display (display,
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
