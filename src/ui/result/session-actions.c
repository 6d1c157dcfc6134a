/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What menus, keys and buttons do with what is entered: back, forth, and away with it. Date, notes
 * and report of a sample are a person's own words, and stay. */
#include "config.h"

#include "result/session-actions.h"

#include "practice/count-button.h"
#include "report/report-text.h"

#include <glib/gi18n.h>

#define SESSION "herald-session"

static HeraldSession *
get_session (gpointer window)
{
  return g_object_get_data (G_OBJECT (window), SESSION);
}

/* What was said of the last step no longer holds. */
static void
on_undo (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (herald_report_text_step (gtk_window_get_focus (GTK_WINDOW (data)), TRUE))
    return;
  herald_session_undo (get_session (data));
  gtk_widget_activate_action (GTK_WIDGET (data), "win.say", "s", "");
}

static void
on_redo (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (!herald_report_text_step (gtk_window_get_focus (GTK_WINDOW (data)), FALSE))
    herald_session_redo (get_session (data));
}

static void
on_clear (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  herald_session_clear (get_session (data));
  gtk_widget_activate_action (GTK_WIDGET (data),
                              "win.say-undo",
                              "s",
                              _ ("The entries were cleared."));
}

static const GActionEntry action_entries[] = {
  { .name = "undo", .activate = on_undo },
  { .name = "redo", .activate = on_redo },
  { .name = "clear", .activate = on_clear },
};

/* The session can outlive the window, and GTK goes on to speak of the actions of one that is gone.
 */
static void
bind (HeraldSession *session,
      GtkWidget *window,
      GActionMap *map,
      const char *action,
      const char *property,
      GBindingFlags flags)
{
  GBinding *binding = g_object_bind_property (session,
                                              property,
                                              g_action_map_lookup_action (map, action),
                                              "enabled",
                                              G_BINDING_SYNC_CREATE | flags);

  g_signal_connect_object (
      window, "destroy", G_CALLBACK (g_binding_unbind), binding, G_CONNECT_SWAPPED);
}

/**
 * herald_session_actions_add:
 * @session: what is entered
 * @window: the window that shows it
 * @map: the actions of @window
 */
void
herald_session_actions_add (HeraldSession *session, GtkWidget *window, GActionMap *map)
{
  g_object_set_data_full (G_OBJECT (window), SESSION, g_object_ref (session), g_object_unref);
  g_action_map_add_action_entries (map, action_entries, G_N_ELEMENTS (action_entries), window);
  herald_count_button_add_action (map, window, session);
  bind (session, window, map, "undo", "can-undo", 0);
  bind (session, window, map, "redo", "can-redo", 0);
  bind (session, window, map, "clear", "is-empty", G_BINDING_INVERT_BOOLEAN);
}
