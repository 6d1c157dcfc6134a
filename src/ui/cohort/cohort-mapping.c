/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table hold. Those with Herald's own names are taken; for the others a
 * person looks at what their names suggest. Each input is given once. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-mapping.h"
#include "cohort/cohort-names.h"
#include "cohort/cohort-scroll.h"
#include "cohort/edition-choice.h"
#include "common/access.h"
#include "common/choice-list.h"
#include "common/columns.h"
#include "common/labels.h"
#include "common/wrap-button.h"
#include "record/column-guess.h"

#define COLUMN "herald-column"
/* A table with more columns that nothing is offered for is no table of reports. */
#define MOST_UNUSED 100
#define MOST_WIDTH 680.0

struct _HeraldCohortMapping
{
  GtkWidget parent_instance;

  HeraldShelf *shelf;
  GPtrArray *list; /* (element-type utf8) what a column may hold, "" first */
  char **titles;   /* the same for people */
  GtkWidget *scrolled;
  GtkLabel *taken;
  GtkLabel *offered;
  GtkLabel *more;
  GtkLabel *given; /* (nullable) what was taken from another column */
  GtkBox *rows;
  GtkDropDown *edition;
  GtkWidget *button;

  char **names;
  char **meanings;
  GPtrArray *choices; /* (element-type GtkDropDown) of the columns that are shown */
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (HeraldCohortMapping, herald_cohort_mapping, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_accepted (HeraldCohortMapping *self)
{
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}

static guint
find_line (HeraldCohortMapping *self, const char *meaning)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      if (g_str_equal (self->list->pdata[i], meaning))
        return i;
    }
  return 0;
}

static guint
column_of (gpointer choice)
{
  return GPOINTER_TO_UINT (g_object_get_data (choice, COLUMN));
}

static void
show_choices (HeraldCohortMapping *self)
{
  self->is_changing = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_drop_down_set_selected (self->choices->pdata[i],
                                find_line (self,
                                           self->meanings[column_of (self->choices->pdata[i])]));
  self->is_changing = FALSE;
}

static void
say_given (HeraldCohortMapping *self, guint column, const char *meaning)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: the name of a column, and what it held until now */
      _ ("The column “%s” is not used now: “%s” can come from one column only."),
      self->names[column],
      self->titles[find_line (self, meaning)]);

  herald_label_set_text (self->given, text);
  gtk_widget_set_visible (GTK_WIDGET (self->given), TRUE);
}

static void
on_choice (GtkDropDown *choice, GParamSpec *pspec G_GNUC_UNUSED, HeraldCohortMapping *self)
{
  guint line = gtk_drop_down_get_selected (choice);

  if (!self->is_changing && line < self->list->len)
    herald_cohort_mapping_choose (self, column_of (choice), self->list->pdata[line]);
}

static GtkWidget *
make_row (HeraldCohortMapping *self, guint column)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *name =
      *self->names[column] != '\0' ? self->names[column] : _ ("A column without a name");
  GtkWidget *label = herald_label_new (name, "herald-body");
  GtkWidget *list = herald_choice_list_new ((const char *const *)self->titles);
  GtkWidget *choice = herald_choice_list_get_drop_down (HERALD_CHOICE_LIST (list));

  gtk_widget_add_css_class (label, "herald-strong");
  gtk_widget_add_css_class (row, "herald-column");
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_object_set_data (G_OBJECT (choice), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_choice), self);
  g_ptr_array_add (self->choices, choice);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), list);
  return row;
}

static gboolean
is_own (HeraldCohortMapping *self, guint column)
{
  return *self->meanings[column] != '\0' &&
         g_str_equal (self->names[column], self->meanings[column]);
}

static void
herald_cohort_mapping_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_COHORT_MAPPING (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_mapping_parent_class)->dispose (object);
}

