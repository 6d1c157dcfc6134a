/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a file to open, or for a name to save under: the one place that knows which dialog this
 * GTK has. */
#include "config.h"

#include <glib/gi18n.h>

#include "open-file.h"

static GtkFileFilter *
make_filter (const HeraldFileAsk *ask)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, ask->kind);
  for (guint i = 0; ask->mime_types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, ask->mime_types[i]);
  for (guint i = 0; ask->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, ask->suffixes[i]);
  return filter;
}

#if GTK_CHECK_VERSION(4, 10, 0)

/* Not deprecated, but newer than the GTK that we promise to build with. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
answer (GTask *task, GFile *file, GError *error)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
on_opened (GObject *dialog, GAsyncResult *result, gpointer task)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  answer (task, file, error);
}

static void
on_named (GObject *dialog, GAsyncResult *result, gpointer task)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  answer (task, file, error);
}

static void
show_dialog (GtkWindow *parent, const HeraldFileAsk *ask, GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = make_filter (ask);
  g_autoptr (GCancellable) gone = g_cancellable_new ();

  g_signal_connect_object (
      parent, "unrealize", G_CALLBACK (g_cancellable_cancel), gone, G_CONNECT_SWAPPED);

  gtk_file_dialog_set_title (dialog, ask->title);
  gtk_file_dialog_set_default_filter (dialog, filter);
  if (ask->name == NULL)
    {
      gtk_file_dialog_open (dialog, parent, gone, on_opened, task);
      return;
    }
  gtk_file_dialog_set_initial_name (dialog, ask->name);
  gtk_file_dialog_save (dialog, parent, gone, on_named, task);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static void
on_response (GtkNativeDialog *dialog, int response, GTask *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
  g_object_unref (dialog);
}

/* Nobody can answer any more, and GTK says nothing of it. A window is not destroyed while the
 * question holds it, but leaves the screen. */
static void
on_parent_gone (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static void
show_dialog (GtkWindow *parent, const HeraldFileAsk *ask, GTask *task)
{
  gboolean is_saving = ask->name != NULL;
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (ask->title,
                                   parent,
                                   is_saving ? GTK_FILE_CHOOSER_ACTION_SAVE
                                             : GTK_FILE_CHOOSER_ACTION_OPEN,
                                   is_saving ? _ ("_Save") : _ ("_Open"),
                                   _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = make_filter (ask);

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (is_saving)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), ask->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  g_signal_connect_object (
      parent, "unrealize", G_CALLBACK (on_parent_gone), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * herald_ask_file:
 * @parent: the window that asks
 * @ask: what it asks
 * @callback: called with the answer; see herald_open_file_finish()
 * @data: for @callback
 */
void
herald_ask_file (GtkWindow *parent,
                 const HeraldFileAsk *ask,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);

  g_task_set_source_tag (task, herald_ask_file);
  show_dialog (parent, ask, task);
}

/**
 * herald_open_file:
 * @parent: the window that asks
 * @title: what for
 * @callback: called with the answer
 * @data: for @callback
 *
 * Asks for a report.
 */
void
herald_open_file (GtkWindow *parent, const char *title, GAsyncReadyCallback callback, gpointer data)
{
  static const char *const mime_types[] = { "text/plain", "application/pdf", NULL };
  static const char *const suffixes[] = { "txt", "pdf", NULL };
  const HeraldFileAsk ask = { title, _ ("Reports: text and PDF"), mime_types, suffixes, NULL };

  herald_ask_file (parent, &ask, callback, data);
}

/**
 * herald_open_file_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the file, or %NULL where the person thought better of it
 */
GFile *
herald_open_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
