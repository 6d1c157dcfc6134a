/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a class needs: sets and answers that go from hand to hand as files. */
#include "config.h"

#include "practice-stage.h"

/* Answers go to a file, and from there to a class. */
static void
test_class (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (stage->home, "answers.csv", NULL);
  g_autofree char *set_path = g_build_filename (stage->home, "set.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) set_file = g_file_new_for_path (set_path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget *class_view =
      g_object_ref_sink (herald_class_view_new (herald_shelf_get_vocabulary (shelf)));
  HeraldClassMaker *maker = herald_class_view_get_maker (HERALD_CLASS_VIEW (class_view));
  HeraldRunView *run = start (stage, "mine");

  answer_score (run, "2+");
  answer_score (run, "3+");
  g_assert_true (herald_practice_page_save_answers (stage->page, file, &error));
  g_assert_no_error (error);
  herald_class_view_open_answers (HERALD_CLASS_VIEW (class_view), file);
  g_assert_cmpstr (herald_class_view_get_problem (HERALD_CLASS_VIEW (class_view)), ==, "");
  g_assert_cmpuint (herald_class_view_get_n_answers (HERALD_CLASS_VIEW (class_view)), ==, 2);
  g_assert_true (says (class_view, "no code and the truth"));
  herald_class_view_open_answers (HERALD_CLASS_VIEW (class_view), set_file);
  g_assert_cmpstr (herald_class_view_get_problem (HERALD_CLASS_VIEW (class_view)), !=, "");

  herald_class_maker_set_text (maker, "Friday", "7\n2+/3+ 17\nnonsense\n");
  g_assert_null (herald_class_maker_write (maker, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  herald_class_maker_set_text (maker, "Friday", "7\n2+/3+ 17\n");
  bytes = herald_class_maker_write (maker, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (
      set_path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
  herald_practice_page_import (stage->page, set_file);
  g_assert_true (says (GTK_WIDGET (find_child (stage->page, HERALD_TYPE_SET_LIST)), "Friday"));
  g_object_unref (class_view);
}

/* A file that is no set is told, and nothing of it is kept. */
static void
test_bad_import (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (stage->home, "bad.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "{ \"format\": \"other\" }", -1, NULL));
  herald_practice_page_import (stage->page, file);
  g_assert_true (says (GTK_WIDGET (stage->page), "bad.json"));
  g_assert_false (g_file_test (stage->folder, G_FILE_TEST_IS_DIR));
}

int
main (int argc, char **argv)
{
  g_autofree char *test_set = as_test ();
  int status;

  begin (&argc, &argv);
  add ("/practice-class/class", test_set, test_class);
  add ("/practice-class/bad-import", NULL, test_bad_import);
  status = g_test_run ();
  herald_shelf_free (shelf);
  return status;
}
