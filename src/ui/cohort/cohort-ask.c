/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that narrows the table of a cohort: figures, filter, a way between two editions, and how many
 * cases that leaves. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-ask.h"
#include "cohort/cohort-names.h"
#include "common/labels.h"
#include "words/number-words.h"

struct _HeraldCohortAsk
{
  GtkWidget parent_instance;

  GtkWidget *box;
  HeraldCohortCounts *counts;
  HeraldCohortFilter *filter;
  GtkLabel *shown;
  GtkWidget *way; /* a button that takes the wish about moves away */
  GtkWidget *all; /* a button that lets all cases through */

  HeraldCaseTable *table; /* (nullable) */
  HeraldCaseMoves *moves; /* (nullable) where the wish is about moves */
  guint from;
  guint to;
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (HeraldCohortAsk, herald_cohort_ask, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (HeraldCohortAsk *self)
{
  if (!self->is_changing)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
is_narrowed (const HeraldCaseWish *wish)
{
  return wish->status != HERALD_CASE_ANY || wish->group != HERALD_CASE_ANY ||
         wish->problem != HERALD_CASE_ANY || wish->moves != NULL || *wish->text != '\0';
}

static void
forget_way (HeraldCohortAsk *self)
{
  g_clear_pointer (&self->moves, herald_case_moves_unref);
  gtk_widget_set_visible (self->way, FALSE);
}

static void
on_way_clicked (HeraldCohortAsk *self)
{
  forget_way (self);
  on_changed (self);
}

static void
herald_cohort_ask_dispose (GObject *object)
{
  HeraldCohortAsk *self = HERALD_COHORT_ASK (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->moves, herald_case_moves_unref);
  g_clear_pointer (&self->table, herald_case_table_unref);
  G_OBJECT_CLASS (herald_cohort_ask_parent_class)->dispose (object);
}

static void
herald_cohort_ask_class_init (HeraldCohortAskClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_ask_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_COHORT_ASK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_line (HeraldCohortAsk *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->shown = GTK_LABEL (herald_label_new ("", "herald-small"));
  g_object_set (self->shown, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, NULL);
  self->all = gtk_button_new_with_mnemonic (_ ("Show _All"));
  gtk_widget_add_css_class (self->all, "herald-link");
  gtk_button_set_has_frame (GTK_BUTTON (self->all), FALSE);
  gtk_widget_set_visible (self->all, FALSE);
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (herald_cohort_ask_show_all), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->shown));
  gtk_box_append (GTK_BOX (line), self->all);
  return line;
}

static GtkWidget *
make_top (HeraldCohortAsk *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *words = herald_label_new ("", "herald-small");

  self->counts = HERALD_COHORT_COUNTS (herald_cohort_counts_new ());
  self->filter = HERALD_COHORT_FILTER (herald_cohort_filter_new ());
  self->way = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->way), words);
  gtk_widget_set_halign (self->way, GTK_ALIGN_START);
  gtk_widget_set_visible (self->way, FALSE);
  gtk_widget_add_css_class (top, "herald-cases-top");
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->counts));
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->filter));
  gtk_box_append (GTK_BOX (top), self->way);
  gtk_box_append (GTK_BOX (top), make_line (self));
  g_signal_connect_swapped (self->counts, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->way, "clicked", G_CALLBACK (on_way_clicked), self);
  return top;
}

static void
herald_cohort_ask_init (HeraldCohortAsk *self)
{
  self->box = make_top (self);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/*
 * herald_cohort_ask_new:
 *
 * Returns: (transfer floating): nothing to narrow yet
 */
GtkWidget *
herald_cohort_ask_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_ASK, NULL);
}

/*
 * herald_cohort_ask_set_table:
 * @self: what narrows a table
 * @table: its cases; all are let through
 */
void
herald_cohort_ask_set_table (HeraldCohortAsk *self, HeraldCaseTable *table)
{
  g_clear_pointer (&self->table, herald_case_table_unref);
  self->table = herald_case_table_ref (table);
  self->is_changing = TRUE;
  forget_way (self);
  herald_cohort_counts_set_table (self->counts, table);
  herald_cohort_filter_set_table (self->filter, table);
  self->is_changing = FALSE;
  on_changed (self);
}

