/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: what is printed is what the page shows. The sheets of the result can be had from any
 * page. */
#include "config.h"

#include "sheets/sheet-actions.h"
#include "sheets/sheet-window.h"

#define SHEETS "herald-sheets"

typedef struct
{
  HeraldSession *session;
  HeraldLibrary *library; /* outlives the window */
  HeraldReadingList *kept;
} Sheets;

static void
free_sheets (gpointer data)
{
  Sheets *self = data;

  g_object_unref (self->session);
  g_object_unref (self->kept);
  g_free (self);
}

static void
add_kept (GPtrArray *questions, Sheets *self)
{
  GPtrArray *ids = herald_reading_list_get_ids (self->kept);

  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldArticle *article = herald_library_find_article (self->library, ids->pdata[i]);

      if (article != NULL)
        g_ptr_array_add (questions, (gpointer)article->question);
    }
}

/* The open result; what the person keeps from the answers is asked after what they wrote down. */
static HeraldResult *
create_result (Sheets *self)
{
  g_autoptr (HeraldRecord) record = herald_session_dup_record (self->session);
  HeraldResult *result =
      herald_record_get_result (record, herald_session_get_index (self->session));
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  for (const char *const *own = herald_result_get_questions (result); *own != NULL; own++)
    g_ptr_array_add (questions, (gpointer)*own);
  add_kept (questions, self);
  g_ptr_array_add (questions, NULL);
  return herald_result_with_questions (result, (const char *const *)questions->pdata);
}

static void
on_print_result (GSimpleAction *action G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED,
                 gpointer data)
{
  Sheets *self = g_object_get_data (G_OBJECT (data), SHEETS);
  g_autoptr (HeraldResult) result = create_result (self);
  g_autoptr (HeraldVerdict) verdict = herald_session_dup_shown_verdict (self->session);
  GtkWidget *window =
      herald_sheet_window_new (GTK_WINDOW (data),
                               result,
                               verdict,
                               herald_session_shows_result (self->session) ? self->library : NULL);

  if (!herald_session_shows_result (self->session))
    herald_sheet_window_show_only_questions (HERALD_SHEET_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

/* Of the questions it is the answer that is open, or the list of those that the person keeps. */
static const char *
find_print (GActionGroup *group, Sheets *self)
{
  g_autoptr (GVariant) page = g_action_group_get_action_state (group, "page");

  if (page == NULL || !g_str_equal (g_variant_get_string (page, NULL), "questions"))
    return "print-result";
  if (g_action_group_get_action_enabled (group, "print-article"))
    return "print-article";
  return herald_reading_list_get_ids (self->kept)->len > 0 ? "print-list" : "print-result";
}

static void
on_print (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  GActionGroup *group = G_ACTION_GROUP (data);

  g_action_group_activate_action (group,
                                  find_print (group, g_object_get_data (G_OBJECT (data), SHEETS)),
                                  NULL);
}

static const GActionEntry action_entries[] = {
  { .name = "print", .activate = on_print },
  { .name = "print-result", .activate = on_print_result },
};

/**
 * herald_sheet_actions_add:
 * @window: the window that shows the result
 * @map: the actions of @window
 * @session: what is entered
 * @library: where articles stand; outlives @window
 * @kept: the questions that the person keeps
 *
 * Adds "print", which prints what the page shows, and "print-result".
 */
void
herald_sheet_actions_add (GtkWidget *window,
                          GActionMap *map,
                          HeraldSession *session,
                          HeraldLibrary *library,
                          HeraldReadingList *kept)
{
  Sheets *self = g_new0 (Sheets, 1);

  self->session = g_object_ref (session);
  self->library = library;
  self->kept = g_object_ref (kept);
  g_object_set_data_full (G_OBJECT (window), SHEETS, self, free_sheets);
  g_action_map_add_action_entries (map, action_entries, G_N_ELEMENTS (action_entries), window);
}
