/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What menus, keys and buttons do with a record: open and save it, and go from one result to
 * another. */
#include "config.h"

#include "record/document-actions.h"

#include <glib/gi18n.h>

#include "open-file.h"
#include "problems-window.h"
#include "record/record-words.h"
#include "record/recent-records.h"
#include "record/sample-window.h"

#define DOCUMENT "herald-document"

static HeraldDocument *
get_document (gpointer window)
{
  return g_object_get_data (G_OBJECT (window), DOCUMENT);
}

static HeraldSession *
get_session (gpointer window)
{
  return herald_document_get_session (get_document (window));
}

static void
ask_file (GtkWindow *window, const char *title, const char *name, GAsyncReadyCallback callback)
{
  static const char *const mime_types[] = { "application/vnd.herald.record+json", NULL };
  static const char *const suffixes[] = { "herald", NULL };
  const HeraldFileAsk ask = { title, _ ("Records of Herald"), mime_types, suffixes, name };

  herald_ask_file (window, &ask, callback, NULL);
}

static void
on_file_to_open (GObject *window, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri == NULL)
    return;
  herald_recent_records_hide (file);
  gtk_widget_activate_action (GTK_WIDGET (window), "app.open-record", "s", uri);
}

static void
on_open (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  ask_file (GTK_WINDOW (data), _ ("Open a Record"), NULL, on_file_to_open);
}

/* The person was asked whether to replace the file of the name that was typed, and no other. */
static GFile *
add_suffix (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *longer = NULL;

  if (path == NULL || herald_document_is_record_file (file))
    return g_object_ref (file);
  longer = g_strconcat (path, HERALD_DOCUMENT_SUFFIX, NULL);
  if (g_file_test (longer, G_FILE_TEST_EXISTS))
    return g_object_ref (file);
  return g_file_new_for_path (longer);
}

/* What went wrong stays on the window; see HeraldRecordBanner. */
static void
on_saved_as (GObject *document, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autofree char *uri = NULL;

  if (!herald_document_finish (HERALD_DOCUMENT (document), result, NULL))
    return;
  uri = g_file_get_uri (herald_document_get_file (HERALD_DOCUMENT (document)));
  gtk_widget_activate_action (window, "app.note-record", "s", uri);
  if (!gtk_widget_in_destruction (window))
    gtk_widget_activate_action (window,
                                "win.say",
                                "s",
                                _ ("Your record is kept. From now on, changes save themselves."));
}

static void
on_file_to_save (GObject *window, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) chosen = herald_open_file_finish (result, NULL);
  g_autoptr (GFile) file = chosen != NULL ? add_suffix (chosen) : NULL;

  if (file == NULL)
    return;
  herald_recent_records_hide (chosen);
  herald_document_save_as (get_document (window), file, on_saved_as, g_object_ref (window));
}

static void
on_save_as (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  g_autofree char *name = herald_document_dup_name (get_document (data));
  g_autofree char *file_name = name != NULL ? g_strconcat (name, HERALD_DOCUMENT_SUFFIX, NULL)
                                            : herald_record_words_file_name ();

  ask_file (GTK_WINDOW (data), _ ("Keep Your Record"), file_name, on_file_to_save);
}

/* A file that is damaged, newer, or changed elsewhere is not replaced: another name is asked for.
 */
static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HeraldDocument *document = get_document (data);

  switch (herald_document_get_state (document))
    {
    case HERALD_DOCUMENT_NEW:
    case HERALD_DOCUMENT_CONFLICT:
    case HERALD_DOCUMENT_UNTOUCHED:
      on_save_as (action, parameter, data);
      break;
    default:
      herald_document_save (document, NULL, NULL);
    }
}

static void
on_file_to_close_with (GObject *window, GAsyncResult *result, gpointer data)
{
  on_file_to_save (window, result, data);
  /* Waits for the saving; where no name was given, asks again. */
  if (herald_document_is_busy (get_document (window)))
    gtk_window_close (GTK_WINDOW (window));
}

