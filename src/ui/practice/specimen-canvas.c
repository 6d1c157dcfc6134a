/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of a specimen itself. */
#include "config.h"

#include "practice/specimen-canvas.h"
#include "practice/specimen-hands.h"
#include "practice/specimen-painter.h"

struct _HeraldSpecimenCanvas
{
  GtkWidget parent_instance;

  HeraldSpecimenTiles *tiles; /* (nullable) */
  HeraldSpecimenFrame frame;
  HeraldSpecimenLook look;
  HeraldSpecimenMarks marks; /* (nullable) */
  gpointer marks_data;
  gboolean is_placed; /* has it ever had a size */
};

G_DEFINE_FINAL_TYPE (HeraldSpecimenCanvas, herald_specimen_canvas, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MOVED,
  SIGNAL_LOOK_CHANGED,
  SIGNAL_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
moved (HeraldSpecimenCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
herald_specimen_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HeraldSpecimenCanvas *self = HERALD_SPECIMEN_CANVAS (widget);

  if (self->tiles == NULL || self->frame.width <= 0 || self->frame.height <= 0)
    return;
  herald_specimen_paint_frame (widget, snapshot, self->tiles, &self->frame, &self->look);
  if (self->marks != NULL)
    self->marks (self->marks_data, snapshot);
}

static void
herald_specimen_canvas_size_allocate (GtkWidget *widget,
                                      int width,
                                      int height,
                                      int baseline G_GNUC_UNUSED)
{
  HeraldSpecimenCanvas *self = HERALD_SPECIMEN_CANVAS (widget);

  herald_specimen_frame_resize (&self->frame, width, height);
  if (!self->is_placed)
    herald_specimen_frame_centre_on (&self->frame,
                                     self->frame.specimen_width / 2.0,
                                     self->frame.specimen_height / 2.0);
  self->is_placed = self->frame.specimen_width > 0;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
herald_specimen_canvas_dispose (GObject *object)
{
  herald_specimen_canvas_set_tiles (HERALD_SPECIMEN_CANVAS (object), NULL);
  G_OBJECT_CLASS (herald_specimen_canvas_parent_class)->dispose (object);
}

static void
herald_specimen_canvas_class_init (HeraldSpecimenCanvasClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_specimen_canvas_dispose;
  widget_class->snapshot = herald_specimen_canvas_snapshot;
  widget_class->size_allocate = herald_specimen_canvas_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[SIGNAL_MOVED] =
      g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOOK_CHANGED] =
      g_signal_new ("look-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed",
                                          type,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_INT,
                                          G_TYPE_INT);
}

static void
herald_specimen_canvas_init (HeraldSpecimenCanvas *self)
{
  self->look.objective = 10;
  self->frame.units_per_px = HERALD_SPECIMEN_LENS / self->look.objective;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-specimen");
  herald_specimen_hands_add (self);
}

/**
 * herald_specimen_canvas_new:
 *
 * Returns: (transfer floating): an empty picture
 */
GtkWidget *
herald_specimen_canvas_new (void)
{
  return g_object_new (HERALD_TYPE_SPECIMEN_CANVAS, NULL);
}

/**
 * herald_specimen_canvas_set_tiles:
 * @self: a picture
 * @tiles: (nullable): what it is put together from
 */
void
herald_specimen_canvas_set_tiles (HeraldSpecimenCanvas *self, HeraldSpecimenTiles *tiles)
{
  if (self->tiles != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->tiles, self);
      herald_specimen_tiles_stop (self->tiles);
    }
  g_set_object (&self->tiles, tiles);
  if (tiles != NULL)
    g_signal_connect_swapped (tiles, "painted", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * herald_specimen_canvas_set_specimen:
 * @self: a picture
 * @width: how wide the specimen is, in units
 * @height: how high it is
 *
 * Starts in its middle.
 */
void
herald_specimen_canvas_set_specimen (HeraldSpecimenCanvas *self, int width, int height)
{
  self->frame.specimen_width = width;
  self->frame.specimen_height = height;
  herald_specimen_canvas_centre_on (self, width / 2.0, height / 2.0);
}

/**
 * herald_specimen_canvas_set_lens:
 * @self: a picture
 * @lens: units a pixel at power 1; 0 for %HERALD_SPECIMEN_LENS
 *
 * Holds from the next look on.
 */
void
herald_specimen_canvas_set_lens (HeraldSpecimenCanvas *self, double lens)
{
  self->frame.lens = lens;
}

/**
 * herald_specimen_canvas_get_frame:
 * @self: a picture
 *
 * Returns: what is in sight
 */
const HeraldSpecimenFrame *
herald_specimen_canvas_get_frame (HeraldSpecimenCanvas *self)
{
  return &self->frame;
}

/**
 * herald_specimen_canvas_get_look:
 * @self: a picture
 *
 * Returns: how it is looked at
 */
const HeraldSpecimenLook *
herald_specimen_canvas_get_look (HeraldSpecimenCanvas *self)
{
  return &self->look;
}

/**
 * herald_specimen_canvas_set_look:
 * @self: a picture
 * @look: how it is to be looked at
 */
void
herald_specimen_canvas_set_look (HeraldSpecimenCanvas *self, const HeraldSpecimenLook *look)
{
  gboolean is_other = look->variant != self->look.variant || look->overlay != self->look.overlay;

  self->look.variant = look->variant;
  self->look.overlay = look->overlay;
  if (is_other && look->objective == self->look.objective)
    g_signal_emit (self, signals[SIGNAL_LOOK_CHANGED], 0);
  herald_specimen_canvas_take_objective (self,
                                         look->objective,
                                         self->frame.width / 2.0,
                                         self->frame.height / 2.0);
}

/**
 * herald_specimen_canvas_take_objective:
 * @self: a picture
 * @objective: a lens
 * @px: what stays where it is, in pixels
 * @py: the same
 */
void
herald_specimen_canvas_take_objective (HeraldSpecimenCanvas *self,
                                       guint objective,
                                       double px,
                                       double py)
{
  gboolean is_new = objective != self->look.objective;

  self->look.objective = objective;
  herald_specimen_canvas_stretch (self,
                                  herald_specimen_frame_get_pixel (&self->frame, objective),
                                  px,
                                  py);
  if (is_new)
    g_signal_emit (self, signals[SIGNAL_LOOK_CHANGED], 0);
}

/**
 * herald_specimen_canvas_stretch:
 * @self: a picture
 * @units_per_px: how many units a pixel is to be; more than 0
 * @px: what stays where it is, in pixels
 * @py: the same
 *
 * Makes what is seen larger or smaller, with the same lens.
 */
void
herald_specimen_canvas_stretch (HeraldSpecimenCanvas *self,
                                double units_per_px,
                                double px,
                                double py)
{
  herald_specimen_frame_zoom (&self->frame, units_per_px, px, py);
  moved (self);
}

/**
 * herald_specimen_canvas_press:
 * @self: a picture
 * @px: a place, in pixels
 * @py: the same
 *
 * Says that a person pressed there.
 */
void
herald_specimen_canvas_press (HeraldSpecimenCanvas *self, double px, double py)
{
  double x, y;

  herald_specimen_frame_to_units (&self->frame, px, py, &x, &y);
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0, (int)x, (int)y);
}

/**
 * herald_specimen_canvas_zoom:
 * @self: a picture
 * @steps: how many lenses stronger, or weaker where less than 0
 */
void
herald_specimen_canvas_zoom (HeraldSpecimenCanvas *self, int steps)
{
  herald_specimen_canvas_take_objective (self,
                                         herald_specimen_objective_step (self->look.objective,
                                                                         steps),
                                         self->frame.width / 2.0,
                                         self->frame.height / 2.0);
}

/**
 * herald_specimen_canvas_centre_on:
 * @self: a picture
 * @x: what is to be in the middle, in units
 * @y: the same
 */
void
herald_specimen_canvas_centre_on (HeraldSpecimenCanvas *self, double x, double y)
{
  herald_specimen_frame_centre_on (&self->frame, x, y);
  moved (self);
}

/**
 * herald_specimen_canvas_pan:
 * @self: a picture
 * @dx: how far to the right, in pixels
 * @dy: how far down
 */
void
herald_specimen_canvas_pan (HeraldSpecimenCanvas *self, double dx, double dy)
{
  herald_specimen_frame_pan (&self->frame, dx, dy);
  moved (self);
}

/**
 * herald_specimen_canvas_set_marks:
 * @self: a picture
 * @marks: (nullable): draws over it
 * @data: for @marks
 */
void
herald_specimen_canvas_set_marks (HeraldSpecimenCanvas *self,
                                  HeraldSpecimenMarks marks,
                                  gpointer data)
{
  self->marks = marks;
  self->marks_data = data;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
