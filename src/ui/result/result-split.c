/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Form and answer side by side where there is room. Where there is not, one of them at a time, with
 * the report in a line above it. Nothing is moved to another parent on the way, so that the field
 * somebody types in keeps the focus. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/columns.h"
#include "common/labels.h"
#include "common/metrics.h"
#include "common/show-later.h"
#include "result-split.h"
#include "summary-bar.h"

#define WIDE_FROM 860.0
#define FORM_WIDTH 430.0
#define MOST_ANSWER_WIDTH 860.0
/* The foot scrolls along where it would take more than this part of the height. */
#define MOST_FOOTER_PART 0.22
/* In pixels of the design: below it, not even a line is left for what stands in for the foot. */
#define LEAST_BRIEF_HEIGHT 220.0

struct _HeraldResultSplit
{
  GtkWidget parent_instance;

  HeraldSummaryBar *bar;
  GtkWidget *form;
  GtkWidget *answer;
  GtkWidget *cover; /* (nullable) what stands in place of the answer */
  GtkBox *content;
  GtkWidget *panel;
  GtkWidget *footer;
  GtkWidget *brief; /* in place of a foot that scrolls along */
  gboolean is_narrow;
  gboolean is_open;
  gboolean is_empty;
  gboolean is_pinned;
  guint settle_id;
};

G_DEFINE_TYPE (HeraldResultSplit, herald_result_split, GTK_TYPE_WIDGET)

static int
measure_height (GtkWidget *child, int width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
update_bar (HeraldResultSplit *self)
{
  herald_summary_bar_set_open (self->bar, self->is_open, self->is_empty);
}

/* What can't be done while sizes are handed out. */
static gboolean
on_settle (gpointer data)
{
  HeraldResultSplit *self = data;
  gboolean is_inside = gtk_widget_get_parent (self->footer) == GTK_WIDGET (self->content);

  self->settle_id = 0;
  if (self->is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "herald-narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "herald-narrow");
  gtk_widget_set_visible (self->brief,
                          !self->is_pinned &&
                              gtk_widget_get_height (GTK_WIDGET (self)) >=
                                  LEAST_BRIEF_HEIGHT * herald_widget_get_unit (GTK_WIDGET (self)));
  if (self->is_pinned == is_inside)
    {
      g_object_ref (self->footer);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->footer)), self->footer);
      gtk_box_append (self->is_pinned ? GTK_BOX (self->answer) : self->content, self->footer);
      g_object_unref (self->footer);
    }
  update_bar (self);
  return G_SOURCE_REMOVE;
}

static void
settle_later (HeraldResultSplit *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add (on_settle, self);
}

static GtkWidget *
get_right (HeraldResultSplit *self)
{
  return self->cover != NULL ? self->cover : self->answer;
}

static void
herald_result_split_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size G_GNUC_UNUSED,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  HeraldResultSplit *self = HERALD_RESULT_SPLIT (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (herald_widget_get_minimum_width (GTK_WIDGET (self->bar)),
                      MAX (herald_widget_get_minimum_width (self->form),
                           herald_widget_get_minimum_width (get_right (self))));
      *natural = MAX (*minimum, (int)(WIDE_FROM * herald_widget_get_unit (GTK_WIDGET (self))));
      return;
    }
  /* Both sides scroll; only what stands still counts. */
  *minimum = measure_height (GTK_WIDGET (self->bar), -1);
  *natural = MAX (*minimum, 600);
}

static void
place (GtkWidget *child, gboolean is_shown, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, width, height };

  herald_access_show_child (child, is_shown);
  if (is_shown)
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
place_wide (HeraldResultSplit *self, int width, int height)
{
  int form = MAX ((int)(FORM_WIDTH * herald_widget_get_unit (GTK_WIDGET (self))),
                  herald_widget_get_minimum_width (self->form));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  place (GTK_WIDGET (self->bar), FALSE, 0, 0, 0, 0);
  place (self->form, TRUE, is_rtl ? width - form : 0, 0, form, height);
  place (get_right (self), TRUE, is_rtl ? 0 : form, 0, width - form, height);
}

