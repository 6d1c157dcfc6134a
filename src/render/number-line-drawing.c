/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws one number on a line: a brown diamond among blue ticks. */

#include "number-line.h"

typedef struct
{
  cairo_t *cr;
  const HeraldNumberLine *line;
  const HeraldPen *pen;
  const HeraldPalette *palette;
  double unit;
  double middle;
  HeraldNumberLineLayout layout;
} Drawing;

static double
get_text_height (const HeraldPen *pen, double scale)
{
  g_autoptr (PangoLayout) text = herald_pen_create_text (pen, "0", scale, PANGO_WEIGHT_BOLD);
  double width = 0.0;
  double height = 0.0;

  herald_pen_measure (text, &width, &height);
  return height;
}

static double
get_middle (const HeraldPen *pen)
{
  return get_text_height (pen, HERALD_PEN_BODY) + 8.0 * herald_pen_get_unit (pen);
}

static const char *
get_caption (const HeraldNumberLine *line, guint index)
{
  return line->captions != NULL ? line->captions[index] : NULL;
}

/* A limit that the value sits on is told once, by the value: twice it reads as a longer number. */
static const char *
get_limit_label (const HeraldNumberLine *line, guint index)
{
  const HeraldThreshold *threshold = &line->thresholds[index];

  return line->have_value && line->value == threshold->value ? NULL : threshold->label;
}

static HeraldNumberLineText
measure_text (const HeraldNumberLine *line, const HeraldPen *pen)
{
  HeraldNumberLineText text = { .gap = 8.0 * herald_pen_get_unit (pen) };

  for (guint i = 0; i < line->n_thresholds; i++)
    text.thresholds[i] = herald_pen_measure_width (pen,
                                                   get_limit_label (line, i),
                                                   HERALD_PEN_SMALL,
                                                   PANGO_WEIGHT_BOLD);
  for (guint i = 0; i <= line->n_thresholds; i++)
    text.captions[i] = herald_pen_measure_width (pen,
                                                 get_caption (line, i),
                                                 HERALD_PEN_CAPTION,
                                                 PANGO_WEIGHT_BOLD);
  text.value =
      herald_pen_measure_width (pen, line->value_label, HERALD_PEN_BODY, PANGO_WEIGHT_ULTRABOLD);
  return text;
}

static void
draw_text (const Drawing *drawing,
           const char *text,
           double scale,
           PangoWeight weight,
           HeraldColor color,
           double middle,
           double bottom)
{
  double width = 0.0;
  double height = 0.0;

  if (text == NULL || *text == '\0')
    return;

  g_autoptr (PangoLayout) layout = herald_pen_create_text (drawing->pen, text, scale, weight);

  herald_pen_measure (layout, &width, &height);
  herald_pen_show (drawing->cr, layout, color, middle - width / 2.0, bottom - height);
}

