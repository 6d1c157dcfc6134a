/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document goes through the print dialog's machinery into a file; what fails is said once. */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "interface.h"
#include "common/print-job.h"

#define PATIENCE_SECONDS 20

typedef struct
{
  HeraldPrintout *printout;
  HeraldPrintJob *job;
  char *folder;
  char *path;
  guint n_failures;
  gboolean is_done;
  GtkPrintOperationResult result;
} Fixture;

static void
on_done (GtkPrintOperation *operation G_GNUC_UNUSED,
         GtkPrintOperationResult result,
         Fixture *fixture)
{
  fixture->is_done = TRUE;
  fixture->result = result;
}

static void
on_failed (HeraldPrintJob *job G_GNUC_UNUSED, const char *message, Fixture *fixture)
{
  g_assert_nonnull (message);
  g_assert_cmpuint (strlen (message), >, 10);
  fixture->n_failures++;
}

static void
start (Fixture *fixture)
{
  fixture->job = herald_print_job_new (fixture->printout, "Questions");
  fixture->is_done = FALSE;
  g_signal_connect (fixture->job, "done", G_CALLBACK (on_done), fixture);
  g_signal_connect (fixture->job, "failed", G_CALLBACK (on_failed), fixture);
}

static gboolean
on_timeout (gpointer data G_GNUC_UNUSED)
{
  g_error ("the job does not end");
  return G_SOURCE_REMOVE;
}

static void
export_to (Fixture *fixture, const char *path)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, on_timeout, NULL);

  herald_print_job_export (fixture->job, path);
  while (!fixture->is_done && fixture->n_failures == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->printout = herald_printout_new ("A sheet", 60.0);
  herald_printout_set_foot (fixture->printout, "Herald, of today", "What it is not.");
  herald_printout_add (fixture->printout, HERALD_PRINT_TITLE, "A sheet to try");
  for (guint i = 1; i <= 40; i++)
    {
      herald_printout_add_question (fixture->printout, i, "What happens next?");
      herald_printout_add_rules (fixture->printout, 2);
    }
  fixture->folder = g_dir_make_tmp ("herald-print-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->job);
  herald_printout_unref (fixture->printout);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
run_program (const char *program, const char *path, const char *more)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *const command[] = { program, path, more, NULL };
  char *text = NULL;

  if (found == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (
      NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
assert_file (Fixture *fixture)
{
  g_autofree char *content = NULL;
  g_autofree char *text = run_program ("pdftotext", fixture->path, "-");
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (length, >, 2000);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "A sheet to try"));
  g_assert_nonnull (strstr (text, "What happens next?"));
  g_assert_nonnull (strstr (text, "What it is not."));
  g_assert_nonnull (strstr (text, "4 of "));
}

static void
test_export (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  start (fixture);
  export_to (fixture, fixture->path);
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  assert_file (fixture);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  start (fixture);
  export_to (fixture, fixture->path);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  assert_file (fixture);
}

static void
test_several (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  GtkPageSetup *setup;
  int n_pages = 0;

  start (fixture);
  herald_print_job_set_paper (fixture->job, GTK_PAPER_NAME_LETTER);
  export_to (fixture, fixture->path);
  g_object_get (fixture->job, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >, 1);
  g_assert_finalize_object (fixture->job);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (both, fixture->printout);
  fixture->job = herald_print_job_new_of (both, "Sheets");
  herald_print_job_set_paper (fixture->job, GTK_PAPER_NAME_LETTER);
  fixture->is_done = FALSE;
  g_signal_connect (fixture->job, "done", G_CALLBACK (on_done), fixture);
  export_to (fixture, fixture->path);
  setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (fixture->job));
  g_assert_true (gtk_paper_size_is_equal (gtk_page_setup_get_paper_size (setup), letter));
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (GTK_PRINT_OPERATION (fixture->job)),
                   ==,
                   2 * n_pages);
  assert_file (fixture);
}

/* The paper that was chosen once is the paper of the next sheet. */
static void
test_paper_is_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  GtkPageSetup *kept;

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  start (fixture);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (fixture->job), setup);
  export_to (fixture, fixture->path);
  g_assert_finalize_object (fixture->job);
  start (fixture);
  export_to (fixture, fixture->path);
  kept = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (fixture->job));
  g_assert_nonnull (kept);
  g_assert_true (gtk_paper_size_is_equal (gtk_page_setup_get_paper_size (kept), size));
}

static void
test_failure (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "sheet.pdf", NULL);

  start (fixture);
  export_to (fixture, nowhere);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_signal_emit_by_name (fixture->job, "done", GTK_PRINT_OPERATION_RESULT_ERROR);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
}

/* Nobody has to hold the job while it prints. */
static void
test_lives_by_itself (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, on_timeout, NULL);
  gpointer job;

  start (fixture);
  job = fixture->job;
  g_object_add_weak_pointer (G_OBJECT (job), &job);
  herald_print_job_export (fixture->job, fixture->path);
  g_object_unref (fixture->job);
  while (job != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_assert_true (fixture->is_done);
  assert_file (fixture);
  start (fixture);
}

static void
test_cancel (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  start (fixture);
  g_signal_emit_by_name (fixture->job, "done", GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_assert_true (fixture->is_done);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

static GtkNotebook *
find_notebook (GtkWidget *widget)
{
  GtkNotebook *found = GTK_IS_NOTEBOOK (widget) ? GTK_NOTEBOOK (widget) : NULL;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_notebook (child);
  return found;
}

static GtkWindow *
open_dialog (Fixture *fixture)
{
  g_autoptr (GList) windows = NULL;

  start (fixture);
  herald_print_job_run (fixture->job, NULL);
  windows = gtk_window_list_toplevels ();
  g_assert_cmpuint (g_list_length (windows), ==, 1);
  return windows->data;
}

static void
on_gone (gpointer n, GObject *label G_GNUC_UNUSED)
{
  --*(int *)n;
}

/* GTK 4.8 forgets the names of the tabs, and all the fonts they hold. */
static void
test_tabs_go (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWindow *dialog = open_dialog (fixture);
  GtkNotebook *notebook = find_notebook (GTK_WIDGET (dialog));
  int n_labels = gtk_notebook_get_n_pages (notebook);

  g_assert_cmpint (n_labels, >, 3);
  for (int i = gtk_notebook_get_n_pages (notebook) - 1; i >= 0; i--)
    {
      GtkWidget *page = gtk_notebook_get_nth_page (notebook, i);

      g_object_weak_ref (G_OBJECT (gtk_notebook_get_tab_label (notebook, page)),
                         on_gone,
                         &n_labels);
    }
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  gtk_window_close (dialog);
  while (!fixture->is_done || dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_assert_cmpint (n_labels, ==, 0);
}

#define ADD(path, test) g_test_add ("/print-job/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  herald_interface_register ();
  gtk_test_init (&argc, &argv, NULL);
  ADD ("export", test_export);
  ADD ("right-to-left", test_right_to_left);
  ADD ("paper-is-kept", test_paper_is_kept);
  ADD ("several", test_several);
  ADD ("failure", test_failure);
  ADD ("lives-by-itself", test_lives_by_itself);
  ADD ("cancel", test_cancel);
  ADD ("tabs-go", test_tabs_go);
  return g_test_run ();
}
