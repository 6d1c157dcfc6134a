/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going on where the person left off: the page, and the record where they want that. Only a record
 * that is kept in a file can come back; what was entered and not kept is written nowhere. */
#include "config.h"

#include "application-restore.h"

#include <string.h>

#include "window-size.h"
#include "window.h"

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC                           \
                                 "," G_FILE_ATTRIBUTE_STANDARD_SIZE

typedef struct
{
  HeraldWindow *window;
  char *stamp; /* as it was left */
} Looking;

/* When a file was written, and how long it is: nothing of what it holds. */
static char *
dup_stamp (GFileInfo *info)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%06u-%" G_GUINT64_FORMAT,
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                          g_file_info_get_attribute_uint32 (info,
                                                            G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                          (guint64)g_file_info_get_size (info));
}

/* An address has no space in it. */
static char *
dup_kept (GFile *record)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (record, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autofree char *uri = g_file_get_uri (record);
  g_autofree char *stamp = info != NULL ? dup_stamp (info) : g_strdup ("");

  return g_strjoin (" ", uri, stamp, NULL);
}

/**
 * herald_application_restore_keep:
 * @settings: the reader's settings
 * @record: (nullable): the record of a window that closes; %NULL where it is in no file
 */
void
herald_application_restore_keep (HeraldSettings *settings, GFile *record)
{
  gboolean reopens_last = FALSE;
  g_autofree char *kept = NULL;

  g_object_get (settings, "reopens-last", &reopens_last, NULL);
  kept = reopens_last && record != NULL ? dup_kept (record) : g_strdup ("");
  g_object_set (settings, "last-record", kept, NULL);
}

static void
free_looking (Looking *looking)
{
  g_object_unref (looking->window);
  g_free (looking->stamp);
  g_free (looking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Looking, free_looking)

static void
say_changed (HeraldDocument *document, GFile *file)
{
  g_signal_handlers_disconnect_by_func (document, say_changed, file);
  if (herald_document_shows (document, file))
    herald_document_tell_changed (document);
}

/* What can't be looked at can't be opened either, which says why by itself. */
static void
on_looked (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (Looking) looking = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, NULL);
  g_autofree char *stamp = info != NULL ? dup_stamp (info) : NULL;
  HeraldDocument *document = herald_window_get_document (looking->window);

  if (stamp == NULL || document == NULL || strcmp (stamp, looking->stamp) == 0)
    return;
  if (herald_document_is_busy (document))
    g_signal_connect_object (document, "settled", G_CALLBACK (say_changed), file, 0);
  else
    say_changed (document, G_FILE (file));
}

/* The record is opened meanwhile, in its own time. */
static void
look (GtkWindow *window, const char *uri, const char *stamp)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  Looking *looking = g_new (Looking, 1);

  looking->window = g_object_ref (HERALD_WINDOW (window));
  looking->stamp = g_strdup (stamp);
  g_file_query_info_async (
      file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL, on_looked, looking);
}

static void
reopen (HeraldApplication *application, GtkWindow *window, const char *kept)
{
  g_auto (GStrv) parts = g_strsplit (kept, " ", 2);

  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "open-record",
                                  g_variant_new_string (parts[0]));
  if (parts[1] != NULL && *parts[1] != '\0')
    look (window, parts[0], parts[1]);
}

/**
 * herald_application_restore:
 * @application: the program, started without a file
 * @window: its first window
 *
 * Where another program changed the record since it was closed here, the window says so.
 */
void
herald_application_restore (HeraldApplication *application, GtkWindow *window)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  gboolean reopens_last = FALSE;
  g_autofree char *kept = NULL;

  herald_window_page_restore (window, settings);
  g_object_get (settings, "reopens-last", &reopens_last, "last-record", &kept, NULL);
  if (reopens_last && *kept != '\0')
    reopen (application, window, kept);
}
