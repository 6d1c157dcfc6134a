/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a picture of moves. What stays is a plain band, what moves a striped one with a firm edge;
 * what is chosen has a heavy edge. So the shapes tell, and the words; colour only helps. */
#include "config.h"

#include "flow-drawing.h"
#include "words/number-words.h"

#define STEPS 40
#define STRIPE_GAP 7.0
#define LABEL_GAP 8.0
#define HALO 4.0

static void
trace_band (cairo_t *cr, const HeraldFlowLayout *layout, const HeraldFlowBand *band)
{
  double step = (layout->to_x - layout->from_x) / STEPS;

  cairo_new_path (cr);
  for (int i = 0; i <= STEPS; i++)
    {
      double x = layout->from_x + i * step;

      cairo_line_to (cr, x, herald_flow_band_get_y (layout, band, x));
    }
  for (int i = STEPS; i >= 0; i--)
    {
      double x = layout->from_x + i * step;

      cairo_line_to (cr, x, herald_flow_band_get_y (layout, band, x) + band->height);
    }
  cairo_close_path (cr);
}

/* Slanted lines within the path. */
static void
draw_stripes (cairo_t *cr, const HeraldFlowLayout *layout, HeraldColor color, double unit)
{
  double left = MIN (layout->from_x, layout->to_x);
  double right = MAX (layout->from_x, layout->to_x);

  cairo_save (cr);
  cairo_clip (cr);
  herald_color_set_source (color, cr);
  cairo_set_line_width (cr, unit);
  for (double x = left - layout->height; x < right; x += STRIPE_GAP * unit)
    {
      cairo_move_to (cr, x, layout->height);
      cairo_line_to (cr, x + layout->height, 0.0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_band (cairo_t *cr,
           const HeraldFlowLayout *layout,
           const HeraldFlowBand *band,
           const HeraldPen *pen,
           gboolean is_chosen)
{
  const HeraldPalette *palette = pen->palette;
  double unit = herald_pen_get_unit (pen);
  gboolean is_move = band->from != band->to;

  trace_band (cr, layout, band);
  herald_color_set_source (is_move ? palette->rule.chosen : palette->rule.fill, cr);
  cairo_fill (cr);
  if (is_move)
    {
      trace_band (cr, layout, band);
      draw_stripes (cr, layout, palette->rule.mark, unit);
    }
  trace_band (cr, layout, band);
  /* The fill of what stays is hardly seen on a dark ground. */
  herald_color_set_source (is_chosen ? palette->fg : palette->rule.mark, cr);
  cairo_set_line_width (cr, is_chosen ? 3.0 * unit : is_move ? 1.5 * unit : unit);
  cairo_stroke (cr);
}

/* How many go this way, where the band has room for it. */
static void
draw_count (cairo_t *cr,
            const HeraldFlowLayout *layout,
            const HeraldFlowBand *band,
            const HeraldPen *pen)
{
  g_autofree char *text = herald_words_count_new (band->count);
  g_autoptr (PangoLayout) words =
      herald_pen_create_text (pen, text, HERALD_PEN_SMALL, PANGO_WEIGHT_BOLD);
  double width, height;
  double x = (layout->from_x + layout->to_x) / 2.0;

  herald_pen_measure (words, &width, &height);
  if (height > band->height)
    return;
  x -= width / 2.0;
  herald_pen_halo (cr,
                   words,
                   pen->palette->base,
                   x,
                   herald_flow_band_get_y (layout, band, x + width / 2.0) +
                       (band->height - height) / 2.0,
                   HALO * herald_pen_get_unit (pen));
  herald_pen_show (cr,
                   words,
                   pen->palette->fg,
                   x,
                   herald_flow_band_get_y (layout, band, x + width / 2.0) +
                       (band->height - height) / 2.0);
}

typedef struct
{
  cairo_t *cr;
  const HeraldFlow *flow;
  const HeraldFlowLayout *layout;
  const HeraldPen *pen;
  double width;
} Drawing;

/* Words go outwards from a node, or above it from the edge inwards. Returns their height. */
static double
draw_label (
    const Drawing *drawing, const char *text, gboolean is_left, PangoWeight weight, double y)
{
  const HeraldFlowLayout *layout = drawing->layout;
  g_autoptr (PangoLayout) words =
      herald_pen_create_text (drawing->pen, text, HERALD_PEN_BODY, weight);
  double reach = layout->node_width + LABEL_GAP * herald_pen_get_unit (drawing->pen);
  double length, height, x;

  herald_pen_measure (words, &length, &height);
  if (!layout->is_beside)
    x = is_left ? 0.0 : drawing->width - length;
  else if (is_left)
    x = MIN (layout->from_x, layout->to_x) - reach - length;
  else
    x = MAX (layout->from_x, layout->to_x) + reach;
  /* Bands may pass behind words that stand above a node. */
  herald_pen_halo (drawing->cr,
                   words,
                   drawing->pen->palette->base,
                   x,
                   y,
                   HALO * herald_pen_get_unit (drawing->pen));
  herald_pen_show (drawing->cr, words, drawing->pen->palette->fg, x, y);
  return height;
}

static void
draw_title (const Drawing *drawing, guint side, gboolean is_left)
{
  const char *text = drawing->flow->titles[side];
  g_autoptr (PangoLayout) words =
      herald_pen_create_text (drawing->pen, text, HERALD_PEN_BODY, PANGO_WEIGHT_BOLD);
  double length, height;

  herald_pen_measure (words, &length, &height);
  herald_pen_show (drawing->cr,
                   words,
                   drawing->pen->palette->rule.ink,
                   is_left ? 0.0 : drawing->width - length,
                   drawing->layout->title_y[side]);
}

static void
draw_node (const Drawing *drawing, const HeraldFlowNode *node, gboolean is_left, double edge)
{
  double width = drawing->layout->node_width;
  g_autofree char *count = herald_words_count_new (node->count);
  double line;

  herald_color_set_source (drawing->pen->palette->rule.mark, drawing->cr);
  cairo_rectangle (drawing->cr, is_left ? edge - width : edge, node->y, width, node->height);
  cairo_fill (drawing->cr);
  line = draw_label (
      drawing, drawing->flow->names[node->kind], is_left, PANGO_WEIGHT_BOLD, node->label_y);
  draw_label (drawing, count, is_left, PANGO_WEIGHT_NORMAL, node->label_y + line);
}

static void
draw_side (const Drawing *drawing, guint side)
{
  const HeraldFlowLayout *layout = drawing->layout;
  const GArray *nodes = layout->nodes[side];
  gboolean is_left = (side == 0) == (layout->from_x < layout->to_x);

  for (guint i = 0; i < nodes->len; i++)
    draw_node (drawing,
               &g_array_index (nodes, HeraldFlowNode, i),
               is_left,
               side == 0 ? layout->from_x : layout->to_x);
  draw_title (drawing, side, is_left);
}

/**
 * herald_flow_draw:
 * @cr: where to draw
 * @flow: what goes where
 * @layout: its layout for @width
 * @pen: fonts and colours
 * @width: width of the whole
 * @chosen: the index of a band that stands out, or %HERALD_FLOW_NO_BAND
 */
void
herald_flow_draw (cairo_t *cr,
                  const HeraldFlow *flow,
                  const HeraldFlowLayout *layout,
                  const HeraldPen *pen,
                  double width,
                  int chosen)
{
  const Drawing drawing = { cr, flow, layout, pen, width };

  for (guint i = 0; i < layout->bands->len; i++)
    draw_band (cr, layout, &g_array_index (layout->bands, HeraldFlowBand, i), pen, FALSE);
  if (chosen != HERALD_FLOW_NO_BAND)
    draw_band (cr, layout, &g_array_index (layout->bands, HeraldFlowBand, chosen), pen, TRUE);
  for (guint i = 0; i < layout->bands->len; i++)
    draw_count (cr, layout, &g_array_index (layout->bands, HeraldFlowBand, i), pen);
  draw_side (&drawing, 0);
  draw_side (&drawing, 1);
}
