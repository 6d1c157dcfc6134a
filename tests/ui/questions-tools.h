/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window to test the page of questions in, and short words for what is done with it. */
#pragma once

#include <string.h>

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "application.h"
#include "questions/entry-list.h"
#include "questions/entry-pane.h"
#include "questions/place-list.h"
#include "questions/questions-host.h"
#include "window.h"

#define PATIENCE_SECONDS 20

static HeraldApplication *application;
static char *home;

typedef struct
{
  HeraldWindow *window;
  HeraldQuestionsHost *host;
  HeraldQuestionsPage *page; /* (nullable) before somebody wants it */
} Stage;

/* What is to happen soon happens now. */
static inline void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline gboolean
on_patience_lost (gpointer data G_GNUC_UNUSED)
{
  g_error ("waited in vain");
  return G_SOURCE_REMOVE;
}

#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_lost, NULL);             \
    while (!(condition))                                                                           \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (patience);                                                                    \
  }                                                                                                \
  G_STMT_END

static inline gboolean
is_enabled (Stage *stage, const char *action)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (stage->window), action));
  return g_action_group_get_action_enabled (G_ACTION_GROUP (stage->window), action);
}

static inline void
activate (Stage *stage, const char *action, const char *target)
{
  g_assert_true (is_enabled (stage, action));
  g_action_group_activate_action (G_ACTION_GROUP (stage->window),
                                  action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

/* The window, not yet presented, with the result page in front. */
static inline void
open_window (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  stage->window = g_object_ref (HERALD_WINDOW (herald_window_new (application)));
  stage->host = herald_window_get_questions (stage->window);
  stage->page = NULL;
  g_object_add_weak_pointer (G_OBJECT (stage->host), (gpointer *)&stage->host);
}

static inline void
open_questions (Stage *stage, gconstpointer data)
{
  open_window (stage, data);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.page", "s", "questions");
  stage->page = herald_questions_host_get_page (stage->host);
  g_object_add_weak_pointer (G_OBJECT (stage->page), (gpointer *)&stage->page);
  settle ();
}

static inline void press_place (Stage *stage, guint place);

/* With a short list, so that drawing is quick. */
static inline void
open_basics (Stage *stage, gconstpointer data)
{
  open_questions (stage, data);
  press_place (stage, 3);
  settle ();
}

static inline void
present (Stage *stage, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (stage->window), width, 720);
  gtk_window_present (GTK_WINDOW (stage->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
  settle ();
}

/* Nothing stays behind. */
static inline void
close_window (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (stage->window));
  settle ();
  g_assert_finalize_object (stage->window);
  g_assert_null (stage->host);
  g_assert_null (stage->page);
}

static inline HeraldLibrary *
get_library (void)
{
  return herald_application_get_library (application);
}

static inline void
type_result (Stage *stage, const char *field, const char *text)
{
  HeraldSession *session = herald_window_get_session (stage->window);

  herald_session_set_text (session,
                           herald_vocabulary_find (herald_session_get_vocabulary (session), field),
                           text);
}

/* All that shows, in reading order. */
static inline void
collect (gpointer widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static inline GPtrArray *
find_all (gpointer widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

static inline gpointer
find_one (gpointer widget, GType type)
{
  g_autoptr (GPtrArray) found = find_all (widget, type);

  g_assert_cmpuint (found->len, >=, 1);
  return found->pdata[0];
}

static inline GtkLabel *
find_label (gpointer widget, const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
        return labels->pdata[i];
    }
  return NULL;
}

static inline GtkWidget *
find_button (gpointer widget, const char *text)
{
  g_autoptr (GPtrArray) buttons = find_all (widget, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      if (find_label (buttons->pdata[i], text) != NULL)
        return buttons->pdata[i];
    }
  return NULL;
}

static inline GtkListBox *
get_places (Stage *stage)
{
  return find_one (find_one (stage->page, HERALD_TYPE_PLACE_LIST), GTK_TYPE_LIST_BOX);
}

static inline HeraldEntryList *
get_entries (Stage *stage)
{
  return find_one (stage->page, HERALD_TYPE_ENTRY_LIST);
}

static inline GtkEditable *
get_search (Stage *stage)
{
  return find_one (find_one (stage->page, HERALD_TYPE_ENTRY_PANE), GTK_TYPE_SEARCH_ENTRY);
}

static inline guint
count_entries (Stage *stage)
{
  guint count = 0;

  while (herald_entry_list_get_row (get_entries (stage), count) != NULL)
    count++;
  return count;
}

/* As a click or Enter does. */
static inline void
press_place (Stage *stage, guint place)
{
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (get_places (stage), (int)place)));
}

static inline void
press_entry (Stage *stage, guint index)
{
  gtk_widget_activate (GTK_WIDGET (herald_entry_list_get_row (get_entries (stage), index)));
}

static inline const char *
get_open_id (Stage *stage)
{
  const HeraldArticle *article = herald_questions_page_get_article (stage->page);

  return article != NULL ? article->id : NULL;
}

static inline gboolean
has_focus_in (Stage *stage, gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (stage->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* An application that is not activated, in a home of its own. */
static inline void
begin (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  home = g_dir_make_tmp ("herald-questions-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_test_init (argc, argv, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static inline int
end (void)
{
  int status = g_test_run ();

  g_object_unref (application);
  /* Nothing was written: the folder is empty. */
  g_assert_cmpint (g_rmdir (home), ==, 0);
  g_free (home);
  return status;
}

#define add_test(path, set_up, function)                                                           \
  g_test_add (path, Stage, NULL, set_up, function, close_window)
