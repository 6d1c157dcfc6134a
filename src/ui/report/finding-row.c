/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finding: what it is, what it says, and what is to become of it. A doubtful one asks a short
 * question. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/access.h"
#include "common/label-wrap.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "common/wrap-box.h"
#include "report/finding-row.h"

/* In characters. */
#define LONGEST_WORD 8

struct _HeraldFindingRow
{
  GtkListBoxRow parent_instance;

  HeraldReport *report;
  guint finding;
  char *text;          /* what it is and what it says */
  GtkLabel *fate;      /* hidden where it is what one expects */
  GtkWidget *question; /* (nullable) */
  GtkWidget *yes;
  GtkWidget *change; /* goes to its line of the form */
  GtkWidget *no;     /* takes it away */
  GtkWidget *back;   /* brings it back */
};

enum
{
  CHANGE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldFindingRow, herald_finding_row, GTK_TYPE_LIST_BOX_ROW)

static const HeraldReportFinding *
get_finding (HeraldFindingRow *self)
{
  return herald_report_get_finding (self->report, self->finding);
}

static const char *
get_question (HeraldFindingRow *self)
{
  if (!herald_report_is_doubtful (self->report, self->finding))
    return NULL;
  return herald_report_finding_get_question (get_finding (self));
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
make_value (HeraldFindingRow *self, const char *text)
{
  const HeraldField *field = get_field (self);
  guint choice;

  if (field->kind == HERALD_FIELD_CHOICE &&
      herald_field_find_choice (field, text, strlen (text), &choice) &&
      field->choices[choice].name != NULL)
    return g_strdup (field->choices[choice].name);
  if (field->n_units > 0)
    return g_strdup_printf ("%s %s", text, field->units[0].text);
  return g_strdup (text);
}

static gboolean
is_form_empty (HeraldFindingRow *self)
{
  HeraldSession *session = herald_report_get_session (self->report);

  return *herald_session_get_text (session, get_finding (self)->field) == '\0';
}

/* That something else stands in the form already has to be seen before it goes. */
static char *
make_plan (HeraldFindingRow *self)
{
  HeraldSession *session = herald_report_get_session (self->report);
  const char *before = herald_session_get_text (session, get_finding (self)->field);
  gboolean is_choice = get_field (self)->kind == HERALD_FIELD_CHOICE;
  g_autofree char *value = NULL;

  if (is_form_empty (self))
    return g_strdup (_ ("Will be taken over"));
  value = is_choice ? make_value (self, before) : g_strdup (before);
  return g_strdup_printf (_ ("Will be taken over, in place of “%s”"), value);
}

static char *
make_fate (HeraldFindingRow *self)
{
  if (herald_report_is_in_form (self->report, self->finding))
    return g_strdup (_ ("In the form"));
  switch (herald_report_get_state (self->report, self->finding))
    {
    case HERALD_FINDING_DOUBTFUL:
      return g_strdup (get_question (self));
    case HERALD_FINDING_REFUSED:
      return g_strdup (_ ("Left out"));
    default:
      return make_plan (self);
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

static void
on_change (HeraldFindingRow *self)
{
  g_signal_emit (self, signals[CHANGE_WANTED], 0, get_finding (self)->field);
}

static GtkWidget *
make_button (HeraldFindingRow *self, const char *text, const char *title, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  /* Translators: what a button does, and the line of the report that it is for */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), text, title);

  herald_access_set_name (button, name);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
herald_finding_row_finalize (GObject *object)
{
  HeraldFindingRow *self = HERALD_FINDING_ROW (object);

  g_clear_object (&self->report);
  g_free (self->text);
  G_OBJECT_CLASS (herald_finding_row_parent_class)->finalize (object);
}

static void
herald_finding_row_class_init (HeraldFindingRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = herald_finding_row_finalize;
  /**
   * HeraldFindingRow::change-wanted:
   * @self: the row
   * @field: the input that the person wants to change in the form
   */
  signals[CHANGE_WANTED] = g_signal_new ("change-wanted",
                                         G_TYPE_FROM_CLASS (class),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_UINT);
}

static void
herald_finding_row_init (HeraldFindingRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-finding");
}

static GtkWidget *
make_words (HeraldFindingRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = herald_label_new (self->text, "herald-body");

  gtk_widget_add_css_class (line, "herald-strong");
  gtk_label_set_wrap_mode (GTK_LABEL (line), PANGO_WRAP_WORD);
  self->fate = GTK_LABEL (herald_label_new ("", "herald-small"));
  gtk_widget_add_css_class (GTK_WIDGET (self->fate), "herald-soft");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), line);
  if (get_question (self) != NULL)
    {
      self->question = herald_label_new (get_question (self), "herald-body");
      gtk_box_append (GTK_BOX (words), self->question);
    }
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->fate));
  return words;
}

