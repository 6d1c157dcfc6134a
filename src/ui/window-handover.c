/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that stands where another did, in another language. What is entered is the very same:
 * the session, the document and its file. What is only shown is found again. */
#include "config.h"

#include "window-handover.h"

#include "application-language.h"
#include "window-private.h"
#include "window-size.h"

#define SHOWS_ALL "show-everything"

static void
take_amount (HeraldWindow *self, HeraldWindow *earlier)
{
  g_autoptr (GVariant) shows_all =
      g_action_group_get_action_state (G_ACTION_GROUP (earlier), SHOWS_ALL);

  g_action_group_change_action_state (G_ACTION_GROUP (self), SHOWS_ALL, shows_all);
}

static void
take_all (HeraldWindow *self, HeraldWindow *earlier)
{
  take_amount (self, earlier);
  herald_kept_report_continue (self->kept_report, earlier->kept_report);
  herald_window_pages_continue (self->pages, earlier->pages);
}

/**
 * herald_window_continue:
 * @earlier: a window that is to go
 * @application: the program, with its rules and texts read anew
 *
 * Returns: (transfer none): a window with what is entered in @earlier
 */
GtkWidget *
herald_window_continue (HeraldWindow *earlier, HeraldApplication *application)
{
  HeraldWindow *self;

  herald_window_size_keep (GTK_WINDOW (earlier), earlier->settings);
  if (earlier->session != NULL)
    {
      herald_session_settle (earlier->session);
      herald_session_set_shelf (earlier->session, herald_application_get_shelf (application));
    }
  self = g_object_new (HERALD_TYPE_WINDOW, "application", application, NULL);
  g_set_object (&self->session, earlier->session);
  g_set_object (&self->document, earlier->document);
  herald_window_set_up (self, application);
  if (earlier->pages != NULL && self->pages != NULL)
    take_all (self, earlier);
  return GTK_WIDGET (self);
}

/**
 * herald_window_stop_listening:
 * @self: a window that goes
 *
 * Somebody may hold it for a while yet, such as what is being saved, and in another language its
 * session goes on with another window. By then its actions are gone.
 */
void
herald_window_stop_listening (HeraldWindow *self)
{
  gpointer speakers[] = { self->session, self->document, self->settings };

  for (guint i = 0; i < G_N_ELEMENTS (speakers); i++)
    {
      if (speakers[i] != NULL)
        g_signal_handlers_disconnect_by_data (speakers[i], self);
    }
  g_clear_object (&self->kept_report);
  if (self->pages != NULL)
    herald_window_pages_close (self->pages);
  g_clear_object (&self->pages);
}
