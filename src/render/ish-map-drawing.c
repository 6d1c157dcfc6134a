/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the map of the gene test: what is final by itself is filled, what needs
 * more work first is striped, what is yours is brown. */

#include "ish-map-drawing.h"

#include "ish-map-axes.h"
#include "ish-map-labels.h"
#include "ish-map-point.h"

#include <math.h>

typedef struct
{
  cairo_t *cr;
  const HeraldIshMap *map;
  const HeraldPen *pen;
  const HeraldPalette *palette;
  double unit;
  HeraldIshMapLayout layout;
  HeraldIshMapLabels labels;
} Drawing;

static const HeraldHue *
get_hue (const Drawing *drawing, guint index)
{
  return (int)index == drawing->layout.chosen ? &drawing->palette->yours : &drawing->palette->rule;
}

static HeraldColor
get_ground (const Drawing *drawing, guint index)
{
  const HeraldHue *hue = get_hue (drawing, index);

  if (hue == &drawing->palette->yours)
    return hue->fill;
  return drawing->map->regions[index].final ? hue->chosen : drawing->palette->base;
}

static void
trace_rect (const Drawing *drawing, const HeraldRect *rect)
{
  cairo_rectangle (drawing->cr, rect->x, rect->y, rect->width, rect->height);
}

static void
draw_stripes (const Drawing *drawing, const HeraldRect *rect, HeraldColor color)
{
  cairo_t *cr = drawing->cr;
  double period = (drawing->map->compact ? 9.0 : 12.0) * drawing->unit;

  cairo_save (cr);
  trace_rect (drawing, rect);
  cairo_clip (cr);
  for (double x = rect->x - rect->height; x < rect->x + rect->width; x += period)
    {
      cairo_move_to (cr, x, rect->y + rect->height);
      cairo_line_to (cr, x + rect->height, rect->y);
    }
  herald_color_set_source (color, cr);
  cairo_set_line_width (cr, period / 3.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_halo (const Drawing *drawing, guint index)
{
  const HeraldIshLabel *label = &drawing->labels.regions[index];
  PangoLayout *texts[2] = { label->name, label->note };
  double y = label->rect.y;

  for (guint i = 0; i < G_N_ELEMENTS (texts) && texts[i] != NULL; i++)
    {
      double width = 0.0;
      double height = 0.0;

      herald_pen_measure (texts[i], &width, &height);
      herald_pen_halo (drawing->cr,
                       texts[i],
                       get_ground (drawing, index),
                       label->rect.x + (label->rect.width - width) / 2.0,
                       y,
                       3.5 * drawing->unit);
      y += height;
    }
}

static void
draw_region (const Drawing *drawing, guint index)
{
  const HeraldRect *rect = &drawing->layout.regions[index];
  gboolean chosen = (int)index == drawing->layout.chosen;

  trace_rect (drawing, rect);
  herald_color_set_source (get_ground (drawing, index), drawing->cr);
  cairo_fill (drawing->cr);
  if (!drawing->map->regions[index].final)
    {
      draw_stripes (drawing, rect, get_hue (drawing, index)->chosen);
      draw_halo (drawing, index);
    }
  else if (chosen)
    {
      trace_rect (drawing, rect);
      herald_color_set_source (drawing->palette->yours.chosen, drawing->cr);
      cairo_fill (drawing->cr);
    }
}

static void
draw_line (const Drawing *drawing, const HeraldIshLine *line)
{
  const HeraldIshMapLayout *layout = &drawing->layout;

  if (line->axis == HERALD_ISH_AXIS_COPIES)
    {
      double x = herald_ish_map_x (layout, line->value);

      cairo_move_to (drawing->cr, x, herald_ish_map_y (layout, line->from));
      cairo_line_to (drawing->cr, x, herald_ish_map_y (layout, line->to));
    }
  else
    {
      double y = herald_ish_map_y (layout, line->value);

      cairo_move_to (drawing->cr, herald_ish_map_x (layout, line->from), y);
      cairo_line_to (drawing->cr, herald_ish_map_x (layout, line->to), y);
    }
  herald_color_set_source (drawing->palette->rule.mark, drawing->cr);
  cairo_set_line_width (drawing->cr, 2.0 * drawing->unit);
  cairo_stroke (drawing->cr);
}

static void
trace_ellipse (const Drawing *drawing, double deviations)
{
  const HeraldIshCloud *cloud = &drawing->layout.cloud;
  cairo_t *cr = drawing->cr;

  cairo_save (cr);
  cairo_translate (cr, cloud->x, cloud->y);
  cairo_rotate (cr, cloud->angle);
  cairo_scale (cr, cloud->long_axis * deviations, MAX (cloud->short_axis, 0.5) * deviations);
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_restore (cr);
}

/* Leaves out the words of one region: what is drawn next would run through them. */
static void
clip_off_words (const Drawing *drawing, guint index)
{
  const HeraldIshLabel *label = &drawing->labels.regions[index];
  double room = 1.5 * drawing->unit;
  HeraldRect words = {
    label->rect.x - room, label->rect.y, label->rect.width + 2.0 * room, label->rect.height
  };

  if (label->name == NULL)
    return;

  trace_rect (drawing, &drawing->layout.plot);
  trace_rect (drawing, &words);
  cairo_clip (drawing->cr);
}

/* The words of a narrow region keep off the inner ellipse, but may lie on the edge of the outer. */
static void
draw_cloud_edge (const Drawing *drawing)
{
  cairo_t *cr = drawing->cr;
  double dashes[2] = { 4.0 * drawing->unit, 3.0 * drawing->unit };

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < drawing->map->n_regions; i++)
    clip_off_words (drawing, i);
  trace_ellipse (drawing, 2.0);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_set_line_width (cr, 1.3 * drawing->unit);
  cairo_set_dash (cr, dashes, 2, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_cloud (const Drawing *drawing)
{
  HeraldColor color = drawing->palette->yours.mark;
  cairo_t *cr = drawing->cr;

  if (!drawing->layout.cloud.known)
    return;

  for (int deviations = 2; deviations >= 1; deviations--)
    {
      color.alpha = 0.15;
      trace_ellipse (drawing, deviations);
      herald_color_set_source (color, cr);
      cairo_fill (cr);
    }
  draw_cloud_edge (drawing);
}

static void
draw_chosen (const Drawing *drawing)
{
  double line_width = (drawing->map->compact ? 2.2 : 3.0) * drawing->unit;

  if (drawing->layout.chosen < 0)
    return;

  HeraldRect rect = drawing->layout.regions[drawing->layout.chosen];

  rect.x += line_width * 0.8;
  rect.y += line_width * 0.8;
  rect.width -= line_width * 1.6;
  rect.height -= line_width * 1.6;
  herald_pen_trace_round (drawing->cr, &rect, 5.0 * drawing->unit);
  herald_color_set_source (drawing->palette->yours.mark, drawing->cr);
  cairo_set_line_width (drawing->cr, line_width);
  cairo_stroke (drawing->cr);
}

static void
draw_field (const Drawing *drawing)
{
  cairo_t *cr = drawing->cr;
  const HeraldRect *plot = &drawing->layout.plot;

  cairo_save (cr);
  herald_pen_trace_round (cr, plot, 7.0 * drawing->unit);
  cairo_clip (cr);
  for (guint i = 0; i < drawing->map->n_regions; i++)
    draw_region (drawing, i);
  draw_cloud (drawing);
  for (guint i = 0; i < drawing->map->n_lines; i++)
    draw_line (drawing, &drawing->map->lines[i]);
  cairo_restore (cr);
  herald_pen_trace_round (cr, plot, 7.0 * drawing->unit);
  herald_color_set_source (drawing->palette->line, cr);
  cairo_set_line_width (cr, drawing->unit);
  cairo_stroke (cr);
  draw_chosen (drawing);
}

static void
draw_label (const Drawing *drawing, guint index)
{
  const HeraldIshLabel *label = &drawing->labels.regions[index];
  gboolean chosen = (int)index == drawing->layout.chosen;
  HeraldColor ink = chosen ? drawing->palette->yours.ink : drawing->palette->fg;
  double width = 0.0;
  double height = 0.0;

  if (label->name == NULL)
    return;

  herald_pen_measure (label->name, &width, &height);
  herald_pen_show (drawing->cr,
                   label->name,
                   ink,
                   label->rect.x + (label->rect.width - width) / 2.0,
                   label->rect.y);
  if (label->note == NULL)
    return;

  herald_pen_measure (label->note, &width, &height);
  herald_pen_show (drawing->cr,
                   label->note,
                   drawing->palette->fg,
                   label->rect.x + (label->rect.width - width) / 2.0,
                   label->rect.y + label->name_height);
}

/**
 * herald_ish_map_draw:
 * @cr: where to draw, at the origin
 * @map: a map
 * @pen: what it is drawn with
 * @width: width of the picture
 * @height: height of the picture; see herald_ish_map_height_for_width()
 */
void
herald_ish_map_draw (
    cairo_t *cr, const HeraldIshMap *map, const HeraldPen *pen, double width, double height)
{
  g_return_if_fail (cr != NULL && map != NULL && pen != NULL);

  Drawing drawing = {
    .cr = cr, .map = map, .pen = pen, .palette = pen->palette, .unit = herald_pen_get_unit (pen)
  };

  herald_ish_map_layout (map, width, height, drawing.unit, &drawing.layout);
  herald_ish_map_labels_init (&drawing.labels, map, &drawing.layout, pen);
  cairo_save (cr);
  draw_field (&drawing);
  for (guint i = 0; i < map->n_regions; i++)
    draw_label (&drawing, i);
  herald_ish_map_draw_axes (cr, map, &drawing.layout, pen);
  herald_ish_map_draw_point (cr, map, &drawing.layout, &drawing.labels, pen);
  cairo_restore (cr);
  herald_ish_map_labels_clear (&drawing.labels);
}
