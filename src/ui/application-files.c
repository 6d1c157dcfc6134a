/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which file is shown in which window. A record that is open already is brought to the front. */
#include "config.h"

#include "application-files.h"

#include "application-wait.h"
#include "cohort/cohort-window.h"
#include "record/recent-records.h"
#include "record/record-error.h"
#include "window.h"

static HeraldWindow *
find_window (GtkApplication *application, GFile *file)
{
  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    {
      if (HERALD_IS_WINDOW (node->data) &&
          herald_document_shows (herald_window_get_document (node->data), file))
        return node->data;
    }
  return NULL;
}

/* A window in which nothing was done yet is used before another is opened. */
static HeraldWindow *
find_blank_window (GtkApplication *application)
{
  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    {
      if (HERALD_IS_WINDOW (node->data) && herald_window_is_blank (node->data))
        return node->data;
    }
  return NULL;
}

static HeraldWindow *
get_free_window (HeraldApplication *application)
{
  HeraldWindow *window = find_blank_window (GTK_APPLICATION (application));

  return window != NULL ? window : HERALD_WINDOW (herald_window_new (application));
}

static gboolean
is_gone (const GError *error)
{
  return g_error_matches (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_GONE) ||
         g_error_matches (error, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_NO_FOLDER);
}

typedef struct
{
  HeraldApplication *application;
  GFile *file;
} Opening;

static void
on_opened (GObject *document, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  HeraldSettings *settings = herald_application_get_settings (opening->application);
  g_autoptr (GError) error = NULL;

  if (settings == NULL)
    ; /* the program is ending */
  else if (herald_document_finish (HERALD_DOCUMENT (document), result, &error))
    herald_recent_records_note (settings, opening->file);
  else if (is_gone (error))
    herald_recent_records_drop (settings, opening->file);
  g_object_unref (opening->file);
  g_object_unref (opening->application);
  g_free (opening);
}

static void
open_record (HeraldApplication *application, GFile *file)
{
  HeraldWindow *window = find_window (GTK_APPLICATION (application), file);
  Opening *opening;

  if (window == NULL)
    {
      window = get_free_window (application);
      opening = g_new (Opening, 1);
      opening->application = g_object_ref (application);
      opening->file = g_object_ref (file);
      herald_document_open (herald_window_get_document (window), file, on_opened, opening);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* A table has a window of its own, so that no other is in its way. */
static void
open_table (HeraldApplication *application, GFile *file)
{
  GtkWidget *window = herald_cohort_window_new (GTK_APPLICATION (application),
                                                herald_application_get_shelf (application),
                                                herald_application_get_settings (application));

  herald_cohort_window_open (HERALD_COHORT_WINDOW (window), file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_open_table (GSimpleAction *action G_GNUC_UNUSED, GVariant *uri, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  open_table (HERALD_APPLICATION (data), file);
}

/* What is neither a record nor a table by its name is read as a report. */
static void
open_file (HeraldApplication *application, GFile *file)
{
  HeraldWindow *window;

  if (herald_document_is_record_file (file))
    {
      open_record (application, file);
      return;
    }
  window = get_free_window (application);
  gtk_window_present (GTK_WINDOW (window));
  herald_window_read_report (window, file);
}

static void
on_open_file (GSimpleAction *action G_GNUC_UNUSED, GVariant *uri, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  if (!herald_application_wait (HERALD_APPLICATION (data), "open-file", uri))
    open_file (HERALD_APPLICATION (data), file);
}

static void
on_open_record (GSimpleAction *action G_GNUC_UNUSED, GVariant *uri, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  if (!herald_application_wait (HERALD_APPLICATION (data), "open-record", uri))
    open_record (HERALD_APPLICATION (data), file);
}

static void
on_note_record (GSimpleAction *action G_GNUC_UNUSED, GVariant *uri, gpointer data)
{
  HeraldApplication *application = HERALD_APPLICATION (data);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));

  herald_recent_records_note (herald_application_get_settings (application), file);
}

static void
on_forget_records (GSimpleAction *action G_GNUC_UNUSED,
                   GVariant *parameter G_GNUC_UNUSED,
                   gpointer data)
{
  herald_recent_records_forget (herald_application_get_settings (HERALD_APPLICATION (data)));
}

static void
on_new_window (GSimpleAction *action G_GNUC_UNUSED,
               GVariant *parameter G_GNUC_UNUSED,
               gpointer data)
{
  gtk_window_present (GTK_WINDOW (herald_window_new (HERALD_APPLICATION (data))));
}

static void
add_property (HeraldApplication *application, const char *name, const char *property)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  g_autoptr (GPropertyAction) action = g_property_action_new (name, settings, property);

  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
}

static const GActionEntry action_entries[] = {
  { .name = "new-window", .activate = on_new_window },
  { .name = "open-table", .activate = on_open_table, .parameter_type = "s" },
  { .name = "open-file", .activate = on_open_file, .parameter_type = "s" },
  { .name = "open-record", .activate = on_open_record, .parameter_type = "s" },
  { .name = "note-record", .activate = on_note_record, .parameter_type = "s" },
  { .name = "forget-records", .activate = on_forget_records },
};

/* Whoever wants no list wants the one that is there gone as well. */
static void
on_keeps_recent (HeraldSettings *settings)
{
  gboolean keeps_recent = TRUE;

  g_object_get (settings, "keeps-recent", &keeps_recent, NULL);
  if (!keeps_recent)
    herald_recent_records_forget (settings);
}

/**
 * herald_application_files_add:
 * @application: the program, started
 *
 * Adds the actions that open records and windows, and those that change what is kept or shown.
 */
void
herald_application_files_add (HeraldApplication *application)
{
  HeraldSettings *settings = herald_application_get_settings (application);

  g_signal_connect (settings, "notify::keeps-recent", G_CALLBACK (on_keeps_recent), NULL);
  add_property (application, "keep-recent", "keeps-recent");
  add_property (application, "reopen-last", "reopens-last");
  add_property (application, "amount", "amount");
  add_property (application, "language", "language");
  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   application);
}

/**
 * herald_application_files_open:
 * @application: the program, started
 * @files: (array length=n_files): records, tables of cases, and reports to read
 * @n_files: how many
 *
 * Tables open at once; the others wait until the person was asked how much to show.
 */
void
herald_application_files_open (HeraldApplication *application, GFile **files, int n_files)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = NULL;

      if (herald_cohort_window_is_table_file (files[i]))
        {
          open_table (application, files[i]);
          continue;
        }
      uri = g_file_get_uri (files[i]);
      if (!herald_application_wait (application, "open-file", g_variant_new_string (uri)))
        open_file (application, files[i]);
    }
}

/**
 * herald_application_files_close:
 * @application: the program, about to end
 *
 * Takes away the actions that hold the settings.
 */
void
herald_application_files_close (HeraldApplication *application)
{
  static const char *const names[] = { "keep-recent", "reopen-last", "amount", "language" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_action_map_remove_action (G_ACTION_MAP (application), names[i]);
}
