/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ish-regions.h"
#include "common/picture.h"

G_BEGIN_DECLS

#define HERALD_TYPE_ISH_MAP_VIEW (herald_ish_map_view_get_type ())
G_DECLARE_FINAL_TYPE (HeraldIshMapView, herald_ish_map_view, HERALD, ISH_MAP_VIEW, HeraldPicture)

GtkWidget *herald_ish_map_view_new (HeraldIshRegions *regions);

G_END_DECLS
