/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words on a map: names of the regions and the callout of your value. */

#include "ish-map-labels.h"

#include "label-place.h"

#include <math.h>

/* The mark of your value, its cloud, its callout, and the parts of the line between them. */
#define LEADER_PARTS 12
#define MAX_OBSTACLES (3 + LEADER_PARTS)

/* On a smaller field, in design pixels, a callout would hide what it points at. */
#define LEAST_FIELD 280.0

typedef struct
{
  HeraldRect rects[MAX_OBSTACLES];
  guint count;
} Obstacles;

static void
add_obstacle (Obstacles *obstacles, double x, double y, double half_width, double half_height)
{
  HeraldRect rect = { x - half_width, y - half_height, 2.0 * half_width, 2.0 * half_height };

  obstacles->rects[obstacles->count++] = rect;
}

/* The upright box around the ellipse of one standard deviation. */
static void
add_cloud (Obstacles *obstacles, const HeraldIshCloud *cloud)
{
  double cosine = cos (cloud->angle);
  double sine = sin (cloud->angle);

  if (cloud->known)
    add_obstacle (obstacles,
                  cloud->x,
                  cloud->y,
                  hypot (cloud->long_axis * cosine, cloud->short_axis * sine),
                  hypot (cloud->long_axis * sine, cloud->short_axis * cosine));
}

static void
add_point (Obstacles *obstacles,
           const HeraldIshMap *map,
           const HeraldIshMapLayout *layout,
           double unit)
{
  double half = (map->compact ? 9.0 : 13.0) * unit;

  if (layout->beyond_right || layout->beyond_top)
    half *= 3.0;
  if (map->have_copies && map->have_ratio)
    add_obstacle (obstacles, layout->point_x, layout->point_y, half, half);
  else if (map->have_ratio)
    add_obstacle (obstacles, layout->point_x, layout->point_y, layout->plot.width, 4.0 * unit);
  else if (map->have_copies)
    add_obstacle (obstacles, layout->point_x, layout->point_y, 4.0 * unit, layout->plot.height);
}

/* A slanting line is many small boxes: one around all of it would keep words off half a region. */
static void
add_leader (Obstacles *obstacles, HeraldIshMapLabels *labels, double x, double y, double unit)
{
  const HeraldRect *rect = &labels->callout_rect;
  double half_height = rect->height / 2.0;

  labels->leader_x = CLAMP (x, rect->x + half_height, rect->x + rect->width - half_height);
  labels->leader_y = rect->y + half_height;
  for (guint i = 0; i < LEADER_PARTS; i++)
    {
      double part_x = (labels->leader_x - x) / LEADER_PARTS;
      double part_y = (labels->leader_y - y) / LEADER_PARTS;

      add_obstacle (obstacles,
                    x + (i + 0.5) * part_x,
                    y + (i + 0.5) * part_y,
                    ABS (part_x) / 2.0 + 3.0 * unit,
                    ABS (part_y) / 2.0 + 3.0 * unit);
    }
}

static void
place_callout (HeraldIshMapLabels *labels,
               const HeraldIshMap *map,
               const HeraldIshMapLayout *layout,
               const HeraldPen *pen,
               Obstacles *obstacles)
{
  double unit = herald_pen_get_unit (pen);
  HeraldRect room = layout->plot;
  double width = 0.0;
  double height = 0.0;
  double x = 0.0;
  double y = 0.0;

  if (map->compact || map->point_label == NULL || layout->plot.width < LEAST_FIELD * unit ||
      (!map->have_copies && !map->have_ratio))
    return;

  labels->callout =
      herald_pen_create_text (pen, map->point_label, HERALD_PEN_SMALL, PANGO_WEIGHT_SEMIBOLD);
  herald_pen_measure (labels->callout, &width, &height);
  width += 24.0 * unit;
  height += 14.0 * unit;
  room.x += 8.0 * unit;
  room.y += 8.0 * unit;
  room.width -= 16.0 * unit;
  room.height -= 16.0 * unit;
  labels->callout_rect = herald_label_place (&room,
                                             width,
                                             height,
                                             layout->point_x + width / 2.0 + 60.0 * unit,
                                             layout->point_y - 62.0 * unit,
                                             obstacles->rects,
                                             obstacles->count);
  add_obstacle (obstacles,
                labels->callout_rect.x + width / 2.0,
                labels->callout_rect.y + height / 2.0,
                width / 2.0 + 5.0 * unit,
                height / 2.0 + 5.0 * unit);
  herald_ish_map_get_mark (layout, unit, &x, &y);
  add_leader (obstacles, labels, x, y, unit);
}

static void
wrap_text (PangoLayout *text, double limit, double *width, double *height)
{
  herald_pen_measure (text, width, height);
  if (*width > limit)
    {
      pango_layout_set_width (text, (int)(MAX (limit, 1.0) * PANGO_SCALE));
      herald_pen_measure (text, width, height);
    }
}

