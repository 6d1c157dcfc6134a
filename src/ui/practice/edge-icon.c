/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell, drawn: which edge is meant. Told by width and by gaps, not by colour alone. */
#include "config.h"

#include <math.h>

#include "common/metrics.h"
#include "practice/edge-icon.h"
#include "theme.h"

#define SIZE 30.0
#define RADIUS 12.0
#define NUCLEUS 3.2
#define MOST_UNIT 1.3

struct _HeraldEdgeIcon
{
  GtkWidget parent_instance;

  HeraldEdgePart part;
};

G_DEFINE_FINAL_TYPE (HeraldEdgeIcon, herald_edge_icon, GTK_TYPE_WIDGET)

/* It grows with the text as far as a small screen has room beside it. */
static double
get_unit (GtkWidget *widget)
{
  return MIN (herald_widget_get_unit (widget), MOST_UNIT);
}

static void
herald_edge_icon_measure (GtkWidget *widget,
                          GtkOrientation orientation G_GNUC_UNUSED,
                          int for_size G_GNUC_UNUSED,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = (int)ceil (SIZE * get_unit (widget));
  *minimum_baseline = *natural_baseline = -1;
}

/* A cell lies among others: six sides. The base is the lower one. */
static void
trace (cairo_t *cr, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    {
      double angle = (i * 60.0 - 30.0) * G_PI / 180.0;

      cairo_line_to (cr, RADIUS * cos (angle), RADIUS * sin (angle));
    }
}

static void
draw_edge (cairo_t *cr, HeraldEdgePart part)
{
  static const double gaps[] = { 6.0, 3.4, 3.0, 4.2 };

  switch (part)
    {
    case HERALD_EDGE_PART_INTENSE:
      cairo_set_line_width (cr, 4.4);
      trace (cr, 0, 5);
      cairo_close_path (cr);
      break;
    case HERALD_EDGE_PART_WEAK:
      cairo_set_line_width (cr, 2.2);
      trace (cr, 0, 5);
      cairo_close_path (cr);
      break;
    case HERALD_EDGE_PART_FAINT:
      cairo_set_line_width (cr, 1.5);
      cairo_set_dash (cr, gaps, G_N_ELEMENTS (gaps), 0.0);
      trace (cr, 0, 5);
      cairo_close_path (cr);
      break;
    case HERALD_EDGE_PART_BASOLATERAL:
      cairo_set_line_width (cr, 3.2);
      trace (cr, 0, 4);
      break;
    default:
      break;
    }
  cairo_stroke (cr);
}

static void
herald_edge_icon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const HeraldPalette *palette = herald_theme_get_palette ();
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double unit = get_unit (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, unit, unit);
  herald_color_set_source (palette->yours.mark, cr);
  draw_edge (cr, HERALD_EDGE_ICON (widget)->part);
  herald_color_set_source (palette->rule.mark, cr);
  cairo_arc (cr, 0.0, 0.0, NUCLEUS, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
herald_edge_icon_class_init (HeraldEdgeIconClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = herald_edge_icon_measure;
  widget_class->snapshot = herald_edge_icon_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
herald_edge_icon_init (HeraldEdgeIcon *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (herald_theme_get_default (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * herald_edge_icon_new:
 * @part: which edge
 *
 * Stands beside its name: it says nothing to those who do not see it.
 *
 * Returns: (transfer floating): a drawn cell
 */
GtkWidget *
herald_edge_icon_new (HeraldEdgePart part)
{
  HeraldEdgeIcon *self = g_object_new (HERALD_TYPE_EDGE_ICON, NULL);

  self->part = part;
  return GTK_WIDGET (self);
}