static void
say_way (HeraldCohortAsk *self)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: two times the title of an edition and a kind of cases */
      _ ("%s: %s; %s: %s. Take this away"),
      herald_rulebook_get_text (herald_case_moves_get_book (self->moves, FALSE))->title,
      herald_cohort_names_outcome (self->table, HERALD_CASE_STATUS, self->from),
      herald_rulebook_get_text (herald_case_moves_get_book (self->moves, TRUE))->title,
      herald_cohort_names_outcome (self->table, HERALD_CASE_STATUS, self->to));

  herald_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->way))), text);
}

/*
 * herald_cohort_ask_set_moves:
 * @self: what narrows a table
 * @moves: how its cases move
 * @from: their status by the first edition
 * @to: their status by the second
 *
 * Leaves only the cases that go this way in the table.
 */
void
herald_cohort_ask_set_moves (HeraldCohortAsk *self, HeraldCaseMoves *moves, guint from, guint to)
{
  herald_cohort_ask_show_all (self);
  self->moves = herald_case_moves_ref (moves);
  self->from = from;
  self->to = to;
  say_way (self);
  gtk_widget_set_visible (self->way, TRUE);
  on_changed (self);
}

/*
 * herald_cohort_ask_show_all:
 * @self: what narrows a table
 *
 * Lets all cases through.
 */
void
herald_cohort_ask_show_all (HeraldCohortAsk *self)
{
  self->is_changing = TRUE;
  forget_way (self);
  herald_cohort_counts_set_status (self->counts, HERALD_CASE_ANY);
  herald_cohort_filter_clear (self->filter);
  self->is_changing = FALSE;
  on_changed (self);
}

/*
 * herald_cohort_ask_get_wish:
 * @self: what narrows a table
 *
 * Returns: which cases are wanted, until something changes
 */
HeraldCaseWish
herald_cohort_ask_get_wish (HeraldCohortAsk *self)
{
  HeraldCaseWish wish = HERALD_CASE_WISH_ALL;

  herald_cohort_filter_fill_wish (self->filter, &wish);
  wish.status = herald_cohort_counts_get_status (self->counts);
  wish.moves = self->moves;
  wish.from = self->from;
  wish.to = self->to;
  return wish;
}

/*
 * herald_cohort_ask_get_moves:
 * @self: what narrows a table
 *
 * Returns: (transfer none) (nullable): how cases move, where the wish is about that
 */
HeraldCaseMoves *
herald_cohort_ask_get_moves (HeraldCohortAsk *self)
{
  return self->moves;
}

/*
 * herald_cohort_ask_set_n_shown:
 * @self: what narrows a table
 * @n_shown: how many cases that leaves
 */
void
herald_cohort_ask_set_n_shown (HeraldCohortAsk *self, guint n_shown)
{
  HeraldCaseWish wish = herald_cohort_ask_get_wish (self);
  guint n_cases = herald_case_table_get_n_cases (self->table);
  g_autofree char *all = herald_words_count_new (n_cases);
  g_autofree char *some = herald_words_count_new (n_shown);
  g_autofree char *text = NULL;

  if (n_cases == 0)
    text = g_strdup (_ ("The table names its columns, and holds no case."));
  else if (n_shown == 0)
    text = g_strdup (_ ("No case is like that."));
  else if (is_narrowed (&wish))
    /* Translators: how many cases are shown, of how many */
    text = g_strdup_printf (ngettext ("%s of %s case", "%s of %s cases", n_cases), some, all);
  else
    text = g_strdup_printf (ngettext ("%s case", "%s cases", n_cases), all);
  herald_label_set_text (self->shown, text);
  gtk_widget_set_visible (self->all, is_narrowed (&wish));
}

/*
 * herald_cohort_ask_get_text:
 * @self: what narrows a table
 *
 * Returns: (transfer none): how many cases are shown, in words
 */
const char *
herald_cohort_ask_get_text (HeraldCohortAsk *self)
{
  return gtk_label_get_text (self->shown);
}

/*
 * herald_cohort_ask_get_counts:
 * @self: what narrows a table
 *
 * Returns: (transfer none): the counts by status
 */
HeraldCohortCounts *
herald_cohort_ask_get_counts (HeraldCohortAsk *self)
{
  return self->counts;
}

/*
 * herald_cohort_ask_get_filter:
 * @self: what narrows a table
 *
 * Returns: (transfer none): the rest
 */
HeraldCohortFilter *
herald_cohort_ask_get_filter (HeraldCohortAsk *self)
{
  return self->filter;
}
