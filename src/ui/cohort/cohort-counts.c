/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many cases there are of each status. Each figure is a button that leaves only those cases in
 * the table; the same in a sentence is what a screen reader says of the row. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-counts.h"
#include "cohort/cohort-names.h"
#include "common/access.h"
#include "common/labels.h"
#include "words/number-words.h"

#define STATUS "herald-status"

struct _HeraldCohortCounts
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkBox *box;
  char *text;
  guint status; /* HERALD_CASE_ANY for all */
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (HeraldCohortCounts, herald_cohort_counts, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
status_of (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), STATUS));
}

/* One of them is always pressed; pressed again, it gives way to all. */
static void
show_status (HeraldCohortCounts *self)
{
  self->is_changing = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), status_of (button) == self->status);
  self->is_changing = FALSE;
}

static void
on_toggled (GtkToggleButton *button, HeraldCohortCounts *self)
{
  if (self->is_changing)
    return;
  herald_cohort_counts_set_status (self,
                                   gtk_toggle_button_get_active (button)
                                       ? status_of (GTK_WIDGET (button))
                                       : HERALD_CASE_ANY);
}

static void
add_figure (HeraldCohortCounts *self, const char *name, guint count, guint status)
{
  g_autofree char *digits = herald_words_count_new (count);
  /* Translators: a kind of cases, and how many there are */
  g_autofree char *both = g_strdup_printf (_ ("%s: %s"), name, digits);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = herald_label_new (digits, "herald-section");
  GtkWidget *label = herald_label_new (name, "herald-small");

  gtk_label_set_wrap (GTK_LABEL (figure), FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "herald-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  g_object_set_data (G_OBJECT (button), STATUS, GUINT_TO_POINTER (status));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (self->box, button);
}

static void
herald_cohort_counts_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_COHORT_COUNTS (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_counts_parent_class)->dispose (object);
}

static void
herald_cohort_counts_finalize (GObject *object)
{
  g_free (HERALD_COHORT_COUNTS (object)->text);
  G_OBJECT_CLASS (herald_cohort_counts_parent_class)->finalize (object);
}

static void
herald_cohort_counts_class_init (HeraldCohortCountsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_counts_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_cohort_counts_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_COHORT_COUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_cohort_counts_init (HeraldCohortCounts *self)
{
  self->status = HERALD_CASE_ANY;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "herald-switch");
  self->scrolled = gtk_scrolled_window_new ();
  herald_access_set_name (self->scrolled, _ ("How many of each kind"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/*
 * herald_cohort_counts_new:
 *
 * Returns: (transfer floating): counts of nothing
 */
GtkWidget *
herald_cohort_counts_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_COUNTS, NULL);
}

/* Returns (transfer full) the list with one kind more. */
static char *
add_to_list (const char *list, const char *name, guint count)
{
  g_autofree char *digits = herald_words_count_new (count);
  /* Translators: in a list, a kind of cases, and how many there are */
  g_autofree char *one = g_strdup_printf (_ ("%1$s %2$s"), name, digits);

  /* Translators: a list, and one more for it */
  return list != NULL ? g_strdup_printf (_ ("%1$s, %2$s"), list, one) : g_steal_pointer (&one);
}

static void
say (HeraldCohortCounts *self, const char *list, guint n_cases)
{
  g_autofree char *digits = herald_words_count_new (n_cases);

  g_free (self->text);
  self->text = g_strdup_printf (
      /* Translators: how many cases, and then how many of each kind */
      ngettext ("%s case: %s", "%s cases: %s", n_cases),
      digits,
      list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->text,
                                  -1);
}

/*
 * herald_cohort_counts_set_table:
 * @self: counts
 * @table: the cases to count
 */
void
herald_cohort_counts_set_table (HeraldCohortCounts *self, HeraldCaseTable *table)
{
  g_autofree char *list = NULL;

  herald_box_clear (self->box);
  self->status = HERALD_CASE_ANY;
  add_figure (self, _ ("All cases"), herald_case_table_get_n_cases (table), HERALD_CASE_ANY);
  for (guint status = 0; status < HERALD_CASE_NO_CHOICE; status++)
    {
      const char *name = herald_cohort_names_outcome (table, HERALD_CASE_STATUS, status);
      guint count = herald_case_table_count (table, status);
      g_autofree char *before = NULL;

      if (*name == '\0')
        continue;
      add_figure (self, name, count, status);
      before = g_steal_pointer (&list);
      list = add_to_list (before, name, count);
    }
  say (self, list, herald_case_table_get_n_cases (table));
  show_status (self);
}

/*
 * herald_cohort_counts_get_status:
 * @self: counts
 *
 * Returns: the status that is wanted, or %HERALD_CASE_ANY
 */
guint
herald_cohort_counts_get_status (HeraldCohortCounts *self)
{
  return self->status;
}

/*
 * herald_cohort_counts_set_status:
 * @self: counts
 * @status: the status that is wanted, or %HERALD_CASE_ANY
 */
void
herald_cohort_counts_set_status (HeraldCohortCounts *self, guint status)
{
  gboolean is_new = self->status != status;

  self->status = status;
  show_status (self);
  if (is_new)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/*
 * herald_cohort_counts_get_text:
 * @self: counts
 *
 * Returns: (transfer none) (nullable): all of them in a sentence
 */
const char *
herald_cohort_counts_get_text (HeraldCohortCounts *self)
{
  return self->text;
}
