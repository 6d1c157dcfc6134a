/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in windows: which one is shown where, what is asked, and what is said when it goes wrong.
 */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "application.h"
#include "application-files.h"
#include "common/empty-state.h"
#include "record/choice-window.h"
#include "record/own-questions.h"
#include "record/recent-records.h"
#include "record/record-banner.h"
#include "record/record-bar.h"
#include "record/sample-date.h"
#include "record/sample-window.h"
#include "toast.h"
#include "trace-tools.h"
#include "window.h"

#define NARROWEST 360

static HeraldApplication *application;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static HeraldWindow *
open_window (void)
{
  HeraldWindow *window = HERALD_WINDOW (herald_window_new (application));

  gtk_window_present (GTK_WINDOW (window));
  iterate ();
  return window;
}

static GList *
list_windows (void)
{
  return gtk_application_get_windows (GTK_APPLICATION (application));
}

static void
close_all (void)
{
  while (list_windows () != NULL)
    {
      gtk_window_destroy (list_windows ()->data);
      iterate ();
    }
}

static GFile *
get_file (const char *name)
{
  g_autofree char *path = g_build_filename (home, name, NULL);

  return g_file_new_for_path (path);
}

static void
settle (HeraldWindow *window)
{
  while (herald_document_is_busy (herald_window_get_document (window)))
    g_main_context_iteration (NULL, TRUE);
  iterate ();
}

static void
save (HeraldWindow *window, const char *name)
{
  g_autoptr (GFile) file = get_file (name);

  herald_document_save_as (herald_window_get_document (window), file, NULL, NULL);
  settle (window);
}

static HeraldWindow *
open_file (const char *name)
{
  g_autoptr (GFile) file = get_file (name);
  HeraldWindow *window;

  herald_application_files_open (application, &file, 1);
  window = HERALD_WINDOW (list_windows ()->data);
  settle (window);
  return window;
}

static void
type (HeraldWindow *window, const char *text)
{
  HeraldSession *session = herald_window_get_session (window);

  herald_session_set_text (
      session, herald_vocabulary_find (herald_session_get_vocabulary (session), "ihc_score"), text);
}

static const char *
get_score (HeraldWindow *window)
{
  HeraldSession *session = herald_window_get_session (window);

  return herald_session_get_text (session,
                                  herald_vocabulary_find (herald_session_get_vocabulary (session),
                                                          "ihc_score"));
}

static char *
read_text (const char *name)
{
  g_autofree char *path = g_build_filename (home, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (node->data, type))
        return node->data;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
press (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && says (widget, text))
    {
      g_signal_emit_by_name (widget, "clicked");
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (press (child, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
offers (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_BUTTON (widget) && says (widget, text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (offers (child, text))
        return TRUE;
    }
  return FALSE;
}

static void
activate (HeraldWindow *window, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  iterate ();
}

static HeraldRecordBar *
get_bar (HeraldWindow *window)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (window), HERALD_TYPE_RECORD_BAR);

  return bar != NULL && gtk_widget_get_visible (bar) ? HERALD_RECORD_BAR (bar) : NULL;
}

/* Who looks once is not bothered, and leaves nothing behind. */
static void
test_look_once (void)
{
  HeraldWindow *window = open_window ();

  g_assert_null (get_bar (window));
  type (window, "2+");
  iterate ();
  g_assert_null (get_bar (window));
  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  g_assert_null (list_windows ());
  assert_no_trace (home, "2+", FALSE);
}

static void
test_bar (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);

  type (window, "2+");
  herald_session_set_result_text (session, HERALD_RESULT_SPECIMEN, "Biopsy");
  herald_session_set_result_text (session, HERALD_RESULT_DATE, "2026-03");
  g_assert_cmpstr (herald_record_bar_get_text (get_bar (window)),
                   ==,
                   "Your result · Biopsy, March 2026");
  g_assert_cmpstr (herald_record_bar_get_state_text (get_bar (window)), ==, "Not kept in a file");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "delete-result"));
  activate (window, "add-result");
  g_assert_cmpstr (herald_record_bar_get_text (get_bar (window)), ==, "Result 2 of 2");
  g_action_group_activate_action (G_ACTION_GROUP (window), "open-result", g_variant_new_uint32 (0));
  g_assert_cmpstr (herald_record_bar_get_text (get_bar (window)),
                   ==,
                   "Result 1 of 2 · Biopsy, March 2026");
  save (window, "a.herald");
  g_assert_cmpstr (herald_record_bar_get_state_text (get_bar (window)), ==, "Saved");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "a");
  close_all ();
}

