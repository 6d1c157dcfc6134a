/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: its actions, its messages, its width, and that it goes without a trace. */
#include "config.h"

#include "application-files.h"
#include "application.h"
#include "cohort/cohort-window.h"
#include "help-window.h"
#include "lines-tools.h"
#include "practice/count-window.h"
#include "practice/practice-page.h"
#include "preferences.h"
#include "problems-banner.h"
#include "problems-window.h"
#include "sheets/sheet-window.h"
#include "shortcuts-window.h"
#include "toast.h"
#include "window.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#define NARROWEST 360

static HeraldApplication *application;

static HeraldWindow *
open_window (void)
{
  return g_object_ref (HERALD_WINDOW (herald_window_new (application)));
}

static void
close_window (HeraldWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static gboolean
is_enabled (HeraldWindow *window, const char *action)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), action));
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
activate (HeraldWindow *window, const char *action)
{
  g_assert_true (is_enabled (window, action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static void
type_score (HeraldWindow *window, const char *text)
{
  HeraldSession *session = herald_window_get_session (window);

  herald_session_set_text (
      session, herald_vocabulary_find (herald_session_get_vocabulary (session), "ihc_score"), text);
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

static gboolean
has_toast (HeraldWindow *window)
{
  GtkWidget *toast = find_widget (GTK_WIDGET (window), HERALD_TYPE_TOAST);

  return toast != NULL && herald_toast_is_shown (HERALD_TOAST (toast));
}

static int
measure_part (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Without the frame that GTK draws where nobody composes windows: it is not there on a desktop. */
static int
measure (GtkWidget *window)
{
  return MAX (measure_part (gtk_window_get_titlebar (GTK_WINDOW (window))),
              measure_part (gtk_window_get_child (GTK_WINDOW (window))));
}

static void
test_actions (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);

  g_assert_false (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));
  g_assert_false (is_enabled (window, "clear"));
  g_assert_false (is_enabled (window, "copy-text"));
  g_assert_true (is_enabled (window, "compare-editions"));
  g_assert_true (is_enabled (window, "help"));
  g_assert_true (is_enabled (window, "close"));
  g_assert_true (is_enabled (window, "show-shortcuts"));

  type_score (window, "2+");
  g_assert_true (is_enabled (window, "undo"));
  g_assert_true (is_enabled (window, "copy-text"));
  activate (window, "undo");
  g_assert_true (herald_session_is_empty (session));
  activate (window, "redo");
  g_assert_false (herald_session_is_empty (session));
  close_window (window);
}

static void
test_clear (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);

  type_score (window, "3+");
  g_assert_false (has_toast (window));
  activate (window, "clear");
  g_assert_true (herald_session_is_empty (session));
  g_assert_true (has_toast (window));
  g_assert_false (is_enabled (window, "clear"));
  activate (window, "undo");
  g_assert_false (herald_session_is_empty (session));
  g_assert_false (has_toast (window));
  close_window (window);
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (*text);
}

static void
test_copy (void)
{
  HeraldWindow *window = open_window ();
  g_autofree char *text = NULL;

  type_score (window, "3+");
  activate (window, "copy-text");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)),
                                 NULL,
                                 on_text_read,
                                 &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (text, "3+"));
  g_assert_true (has_toast (window));
  close_window (window);
}

static void
test_compare (void)
{
  HeraldWindow *window = open_window ();
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "compare-editions");
  g_autoptr (GVariant) off = g_action_get_state (action);
  g_autoptr (GVariant) on = NULL;

  g_assert_false (g_variant_get_boolean (off));
  g_action_activate (action, NULL);
  on = g_action_get_state (action);
  g_assert_true (g_variant_get_boolean (on));
  close_window (window);
}

static void
test_application_actions (void)
{
  static const char *const names[] = {
    "about", "preferences", "quit", "text-larger", "text-normal", "text-smaller",
  };
  GActionGroup *group = G_ACTION_GROUP (application);
  HeraldSettings *settings = herald_application_get_settings (application);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_action_group_get_action_enabled (group, names[i]));
  g_action_group_activate_action (group, "text-larger", NULL);
  g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 110);
  g_action_group_activate_action (group, "text-smaller", NULL);
  g_action_group_activate_action (group, "text-smaller", NULL);
  g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 90);
  g_action_group_activate_action (group, "text-normal", NULL);
  g_assert_cmpint (herald_settings_get_text_percent (settings), ==, 100);
  herald_settings_set_text_percent (settings, 300);
  g_assert_false (g_action_group_get_action_enabled (group, "text-larger"));
  herald_settings_set_text_percent (settings, 100);
}

