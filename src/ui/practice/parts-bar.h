/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/picture.h"
#include "practice/edge-icon.h"

G_BEGIN_DECLS

#define HERALD_TYPE_PARTS_BAR (herald_parts_bar_get_type ())
G_DECLARE_FINAL_TYPE (HeraldPartsBar, herald_parts_bar, HERALD, PARTS_BAR, HeraldPicture)

GtkWidget *herald_parts_bar_new (void);
void herald_parts_bar_set_parts (HeraldPartsBar *self, const guint *parts);

G_END_DECLS
