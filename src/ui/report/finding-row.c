/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finding: what it is, what it says, and what is to become of it. A doubtful one asks a short
 * question. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/wrap-box.h"
#include "report/finding-row.h"

struct _HeraldFindingRow
{
  GtkListBoxRow parent_instance;

  HeraldReport *report;
  guint finding;
  GtkLabel *fate;
  GtkWidget *question; /* (nullable) */
  GtkWidget *yes;      /* (nullable) */
  GtkWidget *no;       /* takes it away */
  GtkWidget *back;     /* brings it back */
};

G_DEFINE_FINAL_TYPE (HeraldFindingRow, herald_finding_row, GTK_TYPE_LIST_BOX_ROW)

static const HeraldReportFinding *
get_finding (HeraldFindingRow *self)
{
  return herald_report_get_finding (self->report, self->finding);
}

static const HeraldField *
get_field (HeraldFindingRow *self)
{
  HeraldSession *session = herald_report_get_session (self->report);

  return herald_vocabulary_get_field (herald_session_get_vocabulary (session),
                                      get_finding (self)->field);
}

/* As the form would show it. */
static char *
make_value (HeraldFindingRow *self)
{
  const HeraldField *field = get_field (self);
  const HeraldReportFinding *finding = get_finding (self);

  if (field->kind == HERALD_FIELD_CHOICE && field->choices[finding->value.choice].name != NULL)
    return g_strdup (field->choices[finding->value.choice].name);
  if (field->n_units > 0)
    return g_strdup_printf ("%s %s", finding->text, field->units[0].text);
  return g_strdup (finding->text);
}

static const char *
fate_of (HeraldFindingRow *self)
{
  if (herald_report_is_in_form (self->report, self->finding))
    return _ ("In the form");
  switch (herald_report_get_state (self->report, self->finding))
    {
    case HERALD_FINDING_DOUBTFUL:
      return _ ("Please look");
    case HERALD_FINDING_REFUSED:
      return _ ("Left out");
    default:
      return _ ("Will be taken over");
    }
}

static void
on_yes (HeraldFindingRow *self)
{
  herald_report_set_state (self->report, self->finding, HERALD_FINDING_CONFIRMED);
}

/* What is in the form already leaves it again; undo brings it back. */
static void
on_no (HeraldFindingRow *self)
{
  if (herald_report_is_in_form (self->report, self->finding))
    herald_session_set_text (herald_report_get_session (self->report),
                             get_finding (self)->field,
                             "");
  herald_report_set_state (self->report, self->finding, HERALD_FINDING_REFUSED);
}

static GtkWidget *
make_button (HeraldFindingRow *self, const char *text, const char *title, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  /* Translators: what a button does, and the line of the report that it is for */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), text, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
herald_finding_row_finalize (GObject *object)
{
  g_clear_object (&HERALD_FINDING_ROW (object)->report);
  G_OBJECT_CLASS (herald_finding_row_parent_class)->finalize (object);
}

static void
herald_finding_row_class_init (HeraldFindingRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_finding_row_finalize;
}

static void
herald_finding_row_init (HeraldFindingRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-finding");
}

static GtkWidget *
make_words (HeraldFindingRow *self, const char *title, const char *value)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  /* Translators: a line of the report and what it says, as in “Score: 2+” */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), title, value);
  GtkWidget *line = herald_label_new (text, "herald-body");

  gtk_widget_add_css_class (line, "herald-strong");
  self->fate = GTK_LABEL (herald_label_new ("", "herald-small"));
  gtk_widget_add_css_class (GTK_WIDGET (self->fate), "herald-soft");
  gtk_box_append (GTK_BOX (words), line);
  if (herald_report_finding_get_question (get_finding (self)) != NULL)
    {
      self->question =
          herald_label_new (herald_report_finding_get_question (get_finding (self)), "herald-body");
      gtk_box_append (GTK_BOX (words), self->question);
    }
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->fate));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return words;
}

static void
fill (HeraldFindingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons = herald_wrap_box_new ();
  const char *title = get_field (self)->title;
  g_autofree char *value = make_value (self);
  GtkWidget *words = make_words (self, title, value);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  self->yes = make_button (self, _ ("Yes, Take It Over"), title, G_CALLBACK (on_yes));
  self->no = make_button (self, _ ("Leave Out"), title, G_CALLBACK (on_no));
  self->back = make_button (self, _ ("Take It After All"), title, G_CALLBACK (on_yes));
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->yes);
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->no);
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->back);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * herald_finding_row_new:
 * @report: a report
 * @finding: index of a finding
 *
 * Returns: (transfer floating): the finding
 */
GtkWidget *
herald_finding_row_new (HeraldReport *report, guint finding)
{
  HeraldFindingRow *self = g_object_new (HERALD_TYPE_FINDING_ROW, NULL);

  self->report = g_object_ref (report);
  self->finding = finding;
  fill (self);
  herald_finding_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * herald_finding_row_get_finding:
 * @self: a row
 *
 * Returns: the index of its finding
 */
guint
herald_finding_row_get_finding (HeraldFindingRow *self)
{
  return self->finding;
}

/**
 * herald_finding_row_refresh:
 * @self: a row
 *
 * Says anew what is to become of the finding.
 */
void
herald_finding_row_refresh (HeraldFindingRow *self)
{
  HeraldFindingState state = herald_report_get_state (self->report, self->finding);
  gboolean is_open = state == HERALD_FINDING_DOUBTFUL;

  gtk_label_set_text (self->fate, fate_of (self));
  if (self->question != NULL)
    gtk_widget_set_visible (self->question, is_open);
  gtk_widget_set_visible (self->yes, is_open);
  gtk_widget_set_visible (self->no, state != HERALD_FINDING_REFUSED);
  gtk_widget_set_visible (self->back, state == HERALD_FINDING_REFUSED);
}