static const char *
get_name (const HeraldIshMap *map, const HeraldIshRegion *region)
{
  return map->compact && region->short_name != NULL ? region->short_name : region->name;
}

/* The full name where it fits on one line, else the short one. */
static PangoLayout *
create_name (const HeraldIshMap *map,
             const HeraldIshRegion *region,
             const HeraldPen *pen,
             double limit)
{
  double scale = map->compact ? HERALD_PEN_SMALL : HERALD_PEN_TITLE;
  const PangoWeight weight = map->compact ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_ULTRABOLD;
  const char *name = get_name (map, region);

  if (region->short_name != NULL && herald_pen_measure_width (pen, name, scale, weight) > limit)
    name = region->short_name;
  if (herald_pen_measure_width (pen, name, scale, weight) > limit)
    scale = HERALD_PEN_CAPTION;
  return herald_pen_create_text (pen, name, scale, weight);
}

static void
init_label (HeraldIshLabel *label,
            const HeraldIshMap *map,
            guint index,
            const HeraldRect *room,
            const HeraldPen *pen)
{
  const HeraldIshRegion *region = &map->regions[index];
  double width = 0.0;
  double height = 0.0;

  label->name = create_name (map, region, pen, room->width);
  wrap_text (label->name, room->width, &label->rect.width, &label->name_height);
  label->rect.height = label->name_height;
  if (map->compact && label->rect.width > room->width)
    g_clear_object (&label->name);
  if (map->compact || region->note == NULL || *region->note == '\0')
    return;

  label->note = herald_pen_create_text (pen, region->note, HERALD_PEN_SMALL, PANGO_WEIGHT_NORMAL);
  wrap_text (label->note, room->width, &width, &height);
  if (width > room->width || label->name_height + height > room->height)
    {
      g_clear_object (&label->note);
      return;
    }
  label->rect.width = MAX (label->rect.width, width);
  label->rect.height += height;
}

/* A note that would cover a mark is left out; the name stays. */
static void
place_label (HeraldIshLabel *label, const HeraldRect *room, const Obstacles *obstacles)
{
  double middle_x = room->x + room->width / 2.0;
  double middle_y = room->y + room->height / 2.0;
  HeraldRect rect = herald_label_place (room,
                                        label->rect.width,
                                        label->rect.height,
                                        middle_x,
                                        middle_y,
                                        obstacles->rects,
                                        obstacles->count);

  if (label->note != NULL && !herald_label_is_free (&rect, obstacles->rects, obstacles->count))
    {
      double height = 0.0;

      g_clear_object (&label->note);
      herald_pen_measure (label->name, &label->rect.width, &height);
      rect = herald_label_place (room,
                                 label->rect.width,
                                 label->name_height,
                                 middle_x,
                                 middle_y,
                                 obstacles->rects,
                                 obstacles->count);
    }
  label->rect = rect;
}

static HeraldRect
get_room (const HeraldRect *region, const HeraldIshMap *map, double unit)
{
  double side = (map->compact ? 3.0 : 9.0) * unit;
  double inset = MIN ((map->compact ? 4.0 : 9.0) * unit, region->height / 8.0);
  HeraldRect room = { region->x + side,
                      region->y + inset,
                      MAX (region->width - 2.0 * side, 1.0),
                      MAX (region->height - 2.0 * inset, 1.0) };

  return room;
}

/**
 * herald_ish_map_labels_init:
 * @labels: (out caller-allocates): the words to lay out
 * @map: a map
 * @layout: its layout
 * @pen: what it is drawn with
 *
 * On a small map a name that does not fit is left out. Clear with
 * herald_ish_map_labels_clear().
 */
void
herald_ish_map_labels_init (HeraldIshMapLabels *labels,
                            const HeraldIshMap *map,
                            const HeraldIshMapLayout *layout,
                            const HeraldPen *pen)
{
  const HeraldIshMapLabels empty = { 0 };
  Obstacles obstacles = { 0 };

  g_return_if_fail (labels != NULL && map != NULL && layout != NULL && pen != NULL);

  *labels = empty;
  add_point (&obstacles, map, layout, herald_pen_get_unit (pen));
  add_cloud (&obstacles, &layout->cloud);
  place_callout (labels, map, layout, pen, &obstacles);
  for (guint i = 0; i < map->n_regions; i++)
    {
      HeraldRect room = get_room (&layout->regions[i], map, herald_pen_get_unit (pen));

      init_label (&labels->regions[i], map, i, &room, pen);
      place_label (&labels->regions[i], &room, &obstacles);
    }
}

/**
 * herald_ish_map_labels_clear:
 * @labels: words that were laid out
 */
void
herald_ish_map_labels_clear (HeraldIshMapLabels *labels)
{
  g_return_if_fail (labels != NULL);

  for (guint i = 0; i < HERALD_ISH_MAP_MAX_REGIONS; i++)
    {
      g_clear_object (&labels->regions[i].name);
      g_clear_object (&labels->regions[i].note);
    }
  g_clear_object (&labels->callout);
}
