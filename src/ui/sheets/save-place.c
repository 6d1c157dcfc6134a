/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a place to save to: the one place that knows which dialog this GTK has for that. */
#include "config.h"

#include <glib/gi18n.h>

#include "sheets/save-place.h"

#if GTK_CHECK_VERSION(4, 10, 0)

/* Not deprecated, but newer than the GTK that we promise to build with. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
on_answer (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
ask (GtkWindow *parent, const char *title, const char *name, GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, NULL, on_answer, task);
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

static void
ask (GtkWindow *parent, const char *title, const char *name, GTask *task)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * herald_save_place:
 * @parent: the window that asks
 * @title: what for
 * @name: the name that is offered
 * @callback: called with the answer
 * @data: for @callback
 */
void
herald_save_place (GtkWindow *parent,
                   const char *title,
                   const char *name,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);

  g_task_set_source_tag (task, herald_save_place);
  ask (parent, title, name, task);
}

/**
 * herald_save_place_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the file, or %NULL where the person thought better of it
 */
GFile *
herald_save_place_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