static void
place_narrow (HeraldResultSplit *self, int width, int height)
{
  int bar = MIN (measure_height (GTK_WIDGET (self->bar), width), height);

  place (GTK_WIDGET (self->bar), TRUE, 0, 0, width, bar);
  place (self->form, self->is_open, 0, bar, width, height - bar);
  place (get_right (self), !self->is_open, 0, bar, width, height - bar);
}

static void
herald_result_split_size_allocate (GtkWidget *widget,
                                   int width,
                                   int height,
                                   int baseline G_GNUC_UNUSED)
{
  HeraldResultSplit *self = HERALD_RESULT_SPLIT (widget);
  int form = MAX ((int)(FORM_WIDTH * herald_widget_get_unit (GTK_WIDGET (self))),
                  herald_widget_get_minimum_width (self->form));
  gboolean is_narrow = width < MAX ((int)(WIDE_FROM * herald_widget_get_unit (GTK_WIDGET (self))),
                                    form + herald_widget_get_minimum_width (get_right (self)));
  int answer_width =
      MAX (is_narrow ? width : width - form, herald_widget_get_minimum_width (self->footer));
  gboolean is_pinned = measure_height (self->footer, answer_width) <= height * MOST_FOOTER_PART;

  if (is_narrow != self->is_narrow && is_narrow)
    self->is_open = self->is_empty && self->cover == NULL;
  if (is_narrow != self->is_narrow || is_pinned != self->is_pinned)
    settle_later (self);
  self->is_narrow = is_narrow;
  self->is_pinned = is_pinned;
  if (self->cover != NULL)
    herald_access_show_child (self->answer, FALSE);
  if (is_narrow)
    place_narrow (self, width, height);
  else
    place_wide (self, width, height);
}

/* Where it is narrow the bar stands above everything else, from the first frame on. */
static void
herald_result_split_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (herald_result_split_parent_class)->root (widget);
  if (herald_widget_get_window_width (widget) < WIDE_FROM * herald_widget_get_unit (widget))
    gtk_widget_set_visible (GTK_WIDGET (HERALD_RESULT_SPLIT (widget)->bar), TRUE);
}

static void
on_bar_pressed (HeraldResultSplit *self)
{
  herald_result_split_set_form_open (self, !self->is_open);
}

static GtkWidget *
make_scroller (GtkWidget *child, const char *name)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);
  herald_access_set_name (scroller, name);
  return scroller;
}

static void
herald_result_split_dispose (GObject *object)
{
  HeraldResultSplit *self = HERALD_RESULT_SPLIT (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->bar));
  self->bar = NULL;
  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_pointer (&self->answer, gtk_widget_unparent);
  g_clear_pointer (&self->cover, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_result_split_parent_class)->dispose (object);
}

/* From what is entered to the answer and back, by one key: between them lie some forty stops. */
static gboolean
on_switch_side (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  HeraldResultSplit *self = HERALD_RESULT_SPLIT (widget);
  GtkWidget *right = get_right (self);

  if (gtk_widget_get_focus_child (widget) == right)
    return gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
  return gtk_widget_child_focus (right, GTK_DIR_TAB_FORWARD);
}

