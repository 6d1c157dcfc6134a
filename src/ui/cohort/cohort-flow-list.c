/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a picture of moves, a line for each way that cases go: those that move first. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-flow-list.h"
#include "cohort/cohort-names.h"
#include "common/labels.h"
#include "words/number-words.h"

#define PAIR "herald-pair"

typedef struct
{
  guint from;
  guint to;
  guint count;
} Way;

struct _HeraldCohortFlowList
{
  GtkWidget parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (HeraldCohortFlowList, herald_cohort_flow_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_row_activated (HeraldCohortFlowList *self, GtkListBoxRow *row)
{
  guint pair = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PAIR));

  g_signal_emit (self,
                 signals[SIGNAL_CHOSEN],
                 0,
                 pair / HERALD_CASE_MOVES_SIDE,
                 pair % HERALD_CASE_MOVES_SIDE);
}

static void
herald_cohort_flow_list_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_COHORT_FLOW_LIST (object)->list, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_flow_list_parent_class)->dispose (object);
}

static void
herald_cohort_flow_list_class_init (HeraldCohortFlowListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_flow_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         HERALD_TYPE_COHORT_FLOW_LIST,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         2,
                                         G_TYPE_UINT,
                                         G_TYPE_UINT);
}

static void
herald_cohort_flow_list_init (HeraldCohortFlowList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "herald-list");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

static int
compare_ways (gconstpointer one, gconstpointer other)
{
  const Way *first = one;
  const Way *second = other;
  gboolean moves = first->from != first->to;

  if (moves != (second->from != second->to))
    return moves ? -1 : 1;
  return (second->count > first->count) - (second->count < first->count);
}

static GArray *
collect (const HeraldCaseMoves *moves)
{
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (Way));

  for (guint from = 0; from < HERALD_CASE_MOVES_SIDE; from++)
    for (guint to = 0; to < HERALD_CASE_MOVES_SIDE; to++)
      {
        Way way = { from, to, herald_case_moves_count (moves, from, to) };

        if (way.count > 0)
          g_array_append_val (ways, way);
      }
  g_array_sort (ways, compare_ways);
  return ways;
}

static char *
describe (const HeraldCaseTable *table, const Way *way)
{
  const char *from = herald_cohort_names_outcome (table, HERALD_CASE_STATUS, way->from);

  if (way->from == way->to)
    /* Translators: a kind of cases */
    return g_strdup_printf (_ ("%s, the same by both"), from);
  /* Translators: a kind of cases, and what they become */
  return g_strdup_printf (_ ("%s, then %s"),
                          from,
                          herald_cohort_names_outcome (table, HERALD_CASE_STATUS, way->to));
}

static GtkWidget *
make_row (const HeraldCaseTable *table, const Way *way)
{
  g_autofree char *words = describe (table, way);
  g_autofree char *digits = herald_words_count_new (way->count);
  g_autofree char *both = g_strdup_printf (_ ("%s: %s"), words, digits);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = herald_label_new (words, "herald-body");
  GtkWidget *count = herald_label_new (digits, "herald-body");

  if (way->from != way->to)
    gtk_widget_add_css_class (label, "herald-strong");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (count), FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "herald-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  g_object_set_data (G_OBJECT (row),
                     PAIR,
                     GUINT_TO_POINTER (way->from * HERALD_CASE_MOVES_SIDE + way->to));
  return row;
}

/*
 * herald_cohort_flow_list_new:
 * @table: cases
 * @moves: how they move
 *
 * Returns: (transfer floating): the numbers
 */
GtkWidget *
herald_cohort_flow_list_new (const HeraldCaseTable *table, const HeraldCaseMoves *moves)
{
  HeraldCohortFlowList *self = g_object_new (HERALD_TYPE_COHORT_FLOW_LIST, NULL);
  g_autoptr (GArray) ways = collect (moves);

  for (guint i = 0; i < ways->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         make_row (table, &g_array_index (ways, Way, i)));
  return GTK_WIDGET (self);
}
