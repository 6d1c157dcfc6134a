/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "library/library.h"
#include "questions/place.h"
#include "questions/reading-list.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ENTRY_PANE (herald_entry_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeraldEntryPane, herald_entry_pane, HERALD, ENTRY_PANE, GtkWidget)

GtkWidget *herald_entry_pane_new (HeraldLibrary *library, HeraldReadingList *kept);
void herald_entry_pane_show_place (HeraldEntryPane *self, const HeraldPlace *place);
void herald_entry_pane_set_for_result (HeraldEntryPane *self, GPtrArray *articles);
const HeraldPlace *herald_entry_pane_get_place (HeraldEntryPane *self);
void herald_entry_pane_refresh (HeraldEntryPane *self, HeraldPlaceKind kind);
const char *herald_entry_pane_get_query (HeraldEntryPane *self);
void herald_entry_pane_set_query (HeraldEntryPane *self, const char *query);
void herald_entry_pane_focus_search (HeraldEntryPane *self);
void herald_entry_pane_mark (HeraldEntryPane *self, const char *id);
void herald_entry_pane_focus_marked (HeraldEntryPane *self);
gboolean herald_entry_pane_show_entry (HeraldEntryPane *self, const char *id);

G_END_DECLS
