/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_label_set_text (GtkLabel *label, const char *text);
void herald_widget_set_tooltip (GtkWidget *widget, const char *text);
GtkWidget *herald_label_new (const char *text, const char *css_class);
GtkWidget *herald_heading_new (const char *text, const char *css_class, int level);
GtkWidget *herald_badge_new (const char *text);
char *herald_text_isolate_new (const char *text);
char *herald_text_isolate_each_new (const char *list);
void herald_label_align_number (GtkWidget *label);
void herald_box_clear (GtkBox *box);
void herald_label_lead_to (GtkWidget *label, GtkWidget *control);

G_END_DECLS
