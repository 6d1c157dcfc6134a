/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void herald_access_set_name (GtkWidget *widget, const char *name);
void herald_access_show_child (GtkWidget *child, gboolean is_shown);
void herald_access_follow_stack (GtkStack *stack);
void herald_access_name_drop_down (GtkDropDown *choice, GtkWidget *label);
void herald_access_name_table (GtkColumnView *table, const char *name);
void herald_access_name_cell (GtkWidget *content, const char *text, gboolean is_first);
void herald_access_keep_order (GtkWidgetClass *class);

G_END_DECLS
