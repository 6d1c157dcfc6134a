/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HERALD_TYPE_SPARE_ROOM (herald_spare_room_get_type ())
G_DECLARE_FINAL_TYPE (HeraldSpareRoom, herald_spare_room, HERALD, SPARE_ROOM, GtkWidget)

G_END_DECLS