static void
herald_cohort_mapping_finalize (GObject *object)
{
  HeraldCohortMapping *self = HERALD_COHORT_MAPPING (object);

  g_strfreev (self->names);
  g_strfreev (self->meanings);
  g_strfreev (self->titles);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_ptr_array_unref (self->choices);
  G_OBJECT_CLASS (herald_cohort_mapping_parent_class)->finalize (object);
}

static gboolean
herald_cohort_mapping_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HERALD_COHORT_MAPPING (widget)->button);
}

static void
herald_cohort_mapping_class_init (HeraldCohortMappingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_mapping_dispose;
  G_OBJECT_CLASS (class)->finalize = herald_cohort_mapping_finalize;
  widget_class->grab_focus = herald_cohort_mapping_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  /* clang-format off */
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", HERALD_TYPE_COHORT_MAPPING, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* clang-format on */
}

static GtkLabel *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = herald_label_new (text, css_class);

  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
add_edition (HeraldCohortMapping *self, GtkBox *box)
{
  GtkWidget *label = herald_label_new (_ ("Read _by"), "herald-body");
  GtkWidget *list;

  gtk_widget_add_css_class (label, "herald-strong");
  self->edition = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  list = herald_choice_list_new_over (self->edition);
  gtk_widget_set_halign (list, GTK_ALIGN_START);
  gtk_box_append (box, label);
  herald_label_lead_to (label, GTK_WIDGET (self->edition));
  herald_access_name_drop_down (self->edition, label);
  gtk_box_append (box, list);
  add_label (box, _ ("A row that names an edition is read by its own."), "herald-small");
}

static void
herald_cohort_mapping_init (HeraldCohortMapping *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkWidget *limited;

  self->choices = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (box), "herald-flows");
  gtk_box_append (box, herald_heading_new (_ ("What do the columns hold?"), "herald-title-1", 1));
  self->taken = add_label (box, "", "herald-body");
  self->offered = add_label (box, "", "herald-body");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (box, GTK_WIDGET (self->rows));
  self->more = add_label (box, "", "herald-small");
  self->given = add_label (box, "", "herald-small");
  g_object_set (self->given, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  add_edition (self, box);
  self->button = gtk_button_new_with_mnemonic (_ ("_Read the Table"));
  herald_button_wrap (GTK_BUTTON (self->button));
  gtk_widget_add_css_class (self->button, "herald-main");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_accepted), self);
  gtk_box_append (box, self->button);
  limited = herald_columns_new_limited (MOST_WIDTH);
  herald_columns_append (HERALD_COLUMNS (limited), GTK_WIDGET (box));
  self->scrolled = herald_cohort_scroll_new (limited, _ ("Columns"));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

static void
fill_lists (HeraldCohortMapping *self)
{
  HeraldVocabulary *vocabulary = herald_shelf_get_vocabulary (self->shelf);

  self->list = herald_column_guess_list (vocabulary);
  g_ptr_array_insert (self->list, 0, (gpointer)HERALD_COLUMN_UNUSED);
  self->titles = g_new0 (char *, self->list->len + 1);
  for (guint i = 0; i < self->list->len; i++)
    self->titles[i] = herald_cohort_names_column (vocabulary, self->list->pdata[i]);
  herald_edition_choice_fill (self->edition, self->shelf);
}

/*
 * herald_cohort_mapping_new:
 * @shelf: the inputs and editions, all of them loaded; outlives the page
 *
 * Returns: (transfer floating): a page without columns
 */
GtkWidget *
herald_cohort_mapping_new (HeraldShelf *shelf)
{
  HeraldCohortMapping *self = g_object_new (HERALD_TYPE_COHORT_MAPPING, NULL);

  self->shelf = shelf;
  fill_lists (self);
  return GTK_WIDGET (self);
}

