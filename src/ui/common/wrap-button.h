/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_button_wrap (GtkButton *button);
void herald_buttons_wrap (GtkWidget *widget);
int herald_button_measure_height (GtkWidget *button, int width);
void herald_expander_wrap (GtkExpander *expander);
void herald_expander_set_child (GtkExpander *expander, GtkWidget *child);

G_END_DECLS
