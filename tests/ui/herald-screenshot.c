/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a picture of the window with a result in it: for README, the metainfo and for eyes.
 *
 *   screenshot [OPTION…] PICTURE.png [FIELD=TEXT…] */
#include "config.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <string.h>

#include "amount.h"
#include "application.h"
#include "common/term-marks.h"
#include "picture.h"
#include "result/form-row.h"
#include "text-size.h"
#include "theme.h"
#include "welcome.h"
#include "window.h"

#define MOST_WAITS 20 /* of half a second */

static int width = 1200;
static int height = 800;
static int text_percent = HERALD_TEXT_SIZE_NORMAL;
static int scrolled = 0;
static gboolean is_dark;
static gboolean is_right_to_left;
static gboolean shows_editions;
static char *article;
static char *query;
static char *report;
static char *record;
static gboolean is_dialog;
static char *action;
static char *typed;
static char **helped;
static char *term;
static char *edition;
static char *amount = "everything";
static gboolean is_welcome;
static int sample = -1;
static int wait_ms = 400;
static gboolean is_taken;
static char *chosen;
static char **kept;
static char **pressed;
static char **arguments;
static HeraldWindow *window;

static const GOptionEntry entries[] = {
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "width in pixels", "N" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "height in pixels", "N" },
  { "text", 0, 0, G_OPTION_ARG_INT, &text_percent, "text size in percent", "N" },
  { "scroll", 0, 0, G_OPTION_ARG_INT, &scrolled, "scroll down all views by pixels", "N" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &is_dark, "dark colours", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &is_right_to_left, "right to left", NULL },
  { "editions", 0, 0, G_OPTION_ARG_NONE, &shows_editions, "compare the editions", NULL },
  { "article", 0, 0, G_OPTION_ARG_STRING, &article, "show this answer", "ID" },
  { "search", 0, 0, G_OPTION_ARG_STRING, &query, "search the questions", "WORDS" },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, &report, "read the report in this file", "FILE" },
  { "record", 0, 0, G_OPTION_ARG_FILENAME, &record, "open this record", "FILE" },
  { "dialog", 0, 0, G_OPTION_ARG_NONE, &is_dialog, "show the dialog of the action alone", NULL },
  { "keep", 0, 0, G_OPTION_ARG_STRING_ARRAY, &kept, "keep this answer", "ID" },
  { "action", 0, 0, G_OPTION_ARG_STRING, &action, "activate this action", "NAME" },
  { "press", 0, 0, G_OPTION_ARG_STRING_ARRAY, &pressed, "press what says this", "TEXT" },
  { "help-for", 0, 0, G_OPTION_ARG_STRING_ARRAY, &helped, "open the help for this field", "TITLE" },
  { "type", 0, 0, G_OPTION_ARG_STRING, &typed, "type where the focus is", "TEXT" },
  { "wait", 0, 0, G_OPTION_ARG_INT, &wait_ms, "wait before the picture", "MS" },
  { "term", 0, 0, G_OPTION_ARG_STRING, &term, "show what this word means", "ID" },
  { "sample", 0, 0, G_OPTION_ARG_INT, &sample, "choose this sample of the report, from 0", "N" },
  { "take", 0, 0, G_OPTION_ARG_NONE, &is_taken, "take over what was found in the report", NULL },
  { "choose", 0, 0, G_OPTION_ARG_STRING, &chosen, "choose what was found for this field", "ID" },
  { "amount", 0, 0, G_OPTION_ARG_STRING, &amount, "show only so much", "NAME" },
  { "welcome", 0, 0, G_OPTION_ARG_NONE, &is_welcome, "the question of the first run", NULL },
  { "edition", 0, 0, G_OPTION_ARG_STRING, &edition, "read by this edition", "ID" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

static void
enter (HeraldSession *session, const char *assignment)
{
  g_auto (GStrv) parts = g_strsplit (assignment, "=", 2);
  guint field = herald_vocabulary_find (herald_session_get_vocabulary (session), parts[0]);

  if (field == HERALD_VOCABULARY_NO_FIELD || parts[1] == NULL)
    g_error ("no field in “%s”", assignment);
  herald_session_set_text (session, field, parts[1]);
}

static void
scroll_down (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)),
                              scrolled);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll_down (child);
}

/* The window that stands on the other one, or that one. */
static GtkWidget *
find_pictured (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *node = windows; is_dialog && node != NULL; node = node->next)
    {
      if (gtk_window_get_transient_for (node->data) == GTK_WINDOW (window))
        return node->data;
    }
  return GTK_WIDGET (window);
}

