/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cases move between two editions that somebody chooses: a sentence, a picture, and a list with
 * all the numbers. */
#include "config.h"

#include <glib/gi18n.h>

#include "cohort/cohort-flow-list.h"
#include "cohort/cohort-flow-page.h"
#include "cohort/cohort-jobs.h"
#include "cohort/cohort-scroll.h"
#include "cohort/edition-choice.h"
#include "common/access.h"
#include "common/choice-list.h"
#include "common/labels.h"
#include "common/wrap-box.h"
#include "words/number-words.h"

#define FROM "asco-cap-2013"

struct _HeraldCohortFlowPage
{
  GtkWidget parent_instance;

  HeraldShelf *shelf;
  GtkWidget *scrolled;
  GtkDropDown *choices[2];
  GtkLabel *sentence;
  GtkWidget *result; /* all below the sentence */
  HeraldCohortFlowView *view;
  GtkBox *list_place;

  HeraldCaseTable *table; /* (nullable) */
  HeraldCaseMoves *moves; /* (nullable) */
  HeraldCohortWork *work; /* (nullable) while cases are read by both */
  gboolean is_changing;
};

G_DEFINE_FINAL_TYPE (HeraldCohortFlowPage, herald_cohort_flow_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A way can only be gone while it is known who goes it. */
static void
on_chosen (HeraldCohortFlowPage *self, guint from, guint to)
{
  if (self->moves != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, from, to);
}

/* What was shown of them goes with them. */
static void
forget_moves (HeraldCohortFlowPage *self)
{
  g_clear_pointer (&self->moves, herald_case_moves_unref);
  gtk_widget_set_visible (self->result, FALSE);
}

static HeraldRulebook *
get_book (HeraldCohortFlowPage *self, guint side)
{
  return herald_edition_choice_get (self->choices[side], self->shelf);
}

/* A text copy of the picture, for those who don't see it. */
static char *
say_moves (HeraldCohortFlowPage *self)
{
  guint n_moved = herald_case_moves_count_moved (self->moves);
  guint n_cases = herald_case_table_get_n_cases (self->table);
  g_autofree char *moved = herald_words_count_new (n_moved);
  g_autofree char *all = herald_words_count_new (n_cases);

  return g_strdup_printf (
      /* Translators: two counts of cases, and the titles of two editions */
      ngettext ("%s of %s cases has another HER2 status by %s than by %s.",
                "%s of %s cases have another HER2 status by %s than by %s.",
                n_moved),
      moved,
      all,
      herald_rulebook_get_text (get_book (self, 1))->title,
      herald_rulebook_get_text (get_book (self, 0))->title);
}

static void
show_moves (HeraldCohortFlowPage *self)
{
  g_autofree char *text = say_moves (self);
  GtkWidget *list = herald_cohort_flow_list_new (self->table, self->moves);

  herald_label_set_text (self->sentence, text);
  herald_cohort_flow_view_set (self->view, self->table, self->moves);
  herald_picture_set_text (HERALD_PICTURE (self->view), text);
  g_signal_connect_object (list, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  herald_box_clear (self->list_place);
  gtk_box_append (self->list_place, list);
  gtk_widget_set_visible (self->result, TRUE);
}

static void
on_moved (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (HeraldCohortFlowPage) self = data;
  g_autoptr (GError) error = NULL;
  HeraldCaseMoves *moves = herald_cohort_work_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->work, herald_cohort_work_unref);
  if (moves == NULL)
    {
      herald_label_set_text (self->sentence, error->message);
      return;
    }
  g_clear_pointer (&self->moves, herald_case_moves_unref);
  self->moves = moves;
  show_moves (self);
}

static void
on_editions (HeraldCohortFlowPage *self)
{
  if (self->is_changing)
    return;
  herald_cohort_flow_page_stop (self);
  forget_moves (self);
  herald_cohort_flow_page_begin (self);
}

static GtkDropDown *
add_choice (HeraldCohortFlowPage *self, HeraldWrapBox *box, const char *title)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = herald_label_new (title, "herald-small");
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);
  GtkWidget *list = herald_choice_list_new_over (GTK_DROP_DOWN (choice));

  gtk_widget_add_css_class (label, "herald-strong");
  herald_label_lead_to (label, choice);
  gtk_widget_set_halign (list, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (pair), label);
  gtk_box_append (GTK_BOX (pair), list);
  gtk_widget_set_margin_end (pair, 18);
  herald_wrap_box_append (box, pair);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_editions), self);
  herald_access_name_drop_down (GTK_DROP_DOWN (choice), label);
  return GTK_DROP_DOWN (choice);
}

