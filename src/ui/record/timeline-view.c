/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of results over time: the answer for two of them first, then all of them as a picture
 * and as a list, then the two side by side. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "announce.h"
#include "common/access.h"
#include "common/columns.h"
#include "common/empty-state.h"
#include "common/labels.h"
#include "common/metrics.h"
#include "content/page-words.h"
#include "record/comparison-view.h"
#include "record/comparison-words.h"
#include "record/time-list.h"
#include "record/timeline-picture.h"
#include "record/timeline-view.h"

#define MOST_WIDTH 1080.0
#define NARROW 640.0
/* Of results, so that a file of somebody else can't hold the window up: nobody has so many. */
#define MOST_POINTS 200u

struct _HeraldTimelineView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel *headline;
  GtkLabel *lead;
  HeraldTimelinePicture *picture;
  GtkLabel *hint;
  GtkLabel *note; /* that there are more */
  HeraldTimeList *list;
  GtkBox *comparison; /* what was made for the two that are chosen */
  GtkBox *place;      /* holds the page, or what stands there until there is something to show */
  GtkWidget *page;

  HeraldShelf *shelf;
  HeraldLibrary *library;
  HeraldExplanations *explanations; /* (nullable) read when they are first needed */
  GPtrArray *points;                /* (element-type HeraldTimePoint) in order of time */
  gboolean is_narrow;
  guint settle_id;
};

enum
{
  SIGNAL_RESULT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeraldTimelineView, herald_timeline_view, GTK_TYPE_WIDGET)

static const HeraldExplanations *
get_explanations (HeraldTimelineView *self)
{
  g_autoptr (GError) error = NULL;

  if (self->explanations == NULL)
    self->explanations = herald_explanations_new_bundled (&error);
  /* They are part of the program: a test holds them. */
  if (self->explanations == NULL)
    g_error ("%s", error->message);
  return self->explanations;
}

static void
say (HeraldTimelineView *self, const char *headline, const char *lead)
{
  gboolean has_changed = strcmp (gtk_label_get_text (self->headline), headline) != 0 ||
                         strcmp (gtk_label_get_text (self->lead), lead) != 0;
  gboolean is_shown = gtk_widget_get_mapped (GTK_WIDGET (self));

  herald_label_set_text (self->headline, headline);
  herald_label_set_text (self->lead, lead);
  if (has_changed && is_shown)
    {
      g_autofree char *text = g_strdup_printf ("%s. %s", headline, lead);

      herald_announce (GTK_WIDGET (self->headline), text);
    }
}

static void
compare (HeraldTimelineView *self, HeraldTimeChoice choice)
{
  g_autoptr (HeraldComparison) comparison =
      herald_comparison_new (self->points->pdata[choice.first], self->points->pdata[choice.second]);
  g_autofree char *lead = herald_comparison_words_lead_new (comparison);

  gtk_box_append (self->comparison,
                  herald_comparison_view_new (comparison, get_explanations (self), self->library));
  say (self, herald_comparison_words_headline (comparison), lead);
}

/* One result has nothing to be compared with. */
static GtkWidget *
make_empty (guint n_results)
{
  HeraldEmptyState *empty = HERALD_EMPTY_STATE (herald_empty_state_new (
      _ ("Your results over time"),
      _ ("With two results or more, this page shows them by date, and what changed between them."),
      1));

  if (n_results == 0)
    herald_empty_state_add_button (empty, _ ("_Enter Your Report"), "win.page::result");
  else
    herald_empty_state_add_button (empty, _ ("_Add Another Result"), "win.add-result");
  herald_empty_state_fill_place (empty, "document-open-recent-symbolic");
  return GTK_WIDGET (empty);
}

static void
show_page (HeraldTimelineView *self)
{
  const HeraldTimePoint *first = self->points->len > 0 ? self->points->pdata[0] : NULL;
  gboolean is_empty = self->points->len < 2;

  while (gtk_widget_get_next_sibling (self->page) != NULL)
    gtk_box_remove (self->place, gtk_widget_get_next_sibling (self->page));
  gtk_widget_set_visible (self->page, !is_empty);
  if (is_empty)
    gtk_box_append (self->place,
                    make_empty (first == NULL || herald_time_point_is_empty (first) ? 0 : 1));
}

static void
show_choice (HeraldTimelineView *self)
{
  HeraldTimeChoice choice = herald_time_choice_in_order (herald_time_list_get_choice (self->list));

  herald_timeline_picture_set_choice (self->picture, choice);
  herald_box_clear (self->comparison);
  if (herald_time_choice_is_whole (choice))
    compare (self, choice);
  else if (self->points->len > 1)
    say (self, _ ("Your results over time"), _ ("Choose two results to hold them side by side."));
}

static void
show_points (HeraldTimelineView *self)
{
  show_page (self);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), self->points->len > 2);
  herald_timeline_picture_set_points (self->picture, self->points);
  herald_time_list_set_points (self->list, self->points);
}

static void
show_rest (HeraldTimelineView *self, guint n_results)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->note), n_results > MOST_POINTS);
  if (n_results <= MOST_POINTS)
    return;
  /* Translators: both numbers are 200 or more */
  text = g_strdup_printf (_ ("This page shows the last %1$u of %2$u results in this record."),
                          MOST_POINTS,
                          n_results);
  herald_label_set_text (self->note, text);
}

static void
on_opened (HeraldTimelineView *self, guint position)
{
  const HeraldTimePoint *point = self->points->pdata[position];

  g_signal_emit (self, signals[SIGNAL_RESULT_CHOSEN], 0, point->index);
}

static void
on_picked (HeraldTimelineView *self, guint position)
{
  herald_time_list_toggle (self->list, position);
}

