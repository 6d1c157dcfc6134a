/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much one window shows: as the settings say, or all of it where the person asked for that in
 * this window. Whoever chooses anew in the settings takes that back. */
#include "config.h"

#include "window-amount.h"

static void
on_amount (HeraldSettings *settings, GParamSpec *spec G_GNUC_UNUSED, GtkWindow *window)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "show-everything");

  g_action_change_state (action, g_variant_new_boolean (FALSE));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               herald_settings_get_amount (settings) != HERALD_AMOUNT_EVERYTHING);
}

typedef struct
{
  HeraldSession *session;
  HeraldSettings *settings;
} Scope;

static void
free_scope (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Scope *self = data;

  g_object_unref (self->session);
  g_object_unref (self->settings);
  g_free (self);
}

static void
on_change_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  Scope *self = data;
  gboolean is_open = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  herald_session_set_amount (self->session,
                             is_open ? HERALD_AMOUNT_EVERYTHING
                                     : herald_settings_get_amount (self->settings));
}

/**
 * herald_window_amount_follow:
 * @window: a window
 * @session: what is shown in it
 * @settings: how much the reader would like to see
 *
 * Adds the action "show-everything", which is on while @window shows more than the settings say.
 */
void
herald_window_amount_follow (GtkWindow *window, HeraldSession *session, HeraldSettings *settings)
{
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful ("show-everything", NULL, g_variant_new_boolean (FALSE));
  Scope *self = g_new (Scope, 1);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  g_signal_connect_data (action, "change-state", G_CALLBACK (on_change_state), self, free_scope, 0);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
  g_signal_connect_object (settings, "notify::amount", G_CALLBACK (on_amount), window, 0);
  on_amount (settings, NULL, window);
}
