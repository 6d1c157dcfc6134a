/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws how practice went: a diamond a day where the share of right answers lies, and a bar for its
 * interval, since a few cases say little. Days stand side by side; time runs from left to right in
 * every language. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/written-day.h"
#include "practice/pass-mark.h"
#include "progress-plot.h"

/* In pixels of the design. */
#define FIELD_HEIGHT 150.0
#define LEAST_STEP 26.0
#define MOST_STEP 96.0
#define GAP 6.0
#define RADIUS 5.5

typedef struct
{
  cairo_t *cr;
  GArray *points;
  const HeraldPen *pen;
  const HeraldPalette *palette;
  double unit;
  double line; /* height of a line of small text */
  HeraldRect field;
  guint first; /* the first day that is shown */
  double step;
} Drawing;

static double
get_line_height (const HeraldPen *pen)
{
  g_autoptr (PangoLayout) text =
      herald_pen_create_text (pen, "0", HERALD_PEN_CAPTION, PANGO_WEIGHT_BOLD);
  double width, height;

  herald_pen_measure (text, &width, &height);
  return height;
}

static char *
name_percent (guint percent)
{
  return g_strdup_printf (_ ("%u %%"), percent);
}

/* Room for the names beside the field, on the left. */
static double
get_names_width (const HeraldPen *pen)
{
  g_autofree char *all = name_percent (100);

  return herald_pen_measure_width (pen, all, HERALD_PEN_CAPTION, PANGO_WEIGHT_BOLD) +
         GAP * herald_pen_get_unit (pen);
}

static HeraldRect
get_field (const HeraldPen *pen, double width)
{
  double names = get_names_width (pen);
  double line = get_line_height (pen);

  return (HeraldRect){
    names, line / 2.0, MAX (width - names, 1.0), FIELD_HEIGHT * herald_pen_get_unit (pen)
  };
}

static guint
count_shown (GArray *points, const HeraldPen *pen, double width)
{
  double step = LEAST_STEP * herald_pen_get_unit (pen);
  guint room = (guint)MAX (get_field (pen, width).width / step, 1.0);

  return MIN (points->len, room);
}

static double
get_x (const Drawing *drawing, guint point)
{
  return drawing->field.x + (point - drawing->first + 0.5) * drawing->step;
}

static double
get_y (const Drawing *drawing, double share)
{
  return drawing->field.y + drawing->field.height * (1.0 - share);
}

static void
draw_text (const Drawing *drawing,
           const char *words,
           PangoWeight weight,
           HeraldColor color,
           double x,
           double y,
           double align)
{
  g_autoptr (PangoLayout) text =
      herald_pen_create_text (drawing->pen, words, HERALD_PEN_CAPTION, weight);
  double width, height;

  herald_pen_measure (text, &width, &height);
  herald_pen_show (drawing->cr, text, color, x - align * width, y);
}

static void
draw_level (const Drawing *drawing, guint percent, HeraldColor color, HeraldColor ink, double thick)
{
  g_autofree char *name = name_percent (percent);
  double y = get_y (drawing, percent / 100.0);

  cairo_move_to (drawing->cr, drawing->field.x, y);
  cairo_line_to (drawing->cr, drawing->field.x + drawing->field.width, y);
  herald_color_set_source (color, drawing->cr);
  cairo_set_line_width (drawing->cr, thick * drawing->unit);
  cairo_stroke (drawing->cr);
  draw_text (drawing,
             name,
             PANGO_WEIGHT_BOLD,
             ink,
             drawing->field.x - GAP * drawing->unit,
             y - drawing->line / 2.0,
             1.0);
}

/* 100 % has no name: it would stand where the one of the mark does. */
static void
draw_levels (const Drawing *drawing)
{
  const HeraldPalette *palette = drawing->palette;

  draw_level (drawing, 0, palette->line, palette->soft, 1.6);
  draw_level (drawing, 25, palette->rule.fill, palette->soft, 1.2);
  draw_level (drawing, 50, palette->rule.fill, palette->soft, 1.2);
  draw_level (drawing, HERALD_PASS_MARK_PERCENT, palette->rule.mark, palette->rule.ink, 2.0);
}

static void
draw_way (const Drawing *drawing)
{
  cairo_t *cr = drawing->cr;

  for (guint i = drawing->first; i < drawing->points->len; i++)
    {
      const HeraldProgressPoint *point = &g_array_index (drawing->points, HeraldProgressPoint, i);

      cairo_line_to (cr, get_x (drawing, i), get_y (drawing, (double)point->right / point->total));
    }
  herald_color_set_source (drawing->palette->yours.edge, cr);
  cairo_set_line_width (cr, 1.6 * drawing->unit);
  cairo_stroke (cr);
}

