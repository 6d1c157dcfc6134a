/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How narrow each window gets, on each of its pages, with text of the sizes that
 * HERALD_TEST_PERCENTS names, and that none gets narrow by cutting letters that join. */
#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>

#include "application.h"
#include "cohort/cohort-window.h"
#include "content/language.h"
#include "practice/count-window.h"
#include "practice/ish-panel.h"
#include "practice/practice-page.h"
#include "practice/written-panel.h"
#include "record/choice-window.h"
#include "text-size.h"
#include "window.h"

#define NARROWEST 360
#define SCREEN 720
/* Below this, a widget is not what makes a window wide. */
#define EXPLAINED (NARROWEST - 60)
#define PATIENCE (G_USEC_PER_SEC / 5)

static HeraldApplication *application;
static guint n_measured;
static guint n_joined;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int least = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, orientation, for_size, &least, NULL, NULL, NULL);
  return least;
}

/* Says which widgets make a window wide. */
static void
explain (GtkWidget *widget, int depth)
{
  if (!gtk_widget_should_layout (widget) ||
      measure (widget, GTK_ORIENTATION_HORIZONTAL, -1) <= EXPLAINED)
    return;
  g_printerr ("# %*s%s %d %s\n",
              depth,
              "",
              G_OBJECT_TYPE_NAME (widget),
              measure (widget, GTK_ORIENTATION_HORIZONTAL, -1),
              GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    explain (child, depth + 1);
}

static gboolean
is_joined (const char *text, int i)
{
  return g_unichar_get_script (g_utf8_get_char (g_utf8_offset_to_pointer (text, i))) ==
         G_UNICODE_SCRIPT_ARABIC;
}

/* Cut, they would have other shapes, and read as two words. */
static gboolean
cuts_words (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  gboolean may_cut =
      gtk_label_get_wrap (label) && pango_layout_get_wrap (layout) != PANGO_WRAP_WORD;
  gboolean is_cut = FALSE;
  const PangoLogAttr *places;
  int n_places;

  places = pango_layout_get_log_attrs_readonly (layout, &n_places);
  for (int i = 1; i < n_places - 1; i++)
    {
      if (!is_joined (text, i - 1) || !is_joined (text, i))
        continue;
      n_joined++;
      is_cut = is_cut || (may_cut && places[i].is_char_break);
    }
  return is_cut;
}

static void
check_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && cuts_words (GTK_LABEL (widget)))
    {
      g_printerr ("# cuts words: %s\n", gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_words (child);
}

/* Without the frame that GTK draws where nobody composes windows: it is not there on a desktop. */
static int
measure_window (GtkWindow *window)
{
  return MAX (measure (gtk_window_get_titlebar (window), GTK_ORIENTATION_HORIZONTAL, -1),
              measure (gtk_window_get_child (window), GTK_ORIENTATION_HORIZONTAL, -1));
}

static void
check (GtkWindow *window, const char *state, int percent)
{
  GtkWidget *bar = gtk_window_get_titlebar (window);
  GtkWidget *child = gtk_window_get_child (window);
  int width = measure_window (window);

  n_measured++;
  check_words (GTK_WIDGET (window));
  if (width <= NARROWEST)
    return;
  explain (bar != NULL && measure (bar, GTK_ORIENTATION_HORIZONTAL, -1) > NARROWEST ? bar : child,
           0);
  g_printerr ("# %s at %d %%: %d px\n", state, percent, width);
  g_test_fail ();
}

/* A window gets narrow in its own time: what is placed another way then needs a moment. */
static void
shrink (GtkWindow *window)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  gtk_window_set_default_size (window, NARROWEST, SCREEN);
  while ((gtk_widget_get_width (GTK_WIDGET (window)) > NARROWEST ||
          measure_window (window) > NARROWEST) &&
         g_get_monotonic_time () < until)
    {
      g_usleep (1000);
      iterate ();
    }
}

static void
check_sizes (GtkWindow *window, const char *state)
{
  const char *named = g_getenv ("HERALD_TEST_PERCENTS");
  g_auto (GStrv) percents = g_strsplit (named != NULL ? named : "100", ",", -1);

  for (guint i = 0; percents[i] != NULL; i++)
    {
      int percent = (int)g_ascii_strtoll (percents[i], NULL, 10);

      herald_text_size_apply (percent);
      iterate ();
      shrink (window);
      check (window, state, percent);
    }
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
  iterate ();
}

