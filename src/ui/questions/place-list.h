/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "questions/place.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PLACE_LIST (herald_place_list_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPlaceList, herald_place_list, HERALD, PLACE_LIST, GtkWidget)

GtkWidget *herald_place_list_new (const GArray *places);
void herald_place_list_select (HeraldPlaceList *self, guint place);
void herald_place_list_set_count (HeraldPlaceList *self, guint place, guint count);

G_END_DECLS
