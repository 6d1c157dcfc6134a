/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going on where the person left off: the page, and the record where they want that. Only a record
 * that is kept in a file can come back; what was entered and not kept is written nowhere. */
#include "config.h"

#include "application-restore.h"

#include "window-size.h"

/**
 * herald_application_restore_keep:
 * @settings: the reader's settings
 * @record: (nullable): the record of a window that closes; %NULL where it is in no file
 */
void
herald_application_restore_keep (HeraldSettings *settings, GFile *record)
{
  gboolean reopens_last = FALSE;
  g_autofree char *uri = record != NULL ? g_file_get_uri (record) : NULL;

  g_object_get (settings, "reopens-last", &reopens_last, NULL);
  g_object_set (settings, "last-record", reopens_last && uri != NULL ? uri : "", NULL);
}

/**
 * herald_application_restore:
 * @application: the program, started without a file
 * @window: its first window
 */
void
herald_application_restore (HeraldApplication *application, GtkWindow *window)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  gboolean reopens_last = FALSE;
  g_autofree char *uri = NULL;

  herald_window_page_restore (window, settings);
  g_object_get (settings, "reopens-last", &reopens_last, "last-record", &uri, NULL);
  if (reopens_last && *uri != '\0')
    g_action_group_activate_action (G_ACTION_GROUP (application),
                                    "open-record",
                                    g_variant_new_string (uri));
}
