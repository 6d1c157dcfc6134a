/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that are explained where they stand: which are marked, how the meaning comes up, and that
 * it goes without a trace. */
#include "config.h"

#include "questions-tools.h"

#include "common/labels.h"
#include "common/term-marks.h"
#include "questions/article-view.h"
#include "result/result-form.h"
#include "result/verdict-panel.h"

static const HeraldGlossary *
get_glossary (void)
{
  return herald_library_get_glossary (get_library ());
}

static const char *
get_id (const GArray *marks, guint index)
{
  g_assert_cmpuint (index, <, marks->len);
  return g_array_index (marks, HeraldMark, index).term->id;
}

static gboolean
press_mark (gpointer label, guint index)
{
  g_autofree char *link = g_strdup_printf ("term:%u", index);
  gboolean is_done = FALSE;

  g_signal_emit_by_name (label, "activate-link", link, &is_done);
  return is_done;
}

/* A word is marked where it stands first on a page, and only there. */
static void
test_first_use (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *one = g_object_ref_sink (herald_label_new ("HER2 & HER2, a <gene>", "herald-body"));
  GtkWidget *two = g_object_ref_sink (herald_label_new ("HER2 and a gene", "herald-body"));
  const GArray *marks = herald_term_marks_add (GTK_LABEL (one), get_glossary (), seen);

  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpstr (get_id (marks, 0), ==, "her2");
  g_assert_cmpuint (g_array_index (marks, HeraldMark, 0).start, ==, 0);
  /* The text is as it was. */
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (one)), ==, "HER2 & HER2, a <gene>");
  g_assert_true (gtk_widget_has_css_class (one, "herald-terms"));
  marks = herald_term_marks_add (GTK_LABEL (two), get_glossary (), seen);
  g_assert_cmpuint (marks->len, ==, 0);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2);
  g_assert_false (gtk_label_get_use_markup (GTK_LABEL (two)));
  g_assert_finalize_object (one);
  g_assert_finalize_object (two);
}

static void
test_renewed (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) again = g_hash_table_new (NULL, NULL);
  GtkWidget *label = g_object_ref_sink (herald_label_new ("HER2", "herald-body"));
  const GArray *marks = herald_term_marks_add (GTK_LABEL (label), get_glossary (), seen);

  g_assert_cmpstr (get_id (marks, 0), ==, "her2");
  gtk_label_set_text (GTK_LABEL (label), "A tumour");
  marks = herald_term_marks_add (GTK_LABEL (label), get_glossary (), again);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpstr (get_id (marks, 0), !=, "her2");
  g_assert_true (marks == herald_term_marks_get (GTK_LABEL (label)));
  gtk_label_set_text (GTK_LABEL (label), "Nothing");
  marks = herald_term_marks_add (GTK_LABEL (label), get_glossary (), again);
  g_assert_cmpuint (marks->len, ==, 0);
  g_assert_false (press_mark (label, 0));
  g_assert_finalize_object (label);
}

/* Text is marked; what is pressed, what is soft and what has marks of its own is not. */
static void
test_below (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *inner = herald_label_new ("HER2", "herald-body");
  GtkWidget *soft = herald_label_new ("HER2", "herald-small");
  GtkWidget *text = herald_label_new ("HER2", "herald-lead");

  gtk_button_set_child (GTK_BUTTON (button), inner);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), soft);
  gtk_box_append (GTK_BOX (box), text);
  herald_term_marks_add_below (box, get_glossary (), seen);
  g_assert_null (herald_term_marks_get (GTK_LABEL (inner)));
  g_assert_null (herald_term_marks_get (GTK_LABEL (soft)));
  g_assert_nonnull (herald_term_marks_get (GTK_LABEL (text)));
  g_assert_finalize_object (box);
}

static guint
count_marks (gpointer widget)
{
  g_autoptr (GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint count = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const GArray *marks = herald_term_marks_get (labels->pdata[i]);

      for (guint j = 0; marks != NULL && j < marks->len; j++)
        {
          /* Once on a page. */
          g_assert_true (
              g_hash_table_add (seen, (gpointer)g_array_index (marks, HeraldMark, j).term));
          count++;
        }
    }
  return count;
}

static GtkLabel *
find_marked (gpointer widget)
{
  g_autoptr (GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      const GArray *marks = herald_term_marks_get (labels->pdata[i]);

      if (marks != NULL && marks->len > 0)
        return labels->pdata[i];
    }
  return NULL;
}

/* Its first label with marks, once it has a place on the screen. */
static GtkLabel *
show_article (Stage *stage, const char *id)
{
  GtkWidget *label;

  present (stage, 1200);
  activate (stage, "search-questions", NULL);
  activate (stage, "show-article", id);
  label = GTK_WIDGET (find_marked (find_one (stage->page, HERALD_TYPE_ARTICLE_VIEW)));
  wait_until (gtk_widget_get_height (label) > 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (stage->window));
  return GTK_LABEL (label);
}

