/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window of tables, a folder of its own to open files from, and hands that use both. */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "cohort/cohort-memory.h"
#include "cohort/cohort-window.h"
#include "cohort/edition-choice.h"
#include "interface.h"
#include "text-size.h"

#define HEADER "case,edition,ihc_score,ish_probe,her2_copies,cep17_copies,her2_cep17_ratio,cells\n"
/* Group 2 without a score: positive in 2013, the protein test comes first in 2018. */
#define MOVER "m,,,dual,3.5,1.5,2.33,20\n"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSettings *settings;
  HeraldCohortWindow *window;
  const HeraldCohortFrame *frame;
  char *folder;
} Fixture;

static inline void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->settings = herald_settings_new ();
  fixture->window =
      HERALD_COHORT_WINDOW (herald_cohort_window_new (NULL, fixture->shelf, fixture->settings));
  fixture->frame = herald_cohort_window_get_frame (fixture->window);
  fixture->folder = g_dir_make_tmp ("herald-cohort-XXXXXX", NULL);
  g_object_ref (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static inline void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  /* Work that was stopped still says so. */
  while (G_OBJECT (fixture->window)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->settings);
  herald_shelf_unref (fixture->shelf);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static inline GFile *
write_file (Fixture *fixture, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return g_file_new_for_path (path);
}

static inline void
wait_for_page (Fixture *fixture, const char *page)
{
  while (!herald_cohort_frame_shows (fixture->frame, page))
    g_main_context_iteration (NULL, TRUE);
}

static inline void
wait_for_cases (Fixture *fixture)
{
  wait_for_page (fixture, "table");
  while (herald_cohort_cases_is_busy (fixture->frame->cases))
    g_main_context_iteration (NULL, TRUE);
}

/* Work that ends leaves the page of the progress. */
static inline void
wait_for_end (Fixture *fixture)
{
  while (herald_cohort_frame_shows (fixture->frame, "progress"))
    g_main_context_iteration (NULL, TRUE);
}

static inline void
open_text (Fixture *fixture, const char *text)
{
  g_autoptr (GFile) file = write_file (fixture, "table.csv", text, -1);

  herald_cohort_window_open (fixture->window, file);
}

static inline HeraldCohortAsk *
get_ask (Fixture *fixture)
{
  return herald_cohort_cases_get_ask (fixture->frame->cases);
}

static inline HeraldCohortList *
get_list (Fixture *fixture)
{
  return herald_cohort_grid_get_list (herald_cohort_cases_get_grid (fixture->frame->cases));
}

static inline void
assert_shown (Fixture *fixture, const char *const *names)
{
  GListModel *list = G_LIST_MODEL (get_list (fixture));

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_strv_length ((char **)names));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (HeraldCohortCase) found = g_list_model_get_item (list, i);

      g_assert_cmpstr (herald_cohort_case_get_text (found, HERALD_COHORT_SHOWN_CASE), ==, names[i]);
    }
}

#define ASSERT_SHOWN(fixture, ...)                                                                 \
  assert_shown (fixture, (const char *const[]){ __VA_ARGS__, NULL })

static inline GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL &&
      gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static inline gpointer
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static inline void
show_flows (Fixture *fixture)
{
  gtk_stack_set_visible_child_name (fixture->frame->views, "flows");
  while (herald_cohort_flow_page_get_moves (fixture->frame->flows) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
activate (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static inline char *
make_long (guint n_rows)
{
  GString *text = g_string_new (HEADER);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%u,,%u+,dual,4.5,2.1,2.14,20\n", i, 1 + i % 3);
  return g_string_free (text, FALSE);
}

static inline void
begin (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
}
