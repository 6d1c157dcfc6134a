/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing on paper: a line of text, a line to write on, a frame, a picture. Paper is white and
 * ink is black, whatever the screen shows. */
#include "config.h"

#include "emblem.h"
#include "icon-array.h"
#include "print-mark.h"

#define INK_HEX 0x1a1a1a
#define PAPER_HEX 0xffffff

/* In points. What is thinner is lost on the second photocopy. */
#define THIN 0.75
#define FRAME_LINE 1.0
#define FRAME_RADIUS 6.0
#define TICK_RADIUS 2.0
#define DOT 1.0
#define DOT_STEP 2.6

static const HeraldPalette *
get_palette (void)
{
  static HeraldPalette palette;
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      HeraldColor paper = herald_color_from_hex (PAPER_HEX);

      herald_palette_init (&palette, herald_color_from_hex (INK_HEX), paper, paper);
      palette.soft = herald_color_over (palette.soft, paper);
      g_once_init_leave (&is_ready, 1);
    }
  return &palette;
}

static HeraldColor
get_color (const HeraldPrintMark *self)
{
  const HeraldPalette *palette = get_palette ();

  switch (self->tone)
    {
    case HERALD_PRINT_TONE_SOFT:
      return palette->soft;
    case HERALD_PRINT_TONE_RULE:
      return palette->rule.mark;
    case HERALD_PRINT_TONE_INK:
    default:
      return palette->fg;
    }
}

static void
draw_text (const HeraldPrintMark *self, cairo_t *cr)
{
  PangoRectangle logical;
  double height;

  pango_layout_line_get_extents (self->line, NULL, &logical);
  height = (double)logical.height / PANGO_SCALE;
  herald_color_set_source (get_color (self), cr);
  cairo_move_to (cr,
                 self->rect.x - (double)logical.x / PANGO_SCALE,
                 self->rect.y + (self->rect.height - height) / 2.0 -
                     (double)logical.y / PANGO_SCALE);
  pango_cairo_show_layout_line (cr, self->line);
}

static void
trace_lower_side (const HeraldPrintMark *self, cairo_t *cr)
{
  double y = self->rect.y + self->rect.height - THIN / 2.0;

  cairo_move_to (cr, self->rect.x + DOT / 2.0, y);
  cairo_line_to (cr, self->rect.x + self->rect.width - DOT / 2.0, y);
}

static void
draw_rule (const HeraldPrintMark *self, cairo_t *cr)
{
  const double dashes[] = { 0.0, DOT_STEP };

  trace_lower_side (self, cr);
  herald_color_set_source (get_palette ()->soft, cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_set_line_width (cr, DOT);
  cairo_stroke (cr);
}

static void
draw_hairline (const HeraldPrintMark *self, cairo_t *cr)
{
  trace_lower_side (self, cr);
  herald_color_set_source (get_palette ()->line, cr);
  cairo_set_line_width (cr, THIN);
  cairo_stroke (cr);
}

/* Outlines lie inside of the place, so that none leaves the room for text. */
static void
draw_outline (const HeraldPrintMark *self, cairo_t *cr, double radius)
{
  double half = FRAME_LINE / 2.0;
  HeraldRect rect = { self->rect.x + half,
                      self->rect.y + half,
                      self->rect.width - FRAME_LINE,
                      self->rect.height - FRAME_LINE };

  herald_pen_trace_round (cr, &rect, radius);
  herald_color_set_source (get_color (self), cr);
  cairo_set_line_width (cr, FRAME_LINE);
  cairo_stroke (cr);
}

static void
draw_bar (const HeraldPrintMark *self, cairo_t *cr)
{
  herald_color_set_source (get_color (self), cr);
  cairo_rectangle (cr, self->rect.x, self->rect.y, self->rect.width, self->rect.height);
  cairo_fill (cr);
}

static void
draw_icon (const HeraldPrintMark *self, cairo_t *cr)
{
  herald_icon_array_draw_icon (cr,
                               get_palette (),
                               self->part,
                               self->rect.x + self->rect.width / 2.0,
                               self->rect.y + self->rect.height / 2.0,
                               self->rect.width / 2.0);
}

static void
draw_disc (const HeraldPrintMark *self, cairo_t *cr)
{
  cairo_arc (cr,
             self->rect.x + self->rect.width / 2.0,
             self->rect.y + self->rect.height / 2.0,
             (self->rect.width - FRAME_LINE) / 2.0,
             0.0,
             2.0 * G_PI);
  herald_color_set_source (get_color (self), cr);
  cairo_set_line_width (cr, FRAME_LINE);
  cairo_stroke (cr);
}

static void
draw_array (const HeraldPrintMark *self, cairo_t *cr)
{
  cairo_translate (cr, self->rect.x, self->rect.y);
  herald_icon_array_draw (cr, self->figure, get_palette (), self->rect.width);
}

/**
 * herald_print_mark_draw:
 * @self: a mark
 * @cr: where to draw, in points from the upper left corner of the paper
 */
void
herald_print_mark_draw (const HeraldPrintMark *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  /* Text leaves its pen where it ended, and the next arc would begin there. */
  cairo_new_path (cr);
  switch (self->kind)
    {
    case HERALD_PRINT_MARK_TEXT:
      draw_text (self, cr);
      break;
    case HERALD_PRINT_MARK_RULE:
      draw_rule (self, cr);
      break;
    case HERALD_PRINT_MARK_HAIRLINE:
      draw_hairline (self, cr);
      break;
    case HERALD_PRINT_MARK_FRAME:
      draw_outline (self, cr, FRAME_RADIUS);
      break;
    case HERALD_PRINT_MARK_BAR:
      draw_bar (self, cr);
      break;
    case HERALD_PRINT_MARK_TICK:
      draw_outline (self, cr, TICK_RADIUS);
      break;
    case HERALD_PRINT_MARK_ICON:
      draw_icon (self, cr);
      break;
    case HERALD_PRINT_MARK_ARRAY:
      draw_array (self, cr);
      break;
    case HERALD_PRINT_MARK_DISC:
      draw_disc (self, cr);
      break;
    case HERALD_PRINT_MARK_EMBLEM:
      herald_emblem_draw (cr, &self->rect, get_color (self));
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}
