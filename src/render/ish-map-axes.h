/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ish-map.h"

G_BEGIN_DECLS

void herald_ish_map_draw_axes (cairo_t *cr,
                               const HeraldIshMap *map,
                               const HeraldIshMapLayout *layout,
                               const HeraldPen *pen);

G_END_DECLS
