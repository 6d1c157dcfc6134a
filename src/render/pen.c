/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours and the font of a picture, and the few marks that all share. */

#include "pen.h"

#include <math.h>

#include "content/plain-text.h"

/* At eleven points and 96 dots an inch one unit is one pixel. */
#define UNITS_AN_EM (11.0 * 96.0 / 72.0)

static const PangoFontDescription *
get_font (const HeraldPen *pen)
{
  return pen->font != NULL ? pen->font : pango_context_get_font_description (pen->context);
}

/**
 * herald_pen_get_unit:
 * @pen: a pen
 *
 * Returns: how large one pixel of the design is, so that shapes follow the text
 */
double
herald_pen_get_unit (const HeraldPen *pen)
{
  g_return_val_if_fail (pen != NULL, 1.0);

  const PangoFontDescription *font = get_font (pen);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (pen->context);

  if (size <= 0.0)
    return 1.0;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0.0 ? resolution : 96.0) / 72.0;
  return size / UNITS_AN_EM;
}

/**
 * herald_pen_create_text:
 * @pen: a pen
 * @text: what to write
 * @scale: size, 1.0 is body
 * @weight: how bold
 *
 * Returns: (transfer full): the text, laid out on one line
 */
PangoLayout *
herald_pen_create_text (const HeraldPen *pen, const char *text, double scale, PangoWeight weight)
{
  g_return_val_if_fail (pen != NULL && text != NULL, NULL);

  PangoLayout *layout = pango_layout_new (pen->context);
  g_autofree char *plain = herald_plain_text_new (text, HERALD_PLAIN_TEXT_SHOWN);
  PangoFontDescription *font = pango_font_description_copy (get_font (pen));
  int size = (int)(pango_font_description_get_size (font) * scale + 0.5);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_text (layout, plain, -1);
  return layout;
}

/**
 * herald_pen_measure:
 * @text: a text
 * @width: (out): its width
 * @height: (out): its height
 */
void
herald_pen_measure (PangoLayout *text, double *width, double *height)
{
  PangoRectangle logical;

  g_return_if_fail (PANGO_IS_LAYOUT (text) && width != NULL && height != NULL);

  pango_layout_get_extents (text, NULL, &logical);
  *width = (double)logical.width / PANGO_SCALE;
  *height = (double)logical.height / PANGO_SCALE;
}

/**
 * herald_pen_measure_width:
 * @pen: a pen
 * @text: (nullable): what to write
 * @scale: size, 1.0 is body
 * @weight: how bold
 *
 * Returns: the width of the text on one line, 0 for none
 */
double
herald_pen_measure_width (const HeraldPen *pen, const char *text, double scale, PangoWeight weight)
{
  double width = 0.0;
  double height = 0.0;

  if (text == NULL || *text == '\0')
    return 0.0;

  g_autoptr (PangoLayout) layout = herald_pen_create_text (pen, text, scale, weight);

  herald_pen_measure (layout, &width, &height);
  return width;
}

/* A wrapped layout keeps its lines centred in its own width. */
static void
move_to (cairo_t *cr, PangoLayout *text, double x, double y)
{
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);
  cairo_move_to (cr, x - (double)logical.x / PANGO_SCALE, y - (double)logical.y / PANGO_SCALE);
}

/**
 * herald_pen_show:
 * @cr: where to draw
 * @text: a text
 * @color: its colour
 * @x: left side of what is seen
 * @y: upper side
 */
void
herald_pen_show (cairo_t *cr, PangoLayout *text, HeraldColor color, double x, double y)
{
  g_return_if_fail (cr != NULL && PANGO_IS_LAYOUT (text));

  herald_color_set_source (color, cr);
  move_to (cr, text, x, y);
  pango_cairo_show_layout (cr, text);
  cairo_new_path (cr);
}

/**
 * herald_pen_halo:
 * @cr: where to draw
 * @text: a text that is drawn at the same place later
 * @color: the ground
 * @x: left side of what is seen
 * @y: upper side
 * @width: how far the ground is kept free around the letters
 */
void
herald_pen_halo (
    cairo_t *cr, PangoLayout *text, HeraldColor color, double x, double y, double width)
{
  g_return_if_fail (cr != NULL && PANGO_IS_LAYOUT (text));

  herald_color_set_source (color, cr);
  cairo_set_line_width (cr, 2.0 * width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  move_to (cr, text, x, y);
  pango_cairo_layout_path (cr, text);
  cairo_stroke (cr);
}

/**
 * herald_pen_trace_round:
 * @cr: where to add the path
 * @rect: a rectangle
 * @radius: of its corners
 */
void
herald_pen_trace_round (cairo_t *cr, const HeraldRect *rect, double radius)
{
  g_return_if_fail (cr != NULL && rect != NULL);

  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  radius = MIN (radius, MIN (rect->width, rect->height) / 2.0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, rect->y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * herald_pen_diamond:
 * @cr: where to draw
 * @fill: its colour
 * @outline: the ground, so that the mark stands out on any band
 * @x: centre
 * @y: centre
 * @radius: from the centre to a corner
 */
void
herald_pen_diamond (
    cairo_t *cr, HeraldColor fill, HeraldColor outline, double x, double y, double radius)
{
  g_return_if_fail (cr != NULL);

  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
  herald_color_set_source (outline, cr);
  cairo_set_line_width (cr, radius * 0.55);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_stroke_preserve (cr);
  herald_color_set_source (fill, cr);
  cairo_fill (cr);
}