/* Undo leads back through all results; what is deleted comes back as it was. */
static void
test_undo_across_results (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);

  type (window, "2+");
  activate (window, "add-result");
  type (window, "3+");
  g_action_group_activate_action (G_ACTION_GROUP (window), "open-result", g_variant_new_uint32 (0));
  type (window, "0");
  herald_session_set_index (session, 1);
  activate (window, "delete-result");
  g_assert_cmpuint (herald_session_get_n_results (session), ==, 1);
  g_assert_cmpstr (get_score (window), ==, "0");
  activate (window, "undo");
  g_assert_cmpuint (herald_session_get_n_results (session), ==, 2);
  g_assert_cmpstr (get_score (window), ==, "3+");
  activate (window, "undo");
  g_assert_cmpuint (herald_session_get_index (session), ==, 0);
  g_assert_cmpstr (get_score (window), ==, "2+");
  activate (window, "redo");
  activate (window, "redo");
  g_assert_cmpuint (herald_session_get_n_results (session), ==, 1);
  activate (window, "undo");
  activate (window, "undo");
  activate (window, "undo");
  activate (window, "undo");
  g_assert_cmpuint (herald_session_get_n_results (session), ==, 1);
  g_assert_cmpstr (get_score (window), ==, "2+");
  activate (window, "undo");
  g_assert_cmpstr (get_score (window), ==, "");
  g_assert_false (herald_session_can_undo (session));
  close_all ();
}

static void
make_record (const char *name, const char *score)
{
  HeraldWindow *window = open_window ();

  type (window, score);
  save (window, name);
  close_all ();
}

/* As a command line may name it. */
static void
open_twice (const char *name)
{
  g_autoptr (GFile) file = get_file (name);
  GFile *files[] = { file, file };

  herald_application_files_open (application, files, 2);
  settle (HERALD_WINDOW (list_windows ()->data));
}

/* A record that is open already is brought to the front; others get windows of their own. */
static void
test_windows (void)
{
  HeraldWindow *first;
  HeraldWindow *second;
  HeraldWindow *blank;

  make_record ("a.herald", "2+");
  make_record ("b.herald", "3+");
  make_record ("c.herald", "1+");
  blank = open_window ();
  first = open_file ("a.herald");
  g_assert_true (first == blank);
  second = open_file ("b.herald");
  g_assert_true (second != first);
  g_assert_cmpuint (g_list_length (list_windows ()), ==, 2);
  open_file ("a.herald");
  g_assert_cmpuint (g_list_length (list_windows ()), ==, 2);
  open_twice ("c.herald");
  g_assert_cmpuint (g_list_length (list_windows ()), ==, 3);
  g_assert_cmpstr (get_score (first), ==, "2+");
  g_assert_cmpstr (get_score (second), ==, "3+");
  type (first, "0");
  g_assert_cmpstr (get_score (second), ==, "3+");
  close_all ();
}

/* What was typed a moment ago is in the file when the window is gone. */
static void
test_close_saves (void)
{
  HeraldWindow *window;
  g_autofree char *text = NULL;

  make_record ("a.herald", "2+");
  window = open_file ("a.herald");
  type (window, "0");
  type (window, "1+");
  herald_document_save (herald_window_get_document (window), NULL, NULL);
  type (window, "3+");
  gtk_window_close (GTK_WINDOW (window));
  while (list_windows () != NULL)
    g_main_context_iteration (NULL, TRUE);
  text = read_text ("a.herald");
  g_assert_nonnull (strstr (text, "3+"));
}

