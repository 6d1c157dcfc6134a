/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else the table is asked for: the names of cases, groups, problems, and an order. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-filter.h"
#include "cohort/cohort-names.h"
#include "common/access.h"
#include "common/choice-list.h"
#include "common/labels.h"
#include "common/row-layout.h"
#include "common/wrap-button.h"

struct _HeraldCohortFilter
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *button;
  GtkDropDown *group;
  GtkDropDown *problem;
  GtkDropDown *key;
  GtkCheckButton *backward;
  GArray *groups; /* (element-type guint) the choice behind each line */
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (HeraldCohortFilter, herald_cohort_filter, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_narrowed (HeraldCohortFilter *self)
{
  return gtk_drop_down_get_selected (self->group) != 0 ||
         gtk_drop_down_get_selected (self->problem) != 0;
}

static void
on_changed (HeraldCohortFilter *self)
{
  if (self->is_changing)
    return;
  const char *name = is_narrowed (self) ? _ ("_Filter (in use)") : _ ("_Filter");

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), name);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkDropDown *
add_choice (HeraldCohortFilter *self, GtkBox *box, const char *title, const char *const *names)
{
  GtkWidget *label = herald_label_new (title, "herald-small");
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);

  gtk_widget_add_css_class (label, "herald-strong");
  herald_label_lead_to (label, choice);
  gtk_box_append (box, label);
  gtk_box_append (box, herald_choice_list_new_over (GTK_DROP_DOWN (choice)));
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_changed), self);
  herald_access_name_drop_down (GTK_DROP_DOWN (choice), label);
  return GTK_DROP_DOWN (choice);
}

static void
add_choices (HeraldCohortFilter *self, GtkBox *box)
{
  const char *none[] = { _ ("All groups"), NULL };
  const char *keys[] = {
    _ ("As in the file"), _ ("By the name of the case"), _ ("By HER2 status"), NULL
  };
  const char *problems[HERALD_CASE_N_PROBLEMS + 2] = { _ ("All cases") };

  for (guint i = 0; i < HERALD_CASE_N_PROBLEMS; i++)
    problems[i + 1] = herald_cohort_names_problem (i);
  self->group = add_choice (self, box, _ ("ISH _group"), none);
  self->problem = add_choice (self, box, _ ("_Problem"), problems);
  self->key = add_choice (self, box, _ ("_Order"), keys);
  self->backward =
      GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("The _last one first")));
  herald_buttons_wrap (GTK_WIDGET (self->backward));
  g_signal_connect_swapped (self->backward, "notify::active", G_CALLBACK (on_changed), self);
  gtk_box_append (box, GTK_WIDGET (self->backward));
}

static GtkWidget *
make_popover (HeraldCohortFilter *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  add_choices (self, GTK_BOX (box));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static gboolean
herald_cohort_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HERALD_COHORT_FILTER (widget)->entry);
}

static void
herald_cohort_filter_dispose (GObject *object)
{
  HeraldCohortFilter *self = HERALD_COHORT_FILTER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_filter_parent_class)->dispose (object);
}

static void
herald_cohort_filter_finalize (GObject *object)
{
  g_array_unref (HERALD_COHORT_FILTER (object)->groups);
  G_OBJECT_CLASS (herald_cohort_filter_parent_class)->finalize (object);
}

static void
herald_cohort_filter_class_init (HeraldCohortFilterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_filter_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_cohort_filter_finalize;
  widget_class->grab_focus = herald_cohort_filter_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", HERALD_TYPE_COHORT_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_cohort_filter_init (HeraldCohortFilter *self)
{
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  self->box = g_object_new (GTK_TYPE_BOX, NULL);
  gtk_widget_set_layout_manager (self->box, g_object_new (HERALD_TYPE_ROW_LAYOUT, NULL));
  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _ ("Find a case"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a case"),
                                  -1);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("_Filter"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_changed), self);
}

