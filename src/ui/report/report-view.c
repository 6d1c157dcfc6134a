/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report beside the form: its text with the findings marked, the findings as a list, and one
 * button that enters those that are certain. Nothing is taken over without a look. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/choice-list.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "common/scroll-to.h"
#include "common/wrap-box.h"
#include "open-file.h"
#include "report/finding-list.h"
#include "report/report-load.h"
#include "report/report-room.h"
#include "report/report-text.h"
#include "report/report-view.h"
#include "report/report-words.h"

struct _HeraldReportView
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkBox *place; /* where the text goes */
  HeraldReport *report;
  HeraldReportText *text;
  GtkDropDown *specimens;
  GtkWidget *choice;
  GtkLabel *status;
  GtkLabel *problem;
  HeraldFindingList *findings;
  GtkWidget *hint;
  GtkButton *take;
  GCancellable *loading; /* (nullable) the file that is being read */
  gboolean is_filling;
};

enum
{
  FIELD_CHOSEN,
  CHANGE_WANTED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldReportView, herald_report_view, GTK_TYPE_WIDGET)

static void
show_take (HeraldReportView *self)
{
  g_autofree char *label = herald_report_words_take (self->report);

  gtk_button_set_label (self->take, label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->take)), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take),
                            herald_report_count_to_take (self->report) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->take), herald_report_get_n_findings (self->report) > 0);
}

static void
on_change_wanted (HeraldReportView *self, guint field)
{
  g_signal_emit (self, signals[CHANGE_WANTED], 0, field);
}

/* Nothing is chosen for the person: which sample it is about has to be said. */
static void
fill_specimens (HeraldReportView *self)
{
  g_auto (GStrv) names = herald_report_list_specimens (self->report);
  g_autoptr (GtkStringList) model = NULL;

  if (self->is_filling)
    return;
  /* Translators: stands in a list of samples until the person picks one */
  model = gtk_string_list_new ((const char *[]){ _ ("Choose…"), NULL });
  gtk_string_list_splice (model, 1, 0, (const char *const *)names);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->specimens, G_LIST_MODEL (model));
  gtk_widget_set_visible (self->choice, names[0] != NULL);
  self->is_filling = FALSE;
}

static void
show_counts (HeraldReportView *self)
{
  g_autofree char *status = herald_report_words_status (self->report);

  herald_label_set_text (self->status, status);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *status != '\0');
  gtk_widget_set_visible (self->hint, *herald_report_get_text (self->report) == '\0');
  show_take (self);
}

/* Another text or specimen brings other rows; a word of the person's only another state. */
static void
on_report_read (HeraldReportView *self)
{
  fill_specimens (self);
  herald_finding_list_fill (self->findings, self->report);
  show_counts (self);
}

static void
on_report_changed (HeraldReportView *self)
{
  herald_finding_list_refresh (self->findings);
  show_counts (self);
}

static void
on_specimen (HeraldReportView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->specimens);

  if (self->is_filling || chosen == GTK_INVALID_LIST_POSITION)
    return;
  self->is_filling = TRUE;
  herald_report_set_specimen (self->report, chosen > 0 ? chosen - 1 : HERALD_REPORT_NO_SPECIMEN);
  self->is_filling = FALSE;
}

static void
show_finding (HeraldReportView *self, guint finding)
{
  herald_report_text_select (self->text, finding);
  herald_finding_list_show (self->findings, finding);
}

static void
on_chosen (HeraldReportView *self, guint finding)
{
  show_finding (self, finding);
  g_signal_emit (self,
                 signals[FIELD_CHOSEN],
                 0,
                 herald_report_get_finding (self->report, finding)->field);
}

/* Where the page is too low for both, the words are what was asked for. */
static void
on_row_activated (HeraldReportView *self, guint finding)
{
  on_chosen (self, finding);
  herald_scroll_to (GTK_WIDGET (self->text));
}

/* The button can't be pressed again; who did it by key goes on from what was entered. */
static void
on_take (HeraldReportView *self)
{
  guint n_removed;
  guint n_entered = herald_report_take_over (self->report, &n_removed);
  g_autofree char *message = herald_report_words_entered (n_entered, n_removed);

  herald_finding_list_focus (self->findings);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s", message);
}

