/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways through the page of questions: back and forward, one, two or three panes, and the focus.
 */
#include "config.h"

#include "questions-tools.h"

#include "questions/article-history.h"
#include "questions/panes.h"
#include "questions/reader-pane.h"

static HeraldPanes *
get_panes (Stage *stage)
{
  return find_one (stage->page, HERALD_TYPE_PANES);
}

/* The page alone, without a window to be as wide as. */
static guint
give_width (Stage *stage, int width)
{
  GtkWidget *page = GTK_WIDGET (stage->page);
  int height = 0;

  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_allocate (page, width, 720, -1, NULL);
  settle ();
  return herald_panes_get_n_shown (get_panes (stage));
}

static double
get_x (gpointer widget, gpointer ancestor)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, ancestor, &bounds));
  return bounds.origin.x;
}

static void
check_order (Stage *stage, gboolean is_mirrored)
{
  double side = get_x (find_one (stage->page, HERALD_TYPE_PLACE_LIST), stage->page);
  double list = get_x (find_one (stage->page, HERALD_TYPE_ENTRY_PANE), stage->page);
  double reader = get_x (find_one (stage->page, HERALD_TYPE_READER_PANE), stage->page);

  if (is_mirrored)
    {
      g_assert_cmpfloat (reader, <, list);
      g_assert_cmpfloat (list, <, side);
      return;
    }
  g_assert_cmpfloat (side, <, list);
  g_assert_cmpfloat (list, <, reader);
}

static void
test_panes (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) none = NULL;
  GtkWidget *choice;

  g_assert_cmpuint (give_width (stage, 1200), ==, 3);
  check_order (stage, FALSE);
  none = find_all (stage->page, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (give_width (stage, 800), ==, 2);
  choice = find_one (stage->page, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 3);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (get_places (stage))),
                   ==,
                   3);
  g_assert_cmpuint (give_width (stage, 360), ==, 1);
  g_assert_true (gtk_widget_get_child_visible (
      gtk_widget_get_parent (find_one (stage->page, HERALD_TYPE_ENTRY_PANE))));
  g_assert_false (gtk_widget_get_child_visible (find_one (stage->page, HERALD_TYPE_READER_PANE)));
  g_assert_cmpuint (give_width (stage, 1200), ==, 3);
}

static void
open_mirrored (Stage *stage, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_questions (stage, data);
}

