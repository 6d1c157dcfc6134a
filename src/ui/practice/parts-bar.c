/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hundred cells as a bar, the strongest edge first; told by pattern as well as by colour. */
#include "config.h"

#include <glib/gi18n.h>

#include "practice/parts-bar.h"

#define HEIGHT 18.0
#define GAP 2.0
#define STRIPE 6.0
#define STRONGER 0.35

struct _HeraldPartsBar
{
  HeraldPicture parent_instance;

  guint parts[HERALD_N_EDGE_PARTS];
};

G_DEFINE_FINAL_TYPE (HeraldPartsBar, herald_parts_bar, HERALD_TYPE_PICTURE)

static double
herald_parts_bar_get_height (HeraldPicture *picture G_GNUC_UNUSED,
                             const HeraldPen *pen,
                             double width G_GNUC_UNUSED)
{
  return HEIGHT * herald_pen_get_unit (pen);
}

static void
draw_stripes (cairo_t *cr, HeraldColor color, const HeraldRect *rect, double slope)
{
  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  herald_color_set_source (color, cr);
  cairo_set_line_width (cr, STRIPE / 2.0);
  for (double x = rect->x - rect->height; x < rect->x + rect->width + rect->height; x += STRIPE)
    {
      cairo_move_to (cr, x, rect->y + rect->height);
      cairo_line_to (cr, x + slope * rect->height, rect->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_part (cairo_t *cr, const HeraldPalette *palette, HeraldEdgePart part, const HeraldRect *rect)
{
  const HeraldColor grounds[HERALD_N_EDGE_PARTS] = {
    herald_color_mix (palette->yours.mark, palette->fg, STRONGER),
    palette->yours.mark,
    palette->yours.fill,
    palette->yours.chosen,
    palette->rule.chosen,
  };

  herald_color_set_source (grounds[part], cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (cr);
  if (part == HERALD_EDGE_PART_FAINT)
    draw_stripes (cr, palette->yours.edge, rect, 1.0);
  if (part == HERALD_EDGE_PART_BASOLATERAL)
    draw_stripes (cr, palette->yours.mark, rect, 0.0);
}

static void
herald_parts_bar_draw (
    HeraldPicture *picture, cairo_t *cr, const HeraldPen *pen, double width, double height)
{
  HeraldPartsBar *self = HERALD_PARTS_BAR (picture);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (picture)) == GTK_TEXT_DIR_RTL;
  HeraldRect whole = { 0.0, 0.0, width, height };
  guint total = 0;
  guint before = 0;

  for (guint i = 0; i < HERALD_N_EDGE_PARTS; i++)
    total += self->parts[i];
  if (total == 0)
    return;
  herald_pen_trace_round (cr, &whole, 4.0);
  cairo_clip (cr);
  for (guint i = 0; i < HERALD_N_EDGE_PARTS; i++)
    {
      double from = width * before / total;
      double to = width * (before + self->parts[i]) / total;
      HeraldRect rect = { is_rtl ? width - to : from, 0.0, MAX (to - from - GAP, 0.0), height };

      before += self->parts[i];
      if (to - from >= 1.0)
        draw_part (cr, pen->palette, i, &rect);
    }
}

static void
herald_parts_bar_class_init (HeraldPartsBarClass *class)
{
  HeraldPictureClass *picture_class = HERALD_PICTURE_CLASS (class);

  picture_class->least_width = 120.0;
  picture_class->get_height = herald_parts_bar_get_height;
  picture_class->draw = herald_parts_bar_draw;
}

static void
herald_parts_bar_init (HeraldPartsBar *self G_GNUC_UNUSED)
{
}

/**
 * herald_parts_bar_new:
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
herald_parts_bar_new (void)
{
  return g_object_new (HERALD_TYPE_PARTS_BAR, NULL);
}

static char *
say (const guint *parts)
{
  g_autofree char *rest = g_strdup_printf (_ ("no stain %u"), parts[HERALD_EDGE_PART_NONE]);
  g_autofree char *sides =
      parts[HERALD_EDGE_PART_BASOLATERAL] > 0
          ? g_strdup_printf (_ ("sides and base %u"), parts[HERALD_EDGE_PART_BASOLATERAL])
          : NULL;
  g_autofree char *whole =
      g_strdup_printf (_ ("Of 100 cells: strong %u, weak to moderate %u, faint %u"),
                       parts[HERALD_EDGE_PART_INTENSE],
                       parts[HERALD_EDGE_PART_WEAK],
                       parts[HERALD_EDGE_PART_FAINT]);

  if (sides == NULL)
    return g_strjoin (", ", whole, rest, NULL);
  return g_strjoin (", ", whole, sides, rest, NULL);
}

/**
 * herald_parts_bar_set_parts:
 * @self: a bar
 * @parts: (array fixed-size=5): how many cells of 100 have each edge
 */
void
herald_parts_bar_set_parts (HeraldPartsBar *self, const guint *parts)
{
  g_autofree char *text = say (parts);

  for (guint i = 0; i < HERALD_N_EDGE_PARTS; i++)
    self->parts[i] = parts[i];
  herald_picture_set_text (HERALD_PICTURE (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
