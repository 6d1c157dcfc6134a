/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template that is bundled is made once, shown, measured and let go; GTK warns of none. */
#include "config.h"

#include <string.h>

#include "application.h"
#include "help-window.h"
#include "preferences.h"
#include "problems-banner.h"
#include "problems-window.h"
#include "record/sample-window.h"
#include "report/report-view.h"
#include "result/answer-card.h"
#include "result/field-control.h"
#include "result/field-group-box.h"
#include "result/field-message.h"
#include "result/form-row.h"
#include "result/result-form.h"
#include "result/verdict-panel.h"
#include "sheets/sheet-window.h"
#include "toast.h"
#include "welcome.h"
#include "window.h"

static HeraldApplication *application;

static GtkWidget *
make_answer_card (HeraldWindow *owner)
{
  GtkWidget *card = herald_answer_card_new ();

  herald_answer_card_set_verdict (HERALD_ANSWER_CARD (card),
                                  herald_session_get_verdict (herald_window_get_session (owner)));
  return card;
}

static GtkWidget *
make_field_group_box (HeraldWindow *owner)
{
  HeraldSession *session = herald_window_get_session (owner);
  guint n_groups;
  const HeraldFieldGroup *groups =
      herald_vocabulary_get_groups (herald_session_get_vocabulary (session), &n_groups);

  g_assert_cmpuint (n_groups, >, 0);
  return herald_field_group_box_new (session, &groups[0]);
}

static GtkWidget *
make_field_message (HeraldWindow *owner G_GNUC_UNUSED)
{
  GtkWidget *message = herald_field_message_new ();

  herald_field_message_set_text (HERALD_FIELD_MESSAGE (message), "A number, please.", NULL);
  return message;
}

static GtkWidget *
make_form_row (HeraldWindow *owner G_GNUC_UNUSED)
{
  GtkWidget *row = g_object_new (HERALD_TYPE_FORM_ROW, NULL);

  herald_form_row_set_up (HERALD_FORM_ROW (row),
                          "Size",
                          NULL,
                          herald_field_control_new_entry ("mm", 6));
  herald_form_row_set_hint (HERALD_FORM_ROW (row), "A hint of several words");
  return row;
}

static GtkWidget *
make_help_window (HeraldWindow *owner)
{
  return herald_help_window_new (GTK_WINDOW (owner));
}

static GtkWidget *
make_preferences (HeraldWindow *owner)
{
  return herald_preferences_new (GTK_WINDOW (owner), herald_application_get_settings (application));
}

static GtkWidget *
make_problems_banner (HeraldWindow *owner G_GNUC_UNUSED)
{
  return herald_problems_banner_new ();
}

static GtkWidget *
make_problems_window (HeraldWindow *owner)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  g_ptr_array_add (problems, "mine.json: /id: is missing");
  return herald_problems_window_new (GTK_WINDOW (owner), problems);
}

static GtkWidget *
make_report_view (HeraldWindow *owner)
{
  return herald_report_view_new (herald_window_get_session (owner));
}

static GtkWidget *
make_result_form (HeraldWindow *owner)
{
  return herald_result_form_new (herald_window_get_session (owner));
}

static GtkWidget *
make_sample_window (HeraldWindow *owner)
{
  return herald_sample_window_new (GTK_WINDOW (owner), herald_window_get_session (owner));
}

static GtkWidget *
make_sheet_window (HeraldWindow *owner)
{
  HeraldSession *session = herald_window_get_session (owner);

  return herald_sheet_window_new (GTK_WINDOW (owner),
                                  herald_session_get_result (session),
                                  herald_session_get_verdict (session),
                                  herald_application_get_library (application));
}

static GtkWidget *
make_toast (HeraldWindow *owner G_GNUC_UNUSED)
{
  GtkWidget *toast = g_object_new (HERALD_TYPE_TOAST, NULL);

  herald_toast_show (HERALD_TOAST (toast), "Cleared.", "_Undo", "win.undo");
  return toast;
}

static GtkWidget *
make_verdict_panel (HeraldWindow *owner)
{
  HeraldSession *session = herald_window_get_session (owner);
  GtkWidget *panel =
      herald_verdict_panel_new (herald_shelf_get_sources (herald_session_get_shelf (session)));

  herald_verdict_panel_set_verdict (HERALD_VERDICT_PANEL (panel),
                                    herald_session_get_verdict (session),
                                    HERALD_AMOUNT_EVERYTHING);
  return panel;
}

static GtkWidget *
make_welcome (HeraldWindow *owner G_GNUC_UNUSED)
{
  return herald_welcome_new (herald_application_get_settings (application));
}

