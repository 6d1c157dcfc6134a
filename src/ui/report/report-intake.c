/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a report that is dropped on the page, or pasted while the form is empty, and files wherever
 * they are dropped. */
#include "config.h"

#include <string.h>

#include "cohort/cohort-window.h"
#include "record/document.h"
#include "report/report-intake.h"

/* A number is pasted into a field; a report is longer than any of them. */
#define SHORTEST_REPORT 40

typedef struct
{
  GtkWidget *widget;
  HeraldReportIntake intake;
  gpointer data;
} Intake;

static void
intake_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

/**
 * herald_report_intake_is_report:
 * @text: (nullable): what is in the clipboard
 *
 * Returns: whether it is too long to be meant for one field
 */
gboolean
herald_report_intake_is_report (const char *text)
{
  return text != NULL && g_utf8_strlen (text, -1) >= SHORTEST_REPORT;
}

/* Where the page is gone by now there is no root, and nothing to do. */
static GtkRoot *
take_back (Intake *intake, GtkWidget **widget)
{
  *widget = intake->widget;
  return gtk_widget_get_root (intake->widget);
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Intake *intake = data;
  g_autoptr (GtkWidget) widget = NULL;
  GtkRoot *root = take_back (intake, &widget);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && herald_report_intake_is_report (text))
    intake->intake.take_text (intake->data, text);
  else if (focus != NULL)
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
}

static void
open_file (GtkWidget *widget, const char *action, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (widget, action, "s", uri);
}

/* Each record and each table has a window of its own; for a report there is one place, and the
 * first one takes it.
 */
static gboolean
take_files (Intake *intake, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean has_report = FALSE;

  for (GSList *node = files; node != NULL; node = node->next)
    {
      if (herald_document_is_record_file (node->data))
        open_file (intake->widget, "app.open-record", node->data);
      else if (herald_cohort_window_is_table_file (node->data))
        open_file (intake->widget, "app.open-table", node->data);
      else if (!has_report)
        {
          has_report = TRUE;
          intake->intake.take_file (intake->data, node->data);
        }
    }
  return files != NULL;
}

static void
on_files_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Intake *intake = data;
  g_autoptr (GtkWidget) widget = NULL;
  GtkRoot *root = take_back (intake, &widget);
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (root != NULL && value != NULL)
    take_files (intake, value);
}

static Intake *
copy_for_later (const Intake *intake, GtkWidget *widget)
{
  Intake *copy = g_memdup2 (intake, sizeof *intake);

  copy->widget = g_object_ref (widget);
  return copy;
}

static gboolean
on_paste (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data)
{
  Intake *intake = data;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  /* A file that was copied is a text too, for who asks for one: its path. */
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
      gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    {
      gdk_clipboard_read_value_async (clipboard,
                                      GDK_TYPE_FILE_LIST,
                                      G_PRIORITY_DEFAULT,
                                      NULL,
                                      on_files_read,
                                      copy_for_later (intake, widget));
      return TRUE;
    }
  if (!intake->intake.wants_paste (intake->data))
    return FALSE;
  gdk_clipboard_read_text_async (clipboard, NULL, on_text_read, copy_for_later (intake, widget));
  return TRUE;
}

static gboolean
on_drop (GtkDropTarget *target G_GNUC_UNUSED,
         const GValue *value,
         double x G_GNUC_UNUSED,
         double y G_GNUC_UNUSED,
         gpointer data)
{
  Intake *intake = data;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return take_files (intake, value);
  intake->intake.take_text (intake->data, g_value_get_string (value));
  return TRUE;
}

static GtkShortcutTrigger *
make_trigger (void)
{
  return gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                                      gtk_keyval_trigger_new (GDK_KEY_Insert, GDK_SHIFT_MASK));
}

static void
add_shortcut (Intake *intake)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  Intake *copy = g_memdup2 (intake, sizeof *intake);

  /* Before the field that has the focus takes the keys, and also where nothing has it yet. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (make_trigger (), gtk_callback_action_new (on_paste, copy, g_free)));
  gtk_widget_add_controller (intake->widget, controller);
}

static void
add_drop_target (Intake *intake, GType type, GtkPropagationPhase phase)
{
  GtkDropTarget *target = gtk_drop_target_new (type, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), phase);
  g_signal_connect_data (
      target, "drop", G_CALLBACK (on_drop), g_memdup2 (intake, sizeof *intake), intake_free, 0);
  gtk_widget_add_controller (intake->widget, GTK_EVENT_CONTROLLER (target));
}

/**
 * herald_report_intake_add_files:
 * @widget: where files may be dropped
 * @take_file: what to do with one that is no record; a record is for the program to open
 * @data: for @take_file; lives as long as @widget
 */
void
herald_report_intake_add_files (GtkWidget *widget, HeraldFileTaken take_file, gpointer data)
{
  Intake intake = { widget, { NULL, take_file, NULL }, data };

  /* A field would take the path of a file for a text. */
  add_drop_target (&intake, GDK_TYPE_FILE_LIST, GTK_PHASE_CAPTURE);
}

/**
 * herald_report_intake_add:
 * @widget: the page
 * @intake: what to do with what comes
 * @data: for the functions of @intake; lives as long as @widget
 */
void
herald_report_intake_add (GtkWidget *widget, const HeraldReportIntake *intake, gpointer data)
{
  Intake all = { widget, *intake, data };

  add_shortcut (&all);
  add_drop_target (&all, G_TYPE_STRING, GTK_PHASE_BUBBLE);
}
