/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's own list: every star follows, the list is there to take along, and is nowhere else.
 */
#include "config.h"

#include "questions-tools.h"

#include "library/article-words.h"
#include "questions/article-view.h"
#include "questions/reading-list.h"
#include "questions/star-button.h"

static void
count (HeraldReadingList *list G_GNUC_UNUSED, const char *id, guint *n_changes)
{
  g_assert_cmpstr (id, !=, "");
  (*n_changes)++;
}

static void
test_list (void)
{
  HeraldReadingList *list = herald_reading_list_new ();
  guint n_changes = 0;

  g_signal_connect (list, "changed", G_CALLBACK (count), &n_changes);
  herald_reading_list_set (list, "b", TRUE);
  herald_reading_list_set (list, "a", TRUE);
  herald_reading_list_set (list, "b", TRUE);
  herald_reading_list_set (list, "c", FALSE);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (herald_reading_list_contains (list, "a"));
  g_assert_cmpstr (herald_reading_list_get_ids (list)->pdata[0], ==, "b");
  /* A name that the list itself owns may be taken off. */
  herald_reading_list_set (list, herald_reading_list_get_ids (list)->pdata[0], FALSE);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_cmpuint (herald_reading_list_get_ids (list)->len, ==, 1);
  g_assert_finalize_object (list);
}

static GtkToggleButton *
get_star (gpointer widget)
{
  return find_one (find_one (widget, HERALD_TYPE_STAR_BUTTON), GTK_TYPE_TOGGLE_BUTTON);
}

static void
check_star (gpointer widget, gboolean is_kept)
{
  GtkToggleButton *star = get_star (widget);

  g_assert_cmpint (gtk_toggle_button_get_active (star), ==, is_kept);
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (star)),
                   ==,
                   is_kept ? "herald-star-symbolic" : "herald-star-outline-symbolic");
  gtk_test_accessible_assert_state (star,
                                    GTK_ACCESSIBLE_STATE_PRESSED,
                                    is_kept ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                            : GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_stars_follow (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  gpointer view = find_one (stage->page, HERALD_TYPE_ARTICLE_VIEW);
  gpointer row = herald_entry_list_get_row (get_entries (stage), 0);
  gpointer kept_row = gtk_list_box_get_row_at_index (get_places (stage), 0);
  HeraldReadingList *kept = herald_questions_host_get_kept (stage->host);

  press_entry (stage, 0);
  check_star (view, FALSE);
  gtk_toggle_button_set_active (get_star (row), TRUE);
  check_star (view, TRUE);
  check_star (row, TRUE);
  g_assert_nonnull (find_label (kept_row, "1"));
  g_assert_true (herald_reading_list_contains (kept, get_open_id (stage)));
  activate (stage, "keep-article", NULL);
  check_star (view, FALSE);
  check_star (row, FALSE);
  gtk_test_accessible_assert_property (kept_row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Your List: 0");
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (*text);
}

static char *
read_clipboard (Stage *stage)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (stage->window)),
                                 NULL,
                                 on_text_read,
                                 &text);
  wait_until (text != NULL);
  return text;
}

static void
test_copy (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReadingList *kept = herald_questions_host_get_kept (stage->host);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autofree char *expected = NULL;
  g_autofree char *article_text = NULL;
  g_autofree char *text = NULL;
  g_autofree char *answer = NULL;

  herald_reading_list_set (kept, "what-is-her2", TRUE);
  herald_reading_list_set (kept, "score-2", TRUE);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (articles,
                     (gpointer)herald_library_find_article (
                         get_library (), herald_reading_list_get_ids (kept)->pdata[i]));
  press_place (stage, 0);
  g_assert_cmpuint (count_entries (stage), ==, 2);
  g_assert_nonnull (find_button (get_entries (stage), "Print List"));
  g_signal_emit_by_name (find_button (get_entries (stage), "Copy List"), "clicked");
  text = read_clipboard (stage);
  expected = herald_article_words_list_new (articles);
  g_assert_cmpstr (text, ==, expected);
  /* And the answer that is open. */
  press_entry (stage, 1);
  activate (stage, "copy-article", NULL);
  answer = read_clipboard (stage);
  article_text = herald_article_words_text_new (articles->pdata[1], get_library ());
  g_assert_cmpstr (answer, ==, article_text);
}

/* Who takes questions off one by one keeps the focus. */
static void
test_take_off (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  HeraldReadingList *kept = herald_questions_host_get_kept (stage->host);

  present (stage, 1200);
  herald_reading_list_set (kept, "what-is-her2", TRUE);
  herald_reading_list_set (kept, "score-2", TRUE);
  herald_reading_list_set (kept, "stage-what", TRUE);
  press_place (stage, 0);
  for (guint left = 2; left > 0; left--)
    {
      GtkToggleButton *star = get_star (herald_entry_list_get_row (get_entries (stage), left));

      gtk_widget_grab_focus (GTK_WIDGET (star));
      g_signal_emit_by_name (star, "clicked");
      settle ();
      g_assert_cmpuint (count_entries (stage), ==, left);
      g_assert_cmpint (herald_entry_list_get_focus (get_entries (stage)), ==, (int)left - 1);
    }
  herald_reading_list_set (kept, "what-is-her2", FALSE);
  g_assert_cmpuint (count_entries (stage), ==, 0);
  g_assert_true (has_focus_in (stage, get_search (stage)));
  g_assert_nonnull (find_label (get_entries (stage), "Your list is empty"));
}

/* Each window begins with an empty list: nothing is saved. */
static void
test_not_saved (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (herald_reading_list_get_ids (herald_questions_host_get_kept (stage->host))->len,
                    ==,
                    0);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  g_test_add_func ("/ui/reading-list/list", test_list);
  add_test ("/ui/reading-list/stars-follow", open_questions, test_stars_follow);
  add_test ("/ui/reading-list/copy", open_questions, test_copy);
  add_test ("/ui/reading-list/take-off", open_basics, test_take_off);
  add_test ("/ui/reading-list/not-saved", open_questions, test_not_saved);
  return end ();
}