static HeraldWindow *
open_window (void)
{
  HeraldWindow *window = HERALD_WINDOW (herald_window_new (application));

  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, SCREEN);
  gtk_window_present (GTK_WINDOW (window));
  iterate ();
  return window;
}

static void
enter (HeraldWindow *window, const char *const *entries)
{
  HeraldSession *session = herald_window_get_session (window);

  for (; *entries != NULL; entries += 2)
    herald_session_set_text (session,
                             herald_vocabulary_find (herald_session_get_vocabulary (session),
                                                     entries[0]),
                             entries[1]);
}

static void
activate (gpointer window, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (window, name, target));
  iterate ();
}

static void
test_result (void)
{
  static const struct
  {
    const char *name;
    const char *entries[16];
  } states[] = {
    { "empty", { NULL } },
    { "error", { "ihc_score", "2+", "ihc_percent", "150", "her2_cep17_ratio", "two" } },
    { "pending", { "ihc_score", "2+", "er_percent", "90", "ki67_percent", "18" } },
    { "group 4",
      { "ihc_score",
        "2+",
        "ish_probe",
        "dual",
        "her2_copies",
        "4.4",
        "cep17_copies",
        "2.3",
        "her2_cep17_ratio",
        "1.91",
        "cells",
        "20" } },
    { "differs", { "ihc_score", "3+", "lab_her2_status", "negative" } },
    { "refused", { "ihc_score", "3+", "site", "other" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      HeraldWindow *window = open_window ();

      enter (window, states[i].entries);
      iterate ();
      check_sizes (GTK_WINDOW (window), states[i].name);
      if (i == 3)
        {
          activate (window, "win.compare-editions");
          check_sizes (GTK_WINDOW (window), "editions");
        }
      gtk_window_destroy (GTK_WINDOW (window));
      iterate ();
    }
}

static void
choose (const char *amount)
{
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "amount",
                                  g_variant_new_string (amount));
}

static void
test_welcome (void)
{
  HeraldWindow *window;

  choose ("unasked");
  window = open_window ();
  check_sizes (GTK_WINDOW (window), "welcome");
  choose ("everything");
  gtk_window_destroy (GTK_WINDOW (window));
  iterate ();
}

/* It takes more words to say than how many were found. */
static void
find_nothing (HeraldWindow *window)
{
  GtkWidget *focus;

  activate (window, "win.find");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), "qqxxzz");
  gtk_widget_activate (focus);
  iterate ();
}

/* The page of questions has a test of its own. */
static void
test_pages (void)
{
  static const char *const actions[] = {
    "win.read-report",
    "win.add-result",
    "win.over-time",
    "win.page::practice",
  };
  HeraldWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {

      activate (window, actions[i]);
      check_sizes (GTK_WINDOW (window), actions[i]);
    }
  find_nothing (window);
  check_sizes (GTK_WINDOW (window), "win.find");
  gtk_window_destroy (GTK_WINDOW (window));
  iterate ();
}

static GtkWindow *
find_dialog (HeraldWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (gtk_window_get_transient_for (node->data) == GTK_WINDOW (window))
        return node->data;
    }
  return NULL;
}

static void
test_dialogs (void)
{
  static const char *const actions[] = {
    "app.about",        "app.preferences",   "win.about-sample",   "win.help",
    "win.print-result", "win.show-problems", "win.show-shortcuts",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      HeraldWindow *window = open_window ();
      GtkWindow *dialog;

      enter (window, (const char *const[]){ "ihc_score", "2+", NULL });
      activate (window, actions[i]);
      dialog = find_dialog (window);
      g_assert_nonnull (dialog);
      check_sizes (dialog, actions[i]);
      gtk_window_destroy (dialog);
      gtk_window_destroy (GTK_WINDOW (window));
      iterate ();
    }
}

static void
test_question (void)
{
  HeraldWindow *window = open_window ();

  enter (window, (const char *const[]){ "ihc_score", "2+", NULL });
  activate (window, "win.add-result");
  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  g_assert_nonnull (find_dialog (window));
  check_sizes (find_dialog (window), "question");
  gtk_window_destroy (find_dialog (window));
  gtk_window_destroy (GTK_WINDOW (window));
  iterate ();
}