/* A click brings the meaning, a second word takes its place, and a new page takes it along. */
static void
test_click (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  const HeraldTerm *term = herald_glossary_find (get_glossary (), "her2");
  GtkLabel *label = show_article (stage, "what-is-her2");
  GtkWidget *popover;

  g_assert_cmpuint (herald_term_marks_get (label)->len, >=, 2);
  g_assert_null (herald_term_marks_get_popover (label));
  g_assert_true (press_mark (label, 0));
  popover = herald_term_marks_get_popover (label);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_nonnull (find_label (popover, term->word));
  g_assert_nonnull (find_label (popover, term->meaning));
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (press_mark (label, 1));
  g_assert_true (herald_term_marks_get_popover (label) == popover);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_null (find_label (popover, term->meaning));
  g_assert_true (has_focus_in (stage, popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage->window)) == GTK_WIDGET (label));
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *)&popover);
  activate (stage, "show-article", "score-2");
  wait_until (popover == NULL);
}

/* The way to the page of words is in the meaning. */
static void
test_to_words (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkLabel *label = show_article (stage, "what-is-her2");
  int row;

  g_assert_true (press_mark (label, 0));
  g_signal_emit_by_name (find_button (herald_term_marks_get_popover (label), "Words"), "clicked");
  settle ();
  row = herald_entry_list_get_focus (get_entries (stage));
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpstr (herald_entry_row_get_id (
                       herald_entry_list_get_row (get_entries (stage), (guint)row)),
                   ==,
                   "her2");
}

/* With the keyboard: the label takes the focus on its first word, and Enter opens it. */
static void
test_keyboard (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GtkLabel *label = show_article (stage, "what-is-her2");

  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (label)));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (label), GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (stage, label));
  g_signal_emit_by_name (label, "activate-current-link");
  g_assert_nonnull (herald_term_marks_get_popover (label));
  g_assert_true (gtk_widget_get_mapped (herald_term_marks_get_popover (label)));
}

/* Each article marks its words, and lists them for those who can't reach the marks. */
static void
test_articles (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *articles = herald_library_get_articles (get_library ());
  gpointer view = find_one (stage->page, HERALD_TYPE_ARTICLE_VIEW);
  guint n_marked = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];
      guint count;

      activate (stage, "show-article", article->id);
      count = count_marks (view);
      n_marked += count > 0;
      g_assert_cmpint (count > 0, ==, find_label (view, "Words on this page") != NULL);
    }
  g_assert_cmpuint (n_marked, >, articles->len / 2);
}

/* The form and the answer have marks, anew with each answer, and questions that lead on. */
static void
test_result_page (Stage *stage, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) articles = NULL;
  const HeraldArticle *article;
  gpointer panel, form;

  present (stage, 1200);
  panel = find_one (stage->window, HERALD_TYPE_VERDICT_PANEL);
  form = find_one (stage->window, HERALD_TYPE_RESULT_FORM);
  wait_until (count_marks (form) > 0);
  g_assert_null (find_label (panel, "Questions for your result"));
  type_result (stage, "ihc_score", "2+");
  settle ();
  g_assert_cmpuint (count_marks (panel), >, 0);
  type_result (stage, "ihc_score", "3+");
  settle ();
  g_assert_cmpuint (count_marks (panel), >, 0);
  g_assert_nonnull (find_label (panel, "Questions for your result"));
  articles = herald_library_list_for (
      get_library (), herald_session_get_verdict (herald_window_get_session (stage->window)), 1);
  article = articles->pdata[0];
  g_signal_emit_by_name (find_button (panel, article->question), "clicked");
  stage->page = herald_questions_host_get_page (stage->host);
  g_object_add_weak_pointer (G_OBJECT (stage->page), (gpointer *)&stage->page);
  g_assert_cmpstr (get_open_id (stage), ==, article->id);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (stage->page)));
  activate (stage, "show-for-result", NULL);
  settle ();
  g_assert_cmpstr (herald_entry_row_get_id (herald_entry_list_get_row (get_entries (stage), 0)),
                   ==,
                   article->id);
}

int
main (int argc, char **argv)
{
  begin (&argc, &argv);
  g_test_add_func ("/ui/terms/first-use", test_first_use);
  g_test_add_func ("/ui/terms/renewed", test_renewed);
  g_test_add_func ("/ui/terms/below", test_below);
  add_test ("/ui/terms/click", open_basics, test_click);
  add_test ("/ui/terms/to-words", open_basics, test_to_words);
  add_test ("/ui/terms/keyboard", open_basics, test_keyboard);
  add_test ("/ui/terms/articles", open_questions, test_articles);
  add_test ("/ui/terms/result-page", open_window, test_result_page);
  return end ();
}
