/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ish-map.h"

G_BEGIN_DECLS

/**
 * HeraldIshLabel:
 * @name: (nullable): the name of a region
 * @note: (nullable): the words below it
 * @rect: where both lie
 * @name_height: how much of it the name takes
 */
typedef struct
{
  PangoLayout *name;
  PangoLayout *note;
  HeraldRect rect;
  double name_height;
} HeraldIshLabel;

/**
 * HeraldIshMapLabels:
 * @regions: one a region
 * @callout: (nullable): what your value says
 * @callout_rect: where its box lies
 * @leader_x: where the line from your value to the box ends
 * @leader_y: the same
 *
 * The words on a map, laid out around what is drawn there.
 */
typedef struct
{
  HeraldIshLabel regions[HERALD_ISH_MAP_MAX_REGIONS];
  PangoLayout *callout;
  HeraldRect callout_rect;
  double leader_x;
  double leader_y;
} HeraldIshMapLabels;

void herald_ish_map_labels_init (HeraldIshMapLabels *labels,
                                 const HeraldIshMap *map,
                                 const HeraldIshMapLayout *layout,
                                 const HeraldPen *pen);
void herald_ish_map_labels_clear (HeraldIshMapLabels *labels);

G_END_DECLS