static GtkWidget *
make_window (HeraldWindow *owner G_GNUC_UNUSED)
{
  return herald_window_new (application);
}

/* Whoever adds a template says here how it is made. */
static const struct
{
  const char *class_name;
  GtkWidget *(*make) (HeraldWindow *owner);
} rows[] = {
  { "HeraldAnswerCard", make_answer_card },
  { "HeraldFieldGroupBox", make_field_group_box },
  { "HeraldFieldMessage", make_field_message },
  { "HeraldFormRow", make_form_row },
  { "HeraldHelpWindow", make_help_window },
  { "HeraldPreferences", make_preferences },
  { "HeraldProblemsBanner", make_problems_banner },
  { "HeraldProblemsWindow", make_problems_window },
  { "HeraldReportView", make_report_view },
  { "HeraldResultForm", make_result_form },
  { "HeraldSampleWindow", make_sample_window },
  { "HeraldSheetWindow", make_sheet_window },
  { "HeraldToast", make_toast },
  { "HeraldVerdictPanel", make_verdict_panel },
  { "HeraldWelcome", make_welcome },
  { "HeraldWindow", make_window },
};

static char *
find_template_class (const char *path)
{
  static const char start[] = "<template class=\"";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;
  const char *name;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  name = strstr (text, start);
  /* However it is written, a template must not slip through. */
  g_assert_true ((name != NULL) == (strstr (text, "<template") != NULL));
  if (name == NULL)
    return NULL;
  name += strlen (start);
  return g_strndup (name, strcspn (name, "\""));
}

static void
collect_classes (const char *folder, GHashTable *classes)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names =
      g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      char *class_name;

      if (g_str_has_suffix (path, "/"))
        collect_classes (path, classes);
      else if (g_str_has_suffix (path, ".ui") && (class_name = find_template_class (path)) != NULL)
        g_assert_true (g_hash_table_add (classes, class_name));
    }
}

static void
test_table (void)
{
  g_autoptr (GHashTable) classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer left;

  collect_classes (HERALD_APPLICATION_PATH "/", classes);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (!g_hash_table_remove (classes, rows[i].class_name))
        g_error ("there is no template of %s, or two rows of it", rows[i].class_name);
    }
  g_hash_table_iter_init (&iter, classes);
  if (g_hash_table_iter_next (&iter, &left, NULL))
    g_error ("no row says how %s is made", (const char *)left);
}

static void
assert_measures (GtkWidget *widget)
{
  int width, natural_width, height, natural_height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, &natural_width, NULL, NULL);
  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (width, <=, natural_width);
  gtk_widget_measure (
      widget, GTK_ORIENTATION_VERTICAL, width, &height, &natural_height, NULL, NULL);
  g_assert_cmpint (height, >, 0);
  g_assert_cmpint (height, <=, natural_height);
}

static GtkWindow *
put_in_window (GtkWidget *widget)
{
  GtkWidget *window;

  if (GTK_IS_WINDOW (widget))
    return GTK_WINDOW (widget);
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Template");
  gtk_window_set_child (GTK_WINDOW (window), widget);
  return GTK_WINDOW (window);
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  HeraldWindow *owner = HERALD_WINDOW (herald_window_new (application));
  GtkWidget *widget = g_object_ref_sink (rows[row].make (owner));
  GtkWindow *window = put_in_window (widget);

  g_assert_cmpstr (G_OBJECT_TYPE_NAME (widget), ==, rows[row].class_name);
  g_assert_nonnull (gtk_widget_get_first_child (widget));
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_realized (widget));
  assert_measures (widget);
  gtk_window_destroy (window);
  iterate ();
  g_assert_finalize_object (widget);
  gtk_window_destroy (GTK_WINDOW (owner));
  iterate ();
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* A box that has to lie above others asks for enough before it knows its width. */
static void
test_banner_height (void)
{
  HeraldSettings *settings = herald_application_get_settings (application);
  GtkWidget *banner = g_object_ref_sink (herald_problems_banner_new ());
  GtkWindow *window = put_in_window (banner);

  gtk_window_present (window);
  for (int percent = 80; percent <= 200; percent += 5)
    {
      herald_settings_set_text_percent (settings, percent);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpint (measure_height (banner, -1), >=, measure_height (banner, 1 << 20));
    }
  herald_settings_set_text_percent (settings, 100);
  gtk_window_destroy (window);
  iterate ();
  g_assert_finalize_object (banner);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  application = herald_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/ui/templates/table", test_table);
  g_test_add_func ("/ui/templates/banner-height", test_banner_height);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/templates/", rows[i].class_name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
