/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/ihc-cell.h"
#include "practice/value-noise.h"

G_BEGIN_DECLS

#define HERALD_IHC_MAX_POLYGON 38

void herald_ihc_outline_fill (HeraldIhcCell *cell,
                              const HeraldValueNoise *noise,
                              const HeraldIhcPoint *polygon,
                              guint n_polygon);
guint herald_ihc_outline_find_stretch (const HeraldIhcCell *cell, int across, int down);

G_END_DECLS
