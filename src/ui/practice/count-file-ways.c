/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counting sheet as a file: opened, saved, given away as a table, and never lost unasked. */
#include "config.h"

#include <glib/gi18n.h>

#include "content/plain-text.h"
#include "open-file.h"
#include "practice/count-file-ways.h"
#include "practice/count-file.h"
#include "practice/practice-file.h"
#include "record/choice-window.h"

#define STATE "herald-count-file"

enum
{
  SAVE,
  DISCARD,
};

/* Where the sheet is, and how it was then. */
typedef struct
{
  GFile *file;      /* (nullable) */
  GBytes *saved;    /* (nullable) */
  gboolean closes;  /* it is closed once it is saved */
  gboolean is_free; /* it may go, whatever is in it */
} State;

static void
free_state (gpointer data)
{
  State *state = data;

  g_clear_object (&state->file);
  g_clear_pointer (&state->saved, g_bytes_unref);
  g_free (state);
}

static State *
get_state (HeraldCountWindow *window)
{
  return g_object_get_data (G_OBJECT (window), STATE);
}

static void
note_saved (HeraldCountWindow *window, GFile *file)
{
  State *state = get_state (window);

  g_set_object (&state->file, file);
  g_clear_pointer (&state->saved, g_bytes_unref);
  state->saved = herald_count_sheet_write (herald_count_window_get_sheet (window));
}

static void
show_name (HeraldCountWindow *window, GFile *file)
{
  g_autofree char *known = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (known);
  g_autofree char *name = herald_plain_text_new (shown, HERALD_PLAIN_TEXT_LINE);
  g_autofree char *title = g_strdup_printf (_ ("%s – Counting Sheet"), name);

  gtk_window_set_title (GTK_WINDOW (window), title);
}

static gboolean
needs_path (HeraldCountWindow *window, const char *path)
{
  if (path == NULL)
    herald_count_window_tell (window, _ ("The file is not on this computer."), TRUE);
  return path != NULL;
}

/**
 * herald_count_file_ways_is_saved:
 * @window: a window
 *
 * Returns: whether nothing gets lost with it
 */
gboolean
herald_count_file_ways_is_saved (HeraldCountWindow *window)
{
  HeraldCountSheet *sheet = herald_count_window_get_sheet (window);
  const State *state = get_state (window);
  g_autoptr (GBytes) bytes = herald_count_sheet_write (sheet);

  if (state->saved == NULL)
    return g_list_model_get_n_items (G_LIST_MODEL (sheet)) == 0;
  return g_bytes_equal (bytes, state->saved);
}

static void
take (HeraldCountSheet *sheet, HeraldCountSheet *from)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (HeraldCount));
  const HeraldCount *count;

  for (guint i = 0; (count = herald_count_sheet_get (from, i)) != NULL; i++)
    g_array_append_vals (counts, count, 1);
  herald_count_sheet_set_dual (sheet, herald_count_sheet_is_dual (from));
  herald_count_sheet_load (sheet, (const HeraldCount *)counts->data, counts->len);
}

static gboolean
has_second (HeraldCountSheet *sheet)
{
  const HeraldCount *count;

  for (guint i = 0; (count = herald_count_sheet_get (sheet, i)) != NULL; i++)
    {
      if (count->observer == 2)
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_count_file_ways_open:
 * @window: an empty window
 * @file: where a sheet is
 *
 * Shows it, or says why that can't be.
 *
 * Returns: whether it is shown
 */
gboolean
herald_count_file_ways_open (HeraldCountWindow *window, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeraldCountSheet) sheet = NULL;

  if (!needs_path (window, path))
    return FALSE;
  sheet = herald_count_sheet_open (path, &error);
  if (sheet == NULL)
    {
      herald_count_window_tell (window, error->message, TRUE);
      return FALSE;
    }
  take (herald_count_window_get_sheet (window), sheet);
  herald_count_window_set_second (window, has_second (sheet));
  note_saved (window, file);
  show_name (window, file);
  return TRUE;
}

/**
 * herald_count_file_ways_save:
 * @window: a window
 * @file: where
 *
 * Returns: whether the sheet is in that file; else it is said why not
 */
gboolean
herald_count_file_ways_save (HeraldCountWindow *window, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (!needs_path (window, path))
    return FALSE;
  herald_count_grid_commit (herald_count_window_get_grid (window));
  if (!herald_count_sheet_save (herald_count_window_get_sheet (window), path, &error))
    {
      herald_count_window_tell (window, error->message, TRUE);
      return FALSE;
    }
  note_saved (window, file);
  show_name (window, file);
  herald_count_window_tell (window, _ ("The sheet is saved."), FALSE);
  return TRUE;
}

/**
 * herald_count_file_ways_export:
 * @window: a window
 * @file: where
 *
 * Returns: whether a table of the sheet is in that file; else it is said why not
 */
gboolean
herald_count_file_ways_export (HeraldCountWindow *window, GFile *file)
{
  g_autoptr (GBytes) bytes = herald_count_sheet_export (herald_count_window_get_sheet (window));
  g_autoptr (GError) error = NULL;

  if (!herald_practice_file_save (file, bytes, &error))
    {
      herald_count_window_tell (window, error->message, TRUE);
      return FALSE;
    }
  herald_count_window_tell (window, _ ("The table is saved."), FALSE);
  return TRUE;
}

static void
ask (HeraldCountWindow *window, const char *title, const char *name, GAsyncReadyCallback callback)
{
  static const char *const mime_types[] = { "application/json", NULL };
  static const char *const suffixes[] = { "json", NULL };
  HeraldFileAsk wanted = { title, _ ("Counting sheets: JSON"), mime_types, suffixes, name };

  herald_ask_file (GTK_WINDOW (window), &wanted, callback, g_object_ref (window));
}

/* A sheet that is filled stays where it is; the other one gets a window of its own. */
static void
on_open_file (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCountWindow) window = data;
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);
  HeraldCountSheet *sheet = herald_count_window_get_sheet (window);
  HeraldCountWindow *target = window;

  if (file == NULL)
    return;
  if (g_list_model_get_n_items (G_LIST_MODEL (sheet)) > 0)
    target = HERALD_COUNT_WINDOW (herald_count_window_new_beside (window));
  herald_count_file_ways_open (target, file);
  gtk_window_present (GTK_WINDOW (target));
}

