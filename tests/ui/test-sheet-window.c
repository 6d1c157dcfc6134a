/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets in their window: what is shown is what is chosen, and what is saved is what is shown.
 */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "application.h"
#include "common/page-view.h"
#include "sheets/sheet-window.h"
#include "window.h"

#define NARROWEST 360

static HeraldApplication *application;

static HeraldWindow *
open_window (const char *score)
{
  HeraldWindow *window = HERALD_WINDOW (herald_window_new (application));
  HeraldSession *session = herald_window_get_session (window);
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (session);

  herald_session_set_text (session, herald_vocabulary_find (vocabulary, "ihc_score"), score);
  return g_object_ref (window);
}

static void
close_window (HeraldWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static HeraldSheetWindow *
find_sheets (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *link = all; link != NULL; link = link->next)
    {
      if (HERALD_IS_SHEET_WINDOW (link->data))
        return link->data;
    }
  return NULL;
}

static HeraldSheetWindow *
open_sheets (HeraldWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "print", NULL);
  g_assert_nonnull (find_sheets ());
  return find_sheets ();
}

static GtkWidget *
find_child (HeraldSheetWindow *sheets, const char *name)
{
  return GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (sheets), HERALD_TYPE_SHEET_WINDOW, name));
}

static void
check (HeraldSheetWindow *sheets, const char *name, gboolean is_on)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (sheets, name)), is_on);
}

static const char *
get_status (HeraldSheetWindow *sheets)
{
  return gtk_label_get_text (GTK_LABEL (find_child (sheets, "status")));
}

static guint
count_views (HeraldSheetWindow *sheets)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (find_child (sheets, "pages")); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += HERALD_IS_PAGE_VIEW (child) ? 1 : 0;
  return count;
}

static void
assert_pages (HeraldSheetWindow *sheets, guint n_pages)
{
  g_assert_cmpuint (herald_sheet_window_get_n_pages (sheets), ==, n_pages);
  g_assert_cmpuint (count_views (sheets), ==, n_pages);
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Printing, and saving in two ways. */
static void
assert_ways (HeraldSheetWindow *sheets, gboolean are_open)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (find_child (sheets, "foot"), GTK_TYPE_BUTTON, buttons);
  g_assert_cmpuint (buttons->len, ==, 3);
  for (guint i = 0; i < buttons->len; i++)
    g_assert_cmpint (gtk_widget_is_sensitive (buttons->pdata[i]), ==, are_open);
}

static void
test_choice (void)
{
  HeraldWindow *window = open_window ("3+");
  HeraldSheetWindow *sheets = open_sheets (window);

  assert_pages (sheets, 2);
  assert_ways (sheets, TRUE);
  check (sheets, "questions_check", FALSE);
  assert_pages (sheets, 1);
  check (sheets, "summary_check", FALSE);
  assert_pages (sheets, 0);
  g_assert_cmpstr (get_status (sheets), ==, "Choose at least one of the two sheets.");
  assert_ways (sheets, FALSE);
  check (sheets, "summary_check", TRUE);
  assert_pages (sheets, 1);
  assert_ways (sheets, TRUE);
  g_assert_cmpstr (get_status (sheets), ==, "");
  check (sheets, "large_check", TRUE);
  assert_pages (sheets, 2);
  close_window (window);
  g_assert_null (find_sheets ());
}

/* Without anything entered there are questions, and no result that says nothing. */
static void
test_empty (void)
{
  HeraldWindow *window = open_window ("");
  HeraldSheetWindow *sheets = open_sheets (window);

  g_assert_false (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (find_child (sheets, "summary_check"))));
  assert_pages (sheets, 1);
  close_window (window);
}

static char *
read_saved (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, length, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return content;
}

