/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that goes while it asks for a file is not kept for an answer that nobody can give. */
#include "config.h"

#include "open-file.h"

static guint n_answers;

static void
on_answer (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  g_assert_null (file);
  n_answers++;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
check_gone (const char *name)
{
  static const char *const mime_types[] = { "text/csv", NULL };
  static const char *const suffixes[] = { "csv", NULL };
  const HeraldFileAsk ask = { "Open", "Tables", mime_types, suffixes, name };
  GtkWidget *window = gtk_window_new ();

  n_answers = 0;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  herald_ask_file (GTK_WINDOW (window), &ask, on_answer, NULL);
  settle ();
  g_assert_cmpuint (n_answers, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_cmpuint (n_answers, ==, 1);
  g_assert_null (window);
}

static void
test_open (void)
{
  check_gone (NULL);
}

static void
test_save (void)
{
  check_gone ("results.csv");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/open-file/open", test_open);
  g_test_add_func ("/ui/open-file/save", test_save);
  return g_test_run ();
}
