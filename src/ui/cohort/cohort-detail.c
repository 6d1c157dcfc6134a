/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case of a cohort with its full working: what its row says, what is wrong with it, and all
 * that the edition makes of it. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-detail.h"
#include "cohort/cohort-names.h"
#include "cohort/cohort-scroll.h"
#include "common/access.h"
#include "common/labels.h"
#include "common/wrap-button.h"
#include "result/verdict-panel.h"
#include "words/number-words.h"

/* A row with more cells is no report, and each has widgets. */
#define MOST_CELLS 100

struct _HeraldCohortDetail
{
  GtkWidget parent_instance;

  GtkWidget *outer;
  GtkWidget *back;
  GtkWidget *close;
  GtkLabel *name;
  GtkLabel *place;
  GtkWidget *note;
  GtkLabel *problem;
  GtkWidget *cells; /* an expander */
  GtkGrid *grid;
  HeraldVerdictPanel *panel; /* (nullable) made with the first case */
  GtkBox *box;
  GtkScrolledWindow *scrolled;
  const HeraldSources *sources;
};

G_DEFINE_FINAL_TYPE (HeraldCohortDetail, herald_cohort_detail, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_close (HeraldCohortDetail *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static GtkWidget *
make_way_out (HeraldCohortDetail *self, const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  herald_widget_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_close), self);
  return button;
}

static GtkWidget *
make_head (HeraldCohortDetail *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name = GTK_LABEL (herald_heading_new ("", "herald-title-2", 2));
  self->place = GTK_LABEL (herald_label_new ("", "herald-small"));
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "herald-soft");
  gtk_widget_set_hexpand (titles, TRUE);
  gtk_box_append (GTK_BOX (titles), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (titles), GTK_WIDGET (self->place));
  self->back = make_way_out (self, "go-previous-symbolic", _ ("Back to the Table"));
  self->close = make_way_out (self, "window-close-symbolic", _ ("Close This Case"));
  gtk_widget_set_visible (self->back, FALSE);
  gtk_box_append (GTK_BOX (head), self->back);
  gtk_box_append (GTK_BOX (head), titles);
  gtk_box_append (GTK_BOX (head), self->close);
  return head;
}

static GtkWidget *
make_note (HeraldCohortDetail *self)
{
  self->note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->problem = GTK_LABEL (herald_label_new ("", "herald-body"));
  gtk_label_set_selectable (self->problem, TRUE);
  gtk_widget_add_css_class (self->note, "herald-note");
  gtk_box_append (GTK_BOX (self->note), GTK_WIDGET (self->problem));
  return self->note;
}

static GtkWidget *
make_cells (HeraldCohortDetail *self)
{
  self->cells = gtk_expander_new_with_mnemonic (_ ("_What the row says"));
  herald_expander_wrap (GTK_EXPANDER (self->cells));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 3);
  herald_expander_set_child (GTK_EXPANDER (self->cells), GTK_WIDGET (self->grid));
  herald_access_set_name (self->cells, _ ("What the row says"));
  gtk_widget_add_css_class (self->cells, "herald-expander");
  return self->cells;
}

static void
herald_cohort_detail_dispose (GObject *object)
{
  g_clear_pointer (&HERALD_COHORT_DETAIL (object)->outer, gtk_widget_unparent);
  G_OBJECT_CLASS (herald_cohort_detail_parent_class)->dispose (object);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  on_close (HERALD_COHORT_DETAIL (widget));
  return TRUE;
}

