/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys that hold wherever one is in a case: plus and minus take another lens, Enter answers, Escape
 * goes back to the sets. */
#include "config.h"

#include "practice/run-keys.h"

typedef struct
{
  GtkWidget *widget; /* owns this */
  HeraldSpecimenView *specimen;
  HeraldRunFoot *foot;
} Keys;

static gboolean
zoom (Keys *keys, int steps)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (keys->specimen)))
    return FALSE;
  herald_specimen_canvas_zoom (herald_specimen_view_get_canvas (keys->specimen), steps);
  return TRUE;
}

/* A button and an open list have a meaning of their own for Enter; a chosen one of few has not. */
static gboolean
answer (Keys *keys)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (keys->widget));

  if (focus != NULL && GTK_IS_BUTTON (focus) && !GTK_IS_TOGGLE_BUTTON (focus))
    return FALSE;
  herald_run_foot_answer (keys->foot);
  return TRUE;
}

static gboolean
on_key (Keys *keys, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return zoom (keys, 1);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return zoom (keys, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return answer (keys);
    default:
      return FALSE;
    }
}

/* Behind what opens above the page and takes the key for itself. */
static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  g_signal_emit_by_name (widget, "paused");
  return TRUE;
}

static void
add_escape (GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (widget, controller);
}

/**
 * herald_run_keys_add:
 * @widget: a #HeraldRunView, where the keys hold; holds both others
 * @specimen: the picture
 * @foot: what can be done
 *
 * The keys are taken before a row of numbers sees them: it would not know what to do with them.
 */
void
herald_run_keys_add (GtkWidget *widget, HeraldSpecimenView *specimen, HeraldRunFoot *foot)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys *keys = g_new0 (Keys, 1);

  keys->widget = widget;
  keys->specimen = specimen;
  keys->foot = foot;
  g_object_set_data_full (G_OBJECT (widget), "herald-keys", keys, g_free);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key), keys);
  add_escape (widget);
  gtk_widget_add_controller (widget, controller);
}
