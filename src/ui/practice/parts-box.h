/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/edge-icon.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PARTS_BOX (herald_parts_box_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPartsBox, herald_parts_box, HERALD, PARTS_BOX, GtkWidget)

/* Signal: "changed" when a person entered another number. */

GtkWidget *herald_parts_box_new (void);
gboolean herald_parts_box_is_whole (HeraldPartsBox *self);
gboolean herald_parts_box_was_touched (HeraldPartsBox *self);
guint herald_parts_box_get (HeraldPartsBox *self, HeraldEdgePart part);
void herald_parts_box_set (HeraldPartsBox *self, HeraldEdgePart part, guint percent);
gboolean herald_parts_box_asks_for_sides (HeraldPartsBox *self);
void herald_parts_box_show_sides (HeraldPartsBox *self);
const char *herald_parts_box_get_part_name (HeraldEdgePart part);

G_END_DECLS
