/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What GTK takes for as wide as anything gets, in pixels: it holds the least height that is told
 * without a width to be the one at this width, and no height at any other to be less. */
#define HERALD_WIDEST (1 << 20)

G_BEGIN_DECLS

double herald_widget_get_unit (GtkWidget *widget);
void herald_widget_fit_width (GtkWidget *widget, int height, int *minimum, int *natural);
int herald_widget_get_minimum_width (GtkWidget *widget);
int herald_widget_get_window_width (GtkWidget *widget);

G_END_DECLS
