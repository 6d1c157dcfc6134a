/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a class needs: sets and answers that go from hand to hand as files. */
#include "config.h"

#include "common/choice-list.h"
#include "common/room-box.h"
#include "common/wrap-menu.h"
#include "lines-tools.h"
#include "practice-stage.h"
#include "practice/picture-source.h"
#include "practice/practice-file.h"
#include "practice/score-strip.h"

#define LONG_WORDS "Fields of the protein test, as a class has them"

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
  /* A score keeps its direction within a sentence. */
  g_assert_true (says (class_view, "said \u20682+\u2069: 1"));
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

/* Fields of the gene test have classes of their own. */
static void
test_gene_fields (Stage *stage G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_object_ref_sink (herald_class_maker_new ());
  HeraldClassMaker *maker = HERALD_CLASS_MAKER (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (says (widget, "2+/3+ 17"));
  herald_class_maker_set_text (maker, "Friday", "7\nratio-2 17\n");
  g_assert_null (herald_class_maker_write (maker, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  herald_class_maker_set_kind (maker, HERALD_CASE_KIND_ISH);
  g_assert_true (says (widget, "ratio-2 17"));
  g_assert_false (says (widget, "2+/3+ 17"));
  bytes = herald_class_maker_write (maker, &error);
  g_assert_no_error (error);
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), "ish-17"));
  g_object_unref (widget);
}

/* Whoever mends sets of one's own is told of all that is wrong, file by file. */
static void
test_problems (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "first.json", "second.json", "third.json" };
  HeraldPracticePage *before = g_object_ref (stage->page);

  g_assert_cmpint (g_mkdir_with_parents (stage->folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (stage->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "{ \"format\": \"other\" }", -1, NULL));
    }
  open_page (stage);
  g_object_unref (before);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (says (GTK_WIDGET (stage->page), names[i]));
}

static void
test_many_problems (Stage *stage G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autofree char *none = herald_practice_file_join_problems (problems);
  g_autofree char *many = NULL;

  g_assert_null (none);
  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (problems, (gpointer) "bad");
  many = herald_practice_file_join_problems (problems);
  g_assert_nonnull (strstr (many, "And 12 files more"));
}

static void
write_picture (const char *path, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0xffffffff);
  gdk_pixbuf_save (pixbuf, path, "png", &error, NULL);
  g_assert_no_error (error);
}

/* A small file that would unpack to a huge picture is refused before it is unpacked. */
static void
test_huge_picture (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (stage->home, "wide.png", NULL);
  HeraldPictureCase picture = { .path = path };
  g_autoptr (HeraldSpecimenSource) small = NULL;

  write_picture (path, 20000, 2);
  g_assert_null (herald_picture_source_new (&picture));
  write_picture (path, 200, 100);
  small = herald_picture_source_new (&picture);
  g_assert_nonnull (small);
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

static int
height_at (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static gboolean
is_beyond (GtkLabel *label)
{
  return gtk_widget_get_width (GTK_WIDGET (label)) >
         gtk_widget_get_width (gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_MENU_BUTTON));
}

/* A drop-down asks for as many lines as its words take, so that none runs out of its frame. */
static void
test_words_of_choice (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = herald_choice_list_new_over (
      GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *[]){ LONG_WORDS, "b", NULL })));
  GtkWidget *choice = herald_choice_list_get_drop_down (HERALD_CHOICE_LIST (list));
  int natural;

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (height_at (list, natural / 2), >, height_at (list, natural));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  g_assert_cmpint (height_at (list, natural / 2), ==, height_at (list, natural));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* So does a button with a menu. */
static void
test_words_of_menu (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *menu;
  int natural;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), LONG_WORDS);
  menu = herald_wrap_menu_new (GTK_MENU_BUTTON (button));
  gtk_window_set_child (GTK_WINDOW (window), menu);
  gtk_widget_measure (menu, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (height_at (menu, natural / 2), >, height_at (menu, natural));
  gtk_widget_allocate (menu, natural / 2, height_at (menu, natural / 2), -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (button), ==, natural / 2);
  g_assert_null (find_label (menu, is_beyond));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a row of scores is about stands above it where it would be parted beside it. */
static void
test_words_of_scores (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *strip = herald_score_strip_new (TRUE);

  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  gtk_window_set_child (GTK_WINDOW (window), strip);
  gtk_window_present (GTK_WINDOW (window));
  for (int width = 360; width > 240; width--)
    {
      gtk_widget_allocate (strip, width, height_at (strip, width), -1, NULL);
      g_assert_null (find_label (strip, parts_a_word));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A table gives way to sentences where its words would be parted, and is never higher as wider. */
static void
test_words_of_table (void)
{
  GtkWidget *table = gtk_grid_new ();
  GtkWidget *sentence = gtk_label_new (LONG_WORDS);
  GtkWidget *room = g_object_ref_sink (herald_room_box_new_for_words (table, sentence));
  int least, wide;

  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  for (int i = 0; i < 3; i++)
    gtk_grid_attach (GTK_GRID (table), gtk_label_new ("Unbreakable"), i, 0, 1, 1);
  gtk_widget_measure (room, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (table, GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  g_assert_cmpint (least, <, wide);
  g_assert_cmpint (height_at (room, least), >=, height_at (room, wide));
  gtk_widget_allocate (room, least, height_at (room, least), -1, NULL);
  g_assert_true (herald_room_box_is_brief (HERALD_ROOM_BOX (room)));
  gtk_widget_allocate (room, wide, height_at (room, wide), -1, NULL);
  g_assert_false (herald_room_box_is_brief (HERALD_ROOM_BOX (room)));
  g_object_unref (room);
}

int
main (int argc, char **argv)
{
  g_autofree char *test_set = as_test ();
  int status;

  begin (&argc, &argv);
  add ("/practice-class/class", test_set, test_class);
  add ("/practice-class/gene-fields", NULL, test_gene_fields);
  add ("/practice-class/problems", NULL, test_problems);
  add ("/practice-class/many-problems", NULL, test_many_problems);
  add ("/practice-class/huge-picture", NULL, test_huge_picture);
  add ("/practice-class/bad-import", NULL, test_bad_import);
  g_test_add_func ("/practice-class/words-of-choice", test_words_of_choice);
  g_test_add_func ("/practice-class/words-of-menu", test_words_of_menu);
  g_test_add_func ("/practice-class/words-of-scores", test_words_of_scores);
  g_test_add_func ("/practice-class/words-of-table", test_words_of_table);
  status = g_test_run ();
  herald_shelf_unref (shelf);
  return status;
}
