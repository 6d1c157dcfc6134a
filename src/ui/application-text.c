/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of all text, as the settings have it, and the actions that change it. */
#include "config.h"

#include "application-text.h"

#include "text-size.h"

static void
on_text_percent (HeraldApplication *self)
{
  int percent = herald_settings_get_text_percent (herald_application_get_settings (self));

  herald_text_size_apply (percent);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (
                                   g_action_map_lookup_action (G_ACTION_MAP (self), "text-larger")),
                               percent < HERALD_TEXT_SIZE_LARGEST);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self),
                                                                            "text-smaller")),
                               percent > HERALD_TEXT_SIZE_SMALLEST);
}

static void
on_text_larger (GSimpleAction *action G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED,
                gpointer data)
{
  HeraldSettings *settings = herald_application_get_settings (HERALD_APPLICATION (data));

  herald_settings_set_text_percent (settings,
                                    herald_text_size_larger (
                                        herald_settings_get_text_percent (settings)));
}

static void
on_text_smaller (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED,
                 gpointer data)
{
  HeraldSettings *settings = herald_application_get_settings (HERALD_APPLICATION (data));

  herald_settings_set_text_percent (settings,
                                    herald_text_size_smaller (
                                        herald_settings_get_text_percent (settings)));
}

static void
on_text_normal (GSimpleAction *action G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED,
                gpointer data)
{
  herald_settings_set_text_percent (herald_application_get_settings (HERALD_APPLICATION (data)),
                                    HERALD_TEXT_SIZE_NORMAL);
}

static const GActionEntry action_entries[] = {
  { .name = "text-larger", .activate = on_text_larger },
  { .name = "text-smaller", .activate = on_text_smaller },
  { .name = "text-normal", .activate = on_text_normal },
};

/**
 * herald_application_text_add:
 * @application: the program, with its settings
 *
 * Adds the actions, and follows the settings.
 */
void
herald_application_text_add (HeraldApplication *application)
{
  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   application);
  g_signal_connect_object (herald_application_get_settings (application),
                           "notify::text-percent",
                           G_CALLBACK (on_text_percent),
                           application,
                           G_CONNECT_SWAPPED);
  on_text_percent (application);
}
