/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters that lead to each button and field: everywhere one, nowhere the same one twice, and
 * never heard as an underline. In the language of the environment; HERALD_TEST_LOCALE_DIR says
 * where its catalogue is. */
#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <string.h>

#include "application.h"
#include "cohort/cohort-window.h"
#include "content/language.h"
#include "practice/count-window.h"
#include "practice/end-view.h"
#include "practice/ihc-panel.h"
#include "practice/ish-panel.h"
#include "practice/practice-page.h"
#include "practice/written-panel.h"
#include "problems-banner.h"
#include "record/record-banner.h"
#include "welcome.h"
#include "window.h"

#define WIDE 1280
#define NARROW 360
#define MOST_CELLS 60
/* Is read as it is written. */
#define FILE_NAME "cases_of_2019.csv"

static HeraldApplication *application;
static const char *state; /* what is looked at */
static guint n_letters;

/* What has no letter of its own, and why. */
static const struct
{
  const char *type;      /* (nullable) of the control or of what it stands in */
  const char *css_class; /* (nullable) the same */
  const char *why;
} exceptions[] = {
  { "HeraldFieldGroupBox", NULL, "the form has more lines than there are letters; F6 leads to it" },
  { "HeraldYearRow", NULL, "a line of the form" },
  { "HeraldEditionRow", NULL, "a line of the form" },
  { "GtkListBoxRow", NULL, "one in each row of a list" },
  { "HeraldAnswerCard", NULL, "the button of the same name in the form has one" },
  { "HeraldReportText", NULL, "has the focus from the first; Ctrl+V pastes from anywhere" },
  { "GtkDropDown",
    "herald-place-choice",
    "says by itself where one is; Ctrl+K searches everywhere" },
  { "HeraldChoiceStrip", "herald-lenses", "names of colours and lenses; + and − change the lens" },
  { "HeraldIshCounter", NULL, "a key of its own counts: H, C, S and L" },
  { "HeraldCohortCounts", NULL, "numbers of cases, each a filter" },
  { "HeraldCountGrid", NULL, "cells of a table" },
  { "GtkBox", "herald-column", "one for each column of the file" },
  { "HeraldSetRow", NULL, "one in each row of a list" },
  { "GtkButton", "herald-case", "one for each case of the set" },
  { "HeraldWrittenPanel", NULL, "answers of a case; the arrow keys go through them" },
};

/* Lines of text that lead elsewhere, one below the other. */
static const char *const links[] = {
  "win.show-article",
  "win.show-for-result",
  "win.show-word",
};

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* --- One letter each, none twice ------------------------------------------------------------- */

static void
complain (const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("# %s: %s\n", state, words);
  g_test_fail ();
}

/* The letter behind the first underline, as GTK reads it. */
static gunichar
find_letter (const char *label)
{
  for (const char *at = strchr (label, '_'); at != NULL; at = strchr (at + 2, '_'))
    {
      if (at[1] == '\0')
        break;
      if (at[1] != '_')
        return g_unichar_tolower (g_utf8_get_char (at + 1));
    }
  return 0;
}

static gboolean
is_letter_label (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_label_get_use_underline (GTK_LABEL (widget)) &&
         find_letter (gtk_label_get_label (GTK_LABEL (widget))) != 0;
}

static void
take_letter (GtkWidget *label, GHashTable *letters)
{
  const char *text = gtk_label_get_label (GTK_LABEL (label));
  gunichar letter = find_letter (text);
  const char *other = g_hash_table_lookup (letters, GUINT_TO_POINTER (letter));

  n_letters++;
  if (other != NULL)
    complain ("“%s” and “%s” have the same letter", other, text);
  g_hash_table_insert (letters, GUINT_TO_POINTER (letter), (gpointer)text);
}

/* Popovers have letters of their own. */
static void
take_letters (GtkWidget *widget, GHashTable *letters)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_letter_label (widget))
    take_letter (widget, letters);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_POPOVER (child))
        take_letters (child, letters);
    }
}

/* A letter in @widget leads to @control by being in it, or by saying so. */
static gboolean
leads_to (GtkWidget *widget, GtkWidget *control)
{
  GtkWidget *target;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (is_letter_label (widget))
    {
      target = gtk_label_get_mnemonic_widget (GTK_LABEL (widget));
      if (target == NULL)
        target = widget;
      if (target == control || gtk_widget_is_ancestor (target, control) ||
          gtk_widget_is_ancestor (control, target))
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (leads_to (child, control))
        return TRUE;
    }
  return FALSE;
}

