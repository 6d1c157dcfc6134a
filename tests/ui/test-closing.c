/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is closed while it is at work, after each few turns of the main loop: it goes,
 * nothing of it stays, and what was being saved is there whole. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "application.h"
#include "cohort/cohort-window.h"
#include "practice/practice-page.h"
#include "questions/questions-page.h"
#include "sheets/sheet-window.h"
#include "window.h"

/* After so many turns it is closed; the work is over before the last. */
static const guint points[] = { 0, 1, 4, 13, 40 };

#define N_CASES 3000
#define PATIENCE 20 /* seconds that a thread may take to see that nobody waits for it */

static HeraldApplication *application;
static char *folder;

/* Begins some work in a window, which is shown. */
typedef void (*Work) (GtkWidget *window);

static GFile *
in_folder (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

static GFile *
write_file (const char *name, const char *text)
{
  GFile *file = in_folder (name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

static gboolean
on_patience_over (gpointer data G_GNUC_UNUSED)
{
  g_error ("A window that was closed is still there");
  return G_SOURCE_REMOVE;
}

/* What has no weak reference any more is gone. */
static void
wait_until_gone (gpointer *window)
{
  guint patience = g_timeout_add_seconds (PATIENCE, on_patience_over, NULL);

  while (*window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_at (GtkWidget *(*make) (void), Work work, guint n_turns)
{
  GtkWidget *window = make ();
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_present (GTK_WINDOW (window));
  work (window);
  for (guint i = 0; i < n_turns; i++)
    g_main_context_iteration (NULL, FALSE);
  if (left != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  wait_until_gone (&left);
}

static void
close_at_each_point (GtkWidget *(*make) (void), Work work)
{
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    close_at (make, work, points[i]);
}

static GtkWidget *
make_window (void)
{
  return herald_window_new (application);
}

static void
search (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.search-for", "s", "ihc 2+ fish ratio 1.9");
}

static void
test_search (void)
{
  close_at_each_point (make_window, search);
}

static void
read_article (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.show-article", "s", "what-is-her2");
}

static void
test_article (void)
{
  close_at_each_point (make_window, read_article);
}

static void
read_text (GtkWidget *window)
{
  g_autoptr (GFile) file = write_file ("report.txt", "HER2 IHC: 2+. FISH: ratio 1.8.");

  herald_window_read_report (HERALD_WINDOW (window), file);
}

/* Where Herald reads PDF, another program does. */
static void
read_pdf (GtkWidget *window)
{
  g_autoptr (GFile) file = write_file ("report.pdf", "%PDF-1.4\nand nothing that is one\n");

  herald_window_read_report (HERALD_WINDOW (window), file);
}

static void
test_report (void)
{
  close_at_each_point (make_window, read_text);
  close_at_each_point (make_window, read_pdf);
}

static void
enter (GtkWidget *window, const char *text)
{
  HeraldSession *session = herald_window_get_session (HERALD_WINDOW (window));
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (session);

  herald_session_set_text (session, herald_vocabulary_find (vocabulary, "ihc_score"), text);
}

static void
save (GtkWidget *window)
{
  g_autoptr (GFile) file = in_folder ("kept.herald");

  enter (window, "2+");
  herald_document_save_as (herald_window_get_document (HERALD_WINDOW (window)), file, NULL, NULL);
}

static gboolean
holds (GFile *file, const char *text)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL) &&
         strstr (content, text) != NULL && g_str_has_suffix (content, "}\n");
}

/* A thread writes, which the program waits for and a test has to, too. */
static void
wait_until_held (GFile *file, const char *text)
{
  gint64 until = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (!holds (file, text))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What was asked for is done, also where nobody looks any more. */
static void
test_saving (void)
{
  g_autoptr (GFile) file = in_folder ("kept.herald");

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      close_at (make_window, save, points[i]);
      wait_until_held (file, "\"2+\"");
      g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
    }
}

static void
open_record (GtkWidget *window)
{
  g_autoptr (GFile) file = in_folder ("kept.herald");

  herald_document_open (herald_window_get_document (HERALD_WINDOW (window)), file, NULL, NULL);
}

static void
test_opening (void)
{
  g_autoptr (GFile) file = in_folder ("kept.herald");

  close_at (make_window, save, 0);
  close_at_each_point (make_window, open_record);
  g_assert_true (holds (file, "\"2+\""));
}

/* As by hand: it waits for what is being saved, and goes by itself. */
static void
test_closing_by_hand (void)
{
  g_autoptr (GFile) file = in_folder ("by-hand.herald");

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *window = make_window ();
      gpointer left = window;

      g_object_add_weak_pointer (G_OBJECT (window), &left);
      gtk_window_present (GTK_WINDOW (window));
      enter (window, "1+");
      herald_document_save_as (herald_window_get_document (HERALD_WINDOW (window)),
                               file,
                               NULL,
                               NULL);
      for (guint j = 0; j < i; j++)
        g_main_context_iteration (NULL, FALSE);
      enter (window, "3+");
      gtk_window_close (GTK_WINDOW (window));
      wait_until_gone (&left);
      g_assert_true (holds (file, "\"3+\""));
    }
}

static void
practise_ihc (GtkWidget *window)
{
  HeraldPracticePage *page;
  GtkWidget *place;

  gtk_widget_activate_action (window, "win.page", "s", "practice");
  place = gtk_widget_get_first_child (gtk_stack_get_visible_child (GTK_STACK (
      gtk_widget_get_parent (GTK_WIDGET (herald_window_get_result (HERALD_WINDOW (window)))))));
  page = HERALD_PRACTICE_PAGE (place);
  g_assert_true (herald_practice_page_start (page, "ihc-learn"));
}

/* Fields are drawn in threads. */
static void
test_practice (void)
{
  close_at_each_point (make_window, practise_ihc);
}

static void
print (GtkWidget *window)
{
  g_autoptr (GList) windows = NULL;
  g_autoptr (GFile) file = in_folder ("sheets.pdf");

  enter (window, "2+");
  gtk_widget_activate_action (window, "win.print-result", NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (HERALD_IS_SHEET_WINDOW (node->data))
        herald_sheet_window_save_pdf (node->data, file);
    }
}

/* The preview goes along, and the file is whole. */
static void
test_printing (void)
{
  g_autoptr (GFile) file = in_folder ("sheets.pdf");
  g_autofree char *content = NULL;
  gsize length;

  close_at_each_point (make_window, print);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  g_assert_nonnull (g_strrstr_len (content + length - 10, 10, "%%EOF"));
}

static void
speak (GtkWidget *window G_GNUC_UNUSED)
{
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "language",
                                  g_variant_new_string ("en"));
}

static void
test_language (void)
{
  close_at_each_point (make_window, speak);
}

/* What is entered can outlive its window; the window's actions no longer listen to it then. */
static void
test_session_that_stays (void)
{
  GtkWidget *window = make_window ();
  g_autoptr (HeraldSession) session =
      g_object_ref (herald_window_get_session (HERALD_WINDOW (window)));
  g_autoptr (GAction) undo =
      g_object_ref (g_action_map_lookup_action (G_ACTION_MAP (window), "undo"));
  guint field = herald_vocabulary_find (herald_session_get_vocabulary (session), "ihc_score");
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_gone (&left);
  herald_session_set_text (session, field, "2+");
  g_assert_true (herald_session_can_undo (session));
  g_assert_false (g_action_get_enabled (undo));
}

static GtkWidget *
make_cohort_window (void)
{
  return herald_cohort_window_new (GTK_APPLICATION (application),
                                   herald_application_get_shelf (application),
                                   herald_application_get_settings (application));
}

static void
read_table (GtkWidget *window)
{
  g_autoptr (GFile) file = in_folder ("cases.csv");

  herald_cohort_window_open (HERALD_COHORT_WINDOW (window), file);
}

static void
export_table (GtkWidget *window)
{
  g_autoptr (GFile) file = in_folder ("results.csv");

  read_table (window);
  while (herald_cohort_window_get_table (HERALD_COHORT_WINDOW (window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  herald_cohort_window_export (HERALD_COHORT_WINDOW (window), file, TRUE);
}

static void
write_table (void)
{
  g_autoptr (GString) text = g_string_new ("case,ihc_score,her2_copies\n");
  g_autoptr (GFile) file = NULL;

  for (guint i = 0; i < N_CASES; i++)
    g_string_append_printf (text, "%u,2+,%u.%u\n", i, i % 9, i % 10);
  file = write_file ("cases.csv", text->str);
}

static void
test_table (void)
{
  write_table ();
  close_at_each_point (make_cohort_window, read_table);
}

/* Either there is no file, or it holds every case. */
static void
test_saving_a_table (void)
{
  g_autoptr (GFile) file = in_folder ("results.csv");

  write_table ();
  for (guint i = 0; i < G_N_ELEMENTS (points); i += 2)
    {
      g_autofree char *content = NULL;
      guint n_lines = 0;

      close_at (make_cohort_window, export_table, points[i]);
      if (!g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL))
        continue;
      for (const char *at = content; (at = strchr (at, '\n')) != NULL; at++)
        n_lines++;
      g_assert_cmpuint (n_lines, ==, N_CASES + 1);
      g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
    }
}

/* Nothing of the person's own is looked at. */
static void
make_folder (void)
{
  folder = g_dir_make_tmp ("herald-closing-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) list = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (list)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  make_folder ();
  gtk_init ();
  g_object_set (
      gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/ui/closing/search", test_search);
  g_test_add_func ("/ui/closing/article", test_article);
  g_test_add_func ("/ui/closing/report", test_report);
  g_test_add_func ("/ui/closing/saving", test_saving);
  g_test_add_func ("/ui/closing/opening", test_opening);
  g_test_add_func ("/ui/closing/by-hand", test_closing_by_hand);
  g_test_add_func ("/ui/closing/practice", test_practice);
  g_test_add_func ("/ui/closing/printing", test_printing);
  g_test_add_func ("/ui/closing/language", test_language);
  g_test_add_func ("/ui/closing/session-that-stays", test_session_that_stays);
  g_test_add_func ("/ui/closing/table", test_table);
  g_test_add_func ("/ui/closing/saving-a-table", test_saving_a_table);
  status = g_test_run ();
  g_object_unref (application);
  remove_folder ();
  g_free (folder);
  return status;
}