static void
draw_bands (const Drawing *drawing)
{
  const double *edges = drawing->layout.edges;
  const guint last = drawing->line->n_thresholds;
  cairo_t *cr = drawing->cr;
  HeraldRect band = {
    0.0, drawing->middle - 3.5 * drawing->unit, edges[last + 1], 7.0 * drawing->unit
  };

  cairo_save (cr);
  herald_pen_trace_round (cr, &band, 2.0 * drawing->unit);
  cairo_clip (cr);
  for (guint i = 0; i <= last; i++)
    {
      gboolean chosen = (int)i == drawing->layout.chosen;

      cairo_rectangle (cr, edges[i], band.y, edges[i + 1] - edges[i], band.height);
      herald_color_set_source (chosen ? drawing->palette->yours.edge
                                      : drawing->palette->rule.chosen,
                               cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);
  herald_pen_trace_round (cr, &band, 2.0 * drawing->unit);
  herald_color_set_source (drawing->palette->outline, cr);
  cairo_set_line_width (cr, drawing->unit);
  cairo_stroke (cr);
}

static void
draw_limits (const Drawing *drawing)
{
  const HeraldColor mark = drawing->palette->rule.mark;
  cairo_t *cr = drawing->cr;
  double half = 8.0 * drawing->unit;

  for (guint i = 0; i < drawing->line->n_thresholds; i++)
    {
      double x = drawing->layout.edges[i + 1];

      cairo_move_to (cr, x, drawing->middle - half);
      cairo_line_to (cr, x, drawing->middle + half);
      herald_color_set_source (drawing->palette->base, cr);
      cairo_set_line_width (cr, 4.0 * drawing->unit);
      cairo_stroke_preserve (cr);
      herald_color_set_source (mark, cr);
      cairo_set_line_width (cr, 2.0 * drawing->unit);
      cairo_stroke (cr);
      if (drawing->layout.labels_fit)
        draw_text (drawing,
                   get_limit_label (drawing->line, i),
                   HERALD_PEN_SMALL,
                   PANGO_WEIGHT_BOLD,
                   drawing->palette->rule.ink,
                   drawing->layout.threshold_labels[i],
                   drawing->middle - 8.0 * drawing->unit);
    }
}

/* Where not all captions fit, the one that counts stays. */
static void
draw_captions (const Drawing *drawing)
{
  double bottom =
      drawing->middle + 11.0 * drawing->unit + get_text_height (drawing->pen, HERALD_PEN_CAPTION);

  for (guint i = 0; i <= drawing->line->n_thresholds; i++)
    {
      gboolean chosen = (int)i == drawing->layout.chosen;

      if (chosen || drawing->layout.captions_fit)
        draw_text (drawing,
                   get_caption (drawing->line, i),
                   HERALD_PEN_CAPTION,
                   chosen ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                   chosen ? drawing->palette->yours.ink : drawing->palette->soft,
                   drawing->layout.captions[i],
                   bottom);
    }
}

static void
draw_value (const Drawing *drawing)
{
  const HeraldPalette *palette = drawing->palette;
  gboolean have_value = drawing->line->have_value;

  draw_text (drawing,
             drawing->layout.value_label_fits ? drawing->line->value_label : NULL,
             have_value ? HERALD_PEN_BODY : HERALD_PEN_SMALL,
             have_value ? PANGO_WEIGHT_ULTRABOLD : PANGO_WEIGHT_NORMAL,
             have_value ? palette->yours.ink : palette->soft,
             drawing->layout.value_label,
             drawing->middle - 7.0 * drawing->unit);
  if (have_value)
    herald_pen_diamond (drawing->cr,
                        palette->yours.mark,
                        palette->base,
                        drawing->layout.value_x,
                        drawing->middle,
                        7.0 * drawing->unit);
}

/**
 * herald_number_line_get_height:
 * @pen: what a line is drawn with
 *
 * Returns: the height that a line takes
 */
double
herald_number_line_get_height (const HeraldPen *pen)
{
  g_return_val_if_fail (pen != NULL, 0.0);

  return get_middle (pen) + 12.0 * herald_pen_get_unit (pen) +
         get_text_height (pen, HERALD_PEN_CAPTION);
}

/**
 * herald_number_line_draw:
 * @cr: where to draw, at the origin
 * @line: a line
 * @pen: what it is drawn with
 * @width: width of the picture
 */
void
herald_number_line_draw (cairo_t *cr,
                         const HeraldNumberLine *line,
                         const HeraldPen *pen,
                         double width)
{
  g_return_if_fail (cr != NULL && line != NULL && pen != NULL && width > 0.0);

  HeraldNumberLineText text = measure_text (line, pen);
  Drawing drawing = { .cr = cr,
                      .line = line,
                      .pen = pen,
                      .palette = pen->palette,
                      .unit = herald_pen_get_unit (pen),
                      .middle = get_middle (pen) };
  double inset = 8.0 * drawing.unit;

  herald_number_line_layout (line, &text, MAX (width - 2.0 * inset, 1.0), &drawing.layout);
  cairo_save (cr);
  cairo_translate (cr, inset, 0.0);
  draw_bands (&drawing);
  draw_limits (&drawing);
  draw_captions (&drawing);
  draw_value (&drawing);
  cairo_restore (cr);
}
