/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoAttrList *herald_text_breaks_new (const char *text);
void herald_label_wrap (GtkLabel *label);
void herald_labels_wrap (GtkWidget *widget);
void herald_label_keep_words (GtkWidget *label, int most);
void herald_label_keep_numbers (GtkLabel *label);

G_END_DECLS
