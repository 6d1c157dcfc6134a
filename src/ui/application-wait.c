/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be opened waits while the person is still asked how much to show, and is not lost. */
#include "config.h"

#include "application-wait.h"

#include "welcome.h"
#include "window.h"

typedef struct
{
  HeraldApplication *application; /* outlives its settings */
  char *action;
  GVariant *target;
} Wish;

static void
free_wish (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Wish *wish = data;

  g_free (wish->action);
  g_variant_unref (wish->target);
  g_free (wish);
}

static void
on_amount (HeraldSettings *settings, GParamSpec *spec G_GNUC_UNUSED, Wish *wish)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  HeraldApplication *application = wish->application;

  if (herald_welcome_is_due (settings))
    return;
  action = g_strdup (wish->action);
  target = g_variant_ref (wish->target);
  g_signal_handlers_disconnect_by_func (settings, on_amount, wish);
  g_action_group_activate_action (G_ACTION_GROUP (application), action, target);
}

static void
show_window (HeraldApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (herald_window_new (application)));
}

/**
 * herald_application_wait:
 * @application: the program, started
 * @action: the name of one of its actions
 * @target: what the action is about; taken over where it is floating
 *
 * Activates @action later where the person is still to be asked how much to show, and asks.
 *
 * Returns: whether it waits
 */
gboolean
herald_application_wait (HeraldApplication *application, const char *action, GVariant *target)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  g_autoptr (GVariant) kept = g_variant_ref_sink (target);
  Wish *wish;

  if (!herald_welcome_is_due (settings))
    return FALSE;
  show_window (application);
  wish = g_new (Wish, 1);
  wish->application = application;
  wish->action = g_strdup (action);
  wish->target = g_steal_pointer (&kept);
  /* After the windows, which have something to open it in by then. */
  g_signal_connect_data (
      settings, "notify::amount", G_CALLBACK (on_amount), wish, free_wish, G_CONNECT_AFTER);
  return TRUE;
}