/* Tables have a window of their own, which the window of a result knows nothing of. */
static void
test_open_cases (void)
{
  GtkWindow *window;

  g_action_group_activate_action (G_ACTION_GROUP (application), "open-cases", NULL);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (HERALD_IS_COHORT_WINDOW (window));
  g_assert_true (
      herald_cohort_frame_shows (herald_cohort_window_get_frame (HERALD_COHORT_WINDOW (window)),
                                 "start"));
  gtk_window_close (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whatever brings a table, it gets a window of its own and is no report. */
static void
test_takes_table (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "herald-window-cases.CSV", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  g_file_set_contents (path, "case,ihc_score\n1,3+\n", -1, &error);
  g_assert_no_error (error);
  herald_application_files_open (application, &file, 1);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (HERALD_IS_COHORT_WINDOW (window));
  while (herald_cohort_frame_shows (herald_cohort_window_get_frame (HERALD_COHORT_WINDOW (window)),
                                    "start"))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* The sheet of a result is the same one when it is asked for again. */
static void
test_count_cells (void)
{
  HeraldWindow *result = HERALD_WINDOW (herald_window_new (application));
  GtkWindow *sheet;

  gtk_window_present (GTK_WINDOW (result));
  g_action_group_activate_action (G_ACTION_GROUP (result), "count-cells", NULL);
  sheet = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (HERALD_IS_COUNT_WINDOW (sheet));
  g_assert_true (herald_count_window_get_session (HERALD_COUNT_WINDOW (sheet)) ==
                 herald_window_get_session (result));
  g_action_group_activate_action (G_ACTION_GROUP (result), "count-cells", NULL);
  g_assert_true (gtk_application_get_active_window (GTK_APPLICATION (application)) == sheet);
  gtk_window_close (sheet);
  gtk_window_destroy (GTK_WINDOW (result));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_accel (const char *action, const char *accel)
{
  g_auto (GStrv) accels =
      gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);

  g_assert_true (g_strv_contains ((const char *const *)accels, accel));
}

/* A line that says nothing behind its colon has no key. */
static void
assert_has_keys (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "herald-row"))
    {
      GtkWidget *line = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));
      GtkWidget *keys = gtk_widget_get_last_child (line);

      g_assert_nonnull (gtk_widget_get_first_child (keys));
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_has_keys (child);
}

static void
test_shortcuts (void)
{
  HeraldWindow *window = open_window ();

  assert_accel ("win.undo", "<Control>z");
  assert_accel ("win.redo", "<Shift><Control>z");
  assert_accel ("win.page::result", "<Alt>1");
  assert_accel ("win.page::questions", "<Alt>2");
  assert_accel ("win.search-questions", "<Control>k");
  assert_accel ("win.find", "<Control>f");
  assert_accel ("win.back", "<Alt>Left");
  assert_accel ("win.forward", "<Alt>Right");
  assert_accel ("win.keep-article", "<Control>d");
  assert_accel ("win.print", "<Control>p");
  assert_accel ("win.open", "<Control>o");
  assert_accel ("win.save", "<Control>s");
  assert_accel ("win.save-as", "<Shift><Control>s");
  assert_accel ("win.read-report", "<Control>r");
  assert_accel ("app.new-window", "<Control>n");
  assert_accel ("win.help-here", "F1");
  assert_accel ("win.close", "<Control>w");
  assert_accel ("win.show-shortcuts", "<Control>question");
  assert_accel ("app.quit", "<Control>q");
  assert_accel ("app.preferences", "<Control>comma");
  assert_accel ("app.text-larger", "<Control>plus");
  assert_accel ("app.text-larger", "<Control>KP_Add");
  assert_accel ("app.text-smaller", "<Control>KP_Subtract");
  assert_accel ("app.text-normal", "<Control>KP_0");
  activate (window, "show-shortcuts");
  close_window (window);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  gboolean is_said =
      GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_said;
       child = gtk_widget_get_next_sibling (child))
    is_said = says (child, text);
  return is_said;
}

/* No key without a line that names it, and no line whose action has no key. */
static void
test_shortcuts_named (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  HeraldWindow *window = open_window ();
  GtkWidget *shortcuts = herald_shortcuts_window_new (GTK_WINDOW (window));

  g_assert_cmpuint (g_strv_length (actions), >, 20);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      if (!herald_shortcuts_window_names (actions[i]))
        g_error ("the window of shortcuts does not name %s", actions[i]);
    }
  g_assert_false (herald_shortcuts_window_names ("win.unheard-of"));
  assert_has_keys (shortcuts);
  g_assert_true (says (shortcuts, "Ctrl+Z"));
  g_assert_true (says (shortcuts, "Ctrl+Shift+Z"));
  close_window (window);
}

