/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws results on a time axis: each a mark whose shape tells its status, with its words beside. */

#include "content/written-day.h"
#include "timeline.h"

/* In pixels of the design. */
#define FRAME 1.2

typedef struct
{
  cairo_t *cr;
  const HeraldTimeline *timeline;
  const HeraldPen *pen;
  const HeraldPalette *palette;
  HeraldTimelineLayout *layout;
  double unit;
  double width;
} Drawing;

/* Lines below each other begin together, or end together before the mark: in terms of Pango, which
 * turns left and right round where text does. */
static PangoAlignment
find_alignment (PangoLayout *text, gboolean is_before)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (text, 0);
  gboolean is_turned = line != NULL && line->resolved_dir == PANGO_DIRECTION_RTL;

  return is_before != is_turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* In lines that are as long as there is room for. */
static PangoLayout *
create_words (const Drawing *drawing,
              const char *words,
              double scale,
              PangoWeight weight,
              const HeraldTimelinePlace *place)
{
  PangoLayout *text = herald_pen_create_text (drawing->pen, words, scale, weight);
  double width, height;

  pango_layout_set_alignment (text, find_alignment (text, place->words_x < place->x));
  herald_pen_measure (text, &width, &height);
  if (width > place->words_width)
    pango_layout_set_width (text, (int)(place->words_width * PANGO_SCALE));
  return text;
}

/* Returns where they end. */
static double
show_words (const Drawing *drawing,
            PangoLayout *text,
            HeraldColor color,
            const HeraldTimelinePlace *place,
            double y)
{
  double x = place->words_x;
  double width, height;

  herald_pen_measure (text, &width, &height);
  if (place->words_x < place->x)
    x += place->words_width - width;
  herald_pen_show (drawing->cr, text, color, x, y);
  return y + height;
}

static double
get_height (PangoLayout *text)
{
  double width, height;

  herald_pen_measure (text, &width, &height);
  return height;
}

static void
draw_number (const Drawing *drawing, guint index, const HeraldTimelinePlace *place)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autoptr (PangoLayout) text =
      create_words (drawing, number, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD, place);

  show_words (drawing, text, drawing->palette->fg, place, place->y - get_height (text) / 2.0);
}

static void
draw_words (const Drawing *drawing, guint index, const HeraldTimelinePlace *place)
{
  const HeraldTimelineItem *item = &drawing->timeline->items[index];
  g_autoptr (PangoLayout) name =
      create_words (drawing, item->name, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD, place);
  g_autoptr (PangoLayout) detail =
      create_words (drawing, item->detail, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL, place);
  double y = place->y - (get_height (name) + get_height (detail)) / 2.0;

  y = show_words (drawing, name, drawing->palette->fg, place, y);
  show_words (drawing, detail, drawing->palette->soft, place, y);
}

static void
draw_item (const Drawing *drawing, guint index)
{
  const HeraldTimelinePlace *place =
      &g_array_index (drawing->layout->places, HeraldTimelinePlace, index);
  const HeraldHue *yours = &drawing->palette->yours;
  gboolean is_chosen = drawing->timeline->items[index].is_chosen;
  HeraldColor ground = is_chosen ? yours->fill : drawing->palette->base;
  HeraldRect frame = place->box;

  /* Half of the frame lies outside of what it is drawn along. */
  frame.x += FRAME / 2.0 * drawing->unit;
  frame.width -= FRAME * drawing->unit;
  herald_pen_trace_round (drawing->cr, &frame, 6.0 * drawing->unit);
  herald_color_set_source (ground, drawing->cr);
  cairo_fill_preserve (drawing->cr);
  herald_color_set_source (is_chosen ? yours->mark : ground, drawing->cr);
  cairo_set_line_width (drawing->cr, FRAME * drawing->unit);
  cairo_stroke (drawing->cr);
  herald_timeline_mark_draw (drawing->cr,
                             drawing->timeline->items[index].shape,
                             drawing->pen,
                             ground,
                             place->x,
                             place->y,
                             drawing->layout->radius);
  if (place->words_width <= 0.0)
    return;
  if (drawing->layout->is_numbered)
    draw_number (drawing, index, place);
  else
    draw_words (drawing, index, place);
}

static void
draw_span (const Drawing *drawing, double from, double to, HeraldColor color, double thickness)
{
  cairo_move_to (drawing->cr, from, drawing->layout->axis);
  cairo_line_to (drawing->cr, to, drawing->layout->axis);
  herald_color_set_source (color, drawing->cr);
  cairo_set_line_width (drawing->cr, thickness * drawing->unit);
  cairo_stroke (drawing->cr);
}

/* What is chosen is joined: this stretch of time is what is compared. */
static void
draw_between (const Drawing *drawing)
{
  double from = -1.0;

  for (guint i = 0; i < drawing->timeline->n_items; i++)
    {
      const HeraldTimelineItem *item = &drawing->timeline->items[i];
      double x = g_array_index (drawing->layout->places, HeraldTimelinePlace, i).x;

      if (!item->is_dated || !item->is_chosen)
        continue;
      if (from >= 0.0)
        draw_span (drawing, from, x, drawing->palette->yours.mark, 3.0);
      from = x;
    }
}

static void
draw_name (const Drawing *drawing, const char *words, PangoWeight weight, double middle)
{
  g_autoptr (PangoLayout) text =
      herald_pen_create_text (drawing->pen, words, HERALD_PEN_CAPTION, weight);
  double width, height;

  herald_pen_measure (text, &width, &height);
  herald_pen_show (drawing->cr,
                   text,
                   drawing->palette->soft,
                   MAX (middle - width / 2.0, 0.0),
                   drawing->layout->axis + 8.0 * drawing->unit);
}

