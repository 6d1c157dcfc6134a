/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a report that is dropped on the page, or pasted while the form is empty. */
#include "config.h"

#include <string.h>

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

static void
on_clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Intake *intake = data;
  g_autoptr (GtkWidget) widget = intake->widget;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (herald_report_intake_is_report (text))
    intake->intake.take_text (intake->data, text);
  else if (focus != NULL)
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  g_free (intake);
}

static gboolean
on_paste (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data)
{
  Intake *intake = data;
  Intake *copy;

  if (!intake->intake.wants_paste (intake->data))
    return FALSE;
  copy = g_memdup2 (intake, sizeof *intake);
  copy->widget = g_object_ref (widget);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read, copy);
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
    {
      GSList *files = g_value_get_boxed (value);

      if (files != NULL)
        intake->intake.take_file (intake->data, G_FILE (files->data));
      return files != NULL;
    }
  intake->intake.take_text (intake->data, g_value_get_string (value));
  return TRUE;
}

static void
add_shortcut (Intake *intake)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  Intake *copy = g_memdup2 (intake, sizeof *intake);

  /* Before the field that has the focus takes the keys. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_paste, copy, g_free)));
  gtk_widget_add_controller (intake->widget, controller);
}

static void
add_drop_target (Intake *intake)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_data (
      target, "drop", G_CALLBACK (on_drop), g_memdup2 (intake, sizeof *intake), intake_free, 0);
  gtk_widget_add_controller (intake->widget, GTK_EVENT_CONTROLLER (target));
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
  add_drop_target (&all);
}