static gboolean
take_picture (gpointer data)
{
  picture_take (find_pictured (), arguments[0]);
  g_application_quit (G_APPLICATION (data));
  return G_SOURCE_REMOVE;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
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
  if ((GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget)) && says (widget, text))
    return gtk_widget_activate (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (press (child, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
show_term (GtkWidget *widget)
{
  const GArray *marks = GTK_IS_LABEL (widget) ? herald_term_marks_get (GTK_LABEL (widget)) : NULL;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      g_autofree char *link = g_strdup_printf ("term:%u", i);
      gboolean is_done;

      if (g_strcmp0 (g_array_index (marks, HeraldMark, i).term->id, term) != 0)
        continue;
      g_signal_emit_by_name (widget, "activate-link", link, &is_done);
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (show_term (child))
        return TRUE;
    }
  return FALSE;
}

/* The drop-down of a report begins with a line that is no sample. */
static void
choose_sample (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), sample + 1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    choose_sample (child);
}

static void
use_report (HeraldReportView *view, HeraldSession *session)
{
  HeraldVocabulary *vocabulary = herald_session_get_vocabulary (session);
  guint n_removed;

  if (sample >= 0)
    choose_sample (GTK_WIDGET (view));
  if (is_taken)
    herald_report_take_over (herald_report_view_get_report (view), &n_removed);
  if (chosen != NULL)
    herald_report_view_show_field (view, herald_vocabulary_find (vocabulary, chosen));
}

static gboolean
open_help (GtkWidget *widget, const char *title)
{
  if (HERALD_IS_FORM_ROW (widget) && says (widget, title))
    {
      herald_info_button_ask (herald_form_row_get_info (HERALD_FORM_ROW (widget)));
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (open_help (child, title))
        return TRUE;
    }
  return FALSE;
}

static gboolean
on_waited (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A button that is activated does what it does a moment later. */
static void
wait_for_press (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (500, on_waited, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* A record that is still being read is shown a while later on a busy machine. */
static void
press_once_there (const char *text)
{
  for (guint i = 0; !press (GTK_WIDGET (window), text); i++)
    {
      if (i == MOST_WAITS)
        g_error ("nothing says “%s”", text);
      wait_for_press ();
    }
  wait_for_press ();
}

static void
activate (const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (detailed, &name, &target, &error))
    g_error ("%s", error->message);
  gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target);
}

/* What the window finds out after its first frame is in the dialog too, such as the files that
 * could not be read. */
static void
show_dialog (void)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  activate (action);
  gtk_window_set_default_size (GTK_WINDOW (find_pictured ()), width, height);
  wait_for_press ();
}

static gboolean
settle (gpointer data)
{
  if (is_dialog)
    show_dialog ();
  if (report != NULL)
    use_report (herald_result_page_get_report (herald_window_get_result (window)),
                herald_window_get_session (window));
  for (guint i = 0; pressed != NULL && pressed[i] != NULL; i++)
    press_once_there (_ (pressed[i]));
  for (guint i = 0; helped != NULL && helped[i] != NULL; i++)
    {
      if (!open_help (GTK_WIDGET (window), helped[i]))
        g_error ("no line is called “%s”", helped[i]);
    }
  if (typed != NULL)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

      gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_parent (focus)), typed);
    }
  if (scrolled > 0)
    scroll_down (GTK_WIDGET (window));
  if (term != NULL && !show_term (GTK_WIDGET (window)))
    g_error ("no word “%s”", term);
  g_timeout_add ((guint)wait_ms, take_picture, data);
  return G_SOURCE_REMOVE;
}

static void
show_report (void)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (report);
  HeraldResultPage *page = herald_window_get_result (window);

  herald_result_page_set_reading (page, TRUE);
  herald_report_view_load (herald_result_page_get_report (page), file);
}

static void
show_questions (void)
{
  HeraldQuestionsHost *questions = herald_window_get_questions (window);

  for (guint i = 0; kept != NULL && kept[i] != NULL; i++)
    herald_reading_list_set (herald_questions_host_get_kept (questions), kept[i], TRUE);
  if (article != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-article", "s", article);
  if (query != NULL)
    herald_questions_page_set_query (herald_questions_host_get_page (questions), query);
  if (query != NULL && article == NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.search-questions", NULL);
  if (report != NULL)
    show_report ();
  if (action != NULL && !is_dialog)
    activate (action);
}

static void
show_window (GApplication *application)
{
  herald_theme_set_color_scheme (herald_theme_get_default (),
                                 is_dark ? HERALD_COLOR_SCHEME_DARK : HERALD_COLOR_SCHEME_LIGHT);
  herald_text_size_apply (text_percent);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (800, settle, application);
}

static void
on_activate (GApplication *application, gpointer data G_GNUC_UNUSED)
{
  HeraldSettings *settings = herald_application_get_settings (HERALD_APPLICATION (application));
  HeraldSession *session;

  g_action_group_activate_action (G_ACTION_GROUP (application),
                                  "amount",
                                  g_variant_new_string (is_welcome ? "unasked" : amount));
  g_assert_true (herald_welcome_is_due (settings) == is_welcome);
  window = HERALD_WINDOW (herald_window_new (HERALD_APPLICATION (application)));
  if (is_welcome)
    {
      show_window (application);
      return;
    }
  session = herald_window_get_session (window);
  if (edition != NULL)
    herald_session_set_book (session,
                             herald_shelf_find (herald_session_get_shelf (session), edition));
  for (char **assignment = arguments + 1; *assignment != NULL; assignment++)
    enter (session, *assignment);
  if (shows_editions)
    g_action_group_activate_action (G_ACTION_GROUP (window), "compare-editions", NULL);
  if (record != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (record);

      herald_document_open (herald_window_get_document (window), file, NULL, NULL);
      while (herald_document_is_busy (herald_window_get_document (window)))
        g_main_context_iteration (NULL, TRUE);
    }
  show_questions ();
  show_window (application);
}

int
main (int argc, char **argv)
{
  g_autoptr (HeraldApplication) application = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("PICTURE.png [FIELD=TEXT…]");
  g_autoptr (GError) error = NULL;

  picture_speak ();
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_group (context, picture_get_options ());
  if (!g_option_context_parse (context, &argc, &argv, &error) || arguments == NULL)
    g_error ("%s", error != NULL ? error->message : "a picture's name is missing");
  gtk_init ();
  if (is_right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture_begin ();
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
