/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page "Your Result": what is entered, what the rule says of it, and the same under every
 * edition. */
#include "config.h"

#include "answer-card.h"
#include "editions-view.h"
#include "report-summary.h"
#include "result-form.h"
#include "result-page.h"
#include "result-split.h"
#include "verdict-footer.h"
#include "verdict-panel.h"
#include "verdict-words.h"

struct _HeraldResultPage
{
  GtkWidget parent_instance;

  HeraldSession *session;
  GtkWidget *stack;
  HeraldResultSplit *split;
  HeraldResultForm *form;
  HeraldVerdictPanel *panel;
  HeraldVerdictFooter *footer;
  GtkWidget *editions; /* (nullable) made when it is first asked for */
};

enum
{
  PROP_SESSION = 1,
  PROP_COMPARING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_TYPE (HeraldResultPage, herald_result_page, GTK_TYPE_WIDGET)

static void
show_verdict (HeraldResultPage *self)
{
  HeraldVerdict *verdict = herald_session_get_verdict (self->session);
  g_autofree char *summary = herald_report_summary_new (verdict);

  herald_verdict_panel_set_verdict (self->panel, verdict);
  herald_verdict_footer_set_book (self->footer, herald_verdict_get_book (verdict));
  herald_result_split_set_summary (self->split,
                                   summary,
                                   herald_words_headline (verdict),
                                   herald_facts_is_empty (herald_verdict_get_facts (verdict)));
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
  else
    g_value_set_boolean (value, herald_result_page_get_comparing (self));
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
  else
    herald_result_page_set_comparing (self, g_value_get_boolean (value));
}

static void
herald_result_page_constructed (GObject *object)
{
  HeraldResultPage *self = HERALD_RESULT_PAGE (object);
  const HeraldSources *sources =
      herald_shelf_get_sources (herald_session_get_shelf (self->session));

  G_OBJECT_CLASS (herald_result_page_parent_class)->constructed (object);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->panel = HERALD_VERDICT_PANEL (herald_verdict_panel_new (sources));
  self->footer = HERALD_VERDICT_FOOTER (herald_verdict_footer_new ());
  self->form = HERALD_RESULT_FORM (herald_result_form_new (self->session));
  self->split = HERALD_RESULT_SPLIT (herald_result_split_new (GTK_WIDGET (self->form),
                                                              GTK_WIDGET (self->panel),
                                                              GTK_WIDGET (self->footer)));
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->split));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  g_signal_connect_object (
      self->session, "verdict-changed", G_CALLBACK (show_verdict), self, G_CONNECT_SWAPPED);
  show_verdict (self);
}

static void
herald_result_page_dispose (GObject *object)
{
  HeraldResultPage *self = HERALD_RESULT_PAGE (object);

  self->editions = NULL;
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (herald_result_page_parent_class)->dispose (object);
}

static void
herald_result_page_class_init (HeraldResultPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = herald_result_page_get_property;
  object_class->set_property = herald_result_page_set_property;
  object_class->constructed = herald_result_page_constructed;
  object_class->dispose = herald_result_page_dispose;
  properties[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HERALD_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPARING] =
      g_param_spec_boolean ("comparing",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
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
  if (comparing == herald_result_page_get_comparing (self))
    return;
  if (comparing)
    open_editions (self);
  else
    close_editions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARING]);
}