/* --- Keys of places, which are no actions of the program ------------------------------------- */

static void
add_triggers (GtkShortcutController *controller, GPtrArray *found)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (!GTK_IS_MNEMONIC_TRIGGER (trigger))
        g_ptr_array_add (found, gtk_shortcut_trigger_to_string (trigger));
    }
}

/* What a widget does by keys: all of it, or what its own controllers in @phase do. */
static GPtrArray *
list_triggers (GtkWidget *widget, GtkPropagationPhase phase)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == phase)
        add_triggers (GTK_SHORTCUT_CONTROLLER (controller), found);
    }
  return found;
}

static gboolean
is_same_key (const char *one, const char *other)
{
  GdkModifierType modifiers[2];
  guint keys[2];

  gtk_accelerator_parse (one, &keys[0], &modifiers[0]);
  gtk_accelerator_parse (other, &keys[1], &modifiers[1]);
  return keys[0] != 0 && keys[0] == keys[1] && modifiers[0] == modifiers[1];
}

static gboolean
has_key (char **keys, guint n_keys, const char *key)
{
  for (guint i = 0; i < n_keys; i++)
    {
      if (is_same_key (keys[i], key))
        return TRUE;
    }
  return FALSE;
}

static void
assert_keys_work (const char *group, GPtrArray *triggers)
{
  g_auto (GStrv) named = herald_shortcuts_window_list_keys (group);

  g_assert_cmpuint (g_strv_length (named), >, 0);
  for (guint i = 0; named[i] != NULL; i++)
    {
      if (!has_key ((char **)triggers->pdata, triggers->len, named[i]))
        g_error ("%s does nothing in “%s”", named[i], group);
    }
}

static void
test_keys_of_counting_sheet (void)
{
  GtkWidget *sheet =
      herald_count_window_new (NULL, herald_application_get_shelf (application), NULL);
  g_autoptr (GPtrArray) triggers = list_triggers (sheet, GTK_PHASE_CAPTURE);
  g_auto (GStrv) named = herald_shortcuts_window_list_keys ("Counting sheet");
  g_auto (GStrv) everywhere = herald_shortcuts_window_list_keys ("General");

  assert_keys_work ("Counting sheet", triggers);
  for (guint i = 0; i < triggers->len; i++)
    {
      if (!has_key (named, g_strv_length (named), triggers->pdata[i]) &&
          !has_key (everywhere, g_strv_length (everywhere), triggers->pdata[i]))
        g_error ("the window of shortcuts does not name %s", (const char *)triggers->pdata[i]);
    }
  gtk_window_destroy (GTK_WINDOW (sheet));
}

static void
test_keys_of_sheets (void)
{
  HeraldWindow *window = open_window ();
  HeraldSession *session = herald_window_get_session (window);
  GtkWidget *sheets = herald_sheet_window_new (GTK_WINDOW (window),
                                               herald_session_get_result (session),
                                               herald_session_get_verdict (session),
                                               herald_application_get_library (application));
  g_autoptr (GPtrArray) triggers = list_triggers (sheets, GTK_PHASE_BUBBLE);

  assert_keys_work ("Print or save", triggers);
  gtk_window_destroy (GTK_WINDOW (sheets));
  close_window (window);
}

static gboolean
press_here (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &is_taken);
    }
  return is_taken;
}

/* On a case, on what is counted there, and on its picture. */
static gboolean
press (HeraldRunView *run, guint key, GdkModifierType modifiers)
{
  HeraldSpecimenCanvas *canvas =
      herald_specimen_view_get_canvas (herald_run_view_get_specimen (run));
  GtkWidget *panel = GTK_WIDGET (herald_run_view_get_panel (run));

  return press_here (GTK_WIDGET (canvas), key, modifiers) || press_here (panel, key, modifiers) ||
         press_here (GTK_WIDGET (run), key, modifiers);
}

static gboolean
is_printed (guint key)
{
  return (key >= GDK_KEY_a && key <= GDK_KEY_z) || (key >= GDK_KEY_0 && key <= GDK_KEY_9);
}

static void
assert_keys_named (HeraldRunView *run, GPtrArray *named)
{
  for (guint key = GDK_KEY_space; key <= GDK_KEY_z; key++)
    {
      g_autofree char *name = gtk_accelerator_name (key, 0);

      if (is_printed (key) && press (run, key, 0) &&
          !has_key ((char **)named->pdata, named->len, name))
        g_error ("the window of shortcuts does not name %s", name);
    }
}