static gboolean
speaks_for_itself (GtkWidget *widget)
{
  const char *action =
      GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      if (g_strcmp0 (action, links[i]) == 0)
        return TRUE;
    }
  /* Its words say what is chosen: a page, for which there are Alt+1 to Alt+4, or a sample. */
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_child (GTK_MENU_BUTTON (widget)) != NULL)
    return TRUE;
  /* The toggle of the header bar does the same, and has the letter. */
  return g_strcmp0 (action, "win.compare-editions") == 0 &&
         gtk_widget_get_ancestor (widget, g_type_from_name ("HeraldVerdictFooter")) != NULL;
}

static gboolean
is_excepted (GtkWidget *widget)
{
  if (speaks_for_itself (widget))
    return TRUE;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
        {
          GType type =
              exceptions[i].type != NULL ? g_type_from_name (exceptions[i].type) : GTK_TYPE_WIDGET;

          if (type != 0 && g_type_is_a (G_OBJECT_TYPE (widget), type) &&
              (exceptions[i].css_class == NULL ||
               gtk_widget_has_css_class (widget, exceptions[i].css_class)))
            return TRUE;
        }
    }
  return FALSE;
}

static const char *
find_text (GtkWidget *widget)
{
  const char *text = NULL;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && text == NULL;
       child = gtk_widget_get_next_sibling (child))
    text = find_text (child);
  return text;
}

static gboolean
is_field (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_SWITCH (widget) ||
         (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
}

/* What is pressed, by its words; a symbol alone has no letter to mark. */
static gboolean
is_pressed (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) ||
          GTK_IS_EXPANDER (widget)) &&
         find_text (widget) != NULL;
}

static void
check_controls (GtkWidget *window, GtkWidget *widget)
{
  gboolean is_control = is_field (widget) || is_pressed (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_control && !is_excepted (widget) && !leads_to (window, widget))
    complain ("no letter leads to %s “%s”",
              G_OBJECT_TYPE_NAME (widget),
              find_text (widget) != NULL ? find_text (widget) : "");
  if (is_control && !GTK_IS_EXPANDER (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_POPOVER (child))
        check_controls (window, child);
    }
}

/* --- Names ----------------------------------------------------------------------------------- */

static void
check_names (GtkWidget *widget)
{
  g_autofree char *name = NULL;

  if (!gtk_widget_get_mapped (widget))
    return;
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "\001");
  if (name != NULL && strchr (name, '_') != NULL && strstr (name, FILE_NAME) == NULL)
    complain ("%s is called “%s”", G_OBJECT_TYPE_NAME (widget), name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

/* --- Menus ----------------------------------------------------------------------------------- */

/* What a line of a menu names that is no word of Herald's. */
static gboolean
is_named_by_person (GMenuModel *menu, int i)
{
  static const char *const actions[] = { "app.open-record", "win.open-result" };
  g_autofree char *action = NULL;

  g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  return action != NULL && (g_str_equal (action, actions[0]) || g_str_equal (action, actions[1]));
}

static void
check_line (const char *label, gboolean is_free, GHashTable *letters)
{
  gunichar letter = find_letter (label);
  const char *other = g_hash_table_lookup (letters, GUINT_TO_POINTER (letter));

  n_letters++;
  if ((letter == 0) != is_free)
    complain (is_free ? "the name “%s” has a letter" : "no letter leads to the line “%s”", label);
  else if (letter != 0 && other != NULL)
    complain ("the lines “%s” and “%s” have the same letter", other, label);
  else if (letter != 0)
    g_hash_table_insert (letters, GUINT_TO_POINTER (letter), g_strdup (label));
}

static void check_menu (GMenuModel *menu, GHashTable *letters);

static void
check_part (GMenuModel *menu, int i, GHashTable *letters)
{
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
  g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
  g_autofree char *label = NULL;

  g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  if (section != NULL)
    check_menu (section, letters);
  else
    check_line (label, is_named_by_person (menu, i), letters);
  if (submenu != NULL)
    check_menu (submenu, NULL);
}

/* @letters: (nullable): those of the same panel */
static void
check_menu (GMenuModel *menu, GHashTable *letters)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    check_part (menu, i, letters != NULL ? letters : own);
}