static void
test_cohort (void)
{
  GtkWindow *window =
      GTK_WINDOW (herald_cohort_window_new (NULL,
                                            herald_application_get_shelf (application),
                                            herald_application_get_settings (application)));
  const HeraldCohortFrame *frame = herald_cohort_window_get_frame (HERALD_COHORT_WINDOW (window));
  g_autofree char *folder = g_dir_make_tmp ("herald-widths-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "cases of two thousand and nineteen.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (
      g_file_set_contents (path, "case,ihc_score,strange\nA-1,3+,x\nB-2,2+,y\nC-3,,z\n", -1, NULL));
  gtk_window_present (window);
  check_sizes (window, "cohort start");
  herald_cohort_window_open (HERALD_COHORT_WINDOW (window), file);
  while (!herald_cohort_frame_shows (frame, "mapping"))
    g_main_context_iteration (NULL, TRUE);
  check_sizes (window, "cohort columns");
  g_signal_emit_by_name (frame->mapping, "accepted");
  while (!herald_cohort_frame_shows (frame, "table"))
    g_main_context_iteration (NULL, TRUE);
  check_sizes (window, "cohort table");
  while (herald_cohort_cases_is_busy (frame->cases))
    g_main_context_iteration (NULL, TRUE);
  herald_cohort_grid_select (herald_cohort_cases_get_grid (frame->cases), 1);
  iterate ();
  check_sizes (window, "cohort case");
  gtk_stack_set_visible_child_name (frame->views, "flows");
  iterate ();
  check_sizes (window, "cohort moves");
  gtk_window_destroy (window);
  iterate ();
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_remove (folder), ==, 0);
}

static void
answer (HeraldRunView *run)
{
  HeraldCasePanel *panel = herald_run_view_get_panel (run);

  if (HERALD_IS_WRITTEN_PANEL (panel))
    herald_written_panel_choose (HERALD_WRITTEN_PANEL (panel), 0);
  else if (HERALD_IS_ISH_PANEL (panel))
    herald_ish_tally_next (herald_ish_panel_get_tally (HERALD_ISH_PANEL (panel)));
  herald_run_view_answer (run);
  iterate ();
}

static void
test_practice (void)
{
  static const char *const sets[] = { "first-steps", "ihc-learn", "ish-learn", "work-up" };
  HeraldPracticePage *page = HERALD_PRACTICE_PAGE (
      herald_practice_page_new (herald_application_get_shelf (application), NULL, NULL));
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_title (window, "Practice");
  gtk_window_set_child (window, GTK_WIDGET (page));
  gtk_window_present (window);
  check_sizes (window, "sets");
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      HeraldRunView *run;

      g_assert_true (herald_practice_page_start (page, sets[i]));
      run = herald_practice_page_get_run_view (page);
      check_sizes (window, sets[i]);
      answer (run);
      check_sizes (window, sets[i]);
      while (herald_specimen_view_is_busy (herald_run_view_get_specimen (run)))
        g_main_context_iteration (NULL, TRUE);
    }
  herald_practice_page_show_class (page);
  check_sizes (window, "class");
  gtk_window_destroy (window);
  iterate ();
}

static void
test_count (void)
{
  GtkWindow *window =
      GTK_WINDOW (herald_count_window_new (NULL, herald_application_get_shelf (application), NULL));

  gtk_window_present (window);
  herald_count_window_paste (HERALD_COUNT_WINDOW (window),
                             "nucleus;observer;her2;cep17\n1;1;4;2\n1;2;4;2\n");
  check_sizes (window, "count");
  /* However large the text, the window stands on a screen. */
  herald_text_size_apply (200);
  iterate ();
  g_assert_cmpint (measure (gtk_window_get_child (window), GTK_ORIENTATION_VERTICAL, NARROWEST),
                   <=,
                   SCREEN);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);
  gtk_window_destroy (window);
  iterate ();
}

static void
add (const char *name, GTestFunc test)
{
  g_autofree char *path = g_strconcat ("/ui/widths/", name, NULL);

  g_test_add_func (path, test);
}

static void
begin (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  herald_language_set_locale ();
  gtk_disable_setlocale ();
  if (g_getenv ("HERALD_TEST_LOCALE_DIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HERALD_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (argc, argv, NULL);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (g_strcmp0 (g_getenv ("HERALD_TEST_DIRECTION"), "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  int status;

  begin (&argc, &argv);
  add ("result", test_result);
  add ("welcome", test_welcome);
  add ("pages", test_pages);
  add ("dialogs", test_dialogs);
  add ("question", test_question);
  add ("cohort", test_cohort);
  add ("practice", test_practice);
  add ("count", test_count);
  status = g_test_run ();
  g_print ("# measured: %u, letters that join: %u\n", n_measured, n_joined);
  return status;
}
