/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "questions/entry-row.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ENTRY_LIST (herald_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEntryList, herald_entry_list, HERALD, ENTRY_LIST, GtkWidget)

GtkWidget *herald_entry_list_new (void);
void herald_entry_list_clear (HeraldEntryList *self);
void herald_entry_list_append (HeraldEntryList *self, GtkWidget *row);
const char *herald_entry_list_get_selected (HeraldEntryList *self);
int herald_entry_list_get_focus (HeraldEntryList *self);
gboolean herald_entry_list_set_focus (HeraldEntryList *self, int index);
void herald_entry_list_select (HeraldEntryList *self, const char *id);
gboolean herald_entry_list_show (HeraldEntryList *self, const char *id);
void herald_entry_list_set_status (HeraldEntryList *self, const char *status);
const char *herald_entry_list_get_status (HeraldEntryList *self);
void herald_entry_list_set_after (HeraldEntryList *self, GtkWidget *after);
HeraldEntryRow *herald_entry_list_get_row (HeraldEntryList *self, guint index);

G_END_DECLS