static void
check_menus (GtkWidget *widget)
{
  GMenuModel *menu = GTK_IS_MENU_BUTTON (widget)
                         ? gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget))
                         : NULL;

  if (menu != NULL)
    check_menu (menu, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_menus (child);
}

/* --- Windows --------------------------------------------------------------------------------- */

static void
check (gpointer window, const char *name)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);

  state = name;
  iterate ();
  take_letters (window, letters);
  check_controls (window, window);
  check_names (window);
  check_menus (window);
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

static HeraldWindow *
open_window (int width)
{
  HeraldWindow *window = HERALD_WINDOW (herald_window_new (application));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 900);
  gtk_window_present (GTK_WINDOW (window));
  while (find_widget (GTK_WIDGET (window), HERALD_TYPE_PROBLEMS_BANNER) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static void
close_window (gpointer window)
{
  gtk_window_destroy (window);
  iterate ();
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
  iterate ();
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
open_expanders (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget) && gtk_widget_get_mapped (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_expanders (child);
}

static const char *const group_four[] = {
  "ihc_score",        "2+",   "ish_probe", "dual", "her2_copies", "4.4", "cep17_copies", "2.3",
  "her2_cep17_ratio", "1.91", "cells",     "20",   NULL,
};

static void
test_result (gconstpointer width)
{
  HeraldWindow *window = open_window (GPOINTER_TO_INT (width));

  check (window, "empty");
  enter (window, (const char *const[]){ "ihc_percent", "150", NULL });
  check (window, "error");
  enter (window, (const char *const[]){ "ihc_percent", "", NULL });
  enter (window, group_four);
  check (window, "group 4");
  open_expanders (GTK_WIDGET (window));
  check (window, "pictures");
  activate (window, "win.compare-editions");
  check (window, "editions");
  activate (window, "win.compare-editions");
  activate (window, "win.say-undo('Cleared.')");
  check (window, "message");
  activate (window, "app.amount::main-point");
  check (window, "main point");
  activate (window, "app.amount::questions");
  check (window, "questions to ask");
  activate (window, "app.amount::everything");
  close_window (window);
}

static void
test_report (gconstpointer width)
{
  HeraldWindow *window = open_window (GPOINTER_TO_INT (width));
  HeraldReportView *view;

  activate (window, "win.read-report");
  check (window, "report");
  view = herald_result_page_get_report (herald_window_get_result (window));
  herald_report_view_set_text (view,
                               "HER2 (IHC): equivocal, score 2+\nHER2/CEP17 ratio 1.9\n"
                               "Ki-67: 18 %\n");
  iterate ();
  check (window, "report read");
  close_window (window);
}

/* Of what a banner offers, loading again and trying again have the same letter: they are never
 * there together. */
static void
show_all_ways (GtkWidget *widget)
{
  const char *action =
      GTK_IS_BUTTON (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (GTK_IS_BUTTON (widget))
    gtk_widget_set_visible (widget, g_strcmp0 (action, "win.save") != 0);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_all_ways (child);
}

static void
test_banner (gconstpointer width)
{
  HeraldWindow *window = open_window (GPOINTER_TO_INT (width));
  HeraldDocument *document = herald_window_get_document (window);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/mine.herald");

  herald_document_open (document, file, NULL, NULL);
  while (herald_document_is_busy (document))
    g_main_context_iteration (NULL, TRUE);
  show_all_ways (find_widget (GTK_WIDGET (window), HERALD_TYPE_RECORD_BANNER));
  check (window, "banner");
  enter (window, group_four);
  open_expanders (GTK_WIDGET (window));
  activate (window, "win.say-undo('Cleared.')");
  check (window, "banner and answer");
  close_window (window);
}

static void
test_record (gconstpointer width)
{
  HeraldWindow *window = open_window (GPOINTER_TO_INT (width));

  enter (window, group_four);
  activate (window, "win.add-result");
  check (window, "second result");
  enter (window, (const char *const[]){ "ihc_score", "3+", NULL });
  activate (window, "win.over-time");
  check (window, "over time");
  close_window (window);
}

static void
test_questions (void)
{
  HeraldWindow *window = open_window (WIDE);

  activate (window, "win.page::questions");
  check (window, "questions");
  activate (window, "win.show-article::her2-low");
  check (window, "article");
  activate (window, "win.keep-article");
  activate (window, "win.find");
  check (window, "find");
  close_window (window);
}

static GtkWindow *
find_dialog (gpointer window)
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
    "app.preferences",  "win.about-sample",  "win.help",
    "win.print-result", "win.show-problems", "win.show-shortcuts",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      HeraldWindow *window = open_window (WIDE);
      GtkWindow *dialog;

      enter (window, group_four);
      activate (window, actions[i]);
      dialog = find_dialog (window);
      g_assert_nonnull (dialog);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
      check (dialog, actions[i]);
      close_window (dialog);
      close_window (window);
    }
}

static void
test_question (void)
{
  HeraldWindow *window = open_window (WIDE);

  enter (window, group_four);
  activate (window, "win.add-result");
  gtk_window_close (GTK_WINDOW (window));
  iterate ();
  g_assert_nonnull (find_dialog (window));
  check (find_dialog (window), "question");
  close_window (find_dialog (window));
  close_window (window);
}

static void
test_welcome (void)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_title (GTK_WINDOW (window), "Welcome");
  gtk_window_set_child (GTK_WINDOW (window),
                        herald_welcome_new (herald_application_get_settings (application)));
  gtk_window_present (GTK_WINDOW (window));
  check (window, "welcome");
  close_window (window);
}

