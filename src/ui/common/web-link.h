/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HeraldWebLauncher:
 * @widget: what was clicked
 * @link: an address that leads to a page
 *
 * Starts a browser.
 */
typedef void (*HeraldWebLauncher) (GtkWidget *widget, const char *link);

void herald_web_link_set_launcher (HeraldWebLauncher function);
gboolean herald_web_link_is_safe (const char *link);
void herald_web_link_open (GtkWidget *widget, const char *link);
gboolean herald_web_link_on_activate (GtkWidget *label, const char *link);

G_END_DECLS
