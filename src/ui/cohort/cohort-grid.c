/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table on the screen. Only the rows in sight have widgets; a cell keeps its width whatever
 * stands in it, so that nothing moves while it scrolls. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-grid.h"

#include "common/access.h"
#include "common/scroll-start.h"
#include "content/plain-text.h"

struct _HeraldCohortGrid
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkColumnView *view;
  GtkColumnViewColumn *columns[HERALD_COHORT_N_SHOWN];
  HeraldCohortList *list;
  GtkSingleSelection *selection;
  guint index;  /* the case that is selected, or HERALD_COHORT_NO_CASE */
  guint wanted; /* a place to select once it is there, or GTK_INVALID_LIST_POSITION */
  gboolean is_filling;
  gboolean is_narrow;
  const HeraldCaseTable *searched; /* (nullable) for problems; compared, never looked into */
  gboolean has_problems;           /* else there is no column for them */
  gboolean is_by_key;
};

G_DEFINE_FINAL_TYPE (HeraldCohortGrid, herald_cohort_grid, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  guint chars;
  guint least; /* both columns for narrow windows fit one, at twice the text size as well */
  gboolean is_for_narrow;
} shown[HERALD_COHORT_N_SHOWN] = {
  [HERALD_COHORT_SHOWN_CASE] = { N_ ("Case"), 14, 6, TRUE },
  [HERALD_COHORT_SHOWN_STATUS] = { N_ ("HER2 status"), 14, 10, TRUE },
  [HERALD_COHORT_SHOWN_GROUP] = { N_ ("ISH group"), 9, 9, FALSE },
  [HERALD_COHORT_SHOWN_STEP] = { N_ ("What comes next"), 24, 18, FALSE },
  [HERALD_COHORT_SHOWN_EDITION] = { N_ ("Edition"), 15, 12, FALSE },
  [HERALD_COHORT_SHOWN_PROBLEM] = { N_ ("Problem"), 12, 12, FALSE }, /* and all that is left */
};

static void
on_setup (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  guint chars = shown[GPOINTER_TO_UINT (data)].chars;
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), shown[GPOINTER_TO_UINT (data)].least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), chars);
  /* Some writing is higher than Latin letters, which it is measured by. */
  gtk_inscription_set_yalign (GTK_INSCRIPTION (text), 0.5);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  /* Text starts where the column does, whatever its own direction. */
  if (gtk_widget_get_direction (text) == GTK_TEXT_DIR_RTL)
    gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1.0);
  gtk_list_item_set_child (item, text);
}

static void
on_bind (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  HeraldCohortCase *found = gtk_list_item_get_item (item);

  HeraldCohortShown column = GPOINTER_TO_UINT (data);
  GtkWidget *content = gtk_list_item_get_child (item);
  const char *text = herald_cohort_case_get_text (found, column);
  g_autofree char *plain = herald_plain_text_new (text != NULL ? text : "", HERALD_PLAIN_TEXT_LINE);

  gtk_inscription_set_text (GTK_INSCRIPTION (content), plain);
  herald_access_name_cell (content, plain, column == 0);
}

static GtkColumnViewColumn *
make_column (HeraldCohortShown column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (column));
  made = gtk_column_view_column_new (_ (shown[column].title), factory);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, column == HERALD_COHORT_SHOWN_PROBLEM);
  return made;
}

static void
on_selected (HeraldCohortGrid *self)
{
  HeraldCohortCase *found = gtk_single_selection_get_selected_item (self->selection);
  guint index = found != NULL ? herald_cohort_case_get_index (found) : HERALD_COHORT_NO_CASE;

  if (self->is_filling || self->index == index)
    return;
  self->index = index;
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
select_wanted (HeraldCohortGrid *self)
{
  guint wanted = self->wanted;

  if (wanted >= g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    return;
  self->wanted = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, wanted);
}

static void
on_activated (HeraldCohortGrid *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
on_key (HeraldCohortGrid *self)
{
  self->is_by_key = TRUE;
  return FALSE;
}

static void
on_press (HeraldCohortGrid *self)
{
  self->is_by_key = FALSE;
}

/* Before the rows hear of it. */
static void
watch_hands (HeraldCohortGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *press = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (press, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), press);
}

static void
herald_cohort_grid_dispose (GObject *object)
{
  HeraldCohortGrid *self = HERALD_COHORT_GRID (object);

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->selection, on_selected, self);
      g_signal_handlers_disconnect_by_func (self->selection, select_wanted, self);
    }
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (herald_cohort_grid_parent_class)->dispose (object);
}

static gboolean
herald_cohort_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HERALD_COHORT_GRID (widget)->view));
}