static void
test_keep_is_asked (void)
{
  HeraldWindow *window = open_window ();
  GtkWidget *question;

  type (window, "2+");
  activate (window, "add-result");
  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  question = find_toplevel (HERALD_TYPE_CHOICE_WINDOW);
  g_assert_nonnull (question);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (question)), ==, "Keep This Record?");
  gtk_window_close (GTK_WINDOW (question));
  iterate ();
  g_assert_nonnull (list_windows ());

  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  question = find_toplevel (HERALD_TYPE_CHOICE_WINDOW);
  g_assert_true (press (question, "Close Without Keeping"));
  iterate ();
  g_assert_null (list_windows ());
}

static GtkWidget *
find_banner (HeraldWindow *window)
{
  GtkWidget *banner = find_widget (GTK_WIDGET (window), HERALD_TYPE_RECORD_BANNER);

  return banner != NULL && gtk_widget_get_visible (banner) ? banner : NULL;
}

static void
test_banner (void)
{
  HeraldWindow *window;
  g_autofree char *sound = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *path = g_build_filename (home, "damaged.herald", NULL);
  GtkWidget *banner;

  make_record ("damaged.herald", "2+");
  sound = read_text ("damaged.herald");
  damaged = g_strndup (sound, strlen (sound) - 4);
  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  window = open_file ("damaged.herald");
  banner = find_banner (window);
  g_assert_nonnull (banner);
  g_assert_true (press (banner, "Details"));
  iterate ();
  g_assert_cmpstr (herald_record_bar_get_state_text (get_bar (window)),
                   ==,
                   "Not saved to this file");
  type (window, "3+");
  save (window, "no-folder/a.herald");
  g_assert_true (offers (banner, "Details"));
  g_assert_true (press (banner, "Close"));
  g_assert_nonnull (find_banner (window));
  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  g_assert_true (press (find_toplevel (HERALD_TYPE_CHOICE_WINDOW), "Close Without Saving"));
  iterate ();
  g_assert_null (list_windows ());

  /* What is no record is said in the window, and can be read away. */
  g_assert_true (g_file_set_contents (path, "a letter", -1, NULL));
  window = open_file ("damaged.herald");
  banner = find_banner (window);
  g_assert_nonnull (banner);
  g_assert_true (press (banner, "Close"));
  g_assert_null (find_banner (window));
  close_all ();

  /* A place that is none leaves all as it was, and says so. */
  window = open_window ();
  type (window, "2+");
  save (window, "no-folder/a.herald");
  banner = find_banner (window);
  g_assert_nonnull (banner);
  g_assert_true (*herald_record_banner_get_text (HERALD_RECORD_BANNER (banner)) != '\0');
  save (window, "c.herald");
  g_assert_null (find_banner (window));
  close_all ();
}

static void
wait_for_conflict (HeraldWindow *window)
{
  while (herald_document_get_state (herald_window_get_document (window)) !=
         HERALD_DOCUMENT_CONFLICT)
    g_main_context_iteration (NULL, TRUE);
  iterate ();
}

static void
assert_asked (HeraldWindow *window, const char *text, const char *answer)
{
  GtkWidget *question;

  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  question = find_toplevel (HERALD_TYPE_CHOICE_WINDOW);
  g_assert_nonnull (question);
  g_assert_true (says (question, text));
  g_assert_true (press (question, answer));
  iterate ();
  g_assert_null (list_windows ());
}

/* What is shown is then the only copy, even where nothing was typed since it was saved. */
static void
test_gone_is_asked (void)
{
  g_autofree char *path = g_build_filename (home, "a.herald", NULL);
  HeraldWindow *window = open_window ();

  type (window, "2+");
  save (window, "a.herald");
  g_assert_cmpint (g_remove (path), ==, 0);
  wait_for_conflict (window);
  assert_asked (
      window,
      "Its file is no longer there. Once the window is closed, what you see in it is gone.",
      "Close Without Keeping");
}

