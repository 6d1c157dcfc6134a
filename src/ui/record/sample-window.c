/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person says of a sample in own words, and wants to ask about it. Each letter is taken
 * over at once. */
#include "config.h"

#include "common/labels.h"
#include "record/sample-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/columns.h"
#include "common/title-bar.h"
#include "record/own-questions.h"
#include "record/record-words.h"
#include "record/sample-date.h"
#include "result/info-button.h"

struct _HeraldSampleWindow
{
  GtkWindow parent_instance;

  GtkLabel *place;
  GtkBox *date_line;
  HeraldInfoButton *date_info;
  GtkEditable *date;
  GtkLabel *date_message;
  GtkEditable *specimen;
  GtkEditable *laboratory;
  GtkTextBuffer *notes;
  HeraldOwnQuestions *questions;

  HeraldSession *session;
  char *id; /* of the result that is shown */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HeraldSampleWindow, herald_sample_window, GTK_TYPE_WINDOW)

static const char *
get_text (HeraldSampleWindow *self, HeraldResultText text)
{
  return herald_result_get_text (herald_session_get_result (self->session), text);
}

static HeraldDateProblem
parse_date (HeraldSampleWindow *self, char **date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDate) today = g_date_new_dmy ((GDateDay)g_date_time_get_day_of_month (now),
                                            (GDateMonth)g_date_time_get_month (now),
                                            (GDateYear)g_date_time_get_year (now));

  return herald_sample_date_parse (gtk_editable_get_text (self->date), today, date);
}

/* A message that comes with each letter disturbs: while typing it only goes away. */
static void
show_date_problem (HeraldSampleWindow *self, gboolean is_typing)
{
  g_autofree char *date = NULL;
  HeraldDateProblem problem = parse_date (self, &date);
  const char *text = herald_sample_date_to_problem_text (problem);
  gboolean is_wrong = text != NULL && !is_typing;

  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  else if (text == NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  if (is_wrong || text == NULL)
    {
      herald_label_set_text (self->date_message, text != NULL ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->date_message), text != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->date),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      text != NULL ? text : "",
                                      -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->date),
                                   GTK_ACCESSIBLE_STATE_INVALID,
                                   text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                                   -1);
    }
}

/* What is no date is kept as it is typed, as everything is. */
static char *
dup_date (HeraldSampleWindow *self)
{
  char *date = NULL;

  parse_date (self, &date);
  return date != NULL ? date : g_strdup (gtk_editable_get_text (self->date));
}

static void
on_date (HeraldSampleWindow *self)
{
  g_autofree char *date = dup_date (self);

  if (self->is_filling)
    return;
  herald_session_set_result_text (self->session, HERALD_RESULT_DATE, date);
  show_date_problem (self, TRUE);
}

static void
on_date_left (HeraldSampleWindow *self)
{
  show_date_problem (self, FALSE);
  herald_session_end_step (self->session);
}

static void
take (HeraldSampleWindow *self, HeraldResultText text, const char *value)
{
  if (!self->is_filling)
    herald_session_set_result_text (self->session, text, value);
}

static void
on_specimen (HeraldSampleWindow *self)
{
  take (self, HERALD_RESULT_SPECIMEN, gtk_editable_get_text (self->specimen));
}

static void
on_laboratory (HeraldSampleWindow *self)
{
  take (self, HERALD_RESULT_LABORATORY, gtk_editable_get_text (self->laboratory));
}

static char *
dup_notes (HeraldSampleWindow *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  return gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
}

static void
on_notes (HeraldSampleWindow *self)
{
  g_autofree char *text = dup_notes (self);

  take (self, HERALD_RESULT_NOTES, text);
}