static void
draw_year (const Drawing *drawing, guint year, double middle)
{
  g_autofree char *words = g_strdup_printf ("%u", year);

  draw_name (drawing, words, PANGO_WEIGHT_BOLD, middle);
}

static void
draw_month (const Drawing *drawing, guint month, double middle)
{
  draw_name (drawing, herald_written_month_short (month), PANGO_WEIGHT_NORMAL, middle);
}

static void
draw_ticks (const Drawing *drawing)
{
  double axis = drawing->layout->axis;

  for (guint i = 0; i < drawing->layout->ticks->len; i++)
    {
      const HeraldTimelineTick *tick =
          &g_array_index (drawing->layout->ticks, HeraldTimelineTick, i);
      double length = (tick->year == 0 ? 3.0 : 6.0) * drawing->unit;

      cairo_move_to (drawing->cr, tick->x, axis);
      cairo_line_to (drawing->cr, tick->x, axis + length);
      herald_color_set_source (drawing->palette->line, drawing->cr);
      cairo_set_line_width (drawing->cr, (tick->year == 0 ? 1.0 : 1.6) * drawing->unit);
      cairo_stroke (drawing->cr);
      if (tick->is_named && tick->year > 0)
        draw_year (drawing, tick->year, tick->x);
      else if (tick->is_named)
        draw_month (drawing, tick->month, tick->x);
    }
  if (drawing->layout->first_year > 0)
    draw_year (drawing, drawing->layout->first_year, 0.0);
}

static void
draw_stem (const Drawing *drawing, const HeraldTimelinePlace *place)
{
  cairo_t *cr = drawing->cr;

  cairo_move_to (cr, place->x, place->y);
  cairo_line_to (cr, place->x, drawing->layout->axis);
  herald_color_set_source (drawing->palette->line, cr);
  cairo_set_line_width (cr, 1.2 * drawing->unit);
  cairo_stroke (cr);
  cairo_arc (cr, place->x, drawing->layout->axis, 3.0 * drawing->unit, 0.0, 2.0 * G_PI);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_fill (cr);
}

/* A date that is known in part is a stretch of time, and shown as one. */
static void
draw_axis (const Drawing *drawing)
{
  GArray *places = drawing->layout->places;

  for (guint i = 0; i < places->len; i++)
    {
      const HeraldTimelinePlace *place = &g_array_index (places, HeraldTimelinePlace, i);

      if (drawing->timeline->items[i].is_dated && place->to > place->from)
        draw_span (drawing, place->from, place->to, drawing->palette->yours.edge, 7.0);
    }
  draw_span (drawing, 0.0, drawing->width, drawing->palette->line, 1.6);
  draw_ticks (drawing);
  draw_between (drawing);
  for (guint i = 0; i < places->len; i++)
    {
      if (drawing->timeline->items[i].is_dated)
        draw_stem (drawing, &g_array_index (places, HeraldTimelinePlace, i));
    }
}

static void
draw_caption (const Drawing *drawing)
{
  g_autoptr (PangoLayout) text = NULL;
  double width, height;

  if (drawing->layout->undated_y <= 0.0 || drawing->timeline->undated == NULL)
    return;
  text = herald_pen_create_text (drawing->pen,
                                 drawing->timeline->undated,
                                 HERALD_PEN_CAPTION,
                                 PANGO_WEIGHT_NORMAL);
  herald_pen_measure (text, &width, &height);
  herald_pen_show (drawing->cr,
                   text,
                   drawing->palette->soft,
                   drawing->timeline->is_mirrored ? drawing->width - width : 0.0,
                   drawing->layout->undated_y - height / 2.0);
}

/**
 * herald_timeline_get_height:
 * @timeline: results in time
 * @pen: what they are drawn with
 * @width: width of the picture
 *
 * Returns: the height that they take
 */
double
herald_timeline_get_height (const HeraldTimeline *timeline, const HeraldPen *pen, double width)
{
  g_autoptr (HeraldTimelineLayout) layout =
      herald_timeline_lay_out (timeline, pen, MAX (width, 1.0));

  return layout->height + 2.0 * herald_pen_get_unit (pen);
}

/**
 * herald_timeline_draw:
 * @cr: where to draw, at the origin
 * @timeline: results in time
 * @pen: what they are drawn with
 * @width: width of the picture
 */
void
herald_timeline_draw (cairo_t *cr,
                      const HeraldTimeline *timeline,
                      const HeraldPen *pen,
                      double width)
{
  g_autoptr (HeraldTimelineLayout) layout =
      herald_timeline_lay_out (timeline, pen, MAX (width, 1.0));
  Drawing drawing = { cr, timeline, pen, pen->palette, layout, herald_pen_get_unit (pen), width };

  cairo_save (cr);
  cairo_translate (cr, 0.0, drawing.unit);
  if (layout->has_axis)
    draw_axis (&drawing);
  draw_caption (&drawing);
  for (guint i = 0; i < timeline->n_items; i++)
    draw_item (&drawing, i);
  cairo_restore (cr);
}

/**
 * herald_timeline_pick:
 * @timeline: results in time
 * @pen: what they are drawn with
 * @width: width of the picture
 * @x: a place in it
 * @y: likewise
 *
 * Returns: the index of the item there, -1 for none
 */
int
herald_timeline_pick (
    const HeraldTimeline *timeline, const HeraldPen *pen, double width, double x, double y)
{
  g_autoptr (HeraldTimelineLayout) layout =
      herald_timeline_lay_out (timeline, pen, MAX (width, 1.0));

  for (guint i = 0; i < layout->places->len; i++)
    {
      const HeraldRect *box = &g_array_index (layout->places, HeraldTimelinePlace, i).box;

      if (x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height)
        return (int)i;
    }
  return -1;
}
