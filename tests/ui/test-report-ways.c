/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a report comes to the page, how it is reached by keys and by ear, how narrow it gets, and
 * that nothing happens where the page has gone meanwhile. */
#include "config.h"

#include <glib/gstdio.h>

#include "report-tools.h"
#include "report/report-intake.h"

/* Finds a controller of the page: the first one of @type that takes @gtype, if that is given. */
static gpointer
find_controller (GtkWidget *widget, GType type, GType gtype)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type &&
          (gtype == G_TYPE_INVALID ||
           gdk_content_formats_contain_gtype (
               gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), gtype)))
        return controller;
    }
  g_assert_not_reached ();
}

/* What Ctrl+V does; whether it was for the page. */
static gboolean
paste (Fixture *fixture)
{
  GListModel *shortcuts = find_controller (fixture->page, GTK_TYPE_SHORTCUT_CONTROLLER, 0);
  g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, 0);
  g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

  g_assert_nonnull (strstr (keys, "<Control>v"));
  g_assert_cmpint (gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (shortcuts)),
                   ==,
                   GTK_SHORTCUT_SCOPE_GLOBAL);
  return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                       GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                       fixture->page,
                                       NULL);
}

static gboolean
on_late (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean is_late = FALSE;

  g_timeout_add (milliseconds, on_late, &is_late);
  while (!is_late)
    g_main_context_iteration (NULL, TRUE);
}

static void
copy (Fixture *fixture, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->page), text);
}

static gboolean
is_reading (Fixture *fixture)
{
  HeraldResultPage *page = HERALD_RESULT_PAGE (fixture->page);

  fixture->view = herald_result_page_get_report (page);
  return herald_result_page_get_reading (page);
}

static void
focus_field (Fixture *fixture, const char *id)
{
  g_assert_true (
      herald_result_form_show_field (find_widget (fixture->page, HERALD_TYPE_RESULT_FORM),
                                     find_field (fixture, id)));
}

static void
test_paste_report (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  present (fixture, WIDE, 700);
  copy (fixture, REPORT);
  g_assert_true (paste (fixture));
  wait (200);
  g_assert_true (is_reading (fixture));
  g_assert_cmpstr (herald_report_get_text (get_report (fixture)), ==, REPORT);
  g_assert_true (herald_session_is_empty (fixture->session));
  /* From now on a paste is for the text. */
  g_assert_false (paste (fixture));
}

static void
test_paste_number (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  present (fixture, WIDE, 700);
  focus_field (fixture, "er_percent");
  copy (fixture, "90");
  g_assert_true (paste (fixture));
  wait (200);
  g_assert_false (is_reading (fixture));
  assert_text (fixture, "er_percent", "90");
  /* The form holds something: nothing is asked any more. */
  copy (fixture, REPORT);
  g_assert_false (paste (fixture));
}

static void
test_paste_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "herald-pasted.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *files = gdk_file_list_new_from_array (&file, 1);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);

  g_assert_true (g_file_set_contents (path, REPORT, -1, NULL));
  present (fixture, WIDE, 700);
  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, files);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  g_assert_true (paste (fixture));
  wait (400);
  g_remove (path);
  g_assert_true (is_reading (fixture));
  g_assert_cmpstr (herald_report_get_text (get_report (fixture)), ==, REPORT);
}

static void
test_is_report (void)
{
  g_assert_false (herald_report_intake_is_report (NULL));
  g_assert_false (herald_report_intake_is_report (""));
  g_assert_false (herald_report_intake_is_report ("2,5 cm"));
  g_assert_false (herald_report_intake_is_report ("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"));
  g_assert_true (herald_report_intake_is_report (REPORT));
}

static gboolean
drop (Fixture *fixture, const char *text)
{
  GtkDropTarget *target = find_controller (fixture->page, GTK_TYPE_DROP_TARGET, G_TYPE_STRING);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);
  return is_taken;
}

static GtkLabel *
get_problem (Fixture *fixture)
{
  return GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->view),
                                                   HERALD_TYPE_REPORT_VIEW,
                                                   "problem"));
}

static void
test_drop (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/report.txt");
  GtkLabel *problem;

  present (fixture, WIDE, 700);
  g_assert_true (drop (fixture, REPORT));
  g_assert_true (is_reading (fixture));
  g_assert_cmpstr (herald_report_get_text (get_report (fixture)), ==, REPORT);
  /* What is wrong with a file is said where the eyes are, and the text stays. */
  herald_report_view_load (fixture->view, file);
  wait (300);
  problem = get_problem (fixture);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (problem)));
  g_assert_nonnull (strstr (gtk_label_get_text (problem), "report.txt"));
  g_assert_cmpstr (herald_report_get_text (get_report (fixture)), ==, REPORT);
  herald_report_view_set_text (fixture->view, REPORT "\n");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (problem)));
}

/* The last file that was asked for is the one that shows. */
static void
test_two_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "herald-second.txt", NULL);
  g_autoptr (GFile) first = g_file_new_for_path ("/nowhere/report.txt");
  g_autoptr (GFile) second = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, REPORT, -1, NULL));
  open_report (fixture, "");
  herald_report_view_load (fixture->view, first);
  herald_report_view_load (fixture->view, second);
  wait (300);
  g_remove (path);
  g_assert_cmpstr (herald_report_get_text (get_report (fixture)), ==, REPORT);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_problem (fixture))));
}

/* The window is closed while a file is read, while the clipboard is, and while somebody types. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/report.txt");
  const char *how = data;

  present (fixture, WIDE, 700);
  if (strcmp (how, "clipboard") == 0)
    {
      copy (fixture, REPORT);
      g_assert_true (paste (fixture));
    }
  else
    {
      open_report (fixture, REPORT);
      if (strcmp (how, "file") == 0)
        herald_report_view_load (fixture->view, file);
      else
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_text_view (fixture)), "HER2", -1);
    }
  close_window (fixture);
  wait (500);
}

/* The page keeps the session; the session still changes when the page has gone. */
static void
test_disposed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkWidget) view = NULL;

  open_report (fixture, REPORT);
  g_set_object (&view, GTK_WIDGET (fixture->view));
  close_window (fixture);
  g_object_run_dispose (G_OBJECT (fixture->page));
  herald_session_set_text (fixture->session, find_field (fixture, "ihc_score"), "3+");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  begin ();

  g_test_add_func ("/report-ways/is-report", test_is_report);
  ADD ("/report-ways/paste-report", test_paste_report);
  ADD ("/report-ways/paste-number", test_paste_number);
  ADD ("/report-ways/paste-file", test_paste_file);
  ADD ("/report-ways/drop", test_drop);
  ADD ("/report-ways/two-files", test_two_files);
  ADD_WITH ("/report-ways/gone-clipboard", "clipboard", test_gone);
  ADD_WITH ("/report-ways/gone-file", "file", test_gone);
  ADD_WITH ("/report-ways/gone-typing", "typing", test_gone);
  ADD ("/report-ways/disposed", test_disposed);
  return g_test_run ();
}