/*
 * herald_cohort_filter_new:
 *
 * Returns: (transfer floating): a filter that lets all cases through
 */
GtkWidget *
herald_cohort_filter_new (void)
{
  return g_object_new (HERALD_TYPE_COHORT_FILTER, NULL);
}

static void
add_group (HeraldCohortFilter *self, GtkStringList *names, const char *name, guint choice)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->groups, choice);
}

/*
 * herald_cohort_filter_set_table:
 * @self: a filter
 * @table: the cases
 */
void
herald_cohort_filter_set_table (HeraldCohortFilter *self, HeraldCaseTable *table)
{
  const HeraldField *field =
      herald_vocabulary_get_field (herald_case_table_get_vocabulary (table),
                                   herald_case_table_get_field (table, HERALD_CASE_GROUP));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->groups, 0);
  add_group (self, names, _ ("All groups"), HERALD_CASE_ANY);
  for (guint i = 0; i < field->n_choices; i++)
    {
      if (!field->choices[i].is_silent)
        add_group (self, names, herald_cohort_names_outcome (table, HERALD_CASE_GROUP, i), i);
    }
  add_group (self, names, _ ("No group"), HERALD_CASE_NO_CHOICE);
  self->is_changing = TRUE;
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (names));
  self->is_changing = FALSE;
  herald_cohort_filter_clear (self);
}

/*
 * herald_cohort_filter_fill_wish:
 * @self: a filter
 * @wish: (inout): takes what is asked for; its text is the filter's
 */
void
herald_cohort_filter_fill_wish (HeraldCohortFilter *self, HeraldCaseWish *wish)
{
  guint group = gtk_drop_down_get_selected (self->group);
  guint problem = gtk_drop_down_get_selected (self->problem);

  wish->group =
      group < self->groups->len ? g_array_index (self->groups, guint, group) : HERALD_CASE_ANY;
  wish->problem = problem == 0 ? HERALD_CASE_ANY : problem - 1;
  wish->text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  wish->key = (HeraldCaseKey)gtk_drop_down_get_selected (self->key);
  wish->is_backward = gtk_check_button_get_active (self->backward);
}

/*
 * herald_cohort_filter_clear:
 * @self: a filter
 *
 * Lets all cases through; the order stays.
 */
void
herald_cohort_filter_clear (HeraldCohortFilter *self)
{
  self->is_changing = TRUE;
  gtk_drop_down_set_selected (self->group, 0);
  gtk_drop_down_set_selected (self->problem, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->is_changing = FALSE;
  on_changed (self);
}

/*
 * herald_cohort_filter_set_text:
 * @self: a filter
 * @text: what the names of cases are to hold
 */
void
herald_cohort_filter_set_text (HeraldCohortFilter *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/*
 * herald_cohort_filter_set_group:
 * @self: a filter
 * @line: a line of the choice of groups, 0 for all
 */
void
herald_cohort_filter_set_group (HeraldCohortFilter *self, guint line)
{
  gtk_drop_down_set_selected (self->group, line);
}

/*
 * herald_cohort_filter_set_problem:
 * @self: a filter
 * @line: a line of the choice of problems, 0 for all
 */
void
herald_cohort_filter_set_problem (HeraldCohortFilter *self, guint line)
{
  gtk_drop_down_set_selected (self->problem, line);
}

/*
 * herald_cohort_filter_set_key:
 * @self: a filter
 * @key: an order
 */
void
herald_cohort_filter_set_key (HeraldCohortFilter *self, HeraldCaseKey key)
{
  gtk_drop_down_set_selected (self->key, key);
}

/*
 * herald_cohort_filter_set_backward:
 * @self: a filter
 * @is_backward: whether the last one comes first
 */
void
herald_cohort_filter_set_backward (HeraldCohortFilter *self, gboolean is_backward)
{
  gtk_check_button_set_active (self->backward, is_backward);
}
