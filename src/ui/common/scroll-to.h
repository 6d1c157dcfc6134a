/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_scroll_to (GtkWidget *widget);
void herald_scroll_to_text (GtkLabel *label, guint start);

G_END_DECLS
