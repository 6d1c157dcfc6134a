/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stain-tile.h"

G_BEGIN_DECLS

/**
 * HERALD_STAIN_LIGHT_MARGIN:
 *
 * Pixels before and behind a row that may be looked at and are never shown.
 */
#define HERALD_STAIN_LIGHT_MARGIN 8

/**
 * HeraldStainPlane:
 * @px: light of each pixel, 0 to 255
 *
 * One row in one colour. Its length is known beforehand, so that the compiler takes many pixels at
 * once.
 */
typedef struct
{
  guint16 px[HERALD_STAIN_TILE_MAX + 2 * HERALD_STAIN_LIGHT_MARGIN];
} HeraldStainPlane;

void herald_stain_light_row (const HeraldStainTile *tile, int row, HeraldStainPlane *light);

G_END_DECLS
