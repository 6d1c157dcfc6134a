/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map of the gene test, ratio against copies: where everything lies. */

#include "ish-map.h"

#include <math.h>

#define ARROW_ROOM 27.0
#define PLOT_SHAPE (5.0 / 3.0)

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Margins;

static Margins
get_margins (const HeraldIshMap *map, double unit)
{
  Margins compact = { 32.0, 4.0, 4.0, 20.0 };
  Margins full = { 42.0, 28.0, 16.0, 46.0 };
  Margins margins = map->compact ? compact : full;

  if (map->compact && map->ratio_caption != NULL)
    margins.top = 22.0;
  if (map->compact && map->copies_caption != NULL)
    margins.bottom = 40.0;
  margins.left *= unit;
  margins.top *= unit;
  margins.right *= unit;
  margins.bottom *= unit;
  return margins;
}

static double
get_copies_end (const HeraldIshMap *map)
{
  return map->copies_end > 0.0 ? map->copies_end : 10.0;
}

static double
get_ratio_end (const HeraldIshMap *map)
{
  return map->ratio_end > 0.0 ? map->ratio_end : 4.0;
}

/* The largest field of the right shape that the margins leave, in the middle. */
static HeraldRect
place_plot (const HeraldIshMap *map, double width, double height, double unit)
{
  Margins margins = get_margins (map, unit);
  double free_width = MAX (width - margins.left - margins.right, 1.0);
  double free_height = MAX (height - margins.top - margins.bottom, 1.0);
  HeraldRect plot;

  plot.width = MIN (free_width, free_height * PLOT_SHAPE);
  plot.height = plot.width / PLOT_SHAPE;
  plot.x = margins.left + (free_width - plot.width) / 2.0;
  plot.y = margins.top + (free_height - plot.height) / 2.0;
  return plot;
}

static HeraldIshScale
make_scale (const HeraldIshMap *map, HeraldIshAxis axis, double end)
{
  HeraldIshScale scale;

  herald_ish_scale_init (&scale, end);
  if (!map->compact)
    return scale;

  for (guint i = 0; i < map->n_lines; i++)
    if (map->lines[i].axis == axis)
      herald_ish_scale_add_knot (&scale, map->lines[i].value);
  herald_ish_scale_widen (&scale);
  return scale;
}

static HeraldRect
place_region (const HeraldIshMapLayout *layout, const HeraldIshRegion *region)
{
  HeraldRect rect;

  rect.x = herald_ish_map_x (layout, region->copies_from);
  rect.y = herald_ish_map_y (layout, region->ratio_to);
  rect.width = herald_ish_map_x (layout, region->copies_to) - rect.x;
  rect.height = herald_ish_map_y (layout, region->ratio_from) - rect.y;
  return rect;
}

/* A simple counting model: the signals of each kind in n cells vary by chance
 * with as much variance as there are signals. Then, with c copies, ratio r and
 * p = c / r of the other probe, var c = c / n, var r = r² (1 / cn + 1 / pn) and
 * cov = r / n. The ellipse lies along the directions of this matrix. */
static HeraldIshCloud
place_cloud (const HeraldIshMap *map, const HeraldRect *plot)
{
  HeraldIshCloud cloud = { 0 };

  if (map->compact || !map->have_copies || !map->have_ratio || map->cells == 0 ||
      map->copies <= 0.0 || map->ratio <= 0.0)
    return cloud;

  double across = plot->width / get_copies_end (map);
  double up = plot->height / get_ratio_end (map);
  double counted = map->copies * map->cells;
  double var_x = map->copies / map->cells * across * across;
  double var_y = map->ratio * map->ratio * (1.0 + map->ratio) / counted * up * up;
  double both = -map->ratio / map->cells * across * up;
  double middle = (var_x + var_y) / 2.0;
  double spread = hypot ((var_x - var_y) / 2.0, both);

  cloud.known = TRUE;
  cloud.x = plot->x + map->copies * across;
  cloud.y = plot->y + plot->height - map->ratio * up;
  cloud.long_axis = sqrt (middle + spread);
  cloud.short_axis = sqrt (MAX (middle - spread, 0.0));
  cloud.angle = 0.5 * atan2 (2.0 * both, var_x - var_y);
  return cloud;
}

static gboolean
holds (double value, double from, double to, gboolean to_included)
{
  return value >= from && (value < to || (to_included && value == to));
}

static gboolean
may_hold (const HeraldIshMap *map, const HeraldIshRegion *region)
{
  return (!map->have_copies || holds (map->copies,
                                      region->copies_from,
                                      region->copies_to,
                                      region->copies_to_included)) &&
         (!map->have_ratio ||
          holds (map->ratio, region->ratio_from, region->ratio_to, region->ratio_to_included));
}