static void
test_save_pdf (void)
{
  HeraldWindow *window = open_window ("3+");
  HeraldSheetWindow *sheets = open_sheets (window);
  g_autofree char *folder = g_dir_make_tmp ("herald-sheets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  gsize length;

  herald_sheet_window_save_pdf (sheets, file);
  g_assert_cmpstr (get_status (sheets), ==, "Saved as “mine.pdf”.");
  /* Only the person reads it, whoever could read a file of that name before. */
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  herald_sheet_window_save_pdf (sheets, file);
  content = read_saved (path, &length);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (length, >, 5000);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  close_window (window);
}

static char *
save_text (HeraldSheetWindow *sheets)
{
  g_autofree char *folder = g_dir_make_tmp ("herald-sheets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *content;
  gsize length;

  herald_sheet_window_save_text (sheets, file);
  content = read_saved (path, &length);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return content;
}

/* What was written down comes first, then what is kept from the answers. */
static void
test_own_questions (void)
{
  HeraldWindow *window = open_window ("3+");
  HeraldReadingList *kept = herald_questions_host_get_kept (herald_window_get_questions (window));
  const char *const own[] = { "When can I travel?", NULL };
  HeraldSheetWindow *sheets;
  g_autofree char *text = NULL;

  herald_session_set_questions (herald_window_get_session (window),
                                own,
                                HERALD_SESSION_NO_QUESTION);
  herald_reading_list_set (kept, "what-is-her2", TRUE);
  sheets = open_sheets (window);
  text = save_text (sheets);
  g_assert_nonnull (strstr (text, "\n1. When can I travel?\n2. What is HER2"));
  g_assert_nonnull (strstr (text, "HER2-positive"));
  close_window (window);
}

static void
test_save_failure (void)
{
  HeraldWindow *window = open_window ("3+");
  HeraldSheetWindow *sheets = open_sheets (window);
  g_autofree char *folder = g_dir_make_tmp ("herald-sheets-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "nowhere", "mine.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  herald_sheet_window_save_pdf (sheets, file);
  g_assert_true (g_str_has_prefix (get_status (sheets), "“mine.pdf” could not be saved: "));
  g_assert_true (gtk_widget_get_visible (find_child (sheets, "status")));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  close_window (window);
}

static void
on_print_article (guint *count)
{
  (*count)++;
}

/* An open answer is what its page prints; without one, and on the other page, it is the result. */
static void
test_pages (void)
{
  HeraldWindow *window = open_window ("3+");
  g_autoptr (GSimpleAction) article = g_simple_action_new ("print-article", NULL);
  guint count = 0;

  g_action_group_change_action_state (G_ACTION_GROUP (window),
                                      "page",
                                      g_variant_new_string ("questions"));
  g_signal_connect_swapped (article, "activate", G_CALLBACK (on_print_article), &count);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (article));
  g_action_group_activate_action (G_ACTION_GROUP (window), "print", NULL);
  g_assert_cmpuint (count, ==, 1);
  g_assert_null (find_sheets ());
  g_simple_action_set_enabled (article, FALSE);
  gtk_window_destroy (GTK_WINDOW (open_sheets (window)));
  g_simple_action_set_enabled (article, TRUE);
  g_action_group_change_action_state (G_ACTION_GROUP (window),
                                      "page",
                                      g_variant_new_string ("result"));
  open_sheets (window);
  g_assert_cmpuint (count, ==, 1);
  close_window (window);
}

static int
measure_part (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
test_narrow (void)
{
  HeraldWindow *window = open_window ("3+");
  GtkWindow *sheets = GTK_WINDOW (open_sheets (window));

  g_assert_cmpint (measure_part (gtk_window_get_child (sheets)), <=, NARROWEST);
  g_assert_cmpint (measure_part (gtk_window_get_titlebar (sheets)), <=, NARROWEST);
  close_window (window);
}

/* A page keeps the shape of its paper. */
static void
test_shape (void)
{
  static const struct
  {
    guint paper;
    double width;
    double height;
  } rows[] = { { 0, 595.28, 841.89 }, { 1, 612.0, 792.0 } };
  HeraldWindow *window = open_window ("3+");
  HeraldSheetWindow *sheets = open_sheets (window);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *page;
      int height = 0;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (find_child (sheets, "paper_choice")),
                                  rows[i].paper);
      page = gtk_widget_get_first_child (find_child (sheets, "pages"));
      gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL, NULL);
      g_assert_cmpfloat_with_epsilon (height, 500.0 * rows[i].height / rows[i].width, 1.0);
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/ui/sheet-window/choice", test_choice);
  g_test_add_func ("/ui/sheet-window/empty", test_empty);
  g_test_add_func ("/ui/sheet-window/save-pdf", test_save_pdf);
  g_test_add_func ("/ui/sheet-window/own-questions", test_own_questions);
  g_test_add_func ("/ui/sheet-window/save-failure", test_save_failure);
  g_test_add_func ("/ui/sheet-window/pages", test_pages);
  g_test_add_func ("/ui/sheet-window/narrow", test_narrow);
  g_test_add_func ("/ui/sheet-window/shape", test_shape);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
