/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question of the first run, and that nobody sees more than they wished. */
#include "config.h"

#include "application-files.h"
#include "application-restore.h"
#include "application.h"
#include "record/record-banner.h"
#include "result/result-form.h"
#include "result/shown-words.h"
#include "sheets/sheet-window.h"
#include "text-size.h"
#include "welcome.h"
#include "window-size.h"
#include "window.h"
#include "words/verdict-words.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#define NARROWEST 360

static HeraldApplication *application;

static void
choose (const char *amount)
{
  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "amount",
                                  g_variant_new_string (amount));
}

static HeraldSettings *
get_settings (void)
{
  return herald_application_get_settings (application);
}

static HeraldWindow *
open_window (void)
{
  return g_object_ref (HERALD_WINDOW (herald_window_new (application)));
}

static void
run (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_window (HeraldWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  run ();
  g_assert_finalize_object (window);
}

static void
show (HeraldWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  run ();
}

static void
enter (HeraldWindow *window, const char *report)
{
  HeraldSession *session = herald_window_get_session (window);
  g_auto (GStrv) parts = g_strsplit (report, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
      guint field = herald_vocabulary_find (herald_session_get_vocabulary (session), pair[0]);

      g_assert_cmpuint (field, !=, HERALD_VOCABULARY_NO_FIELD);
      herald_session_set_text (session, field, pair[1]);
    }
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* What stands on the screen, but for the form and for the library, which has all words for
 * everybody. */
static void
add_words (GtkWidget *widget, GString *words)
{
  g_autofree char *name = NULL;

  if (!gtk_widget_get_visible (widget) || HERALD_IS_RESULT_FORM (widget) ||
      HERALD_IS_QUESTIONS_HOST (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "|%s|\n", gtk_label_get_text (GTK_LABEL (widget)));
  /* Tells what stands there instead. */
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "\001");
  if (name != NULL && strcmp (name, "undefined") != 0)
    g_string_append_printf (words, "|%s|\n", name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_words (child, words);
}

static char *
dup_words (gpointer widget)
{
  GString *words = g_string_new (NULL);

  add_words (GTK_WIDGET (widget), words);
  return g_string_free (words, FALSE);
}

static void
refuse (const char *words, const char *said)
{
  if (said != NULL && strstr (words, said) != NULL)
    g_error ("“%s” is said in: %s", said, words);
}

/* Every word that the rules have for an outcome, whichever it is. */
static void
refuse_outcomes (const char *words, HeraldSession *session)
{
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (session);
  static const char *const outcomes[] = { "her2_status", "next_step" };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      const HeraldField *field =
          herald_vocabulary_get_field (vocabulary,
                                       herald_vocabulary_find (vocabulary, outcomes[i]));

      for (guint j = 0; j < field->n_choices; j++)
        {
          g_autofree char *alone = g_strdup_printf ("|%s|", field->choices[j].name);

          refuse (words, alone);
          refuse (words, field->choices[j].sentence);
          refuse (words, field->choices[j].ask);
        }
    }
}

static void
refuse_verdict (const char *words, HeraldSession *session)
{
  HeraldVerdict *verdict = herald_session_get_verdict (session);

  refuse_outcomes (words, session);
  refuse (words, herald_words_headline (verdict));
  refuse (words, herald_words_answer (verdict));
  refuse (words, herald_words_lab_ask (verdict));
  refuse (words, "positive");
  refuse (words, "negative");
}

static GtkWidget *
find_dialog (HeraldWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; node != NULL; node = node->next)
    {
      if (gtk_window_get_transient_for (node->data) == GTK_WINDOW (window))
        return node->data;
    }
  g_assert_not_reached ();
}

static void
check_sheets (HeraldWindow *window)
{
  HeraldSession *session = herald_window_get_session (window);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  GtkWidget *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (window), "print-result", NULL);
  dialog = find_dialog (window);
  words = dup_words (dialog);
  g_assert_null (strstr (words, "summary"));
  refuse_verdict (words, session);
  file = g_file_new_tmp ("herald-sheet-XXXXXX", &stream, NULL);
  herald_sheet_window_save_text (HERALD_SHEET_WINDOW (dialog), file);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  refuse_verdict (text, session);
  g_assert_nonnull (strstr (text, "Whom can I call"));
  g_file_delete (file, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static const char *const reports[] = {
  "ihc_score=0",
  "ihc_score=1+",
  "ihc_score=2+;lab_her2_status=negative",
  "ihc_score=3+;lab_her2_status=negative",
  "ihc_score=2+;ish_probe=dual;her2_copies=6.5;cep17_copies=2",
  "ihc_score=2+;ish_probe=dual;her2_copies=3.1;cep17_copies=2",
};

static void
test_only_questions (void)
{
  choose ("questions");
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      HeraldWindow *window = open_window ();
      HeraldSession *session = herald_window_get_session (window);
      g_autofree char *words = NULL;
      g_autofree char *copied = NULL;

      enter (window, reports[i]);
      show (window);
      words = dup_words (herald_window_get_result (window));
      refuse_verdict (words, session);
      g_assert_nonnull (strstr (words, "Whom can I call"));
      g_assert_nonnull (strstr (words, "Show the Result"));
      copied = herald_shown_text_new (session);
      refuse_verdict (copied, session);
      check_sheets (window);
      close_window (window);
    }
  choose ("everything");
}

/* All that the form says, whichever lines it has. */
static char *
dup_form (HeraldWindow *window)
{
  GString *all = g_string_new (NULL);
  GtkWidget *form = find (GTK_WIDGET (window), HERALD_TYPE_RESULT_FORM);

  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_words (child, all);
  return g_string_free (all, FALSE);
}

/* The form does not say what the rule makes of a line either. */
static void
test_notes (void)
{
  HeraldWindow *window = open_window ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  enter (window, "er_percent=90");
  show (window);
  before = dup_form (window);
  choose ("questions");
  run ();
  after = dup_form (window);
  g_assert_nonnull (strstr (before, "|Positive|"));
  g_assert_null (strstr (after, "|Positive|"));
  choose ("everything");
  close_window (window);
}

/* Whatever the same lines hold, the form looks the same: lines for a second count come with those
 * for the first one, not where the rule asks for them. */
static void
test_form (void)
{
  static const char *const values[] = {
    "ihc_score=2+;ish_probe=dual;her2_copies=6.5;cep17_copies=2;her2_cep17_ratio=3.25;cells=20",
    "ihc_score=2+;ish_probe=dual;her2_copies=3.1;cep17_copies=1.5;her2_cep17_ratio=2.07;cells=20",
    "ihc_score=2+;ish_probe=dual;her2_copies=6.1;cep17_copies=3.5;her2_cep17_ratio=1.74;cells=20",
    "ihc_score=2+;ish_probe=dual;her2_copies=4.4;cep17_copies=2.3;her2_cep17_ratio=1.91;cells=20",
    "ihc_score=2+;ish_probe=dual;her2_copies=2.1;cep17_copies=2;her2_cep17_ratio=1.05;cells=20",
    "ihc_score=3+;ish_probe=dual;her2_copies=2.1;cep17_copies=2;her2_cep17_ratio=1.05;cells=20",
  };
  g_autofree char *first = NULL;

  choose ("questions");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      HeraldWindow *window = open_window ();
      g_autofree char *words = NULL;

      enter (window, values[i]);
      show (window);
      words = dup_form (window);
      g_assert_nonnull (strstr (words, "|Second count|"));
      if (first == NULL)
        first = g_steal_pointer (&words);
      else
        g_assert_cmpstr (words, ==, first);
      close_window (window);
    }
  choose ("everything");
}

