/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another language is taken up at once and in every window, and nothing that was entered is lost.
 * The caller makes the catalogues: see test_language_switch.py. */
#include "config.h"

#include "application.h"
#include "cohort/cohort-window.h"
#include "common/print-job.h"
#include "content/language.h"
#include "practice/count-window.h"
#include "practice/practice-page.h"
#include "preferences.h"
#include "report/report-view.h"
#include "window.h"

#include <gtk/gtk.h>

#define MOST_TURNS 25
#define REPORT "HER2 (IHC): equivocal, score 2+. ER positive, about 90 %."

static HeraldApplication *application;

static gpointer
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (node->data, type))
        return node->data;
    }
  return NULL;
}

static guint
count_windows (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint count = 0;

  for (GList *node = windows; node != NULL; node = node->next)
    count += G_TYPE_CHECK_INSTANCE_TYPE (node->data, type);
  return count;
}

/* The list of questions fills itself row by row while nothing else is to be done: nobody waits for
 * the last one. */
static void
settle (void)
{
  for (guint i = 0; i < MOST_TURNS && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static HeraldWindow *
choose (const char *code)
{
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "language",
                                  g_variant_new_string (code));
  settle ();
  return find_window (HERALD_TYPE_WINDOW);
}

static HeraldWindow *
open_window (void)
{
  GtkWidget *window = herald_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return HERALD_WINDOW (window);
}

static guint
find_field (HeraldWindow *window, const char *id)
{
  return herald_vocabulary_find (herald_session_get_vocabulary (herald_window_get_session (window)),
                                 id);
}

static void
enter (HeraldWindow *window, const char *id, const char *text)
{
  herald_session_set_text (herald_window_get_session (window), find_field (window, id), text);
}

static const char *
get_entry (HeraldWindow *window, const char *id)
{
  return herald_session_get_text (herald_window_get_session (window), find_field (window, id));
}

static const char *
get_title (HeraldWindow *window, const char *id)
{
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (herald_window_get_session (window));

  return herald_vocabulary_get_field (vocabulary, herald_vocabulary_find (vocabulary, id))->title;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }
  return FALSE;
}

static void
end (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    gtk_window_destroy (node->data);
  settle ();
  choose ("en");
}

/* Vowels are doubled in the made-up language, and nowhere else. */
static void
test_result (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);
  gpointer before = window;
  HeraldWindow *next;

  g_object_add_weak_pointer (G_OBJECT (window), &before);
  enter (window, "ihc_score", "2+");
  enter (window, "ihc_percent", "many");
  herald_session_set_book (session,
                           herald_shelf_find (herald_session_get_shelf (session), "asco-cap-2013"));
  g_assert_true (says (GTK_WIDGET (window), "From your report"));

  next = choose ("de");
  g_assert_true (next != window);
  g_assert_null (before);
  g_assert_cmpuint (count_windows (HERALD_TYPE_WINDOW), ==, 1);
  g_assert_true (says (GTK_WIDGET (next), "Froom yoouur reepoort"));
  g_assert_false (says (GTK_WIDGET (next), "From your report"));
  g_assert_cmpstr (get_title (next, "ihc_score"), ==, "Scooree");
  g_assert_cmpstr (get_entry (next, "ihc_score"), ==, "2+");
  g_assert_cmpstr (get_entry (next, "ihc_percent"), ==, "many");
  session = herald_window_get_session (next);
  g_assert_cmpstr (herald_rulebook_get_text (herald_session_get_book (session))->id,
                   ==,
                   "asco-cap-2013");
  g_assert_true (herald_session_get_book (session) ==
                 herald_shelf_find (herald_application_get_shelf (application), "asco-cap-2013"));

  herald_session_undo (session);
  g_assert_cmpstr (herald_rulebook_get_text (herald_session_get_book (session))->id,
                   ==,
                   "asco-cap-2018");
  herald_session_undo (session);
  g_assert_cmpstr (get_entry (next, "ihc_percent"), ==, "");
  herald_session_redo (session);
  g_assert_cmpstr (get_entry (next, "ihc_percent"), ==, "many");
  enter (next, "ihc_percent", "30");
  end ();
}

/* A sheet that was about to be printed is given up with its dialog. */
static void
test_printing (void)
{
  HeraldWindow *window = open_window ();
  HeraldPrintout *printout = herald_printout_new ("A sheet", 60.0);
  HeraldPrintJob *job = herald_print_job_new (printout, "A sheet");

  g_object_add_weak_pointer (G_OBJECT (job), (gpointer *)&job);
  herald_print_job_run (job, GTK_WINDOW (window));
  g_object_unref (job);
  herald_printout_unref (printout);
  g_assert_nonnull (job);
  g_assert_true (HERALD_IS_WINDOW (choose ("de")));
  settle ();
  g_assert_null (job);
  end ();
}