/* What can be done with the file stays, whatever went wrong elsewhere. */
static void
test_conflict (void)
{
  g_autofree char *other = NULL;
  g_autofree char *path = g_build_filename (home, "a.herald", NULL);
  HeraldWindow *window;

  make_record ("a.herald", "3+");
  other = read_text ("a.herald");
  window = open_window ();
  type (window, "2+");
  g_assert_cmpint (g_remove (path), ==, 0);
  save (window, "a.herald");
  g_assert_true (g_file_set_contents (path, other, -1, NULL));
  wait_for_conflict (window);
  g_assert_true (offers (find_banner (window), "Load Again"));
  g_assert_false (offers (find_banner (window), "Close"));
  save (window, "no-folder/a.herald");
  g_assert_true (offers (find_banner (window), "Load Again"));
  g_assert_true (press (find_banner (window), "Close"));
  g_assert_cmpstr (herald_record_banner_get_text (HERALD_RECORD_BANNER (find_banner (window))),
                   ==,
                   "This file was changed elsewhere. What you see here is not saved to it.");
  assert_asked (window,
                "The file was changed elsewhere, and does not hold what you see here. You can save "
                "all of it under another name.",
                "Close Without Saving");
}

static void
type_into (GtkWidget *window, const char *placeholder, const char *text)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, window);
  while (stack->len > 0)
    {
      GtkWidget *widget = g_ptr_array_steal_index (stack, stack->len - 1);

      if (GTK_IS_ENTRY (widget) &&
          g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), placeholder) == 0)
        {
          gtk_widget_grab_focus (widget);
          gtk_editable_set_text (GTK_EDITABLE (widget), text);
          return;
        }
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (stack, child);
    }
  g_assert_not_reached ();
}

#define WHEN "2026-03-05, 2026-03 or 2026"

static void
test_sample (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);
  GtkWidget *sample;

  activate (window, "about-sample");
  sample = find_toplevel (HERALD_TYPE_SAMPLE_WINDOW);
  g_assert_nonnull (sample);
  type_into (sample, "Biopsy, left breast", "Lymph node");
  type_into (sample, WHEN, "5 March 2026");
  g_assert_cmpstr (herald_result_get_text (herald_session_get_result (session), HERALD_RESULT_DATE),
                   ==,
                   "2026-03-05");
  type_into (sample, WHEN, "31.2.2026");
  g_assert_false (says (sample, herald_sample_date_to_problem_text (HERALD_DATE_NO_SUCH_DAY)));
  gtk_window_set_focus (GTK_WINDOW (sample), NULL);
  g_assert_true (says (sample, herald_sample_date_to_problem_text (HERALD_DATE_NO_SUCH_DAY)));
  g_assert_cmpstr (herald_result_get_text (herald_session_get_result (session), HERALD_RESULT_DATE),
                   ==,
                   "31.2.2026");
  type_into (sample, WHEN, "5.3.26");
  type_into (sample, WHEN, "2026-03-05");
  g_assert_false (says (sample, herald_sample_date_to_problem_text (HERALD_DATE_NO_SUCH_DAY)));
  g_assert_cmpstr (herald_record_bar_get_text (get_bar (window)),
                   ==,
                   "Your result · Lymph node, 5 Mar 2026");
  /* Leaving the date ended a step. */
  activate (window, "undo");
  activate (window, "undo");
  activate (window, "undo");
  g_assert_cmpstr (
      herald_result_get_text (herald_session_get_result (session), HERALD_RESULT_SPECIMEN), ==, "");
  close_all ();
}

static GtkWidget *
find_line (GtkWidget *questions, guint index)
{
  GtkWidget *line = gtk_widget_get_first_child (gtk_widget_get_first_child (questions));

  while (index-- > 0)
    line = gtk_widget_get_next_sibling (line);
  return line;
}