static void
on_save_file (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCountWindow) window = data;
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);
  State *state = get_state (window);
  gboolean closes = state->closes;

  state->closes = FALSE;
  if (file != NULL && herald_count_file_ways_save (window, file) && closes)
    gtk_window_close (GTK_WINDOW (window));
}

static void
on_export_file (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCountWindow) window = data;
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL)
    herald_count_file_ways_export (window, file);
}

static void
on_open (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  ask (data, _ ("Open a Counting Sheet"), NULL, on_open_file);
}

static void
on_save_as (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  ask (data, _ ("Save the Counting Sheet"), _ ("counts.json"), on_save_file);
}

static void
save (HeraldCountWindow *window, gboolean closes)
{
  State *state = get_state (window);

  if (state->file == NULL)
    {
      state->closes = closes;
      on_save_as (NULL, NULL, window);
    }
  else if (herald_count_file_ways_save (window, state->file) && closes)
    gtk_window_close (GTK_WINDOW (window));
}

static void
on_save (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  save (data, FALSE);
}

static void
on_export (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  static const char *const mime_types[] = { "text/csv", NULL };
  static const char *const suffixes[] = { "csv", NULL };
  HeraldFileAsk wanted = {
    _ ("Save the Table"), _ ("Tables: CSV"), mime_types, suffixes, _ ("counts.csv")
  };

  herald_ask_file (GTK_WINDOW (data), &wanted, on_export_file, g_object_ref (data));
}

/**
 * herald_count_file_ways_add:
 * @window: a window
 * @map: its actions
 */
void
herald_count_file_ways_add (HeraldCountWindow *window, GActionMap *map)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open },
    { .name = "save", .activate = on_save },
    { .name = "save-as", .activate = on_save_as },
    { .name = "export", .activate = on_export },
  };

  g_object_set_data_full (G_OBJECT (window), STATE, g_new0 (State, 1), free_state);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), window);
}

static void
on_answered (HeraldCountWindow *window, guint choice)
{
  if (choice == SAVE)
    {
      save (window, TRUE);
      return;
    }
  get_state (window)->is_free = TRUE;
  gtk_window_close (GTK_WINDOW (window));
}

/**
 * herald_count_file_ways_may_close:
 * @window: a window that is to be closed
 *
 * Asks where counts would get lost.
 *
 * Returns: whether it may go at once
 */
gboolean
herald_count_file_ways_may_close (HeraldCountWindow *window)
{
  GtkWidget *choice;

  herald_count_grid_commit (herald_count_window_get_grid (window));
  if (get_state (window)->is_free || herald_count_file_ways_is_saved (window))
    return TRUE;
  choice = herald_choice_window_new (
      GTK_WINDOW (window),
      _ ("Save Your Counts?"),
      _ ("They are in no file. Once the window is closed, what you counted is gone."));
  herald_choice_window_add (HERALD_CHOICE_WINDOW (choice), _ ("_Save…"), TRUE);
  herald_choice_window_add (HERALD_CHOICE_WINDOW (choice), _ ("_Close Without Saving"), FALSE);
  g_signal_connect_object (choice, "answered", G_CALLBACK (on_answered), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (choice));
  return FALSE;
}

/**
 * herald_count_file_ways_continue:
 * @window: a new window with the same sheet
 * @earlier: the window that it stands for
 *
 * Takes over in which file the counts are.
 */
void
herald_count_file_ways_continue (HeraldCountWindow *window, HeraldCountWindow *earlier)
{
  State *state = get_state (window);
  const State *before = get_state (earlier);

  g_set_object (&state->file, before->file);
  g_clear_pointer (&state->saved, g_bytes_unref);
  state->saved = before->saved != NULL ? g_bytes_ref (before->saved) : NULL;
  if (state->file != NULL)
    show_name (window, state->file);
}
