/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of a cohort with what narrows it, and the case that is open: beside the table where
 * there is room, else a page of its own in the place of both. */
#include "config.h"

#include "cohort/cohort-cases.h"

#include <glib/gi18n.h>

#include "cohort/cohort-empty.h"
#include "cohort/cohort-jobs.h"
#include "cohort/cohort-scroll.h"
#include "common/access.h"
#include "common/metrics.h"

/* Also in a wide window with text twice as large. */
#define WIDE_FROM 620.0
#define TABLE_SHARE 0.42
/* A key that is held down goes past cases faster than they could be shown. */
#define REST_MS 80

struct _HeraldCohortCases
{
  GtkWidget parent_instance;

  GtkWidget *scrolled; /* for large text in a low window */
  GtkWidget *box;
  HeraldCohortAsk *ask;
  GtkPaned *paned;
  GtkBox *table_place; /* the table, or what stands there where it has no rows */
  HeraldCohortGrid *grid;
  HeraldCohortDetail *detail;

  HeraldCaseTable *table;     /* (nullable) */
  HeraldCohortChoice *choice; /* (nullable) what is shown */
  HeraldCohortWork *work;     /* (nullable) while another one is made */
  gboolean is_wide;
  guint settle_id;
  guint rest_id;
};

G_DEFINE_FINAL_TYPE (HeraldCohortCases, herald_cohort_cases, GTK_TYPE_WIDGET)

static void
show_empty (HeraldCohortCases *self, gboolean is_empty)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);

  while (gtk_widget_get_next_sibling (grid) != NULL)
    gtk_box_remove (self->table_place, gtk_widget_get_next_sibling (grid));
  gtk_widget_set_visible (grid, !is_empty);
  if (is_empty)
    {
      GtkWidget *scrolled = herald_cohort_scroll_new (
          herald_cohort_empty_new (herald_case_table_get_n_cases (self->table), self->ask),
          _ ("Cases"));

      gtk_widget_set_vexpand (scrolled, TRUE);
      gtk_box_append (self->table_place, scrolled);
    }
}

static void
on_chosen (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCohortCases) self = data;
  g_autoptr (GError) error = NULL;
  HeraldCohortChoice *choice = herald_cohort_work_finish (result, &error);

  /* Stopped: somebody wants something else by now, or nothing any more. */
  if (choice == NULL)
    return;
  g_clear_pointer (&self->work, herald_cohort_work_unref);
  g_clear_pointer (&self->choice, herald_cohort_choice_free);
  self->choice = choice;
  herald_cohort_grid_set (self->grid, self->table, choice->chosen);
  show_empty (self, choice->chosen->len == 0);
  herald_cohort_ask_set_n_shown (self->ask, choice->chosen->len);
}

static void
choose_again (HeraldCohortCases *self)
{
  HeraldCaseWish wish;

  herald_cohort_cases_stop (self);
  if (self->table == NULL)
    return;
  wish = herald_cohort_ask_get_wish (self->ask);
  self->work = herald_cohort_work_new ();
  herald_cohort_choose (self->table,
                        &wish,
                        herald_cohort_ask_get_moves (self->ask),
                        self->choice,
                        self->work,
                        on_chosen,
                        g_object_ref (self));
}

static void
place_divider (HeraldCohortCases *self)
{
  int length = gtk_widget_get_width (GTK_WIDGET (self->paned));

  gtk_paned_set_position (self->paned, (int)(length * TABLE_SHARE));
}

static gboolean
is_case_shown (HeraldCohortCases *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->detail));
}

/* One below the other, neither the table nor the answer would be in sight. */
static void
share_room (HeraldCohortCases *self)
{
  gboolean is_alone = !self->is_wide && is_case_shown (self);
  gboolean has_cases = self->table != NULL && herald_case_table_get_n_cases (self->table) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->ask), has_cases && !is_alone);
  gtk_widget_set_visible (GTK_WIDGET (self->table_place), !is_alone);
  herald_cohort_detail_set_alone (self->detail, is_alone);
  /* Beside a case there is room for the most needed columns. */
  herald_cohort_grid_set_narrow (self->grid, is_case_shown (self) || !self->is_wide);
}