static void
test_main_menu (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (HERALD_APPLICATION_PATH "/main-menu.ui");

  state = "main menu";
  check_menu (G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")), NULL);
}

static void
open_popover (GtkWidget *widget)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_widget (widget, GTK_TYPE_MENU_BUTTON));

  gtk_menu_button_popup (button);
  check (gtk_menu_button_get_popover (button), "cohort filter");
  gtk_menu_button_popdown (button);
}

static void
test_cohort (void)
{
  GtkWindow *window =
      GTK_WINDOW (herald_cohort_window_new (NULL,
                                            herald_application_get_shelf (application),
                                            herald_application_get_settings (application)));
  const HeraldCohortFrame *frame = herald_cohort_window_get_frame (HERALD_COHORT_WINDOW (window));
  g_autofree char *folder = g_dir_make_tmp ("herald-letters-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (
      g_file_set_contents (path, "case,ihc_score,odd\nA-1,3+,x\nB-2,2+,y\nC-3,,z\n", -1, NULL));
  gtk_window_set_default_size (window, WIDE, 900);
  gtk_window_present (window);
  check (window, "cohort start");
  herald_cohort_window_open (HERALD_COHORT_WINDOW (window), file);
  while (!herald_cohort_frame_shows (frame, "mapping"))
    g_main_context_iteration (NULL, TRUE);
  check (window, "cohort columns");
  g_signal_emit_by_name (frame->mapping, "accepted");
  while (!herald_cohort_frame_shows (frame, "table"))
    g_main_context_iteration (NULL, TRUE);
  while (herald_cohort_cases_is_busy (frame->cases))
    g_main_context_iteration (NULL, TRUE);
  check (window, "cohort table");
  herald_cohort_grid_select (herald_cohort_cases_get_grid (frame->cases), 1);
  check (window, "cohort case");
  open_popover (GTK_WIDGET (frame->cases));
  gtk_stack_set_visible_child_name (frame->views, "flows");
  check (window, "cohort moves");
  close_window (window);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_remove (folder), ==, 0);
}

static void
answer (HeraldRunView *run)
{
  HeraldCasePanel *panel = herald_run_view_get_panel (run);

  if (HERALD_IS_WRITTEN_PANEL (panel))
    herald_written_panel_choose (HERALD_WRITTEN_PANEL (panel), 0);
  else if (HERALD_IS_IHC_PANEL (panel))
    herald_ihc_panel_set_score (HERALD_IHC_PANEL (panel), "2+");
  else
    for (guint i = 0; i < MOST_CELLS; i++)
      {
        HeraldIshTally *tally = herald_ish_panel_get_tally (HERALD_ISH_PANEL (panel));

        herald_ish_tally_add (tally, HERALD_ISH_HER2, 4);
        herald_ish_tally_add (tally, HERALD_ISH_CEP17, 2);
        herald_ish_tally_next (tally);
      }
  g_assert_true (herald_run_view_answer (run));
  iterate ();
}