static void
assert_key_works (HeraldRunView *run, const char *name)
{
  g_autoptr (GPtrArray) triggers = list_triggers (GTK_WIDGET (run), GTK_PHASE_BUBBLE);
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (name, &key, &modifiers);
  if (!press (run, key, modifiers) && !has_key ((char **)triggers->pdata, triggers->len, name))
    g_error ("%s does nothing in practice", name);
}

/* By the keys themselves: most of them are no shortcuts, as they hold in one place only. The last
 * one ends the case. */
static void
test_keys_of_practice (void)
{
  GtkWidget *window = gtk_window_new ();
  HeraldPracticePage *page = HERALD_PRACTICE_PAGE (
      herald_practice_page_new (herald_application_get_shelf (application), NULL, NULL));
  g_auto (GStrv) keys = herald_shortcuts_window_list_keys ("Practice");
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  HeraldRunView *run;

  gtk_window_set_title (GTK_WINDOW (window), "Practice");
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  g_assert_true (herald_practice_page_start (page, "ish-learn"));
  run = herald_practice_page_get_run_view (page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (
      GTK_WIDGET (herald_specimen_view_get_canvas (herald_run_view_get_specimen (run))));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_ptr_array_add (named, keys[i]);
      if (!g_str_equal (keys[i], "Return"))
        assert_key_works (run, keys[i]);
    }
  assert_keys_named (run, named);
  assert_key_works (run, "Return");
  while (herald_specimen_view_is_busy (herald_run_view_get_specimen (run)))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Everything that can be pressed says what it does. */
static void
assert_named (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  gboolean inner =
      GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_WINDOW_CONTROLS (parent);

  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL && !inner)
    g_assert_true (
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_names (void)
{
  HeraldWindow *window = open_window ();

  assert_named (GTK_WIDGET (window));
  close_window (window);
}

/* What the reader sees at 360 px: as wide as its content asks for, in either direction. */
static void
assert_narrow (int percent, GtkTextDirection direction)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  HeraldWindow *window;
  GPtrArray *problems = g_ptr_array_new ();
  GtkWidget *others[4];

  gtk_widget_set_default_direction (direction);
  herald_settings_set_text_percent (settings, percent);
  g_ptr_array_add (problems, "/home/someone/.local/share/herald/rules/mine.json: /id: is missing");
  window = open_window ();
  others[0] = herald_preferences_new (GTK_WINDOW (window), settings);
  others[1] = herald_help_window_new (GTK_WINDOW (window));
  others[2] = herald_problems_window_new (GTK_WINDOW (window), problems);
  others[3] = herald_shortcuts_window_new (GTK_WINDOW (window));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  type_score (window, "2+");
  g_assert_cmpint (measure (GTK_WIDGET (window)), <=, NARROWEST);
  activate (window, "clear");
  g_assert_cmpint (measure (GTK_WIDGET (window)), <=, NARROWEST);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpint (measure (others[i]), <=, NARROWEST);
  close_window (window);
  g_ptr_array_unref (problems);
  herald_settings_set_text_percent (settings, 100);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* At twice the text size the name of the page is read whole in the narrowest window, whatever page
 * it is; undoing, which has other ways, gives its room. */
static void
test_page_name (void)
{
  static const char *const pages[] = { "result", "over-time", "questions", "practice" };
  HeraldSettings *settings = herald_application_get_settings (application);
  HeraldWindow *window;
  GtkWidget *bar;

  herald_settings_set_text_percent (settings, 200);
  window = open_window ();
  bar = gtk_window_get_titlebar (GTK_WINDOW (window));
  type_score (window, "2+");
  activate (window, "add-result");
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST, 700);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", pages[i]);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, NARROWEST);
      g_assert_null (find_label (bar, is_cut));
    }
  close_window (window);
  herald_settings_set_text_percent (settings, 100);
}

static void
test_narrow (void)
{
  assert_narrow (100, GTK_TEXT_DIR_LTR);
  assert_narrow (200, GTK_TEXT_DIR_LTR);
  assert_narrow (100, GTK_TEXT_DIR_RTL);
  assert_narrow (200, GTK_TEXT_DIR_RTL);
}

