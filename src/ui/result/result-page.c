/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page "Your Result": what is entered, what the rule says of it, and the same under every
 * edition. */
#include "config.h"

#include <glib/gi18n.h>

#include "answer-card.h"
#include "editions-view.h"
#include "group-check.h"
#include "common/access.h"
#include "words/report-summary.h"
#include "report/report-intake.h"
#include "result-form.h"
#include "result-page.h"
#include "result-split.h"
#include "shown-words.h"
#include "verdict-footer.h"
#include "verdict-panel.h"
#include "words/verdict-words.h"

struct _HeraldResultPage
{
  GtkWidget parent_instance;

  HeraldSession *session;
  GtkWidget *stack;
  HeraldResultSplit *split;
  HeraldResultForm *form;
  HeraldVerdictPanel *panel;
  HeraldVerdictFooter *footer;
  GtkWidget *editions;      /* (nullable) made when it is first asked for */
  HeraldReportView *report; /* (nullable) kept, with its text, once it was asked for */
  gboolean is_reading;
};

enum
{
  PROP_SESSION = 1,
  PROP_COMPARING,
  PROP_READING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_TYPE (HeraldResultPage, herald_result_page, GTK_TYPE_WIDGET)

static void
show_questions (HeraldResultPage *self)
{
  g_autoptr (HeraldVerdict) nothing = herald_session_dup_shown_verdict (self->session);
  g_autoptr (GPtrArray) questions = herald_shown_questions_new (self->session);

  herald_verdict_panel_set_questions (self->panel, nothing, questions);
  herald_result_page_set_comparing (self, FALSE);
}

static void
show_verdict (HeraldResultPage *self)
{
  HeraldVerdict *verdict = herald_session_get_verdict (self->session);
  g_autofree char *summary = herald_report_summary_new (verdict);
  gboolean is_empty = herald_facts_is_empty (herald_verdict_get_facts (verdict));
  gboolean is_shown = herald_session_shows_result (self->session);

  if (is_shown)
    herald_verdict_panel_set_verdict (self->panel,
                                      verdict,
                                      herald_session_get_amount (self->session));
  else
    show_questions (self);
  herald_verdict_footer_set_comparable (self->footer, is_shown && !is_empty);
  herald_verdict_footer_set_book (self->footer, herald_verdict_get_book (verdict));
  herald_result_split_set_summary (self->split,
                                   is_shown ? summary : _ ("What you entered"),
                                   is_shown ? herald_words_headline (verdict) : "",
                                   is_empty);
  herald_result_split_set_to_check (self->split, herald_group_check_count (self->session));
}

static void
on_editions_closed (HeraldResultPage *self)
{
  herald_result_page_set_comparing (self, FALSE);
}

static void
open_editions (HeraldResultPage *self)
{
  self->editions = herald_editions_view_new (self->session);
  g_signal_connect_swapped (self->editions, "closed", G_CALLBACK (on_editions_closed), self);
  gtk_stack_add_child (GTK_STACK (self->stack), self->editions);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->editions);
  gtk_widget_child_focus (self->editions, GTK_DIR_TAB_FORWARD);
}

static void
close_editions (HeraldResultPage *self)
{
  GtkWidget *editions = g_steal_pointer (&self->editions);

  gtk_stack_set_visible_child (GTK_STACK (self->stack), GTK_WIDGET (self->split));
  gtk_stack_remove (GTK_STACK (self->stack), editions);
}

static void
herald_result_page_get_property (GObject *object,
                                 guint id,
                                 GValue *value,
                                 GParamSpec *spec G_GNUC_UNUSED)
{
  HeraldResultPage *self = HERALD_RESULT_PAGE (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (id == PROP_COMPARING)
    g_value_set_boolean (value, herald_result_page_get_comparing (self));
  else
    g_value_set_boolean (value, self->is_reading);
}

static void
herald_result_page_set_property (GObject *object,
                                 guint id,
                                 const GValue *value,
                                 GParamSpec *spec G_GNUC_UNUSED)
{
  HeraldResultPage *self = HERALD_RESULT_PAGE (object);

  if (id == PROP_SESSION)
    self->session = g_value_dup_object (value);
  else if (id == PROP_COMPARING)
    herald_result_page_set_comparing (self, g_value_get_boolean (value));
  else
    herald_result_page_set_reading (self, g_value_get_boolean (value));
}

static void
on_report_field (HeraldResultPage *self, guint field)
{
  herald_result_form_point_at (self->form, field);
}

static void
on_report_change (HeraldResultPage *self, guint field)
{
  herald_result_split_set_form_open (self->split, TRUE);
  herald_result_form_show_field (self->form, field);
}

static void
on_form_field (HeraldResultPage *self, guint field)
{
  if (self->is_reading)
    herald_report_view_show_field (self->report, field);
}

static void
on_report_closed (HeraldResultPage *self)
{
  herald_result_page_set_reading (self, FALSE);
}

static void
take_text (gpointer data, const char *text)
{
  HeraldResultPage *self = data;

  herald_result_page_set_reading (self, TRUE);
  herald_report_view_set_text (self->report, text);
}

static void
take_file (gpointer data, GFile *file)
{
  HeraldResultPage *self = data;

  herald_result_page_set_reading (self, TRUE);
  herald_report_view_load (self->report, file);
}

/* Once something is entered, or the report is there to paste into, a paste is what it always is. */
static gboolean
wants_paste (gpointer data)
{
  HeraldResultPage *self = data;

  return herald_session_is_empty (self->session) && !self->is_reading;
}

static void
herald_result_page_constructed (GObject *object)
{
  HeraldResultPage *self = HERALD_RESULT_PAGE (object);
  const HeraldReportIntake intake = { take_text, take_file, wants_paste };
  HeraldShelf *shelf = herald_session_get_shelf (self->session);

  G_OBJECT_CLASS (herald_result_page_parent_class)->constructed (object);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->panel = HERALD_VERDICT_PANEL (herald_verdict_panel_new (herald_shelf_get_sources (shelf)));
  self->footer = HERALD_VERDICT_FOOTER (herald_verdict_footer_new ());
  self->form = HERALD_RESULT_FORM (herald_result_form_new (self->session));
  self->split = HERALD_RESULT_SPLIT (
      herald_result_split_new (GTK_WIDGET (self->form), GTK_WIDGET (self->panel), self->footer));
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->split));
  herald_access_follow_stack (GTK_STACK (self->stack));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  g_signal_connect_object (
      self->session, "verdict-changed", G_CALLBACK (show_verdict), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->form, "field-focused", G_CALLBACK (on_form_field), self);
  herald_report_intake_add (GTK_WIDGET (self), &intake, self);
  show_verdict (self);
}

