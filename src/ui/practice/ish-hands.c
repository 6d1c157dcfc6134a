/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hands count: a press picks a nucleus, or marks a dot in the one that is picked; arrows walk
 * from nucleus to nucleus; letters add, with Shift take away. */
#include "config.h"

#include "practice/ish-hands.h"

static void
on_pressed (HeraldIshHands *self, int x, int y)
{
  herald_ish_tally_mark (self->tally, self->marking, x, y);
}

/* The other button takes the dot for the other colour. */
static void
on_other (HeraldIshHands *self, int n_press G_GNUC_UNUSED, double px, double py)
{
  HeraldIshProbe other = self->marking == HERALD_ISH_HER2 ? HERALD_ISH_CEP17 : HERALD_ISH_HER2;
  double x, y;

  if (!herald_count_sheet_is_dual (herald_ish_tally_get_sheet (self->tally)))
    return;
  herald_specimen_frame_to_units (herald_specimen_canvas_get_frame (self->canvas), px, py, &x, &y);
  herald_ish_tally_mark (self->tally, other, (int)x, (int)y);
}

static gboolean
count_by_key (HeraldIshHands *self, guint key, int by)
{
  gboolean is_dual = herald_count_sheet_is_dual (herald_ish_tally_get_sheet (self->tally));

  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_h:
      herald_ish_tally_add (self->tally, HERALD_ISH_HER2, by);
      return TRUE;
    case GDK_KEY_c:
      if (is_dual)
        herald_ish_tally_add (self->tally, HERALD_ISH_CEP17, by);
      return TRUE;
    case GDK_KEY_s:
      herald_ish_tally_add_cluster (self->tally, HERALD_ISH_SMALL, by);
      return TRUE;
    case GDK_KEY_l:
      herald_ish_tally_add_cluster (self->tally, HERALD_ISH_LARGE, by);
      return TRUE;
    case GDK_KEY_n:
      herald_ish_tally_next (self->tally);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_letter (HeraldIshHands *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  return count_by_key (self, key, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
}

static gboolean
on_key (HeraldIshHands *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return on_letter (self, key, code, state);
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      herald_ish_tally_walk (self->tally, -1, 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      herald_ish_tally_walk (self->tally, 1, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      herald_ish_tally_walk (self->tally, 0, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      herald_ish_tally_walk (self->tally, 0, 1);
      return TRUE;
    default:
      return on_letter (self, key, code, state);
    }
}

/* Before the picture moves by the same keys; with Shift it still does. */
static GtkEventController *
add_keys (HeraldIshHands *self, GtkWidget *widget, GCallback callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", callback, self);
  gtk_widget_add_controller (widget, g_object_ref (keys));
  return keys;
}

/**
 * herald_ish_hands_new:
 * @tally: what is counted
 * @canvas: the picture
 * @panel: where letters hold beside the picture; outlives the hands
 *
 * Returns: (transfer full): hands that count
 */
HeraldIshHands *
herald_ish_hands_new (HeraldIshTally *tally, HeraldSpecimenCanvas *canvas, GtkWidget *panel)
{
  HeraldIshHands *self = g_new0 (HeraldIshHands, 1);
  GtkGesture *other = gtk_gesture_click_new ();

  self->tally = g_object_ref (tally);
  self->canvas = g_object_ref (canvas);
  self->panel = panel;
  self->keys[0] = add_keys (self, GTK_WIDGET (canvas), G_CALLBACK (on_key));
  self->keys[1] = add_keys (self, panel, G_CALLBACK (on_letter));
  self->other = GTK_EVENT_CONTROLLER (other);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (other), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (other, "pressed", G_CALLBACK (on_other), self);
  gtk_widget_add_controller (GTK_WIDGET (canvas), g_object_ref (self->other));
  g_signal_connect_swapped (canvas, "pressed", G_CALLBACK (on_pressed), self);
  return self;
}

/* A picture that is gone has lost its controllers already. */
static void
take_away (GtkEventController *controller, HeraldIshHands *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  g_signal_handlers_disconnect_by_data (controller, self);
  if (widget != NULL)
    gtk_widget_remove_controller (widget, controller);
  g_object_unref (controller);
}

/**
 * herald_ish_hands_free:
 * @self: hands that count no more
 */
void
herald_ish_hands_free (HeraldIshHands *self)
{
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  take_away (self->keys[0], self);
  take_away (self->keys[1], self);
  take_away (self->other, self);
  g_object_unref (self->canvas);
  g_object_unref (self->tally);
  g_free (self);
}