static gboolean
has_page (HeraldWindow *window, const char *name)
{
  GtkStack *stack =
      GTK_STACK (gtk_widget_get_parent (GTK_WIDGET (herald_window_get_result (window))));

  return gtk_stack_page_get_visible (
      gtk_stack_get_page (stack, gtk_stack_get_child_by_name (stack, name)));
}

static gboolean
is_enabled (HeraldWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

/* The library looks the same whatever the result is. */
static void
test_library (void)
{
  HeraldWindow *window = open_window ();
  HeraldQuestionsPage *page;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  choose ("questions");
  enter (window, "ihc_score=0");
  g_action_group_activate_action (G_ACTION_GROUP (window),
                                  "page",
                                  g_variant_new_string ("questions"));
  show (window);
  page = herald_questions_host_get_page (herald_window_get_questions (window));
  one = dup_words (page);
  enter (window, "ihc_score=3+");
  run ();
  other = dup_words (page);
  g_assert_cmpstr (one, ==, other);
  choose ("everything");
  close_window (window);
}

/* What is on the screen already goes, and comes back where it is asked for. */
static void
test_live (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);
  GActionGroup *actions = G_ACTION_GROUP (window);
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  enter (window, "ihc_score=3+");
  herald_session_add_result (session);
  enter (window, "ihc_score=0");
  show (window);
  g_assert_true (has_page (window, "over-time"));
  g_action_group_activate_action (actions, "over-time", NULL);
  g_action_group_activate_action (actions, "compare-editions", NULL);
  run ();

  choose ("questions");
  run ();
  g_assert_false (has_page (window, "over-time"));
  g_assert_false (is_enabled (window, "over-time"));
  g_assert_false (g_action_group_has_action (actions, "compare-editions"));
  g_assert_false (herald_result_page_get_comparing (herald_window_get_result (window)));
  g_action_group_activate_action (actions, "page", g_variant_new_string ("questions"));
  g_action_group_activate_action (actions, "page", g_variant_new_string ("result"));
  run ();
  hidden = dup_words (window);
  refuse (hidden, herald_words_answer (herald_session_get_verdict (session)));
  refuse_outcomes (hidden, session);

  g_action_group_activate_action (actions, "show-everything", NULL);
  shown = dup_words (herald_window_get_result (window));
  g_assert_nonnull (strstr (shown, herald_words_headline (herald_session_get_verdict (session))));
  g_assert_true (has_page (window, "over-time"));
  choose ("questions");
  g_assert_false (has_page (window, "over-time"));
  choose ("everything");
  g_assert_true (g_action_group_has_action (actions, "compare-editions"));
  close_window (window);
}

