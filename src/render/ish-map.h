/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ish-scale.h"
#include "pen.h"

G_BEGIN_DECLS

/**
 * HERALD_ISH_MAP_MAX_REGIONS:
 *
 * No edition of the rule has more regions.
 */
#define HERALD_ISH_MAP_MAX_REGIONS 8

/**
 * HeraldIshAxis:
 * @HERALD_ISH_AXIS_COPIES: HER2 copies in each cell, from left to right
 * @HERALD_ISH_AXIS_RATIO: ratio of HER2 to CEP17, upwards
 */
typedef enum
{
  HERALD_ISH_AXIS_COPIES,
  HERALD_ISH_AXIS_RATIO
} HeraldIshAxis;

/**
 * HeraldIshRegion:
 * @copies_from: lowest number of copies, belongs to the region
 * @copies_to: upper limit of copies; %INFINITY for none
 * @ratio_from: lowest ratio, belongs to the region
 * @ratio_to: upper limit of the ratio; %INFINITY for none
 * @name: what it is called
 * @note: (nullable): a few words below the name
 * @final: whether the region is a result by itself; else it is striped
 * @short_name: (nullable): for a small map; %NULL for @name
 * @copies_to_included: whether the upper limit of copies belongs to it
 * @ratio_to_included: whether the upper limit of the ratio belongs to it
 *
 * One region of the map. Where two regions claim a point the first one wins.
 */
typedef struct
{
  double copies_from;
  double copies_to;
  double ratio_from;
  double ratio_to;
  const char *name;
  const char *note;
  gboolean final;
  const char *short_name;
  gboolean copies_to_included;
  gboolean ratio_to_included;
} HeraldIshRegion;

/**
 * HeraldIshLine:
 * @axis: whose value the line marks
 * @value: where on that axis
 * @from: where it starts on the other axis
 * @to: where it ends on the other axis; %INFINITY for the edge
 * @label: the value in the reader's own writing
 *
 * One limit of the rule.
 */
typedef struct
{
  HeraldIshAxis axis;
  double value;
  double from;
  double to;
  const char *label;
} HeraldIshLine;

/**
 * HeraldIshMap:
 * @regions: (array length=n_regions): the regions
 * @n_regions: how many, up to %HERALD_ISH_MAP_MAX_REGIONS
 * @lines: (array length=n_lines): the limits
 * @n_lines: how many
 * @copies_end: where the axis of copies ends; 0 for 10
 * @ratio_end: where the axis of the ratio ends; 0 for 4
 * @have_copies: whether @copies is known
 * @have_ratio: whether @ratio is known
 * @have_chosen: whether @chosen was decided elsewhere, from exact numbers
 * @copies: HER2 copies in each cell, 0 or more
 * @ratio: ratio, 0 or more
 * @chosen: index of the chosen region
 * @cells: cells counted, 0 when not known
 * @compact: group numbers only, no captions, no cloud, and the parts between the
 *   limits wide enough to write in
 * @point_label: (nullable): what the callout says
 * @copies_caption: (nullable): name of the axis of copies
 * @ratio_caption: (nullable): name of the axis of the ratio
 *
 * What a map shows. Borrows everything.
 */
typedef struct
{
  const HeraldIshRegion *regions;
  guint n_regions;
  const HeraldIshLine *lines;
  guint n_lines;
  double copies_end;
  double ratio_end;
  gboolean have_copies;
  gboolean have_ratio;
  gboolean have_chosen;
  double copies;
  double ratio;
  guint chosen;
  guint cells;
  gboolean compact;
  const char *point_label;
  const char *copies_caption;
  const char *ratio_caption;
} HeraldIshMap;

/**
 * HeraldIshCloud:
 * @known: whether there is a cloud
 * @x: centre
 * @y: centre
 * @long_axis: half the length at one standard deviation
 * @short_axis: half the width at one standard deviation
 * @angle: of the length, in radians, clockwise from the axis of copies
 *
 * How far other counts of as many cells would lie apart by chance.
 */
typedef struct
{
  gboolean known;
  double x;
  double y;
  double long_axis;
  double short_axis;
  double angle;
} HeraldIshCloud;

/**
 * HeraldIshMapLayout:
 * @plot: the field between the axes, five wide to three high
 * @copies_scale: the scale from left to right
 * @ratio_scale: the scale upwards
 * @regions: where each region lies
 * @chosen: index of the chosen region, -1 for none
 * @point_x: your value, or the middle where only the ratio is known
 * @point_y: your value, or the middle where only the copies are known
 * @beyond_right: whether the copies lie past the end of the axis
 * @beyond_top: whether the ratio lies past the end of the axis
 * @cloud: what chance does
 *
 * Where everything lies, in the units of the picture.
 */
typedef struct
{
  HeraldRect plot;
  HeraldIshScale copies_scale;
  HeraldIshScale ratio_scale;
  HeraldRect regions[HERALD_ISH_MAP_MAX_REGIONS];
  int chosen;
  double point_x;
  double point_y;
  gboolean beyond_right;
  gboolean beyond_top;
  HeraldIshCloud cloud;
} HeraldIshMapLayout;

double herald_ish_map_height_for_width (const HeraldIshMap *map, double width, double unit);
double herald_ish_map_x (const HeraldIshMapLayout *layout, double copies);
double herald_ish_map_y (const HeraldIshMapLayout *layout, double ratio);
void herald_ish_map_get_mark (const HeraldIshMapLayout *layout, double unit, double *x, double *y);
int herald_ish_map_region_at (const HeraldIshMap *map, double copies, double ratio);
void herald_ish_map_layout (
    const HeraldIshMap *map, double width, double height, double unit, HeraldIshMapLayout *layout);

G_END_DECLS