static void
fill_editable (GtkEditable *editable, const char *text)
{
  if (strcmp (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
}

/* A date that is being typed stays as it is typed. */
static void
fill_date (HeraldSampleWindow *self, gboolean is_other)
{
  g_autofree char *date = dup_date (self);

  if (is_other || strcmp (date, get_text (self, HERALD_RESULT_DATE)) != 0)
    fill_editable (self->date, get_text (self, HERALD_RESULT_DATE));
  if (is_other)
    show_date_problem (self, FALSE);
}

static void
fill (HeraldSampleWindow *self)
{
  const char *id = get_text (self, HERALD_RESULT_ID);
  gboolean is_other = g_strcmp0 (id, self->id) != 0;
  g_autofree char *notes = dup_notes (self);
  g_autofree char *place = herald_record_words_place (herald_session_get_index (self->session),
                                                      herald_session_get_n_results (self->session));

  self->is_filling = TRUE;
  herald_label_set_text (self->place, place);
  fill_date (self, is_other);
  fill_editable (self->specimen, get_text (self, HERALD_RESULT_SPECIMEN));
  fill_editable (self->laboratory, get_text (self, HERALD_RESULT_LABORATORY));
  if (strcmp (notes, get_text (self, HERALD_RESULT_NOTES)) != 0)
    gtk_text_buffer_set_text (self->notes, get_text (self, HERALD_RESULT_NOTES), -1);
  self->is_filling = FALSE;
  g_free (self->id);
  self->id = g_strdup (id);
}

static void
herald_sample_window_finalize (GObject *object)
{
  HeraldSampleWindow *self = HERALD_SAMPLE_WINDOW (object);

  g_free (self->id);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_sample_window_parent_class)->finalize (object);
}

/* The help goes first, and only then the window. */
static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  if (!herald_info_button_close (HERALD_SAMPLE_WINDOW (widget)->date_info))
    gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static gboolean
has_focus (GtkWidget *widget, GtkWidget *focus)
{
  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
on_help (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  HeraldSampleWindow *self = HERALD_SAMPLE_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!has_focus (GTK_WIDGET (self->date), focus) &&
      !has_focus (GTK_WIDGET (self->date_line), focus))
    return gtk_widget_activate_action (widget, "win.help", NULL);
  herald_info_button_ask (self->date_info);
  return TRUE;
}

/* Before the same key of the window of the record, which knows nothing of the lines here. */
static void
add_help (HeraldSampleWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  HeraldFieldGuide guide = {
    .what = _ ("The day on which the sample was taken. A month or a year is enough."),
    .where = _ ("It often stands near the top of a report, as “collected” or “taken”. That is "
                "earlier than the day of the report."),
  };

  self->date_info = HERALD_INFO_BUTTON (herald_info_button_new (_ ("When"), &guide));
  gtk_box_append (self->date_line, GTK_WIDGET (self->date_info));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                        gtk_callback_action_new (on_help, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
herald_sample_window_class_init (HeraldSampleWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = herald_sample_window_finalize;
  g_type_ensure (HERALD_TYPE_OWN_QUESTIONS);
  g_type_ensure (HERALD_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/record/sample-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, place);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, date_line);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, date);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, date_message);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, specimen);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, laboratory);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, HeraldSampleWindow, questions);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, on_date_left);
  gtk_widget_class_bind_template_callback (widget_class, on_specimen);
  gtk_widget_class_bind_template_callback (widget_class, on_laboratory);
  gtk_widget_class_bind_template_callback (widget_class, on_notes);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
herald_sample_window_init (HeraldSampleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_title_bar_follow (GTK_HEADER_BAR (gtk_window_get_titlebar (GTK_WINDOW (self))),
                           GTK_WINDOW (self));
  add_help (self);
}

/**
 * herald_sample_window_new:
 * @parent: the window of the record; its actions work here too
 * @session: what is entered there
 *
 * Returns: (transfer none): a window about the sample of the result that is open in @session
 */
GtkWidget *
herald_sample_window_new (GtkWindow *parent, HeraldSession *session)
{
  HeraldSampleWindow *self =
      g_object_new (HERALD_TYPE_SAMPLE_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  fill (self);
  herald_own_questions_set_session (self->questions, session);
  g_signal_connect_object (session, "record-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
