/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stain-light.h"

G_BEGIN_DECLS

/**
 * HeraldStainOptics:
 * @weights: of the middle pixel and those to either side; together 256
 * @reach: how many pixels to either side
 * @fold: how many pixels of a tile make one of the picture, in each direction
 */
typedef struct
{
  guint weights[HERALD_STAIN_LIGHT_MARGIN + 1];
  int reach;
  int fold;
} HeraldStainOptics;

void herald_stain_optics_init (HeraldStainOptics *self, double blur_px, int fold);
void herald_stain_optics_expose (const HeraldStainOptics *self,
                                 const HeraldStainTile *tile,
                                 guint32 *pixels,
                                 int stride,
                                 int width,
                                 int height);

G_END_DECLS
