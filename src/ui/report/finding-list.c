/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a report: what has to be looked at, then the rest, each in the order of the
 * report. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/labels.h"
#include "common/scroll-to.h"
#include "report/finding-list.h"
#include "report/finding-row.h"

/* Some rows always show, however low the window is. */
#define LEAST_HEIGHT 190

struct _HeraldFindingList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListBox *box;
  GPtrArray *rows; /* (element-type HeraldFindingRow) by finding, whatever their order */
  gboolean is_showing;
};

enum
{
  CHOSEN,
  ACTIVATED,
  CHANGE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldFindingList, herald_finding_list, GTK_TYPE_WIDGET)

static void
on_change_wanted (HeraldFindingList *self, guint field)
{
  g_signal_emit (self, signals[CHANGE_WANTED], 0, field);
}

/* With the arrow keys, too. */
static void
on_row_selected (HeraldFindingList *self, HeraldFindingRow *row)
{
  if (row != NULL && !self->is_showing)
    g_signal_emit (self, signals[CHOSEN], 0, herald_finding_row_get_finding (row));
}

static void
on_row_activated (HeraldFindingList *self, HeraldFindingRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, herald_finding_row_get_finding (row));
}

/* Rows stay where they are when a question is answered: nothing moves under the hand. */
static void
add_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data G_GNUC_UNUSED)
{
  gboolean is_doubtful = herald_finding_row_is_doubtful (HERALD_FINDING_ROW (row));
  GtkWidget *heading;

  if (before != NULL && is_doubtful == herald_finding_row_is_doubtful (HERALD_FINDING_ROW (before)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = herald_label_new (is_doubtful ? _ ("Please look at these") : _ ("Read without doubt"),
                              "herald-small");
  gtk_widget_add_css_class (heading, "herald-findings-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
herald_finding_list_dispose (GObject *object)
{
  HeraldFindingList *self = HERALD_FINDING_LIST (object);

  g_ptr_array_set_size (self->rows, 0);
  if (self->box != NULL && gtk_widget_get_parent (GTK_WIDGET (self->box)) == GTK_WIDGET (self))
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_finding_list_parent_class)->dispose (object);
}

static void
herald_finding_list_finalize (GObject *object)
{
  g_ptr_array_unref (HERALD_FINDING_LIST (object)->rows);
  G_OBJECT_CLASS (herald_finding_list_parent_class)->finalize (object);
}

static void
add_signal (HeraldFindingListClass *class, guint signal, const char *name)
{
  signals[signal] = g_signal_new (name,
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
herald_finding_list_class_init (HeraldFindingListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_finding_list_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_finding_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /**
   * HeraldFindingList::chosen:
   * @self: the list
   * @finding: the finding that the person came to
   */
  add_signal (class, CHOSEN, "chosen");
  /**
   * HeraldFindingList::activated:
   * @self: the list
   * @finding: the finding that the person pressed
   */
  add_signal (class, ACTIVATED, "activated");
  /**
   * HeraldFindingList::change-wanted:
   * @self: the list
   * @field: the input that the person wants to change in the form
   */
  add_signal (class, CHANGE_WANTED, "change-wanted");
}

static void
herald_finding_list_init (HeraldFindingList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "herald-findings");
  gtk_list_box_set_header_func (self->box, add_heading, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was found"),
                                  -1);
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (on_row_activated), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), LEAST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (self->scroller, "herald-report-frame");
  gtk_widget_set_overflow (self->scroller, GTK_OVERFLOW_HIDDEN);
  herald_access_set_name (self->scroller, _ ("What was found"));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
add_rows (HeraldFindingList *self, HeraldReport *report, gboolean is_doubtful)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row;

      if (herald_report_is_doubtful (report, i) != is_doubtful)
        continue;
      row = self->rows->pdata[i] = herald_finding_row_new (report, i);
      g_signal_connect_object (
          row, "change-wanted", G_CALLBACK (on_change_wanted), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->box, row);
    }
}

/**
 * herald_finding_list_fill:
 * @self: a list
 * @report: a report
 *
 * Shows the findings of @report; nothing shows where there are none.
 */
void
herald_finding_list_fill (HeraldFindingList *self, HeraldReport *report)
{
  GtkListBoxRow *row;

  self->is_showing = TRUE;
  g_ptr_array_set_size (self->rows, 0);
  while ((row = gtk_list_box_get_row_at_index (self->box, 0)) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (row));
  g_ptr_array_set_size (self->rows, herald_report_get_n_findings (report));
  add_rows (self, report, TRUE);
  add_rows (self, report, FALSE);
  self->is_showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/**
 * herald_finding_list_refresh:
 * @self: a list
 *
 * Says anew what is to become of each finding.
 */
void
herald_finding_list_refresh (HeraldFindingList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    herald_finding_row_refresh (self->rows->pdata[i]);
}

/**
 * herald_finding_list_show:
 * @self: a list
 * @finding: a finding
 *
 * Brings the row of @finding into sight and marks it.
 */
void
herald_finding_list_show (HeraldFindingList *self, guint finding)
{
  g_return_if_fail (finding < self->rows->len);

  self->is_showing = TRUE;
  gtk_list_box_select_row (self->box, self->rows->pdata[finding]);
  herald_scroll_to (self->rows->pdata[finding]);
  self->is_showing = FALSE;
}

static void
move_box (HeraldFindingList *self, gboolean into_scroller)
{
  GtkWidget *box = GTK_WIDGET (self->box);

  g_object_ref (box);
  if (into_scroller)
    {
      gtk_widget_unparent (box);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
    }
  else
    {
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
      gtk_widget_set_parent (box, GTK_WIDGET (self));
    }
  g_object_unref (box);
}

/**
 * herald_finding_list_set_scrolls:
 * @self: a list
 * @scrolls: whether the rows scroll in the list, or are all there for the page to scroll
 */
void
herald_finding_list_set_scrolls (HeraldFindingList *self, gboolean scrolls)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (scrolls == gtk_widget_get_visible (self->scroller))
    return;
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box)))
    focus = NULL;
  move_box (self, scrolls);
  gtk_widget_set_visible (self->scroller, scrolls);
  if (scrolls)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "herald-report-frame");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "herald-report-frame");
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

/**
 * herald_finding_list_focus:
 * @self: a list
 *
 * Moves the focus to its first row.
 */
void
herald_finding_list_focus (HeraldFindingList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