static HeraldPracticePage *
open_practice (HeraldWindow *window)
{
  activate (window, "win.page::practice");
  return HERALD_PRACTICE_PAGE (find_widget (GTK_WIDGET (window), HERALD_TYPE_PRACTICE_PAGE));
}

static void
finish_painting (HeraldRunView *run)
{
  while (herald_specimen_view_is_busy (herald_run_view_get_specimen (run)))
    g_main_context_iteration (NULL, TRUE);
}

/* In the window of a result, whose pages have letters too. */
static void
test_practice (void)
{
  static const char *const sets[] = { "ihc-learn", "ish-learn", "work-up" };
  HeraldWindow *window = open_window (WIDE);
  HeraldPracticePage *page = open_practice (window);

  check (window, "sets");
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      HeraldRunView *run;

      g_assert_true (herald_practice_page_start (page, sets[i]));
      run = herald_practice_page_get_run_view (page);
      open_expanders (GTK_WIDGET (run));
      check (window, sets[i]);
      answer (run);
      check (window, "answered");
      finish_painting (run);
    }
  herald_practice_page_show_class (page);
  check (window, "class");
  close_window (window);
}

/* The marks of a set, and a case that is looked at again. */
static void
test_marks (void)
{
  HeraldWindow *window = open_window (WIDE);
  HeraldPracticePage *page = open_practice (window);
  HeraldRunView *run;

  g_assert_true (herald_practice_page_start (page, "work-up"));
  run = herald_practice_page_get_run_view (page);
  while (g_str_equal (herald_practice_page_get_view (page), "run"))
    {
      answer (run);
      herald_run_view_go_on (run);
    }
  check (window, "marks");
  g_signal_emit_by_name (find_widget (GTK_WIDGET (window), HERALD_TYPE_END_VIEW), "case-wanted", 0);
  check (window, "looked at again");
  close_window (window);
}

static void
test_count (void)
{
  GtkWindow *window =
      GTK_WINDOW (herald_count_window_new (NULL, herald_application_get_shelf (application), NULL));

  gtk_window_present (window);
  herald_count_window_paste (HERALD_COUNT_WINDOW (window),
                             "nucleus;observer;her2;cep17\n1;1;4;2\n1;2;4;2\n");
  check (window, "count");
  close_window (window);
}

/* A home of its own, with a rule file in it that can't be used: each window says so. */
static char *
make_home (void)
{
  char *home = g_dir_make_tmp ("herald-letters-XXXXXX", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_assert_nonnull (home);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  folder = herald_shelf_user_folder ();
  path = g_build_filename (folder, "mine.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{ \"format\": 1 }", -1, NULL));
  return home;
}

static void
remove_home (const char *home)
{
  g_autofree char *folder = herald_shelf_user_folder ();
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *path = g_build_filename (folder, "mine.json", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
  g_assert_cmpint (g_rmdir (home), ==, 0);
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
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
}

static void
add_at_widths (const char *name, GTestDataFunc test)
{
  static const int widths[] = { WIDE, NARROW };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/mnemonics/%s/%d", name, widths[i]);

      g_test_add_data_func (path, GINT_TO_POINTER (widths[i]), test);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *home = make_home ();
  int status;

  begin (&argc, &argv);
  add_at_widths ("result", test_result);
  add_at_widths ("report", test_report);
  add_at_widths ("record", test_record);
  add_at_widths ("banner", test_banner);
  g_test_add_func ("/ui/mnemonics/questions", test_questions);
  g_test_add_func ("/ui/mnemonics/dialogs", test_dialogs);
  g_test_add_func ("/ui/mnemonics/question", test_question);
  g_test_add_func ("/ui/mnemonics/welcome", test_welcome);
  g_test_add_func ("/ui/mnemonics/main-menu", test_main_menu);
  g_test_add_func ("/ui/mnemonics/cohort", test_cohort);
  g_test_add_func ("/ui/mnemonics/practice", test_practice);
  g_test_add_func ("/ui/mnemonics/marks", test_marks);
  g_test_add_func ("/ui/mnemonics/count", test_count);
  status = g_test_run ();
  g_object_unref (application);
  remove_home (home);
  g_print ("# letters: %u\n", n_letters);
  return status;
}