static void
herald_result_split_class_init (HeraldResultSplitClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_result_split_dispose;
  widget_class->root = herald_result_split_root;
  widget_class->measure = herald_result_split_measure;
  widget_class->size_allocate = herald_result_split_size_allocate;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, on_switch_side, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_result_split_init (HeraldResultSplit *self)
{
  self->is_empty = self->is_open = self->is_pinned = TRUE;
  self->bar = HERALD_SUMMARY_BAR (herald_summary_bar_new ());
  g_signal_connect_swapped (self->bar, "pressed", G_CALLBACK (on_bar_pressed), self);
  gtk_widget_set_parent (GTK_WIDGET (self->bar), GTK_WIDGET (self));
  update_bar (self);
}

/**
 * herald_result_split_new:
 * @form: what is entered
 * @panel: the answer
 * @footer: what always stands below the answer
 *
 * Returns: (transfer full): both sides
 */
GtkWidget *
herald_result_split_new (GtkWidget *form, GtkWidget *panel, HeraldVerdictFooter *footer)
{
  HeraldResultSplit *self = g_object_new (HERALD_TYPE_RESULT_SPLIT, NULL);
  GtkWidget *limited = herald_columns_new_limited (MOST_ANSWER_WIDTH);

  self->form = make_scroller (form, _ ("From your report"));
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->answer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->panel = panel;
  self->footer = GTK_WIDGET (footer);
  self->brief = herald_verdict_footer_get_brief (footer);
  gtk_widget_set_visible (self->brief, FALSE);
  gtk_widget_add_css_class (self->form, "herald-side");
  gtk_widget_add_css_class (self->answer, "herald-page");
  gtk_widget_set_vexpand (limited, TRUE);
  herald_columns_append (HERALD_COLUMNS (limited), panel);
  gtk_box_append (self->content, limited);
  gtk_box_append (GTK_BOX (self->answer),
                  make_scroller (GTK_WIDGET (self->content), _ ("Your result")));
  gtk_box_append (GTK_BOX (self->answer), self->brief);
  gtk_box_append (GTK_BOX (self->answer), self->footer);
  gtk_widget_set_parent (self->form, GTK_WIDGET (self));
  gtk_widget_set_parent (self->answer, GTK_WIDGET (self));
  herald_show_later (self->footer, GTK_WIDGET (self));
  herald_show_later (GTK_WIDGET (self->bar), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * herald_result_split_set_summary:
 * @self: both sides
 * @summary: the report in a line
 * @headline: the answer in a few words; "" to say nothing of it
 * @is_empty: whether nothing is entered; then the form is open, but where a cover is
 */
void
herald_result_split_set_summary (HeraldResultSplit *self,
                                 const char *summary,
                                 const char *headline,
                                 gboolean is_empty)
{
  herald_summary_bar_set_text (self->bar, summary, headline);
  self->is_empty = is_empty;
  if (is_empty && self->cover == NULL)
    herald_result_split_set_form_open (self, TRUE);
  update_bar (self);
}

/**
 * herald_result_split_set_to_check:
 * @self: both sides
 * @count: how many things are to be mended in the form
 *
 * Says so in the line above, since the form may be out of sight.
 */
void
herald_result_split_set_to_check (HeraldResultSplit *self, guint count)
{
  herald_summary_bar_set_to_check (self->bar, count);
}

/**
 * herald_result_split_set_cover:
 * @self: both sides
 * @cover: (nullable): what stands in place of the answer, until %NULL brings it back
 */
void
herald_result_split_set_cover (HeraldResultSplit *self, GtkWidget *cover)
{
  if (cover == self->cover)
    return;
  g_clear_pointer (&self->cover, gtk_widget_unparent);
  self->cover = cover;
  if (cover != NULL)
    gtk_widget_set_parent (cover, GTK_WIDGET (self));
  herald_result_split_set_form_open (self, cover == NULL && self->is_empty);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * herald_result_split_is_narrow:
 * @self: both sides
 *
 * Returns: whether there is room for one side only
 */
gboolean
herald_result_split_is_narrow (HeraldResultSplit *self)
{
  return self->is_narrow;
}

/**
 * herald_result_split_is_form_open:
 * @self: both sides
 *
 * Returns: whether the form is the side that shows where there is room for one
 */
gboolean
herald_result_split_is_form_open (HeraldResultSplit *self)
{
  return self->is_open;
}

/**
 * herald_result_split_set_form_open:
 * @self: both sides
 * @is_open: whether to show the form where there is room for one side
 */
void
herald_result_split_set_form_open (HeraldResultSplit *self, gboolean is_open)
{
  self->is_open = is_open;
  update_bar (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