static GtkMenuButton *
find_menu_button (GtkWidget *widget, gboolean is_primary)
{
  GtkMenuButton *found = NULL;

  if (GTK_IS_MENU_BUTTON (widget) &&
      gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)) == is_primary)
    return GTK_MENU_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_menu_button (child, is_primary);
  return found;
}

/* What the first line of its first section says. */
static char *
dup_first_line (HeraldWindow *window, gboolean is_primary)
{
  GtkMenuButton *button =
      find_menu_button (gtk_window_get_titlebar (GTK_WINDOW (window)), is_primary);
  g_autoptr (GMenuModel) section = NULL;
  char *line = NULL;

  gtk_menu_button_popup (button);
  section =
      g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), 0, G_MENU_LINK_SECTION);
  g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s", &line);
  gtk_menu_button_popdown (button);
  return line;
}

static void
assert_menus (HeraldWindow *window, const char *main_line, const char *pages_line)
{
  g_autofree char *first = dup_first_line (window, TRUE);
  g_autofree char *page = dup_first_line (window, FALSE);

  g_assert_cmpstr (first, ==, main_line);
  g_assert_cmpstr (page, ==, pages_line);
}

/* All windows share their menus; but not with those of another language. */
static void
test_menus (void)
{
  assert_menus (open_window (), "_New Window", "_Your Result");
  assert_menus (choose ("de"), "_Neew Wiindoow", "_Yoouur Reesuult");
  assert_menus (choose ("en"), "_New Window", "_Your Result");
  end ();
}

static void
show_over_time (HeraldWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "result");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "over-time");
  settle ();
}

/* Results that were kept, and those that undo brings back, are read by the rules that speak now. */
static void
test_results (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);

  enter (window, "ihc_score", "2+");
  herald_session_add_result (session);
  enter (window, "ihc_score", "3+");
  herald_session_remove_result (session);
  window = choose ("de");
  session = herald_window_get_session (window);
  show_over_time (window);
  herald_session_undo (session);
  g_assert_cmpuint (herald_session_get_n_results (session), ==, 2);
  show_over_time (window);
  g_assert_cmpstr (get_entry (window, "ihc_score"), ==, "3+");
  herald_session_set_index (session, 0);
  g_assert_cmpstr (get_entry (window, "ihc_score"), ==, "2+");
  end ();
}

/* Each language is read once, and speaks for itself whenever it comes back. */
static void
test_comes_back (void)
{
  HeraldWindow *window = open_window ();
  HeraldShelf *english = herald_application_get_shelf (application);
  HeraldLibrary *library = herald_application_get_library (application);
  HeraldShelf *german;

  window = choose ("de");
  german = herald_application_get_shelf (application);
  g_assert_true (german != english);
  window = choose ("en");
  g_assert_true (herald_application_get_shelf (application) == english);
  g_assert_true (herald_application_get_library (application) == library);
  g_assert_cmpstr (get_title (window, "ihc_score"), ==, "Score");
  g_assert_nonnull (
      strstr (herald_library_find_article (library, "what-is-her2")->question, "HER2"));
  choose ("de");
  g_assert_true (herald_application_get_shelf (application) == german);
  end ();
}

static void
test_direction (void)
{
  HeraldWindow *window = open_window ();

  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_LTR);
  window = choose ("ar");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_RTL);
  window = choose ("de");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_LTR);
  end ();
}

static void
test_report (void)
{
  HeraldWindow *window = open_window ();
  HeraldResultPage *page = herald_window_get_result (window);
  HeraldReport *report;

  herald_result_page_set_reading (page, TRUE);
  herald_report_view_set_text (herald_result_page_get_report (page), REPORT);
  settle ();
  report = herald_report_view_get_report (herald_result_page_get_report (page));
  g_assert_cmpuint (herald_report_get_n_findings (report), >, 1);
  herald_report_set_state (report, 0, HERALD_FINDING_REFUSED);

  page = herald_window_get_result (choose ("de"));
  g_assert_true (herald_result_page_get_reading (page));
  report = herald_report_view_get_report (herald_result_page_get_report (page));
  g_assert_cmpstr (herald_report_get_text (report), ==, REPORT);
  g_assert_cmpint (herald_report_get_state (report, 0), ==, HERALD_FINDING_REFUSED);
  end ();
}