static void
herald_result_page_dispose (GObject *object)
{
  HeraldResultPage *self = HERALD_RESULT_PAGE (object);

  self->editions = NULL;
  self->is_reading = FALSE;
  g_clear_object (&self->report);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_result_page_parent_class)->dispose (object);
}

static void
herald_result_page_class_init (HeraldResultPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = flags | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = herald_result_page_get_property;
  object_class->set_property = herald_result_page_set_property;
  object_class->constructed = herald_result_page_constructed;
  object_class->dispose = herald_result_page_dispose;
  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, HERALD_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE, told);
  properties[PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_result_page_init (HeraldResultPage *self G_GNUC_UNUSED)
{
}

/**
 * herald_result_page_new:
 * @session: what is entered
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
herald_result_page_new (HeraldSession *session)
{
  return g_object_new (HERALD_TYPE_RESULT_PAGE, "session", session, NULL);
}

/**
 * herald_result_page_set_library:
 * @self: a page
 * @library: where words and further questions stand; outlives the page
 */
void
herald_result_page_set_library (HeraldResultPage *self, HeraldLibrary *library)
{
  herald_result_form_set_library (self->form, library);
  herald_verdict_panel_set_library (self->panel, library);
}

/**
 * herald_result_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): what is entered
 */
HeraldSession *
herald_result_page_get_session (HeraldResultPage *self)
{
  return self->session;
}

/**
 * herald_result_page_get_comparing:
 * @self: a page
 *
 * Returns: whether the editions are shown side by side
 */
gboolean
herald_result_page_get_comparing (HeraldResultPage *self)
{
  return self->editions != NULL;
}

/**
 * herald_result_page_set_comparing:
 * @self: a page
 * @comparing: whether to show the editions side by side
 */
void
herald_result_page_set_comparing (HeraldResultPage *self, gboolean comparing)
{
  if (comparing == herald_result_page_get_comparing (self) ||
      (comparing && !herald_session_shows_result (self->session)))
    return;
  if (comparing)
    open_editions (self);
  else
    close_editions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARING]);
}

static void
make_report (HeraldResultPage *self)
{
  self->report = HERALD_REPORT_VIEW (g_object_ref_sink (herald_report_view_new (self->session)));
  g_signal_connect_object (
      self->report, "field-chosen", G_CALLBACK (on_report_field), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->report, "change-wanted", G_CALLBACK (on_report_change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->report, "closed", G_CALLBACK (on_report_closed), self, G_CONNECT_SWAPPED);
}

/**
 * herald_result_page_get_report:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the report beside the form, once it was asked for
 */
HeraldReportView *
herald_result_page_get_report (HeraldResultPage *self)
{
  return self->report;
}

/**
 * herald_result_page_get_reading:
 * @self: a page
 *
 * Returns: whether the report stands in place of the answer
 */
gboolean
herald_result_page_get_reading (HeraldResultPage *self)
{
  return self->is_reading;
}

/**
 * herald_result_page_set_reading:
 * @self: a page
 * @reading: whether to show the report in place of the answer
 *
 * Its text stays for as long as the window is open. Here it is nowhere else; see HeraldKeptReport.
 */
void
herald_result_page_set_reading (HeraldResultPage *self, gboolean reading)
{
  if (reading == self->is_reading || self->session == NULL)
    return;
  if (self->report == NULL)
    make_report (self);
  self->is_reading = reading;
  if (reading)
    herald_result_page_set_comparing (self, FALSE);
  herald_result_split_set_cover (self->split, reading ? GTK_WIDGET (self->report) : NULL);
  if (reading)
    herald_report_view_focus (self->report);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

/**
 * herald_result_page_copy:
 * @self: a page
 *
 * Copies what the page shows as text, and says so.
 */
void
herald_result_page_copy (HeraldResultPage *self)
{
  g_autofree char *text = herald_shown_text_new (self->session);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "win.say",
                              "s",
                              herald_session_shows_result (self->session)
                                  ? _ ("Your result was copied as text.")
                                  : _ ("The questions were copied as text."));
}
