/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define HERALD_TYPE_ROOM_BOX (herald_room_box_get_type ())
G_DECLARE_FINAL_TYPE (HeraldRoomBox, herald_room_box, HERALD, ROOM_BOX, GtkWidget)

GtkWidget *herald_room_box_new (GtkWidget *full, GtkWidget *brief, guint most_lines);
GtkWidget *herald_room_box_new_for_words (GtkWidget *full, GtkWidget *brief);
gboolean herald_room_box_is_brief (HeraldRoomBox *self);
