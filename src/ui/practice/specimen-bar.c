/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a piece of a specimen is: a bar with a round number of micrometres. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/specimen-bar.h"
#include "practice/specimen-frame.h"
#include "practice/specimen-source.h"
#include "theme.h"

#define MOST_LENGTH 120.0
#define THICKNESS 2.0
#define TICK 5.0

struct _HeraldSpecimenBar
{
  GtkWidget parent_instance;

  GtkWidget *label;
  double units_per_px;
  guint length; /* in micrometres */
};

G_DEFINE_FINAL_TYPE (HeraldSpecimenBar, herald_specimen_bar, GTK_TYPE_WIDGET)

static double
length_px (HeraldSpecimenBar *self)
{
  return self->length * HERALD_SPECIMEN_UNITS / self->units_per_px;
}

static void
herald_specimen_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  HeraldSpecimenBar *self = HERALD_SPECIMEN_BAR (widget);
  int own = orientation == GTK_ORIENTATION_HORIZONTAL ? (int)length_px (self) + 2 : 0;

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, NULL, NULL);
  *minimum = *natural = MAX (*natural, own);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = *natural + (int)TICK + 2;
  *minimum_baseline = *natural_baseline = -1;
}

static void
herald_specimen_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkAllocation allocation = { 0, 0, width, MAX (height - (int)TICK - 2, 1) };

  gtk_widget_size_allocate (HERALD_SPECIMEN_BAR (widget)->label, &allocation, baseline);
}

static void
herald_specimen_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HeraldSpecimenBar *self = HERALD_SPECIMEN_BAR (widget);
  HeraldColor ink = herald_theme_get_palette ()->fg;
  GdkRGBA color = { (float)ink.red, (float)ink.green, (float)ink.blue, (float)ink.alpha };
  float length = (float)length_px (self);
  float left = (gtk_widget_get_width (widget) - length) / 2.0f;
  float bottom = gtk_widget_get_height (widget);

  gtk_snapshot_append_color (snapshot,
                             &color,
                             &GRAPHENE_RECT_INIT (left, bottom - THICKNESS, length, THICKNESS));
  gtk_snapshot_append_color (snapshot,
                             &color,
                             &GRAPHENE_RECT_INIT (left, bottom - TICK, THICKNESS, TICK));
  gtk_snapshot_append_color (
      snapshot,
      &color,
      &GRAPHENE_RECT_INIT (left + length - THICKNESS, bottom - TICK, THICKNESS, TICK));
  GTK_WIDGET_CLASS (herald_specimen_bar_parent_class)->snapshot (widget, snapshot);
}

static void
herald_specimen_bar_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_SPECIMEN_BAR (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_specimen_bar_parent_class)->dispose (object);
}

static void
herald_specimen_bar_class_init (HeraldSpecimenBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_specimen_bar_dispose;
  widget_class->measure = herald_specimen_bar_measure;
  widget_class->size_allocate = herald_specimen_bar_size_allocate;
  widget_class->snapshot = herald_specimen_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
herald_specimen_bar_init (HeraldSpecimenBar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "herald-strong");
  gtk_widget_add_css_class (self->label, "herald-small");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-specimen-tool");
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  herald_specimen_bar_set_units_per_px (self, HERALD_SPECIMEN_LENS / 10.0);
}

/**
 * herald_specimen_bar_new:
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
herald_specimen_bar_new (void)
{
  return g_object_new (HERALD_TYPE_SPECIMEN_BAR, NULL);
}

/**
 * herald_specimen_bar_set_units_per_px:
 * @self: a bar
 * @units_per_px: how many units of the specimen a pixel is; more than 0
 */
void
herald_specimen_bar_set_units_per_px (HeraldSpecimenBar *self, double units_per_px)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  if (units_per_px == self->units_per_px)
    return;
  self->units_per_px = units_per_px;
  self->length = herald_specimen_round_length (units_per_px, MOST_LENGTH);
  /* Translators: micrometres, on the scale bar of a picture. */
  text = g_strdup_printf (_ ("%u µm"), self->length);
  words = g_strdup_printf (ngettext ("Scale bar: %u micrometre",
                                     "Scale bar: %u micrometres",
                                     self->length),
                           self->length);
  herald_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * herald_specimen_bar_get_text:
 * @self: a bar
 *
 * Returns: what stands over it
 */
const char *
herald_specimen_bar_get_text (HeraldSpecimenBar *self)
{
  return gtk_label_get_text (GTK_LABEL (self->label));
}