static void
draw_interval (const Drawing *drawing, double x, HeraldInterval interval)
{
  cairo_t *cr = drawing->cr;
  double low = get_y (drawing, interval.low);
  double high = get_y (drawing, interval.high);
  double cap = 3.5 * drawing->unit;

  cairo_move_to (cr, x, low);
  cairo_line_to (cr, x, high);
  cairo_move_to (cr, x - cap, low);
  cairo_line_to (cr, x + cap, low);
  cairo_move_to (cr, x - cap, high);
  cairo_line_to (cr, x + cap, high);
  herald_color_set_source (drawing->palette->yours.mark, cr);
  cairo_set_line_width (cr, 1.6 * drawing->unit);
  cairo_stroke (cr);
}

static void
draw_point (const Drawing *drawing, guint index)
{
  const HeraldProgressPoint *point = &g_array_index (drawing->points, HeraldProgressPoint, index);
  double x = get_x (drawing, index);

  if (point->share.is_defined)
    draw_interval (drawing, x, point->share);
  herald_pen_diamond (drawing->cr,
                      drawing->palette->yours.mark,
                      drawing->palette->base,
                      x,
                      get_y (drawing, (double)point->right / point->total),
                      RADIUS * drawing->unit);
}

static char *
name_day (const HeraldProgressPoint *point)
{
  g_autofree char *spelled = g_strconcat (point->day, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (spelled, NULL);
  /* Translators: a day without its year, as in "5 Nov" */
  char *words = day != NULL ? herald_written_day_new (day, _ ("%-d %b")) : NULL;

  return words != NULL ? words : g_strdup (point->day);
}

/* The last day always has its name; the others have theirs where there is room. */
static void
draw_days (const Drawing *drawing)
{
  double y = drawing->field.y + drawing->field.height + GAP * drawing->unit;
  double end = G_MAXDOUBLE;

  for (guint i = drawing->points->len; i > drawing->first; i--)
    {
      g_autofree char *name =
          name_day (&g_array_index (drawing->points, HeraldProgressPoint, i - 1));
      double width =
          herald_pen_measure_width (drawing->pen, name, HERALD_PEN_CAPTION, PANGO_WEIGHT_NORMAL);
      double middle =
          MIN (get_x (drawing, i - 1), drawing->field.x + drawing->field.width - width / 2.0);

      if (middle + width / 2.0 + GAP * drawing->unit > end || middle < width / 2.0)
        continue;
      draw_text (drawing, name, PANGO_WEIGHT_NORMAL, drawing->palette->soft, middle, y, 0.5);
      end = middle - width / 2.0;
    }
}

/**
 * herald_progress_plot_get_height:
 * @pen: what it is drawn with
 *
 * Returns: the height of the drawing
 */
double
herald_progress_plot_get_height (const HeraldPen *pen)
{
  double unit = herald_pen_get_unit (pen);

  return (FIELD_HEIGHT + GAP) * unit + 1.5 * get_line_height (pen) + unit;
}

/**
 * herald_progress_plot_get_first:
 * @points: (element-type HeraldProgressPoint): days of practice, the first one first
 * @pen: what they are drawn with
 * @width: width of the drawing
 *
 * Returns: the index of the first day that is shown: where there is not room for all, the last ones
 *   are; the table has all
 */
guint
herald_progress_plot_get_first (GArray *points, const HeraldPen *pen, double width)
{
  return points->len - count_shown (points, pen, width);
}

/**
 * herald_progress_plot_draw:
 * @cr: where to draw, at the origin
 * @points: (element-type HeraldProgressPoint): days of practice, the first one first
 * @pen: what they are drawn with
 * @width: width of the drawing
 *
 * Diamonds lie at the share of right answers, bars are its interval of 95 %, the blue line is the
 * mark of 90 %.
 */
void
herald_progress_plot_draw (cairo_t *cr, GArray *points, const HeraldPen *pen, double width)
{
  Drawing drawing = { .cr = cr,
                      .points = points,
                      .pen = pen,
                      .palette = pen->palette,
                      .unit = herald_pen_get_unit (pen),
                      .line = get_line_height (pen),
                      .field = get_field (pen, width),
                      .first = herald_progress_plot_get_first (points, pen, width) };

  if (points->len > drawing.first)
    drawing.step =
        MIN (drawing.field.width / (points->len - drawing.first), MOST_STEP * drawing.unit);
  cairo_save (cr);
  draw_levels (&drawing);
  draw_way (&drawing);
  for (guint i = drawing.first; i < points->len; i++)
    draw_point (&drawing, i);
  draw_days (&drawing);
  cairo_restore (cr);
}
