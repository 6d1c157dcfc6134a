/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a scale as a row of boxes, with the one that is yours. */

#include "scale-strip.h"

#include "label-place.h"

#define BOX_HEIGHT 25.0
#define BOX_GAP 4.0
#define INSET 2.0
#define CAPTION_GAP 4.0

typedef struct
{
  cairo_t *cr;
  const HeraldScaleStrip *strip;
  const HeraldPen *pen;
  double unit;
  HeraldRect boxes[HERALD_SCALE_STRIP_MAX];
} Drawing;

static gboolean
is_chosen (const HeraldScaleStrip *strip, guint index)
{
  return (int)index == strip->chosen;
}

static PangoLayout *
create_caption (const HeraldScaleStrip *strip, const HeraldPen *pen, guint index)
{
  return herald_pen_create_text (pen,
                                 strip->captions[index],
                                 HERALD_PEN_CAPTION,
                                 is_chosen (strip, index) ? PANGO_WEIGHT_BOLD
                                                          : PANGO_WEIGHT_NORMAL);
}

/* Where not all captions fit, the one that counts stays. */
static gboolean
spread_captions (const Drawing *drawing, double width, HeraldLabelSlot *slots)
{
  const HeraldScaleStrip *strip = drawing->strip;
  double height = 0.0;

  for (guint i = 0; i < strip->n_boxes; i++)
    {
      g_autoptr (PangoLayout) caption = create_caption (strip, drawing->pen, i);
      const HeraldRect *box = &drawing->boxes[i];

      slots[i].target = box->x + box->width / 2.0;
      slots[i].weight = is_chosen (strip, i) ? 4.0 : 1.0;
      herald_pen_measure (caption, &slots[i].size, &height);
    }
  return herald_label_spread (slots, strip->n_boxes, 6.0 * drawing->unit, 0.0, width);
}

static void
draw_box (const Drawing *drawing, guint index)
{
  const HeraldPalette *palette = drawing->pen->palette;
  gboolean chosen = is_chosen (drawing->strip, index);
  const HeraldRect *box = &drawing->boxes[index];
  g_autoptr (PangoLayout) label =
      herald_pen_create_text (drawing->pen,
                              drawing->strip->labels[index],
                              HERALD_PEN_BODY,
                              chosen ? PANGO_WEIGHT_ULTRABOLD : PANGO_WEIGHT_NORMAL);
  double width = 0.0;
  double height = 0.0;

  herald_pen_trace_round (drawing->cr, box, 4.0 * drawing->unit);
  herald_color_set_source (chosen ? palette->yours.chosen : palette->rule.chosen, drawing->cr);
  cairo_fill_preserve (drawing->cr);
  herald_color_set_source (chosen ? palette->yours.mark : palette->outline, drawing->cr);
  cairo_set_line_width (drawing->cr, (chosen ? 2.0 : 1.0) * drawing->unit);
  cairo_stroke (drawing->cr);
  herald_pen_measure (label, &width, &height);
  herald_pen_show (drawing->cr,
                   label,
                   chosen ? palette->yours.ink : palette->fg,
                   box->x + (box->width - width) / 2.0,
                   box->y + (box->height - height) / 2.0);
}

static void
draw_captions (const Drawing *drawing, double width)
{
  const HeraldPalette *palette = drawing->pen->palette;
  HeraldLabelSlot slots[HERALD_SCALE_STRIP_MAX];
  gboolean fit = spread_captions (drawing, width, slots);

  for (guint i = 0; i < drawing->strip->n_boxes; i++)
    {
      g_autoptr (PangoLayout) caption = create_caption (drawing->strip, drawing->pen, i);
      gboolean chosen = is_chosen (drawing->strip, i);
      double half = slots[i].size / 2.0;
      double middle = fit ? slots[i].middle : MAX (MIN (slots[i].target, width - half), half);

      if (fit || chosen)
        herald_pen_show (drawing->cr,
                         caption,
                         chosen ? palette->yours.ink : palette->soft,
                         middle - half,
                         drawing->boxes[i].y + drawing->boxes[i].height +
                             CAPTION_GAP * drawing->unit);
    }
}

/**
 * herald_scale_strip_layout:
 * @strip: a strip
 * @width: width of the picture
 * @unit: size of the text, see herald_pen_get_unit()
 * @boxes: (out caller-allocates): where each box lies, room for
 *   %HERALD_SCALE_STRIP_MAX
 */
void
herald_scale_strip_layout (const HeraldScaleStrip *strip,
                           double width,
                           double unit,
                           HeraldRect *boxes)
{
  g_return_if_fail (strip != NULL && boxes != NULL);
  g_return_if_fail (strip->n_boxes > 0 && strip->n_boxes <= HERALD_SCALE_STRIP_MAX);

  double inset = INSET * unit;
  double gap = BOX_GAP * unit;
  double full = (width - 2.0 * inset - gap * (strip->n_boxes - 1)) / strip->n_boxes;
  double box_width = strip->box_width > 0.0 ? MIN (strip->box_width * unit, full) : full;

  for (guint i = 0; i < strip->n_boxes; i++)
    {
      boxes[i].x = inset + i * (box_width + gap);
      boxes[i].y = inset;
      boxes[i].width = MAX (box_width, 1.0);
      boxes[i].height = BOX_HEIGHT * unit;
    }
}

/**
 * herald_scale_strip_get_height:
 * @strip: a strip
 * @pen: what it is drawn with
 *
 * Returns: the height that a strip takes
 */
double
herald_scale_strip_get_height (const HeraldScaleStrip *strip, const HeraldPen *pen)
{
  g_return_val_if_fail (strip != NULL && pen != NULL, 0.0);

  double unit = herald_pen_get_unit (pen);
  double captions = 0.0;

  if (strip->captions == NULL || strip->n_boxes == 0)
    return (BOX_HEIGHT + 2.0 * INSET) * unit;

  for (guint i = 0; i < strip->n_boxes; i++)
    {
      g_autoptr (PangoLayout) caption = create_caption (strip, pen, i);
      double width = 0.0;
      double height = 0.0;

      herald_pen_measure (caption, &width, &height);
      captions = MAX (captions, height);
    }
  return (INSET + BOX_HEIGHT + CAPTION_GAP + INSET) * unit + captions;
}

/**
 * herald_scale_strip_draw:
 * @cr: where to draw, at the origin
 * @strip: a strip
 * @pen: what it is drawn with
 * @width: width of the picture
 */
void
herald_scale_strip_draw (cairo_t *cr,
                         const HeraldScaleStrip *strip,
                         const HeraldPen *pen,
                         double width)
{
  g_return_if_fail (cr != NULL && strip != NULL && pen != NULL);
  g_return_if_fail (strip->n_boxes > 0 && strip->n_boxes <= HERALD_SCALE_STRIP_MAX);

  Drawing drawing = { .cr = cr, .strip = strip, .pen = pen, .unit = herald_pen_get_unit (pen) };

  herald_scale_strip_layout (strip, width, drawing.unit, drawing.boxes);
  cairo_save (cr);
  for (guint i = 0; i < strip->n_boxes; i++)
    draw_box (&drawing, i);
  if (strip->captions != NULL)
    draw_captions (&drawing, width);
  cairo_restore (cr);
}
