/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hands move the picture of a specimen: by pointer, finger, wheel and keys. */
#include "config.h"

#include "practice/specimen-hands.h"

#include <math.h>

/* A finger that moved less meant to press. */
#define PRESS_REACH 6.0
/* A key moves by this share of what is in sight. */
#define KEY_SHARE 8.0
/* So much of a turn of a wheel that counts in parts is one lens. */
#define WHEEL_STEP 1.0

typedef struct
{
  HeraldSpecimenCanvas *canvas; /* owns this */
  double dragged_x;             /* how far the drag that goes on has come */
  double dragged_y;
  double pinched_from; /* units per pixel when the pinch began */
  double wheel;        /* what is left of turns that were no whole step */
  double pointer_x;
  double pointer_y;
} Hands;

static void
on_drag_begin (Hands *hands)
{
  hands->dragged_x = hands->dragged_y = 0.0;
  gtk_widget_grab_focus (GTK_WIDGET (hands->canvas));
}

static void
on_drag_update (Hands *hands, double x, double y)
{
  herald_specimen_canvas_pan (hands->canvas, hands->dragged_x - x, hands->dragged_y - y);
  hands->dragged_x = x;
  hands->dragged_y = y;
}

static void
on_drag_end (Hands *hands, double x, double y, GtkGestureDrag *drag)
{
  double start_x, start_y;

  if (hypot (x, y) < PRESS_REACH && gtk_gesture_drag_get_start_point (drag, &start_x, &start_y))
    herald_specimen_canvas_press (hands->canvas, start_x, start_y);
}

static void
on_pinch_begin (Hands *hands)
{
  hands->pinched_from = herald_specimen_canvas_get_frame (hands->canvas)->units_per_px;
}

static void
on_pinch (Hands *hands, double scale, GtkGesture *pinch)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (hands->canvas);
  double strongest = herald_specimen_frame_get_pixel (
      frame, herald_specimen_objectives[HERALD_SPECIMEN_N_OBJECTIVES - 1]);
  double weakest = herald_specimen_frame_get_pixel (frame, herald_specimen_objectives[0]);

  gtk_gesture_get_bounding_box_center (pinch, &hands->pointer_x, &hands->pointer_y);
  herald_specimen_canvas_stretch (hands->canvas,
                                  CLAMP (hands->pinched_from / scale, strongest, weakest),
                                  hands->pointer_x,
                                  hands->pointer_y);
}

/* A microscope has four lenses, and nothing between them. */
static void
on_pinch_end (Hands *hands)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (hands->canvas);

  herald_specimen_canvas_take_objective (hands->canvas,
                                         herald_specimen_frame_nearest_objective (frame),
                                         hands->pointer_x,
                                         hands->pointer_y);
}

static void
on_motion (Hands *hands, double x, double y)
{
  hands->pointer_x = x;
  hands->pointer_y = y;
}

static void
turn (Hands *hands, double by)
{
  guint objective = herald_specimen_canvas_get_look (hands->canvas)->objective;

  hands->wheel += by;
  if (fabs (hands->wheel) < WHEEL_STEP)
    return;
  objective = herald_specimen_objective_step (objective, hands->wheel < 0.0 ? 1 : -1);
  herald_specimen_canvas_take_objective (hands->canvas,
                                         objective,
                                         hands->pointer_x,
                                         hands->pointer_y);
  hands->wheel = 0.0;
}

/* A wheel takes another lens; two fingers on a touchpad move the slide. */
static gboolean
on_scroll (Hands *hands, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean is_touchpad = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE;

  if (is_touchpad && (state & GDK_CONTROL_MASK) == 0)
    herald_specimen_canvas_pan (hands->canvas, dx, dy);
  else
    turn (hands, dy);
  return TRUE;
}

static gboolean
pan_by_key (Hands *hands, int columns, int rows)
{
  const HeraldSpecimenFrame *frame = herald_specimen_canvas_get_frame (hands->canvas);

  herald_specimen_canvas_pan (hands->canvas,
                              columns * frame->width / KEY_SHARE,
                              rows * frame->height / KEY_SHARE);
  return TRUE;
}

static gboolean
zoom_by_key (Hands *hands, int steps)
{
  herald_specimen_canvas_zoom (hands->canvas, steps);
  return TRUE;
}

static gboolean
on_key (Hands *hands, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return pan_by_key (hands, -1, 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return pan_by_key (hands, 1, 0);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return pan_by_key (hands, 0, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return pan_by_key (hands, 0, 1);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return zoom_by_key (hands, 1);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return zoom_by_key (hands, -1);
    default:
      return FALSE;
    }
}

static void
add_controller (Hands *hands, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (hands->canvas), GTK_EVENT_CONTROLLER (controller));
}

static void
add_fingers (Hands *hands)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), hands);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), hands);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), hands);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), hands);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch), hands);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (on_pinch_end), hands);
  add_controller (hands, drag);
  add_controller (hands, pinch);
}

/**
 * herald_specimen_hands_add:
 * @canvas: a picture of a specimen
 *
 * Lets it be moved.
 */
void
herald_specimen_hands_add (HeraldSpecimenCanvas *canvas)
{
  Hands *hands = g_new0 (Hands, 1);
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  hands->canvas = canvas;
  g_object_set_data_full (G_OBJECT (canvas), "herald-hands", hands, g_free);
  add_fingers (hands);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), hands);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), hands);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), hands);
  add_controller (hands, scroll);
  add_controller (hands, motion);
  add_controller (hands, keys);
}