static void
test_questions (void)
{
  HeraldWindow *window = open_window ();
  HeraldQuestionsHost *host = herald_window_get_questions (window);
  HeraldQuestionsPage *page;

  g_action_group_activate_action (G_ACTION_GROUP (window),
                                  "show-article",
                                  g_variant_new_string ("what-is-her2"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "keep-article", NULL);
  settle ();

  window = choose ("de");
  host = herald_window_get_questions (window);
  page = herald_questions_host_get_page (host);
  g_assert_true (
      herald_reading_list_contains (herald_questions_host_get_kept (host), "what-is-her2"));
  g_assert_cmpstr (herald_questions_page_get_article (page)->id, ==, "what-is-her2");
  g_assert_true (
      g_str_has_prefix (herald_questions_page_get_article (page)->question, "Whaat iis"));
  /* Who translated it stands at the foot. */
  g_assert_true (says (GTK_WIDGET (page), "Traanslaateed by thee peeooplee"));
  end ();
}

static gpointer
find_child (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

static void
test_practice (void)
{
  HeraldWindow *window = open_window ();
  HeraldPracticePage *page;
  HeraldProgress *progress;

  g_action_group_activate_action (G_ACTION_GROUP (window),
                                  "page",
                                  g_variant_new_string ("practice"));
  page = find_child (GTK_WIDGET (window), HERALD_TYPE_PRACTICE_PAGE);
  g_assert_true (herald_practice_page_start (page, "work-up"));
  progress = herald_practice_page_get_progress (page);
  g_assert_nonnull (herald_progress_find_open (progress, "work-up"));
  settle ();

  page = find_child (GTK_WIDGET (choose ("de")), HERALD_TYPE_PRACTICE_PAGE);
  g_assert_nonnull (page);
  g_assert_true (herald_practice_page_get_progress (page) == progress);
  g_assert_cmpstr (herald_practice_page_get_view (page), ==, "run");
  end ();
}

static void
test_other_windows (void)
{
  HeraldWindow *window = open_window ();
  GtkWidget *counts = herald_count_window_new (GTK_APPLICATION (application),
                                               herald_application_get_shelf (application),
                                               herald_window_get_session (window));
  HeraldCountSheet *sheet = herald_count_window_get_sheet (HERALD_COUNT_WINDOW (counts));

  herald_count_window_paste (HERALD_COUNT_WINDOW (counts),
                             "nucleus;observer;her2;cep17\n1;1;4;2\n2;1;5;2\n");
  gtk_window_present (GTK_WINDOW (counts));
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-cases", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  settle ();

  window = choose ("de");
  g_assert_cmpuint (count_windows (HERALD_TYPE_WINDOW), ==, 1);
  g_assert_cmpuint (count_windows (HERALD_TYPE_COUNT_WINDOW), ==, 1);
  g_assert_cmpuint (count_windows (HERALD_TYPE_COHORT_WINDOW), ==, 1);
  g_assert_cmpuint (count_windows (HERALD_TYPE_PREFERENCES), ==, 1);
  counts = find_window (HERALD_TYPE_COUNT_WINDOW);
  g_assert_true (herald_count_window_get_sheet (HERALD_COUNT_WINDOW (counts)) == sheet);
  g_assert_true (herald_count_window_get_session (HERALD_COUNT_WINDOW (counts)) ==
                 herald_window_get_session (window));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sheet)), ==, 2);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (counts)), ==, "Coouuntiing Sheeeet");
  g_assert_true (says (find_window (HERALD_TYPE_PREFERENCES), "Laanguuaagee"));
  g_assert_true (says (find_window (HERALD_TYPE_PREFERENCES), "Deutsch"));
  end ();
}

static void
test_kept (void)
{
  g_autoptr (HeraldSettings) settings = NULL;
  g_autofree char *language = NULL;

  open_window ();
  choose ("de");
  settings = herald_settings_new ();
  g_object_get (settings, "language", &language, NULL);
  g_assert_cmpstr (language, ==, "de");
  end ();
}

/* No box is ever shown: English takes the place of what can't be read, and a line says so. */
static void
test_no_font (void)
{
  HeraldWindow *window = open_window ();

  window = choose ("ar");
  g_assert_true (herald_language_is_original ());
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_LTR);
  while (!says (GTK_WIDGET (window), "Arabic: no font on this computer"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (says (GTK_WIDGET (window), "fonts-noto-core"));
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_assert_true (says (find_window (HERALD_TYPE_PREFERENCES), "Arabic"));
  g_assert_false (says (find_window (HERALD_TYPE_PREFERENCES), "العربية"));

  window = choose ("de");
  settle ();
  g_assert_cmpstr (herald_language_get ()->code, ==, "de");
  g_assert_false (says (GTK_WIDGET (window), "Arabic: no font on this computer"));
  end ();
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/language/result", test_result);
  g_test_add_func ("/ui/language/results", test_results);
  g_test_add_func ("/ui/language/comes-back", test_comes_back);
  g_test_add_func ("/ui/language/menus", test_menus);
  g_test_add_func ("/ui/language/direction", test_direction);
  g_test_add_func ("/ui/language/report", test_report);
  g_test_add_func ("/ui/language/questions", test_questions);
  g_test_add_func ("/ui/language/practice", test_practice);
  g_test_add_func ("/ui/language/other-windows", test_other_windows);
  g_test_add_func ("/ui/language/kept", test_kept);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  herald_language_begin (g_getenv ("HERALD_TEST_LOCALE_DIR"));
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (g_getenv ("HERALD_TEST_FEW_FONTS") != NULL)
    g_test_add_func ("/ui/language/no-font", test_no_font);
  else if (g_getenv ("HERALD_TEST_PRINTING") != NULL)
    g_test_add_func ("/ui/language/printing", test_printing);
  else
    add_tests ();
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