static void
test_themes (void)
{
  static const char *const names[] = {
    "Default",
    "Default-dark",
    "Default-hc",
    "Default-hc-dark",
  };
  GtkSettings *settings = gtk_settings_get_default ();
  HeraldWindow *window = open_window ();

  gtk_window_present (GTK_WINDOW (window));
  type_score (window, "2+");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_object_set (settings, "gtk-theme-name", names[i], NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpint (measure (GTK_WIDGET (window)), >, 0);
    }
  gtk_settings_reset_property (settings, "gtk-theme-name");
  close_window (window);
}

static void
test_size_is_kept (void)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  HeraldWindow *window = open_window ();
  int width = 0;
  int height = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 901, 702);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (window);

  window = open_window ();
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 901);
  g_assert_cmpint (height, ==, 702);
  g_object_set (settings, "window-width", 1200, "window-height", 800, NULL);
  close_window (window);
}

/* A broken rule file of one's own is told of, quietly, and does no harm. */
static void
test_problems (void)
{
  HeraldWindow *window = open_window ();
  GtkWidget *banner;

  g_assert_null (find_widget (GTK_WIDGET (window), HERALD_TYPE_PROBLEMS_BANNER));
  gtk_window_present (GTK_WINDOW (window));
  while ((banner = find_widget (GTK_WIDGET (window), HERALD_TYPE_PROBLEMS_BANNER)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_visible (banner));
  assert_named (banner);
  activate (window, "show-problems");
  close_window (window);
}

/* The other menu button leads to the pages. */
static GtkMenuButton *
find_main_menu (GtkWidget *widget)
{
  GtkMenuButton *found = NULL;

  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)))
    return GTK_MENU_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_main_menu (child);
  return found;
}

static guint
check_lines (HeraldWindow *window, GMenuModel *menu)
{
  guint count = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *name = NULL;

      if (section != NULL || submenu != NULL)
        {
          count += check_lines (window, section != NULL ? section : submenu);
          continue;
        }
      g_assert_true (
          g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name));
      if (g_str_has_prefix (name, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name + 4));
      else
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      count++;
    }
  return count;
}

/* The menu is made when it is first wanted, and each of its lines leads somewhere. */
static void
test_menu (void)
{
  HeraldWindow *window = open_window ();
  GtkMenuButton *button = find_main_menu (GTK_WIDGET (window));
  GMenuModel *menu;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_nonnull (button);
  gtk_menu_button_popup (button);
  menu = gtk_menu_button_get_menu_model (button);
  g_assert_nonnull (menu);
  g_assert_cmpuint (check_lines (window, menu), ==, 24);
  close_window (window);
}

/* A home of its own, with a rule file in it that can't be used. */
static char *
make_home (void)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("herald-window-XXXXXX", &error);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  folder = herald_shelf_user_folder ();
  path = g_build_filename (folder, "mine.json", NULL);
  g_assert_true (g_str_has_prefix (folder, home));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "{ \"format\": 1 }", -1, &error);
  g_assert_no_error (error);
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
  /* Nothing else was written: the folder is empty. */
  g_assert_cmpint (g_rmdir (home), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = make_home ();
  int status;

  g_test_init (&argc, &argv, NULL);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/window/actions", test_actions);
  g_test_add_func ("/ui/window/clear", test_clear);
  g_test_add_func ("/ui/window/copy", test_copy);
  g_test_add_func ("/ui/window/compare", test_compare);
  g_test_add_func ("/ui/window/application-actions", test_application_actions);
  g_test_add_func ("/ui/window/open-cases", test_open_cases);
  g_test_add_func ("/ui/window/takes-table", test_takes_table);
  g_test_add_func ("/ui/window/count-cells", test_count_cells);
  g_test_add_func ("/ui/window/shortcuts", test_shortcuts);
  g_test_add_func ("/ui/window/shortcuts-named", test_shortcuts_named);
  g_test_add_func ("/ui/window/keys-of-counting-sheet", test_keys_of_counting_sheet);
  g_test_add_func ("/ui/window/keys-of-sheets", test_keys_of_sheets);
  g_test_add_func ("/ui/window/keys-of-practice", test_keys_of_practice);
  g_test_add_func ("/ui/window/names", test_names);
  g_test_add_func ("/ui/window/narrow", test_narrow);
  g_test_add_func ("/ui/window/page-name", test_page_name);
  g_test_add_func ("/ui/window/themes", test_themes);
  g_test_add_func ("/ui/window/size-is-kept", test_size_is_kept);
  g_test_add_func ("/ui/window/problems", test_problems);
  g_test_add_func ("/ui/window/menu", test_menu);
  status = g_test_run ();
  g_object_unref (application);
  remove_home (home);
  return status;
}