static void
set_detail_shown (HeraldCohortCases *self, gboolean is_shown)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_left = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));

  if (is_shown && !is_case_shown (self))
    place_divider (self);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), is_shown);
  share_room (self);
  if (is_shown && is_left && !self->is_wide)
    gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

static void
show_selected (HeraldCohortCases *self)
{
  guint index = herald_cohort_grid_get_selected (self->grid);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (index != HERALD_COHORT_NO_CASE)
    herald_cohort_detail_show (self->detail, self->table, index);
  set_detail_shown (self, index != HERALD_COHORT_NO_CASE);
}

/* Arrow keys walk along the table: where a case would take its place, Enter opens it. */
static gboolean
on_rest (gpointer data)
{
  HeraldCohortCases *self = data;

  self->rest_id = 0;
  if (self->is_wide || !herald_cohort_grid_is_by_key (self->grid) || is_case_shown (self) ||
      herald_cohort_grid_get_selected (self->grid) == HERALD_COHORT_NO_CASE)
    show_selected (self);
  return G_SOURCE_REMOVE;
}

static void
on_selected (HeraldCohortCases *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, on_rest, self);
}

/* Enter goes from the table into the case. */
static void
on_activated (HeraldCohortCases *self)
{
  show_selected (self);
  gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

static void
on_closed (HeraldCohortCases *self)
{
  herald_cohort_grid_select (self->grid, HERALD_COHORT_NO_CASE);
  show_selected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* What can't be done while sizes are handed out. */
static gboolean
on_settle (gpointer data)
{
  HeraldCohortCases *self = data;

  self->settle_id = 0;
  if (self->is_wide && herald_cohort_grid_get_selected (self->grid) != HERALD_COHORT_NO_CASE)
    show_selected (self);
  share_room (self);
  place_divider (self);
  if (self->is_wide)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "herald-narrow");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "herald-narrow");
  return G_SOURCE_REMOVE;
}

static void
herald_cohort_cases_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HeraldCohortCases *self = HERALD_COHORT_CASES (widget);
  gboolean is_wide = width >= WIDE_FROM * herald_widget_get_unit (widget);

  if (is_wide != self->is_wide && self->settle_id == 0)
    self->settle_id = g_idle_add (on_settle, self);
  self->is_wide = is_wide;
  gtk_widget_size_allocate (self->scrolled, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
herald_cohort_cases_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  gtk_widget_measure (HERALD_COHORT_CASES (widget)->scrolled,
                      orientation,
                      for_size,
                      minimum,
                      natural,
                      minimum_baseline,
                      natural_baseline);
}

static void
herald_cohort_cases_dispose (GObject *object)
{
  HeraldCohortCases *self = HERALD_COHORT_CASES (object);

  herald_cohort_cases_stop (self);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->choice, herald_cohort_choice_free);
  g_clear_pointer (&self->table, herald_case_table_unref);
  G_OBJECT_CLASS (herald_cohort_cases_parent_class)->dispose (object);
}