static GtkWidget *
make_link (HeraldFindingRow *self, const char *text, const char *title, GCallback callback)
{
  GtkWidget *link = make_button (self, text, title, callback);

  gtk_button_set_has_frame (GTK_BUTTON (link), FALSE);
  gtk_widget_add_css_class (link, "herald-link");
  return link;
}

static GtkWidget *
make_buttons (HeraldFindingRow *self, const char *title)
{
  GtkWidget *buttons = herald_wrap_box_new ();

  self->yes = make_button (self, _ ("Yes, Take It"), title, G_CALLBACK (on_yes));
  self->change = make_link (self, _ ("Change"), title, G_CALLBACK (on_change));
  self->no = make_link (self, _ ("Leave Out"), title, G_CALLBACK (on_no));
  self->back = make_link (self, _ ("Take After All"), title, G_CALLBACK (on_yes));
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->yes);
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->change);
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->no);
  herald_wrap_box_append (HERALD_WRAP_BOX (buttons), self->back);
  herald_label_keep_words (gtk_button_get_child (GTK_BUTTON (self->no)), LONGEST_WORD);
  return buttons;
}

/* A question needs the whole width, a value only the part of it beside the buttons. */
static void
fill (HeraldFindingRow *self)
{
  const char *title = get_field (self)->title;
  g_autofree char *value = make_value (self, get_finding (self)->text);
  GtkWidget *box;
  GtkWidget *buttons;

  /* Translators: a line of the report and what it says, as in “Score: 2+” */
  self->text = g_strdup_printf (_ ("%s: %s"), title, value);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  buttons = make_buttons (self, title);
  if (get_question (self) == NULL)
    gtk_widget_set_layout_manager (box, g_object_new (HERALD_TYPE_ROW_LAYOUT, NULL));
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_words (self));
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
 * herald_finding_row_is_doubtful:
 * @self: a row
 *
 * Returns: whether it asks, or asked, a question
 */
gboolean
herald_finding_row_is_doubtful (HeraldFindingRow *self)
{
  return get_question (self) != NULL;
}

/* The button that was pressed goes away; who pressed it by key goes on from the one in its place.
 */
static void
keep_focus (HeraldFindingRow *self, GtkWidget *focus)
{
  GtkWidget *buttons[] = { self->yes, self->change, self->no, self->back };

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      gtk_widget_get_visible (focus))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      if (gtk_widget_get_visible (buttons[i]) && gtk_widget_grab_focus (buttons[i]))
        return;
    }
}

static void
show_buttons (HeraldFindingRow *self)
{
  HeraldFindingState state = herald_report_get_state (self->report, self->finding);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_inside = herald_report_is_in_form (self->report, self->finding);
  gboolean is_refused = state == HERALD_FINDING_REFUSED && !is_inside;

  gtk_widget_set_visible (self->yes, state == HERALD_FINDING_DOUBTFUL && !is_inside);
  gtk_widget_set_visible (self->change, is_inside);
  gtk_widget_set_visible (self->no, !is_refused);
  gtk_widget_set_visible (self->back, is_refused);
  keep_focus (self, focus);
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
  gboolean is_inside = herald_report_is_in_form (self->report, self->finding);
  gboolean asks = state == HERALD_FINDING_DOUBTFUL && !is_inside;
  gboolean is_plain = state == HERALD_FINDING_CERTAIN && !is_inside && is_form_empty (self);
  g_autofree char *fate = make_fate (self);

  herald_label_set_text (self->fate, fate != NULL ? fate : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fate), !asks && !is_plain);
  if (self->question != NULL)
    gtk_widget_set_visible (self->question, asks);
  if (asks)
    gtk_widget_add_css_class (GTK_WIDGET (self), "herald-doubtful");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "herald-doubtful");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fate != NULL ? fate : "",
                                  -1);
  show_buttons (self);
}