static void
assert_questions (HeraldSession *session, const char *first, const char *second)
{
  const char *const *questions = herald_result_get_questions (herald_session_get_result (session));

  g_assert_cmpstr (questions[0], ==, first);
  if (first != NULL)
    g_assert_cmpstr (questions[1], ==, second);
}

/* Presses a key where the focus is, as its shortcut controllers would see it. */
static void
move_by_key (GtkWidget *line, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (line);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

          if (gtk_keyval_trigger_get_keyval (trigger) != key)
            continue;
          g_assert_cmpuint (gtk_keyval_trigger_get_modifiers (trigger), ==, GDK_ALT_MASK);
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                        GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                        line,
                                        gtk_shortcut_get_arguments (shortcut));
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_questions (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);
  GtkWidget *questions;

  activate (window, "about-sample");
  questions = find_widget (find_toplevel (HERALD_TYPE_SAMPLE_WINDOW), HERALD_TYPE_OWN_QUESTIONS);
  g_assert_true (press (questions, "Add a Question"));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (find_line (questions, 0))),
                         "Why?");
  g_signal_emit_by_name (gtk_widget_get_first_child (find_line (questions, 0)), "activate");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (find_line (questions, 1))),
                         "When?");
  assert_questions (session, "Why?", "When?");
  move_by_key (find_line (questions, 1), GDK_KEY_Up);
  assert_questions (session, "When?", "Why?");
  move_by_key (find_line (questions, 0), GDK_KEY_Up);
  assert_questions (session, "When?", "Why?");
  move_by_key (find_line (questions, 0), GDK_KEY_Down);
  assert_questions (session, "Why?", "When?");
  g_signal_emit_by_name (gtk_widget_get_last_child (find_line (questions, 0)), "clicked");
  assert_questions (session, "When?", NULL);
  activate (window, "undo");
  assert_questions (session, "Why?", "When?");
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (gtk_widget_get_first_child (find_line (questions, 0)))),
                   ==,
                   "Why?");
  close_all ();
}

/* Off by default; once it is on, the report goes with the record and comes back with it. */
static void
test_report (void)
{
  HeraldWindow *window = open_window ();
  HeraldResultPage *page = herald_window_get_result (window);
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  herald_result_page_set_reading (page, TRUE);
  herald_report_view_set_text (herald_result_page_get_report (page), "HER2 IHC score 2+, of Mary.");
  while (!g_action_group_get_action_enabled (G_ACTION_GROUP (window), "keep-report"))
    g_main_context_iteration (NULL, TRUE);
  save (window, "a.herald");
  without = read_text ("a.herald");
  g_assert_null (strstr (without, "of Mary"));
  g_action_group_change_action_state (G_ACTION_GROUP (window),
                                      "keep-report",
                                      g_variant_new_boolean (TRUE));
  save (window, "a.herald");
  with = read_text ("a.herald");
  g_assert_nonnull (strstr (with, "of Mary"));
  close_all ();

  window = open_file ("a.herald");
  page = herald_window_get_result (window);
  herald_result_page_set_reading (page, TRUE);
  while (*herald_report_get_text (
             herald_report_view_get_report (herald_result_page_get_report (page))) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (herald_report_get_text (
                       herald_report_view_get_report (herald_result_page_get_report (page))),
                   ==,
                   "HER2 IHC score 2+, of Mary.");
  close_all ();
}

static gboolean
can_compare (HeraldWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "over-time");
}

static char *
dup_page (HeraldWindow *window)
{
  g_autoptr (GVariant) page = g_action_group_get_action_state (G_ACTION_GROUP (window), "page");

  return g_variant_dup_string (page, NULL);
}

static GtkDropTarget *
find_file_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) target = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (target) &&
          gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (target)),
                                             GDK_TYPE_FILE_LIST))
        return GTK_DROP_TARGET (target);
    }
  return NULL;
}

static guint
count_file_targets (GtkWidget *widget)
{
  guint count = find_file_target (widget) != NULL ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_file_targets (child);
  return count;
}