static void
test_main_point (void)
{
  HeraldWindow *window = open_window ();
  HeraldVerdict *verdict;
  g_autofree char *few = NULL;
  g_autofree char *all = NULL;

  choose ("main-point");
  enter (window, "ihc_score=2+");
  verdict = herald_session_get_verdict (herald_window_get_session (window));
  show (window);
  few = dup_words (herald_window_get_result (window));
  g_assert_nonnull (strstr (few, herald_words_headline (verdict)));
  g_assert_nonnull (strstr (few, herald_verdict_get_outcome (verdict, "next_step")->ask));
  g_assert_nonnull (strstr (few, "It is not a diagnosis"));
  g_assert_nonnull (strstr (few, "Show Why"));
  g_assert_null (strstr (few, "Still possible"));
  g_assert_null (strstr (few, "Show the Scale"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-everything", NULL);
  all = dup_words (herald_window_get_result (window));
  g_assert_nonnull (strstr (all, "Still possible"));
  g_assert_null (strstr (all, "Show Why"));
  choose ("everything");
  close_window (window);
}

static int
measure (GtkWidget *window)
{
  int bar = 0;
  int page = 0;

  gtk_widget_measure (gtk_window_get_titlebar (GTK_WINDOW (window)),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &bar,
                      NULL,
                      NULL,
                      NULL);
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (window)),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &page,
                      NULL,
                      NULL,
                      NULL);
  return MAX (bar, page);
}

static void
test_welcome (void)
{
  HeraldWindow *window;
  GtkWidget *welcome, *focus;

  choose ("unasked");
  window = open_window ();
  welcome = find (GTK_WIDGET (window), HERALD_TYPE_WELCOME);
  g_assert_nonnull (welcome);
  g_assert_null (herald_window_get_session (window));
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (window), "print"));
  show (window);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_CHECK_BUTTON (focus));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show me everything");
  herald_text_size_apply (200);
  /* A wide window; the test of widths has a narrow one with larger text. */
  g_assert_cmpint (measure (GTK_WIDGET (window)), <=, NARROWEST);
  herald_text_size_apply (HERALD_TEXT_SIZE_NORMAL);

  g_assert_true (gtk_widget_child_focus (welcome, GTK_DIR_DOWN));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (window)));
  gtk_widget_activate_action (welcome, "welcome.continue", NULL);
  g_assert_cmpint (herald_settings_get_amount (get_settings ()), ==, HERALD_AMOUNT_MAIN_POINT);
  g_assert_null (find (GTK_WIDGET (window), HERALD_TYPE_WELCOME));
  g_assert_nonnull (herald_window_get_session (window));
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), "print"));
  close_window (window);

  window = open_window ();
  g_assert_null (find (GTK_WIDGET (window), HERALD_TYPE_WELCOME));
  close_window (window);
  choose ("everything");
}

