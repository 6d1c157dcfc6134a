/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign of a probe: a full disc for HER2, an open square for CEP17. Told by shape alone. */
#include "config.h"

#include "practice/ish-probe-mark.h"

#include <math.h>

#include "common/metrics.h"
#include "theme.h"

#define SIZE 14.0
#define HALF 4.6

struct _HeraldIshProbeMark
{
  GtkWidget parent_instance;

  HeraldIshProbe probe;
};

G_DEFINE_FINAL_TYPE (HeraldIshProbeMark, herald_ish_probe_mark, GTK_TYPE_WIDGET)

static void
herald_ish_probe_mark_measure (GtkWidget *widget,
                               GtkOrientation orientation G_GNUC_UNUSED,
                               int for_size G_GNUC_UNUSED,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural = (int)ceil (SIZE * herald_widget_get_unit (widget));
  *minimum_baseline = *natural_baseline = -1;
}

static void
herald_ish_probe_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const HeraldPalette *palette = herald_theme_get_palette ();
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double unit = herald_widget_get_unit (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, unit, unit);
  herald_color_set_source (palette->fg, cr);
  if (HERALD_ISH_PROBE_MARK (widget)->probe == HERALD_ISH_HER2)
    {
      cairo_arc (cr, 0.0, 0.0, HALF, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
  else
    {
      cairo_set_line_width (cr, 2.0);
      cairo_rectangle (cr, -HALF, -HALF, 2.0 * HALF, 2.0 * HALF);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
herald_ish_probe_mark_class_init (HeraldIshProbeMarkClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = herald_ish_probe_mark_measure;
  widget_class->snapshot = herald_ish_probe_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
herald_ish_probe_mark_init (HeraldIshProbeMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (herald_theme_get_default (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * herald_ish_probe_mark_new:
 * @probe: a colour
 *
 * Stands beside its name: it says nothing to those who do not see it.
 *
 * Returns: (transfer floating): its sign
 */
GtkWidget *
herald_ish_probe_mark_new (HeraldIshProbe probe)
{
  HeraldIshProbeMark *self = g_object_new (HERALD_TYPE_ISH_PROBE_MARK, NULL);

  self->probe = probe;
  return GTK_WIDGET (self);
}

/**
 * herald_ish_probe_get_name:
 * @probe: a colour
 *
 * Returns: its name, the same in all languages
 */
const char *
herald_ish_probe_get_name (HeraldIshProbe probe)
{
  return probe == HERALD_ISH_HER2 ? "HER2" : "CEP17";
}
