/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ish-map.h"
#include "rules/nearness.h"

G_BEGIN_DECLS

#define HERALD_ISH_REGIONS_MAX_LINES 16

/**
 * HeraldIshRow:
 * @name: what the region is called
 * @ratio: the ratios it takes, in words
 * @copies: the copies it takes, in words
 * @meaning: what it says by itself
 * @is_chosen: whether the report falls into it
 *
 * One region in words.
 */
typedef struct
{
  char *name;
  char *ratio;
  char *copies;
  const char *meaning;
  gboolean is_chosen;
} HeraldIshRow;

/**
 * HeraldIshRegions:
 * @map: what the picture shows; borrows from here
 * @rows: (element-type HeraldIshRow): the same in words
 * @sentence: where the report falls, in words
 * @has_cloud: whether chance is drawn
 * @is_assumed: whether the number of cells is an assumption
 *
 * The gene test with two probes, as one edition divides it.
 */
typedef struct
{
  HeraldIshMap map;
  HeraldIshRegion regions[HERALD_ISH_MAP_MAX_REGIONS];
  HeraldIshLine lines[HERALD_ISH_REGIONS_MAX_LINES];
  GPtrArray *rows;
  GPtrArray *texts;
  char *sentence;
  gboolean has_cloud;
  gboolean is_assumed;
} HeraldIshRegions;

HeraldIshRegions *herald_ish_regions_new (const HeraldVerdict *verdict, gboolean compact);
void herald_ish_regions_free (HeraldIshRegions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldIshRegions, herald_ish_regions_free)

G_END_DECLS