static void
say_taken (HeraldCohortMapping *self, guint n_own, guint n_more)
{
  g_autofree char *taken = g_strdup_printf (
      ngettext ("%u column has a name that Herald knows, and is taken as it is.",
                "%u columns have names that Herald knows, and are taken as they are.",
                n_own),
      n_own);
  g_autofree char *more = g_strdup_printf (
      ngettext ("%u more column is not used.", "%u more columns are not used.", n_more), n_more);
  const char *offer =
      n_own > 0 ? _ ("For the others Herald offers what their names suggest. Please check each.")
                : _ ("Herald offers what the names of the columns suggest. Please check each.");

  herald_label_set_text (self->taken, taken);
  herald_label_set_text (self->offered, offer);
  herald_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->taken), n_own > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->offered), self->choices->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->given), FALSE);
}

/* All that is offered is shown: a person says yes to it. Of the others there may be too many. */
static void
add_rows (HeraldCohortMapping *self)
{
  guint n_own = 0;
  guint n_unused = 0;

  for (guint i = 0; self->names[i] != NULL; i++)
    {
      n_own += is_own (self, i);
      n_unused += *self->meanings[i] == '\0';
      if (!is_own (self, i) && (*self->meanings[i] != '\0' || n_unused <= MOST_UNUSED))
        gtk_box_append (self->rows, make_row (self, i));
    }
  say_taken (self, n_own, n_unused - MIN (n_unused, MOST_UNUSED));
}

/*
 * herald_cohort_mapping_set:
 * @self: a page
 * @names: (array zero-terminated=1): the columns of a table
 * @meanings: (array zero-terminated=1): for each what it may hold, "" for nothing of use
 * @edition: the name of the edition that reads rows that name none
 */
void
herald_cohort_mapping_set (HeraldCohortMapping *self,
                           const char *const *names,
                           const char *const *meanings,
                           const char *edition)
{
  g_strfreev (self->names);
  g_strfreev (self->meanings);
  self->names = g_strdupv ((char **)names);
  self->meanings = g_strdupv ((char **)meanings);
  g_ptr_array_set_size (self->choices, 0);
  herald_box_clear (self->rows);
  herald_edition_choice_set (self->edition, self->shelf, edition);
  add_rows (self);
  show_choices (self);
}

/*
 * herald_cohort_mapping_get_names:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the columns
 */
const char *const *
herald_cohort_mapping_get_names (HeraldCohortMapping *self)
{
  return (const char *const *)self->names;
}

/*
 * herald_cohort_mapping_get_meanings:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): for each column what it holds
 */
const char *const *
herald_cohort_mapping_get_meanings (HeraldCohortMapping *self)
{
  return (const char *const *)self->meanings;
}

/*
 * herald_cohort_mapping_has_strange:
 * @self: a page
 *
 * Returns: whether a column has another name than one of Herald's own
 */
gboolean
herald_cohort_mapping_has_strange (HeraldCohortMapping *self)
{
  return self->choices->len > 0;
}

/*
 * herald_cohort_mapping_choose:
 * @self: a page
 * @column: a column
 * @meaning: what it holds; another column that held it is not used any more
 */
void
herald_cohort_mapping_choose (HeraldCohortMapping *self, guint column, const char *meaning)
{
  gtk_widget_set_visible (GTK_WIDGET (self->given), FALSE);
  for (guint i = 0; *meaning != '\0' && self->meanings[i] != NULL; i++)
    {
      if (i == column || !g_str_equal (self->meanings[i], meaning))
        continue;
      g_free (self->meanings[i]);
      self->meanings[i] = g_strdup (HERALD_COLUMN_UNUSED);
      say_given (self, i, meaning);
    }
  g_free (self->meanings[column]);
  self->meanings[column] = g_strdup (meaning);
  show_choices (self);
}

/*
 * herald_cohort_mapping_get_book:
 * @self: a page
 *
 * Returns: (transfer none): the edition of rows that name none
 */
HeraldRulebook *
herald_cohort_mapping_get_book (HeraldCohortMapping *self)
{
  return herald_edition_choice_get (self->edition, self->shelf);
}