/* What can't be done while sizes are handed out. */
static gboolean
on_settle (gpointer data)
{
  HeraldTimelineView *self = data;

  self->settle_id = 0;
  if (self->is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "herald-narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "herald-narrow");
  return G_SOURCE_REMOVE;
}

static void
herald_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HeraldTimelineView *self = HERALD_TIMELINE_VIEW (widget);
  GtkAllocation allocation = { 0, 0, width, height };
  gboolean is_narrow = width < NARROW * herald_widget_get_unit (widget);

  gtk_widget_size_allocate (self->scroller, &allocation, baseline);
  if (is_narrow == self->is_narrow)
    return;
  self->is_narrow = is_narrow;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add (on_settle, self);
}

static void
herald_timeline_view_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  gtk_widget_measure (HERALD_TIMELINE_VIEW (widget)->scroller,
                      orientation,
                      for_size,
                      minimum,
                      natural,
                      minimum_baseline,
                      natural_baseline);
}

static void
herald_timeline_view_dispose (GObject *object)
{
  HeraldTimelineView *self = HERALD_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->explanations, herald_explanations_free);
  G_OBJECT_CLASS (herald_timeline_view_parent_class)->dispose (object);
}

static void
herald_timeline_view_class_init (HeraldTimelineViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_timeline_view_dispose;
  widget_class->size_allocate = herald_timeline_view_size_allocate;
  widget_class->measure = herald_timeline_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.page", "s", "result");
  /**
   * HeraldTimelineView::result-chosen:
   * @index: where the result stands in the record
   *
   * The person wants to see a result.
   */
  signals[SIGNAL_RESULT_CHOSEN] = g_signal_new (
      "result-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
make_results (HeraldTimelineView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->picture = HERALD_TIMELINE_PICTURE (herald_timeline_picture_new ());
  self->hint = GTK_LABEL (
      herald_label_new (_ ("Choose two results to hold them side by side."), "herald-small"));
  self->note = GTK_LABEL (herald_label_new ("", "herald-small"));
  self->list = HERALD_TIME_LIST (herald_time_list_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "herald-soft");
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "herald-time-axis");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picture));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hint));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  g_signal_connect_swapped (self->picture, "picked", G_CALLBACK (on_picked), self);
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (on_opened), self);
  g_signal_connect_swapped (self->list, "chosen-changed", G_CALLBACK (show_choice), self);
  return box;
}

static GtkWidget *
make_page (HeraldTimelineView *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *limits = herald_label_new (herald_words_limits (), "herald-small");

  self->headline = GTK_LABEL (herald_heading_new ("", "herald-title-1", 1));
  self->lead = GTK_LABEL (herald_label_new ("", "herald-lead"));
  self->comparison = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (limits, "herald-soft");
  gtk_widget_add_css_class (page, "herald-panel");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->headline));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->lead));
  gtk_box_append (GTK_BOX (page), head);
  gtk_box_append (GTK_BOX (page), make_results (self));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->comparison));
  gtk_box_append (GTK_BOX (page), limits);
  return page;
}

static void
herald_timeline_view_init (HeraldTimelineView *self)
{
  self->points = g_ptr_array_new ();
  self->place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->page = herald_columns_new_limited (MOST_WIDTH);
  herald_columns_append (HERALD_COLUMNS (self->page), make_page (self));
  gtk_box_append (self->place, self->page);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroller, "herald-page");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->place));
  herald_access_set_name (self->scroller, _ ("Over Time"));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * herald_timeline_view_new:
 * @shelf: the editions; outlives the view
 * @library: where sources and articles stand; outlives the view
 *
 * Returns: (transfer floating): a page without results; emits "result-chosen" with the place of a
 *   result in its record when the person wants to see it
 */
GtkWidget *
herald_timeline_view_new (HeraldShelf *shelf, HeraldLibrary *library)
{
  HeraldTimelineView *self = g_object_new (HERALD_TYPE_TIMELINE_VIEW, NULL);

  self->shelf = shelf;
  self->library = library;
  show_points (self);
  show_choice (self);
  return GTK_WIDGET (self);
}

/**
 * herald_timeline_view_set_record:
 * @self: a page
 * @record: results; with fewer than two, the page says what it is for
 *
 * The two that were chosen stay chosen where the results are the same ones; else the last two are.
 */
void
herald_timeline_view_set_record (HeraldTimelineView *self, HeraldRecord *record)
{
  g_autoptr (GPtrArray) points = NULL;
  HeraldTimeChoice choice;

  g_return_if_fail (HERALD_IS_TIMELINE_VIEW (self));

  points = herald_time_points_new_last (record, self->shelf, MOST_POINTS);
  show_rest (self, herald_record_get_n_results (record));
  choice = herald_time_choice_keep (herald_time_list_get_choice (self->list), self->points, points);
  g_ptr_array_unref (self->points);
  self->points = g_steal_pointer (&points);
  show_points (self);
  herald_time_list_set_choice (self->list, choice);
  show_choice (self);
}

/**
 * herald_timeline_view_choose:
 * @self: a page
 * @first: a result, by its place in order of time
 * @second: another one
 *
 * Holds the two side by side.
 */
void
herald_timeline_view_choose (HeraldTimelineView *self, guint first, guint second)
{
  g_return_if_fail (first < self->points->len && second < self->points->len && first != second);

  herald_time_list_set_choice (self->list, (HeraldTimeChoice){ (int)first, (int)second });
  show_choice (self);
}

/**
 * herald_timeline_view_get_headline:
 * @self: a page
 *
 * Returns: what it says of the two that are chosen, in a few words
 */
const char *
herald_timeline_view_get_headline (HeraldTimelineView *self)
{
  return gtk_label_get_text (self->headline);
}
