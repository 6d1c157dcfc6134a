/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *herald_page_labels_list (GtkWidget *page);
void herald_page_labels_unfold (GtkWidget *page, GtkWidget *label);

G_END_DECLS