static void
on_save_and_close (GSimpleAction *action G_GNUC_UNUSED,
                   GVariant *parameter G_GNUC_UNUSED,
                   gpointer data)
{
  g_autofree char *file_name = herald_record_words_file_name ();

  ask_file (GTK_WINDOW (data), _ ("Keep Your Record"), file_name, on_file_to_close_with);
}

static void
on_load_again (GSimpleAction *action G_GNUC_UNUSED,
               GVariant *parameter G_GNUC_UNUSED,
               gpointer data)
{
  if (herald_document_get_file (get_document (data)) != NULL)
    herald_document_load_again (get_document (data), NULL, NULL);
}

static void
on_show_losses (GSimpleAction *action G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED,
                gpointer data)
{
  const char *const *losses = herald_document_get_losses (get_document (data));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; losses[i] != NULL; i++)
    g_ptr_array_add (list, (gpointer)losses[i]);
  gtk_window_present (GTK_WINDOW (herald_problems_window_new_for_record (GTK_WINDOW (data), list)));
}

static void
on_add_result (GSimpleAction *action G_GNUC_UNUSED,
               GVariant *parameter G_GNUC_UNUSED,
               gpointer data)
{
  herald_session_add_result (get_session (data));
  gtk_widget_activate_action (GTK_WIDGET (data), "win.page", "s", "result");
}

static void
on_delete_result (GSimpleAction *action G_GNUC_UNUSED,
                  GVariant *parameter G_GNUC_UNUSED,
                  gpointer data)
{
  herald_session_remove_result (get_session (data));
  gtk_widget_activate_action (GTK_WIDGET (data),
                              "win.say-undo",
                              "s",
                              _ ("The result was deleted."));
}

static void
on_open_result (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  guint index = g_variant_get_uint32 (parameter);

  if (index < herald_session_get_n_results (get_session (data)))
    herald_session_set_index (get_session (data), index);
}

static void
on_about_sample (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED,
                 gpointer data)
{
  gtk_window_present (
      GTK_WINDOW (herald_sample_window_new (GTK_WINDOW (data), get_session (data))));
}

static const GActionEntry action_entries[] = {
  { .name = "open", .activate = on_open },
  { .name = "save", .activate = on_save },
  { .name = "save-as", .activate = on_save_as },
  { .name = "save-and-close", .activate = on_save_and_close },
  { .name = "keep-result", .activate = on_save_as },
  { .name = "save-copy", .activate = on_save_as },
  { .name = "load-again", .activate = on_load_again },
  { .name = "show-losses", .activate = on_show_losses },
  { .name = "add-result", .activate = on_add_result },
  { .name = "delete-result", .activate = on_delete_result },
  { .name = "about-sample", .activate = on_about_sample },
  { .name = "open-result", .activate = on_open_result, .parameter_type = "u", .state = "uint32 0" },
};

static void
set_enabled (GtkWindow *window, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update (GtkWindow *window)
{
  HeraldDocument *document = get_document (window);
  HeraldSession *session = herald_document_get_session (document);
  g_autofree char *name = herald_document_dup_name (document);
  GAction *open = g_action_map_lookup_action (G_ACTION_MAP (window), "open-result");

  g_simple_action_set_state (G_SIMPLE_ACTION (open),
                             g_variant_new_uint32 (herald_session_get_index (session)));
  set_enabled (window, "delete-result", herald_session_get_n_results (session) > 1);
  set_enabled (window, "keep-result", name == NULL && !herald_document_is_blank (document));
  set_enabled (window, "save-copy", name != NULL);
  if (name != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (window), "herald-kept");
  gtk_window_set_title (window, name != NULL ? name : _ ("Herald"));
}

/**
 * herald_document_actions_add:
 * @document: what @window shows
 * @window: a window
 * @map: the actions of @window
 */
void
herald_document_actions_add (HeraldDocument *document, GtkWindow *window, GActionMap *map)
{
  g_object_set_data_full (G_OBJECT (window), DOCUMENT, g_object_ref (document), g_object_unref);
  g_action_map_add_action_entries (map, action_entries, G_N_ELEMENTS (action_entries), window);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (herald_document_get_session (document),
                           "verdict-changed",
                           G_CALLBACK (update),
                           window,
                           G_CONNECT_SWAPPED);
  update (window);
}