static void
herald_cohort_detail_class_init (HeraldCohortDetailClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  signals[SIGNAL_CLOSED] = g_signal_new (
      "closed", HERALD_TYPE_COHORT_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
herald_cohort_detail_init (HeraldCohortDetail *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (top, "herald-case");
  gtk_box_append (GTK_BOX (top), make_head (self));
  gtk_box_append (GTK_BOX (top), make_note (self));
  gtk_box_append (GTK_BOX (top), make_cells (self));
  gtk_box_append (self->box, top);
  self->outer = herald_cohort_scroll_new (GTK_WIDGET (self->box), _ ("One case"));
  self->scrolled = GTK_SCROLLED_WINDOW (self->outer);
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
}

/*
 * herald_cohort_detail_new:
 * @sources: (nullable): to name where results come from; outlives the widget
 *
 * Returns: (transfer floating): no case yet
 */
GtkWidget *
herald_cohort_detail_new (const HeraldSources *sources)
{
  HeraldCohortDetail *self = g_object_new (HERALD_TYPE_COHORT_DETAIL, NULL);

  self->sources = sources;
  return GTK_WIDGET (self);
}

/*
 * herald_cohort_detail_set_alone:
 * @self: a detail
 * @is_alone: whether it stands in the place of the table, and leads back to it
 */
void
herald_cohort_detail_set_alone (HeraldCohortDetail *self, gboolean is_alone)
{
  gtk_widget_set_visible (self->back, is_alone);
  gtk_widget_set_visible (self->close, !is_alone);
}

static void
add_cell (HeraldCohortDetail *self, int line, const char *name, const HeraldCsvCell *cell)
{
  g_autofree char *value = g_utf8_make_valid (cell->text, cell->length);
  GtkWidget *left = herald_label_new (name, "herald-small");
  GtkWidget *right = herald_label_new (value, "herald-small");

  gtk_widget_add_css_class (left, "herald-soft");
  gtk_label_set_selectable (GTK_LABEL (right), TRUE);
  gtk_label_set_yalign (GTK_LABEL (left), 0.0);
  gtk_grid_attach (self->grid, left, 0, line, 1, 1);
  gtk_grid_attach (self->grid, right, 1, line, 1, 1);
}

static void
say_left_out (HeraldCohortDetail *self, int line, guint n_more)
{
  g_autofree char *count = herald_words_count_new (n_more);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s more cell", "%s more cells", n_more), count);

  gtk_grid_attach (self->grid, herald_label_new (text, "herald-small"), 0, line, 2, 1);
}

/* Empty cells say nothing; those of a row with too many have no name. */
static void
show_cells (HeraldCohortDetail *self, HeraldCaseTable *table, const HeraldCohortRow *row)
{
  g_autoptr (HeraldCohort) cohort = herald_case_table_open (table, NULL, NULL);
  const char *const *names = herald_cohort_get_columns (cohort);
  gsize n_names = g_strv_length ((char **)names);
  int line = 0;
  guint n_more = 0;

  while (gtk_widget_get_first_child (GTK_WIDGET (self->grid)) != NULL)
    gtk_grid_remove (self->grid, gtk_widget_get_first_child (GTK_WIDGET (self->grid)));
  for (gsize i = 0; i < row->n_cells; i++)
    {
      if (row->cells[i].length == 0)
        continue;
      if (line < MOST_CELLS)
        add_cell (self, line++, i < n_names ? names[i] : "", &row->cells[i]);
      else
        n_more++;
    }
  if (n_more > 0)
    say_left_out (self, line, n_more);
  gtk_widget_set_visible (self->cells, line > 0);
}

static void
show_verdict (HeraldCohortDetail *self, HeraldCaseTable *table, const HeraldCohortRow *row)
{
  g_autoptr (HeraldFacts) facts = NULL;
  g_autoptr (HeraldVerdict) verdict = NULL;

  if (self->panel != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->panel), !row->is_bad);
  if (row->is_bad)
    return;
  if (self->panel == NULL)
    {
      self->panel = HERALD_VERDICT_PANEL (herald_verdict_panel_new (self->sources));
      gtk_box_append (self->box, GTK_WIDGET (self->panel));
    }
  facts = herald_facts_new_from_values (herald_case_table_get_vocabulary (table), row->values);
  verdict = herald_rulebook_judge (row->book, facts);
  herald_verdict_panel_set_verdict (self->panel, verdict, HERALD_AMOUNT_EVERYTHING);
}

static void
show_place (HeraldCohortDetail *self, const HeraldCohortRow *row)
{
  g_autofree char *line = herald_words_count_new (row->line);
  const char *edition =
      row->book != NULL ? herald_rulebook_get_text (row->book)->title : _ ("no edition");
  /* Translators: a line of the file, and the title of an edition */
  g_autofree char *text = g_strdup_printf (_ ("Line %s of the file, read by %s"), line, edition);

  herald_label_set_text (self->place, text);
}

/*
 * herald_cohort_detail_show:
 * @self: a detail
 * @table: cases
 * @index: the one to show
 */
void
herald_cohort_detail_show (HeraldCohortDetail *self, HeraldCaseTable *table, guint index)
{
  const HeraldCohortRow *row = herald_case_table_read (table, index, NULL);
  g_autofree char *name = herald_case_table_dup_case (table, index);
  g_autofree char *problem = NULL;

  if (row == NULL)
    return;
  problem = herald_cohort_names_explain (herald_case_table_get_problem (table, index),
                                         row->problem,
                                         row->problem_length);
  herald_label_set_text (self->name, *name != '\0' ? name : _ ("A case without a name"));
  herald_label_set_text (self->problem, problem);
  gtk_widget_set_visible (self->note, *problem != '\0');
  if (row->is_bad)
    gtk_widget_add_css_class (self->note, "herald-error");
  else
    gtk_widget_remove_css_class (self->note, "herald-error");
  show_place (self, row);
  show_cells (self, table, row);
  show_verdict (self, table, row);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0.0);
}
