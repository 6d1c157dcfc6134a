/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of a window of tables: its pages, and what went wrong above them. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-frame.h"
#include "cohort/cohort-start.h"
#include "common/access.h"
#include "common/labels.h"

#define VIEW_CASES "cases"
#define VIEW_FLOWS "flows"

static void
on_note_closed (GtkWidget *note)
{
  gtk_widget_set_visible (note, FALSE);
}

static void
add_note (HeraldCohortFrame *self)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->message = GTK_LABEL (herald_label_new ("", "herald-body"));
  g_object_set (self->message, "hexpand", TRUE, "selectable", TRUE, NULL);
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_button_set_has_frame (GTK_BUTTON (close), FALSE);
  herald_widget_set_tooltip (close, _ ("Close This Message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close This Message"),
                                  -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_note_closed), self->note);
  gtk_widget_add_css_class (self->note, "herald-note");
  gtk_widget_add_css_class (self->note, "herald-error");
  gtk_widget_add_css_class (self->note, "herald-cohort-note");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_box_append (GTK_BOX (self->note), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (self->note), close);
  gtk_box_append (GTK_BOX (self->box), self->note);
}

static void
on_view_changed (GtkStack *views, GParamSpec *pspec G_GNUC_UNUSED, HeraldCohortFlowPage *flows)
{
  if (gtk_stack_get_visible_child (views) == GTK_WIDGET (flows))
    herald_cohort_flow_page_begin (flows);
}

static void
on_way_chosen (HeraldCohortFlowPage *flows, guint from, guint to, HeraldCohortCases *cases)
{
  GtkStack *views = GTK_STACK (gtk_widget_get_parent (GTK_WIDGET (cases)));

  herald_cohort_ask_set_moves (herald_cohort_cases_get_ask (cases),
                               herald_cohort_flow_page_get_moves (flows),
                               from,
                               to);
  gtk_stack_set_visible_child (views, GTK_WIDGET (cases));
  herald_cohort_cases_show_table (cases);
  gtk_widget_grab_focus (GTK_WIDGET (herald_cohort_cases_get_grid (cases)));
}

static void
add_view (GtkStack *views, GtkWidget *view, const char *name, const char *title)
{
  g_object_set (gtk_stack_add_titled (views, view, name, title), "use-underline", TRUE, NULL);
}

static GtkWidget *
make_table_page (HeraldCohortFrame *self, HeraldShelf *shelf)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->views = GTK_STACK (gtk_stack_new ());
  self->cases = HERALD_COHORT_CASES (herald_cohort_cases_new (herald_shelf_get_sources (shelf)));
  self->flows = HERALD_COHORT_FLOW_PAGE (herald_cohort_flow_page_new (shelf));
  add_view (self->views, GTK_WIDGET (self->cases), VIEW_CASES, _ ("_Cases"));
  add_view (self->views, GTK_WIDGET (self->flows), VIEW_FLOWS, _ ("_Editions"));
  herald_access_follow_stack (self->views);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->views);
  herald_access_set_name (switcher, _ ("Views"));
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (switcher, "herald-cohort-switcher");
  gtk_widget_set_vexpand (GTK_WIDGET (self->views), TRUE);
  g_signal_connect (self->views,
                    "notify::visible-child",
                    G_CALLBACK (on_view_changed),
                    self->flows);
  g_signal_connect (self->flows, "chosen", G_CALLBACK (on_way_chosen), self->cases);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->views));
  return box;
}

/*
 * herald_cohort_frame_fill:
 * @self: (out caller-allocates): a frame
 * @shelf: the editions; outlives it
 *
 * Makes all pages.
 */
void
herald_cohort_frame_fill (HeraldCohortFrame *self, HeraldShelf *shelf)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  add_note (self);
  self->pages = GTK_STACK (gtk_stack_new ());
  self->mapping = HERALD_COHORT_MAPPING (herald_cohort_mapping_new (shelf));
  self->progress = HERALD_COHORT_PROGRESS (herald_cohort_progress_new ());
  gtk_stack_set_hhomogeneous (self->pages, FALSE);
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->pages), TRUE);
  gtk_stack_add_named (self->pages, herald_cohort_start_new (), HERALD_COHORT_PAGE_START);
  gtk_stack_add_named (self->pages, GTK_WIDGET (self->mapping), HERALD_COHORT_PAGE_MAPPING);
  gtk_stack_add_named (self->pages, GTK_WIDGET (self->progress), HERALD_COHORT_PAGE_PROGRESS);
  gtk_stack_add_named (self->pages, make_table_page (self, shelf), HERALD_COHORT_PAGE_TABLE);
  herald_access_follow_stack (self->pages);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->pages));
}

/*
 * herald_cohort_frame_show:
 * @self: a frame
 * @page: the name of a page
 */
void
herald_cohort_frame_show (HeraldCohortFrame *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  if (g_str_equal (page, HERALD_COHORT_PAGE_MAPPING))
    gtk_widget_grab_focus (GTK_WIDGET (self->mapping));
  else if (g_str_equal (page, HERALD_COHORT_PAGE_TABLE))
    gtk_widget_grab_focus (GTK_WIDGET (herald_cohort_cases_get_grid (self->cases)));
}

/*
 * herald_cohort_frame_shows:
 * @self: a frame
 * @page: the name of a page
 *
 * Returns: whether that is the page that shows
 */
gboolean
herald_cohort_frame_shows (const HeraldCohortFrame *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), page) == 0;
}

/*
 * herald_cohort_frame_get_message:
 * @self: a frame
 *
 * Returns: (transfer none) (nullable): what went wrong
 */
const char *
herald_cohort_frame_get_message (const HeraldCohortFrame *self)
{
  return gtk_widget_get_visible (self->note) ? gtk_label_get_text (self->message) : NULL;
}

/*
 * herald_cohort_frame_say:
 * @self: a frame
 * @message: (nullable): what went wrong, in whole sentences; %NULL for nothing
 */
void
herald_cohort_frame_say (HeraldCohortFrame *self, const char *message)
{
  herald_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (self->note, message != NULL);
}

/*
 * herald_cohort_frame_set_table:
 * @self: a frame
 * @table: cases
 *
 * Shows them.
 */
void
herald_cohort_frame_set_table (HeraldCohortFrame *self, HeraldCaseTable *table)
{
  herald_cohort_cases_set_table (self->cases, table);
  herald_cohort_flow_page_set_table (self->flows, table);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->cases));
  herald_cohort_frame_show (self, HERALD_COHORT_PAGE_TABLE);
}

/*
 * herald_cohort_frame_find:
 * @self: a frame
 *
 * Goes to where a case is looked for.
 */
void
herald_cohort_frame_find (const HeraldCohortFrame *self)
{
  HeraldCohortAsk *ask = herald_cohort_cases_get_ask (self->cases);

  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->cases));
  herald_cohort_cases_show_table (self->cases);
  gtk_widget_grab_focus (GTK_WIDGET (herald_cohort_ask_get_filter (ask)));
}