static void
drop (HeraldWindow *window, GFile **files, gsize n_files)
{
  GtkDropTarget *target = find_file_target (gtk_window_get_child (GTK_WINDOW (window)));
  GdkFileList *list = gdk_file_list_new_from_array (files, n_files);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_assert_nonnull (target);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);
  g_assert_true (is_taken);
}

static void
wait_for_report (HeraldWindow *window, const char *words)
{
  HeraldReportView *view = herald_result_page_get_report (herald_window_get_result (window));

  while (strstr (herald_report_get_text (herald_report_view_get_report (view)), words) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Wherever files are dropped, records get their windows, and the first report is read in this one.
 */
static void
test_drop (void)
{
  g_autofree char *path = g_build_filename (home, "report.txt", NULL);
  g_autoptr (GFile) report = g_file_new_for_path (path);
  g_autoptr (GFile) first = get_file ("a.herald");
  g_autoptr (GFile) second = get_file ("b.herald");
  GFile *files[] = { first, report, second, report };
  HeraldWindow *window;

  make_record ("a.herald", "2+");
  make_record ("b.herald", "3+");
  g_assert_true (g_file_set_contents (path, "HER2 IHC score 1+", -1, NULL));
  window = open_window ();
  g_assert_cmpuint (count_file_targets (GTK_WIDGET (window)), ==, 1);
  type (window, "0");
  g_action_group_change_action_state (G_ACTION_GROUP (window),
                                      "page",
                                      g_variant_new_string ("questions"));
  drop (window, files, G_N_ELEMENTS (files));
  wait_for_report (window, "score 1+");
  g_assert_true (herald_result_page_get_reading (herald_window_get_result (window)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (herald_window_get_result (window))));
  g_assert_cmpuint (g_list_length (list_windows ()), ==, 3);
  g_assert_cmpstr (get_score (window), ==, "0");
  for (GList *node = list_windows (); node != NULL; node = node->next)
    settle (node->data);
  close_all ();
}

/* What would be thrown away can't be typed. */
static void
test_opening (void)
{
  g_autoptr (GFile) file = get_file ("a.herald");
  HeraldWindow *window;
  GtkWidget *page;

  make_record ("a.herald", "2+");
  window = open_window ();
  page = GTK_WIDGET (herald_window_get_result (window));
  g_assert_true (gtk_widget_is_sensitive (page));
  herald_application_files_open (application, &file, 1);
  g_assert_false (gtk_widget_is_sensitive (page));
  settle (window);
  g_assert_cmpstr (get_score (window), ==, "2+");
  g_assert_true (gtk_widget_is_sensitive (page));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  close_all ();
}

static void
check_page (HeraldWindow *window, const char *expected)
{
  g_autofree char *page = dup_page (window);

  g_assert_cmpstr (page, ==, expected);
}

/* What the button does that stands where there is nothing to be seen yet. */
static const char *
get_offer (HeraldWindow *window)
{
  GtkWidget *empty = find_widget (GTK_WIDGET (window), HERALD_TYPE_EMPTY_STATE);

  return empty != NULL ? gtk_actionable_get_action_name (GTK_ACTIONABLE (
                             herald_empty_state_get_button (HERALD_EMPTY_STATE (empty))))
                       : NULL;
}

/* One result has nothing to be compared with: the page says what it will show, and how to get
 * there. */
static void
test_over_time (void)
{
  HeraldWindow *window = open_window ();

  g_assert_true (can_compare (window));
  activate (window, "over-time");
  g_assert_cmpstr (get_offer (window), ==, "win.page");
  type (window, "2+");
  g_assert_cmpstr (get_offer (window), ==, "win.add-result");
  activate (window, "add-result");
  check_page (window, "result");
  activate (window, "over-time");
  g_assert_cmpstr (get_offer (window), ==, NULL);
  check_page (window, "over-time");
  activate (window, "delete-result");
  check_page (window, "over-time");
  g_assert_cmpstr (get_offer (window), ==, "win.add-result");
  close_all ();
}

static GtkTextBuffer *
open_report (HeraldWindow *window)
{
  HeraldResultPage *page = herald_window_get_result (window);

  herald_result_page_set_reading (page, TRUE);
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      find_widget (GTK_WIDGET (herald_result_page_get_report (page)), GTK_TYPE_TEXT_VIEW)));
}

