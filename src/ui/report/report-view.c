/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report beside the form: its text with the findings marked, the findings as a list, and one
 * button that enters those that are certain. Nothing is taken over without a look. */
#include "config.h"

#include <glib/gi18n.h>

#include "open-file.h"
#include "report/finding-row.h"
#include "report/report-load.h"
#include "report/report-text.h"
#include "report/report-view.h"

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
  GtkListBox *findings;
  GtkWidget *list;
  GtkButton *take;
  gboolean is_filling;
};

enum
{
  FIELD_CHOSEN,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldReportView, herald_report_view, GTK_TYPE_WIDGET)

static char *
make_status (HeraldReportView *self)
{
  guint n_findings = herald_report_get_n_findings (self->report);
  guint n_doubtful = herald_report_count (self->report, HERALD_FINDING_DOUBTFUL);
  g_autofree char *found = NULL;
  g_autofree char *doubtful = NULL;

  if (*herald_report_get_text (self->report) == '\0')
    return g_strdup (_ ("Nothing is pasted yet."));
  if (n_findings == 0)
    return g_strdup (_ ("No value was found in this text. You can fill in the form by hand."));
  found =
      g_strdup_printf (ngettext ("%u value found.", "%u values found.", n_findings), n_findings);
  if (n_doubtful == 0)
    return g_steal_pointer (&found);
  doubtful = g_strdup_printf (ngettext ("%u needs your eye.", "%u need your eye.", n_doubtful),
                              n_doubtful);
  return g_strjoin (" ", found, doubtful, NULL);
}

static void
show_take (HeraldReportView *self)
{
  guint count = herald_report_count (self->report, HERALD_FINDING_CERTAIN) +
                herald_report_count (self->report, HERALD_FINDING_CONFIRMED);
  g_autofree char *label =
      g_strdup_printf (ngettext ("Take Over %u Value", "Take Over %u Values", count), count);

  gtk_button_set_label (self->take, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take), count > 0);
}

static void
fill_specimens (HeraldReportView *self)
{
  g_auto (GStrv) names = herald_report_list_specimens (self->report);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *)names);

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->specimens, G_LIST_MODEL (model));
  if (names[0] != NULL)
    gtk_drop_down_set_selected (self->specimens, herald_report_get_specimen (self->report));
  gtk_widget_set_visible (self->choice, names[0] != NULL);
  self->is_filling = FALSE;
}

static void
fill_findings (HeraldReportView *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->findings, 0)) != NULL)
    gtk_list_box_remove (self->findings, GTK_WIDGET (row));
  for (guint i = 0; i < herald_report_get_n_findings (self->report); i++)
    gtk_list_box_append (self->findings, herald_finding_row_new (self->report, i));
  gtk_widget_set_visible (self->list, herald_report_get_n_findings (self->report) > 0);
}

static void
refresh_rows (HeraldReportView *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->findings, i)) != NULL; i++)
    herald_finding_row_refresh (HERALD_FINDING_ROW (row));
}

static void
show_counts (HeraldReportView *self)
{
  g_autofree char *status = make_status (self);

  gtk_label_set_text (self->status, status);
  show_take (self);
}

/* Another text or specimen brings other rows; a word of the person's only another state. */
static void
on_report_read (HeraldReportView *self)
{
  fill_specimens (self);
  fill_findings (self);
  show_counts (self);
}

static void
on_report_changed (HeraldReportView *self)
{
  show_counts (self);
  refresh_rows (self);
}

static void
on_specimen (HeraldReportView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->specimens);

  if (!self->is_filling && chosen != GTK_INVALID_LIST_POSITION)
    herald_report_set_specimen (self->report, chosen);
}

static void
choose (HeraldReportView *self, guint finding)
{
  herald_report_text_select (self->text, finding);
  gtk_list_box_select_row (self->findings, gtk_list_box_get_row_at_index (self->findings, finding));
  g_signal_emit (self,
                 signals[FIELD_CHOSEN],
                 0,
                 herald_report_get_finding (self->report, finding)->field);
}

static void
on_row_activated (HeraldReportView *self, HeraldFindingRow *row)
{
  choose (self, herald_finding_row_get_finding (row));
}

static void
on_text_chosen (HeraldReportView *self, guint finding)
{
  choose (self, finding);
}

static void
on_take (HeraldReportView *self)
{
  guint count = herald_report_take_over (self->report);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u value was entered.", "%u values were entered.", count), count);

  refresh_rows (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s", text);
}

static void
on_close (HeraldReportView *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
show_problem (HeraldReportView *self, const char *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldReportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = herald_report_load_finish (result, &error);

  (void)source;
  show_problem (self, error != NULL ? error->message : NULL);
  if (text != NULL && self->box != NULL)
    herald_report_view_set_text (self, text);
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
herald_report_view_dispose (GObject *object)
{
  HeraldReportView *self = HERALD_REPORT_VIEW (object);

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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/report/report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, box);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, place);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, specimens);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, choice);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, status);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, problem);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, findings);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, list);
  gtk_widget_class_bind_template_child (widget_class, HeraldReportView, take);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_specimen);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  /**
   * HeraldReportView::field-chosen:
   * @self: the view
   * @field: the input that the chosen finding is for
   */
  add_signal (class, FIELD_CHOSEN, "field-chosen", 1, G_TYPE_UINT);
  /**
   * HeraldReportView::closed:
   * @self: the view
   *
   * The person wants to see the answer again.
   */
  add_signal (class, CLOSED, "closed", 0, G_TYPE_NONE);
}

static void
herald_report_view_init (HeraldReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_signal_connect_swapped (self->text, "chosen", G_CALLBACK (on_text_chosen), self);
  g_signal_connect_object (
      self->report, "read", G_CALLBACK (on_report_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->report, "changed", G_CALLBACK (on_report_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      session, "verdict-changed", G_CALLBACK (refresh_rows), self, G_CONNECT_SWAPPED);
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
  herald_report_load (file, on_loaded, g_object_ref (self));
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

  if (finding == HERALD_REPORT_NO_FINDING)
    return;
  herald_report_text_select (self->text, finding);
  gtk_list_box_select_row (self->findings, gtk_list_box_get_row_at_index (self->findings, finding));
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