static void
test_skip (void)
{
  HeraldWindow *window;

  choose ("unasked");
  window = open_window ();
  show (window);
  gtk_widget_activate_action (find (GTK_WIDGET (window), HERALD_TYPE_WELCOME),
                              "welcome.skip",
                              NULL);
  g_assert_cmpint (herald_settings_get_amount (get_settings ()), ==, HERALD_AMOUNT_EVERYTHING);
  close_window (window);

  choose ("unasked");
  close_window (open_window ());
  g_assert_true (herald_welcome_is_due (get_settings ()));
  choose ("everything");
}

static GFile *
save_record (void)
{
  HeraldWindow *window = open_window ();
  HeraldDocument *document = herald_window_get_document (window);
  g_autofree char *folder = g_dir_make_tmp ("herald-amount-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.herald", NULL);
  GFile *file = g_file_new_for_path (path);

  enter (window, "ihc_score=3+");
  herald_document_save_as (document, file, NULL, NULL);
  while (herald_document_is_busy (document))
    g_main_context_iteration (NULL, TRUE);
  close_window (window);
  return file;
}

static void
remove_record (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

static HeraldWindow *
get_window (void)
{
  return g_object_ref (
      HERALD_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data));
}

static void
wait_until_read (HeraldWindow *window)
{
  while (herald_document_is_busy (herald_window_get_document (window)))
    g_main_context_iteration (NULL, TRUE);
  run ();
}

/* A file that is given waits for the answer, and is there then. */
static void
test_file_waits (void)
{
  g_autoptr (GFile) file = save_record ();
  HeraldWindow *window;

  choose ("unasked");
  herald_application_files_open (application, &file, 1);
  window = get_window ();
  show (window);
  g_assert_nonnull (find (GTK_WIDGET (window), HERALD_TYPE_WELCOME));
  g_assert_null (herald_window_get_session (window));
  choose ("questions");
  wait_until_read (window);
  g_assert_true (herald_document_shows (herald_window_get_document (window), file));
  g_assert_false (herald_session_is_empty (herald_window_get_session (window)));
  choose ("everything");
  close_window (window);
  remove_record (file);
}

static void
test_page_is_kept (void)
{
  HeraldWindow *window = open_window ();
  g_autoptr (GVariant) page = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (window),
                                  "page",
                                  g_variant_new_string ("questions"));
  herald_window_size_keep (GTK_WINDOW (window), get_settings ());
  close_window (window);
  window = open_window ();
  herald_application_restore (application, GTK_WINDOW (window));
  page = g_action_group_get_action_state (G_ACTION_GROUP (window), "page");
  g_assert_cmpstr (g_variant_get_string (page, NULL), ==, "questions");
  g_object_set (get_settings (), "window-page", "result", NULL);
  close_window (window);
}

/* Only where that is wished; and where the file is gone, that is said. */
static void
test_record_is_reopened (void)
{
  g_autoptr (GFile) file = save_record ();
  g_autofree char *uri = NULL;
  HeraldWindow *window;

  herald_application_restore_keep (get_settings (), file);
  g_object_get (get_settings (), "last-record", &uri, NULL);
  g_assert_cmpstr (uri, ==, "");

  g_object_set (get_settings (), "reopens-last", TRUE, NULL);
  herald_application_restore_keep (get_settings (), file);
  window = open_window ();
  herald_application_restore (application, GTK_WINDOW (window));
  wait_until_read (window);
  g_assert_true (herald_document_shows (herald_window_get_document (window), file));
  herald_window_size_keep (GTK_WINDOW (window), get_settings ());
  close_window (window);

  g_file_delete (file, NULL, NULL);
  window = open_window ();
  herald_application_restore (application, GTK_WINDOW (window));
  wait_until_read (window);
  g_assert_nonnull (herald_document_get_problem (herald_window_get_document (window)));
  herald_window_size_keep (GTK_WINDOW (window), get_settings ());
  g_free (g_steal_pointer (&uri));
  g_object_get (get_settings (), "last-record", &uri, NULL);
  g_assert_cmpstr (uri, ==, "");
  close_window (window);
  g_object_set (get_settings (), "reopens-last", FALSE, NULL);
  remove_record (file);
}

