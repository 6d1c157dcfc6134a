/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mark of a result on a time axis: a cell seen from above, told by its shape. */

#include "timeline-mark.h"

#include <math.h>
#include <string.h>

/* Of the radius. */
#define STROKE 0.2
#define GLYPH 0.5

/* In the order of the shapes. */
static const char *const statuses[] = { "positive", "negative",  "equivocal", "indeterminate",
                                        "pending",  "undefined", "invalid" };

typedef struct
{
  cairo_t *cr;
  HeraldColor ink;
  HeraldColor ground;
  double x;
  double y;
  double radius;
} Mark;

/**
 * herald_timeline_shape_of:
 * @status: the name of a HER2 status
 *
 * Returns: what tells it
 */
HeraldTimelineShape
herald_timeline_shape_of (const char *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      if (strcmp (statuses[i], status) == 0)
        return (HeraldTimelineShape)i;
    }
  return HERALD_TIMELINE_UNDEFINED;
}

static void
trace_ring (const Mark *mark)
{
  cairo_new_path (mark->cr);
  cairo_arc (mark->cr, mark->x, mark->y, mark->radius * (1.0 - STROKE / 2.0), 0.0, 2.0 * G_PI);
}

/* @dash of 0 for a whole ring. */
static void
draw_ring (const Mark *mark, double dash)
{
  double dashes[] = { mark->radius * dash, mark->radius * (dash > 0.2 ? 0.35 : 0.3) };

  trace_ring (mark);
  herald_color_set_source (mark->ground, mark->cr);
  cairo_fill_preserve (mark->cr);
  herald_color_set_source (mark->ink, mark->cr);
  cairo_set_line_width (mark->cr, mark->radius * STROKE);
  if (dash > 0.0)
    cairo_set_dash (mark->cr, dashes, 2, 0.0);
  cairo_stroke (mark->cr);
  cairo_set_dash (mark->cr, NULL, 0, 0.0);
}

static void
draw_stroke (const Mark *mark, HeraldColor color, double dx, double dy)
{
  cairo_move_to (mark->cr, mark->x - dx, mark->y - dy);
  cairo_line_to (mark->cr, mark->x + dx, mark->y + dy);
  cairo_set_line_width (mark->cr, mark->radius * (STROKE + 0.04));
  herald_color_set_source (color, mark->cr);
  cairo_stroke (mark->cr);
}

static void
draw_positive (const Mark *mark)
{
  cairo_new_path (mark->cr);
  cairo_arc (mark->cr, mark->x, mark->y, mark->radius, 0.0, 2.0 * G_PI);
  herald_color_set_source (mark->ink, mark->cr);
  cairo_fill (mark->cr);
  draw_stroke (mark, mark->ground, mark->radius * GLYPH, 0.0);
  draw_stroke (mark, mark->ground, 0.0, mark->radius * GLYPH);
}

static void
draw_half (const Mark *mark)
{
  draw_ring (mark, 0.0);
  cairo_new_path (mark->cr);
  cairo_arc (mark->cr, mark->x, mark->y, mark->radius * 0.9, 0.5 * G_PI, 1.5 * G_PI);
  cairo_close_path (mark->cr);
  herald_color_set_source (mark->ink, mark->cr);
  cairo_fill (mark->cr);
}

static void
draw_dots (const Mark *mark)
{
  draw_ring (mark, 0.18);
  herald_color_set_source (mark->ink, mark->cr);
  for (int i = -1; i <= 1; i++)
    {
      cairo_new_path (mark->cr);
      cairo_arc (mark->cr,
                 mark->x + i * mark->radius * 0.42,
                 mark->y,
                 mark->radius * 0.13,
                 0.0,
                 2.0 * G_PI);
      cairo_fill (mark->cr);
    }
}

/* Drawn as strokes: no font has to have it. */
static void
draw_question (const Mark *mark)
{
  double size = mark->radius * 0.26;

  draw_ring (mark, 0.5);
  cairo_new_path (mark->cr);
  cairo_arc (mark->cr, mark->x, mark->y - size, size, G_PI, 2.4 * G_PI);
  cairo_line_to (mark->cr, mark->x, mark->y + size);
  cairo_set_line_width (mark->cr, mark->radius * STROKE);
  herald_color_set_source (mark->ink, mark->cr);
  cairo_stroke (mark->cr);
  cairo_arc (mark->cr, mark->x, mark->y + 2.1 * size, mark->radius * 0.12, 0.0, 2.0 * G_PI);
  cairo_fill (mark->cr);
}

static void
draw_broken (const Mark *mark)
{
  trace_ring (mark);
  herald_color_set_source (mark->ground, mark->cr);
  cairo_fill (mark->cr);
  herald_color_set_source (mark->ink, mark->cr);
  cairo_set_line_width (mark->cr, mark->radius * STROKE);
  for (int i = 0; i < 2; i++)
    {
      cairo_new_path (mark->cr);
      cairo_arc (mark->cr,
                 mark->x,
                 mark->y,
                 mark->radius * (1.0 - STROKE / 2.0),
                 G_PI * (i + 0.15),
                 G_PI * (i + 0.85));
      cairo_stroke (mark->cr);
    }
}

/**
 * herald_timeline_mark_draw:
 * @cr: where to draw
 * @shape: what tells the status
 * @pen: what it is drawn with
 * @ground: what it lies on
 * @x: its middle
 * @y: likewise
 * @radius: its radius
 */
void
herald_timeline_mark_draw (cairo_t *cr,
                           HeraldTimelineShape shape,
                           const HeraldPen *pen,
                           HeraldColor ground,
                           double x,
                           double y,
                           double radius)
{
  Mark mark = { cr, pen->palette->yours.mark, ground, x, y, radius };

  switch (shape)
    {
    case HERALD_TIMELINE_POSITIVE:
      draw_positive (&mark);
      break;
    case HERALD_TIMELINE_EQUIVOCAL:
      draw_half (&mark);
      break;
    case HERALD_TIMELINE_INDETERMINATE:
      draw_question (&mark);
      break;
    case HERALD_TIMELINE_PENDING:
      draw_dots (&mark);
      break;
    case HERALD_TIMELINE_NEGATIVE:
      draw_ring (&mark, 0.0);
      draw_stroke (&mark, mark.ink, radius * GLYPH, 0.0);
      break;
    case HERALD_TIMELINE_INVALID:
      draw_ring (&mark, 0.0);
      draw_stroke (&mark, mark.ink, radius * GLYPH * 0.8, -radius * GLYPH * 0.8);
      break;
    case HERALD_TIMELINE_UNDEFINED:
    default:
      draw_broken (&mark);
      break;
    }
}