static void
keep_report (HeraldWindow *window, gboolean keeps)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "keep-report"));
  g_action_group_change_action_state (G_ACTION_GROUP (window),
                                      "keep-report",
                                      g_variant_new_boolean (keeps));
}

static gboolean
keeps_report (HeraldWindow *window)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (window), "keep-report");

  return g_variant_get_boolean (state);
}

static void
assert_report (HeraldWindow *window, const char *text)
{
  HeraldResult *result = herald_session_get_result (herald_window_get_session (window));

  g_assert_cmpstr (herald_result_get_text (result, HERALD_RESULT_REPORT), ==, text);
}

/* Who pastes another report first takes away the one that was there. */
static void
test_report_emptied (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);
  GtkTextBuffer *text = open_report (window);

  gtk_text_buffer_set_text (text, "IHC 2+", -1);
  herald_session_settle (session);
  keep_report (window, TRUE);
  gtk_text_buffer_set_text (text, "", -1);
  herald_session_settle (session);
  assert_report (window, "");
  g_assert_true (keeps_report (window));
  activate (window, "add-result");
  g_assert_false (keeps_report (window));
  gtk_text_buffer_set_text (text, "IHC 0", -1);
  herald_session_set_index (session, 0);
  g_assert_true (keeps_report (window));
  gtk_text_buffer_set_text (text, "IHC 3+", -1);
  herald_session_settle (session);
  assert_report (window, "IHC 3+");
  herald_session_set_index (session, 1);
  assert_report (window, "");
  close_all ();
}

/* Undoing the wish undoes it, with the text still there to be kept after all. */
static void
test_report_undone (void)
{
  HeraldWindow *window = open_window ();
  GtkTextBuffer *text = open_report (window);

  gtk_text_buffer_set_text (text, "IHC 2+", -1);
  herald_session_settle (herald_window_get_session (window));
  keep_report (window, TRUE);
  activate (window, "undo");
  g_assert_false (keeps_report (window));
  gtk_text_buffer_set_text (text, "IHC 3+", -1);
  herald_session_settle (herald_window_get_session (window));
  assert_report (window, "");
  keep_report (window, TRUE);
  assert_report (window, "IHC 3+");
  close_all ();
}

/* Switched off and on again without a look at it. */
static void
test_report_unseen (void)
{
  HeraldWindow *window = open_window ();

  herald_session_set_result_text (herald_window_get_session (window),
                                  HERALD_RESULT_REPORT,
                                  "IHC 2+");
  g_assert_true (keeps_report (window));
  keep_report (window, FALSE);
  assert_report (window, "");
  keep_report (window, TRUE);
  assert_report (window, "IHC 2+");
  close_all ();
}

static void
assert_saved (const char *words)
{
  g_autofree char *text = read_text ("a.herald");

  g_assert_nonnull (strstr (text, words));
}