static const char *
open_last (HeraldWindow *window)
{
  GtkWidget *banner;

  herald_application_restore (application, GTK_WINDOW (window));
  wait_until_read (window);
  /* A look at a file has no end that could be waited for. */
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      run ();
    }
  banner = find (GTK_WIDGET (window), HERALD_TYPE_RECORD_BANNER);
  return banner != NULL ? herald_record_banner_get_text (HERALD_RECORD_BANNER (banner)) : "";
}

static void
write_again (GFile *file)
{
  g_autofree char *text = NULL;
  g_autofree char *longer = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  longer = g_strconcat (text, "\n", NULL);
  g_assert_true (g_file_replace_contents (
      file, longer, strlen (longer), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

/* Of a record that comes back it is said what became of it meanwhile, and nothing where it is as it
 * was left. */
static void
test_record_was_changed (void)
{
  g_autoptr (GFile) file = save_record ();
  HeraldWindow *window = open_window ();

  g_object_set (get_settings (), "reopens-last", TRUE, NULL);
  herald_application_restore_keep (get_settings (), file);
  g_assert_cmpstr (open_last (window), ==, "");
  close_window (window);

  write_again (file);
  window = open_window ();
  g_assert_nonnull (strstr (open_last (window), "Another program has changed this record"));
  g_assert_true (herald_document_shows (herald_window_get_document (window), file));
  g_assert_cmpint (herald_document_get_state (herald_window_get_document (window)),
                   ==,
                   HERALD_DOCUMENT_SAVED);
  close_window (window);

  herald_application_restore_keep (get_settings (), file);
  g_file_delete (file, NULL, NULL);
  window = open_window ();
  g_assert_nonnull (strstr (open_last (window), "is not there. It may have been moved"));
  close_window (window);
  g_object_set (get_settings (), "reopens-last", FALSE, "last-record", "", NULL);
  remove_record (file);
}

static void
check_still (GtkWidget *widget)
{
  if (GTK_IS_REVEALER (widget))
    g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (widget)) ==
                   gtk_revealer_get_reveal_child (GTK_REVEALER (widget)));
  if (GTK_IS_STACK (widget))
    g_assert_false (gtk_stack_get_transition_running (GTK_STACK (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_still (child);
}

/* Who has switched motion off sees none: parts of the form and messages are there at once. */
static void
test_no_motion (void)
{
  HeraldWindow *window = open_window ();

  show (window);
  enter (window, "ihc_score=2+;ish_probe=dual");
  check_still (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", "Said");
  check_still (GTK_WIDGET (window));
  g_action_group_activate_action (G_ACTION_GROUP (window),
                                  "page",
                                  g_variant_new_string ("questions"));
  check_still (GTK_WIDGET (window));
  close_window (window);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = g_dir_make_tmp ("herald-home-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/amount/only-questions", test_only_questions);
  g_test_add_func ("/ui/amount/notes", test_notes);
  g_test_add_func ("/ui/amount/form", test_form);
  g_test_add_func ("/ui/amount/library", test_library);
  g_test_add_func ("/ui/amount/live", test_live);
  g_test_add_func ("/ui/amount/main-point", test_main_point);
  g_test_add_func ("/ui/amount/welcome", test_welcome);
  g_test_add_func ("/ui/amount/skip", test_skip);
  g_test_add_func ("/ui/amount/file-waits", test_file_waits);
  g_test_add_func ("/ui/amount/page-is-kept", test_page_is_kept);
  g_test_add_func ("/ui/amount/record-is-reopened", test_record_is_reopened);
  g_test_add_func ("/ui/amount/record-was-changed", test_record_was_changed);
  g_test_add_func ("/ui/amount/no-motion", test_no_motion);
  status = g_test_run ();
  g_object_unref (application);
  /* Nothing was written: the folder is empty. */
  g_assert_cmpint (g_rmdir (home), ==, 0);
  return status;
}
