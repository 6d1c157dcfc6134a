/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many cases there are of each status. Each figure is a button that leaves only those cases in
 * the table; the same in a sentence is what a screen reader says of the row. Where the buttons
 * would push the table away, all of them are in a list to choose from. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-counts.h"
#include "cohort/cohort-names.h"
#include "common/access.h"
#include "common/choice-list.h"
#include "common/labels.h"
#include "common/room-box.h"
#include "common/wrap-box.h"
#include "words/number-words.h"

#define STATUS "herald-status"
#define MOST_LINES 1

struct _HeraldCohortCounts
{
  GtkWidget parent_instance;

  GtkWidget *room;
  HeraldWrapBox *box;
  GtkDropDown *list;
  GtkStringList *names; /* what @list offers */
  GArray *statuses;     /* (element-type guint) what its rows stand for */
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
  for (guint i = 0; i < self->statuses->len; i++)
    if (g_array_index (self->statuses, guint, i) == self->status)
      gtk_drop_down_set_selected (self->list, i);
  self->is_changing = FALSE;
}

static void
on_chosen (HeraldCohortCounts *self)
{
  guint row = gtk_drop_down_get_selected (self->list);

  if (!self->is_changing && row < self->statuses->len)
    herald_cohort_counts_set_status (self, g_array_index (self->statuses, guint, row));
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
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "herald-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  g_object_set_data (G_OBJECT (button), STATUS, GUINT_TO_POINTER (status));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  herald_wrap_box_append (self->box, button);
  gtk_string_list_append (self->names, both);
  g_array_append_val (self->statuses, status);
}

static void
herald_cohort_counts_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_COHORT_COUNTS (object)->room, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_counts_parent_class)->dispose (object);
}

static void
herald_cohort_counts_finalize (GObject *object)
{
  g_array_unref (HERALD_COHORT_COUNTS (object)->statuses);
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
  self->statuses = g_array_new (FALSE, FALSE, sizeof (guint));
  self->box = HERALD_WRAP_BOX (herald_wrap_box_new ());
  herald_access_set_name (GTK_WIDGET (self->box), _ ("How many of each kind"));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "herald-switch");
  self->names = gtk_string_list_new (NULL);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->names), NULL));
  herald_access_set_name (GTK_WIDGET (self->list), _ ("How many of each kind"));
  herald_access_name_drop_down (self->list, NULL);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (on_chosen), self);
  self->room = herald_room_box_new (GTK_WIDGET (self->box),
                                    herald_choice_list_new_over (self->list),
                                    MOST_LINES);
  gtk_widget_set_parent (self->room, GTK_WIDGET (self));
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

static void
forget (HeraldCohortCounts *self)
{
  GtkWidget *child;

  self->is_changing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_widget_unparent (child);
  gtk_string_list_splice (self->names,
                          0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          NULL);
  g_array_set_size (self->statuses, 0);
  self->is_changing = FALSE;
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

  forget (self);
  self->status = HERALD_CASE_ANY;
  add_figure (self, _ ("All cases"), herald_case_table_get_n_cases (table), HERALD_CASE_ANY);
  for (guint status = 0; status < HERALD_CASE_NO_CHOICE; status++)
    {
      const char *name = herald_cohort_names_outcome (table, HERALD_CASE_STATUS, status);
      guint count = herald_case_table_count (table, status);
      g_autofree char *before = NULL;

      if (*name == '\0')
        continue;
      /* A button that leaves nothing says no more than the sentence does. */
      if (count > 0)
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
