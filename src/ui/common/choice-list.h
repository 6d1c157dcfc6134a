/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_CHOICE_LIST (herald_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldChoiceList, herald_choice_list, HERALD, CHOICE_LIST, GtkWidget)

GtkWidget *herald_choice_list_new (const char *const *names);
GtkWidget *herald_choice_list_new_over (GtkDropDown *choice);
void herald_choice_list_put_over (GtkDropDown *choice);
GtkWidget *herald_choice_list_get_drop_down (HeraldChoiceList *self);

G_END_DECLS