/* One number alone chooses a region where no other region can hold it. */
static int
find_chosen (const HeraldIshMap *map)
{
  int chosen = -1;

  if (map->have_chosen)
    return map->chosen < map->n_regions ? (int)map->chosen : -1;
  if (map->have_copies && map->have_ratio)
    return herald_ish_map_region_at (map, map->copies, map->ratio);
  for (guint i = 0; i < map->n_regions; i++)
    if (may_hold (map, &map->regions[i]))
      {
        if (chosen != -1)
          return -1;
        chosen = (int)i;
      }
  return chosen;
}

/**
 * herald_ish_map_height_for_width:
 * @map: a map
 * @width: width of the picture
 * @unit: size of the text, see herald_pen_get_unit()
 *
 * Returns: the height at which the field keeps its shape and no space is left
 */
double
herald_ish_map_height_for_width (const HeraldIshMap *map, double width, double unit)
{
  g_return_val_if_fail (map != NULL, 0.0);

  Margins margins = get_margins (map, unit);

  return MAX (width - margins.left - margins.right, 1.0) / PLOT_SHAPE + margins.top +
         margins.bottom;
}

/**
 * herald_ish_map_x:
 * @layout: a layout; only the field and the scale are used
 * @copies: HER2 copies in each cell
 *
 * Returns: where they lie, kept inside the field
 */
double
herald_ish_map_x (const HeraldIshMapLayout *layout, double copies)
{
  g_return_val_if_fail (layout != NULL, 0.0);

  return layout->plot.x +
         layout->plot.width * herald_ish_scale_get_share (&layout->copies_scale, copies);
}

/**
 * herald_ish_map_y:
 * @layout: a layout; only the field and the scale are used
 * @ratio: a ratio
 *
 * Returns: where it lies, kept inside the field; larger ratios lie higher
 */
double
herald_ish_map_y (const HeraldIshMapLayout *layout, double ratio)
{
  g_return_val_if_fail (layout != NULL, 0.0);

  return layout->plot.y +
         layout->plot.height * (1.0 - herald_ish_scale_get_share (&layout->ratio_scale, ratio));
}

/**
 * herald_ish_map_get_mark:
 * @layout: a layout
 * @unit: size of the text, see herald_pen_get_unit()
 * @x: (out): where the mark of your value has its middle
 * @y: (out): the same
 *
 * A value past the end of an axis keeps off the edge, which leaves room for an arrow.
 */
void
herald_ish_map_get_mark (const HeraldIshMapLayout *layout, double unit, double *x, double *y)
{
  g_return_if_fail (layout != NULL && x != NULL && y != NULL);

  *x = layout->point_x - (layout->beyond_right ? ARROW_ROOM * unit : 0.0);
  *y = layout->point_y + (layout->beyond_top ? ARROW_ROOM * unit : 0.0);
}

/**
 * herald_ish_map_region_at:
 * @map: a map
 * @copies: HER2 copies in each cell
 * @ratio: a ratio
 *
 * Returns: index of the first region that holds the point, -1 for none
 */
int
herald_ish_map_region_at (const HeraldIshMap *map, double copies, double ratio)
{
  g_return_val_if_fail (map != NULL, -1);

  for (guint i = 0; i < map->n_regions; i++)
    {
      const HeraldIshRegion *region = &map->regions[i];

      if (holds (copies, region->copies_from, region->copies_to, region->copies_to_included) &&
          holds (ratio, region->ratio_from, region->ratio_to, region->ratio_to_included))
        return (int)i;
    }
  return -1;
}

/**
 * herald_ish_map_layout:
 * @map: a map
 * @width: width of the picture
 * @height: height of the picture
 * @unit: size of the text, see herald_pen_get_unit()
 * @layout: (out caller-allocates): where everything lies
 */
void
herald_ish_map_layout (
    const HeraldIshMap *map, double width, double height, double unit, HeraldIshMapLayout *layout)
{
  g_return_if_fail (map != NULL && layout != NULL);
  g_return_if_fail (map->n_regions <= HERALD_ISH_MAP_MAX_REGIONS);

  layout->plot = place_plot (map, width, height, unit);
  layout->copies_scale = make_scale (map, HERALD_ISH_AXIS_COPIES, get_copies_end (map));
  layout->ratio_scale = make_scale (map, HERALD_ISH_AXIS_RATIO, get_ratio_end (map));
  for (guint i = 0; i < map->n_regions; i++)
    layout->regions[i] = place_region (layout, &map->regions[i]);

  layout->chosen = find_chosen (map);
  layout->beyond_right = map->have_copies && map->copies > get_copies_end (map);
  layout->beyond_top = map->have_ratio && map->ratio > get_ratio_end (map);
  layout->point_x =
      herald_ish_map_x (layout, map->have_copies ? map->copies : get_copies_end (map) / 2.0);
  layout->point_y =
      herald_ish_map_y (layout, map->have_ratio ? map->ratio : get_ratio_end (map) / 2.0);
  layout->cloud = place_cloud (map, &layout->plot);
}