static void
herald_cohort_flow_page_dispose (GObject *object)
{
  HeraldCohortFlowPage *self = HERALD_COHORT_FLOW_PAGE (object);

  herald_cohort_flow_page_stop (self);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->moves, herald_case_moves_unref);
  g_clear_pointer (&self->table, herald_case_table_unref);
  G_OBJECT_CLASS (herald_cohort_flow_page_parent_class)->dispose (object);
}

static void
herald_cohort_flow_page_class_init (HeraldCohortFlowPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_cohort_flow_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         HERALD_TYPE_COHORT_FLOW_PAGE,
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

static GtkWidget *
make_result (HeraldCohortFlowPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->view = HERALD_COHORT_FLOW_VIEW (herald_cohort_flow_view_new ());
  self->list_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_signal_connect_swapped (self->view, "chosen", G_CALLBACK (on_chosen), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box),
                  herald_label_new (_ ("Plain bands stay, striped bands move. Choose a band or a "
                                       "line to see its cases."),
                                    "herald-small"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list_place));
  return box;
}

static void
herald_cohort_flow_page_init (HeraldCohortFlowPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *choices = herald_wrap_box_new ();

  gtk_widget_add_css_class (box, "herald-flows");
  self->choices[0] = add_choice (self, HERALD_WRAP_BOX (choices), _ ("_From"));
  self->choices[1] = add_choice (self, HERALD_WRAP_BOX (choices), _ ("_To"));
  self->sentence = GTK_LABEL (herald_label_new ("", "herald-lead"));
  self->result = make_result (self);
  gtk_widget_set_visible (self->result, FALSE);
  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), self->result);
  self->scrolled = herald_cohort_scroll_new (box, _ ("From one edition to another"));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/*
 * herald_cohort_flow_page_new:
 * @shelf: the editions, all of them loaded; outlives the page
 *
 * Returns: (transfer floating): a page without cases
 */
GtkWidget *
herald_cohort_flow_page_new (HeraldShelf *shelf)
{
  HeraldCohortFlowPage *self = g_object_new (HERALD_TYPE_COHORT_FLOW_PAGE, NULL);

  self->shelf = shelf;
  self->is_changing = TRUE;
  herald_edition_choice_fill (self->choices[0], shelf);
  herald_edition_choice_fill (self->choices[1], shelf);
  self->is_changing = FALSE;
  herald_cohort_flow_page_set_editions (self, FROM, HERALD_SHELF_DEFAULT_EDITION);
  return GTK_WIDGET (self);
}

/*
 * herald_cohort_flow_page_set_table:
 * @self: a page
 * @table: cases; they are read by both editions when the page is first looked at
 */
void
herald_cohort_flow_page_set_table (HeraldCohortFlowPage *self, HeraldCaseTable *table)
{
  herald_cohort_flow_page_stop (self);
  forget_moves (self);
  g_clear_pointer (&self->table, herald_case_table_unref);
  self->table = herald_case_table_ref (table);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    herald_cohort_flow_page_begin (self);
}

/*
 * herald_cohort_flow_page_set_editions:
 * @self: a page
 * @from: the name of an edition
 * @to: the name of another
 */
void
herald_cohort_flow_page_set_editions (HeraldCohortFlowPage *self, const char *from, const char *to)
{
  self->is_changing = TRUE;
  herald_edition_choice_set (self->choices[0], self->shelf, from);
  herald_edition_choice_set (self->choices[1], self->shelf, to);
  self->is_changing = FALSE;
  on_editions (self);
}

/*
 * herald_cohort_flow_page_begin:
 * @self: a page
 *
 * Reads the cases by both editions, unless that is done.
 */
void
herald_cohort_flow_page_begin (HeraldCohortFlowPage *self)
{
  if (self->table == NULL || self->moves != NULL || self->work != NULL)
    return;
  herald_label_set_text (self->sentence, _ ("Reading all cases by both editions…"));
  self->work = herald_cohort_work_new ();
  herald_cohort_move (self->table,
                      get_book (self, 0),
                      get_book (self, 1),
                      self->work,
                      on_moved,
                      g_object_ref (self));
}

/*
 * herald_cohort_flow_page_stop:
 * @self: a page
 *
 * Ends work that is under way.
 */
void
herald_cohort_flow_page_stop (HeraldCohortFlowPage *self)
{
  if (self->work == NULL)
    return;
  herald_cohort_work_stop (self->work);
  g_clear_pointer (&self->work, herald_cohort_work_unref);
}

/*
 * herald_cohort_flow_page_get_moves:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): how the cases move; %NULL before that is known
 */
HeraldCaseMoves *
herald_cohort_flow_page_get_moves (HeraldCohortFlowPage *self)
{
  return self->moves;
}

/*
 * herald_cohort_flow_page_get_view:
 * @self: a page
 *
 * Returns: (transfer none): the picture
 */
HeraldCohortFlowView *
herald_cohort_flow_page_get_view (HeraldCohortFlowPage *self)
{
  return self->view;
}