static void
test_mirrored (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (give_width (stage, 1200), ==, 3);
  check_order (stage, TRUE);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_history (void)
{
  g_autoptr (HeraldArticleHistory) history = herald_article_history_new ();

  g_assert_null (herald_article_history_get_current (history));
  g_assert_false (herald_article_history_can_go (history, 0));
  herald_article_history_visit (history, "a");
  herald_article_history_visit (history, "a");
  g_assert_false (herald_article_history_can_go (history, -1));
  herald_article_history_visit (history, "b");
  herald_article_history_visit (history, "c");
  g_assert_cmpstr (herald_article_history_go (history, -2), ==, "a");
  g_assert_null (herald_article_history_go (history, -1));
  g_assert_cmpstr (herald_article_history_go (history, 1), ==, "b");
  /* What lay ahead is forgotten. */
  herald_article_history_visit (history, "d");
  g_assert_false (herald_article_history_can_go (history, 1));
  g_assert_cmpstr (herald_article_history_go (history, -1), ==, "b");
  g_assert_cmpstr (herald_article_history_get_current (history), ==, "b");
}

static void
test_back_and_forward (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  present (stage, 1200);
  g_assert_false (is_enabled (stage, "back"));
  g_assert_false (is_enabled (stage, "forward"));
  activate (stage, "show-article", "what-is-her2");
  g_assert_false (is_enabled (stage, "back"));
  activate (stage, "show-article", "score-2");
  activate (stage, "back", NULL);
  g_assert_cmpstr (get_open_id (stage), ==, "what-is-her2");
  g_assert_false (is_enabled (stage, "back"));
  activate (stage, "forward", NULL);
  g_assert_cmpstr (get_open_id (stage), ==, "score-2");
  g_assert_false (is_enabled (stage, "forward"));
  /* What is not there changes nothing. */
  activate (stage, "show-article", "no-such-article");
  g_assert_cmpstr (get_open_id (stage), ==, "score-2");
}

static gboolean
shows_page (Stage *stage)
{
  g_assert_cmpuint (herald_panes_get_n_shown (get_panes (stage)), ==, 1);
  return herald_panes_is_page_open (get_panes (stage));
}

/* The list is the first page: back leads there, forward back to what was read. */
static void
test_one_pane (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const char *related;

  present (stage, 380);
  g_assert_false (shows_page (stage));
  g_assert_false (is_enabled (stage, "back"));
  g_assert_false (is_enabled (stage, "forward"));
  press_entry (stage, 2);
  g_assert_true (shows_page (stage));
  g_assert_true (is_enabled (stage, "keep-article"));
  related = herald_questions_page_get_article (stage->page)->related->pdata[0];
  activate (stage, "show-article", related);
  activate (stage, "back", NULL);
  g_assert_true (shows_page (stage));
  activate (stage, "back", NULL);
  g_assert_false (shows_page (stage));
  /* What does not show is not acted upon. */
  g_assert_false (is_enabled (stage, "back"));
  g_assert_false (is_enabled (stage, "keep-article"));
  g_assert_false (is_enabled (stage, "print-article"));
  activate (stage, "forward", NULL);
  g_assert_true (shows_page (stage));
  activate (stage, "forward", NULL);
  g_assert_cmpstr (get_open_id (stage), ==, related);
  /* A topic is a list. */
  activate (stage, "show-for-result", NULL);
  g_assert_false (shows_page (stage));
  activate (stage, "show-article", related);
  activate (stage, "show-for-result", NULL);
  g_assert_false (shows_page (stage));
}

/* The focus is never in what is hidden. */
static void
test_focus_in_one_pane (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  present (stage, 380);
  row = GTK_WIDGET (herald_entry_list_get_row (get_entries (stage), 2));
  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  g_assert_true (has_focus_in (stage, find_one (stage->page, HERALD_TYPE_READER_PANE)));
  settle ();
  g_assert_true (has_focus_in (stage, find_one (stage->page, HERALD_TYPE_READER_PANE)));
  activate (stage, "back", NULL);
  g_assert_true (has_focus_in (stage, row));
  activate (stage, "forward", NULL);
  activate (stage, "search-questions", NULL);
  g_assert_true (has_focus_in (stage, get_search (stage)));
}

static gboolean
is_in_view (GtkWidget *row, GtkWidget *scroller)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, scroller, &bounds) && bounds.size.height > 0.0 &&
         bounds.origin.y >= 0.0 && bounds.origin.y < gtk_widget_get_height (scroller);
}

/* A word is brought into view, marked and focused, wherever one comes from. */
static void
check_word (Stage *stage, const char *id)
{
  HeraldEntryRow *row = NULL;
  GtkWidget *scroller = find_one (get_entries (stage), GTK_TYPE_SCROLLED_WINDOW);

  settle ();
  for (guint i = 0; (row = herald_entry_list_get_row (get_entries (stage), i)) != NULL; i++)
    {
      if (strcmp (herald_entry_row_get_id (row), id) == 0)
        break;
    }
  g_assert_nonnull (row);
  wait_until (is_in_view (GTK_WIDGET (row), scroller));
  g_assert_true (has_focus_in (stage, row));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
}

/* From the page of the result, before the page of questions was ever seen. */
static void
test_word_first (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  present (stage, 1200);
  activate (stage, "show-word", "trastuzumab");
  stage->page = herald_questions_host_get_page (stage->host);
  g_object_add_weak_pointer (G_OBJECT (stage->page), (gpointer *)&stage->page);
  check_word (stage, "trastuzumab");
  activate (stage, "show-word", "amplification");
  check_word (stage, "amplification");
}

static void
test_word_in_one_pane (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  present (stage, 380);
  activate (stage, "show-article", "what-is-her2");
  activate (stage, "show-word", "trastuzumab");
  g_assert_false (shows_page (stage));
  check_word (stage, "trastuzumab");
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  add_test ("/ui/questions-ways/panes", open_questions, test_panes);
  add_test ("/ui/questions-ways/mirrored", open_mirrored, test_mirrored);
  g_test_add_func ("/ui/questions-ways/history", test_history);
  add_test ("/ui/questions-ways/back-and-forward", open_basics, test_back_and_forward);
  add_test ("/ui/questions-ways/one-pane", open_basics, test_one_pane);
  add_test ("/ui/questions-ways/focus-in-one-pane", open_basics, test_focus_in_one_pane);
  add_test ("/ui/questions-ways/word-first", open_window, test_word_first);
  add_test ("/ui/questions-ways/word-in-one-pane", open_basics, test_word_in_one_pane);
  return end ();
}
