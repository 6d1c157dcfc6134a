/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-frame.h"
#include "practice/specimen-tiles.h"

G_BEGIN_DECLS

void herald_specimen_paint_texture (GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    GdkTexture *texture,
                                    const graphene_rect_t *rect);
void herald_specimen_paint_frame (GtkWidget *widget,
                                  GtkSnapshot *snapshot,
                                  HeraldSpecimenTiles *tiles,
                                  const HeraldSpecimenFrame *frame,
                                  const HeraldSpecimenLook *look);

G_END_DECLS