static void
herald_cohort_grid_class_init (HeraldCohortGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_grid_dispose;
  widget_class->grab_focus = herald_cohort_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_SELECTED] = g_signal_new (
      "selected", HERALD_TYPE_COHORT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new (
      "activated", HERALD_TYPE_COHORT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_view (HeraldCohortGrid *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "herald-cases");
  for (guint i = 0; i < HERALD_COHORT_N_SHOWN; i++)
    {
      self->columns[i] = make_column (i);
      gtk_column_view_append_column (self->view, self->columns[i]);
      g_object_unref (self->columns[i]);
    }
  herald_access_name_table (self->view, _ ("Cases"));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
}

static void
herald_cohort_grid_init (HeraldCohortGrid *self)
{
  self->index = HERALD_COHORT_NO_CASE;
  self->wanted = GTK_INVALID_LIST_POSITION;
  self->list = herald_cohort_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection,
                            "notify::selected-item",
                            G_CALLBACK (on_selected),
                            self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (select_wanted), self);
  add_view (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  herald_access_set_name (self->scrolled, _ ("Cases"));
  gtk_widget_add_css_class (self->scrolled, "herald-cases-frame");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  herald_scroll_from_start (GTK_SCROLLED_WINDOW (self->scrolled));
  watch_hands (self);
}

/*
 * herald_cohort_grid_new:
 *
 * Returns: (transfer floating): a table without cases
 */
GtkWidget *
herald_cohort_grid_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_GRID, NULL);
}

static gboolean
find_problem (HeraldCaseTable *table)
{
  for (guint i = 0; table != NULL && i < herald_case_table_get_n_cases (table); i++)
    if (herald_case_table_get_problem (table, i) != HERALD_CASE_PROBLEM_NONE)
      return TRUE;
  return FALSE;
}

/* What is left goes to the last column of words. */
static void
show_columns (HeraldCohortGrid *self)
{
  for (guint i = 0; i < HERALD_COHORT_N_SHOWN; i++)
    {
      gboolean is_empty = i == HERALD_COHORT_SHOWN_PROBLEM && !self->has_problems;

      gtk_column_view_column_set_visible (self->columns[i],
                                          self->is_narrow ? shown[i].is_for_narrow : !is_empty);
    }
  gtk_column_view_column_set_expand (self->columns[HERALD_COHORT_SHOWN_STATUS], self->is_narrow);
  gtk_column_view_column_set_expand (self->columns[HERALD_COHORT_SHOWN_EDITION],
                                     !self->has_problems);
}

/* Once for a table, which may have a million cases, and not for each choice among them. */
static void
show_problems (HeraldCohortGrid *self, HeraldCaseTable *table)
{
  if (table == self->searched)
    return;
  self->searched = table;
  self->has_problems = find_problem (table);
  show_columns (self);
}

/*
 * herald_cohort_grid_set:
 * @self: a grid
 * @table: (nullable): cases
 * @chosen: (nullable) (element-type guint32): those that are wanted
 *
 * What was selected stays so where it is still there.
 */
void
herald_cohort_grid_set (HeraldCohortGrid *self, HeraldCaseTable *table, GArray *chosen)
{
  /* A selection would go through all new rows for the one that was selected. */
  self->is_filling = TRUE;
  self->wanted = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  herald_cohort_list_set (self->list, table, chosen);
  self->is_filling = FALSE;
  show_problems (self, table);
  if (self->index != HERALD_COHORT_NO_CASE)
    self->wanted = herald_cohort_list_find (self->list, self->index);
  if (self->wanted == GTK_INVALID_LIST_POSITION)
    on_selected (self);
  else
    select_wanted (self);
}

/*
 * herald_cohort_grid_set_narrow:
 * @self: a grid
 * @is_narrow: whether there is room for the most needed columns only
 */
void
herald_cohort_grid_set_narrow (HeraldCohortGrid *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  show_columns (self);
}

/*
 * herald_cohort_grid_get_selected:
 * @self: a grid
 *
 * Returns: the case that is selected, or %HERALD_COHORT_NO_CASE
 */
guint
herald_cohort_grid_get_selected (HeraldCohortGrid *self)
{
  return self->index;
}

/*
 * herald_cohort_grid_select:
 * @self: a grid
 * @index: a case, or %HERALD_COHORT_NO_CASE
 */
void
herald_cohort_grid_select (HeraldCohortGrid *self, guint index)
{
  gtk_single_selection_set_selected (self->selection,
                                     index == HERALD_COHORT_NO_CASE
                                         ? GTK_INVALID_LIST_POSITION
                                         : herald_cohort_list_find (self->list, index));
}

/*
 * herald_cohort_grid_is_by_key:
 * @self: a grid
 *
 * Returns: whether a person walks along the cases by key
 */
gboolean
herald_cohort_grid_is_by_key (HeraldCohortGrid *self)
{
  return self->is_by_key;
}

/*
 * herald_cohort_grid_get_list:
 * @self: a grid
 *
 * Returns: (transfer none): the cases that are wanted
 */
HeraldCohortList *
herald_cohort_grid_get_list (HeraldCohortGrid *self)
{
  return self->list;
}
