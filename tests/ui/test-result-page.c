/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page as a whole: both sides, one side at a time, the editions, and how narrow it gets. */
#include "config.h"

#include <string.h>

#include <gtk/gtk.h>

#include "common/columns.h"
#include "common/empty-state.h"
#include "interface.h"
#include "result/answer-card.h"
#include "result/editions-view.h"
#include "result/result-form.h"
#include "result/result-page.h"
#include "result/result-split.h"
#include "result/verdict-footer.h"

#define NARROWEST 360
#define WIDE 1100
#define GROUP_4 "ihc_score=2+;ish_probe=dual;her2_cep17_ratio=1.9;her2_copies=4.4;cells=20"

typedef struct
{
  HeraldShelf *shelf;
  HeraldSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->shelf = herald_shelf_new (NULL, &error);
  g_assert_no_error (error);
  fixture->session = herald_session_new (fixture->shelf);
  fixture->page = herald_result_page_new (fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->session);
  herald_shelf_unref (fixture->shelf);
}

static void
enter (Fixture *fixture, const char *report)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (fixture->shelf);
  g_auto (GStrv) parts = g_strsplit (report, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);

      herald_session_set_text (fixture->session,
                               herald_vocabulary_find (vocabulary, pair[0]),
                               pair[1]);
    }
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
present (Fixture *fixture, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* What comes after the first frame has one of its own. */
  gtk_test_widget_wait_for_draw (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Returns (nullable) the label in sight, or about to be, that says @text. */
static GtkWidget *
find_said (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_said (child, text);
  return found;
}

static const char *
headline (Fixture *fixture)
{
  return herald_answer_card_get_headline (
      HERALD_ANSWER_CARD (find (fixture->page, HERALD_TYPE_ANSWER_CARD)));
}

static void
test_live (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpstr (headline (fixture), ==, "Enter what your report says");
  enter (fixture, GROUP_4);
  g_assert_cmpstr (headline (fixture), ==, "Not final yet");
  herald_session_set_book (fixture->session, herald_shelf_find (fixture->shelf, "asco-cap-2013"));
  g_assert_cmpstr (headline (fixture), ==, "In between (equivocal)");
  herald_session_clear (fixture->session);
  g_assert_cmpstr (headline (fixture), ==, "Enter what your report says");
}

static void
test_wide (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldResultSplit *split = HERALD_RESULT_SPLIT (find (fixture->page, HERALD_TYPE_RESULT_SPLIT));

  enter (fixture, GROUP_4);
  present (fixture, WIDE, 700);
  g_assert_false (herald_result_split_is_narrow (split));
  g_assert_true (gtk_widget_get_mapped (find (fixture->page, HERALD_TYPE_RESULT_FORM)));
  g_assert_true (gtk_widget_get_mapped (find (fixture->page, HERALD_TYPE_ANSWER_CARD)));
}

static void
test_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldResultSplit *split = HERALD_RESULT_SPLIT (find (fixture->page, HERALD_TYPE_RESULT_SPLIT));
  GtkWidget *form = find (fixture->page, HERALD_TYPE_RESULT_FORM);
  GtkWidget *card = find (fixture->page, HERALD_TYPE_ANSWER_CARD);

  present (fixture, NARROWEST, 700);
  g_assert_true (herald_result_split_is_narrow (split));
  g_assert_true (herald_result_split_is_form_open (split));
  g_assert_true (gtk_widget_get_mapped (form));
  /* Typing never folds the form away under the hand. */
  enter (fixture, GROUP_4);
  g_assert_true (herald_result_split_is_form_open (split));
  herald_result_split_set_form_open (split, FALSE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (gtk_widget_get_mapped (form));
  g_assert_true (gtk_widget_get_mapped (card));
  herald_session_clear (fixture->session);
  g_assert_true (herald_result_split_is_form_open (split));
}

/* What is wrong in a form that is folded away is said in the line that stands for it. */
static void
test_to_check (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldResultSplit *split = HERALD_RESULT_SPLIT (find (fixture->page, HERALD_TYPE_RESULT_SPLIT));

  enter (fixture, "ihc_score=2+;ihc_percent=150;er_percent=two");
  present (fixture, NARROWEST, 700);
  herald_result_split_set_form_open (split, FALSE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (find_said (fixture->page, "2 things to check")));
  enter (fixture, "ihc_percent=");
  g_assert_nonnull (find_said (fixture->page, "1 thing to check"));
  enter (fixture, "er_percent=");
  g_assert_null (find_said (fixture->page, "to check"));
}

/* Below a short or narrow window the foot scrolls along, so that the answer keeps its room. */
static void
test_footer_scrolls (Fixture *fixture, gconstpointer data)
{
  gboolean is_short = GPOINTER_TO_INT (data);
  GtkWidget *footer = find (fixture->page, HERALD_TYPE_VERDICT_FOOTER);
  GtkWidget *brief;

  enter (fixture, GROUP_4);
  present (fixture, is_short ? NARROWEST : WIDE, is_short ? 420 : 800);
  g_assert_cmpint (gtk_widget_get_ancestor (footer, GTK_TYPE_VIEWPORT) != NULL, ==, is_short);
  /* Edition and limits are seen on the first screen all the same, in a line. */
  brief = find_said (fixture->page, "ASCO/CAP 2018 · Not a diagnosis");
  g_assert_cmpint (brief != NULL && gtk_widget_get_mapped (brief), ==, is_short);
  g_assert_true (brief == NULL || gtk_widget_get_ancestor (brief, GTK_TYPE_VIEWPORT) == NULL);
}

static void
test_comparing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  HeraldResultPage *page = HERALD_RESULT_PAGE (fixture->page);
  gboolean comparing = FALSE;

  enter (fixture, GROUP_4);
  present (fixture, WIDE, 700);
  g_assert_null (find (fixture->page, HERALD_TYPE_EDITIONS_VIEW));
  g_object_set (page, "comparing", TRUE, NULL);
  g_assert_nonnull (find (fixture->page, HERALD_TYPE_EDITIONS_VIEW));
  g_assert_null (find (fixture->page, HERALD_TYPE_EMPTY_STATE));
  g_signal_emit_by_name (find (fixture->page, HERALD_TYPE_EDITIONS_VIEW), "closed");
  g_object_get (page, "comparing", &comparing, NULL);
  g_assert_false (comparing);
  g_assert_null (find (fixture->page, HERALD_TYPE_EDITIONS_VIEW));
}

/* The edition of the report is the first that is met, by eye, by key and by ear. */
static void
test_own_edition_first (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *books = herald_shelf_get_books (fixture->shelf);
  GtkWidget *editions;

  enter (fixture, GROUP_4);
  g_object_set (fixture->page, "comparing", TRUE, NULL);
  editions = find (fixture->page, HERALD_TYPE_EDITIONS_VIEW);
  for (guint i = 0; i < books->len; i++)
    {
      GtkWidget *first;

      herald_session_set_book (fixture->session, books->pdata[i]);
      first = gtk_widget_get_first_child (
          find (find (editions, GTK_TYPE_VIEWPORT), HERALD_TYPE_COLUMNS));
      g_assert_nonnull (first);
      first = gtk_widget_get_first_child (find (first, HERALD_TYPE_COLUMNS));
      g_assert_true (gtk_widget_has_css_class (first, "herald-chosen"));
    }
}

/* One edition has nothing to be held against: the page says so, and leads back. */
static void
test_one_edition (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GPtrArray *books = herald_shelf_get_books (fixture->shelf);
  HeraldRulebook *own = herald_session_get_book (fixture->session);
  gboolean comparing = TRUE;
  GtkWidget *empty;

  enter (fixture, GROUP_4);
  for (guint i = books->len; i > 0; i--)
    {
      if (books->pdata[i - 1] != own)
        g_ptr_array_remove_index (books, i - 1);
    }
  g_assert_cmpuint (books->len, ==, 1);
  present (fixture, WIDE, 700);
  g_object_set (fixture->page, "comparing", TRUE, NULL);
  empty = find (fixture->page, HERALD_TYPE_EMPTY_STATE);
  g_assert_nonnull (empty);
  g_signal_emit_by_name (herald_empty_state_get_button (HERALD_EMPTY_STATE (empty)), "clicked");
  g_object_get (fixture->page, "comparing", &comparing, NULL);
  g_assert_false (comparing);
}

static void
check_width (Fixture *fixture)
{
  int minimum;

  enter (fixture, GROUP_4);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
  herald_result_page_set_comparing (HERALD_RESULT_PAGE (fixture->page), TRUE);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}

static void
test_width (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  check_width (fixture);
}

static void
test_width_large (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  check_width (fixture);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_direction (fixture->page, GTK_TEXT_DIR_RTL);
  check_width (fixture);
}

#define ADD(name, data, function) g_test_add (name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  herald_interface_register ();
  herald_interface_load_style (gdk_display_get_default ());
  herald_interface_load_icons (gdk_display_get_default ());

  ADD ("/result-page/live", NULL, test_live);
  ADD ("/result-page/wide", NULL, test_wide);
  ADD ("/result-page/narrow", NULL, test_narrow);
  ADD ("/result-page/to-check", NULL, test_to_check);
  ADD ("/result-page/footer-stays", GINT_TO_POINTER (FALSE), test_footer_scrolls);
  ADD ("/result-page/footer-scrolls", GINT_TO_POINTER (TRUE), test_footer_scrolls);
  ADD ("/result-page/comparing", NULL, test_comparing);
  ADD ("/result-page/own-edition-first", NULL, test_own_edition_first);
  ADD ("/result-page/one-edition", NULL, test_one_edition);
  ADD ("/result-page/width", NULL, test_width);
  ADD ("/result-page/width-large", NULL, test_width_large);
  ADD ("/result-page/right-to-left", NULL, test_right_to_left);
  return g_test_run ();
}
