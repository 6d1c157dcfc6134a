/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets a window go once nothing can get lost with it. What was typed in to be looked at once goes
 * without a word, as it always did. */
#include "config.h"

#include "record/document-close.h"

#include <glib/gi18n.h>

#include "record/choice-window.h"
#include "record/record-error.h"

#define STAGE "herald-closing"

typedef enum
{
  STAGE_OPEN,
  STAGE_WAITING, /* for what is being saved, or for an answer */
  STAGE_FREE,
} Stage;

enum
{
  KEEP,
  DISCARD,
};

static void
set_stage (GtkWindow *window, Stage stage)
{
  g_object_set_data (G_OBJECT (window), STAGE, GUINT_TO_POINTER (stage));
}

static Stage
get_stage (GtkWindow *window)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), STAGE));
}

static void
on_answered (GtkWindow *window, guint choice)
{
  if (choice == DISCARD)
    {
      set_stage (window, STAGE_FREE);
      gtk_window_close (window);
      return;
    }
  set_stage (window, STAGE_OPEN);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-and-close", NULL);
}

/* Whoever goes back may close again. */
static void
on_question_gone (GtkWindow *window)
{
  if (get_stage (window) == STAGE_WAITING)
    set_stage (window, STAGE_OPEN);
}

static void
ask (GtkWindow *window,
     const char *question,
     const char *text,
     const char *keep,
     const char *discard)
{
  GtkWidget *choice = herald_choice_window_new (window, question, text);

  herald_choice_window_add (HERALD_CHOICE_WINDOW (choice), keep, TRUE);
  herald_choice_window_add (HERALD_CHOICE_WINDOW (choice), discard, FALSE);
  g_signal_connect_object (choice, "answered", G_CALLBACK (on_answered), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      choice, "destroy", G_CALLBACK (on_question_gone), window, G_CONNECT_SWAPPED);
  set_stage (window, STAGE_WAITING);
  gtk_window_present (GTK_WINDOW (choice));
}

static void
ask_to_keep (GtkWindow *window)
{
  ask (window,
       _ ("Keep This Record?"),
       _ ("It is not in a file. Once the window is closed, what you entered is gone."),
       _ ("_Keep…"),
       _ ("_Close Without Keeping"));
}

static void
ask_to_keep_again (GtkWindow *window)
{
  ask (window,
       _ ("Keep This Record?"),
       _ ("Its file is no longer there. Once the window is closed, what you see in it is gone."),
       _ ("_Keep…"),
       _ ("_Close Without Keeping"));
}

static void
ask_to_save_elsewhere (GtkWindow *window, gboolean is_changed)
{
  ask (window,
       _ ("Save Your Changes?"),
       is_changed
           ? _ ("The file was changed elsewhere, and does not hold what you see here. You can save "
                "all of it under another name.")
           : _ ("Your last changes are not in the file. You can save all of it under another "
                "name."),
       _ ("_Save As…"),
       _ ("_Close Without Saving"));
}

static void
ask_about_changes (HeraldDocument *document, GtkWindow *window)
{
  const GError *conflict = herald_document_get_conflict (document);

  if (g_error_matches (conflict, HERALD_RECORD_ERROR, HERALD_RECORD_ERROR_GONE))
    ask_to_keep_again (window);
  else
    ask_to_save_elsewhere (window, conflict != NULL);
}

static void
on_saved (GObject *document, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  gboolean is_saved = herald_document_finish (HERALD_DOCUMENT (document), result, NULL);

  if (gtk_widget_in_destruction (GTK_WIDGET (window)))
    return;
  set_stage (window, STAGE_OPEN);
  if (is_saved)
    gtk_window_close (window);
  else
    ask_about_changes (HERALD_DOCUMENT (document), window);
}

static void
on_settled (HeraldDocument *document, GtkWindow *window)
{
  if (herald_document_is_busy (document))
    return;
  g_signal_handlers_disconnect_by_func (document, on_settled, window);
  set_stage (window, STAGE_OPEN);
  gtk_window_close (window);
}

/* A file is being read, or saved for the first time. */
static void
wait_for (HeraldDocument *document, GtkWindow *window)
{
  set_stage (window, STAGE_WAITING);
  g_signal_connect_object (document, "settled", G_CALLBACK (on_settled), window, 0);
}

static gboolean
can_be_saved (HeraldDocument *document)
{
  HeraldDocumentState state = herald_document_get_state (document);

  return state != HERALD_DOCUMENT_UNTOUCHED && state != HERALD_DOCUMENT_CONFLICT;
}

/**
 * herald_document_close:
 * @document: what the window shows
 * @window: a window that is to close
 *
 * Saves what is not saved yet, and asks where that can't be done. The window is closed again once
 * that is settled.
 *
 * Returns: whether the window may close now
 */
gboolean
herald_document_close (HeraldDocument *document, GtkWindow *window)
{
  if (get_stage (window) != STAGE_OPEN)
    return get_stage (window) == STAGE_FREE;
  herald_session_settle (herald_document_get_session (document));
  if (herald_document_get_file (document) == NULL || !can_be_saved (document))
    {
      if (herald_document_is_busy (document))
        wait_for (document, window);
      else if (herald_document_has_changes (document))
        ask_about_changes (document, window);
      else if (herald_document_get_file (document) == NULL && herald_document_is_begun (document))
        ask_to_keep (window);
      else
        return TRUE;
      return FALSE;
    }
  if (!herald_document_is_busy (document) && !herald_document_has_changes (document))
    return TRUE;
  set_stage (window, STAGE_WAITING);
  herald_document_save (document, on_saved, g_object_ref (window));
  return FALSE;
}
