/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole specimen, small, with a frame around what is in sight: press or drag it to go there. */
#include "config.h"

#include "practice/specimen-overview.h"
#include "practice/specimen-painter.h"
#include "theme.h"

#define LONGER 168.0
#define LEAST_FRAME 8.0
#define LINE 2.0

struct _HeraldSpecimenOverview
{
  GtkWidget parent_instance;

  HeraldSpecimenCanvas *canvas; /* outlives this */
  HeraldSpecimenTiles *tiles;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeraldSpecimenOverview, herald_specimen_overview, GTK_TYPE_WIDGET)

/* Units a pixel of the overview is. */
static double
get_units (HeraldSpecimenOverview *self)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (self->canvas);

  return MAX (MAX (frame->specimen_width, frame->specimen_height) / LONGER, 1.0);
}

static void
herald_specimen_overview_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size G_GNUC_UNUSED,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  HeraldSpecimenOverview *self = HERALD_SPECIMEN_OVERVIEW (widget);
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (self->canvas);
  int units =
      orientation == GTK_ORIENTATION_HORIZONTAL ? frame->specimen_width : frame->specimen_height;

  *minimum = *natural = MAX ((int)(units / get_units (self)), 1);
  *minimum_baseline = *natural_baseline = -1;
}

static void
append_frame (GtkSnapshot *snapshot, const graphene_rect_t *rect, HeraldColor color, float width)
{
  GdkRGBA rgba = { (float)color.red, (float)color.green, (float)color.blue, (float)color.alpha };
  GskRoundedRect outline;
  const float widths[] = { width, width, width, width };
  const GdkRGBA colors[] = { rgba, rgba, rgba, rgba };

  gsk_rounded_rect_init_from_rect (&outline, rect, 0.0f);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
herald_specimen_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HeraldSpecimenOverview *self = HERALD_SPECIMEN_OVERVIEW (widget);
  const HeraldPalette *palette = herald_theme_get_palette ();
  GdkTexture *whole = NULL;
  graphene_rect_t shown;

  if (self->tiles != NULL)
    whole = herald_specimen_tiles_get_whole (self->tiles,
                                             herald_specimen_canvas_get_look (self->canvas));
  if (whole != NULL)
    herald_specimen_paint_texture (widget,
                                   snapshot,
                                   whole,
                                   &GRAPHENE_RECT_INIT (0.0f,
                                                        0.0f,
                                                        gtk_widget_get_width (widget),
                                                        gtk_widget_get_height (widget)));
  if (!herald_specimen_overview_get_shown (self, &shown))
    return;
  append_frame (snapshot, &shown, palette->base, LINE + 2.0f);
  graphene_rect_inset (&shown, 1.0f, 1.0f);
  append_frame (snapshot, &shown, palette->yours.mark, LINE);
}

static void
on_drag_begin (HeraldSpecimenOverview *self, double x, double y)
{
  herald_specimen_overview_go_to (self, x, y);
}

static void
on_drag_update (HeraldSpecimenOverview *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y))
    herald_specimen_overview_go_to (self, x + dx, y + dy);
}

static void
herald_specimen_overview_dispose (GObject *object)
{
  herald_specimen_overview_set_tiles (HERALD_SPECIMEN_OVERVIEW (object), NULL);
  G_OBJECT_CLASS (herald_specimen_overview_parent_class)->dispose (object);
}

static void
herald_specimen_overview_class_init (HeraldSpecimenOverviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_specimen_overview_dispose;
  widget_class->measure = herald_specimen_overview_measure;
  widget_class->snapshot = herald_specimen_overview_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
herald_specimen_overview_init (HeraldSpecimenOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-specimen-tool");
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-specimen-overview");
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * herald_specimen_overview_new:
 * @canvas: what it is the overview of; outlives it
 *
 * It is for pointers alone: keys move the picture itself.
 *
 * Returns: (transfer floating): an overview
 */
GtkWidget *
herald_specimen_overview_new (HeraldSpecimenCanvas *canvas)
{
  HeraldSpecimenOverview *self = g_object_new (HERALD_TYPE_SPECIMEN_OVERVIEW, NULL);

  self->canvas = canvas;
  g_signal_connect_object (
      canvas, "moved", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * herald_specimen_overview_set_tiles:
 * @self: an overview
 * @tiles: (nullable): where the picture of the whole is
 */
void
herald_specimen_overview_set_tiles (HeraldSpecimenOverview *self, HeraldSpecimenTiles *tiles)
{
  if (self->tiles != NULL)
    g_signal_handlers_disconnect_by_data (self->tiles, self);
  g_set_object (&self->tiles, tiles);
  if (tiles != NULL)
    g_signal_connect_swapped (tiles, "painted", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * herald_specimen_overview_get_shown:
 * @self: an overview
 * @shown: (out caller-allocates): the frame around what is in sight, in pixels of the overview
 *
 * Returns: whether there is a frame: not where all is in sight
 */
gboolean
herald_specimen_overview_get_shown (HeraldSpecimenOverview *self, graphene_rect_t *shown)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (self->canvas);
  double units = get_units (self);
  double width = MAX (frame->width * frame->units_per_px / units, LEAST_FRAME);
  double height = MAX (frame->height * frame->units_per_px / units, LEAST_FRAME);

  graphene_rect_init (
      shown, frame->x / units - width / 2.0, frame->y / units - height / 2.0, width, height);
  return frame->specimen_width > 0 && !herald_specimen_frame_shows_all (frame);
}

/**
 * herald_specimen_overview_go_to:
 * @self: an overview
 * @px: a place on it, in pixels
 * @py: the same
 *
 * Brings the place to the middle of the picture.
 */
void
herald_specimen_overview_go_to (HeraldSpecimenOverview *self, double px, double py)
{
  double units = get_units (self);

  herald_specimen_canvas_centre_on (self->canvas, px * units, py * units);
}
