/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of practice in a window, with a home of its own. */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "common/metrics.h"
#include "content/content.h"
#include "interface.h"
#include "practice-tools.h"
#include "practice/class-view.h"
#include "practice/edge-icon.h"
#include "practice/ihc-panel.h"
#include "practice/keep-card.h"
#include "practice/mark.h"
#include "practice/parts-bar.h"
#include "practice/practice-page.h"
#include "practice/run-foot.h"
#include "practice/score-strip.h"
#include "practice/written-panel.h"
#include "text-size.h"

static HeraldShelf *shelf;

typedef struct
{
  GtkWindow *window;
  HeraldPracticePage *page;
  char *home;   /* a folder of its own */
  char *folder; /* for sets */
  char *path;   /* for progress */
} Stage;

static const char own_set[] =
    "{ \"format\": \"herald-practice-1\", \"id\": \"mine\", \"_title\": \"Mine\",\n"
    "  \"edition\": \"asco-cap-2018\", \"_about\": \"Two fields.\", \"mode\": \"learn\",\n"
    "  \"cases\": [\n"
    "    { \"id\": \"a\", \"kind\": \"ihc\", \"class\": \"2+\", \"seed\": \"3\" },\n"
    "    { \"id\": \"b\", \"kind\": \"ihc\", \"class\": \"0\", \"seed\": \"4\" } ] }\n";

static inline void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline void
write_set (Stage *stage, const char *text)
{
  g_autofree char *file = g_build_filename (stage->folder, "mine.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (stage->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static inline void
open_page (Stage *stage)
{
  stage->page = HERALD_PRACTICE_PAGE (herald_practice_page_new (shelf, stage->folder, stage->path));
  gtk_window_set_child (stage->window, GTK_WIDGET (stage->page));
}

static inline void
set_up (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  stage->home = g_dir_make_tmp ("herald-practice-XXXXXX", &error);
  g_assert_no_error (error);
  stage->folder = g_build_filename (stage->home, "practice", NULL);
  stage->path = g_build_filename (stage->home, "progress.jsonl", NULL);
  if (data != NULL)
    write_set (stage, data);
  stage->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (stage->window, "Practice");
  gtk_window_set_default_size (stage->window, 1100, 700);
  open_page (stage);
  gtk_window_present (stage->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
}

static inline void
empty (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
}

static inline void
finish_painting (HeraldPracticePage *page)
{
  HeraldRunView *run = herald_practice_page_get_run_view (page);
  gint64 until = g_get_monotonic_time () + 4 * PATIENCE;

  while (run != NULL && herald_specimen_view_is_busy (herald_run_view_get_specimen (run)))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, TRUE);
    }
}

static inline void
tear_down (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  finish_painting (stage->page);
  gtk_window_destroy (stage->window);
  iterate ();
  empty (stage->folder);
  g_rmdir (stage->folder);
  empty (stage->home);
  g_assert_cmpint (g_rmdir (stage->home), ==, 0);
  g_free (stage->home);
  g_free (stage->folder);
  g_free (stage->path);
}

static inline gpointer
find_child (gpointer widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline gboolean
says (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }
  return FALSE;
}

static inline HeraldRunView *
start (Stage *stage, const char *id)
{
  HeraldRunView *run;

  g_assert_true (herald_practice_page_start (stage->page, id));
  g_assert_cmpstr (herald_practice_page_get_view (stage->page), ==, "run");
  run = herald_practice_page_get_run_view (stage->page);
  g_assert_nonnull (run);
  return run;
}

static inline void
answer_score (HeraldRunView *run, const char *score)
{
  herald_ihc_panel_set_score (HERALD_IHC_PANEL (herald_run_view_get_panel (run)), score);
  g_assert_true (herald_run_view_answer (run));
}

static inline HeraldAnswer *
get_answer (Stage *stage, guint number)
{
  GPtrArray *runs = herald_progress_get_runs (herald_practice_page_get_progress (stage->page));
  const HeraldPracticeRun *run = runs->pdata[runs->len - 1];

  return run->answers->pdata[number];
}

static inline char *
as_test (void)
{
  g_auto (GStrv) parts = g_strsplit (own_set, "\"learn\"", 2);

  return g_strjoinv ("\"test\"", parts);
}

static inline void
add (const char *path, const char *set, void (*test) (Stage *stage, gconstpointer data))
{
  g_test_add (path, Stage, set, set_up, test, tear_down);
}

static inline void
begin (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  gtk_init ();
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());
  herald_content_register ();
  shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
}
