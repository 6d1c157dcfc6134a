/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double herald_widget_get_unit (GtkWidget *widget);
int herald_widget_get_minimum_width (GtkWidget *widget);

G_END_DECLS
