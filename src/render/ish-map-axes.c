/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers and the names along the two axes of a map. */

#include "ish-map-axes.h"

#include "label-place.h"

typedef struct
{
  cairo_t *cr;
  const HeraldIshMap *map;
  const HeraldIshMapLayout *layout;
  const HeraldPen *pen;
  double unit;
} Axes;

static gboolean
is_copies (HeraldIshAxis axis)
{
  return axis == HERALD_ISH_AXIS_COPIES;
}

static double
get_place (const Axes *axes, HeraldIshAxis axis, double value)
{
  return is_copies (axis) ? herald_ish_map_x (axes->layout, value)
                          : herald_ish_map_y (axes->layout, value);
}

static PangoLayout *
create_number (const Axes *axes, const char *text, gboolean limit)
{
  return herald_pen_create_text (axes->pen,
                                 text,
                                 HERALD_PEN_SMALL,
                                 limit ? PANGO_WEIGHT_ULTRABOLD : PANGO_WEIGHT_NORMAL);
}

static void
draw_number (const Axes *axes, HeraldIshAxis axis, const char *text, gboolean limit, double place)
{
  const HeraldPalette *palette = axes->pen->palette;
  const HeraldRect *plot = &axes->layout->plot;
  g_autoptr (PangoLayout) number = create_number (axes, text, limit);
  double width = 0.0;
  double height = 0.0;

  herald_pen_measure (number, &width, &height);
  herald_pen_show (axes->cr,
                   number,
                   limit ? palette->rule.ink : palette->soft,
                   is_copies (axis) ? place - width / 2.0 : plot->x - 8.0 * axes->unit - width,
                   is_copies (axis) ? plot->y + plot->height + 3.0 * axes->unit
                                    : place - height / 2.0);
}

static HeraldLabelSlot
make_slot (const Axes *axes, const HeraldIshLine *line)
{
  g_autoptr (PangoLayout) number = create_number (axes, line->label, TRUE);
  double width = 0.0;
  double height = 0.0;

  herald_pen_measure (number, &width, &height);

  HeraldLabelSlot slot = { get_place (axes, line->axis, line->value),
                           is_copies (line->axis) ? width : height * 0.82,
                           1.0,
                           0.0 };

  return slot;
}

static void
insert_line (const Axes *axes,
             const HeraldIshLine *line,
             HeraldLabelSlot *slots,
             const HeraldIshLine **lines,
             guint count)
{
  HeraldLabelSlot slot = make_slot (axes, line);
  guint place = count;

  for (; place > 0 && slots[place - 1].target > slot.target; place--)
    {
      slots[place] = slots[place - 1];
      lines[place] = lines[place - 1];
    }
  slots[place] = slot;
  lines[place] = line;
}

/* The limits of one axis, in the order of their places, kept apart. */
static guint
spread_limits (const Axes *axes,
               HeraldIshAxis axis,
               HeraldLabelSlot *slots,
               const HeraldIshLine **lines)
{
  const HeraldRect *plot = &axes->layout->plot;
  double from = is_copies (axis) ? plot->x : plot->y;
  double to = from + (is_copies (axis) ? plot->width : plot->height);
  guint count = 0;

  for (guint i = 0; i < axes->map->n_lines && count < HERALD_LABEL_MAX_SPREAD; i++)
    if (axes->map->lines[i].axis == axis)
      insert_line (axes, &axes->map->lines[i], slots, lines, count++);
  herald_label_spread (slots,
                       count,
                       is_copies (axis) ? 6.0 * axes->unit : 0.0,
                       from - 8.0 * axes->unit,
                       to + 8.0 * axes->unit);
  return count;
}

static gboolean
is_free (const HeraldLabelSlot *slots, guint count, double place, double room)
{
  for (guint i = 0; i < count; i++)
    if (ABS (slots[i].middle - place) < room + slots[i].size / 2.0)
      return FALSE;
  return TRUE;
}

static void
draw_scale (const Axes *axes, HeraldIshAxis axis, const HeraldLabelSlot *slots, guint count)
{
  int step = is_copies (axis) ? 2 : 1;
  double end = is_copies (axis) ? axes->map->copies_end : axes->map->ratio_end;

  if (end <= 0.0)
    end = is_copies (axis) ? 10.0 : 4.0;
  for (int value = 0; value <= (int)end; value += step)
    {
      double place = get_place (axes, axis, value);
      g_autofree char *text = g_strdup_printf (value + step > (int)end ? "%d+" : "%d", value);

      if (is_free (slots, count, place, 9.0 * axes->unit))
        draw_number (axes, axis, text, FALSE, place);
    }
}

static void
draw_axis (const Axes *axes, HeraldIshAxis axis)
{
  HeraldLabelSlot slots[HERALD_LABEL_MAX_SPREAD];
  const HeraldIshLine *lines[HERALD_LABEL_MAX_SPREAD];
  guint count = spread_limits (axes, axis, slots, lines);

  if (!axes->map->compact)
    draw_scale (axes, axis, slots, count);
  for (guint i = 0; i < count; i++)
    draw_number (axes, axis, lines[i]->label, TRUE, slots[i].middle);
}

/* Names stand closer to a small field, and are no louder than its limits. */
static void
draw_caption (const Axes *axes, HeraldIshAxis axis, const char *text)
{
  const HeraldRect *plot = &axes->layout->plot;
  gboolean compact = axes->map->compact;
  double width = 0.0;
  double height = 0.0;

  if (text == NULL)
    return;

  g_autoptr (PangoLayout) caption =
      herald_pen_create_text (axes->pen,
                              text,
                              compact ? HERALD_PEN_CAPTION : HERALD_PEN_SMALL,
                              compact ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD);

  herald_pen_measure (caption, &width, &height);
  herald_pen_show (axes->cr,
                   caption,
                   axes->pen->palette->fg,
                   is_copies (axis) ? MAX (plot->x + plot->width - width, 0.0)
                                    : plot->x - (compact ? 28.0 : 32.0) * axes->unit,
                   is_copies (axis) ? plot->y + plot->height + (compact ? 20.0 : 23.0) * axes->unit
                                    : plot->y - height - (compact ? 3.0 : 8.0) * axes->unit);
}

/**
 * herald_ish_map_draw_axes:
 * @cr: where to draw
 * @map: a map
 * @layout: its layout
 * @pen: what it is drawn with
 *
 * The axes never turn round: larger lies to the right in every language.
 */
void
herald_ish_map_draw_axes (cairo_t *cr,
                          const HeraldIshMap *map,
                          const HeraldIshMapLayout *layout,
                          const HeraldPen *pen)
{
  g_return_if_fail (cr != NULL && map != NULL && layout != NULL && pen != NULL);

  Axes axes = { cr, map, layout, pen, herald_pen_get_unit (pen) };

  draw_axis (&axes, HERALD_ISH_AXIS_COPIES);
  draw_axis (&axes, HERALD_ISH_AXIS_RATIO);
  draw_caption (&axes, HERALD_ISH_AXIS_COPIES, map->copies_caption);
  draw_caption (&axes, HERALD_ISH_AXIS_RATIO, map->ratio_caption);
}