/* What was typed a moment ago waits for the next letter; nothing else may come before it. */
static void
test_report_last_words (void)
{
  HeraldWindow *window = open_window ();
  GtkTextBuffer *text = open_report (window);

  gtk_text_buffer_set_text (text, "IHC 2+", -1);
  herald_session_settle (herald_window_get_session (window));
  keep_report (window, TRUE);
  gtk_text_buffer_set_text (text, "IHC 2+, saved as", -1);
  save (window, "a.herald");
  assert_saved ("saved as");
  gtk_text_buffer_set_text (text, "IHC 2+, saved", -1);
  activate (window, "save");
  settle (window);
  assert_saved ("IHC 2+, saved\"");
  gtk_text_buffer_set_text (text, "IHC 2+, left", -1);
  activate (window, "add-result");
  gtk_text_buffer_set_text (text, "of another", -1);
  herald_session_set_index (herald_window_get_session (window), 0);
  assert_report (window, "IHC 2+, left");
  gtk_text_buffer_set_text (text, "IHC 2+, closed", -1);
  gtk_window_close (GTK_WINDOW (window));
  while (list_windows () != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_saved ("IHC 2+, closed");
}

static void
test_recent (void)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_action_group_activate_action (G_ACTION_GROUP (application), "forget-records", NULL);
  make_record ("a.herald", "2+");
  open_file ("a.herald");
  close_all ();
  herald_recent_records_fill (settings, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (application), "forget-records", NULL);
  herald_recent_records_fill (settings, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
  open_file ("a.herald");
  close_all ();
  g_object_set (settings, "keeps-recent", FALSE, NULL);
  herald_recent_records_fill (settings, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
  open_file ("a.herald");
  close_all ();
  herald_recent_records_fill (settings, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
  g_object_set (settings, "keeps-recent", TRUE, NULL);
}

static int
measure_part (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
assert_narrow (int percent)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  HeraldWindow *window;
  GtkWidget *sample;

  herald_settings_set_text_percent (settings, percent);
  window = open_window ();
  herald_session_set_result_text (herald_window_get_session (window),
                                  HERALD_RESULT_SPECIMEN,
                                  "A biopsy of the left breast, taken in spring");
  activate (window, "add-result");
  save (window, "no-folder/a.herald");
  g_assert_nonnull (find_banner (window));
  g_assert_cmpint (measure_part (gtk_window_get_child (GTK_WINDOW (window))), <=, NARROWEST);
  activate (window, "about-sample");
  sample = find_toplevel (HERALD_TYPE_SAMPLE_WINDOW);
  press (sample, "Add a Question");
  g_assert_cmpint (measure_part (gtk_window_get_child (GTK_WINDOW (sample))), <=, NARROWEST);
  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  sample = find_toplevel (HERALD_TYPE_CHOICE_WINDOW);
  g_assert_cmpint (measure_part (gtk_window_get_child (GTK_WINDOW (sample))), <=, NARROWEST);
  close_all ();
  herald_settings_set_text_percent (settings, 100);
}

static void
test_narrow (void)
{
  assert_narrow (100);
  assert_narrow (200);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  move_home ();
  g_test_init (&argc, &argv, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/record/look-once", test_look_once);
  g_test_add_func ("/ui/record/bar", test_bar);
  g_test_add_func ("/ui/record/undo-across-results", test_undo_across_results);
  g_test_add_func ("/ui/record/windows", test_windows);
  g_test_add_func ("/ui/record/close-saves", test_close_saves);
  g_test_add_func ("/ui/record/keep-is-asked", test_keep_is_asked);
  g_test_add_func ("/ui/record/banner", test_banner);
  g_test_add_func ("/ui/record/gone-is-asked", test_gone_is_asked);
  g_test_add_func ("/ui/record/conflict", test_conflict);
  g_test_add_func ("/ui/record/sample", test_sample);
  g_test_add_func ("/ui/record/questions", test_questions);
  g_test_add_func ("/ui/record/report", test_report);
  g_test_add_func ("/ui/record/report-emptied", test_report_emptied);
  g_test_add_func ("/ui/record/report-undone", test_report_undone);
  g_test_add_func ("/ui/record/report-unseen", test_report_unseen);
  g_test_add_func ("/ui/record/report-last-words", test_report_last_words);
  g_test_add_func ("/ui/record/recent", test_recent);
  g_test_add_func ("/ui/record/drop", test_drop);
  g_test_add_func ("/ui/record/opening", test_opening);
  g_test_add_func ("/ui/record/over-time", test_over_time);
  g_test_add_func ("/ui/record/narrow", test_narrow);
  status = g_test_run ();
  g_object_unref (application);
  remove_home ();
  return status;
}
