/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found from outside is shown in a window: in the one used last, or in a new one. */
#include "config.h"

#include "application-search.h"

#include "application-wait.h"
#include "window.h"

static HeraldWindow *
get_window (HeraldApplication *application)
{
  /* The one used last comes first. */
  for (GList *node = gtk_application_get_windows (GTK_APPLICATION (application)); node != NULL;
       node = node->next)
    {
      if (HERALD_IS_WINDOW (node->data))
        return node->data;
    }
  return HERALD_WINDOW (herald_window_new (application));
}

static void
show (HeraldApplication *application, GSimpleAction *wish, const char *action, GVariant *target)
{
  HeraldWindow *window;

  if (herald_application_wait (application, g_action_get_name (G_ACTION (wish)), target))
    return;
  window = get_window (application);
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_open_article (GSimpleAction *action, GVariant *id, gpointer data)
{
  show (HERALD_APPLICATION (data), action, "show-article", id);
}

static void
on_open_word (GSimpleAction *action, GVariant *id, gpointer data)
{
  show (HERALD_APPLICATION (data), action, "show-word", id);
}

static void
on_open_questions (GSimpleAction *action, GVariant *query, gpointer data)
{
  show (HERALD_APPLICATION (data), action, "search-for", query);
}

static const GActionEntry action_entries[] = {
  { .name = "open-article", .activate = on_open_article, .parameter_type = "s" },
  { .name = "open-word", .activate = on_open_word, .parameter_type = "s" },
  { .name = "open-questions", .activate = on_open_questions, .parameter_type = "s" },
};

/**
 * herald_application_search_add:
 * @application: the program, started
 *
 * Adds the actions that open a question, a word, or a search for them.
 */
void
herald_application_search_add (HeraldApplication *application)
{
  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   action_entries,
                                   G_N_ELEMENTS (action_entries),
                                   application);
}