static void
herald_cohort_cases_class_init (HeraldCohortCasesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_cases_dispose;
  widget_class->size_allocate = herald_cohort_cases_size_allocate;
  widget_class->measure = herald_cohort_cases_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
herald_cohort_cases_init (HeraldCohortCases *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->ask = HERALD_COHORT_ASK (herald_cohort_ask_new ());
  g_signal_connect_swapped (self->ask, "changed", G_CALLBACK (choose_again), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->ask));
  self->grid = HERALD_COHORT_GRID (herald_cohort_grid_new ());
  self->paned =
      GTK_PANED (g_object_new (GTK_TYPE_PANED, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL));
  herald_access_set_name (GTK_WIDGET (self->paned), _ ("Cases"));
  /* As in a narrow window, which asks for the least width; a wide one is noticed at once. */
  herald_cohort_grid_set_narrow (self->grid, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "herald-narrow");
  self->table_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_vexpand (GTK_WIDGET (self->grid), TRUE);
  gtk_box_append (self->table_place, GTK_WIDGET (self->grid));
  gtk_paned_set_start_child (self->paned, GTK_WIDGET (self->table_place));
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->paned), TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->paned));
  self->scrolled = herald_cohort_scroll_new (self->box, _ ("Cases"));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_swapped (self->grid, "selected", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (on_activated), self);
}

/*
 * herald_cohort_cases_new:
 * @sources: (nullable): to name where results come from; outlives the page
 *
 * Returns: (transfer floating): a page without cases
 */
GtkWidget *
herald_cohort_cases_new (const HeraldSources *sources)
{
  HeraldCohortCases *self = g_object_new (HERALD_TYPE_COHORT_CASES, NULL);

  self->detail = HERALD_COHORT_DETAIL (herald_cohort_detail_new (sources));
  gtk_widget_set_visible (GTK_WIDGET (self->detail), FALSE);
  gtk_paned_set_end_child (self->paned, GTK_WIDGET (self->detail));
  g_signal_connect_swapped (self->detail, "closed", G_CALLBACK (on_closed), self);
  return GTK_WIDGET (self);
}

/*
 * herald_cohort_cases_set_table:
 * @self: a page
 * @table: cases
 */
void
herald_cohort_cases_set_table (HeraldCohortCases *self, HeraldCaseTable *table)
{
  herald_cohort_cases_stop (self);
  herald_cohort_grid_set (self->grid, NULL, NULL);
  g_clear_pointer (&self->choice, herald_cohort_choice_free);
  g_clear_pointer (&self->table, herald_case_table_unref);
  self->table = herald_case_table_ref (table);
  share_room (self);
  herald_cohort_ask_set_table (self->ask, table);
}

/*
 * herald_cohort_cases_show_table:
 * @self: a page
 *
 * Closes the case that stands in the place of the table.
 */
void
herald_cohort_cases_show_table (HeraldCohortCases *self)
{
  if (!self->is_wide && is_case_shown (self))
    on_closed (self);
}

/*
 * herald_cohort_cases_stop:
 * @self: a page
 *
 * Ends work that is under way.
 */
void
herald_cohort_cases_stop (HeraldCohortCases *self)
{
  if (self->work != NULL)
    herald_cohort_work_stop (self->work);
  g_clear_pointer (&self->work, herald_cohort_work_unref);
}

/*
 * herald_cohort_cases_is_busy:
 * @self: a page
 *
 * Returns: whether other cases are about to be shown
 */
gboolean
herald_cohort_cases_is_busy (HeraldCohortCases *self)
{
  return self->work != NULL || self->rest_id != 0 ||
         herald_cohort_list_is_growing (herald_cohort_grid_get_list (self->grid));
}

/*
 * herald_cohort_cases_get_ask:
 * @self: a page
 *
 * Returns: (transfer none): what narrows the table
 */
HeraldCohortAsk *
herald_cohort_cases_get_ask (HeraldCohortCases *self)
{
  return self->ask;
}

/*
 * herald_cohort_cases_get_grid:
 * @self: a page
 *
 * Returns: (transfer none): the table on the screen
 */
HeraldCohortGrid *
herald_cohort_cases_get_grid (HeraldCohortCases *self)
{
  return self->grid;
}

/*
 * herald_cohort_cases_get_detail:
 * @self: a page
 *
 * Returns: (transfer none): the case that is open
 */
HeraldCohortDetail *
herald_cohort_cases_get_detail (HeraldCohortCases *self)
{
  return self->detail;
}
