/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ish-map.h"

G_BEGIN_DECLS

void herald_ish_map_draw (
    cairo_t *cr, const HeraldIshMap *map, const HeraldPen *pen, double width, double height);

G_END_DECLS
