/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/specimen-canvas.h"

G_BEGIN_DECLS

#define HERALD_TYPE_SPECIMEN_OVERVIEW (herald_specimen_overview_get_type ())
G_DECLARE_FINAL_TYPE (
    HeraldSpecimenOverview, herald_specimen_overview, HERALD, SPECIMEN_OVERVIEW, GtkWidget)

GtkWidget *herald_specimen_overview_new (HeraldSpecimenCanvas *canvas);
void herald_specimen_overview_set_tiles (HeraldSpecimenOverview *self, HeraldSpecimenTiles *tiles);
gboolean herald_specimen_overview_get_shown (HeraldSpecimenOverview *self, graphene_rect_t *shown);
void herald_specimen_overview_go_to (HeraldSpecimenOverview *self, double px, double py);

G_END_DECLS