static void
on_close (HeraldReportView *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
show_problem (HeraldReportView *self, const char *problem)
{
  herald_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* The page may be gone by now, or wait for another file. */
static void
on_loaded (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldReportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = herald_report_load_finish (result, &error);

  if (self->box == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (text != NULL)
    herald_report_view_set_text (self, text);
  if (text != NULL && *text == '\0')
    show_problem (self, _ ("This file is empty."));
  if (error != NULL)
    show_problem (self, error->message);
}

static void
on_file (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldReportView) self = data;
  g_autoptr (GFile) file = herald_open_file_finish (result, NULL);

  if (file != NULL && self->box != NULL)
    herald_report_view_load (self, file);
}

static void
on_open (HeraldReportView *self)
{
  herald_open_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                    _ ("Open a Report"),
                    on_file,
                    g_object_ref (self));
}

static void
stop_loading (HeraldReportView *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
herald_report_view_dispose (GObject *object)
{
  HeraldReportView *self = HERALD_REPORT_VIEW (object);

  stop_loading (self);
  if (self->report != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->report, self);
      g_signal_handlers_disconnect_by_data (herald_report_get_session (self->report), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), HERALD_TYPE_REPORT_VIEW);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (herald_report_view_parent_class)->dispose (object);
}

static void
add_signal (HeraldReportViewClass *class, guint signal, const char *name, guint n, GType type)
{
  signals[signal] = g_signal_new (name,
                                  G_TYPE_FROM_CLASS (class),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  n,
                                  type);
}

static void
herald_report_view_class_init (HeraldReportViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_report_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HERALD_TYPE_FINDING_LIST);
  g_type_ensure (HERALD_TYPE_ROW_LAYOUT);
  g_type_ensure (HERALD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/report/report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, box);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, place);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, hint);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, specimens);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, choice);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, status);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, problem);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, findings);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, take);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.read-report", NULL);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_specimen);
  gtk_widget_class_bind_template_callback (widget_class, on_change_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  /**
   * HeraldReportView::field-chosen:
   * @self: the view
   * @field: the input that the chosen finding is for
   */
  add_signal (class, FIELD_CHOSEN, "field-chosen", 1, G_TYPE_UINT);
  /**
   * HeraldReportView::change-wanted:
   * @self: the view
   * @field: the input that the person wants to change in the form
   */
  add_signal (class, CHANGE_WANTED, "change-wanted", 1, G_TYPE_UINT);
  /** HeraldReportView::closed: @self: the view, of which the person has seen enough */
  add_signal (class, CLOSED, "closed", 0, G_TYPE_NONE);
}

static void
herald_report_view_init (HeraldReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
  herald_choice_list_put_over (self->specimens);
}

/**
 * herald_report_view_new:
 * @session: where findings are taken over to
 *
 * Returns: (transfer floating): a view that waits for a text
 */
GtkWidget *
herald_report_view_new (HeraldSession *session)
{
  HeraldReportView *self = g_object_new (HERALD_TYPE_REPORT_VIEW, NULL);

  self->report = herald_report_new (session);
  self->text = HERALD_REPORT_TEXT (herald_report_text_new (self->report));
  gtk_widget_set_vexpand (GTK_WIDGET (self->text), TRUE);
  gtk_box_append (self->place, GTK_WIDGET (self->text));
  herald_report_room_attach (self->text, self->findings, GTK_WIDGET (self->take));
  g_signal_connect_swapped (self->text, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_object (
      self->report, "read", G_CALLBACK (on_report_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->report, "changed", G_CALLBACK (on_report_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (on_report_changed), self, G_CONNECT_SWAPPED);
  on_report_read (self);
  return GTK_WIDGET (self);
}

/**
 * herald_report_view_get_report:
 * @self: a view
 *
 * Returns: (transfer none): what it shows
 */
HeraldReport *
herald_report_view_get_report (HeraldReportView *self)
{
  return self->report;
}

/**
 * herald_report_view_set_text:
 * @self: a view
 * @text: what the report says, UTF-8
 */
void
herald_report_view_set_text (HeraldReportView *self, const char *text)
{
  stop_loading (self);
  show_problem (self, NULL);
  herald_report_text_set_text (self->text, text);
}

/**
 * herald_report_view_load:
 * @self: a view
 * @file: a text or a PDF
 *
 * Reads the file; what is wrong with it is said on the page.
 */
void
herald_report_view_load (HeraldReportView *self, GFile *file)
{
  stop_loading (self);
  self->loading = g_cancellable_new ();
  herald_report_load (file, self->loading, on_loaded, g_object_ref (self));
}

/**
 * herald_report_view_show_field:
 * @self: a view
 * @field: an input that the person looks at in the form
 *
 * Points at the words that its value came from, if there are any.
 */
void
herald_report_view_show_field (HeraldReportView *self, guint field)
{
  guint finding = herald_report_find_field (self->report, field);

  if (finding != HERALD_REPORT_NO_FINDING)
    show_finding (self, finding);
}

/**
 * herald_report_view_focus:
 * @self: a view
 *
 * Makes it ready to paste into.
 */
void
herald_report_view_focus (HeraldReportView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (herald_report_text_get_view (self->text)));
}
