/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer side of the page: the answer first, then why, then what to do, then what else is
 * known. It says nothing but "enter" before there is something to say. */
#include "config.h"

#include <glib/gi18n.h>

#include "amount-sections.h"
#include "answer-card.h"
#include "common/columns.h"
#include "common/label-wrap.h"
#include "ihc-scale-view.h"
#include "ish-map-section.h"
#include "common/labels.h"
#include "common/term-marks.h"
#include "common/wrap-button.h"
#include "further-questions.h"
#include "path-view.h"
#include "verdict-panel.h"
#include "verdict-sections.h"
#include "words/verdict-words.h"

/* Below this, what comes next and what is possible stand below each other. */
#define LEAST_COLUMN 260.0

struct _HeraldVerdictPanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *overdue;
  HeraldAnswerCard *card;
  GtkBox *details;
  GtkExpander *scale;
  GtkExpander *map;
  const HeraldSources *sources;
  HeraldLibrary *library; /* (nullable) */
  HeraldVerdict *verdict;
  HeraldAmount amount;
  GDateTime *today;
};

G_DEFINE_TYPE (HeraldVerdictPanel, herald_verdict_panel, GTK_TYPE_WIDGET)

static void
append_if_any (GtkBox *box, GtkWidget *child)
{
  if (child != NULL)
    gtk_box_append (box, child);
}

static GtkWidget *
make_why (HeraldVerdict *verdict)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *path = herald_path_view_new ();

  herald_path_view_set_verdict (HERALD_PATH_VIEW (path), verdict);
  gtk_box_append (GTK_BOX (section), herald_heading_new (_ ("Why"), "herald-section", 2));
  gtk_box_append (GTK_BOX (section), path);
  return section;
}

static GtkWidget *
make_outlook (HeraldVerdict *verdict)
{
  GtkWidget *columns = herald_columns_new (2, LEAST_COLUMN);
  GtkWidget *next = herald_section_next_new (verdict);
  GtkWidget *outlook = herald_section_outlook_new (verdict);

  if (next != NULL)
    herald_columns_append (HERALD_COLUMNS (columns), next);
  if (outlook != NULL)
    herald_columns_append (HERALD_COLUMNS (columns), outlook);
  return columns;
}

static void
fill_main_point (HeraldVerdictPanel *self)
{
  append_if_any (self->details, herald_section_next_new (self->verdict));
  gtk_box_append (self->details, herald_section_more_new ());
}

static void
fill_details (HeraldVerdictPanel *self)
{
  herald_box_clear (self->details);
  if (self->amount == HERALD_AMOUNT_MAIN_POINT)
    {
      fill_main_point (self);
      return;
    }
  gtk_box_append (self->details, make_why (self->verdict));
  gtk_box_append (self->details, make_outlook (self->verdict));
  append_if_any (self->details, herald_section_near_new (self->verdict));
  append_if_any (self->details, herald_section_others_new (self->verdict, self->sources));
  append_if_any (self->details, herald_section_not_new (self->verdict));
  if (self->library != NULL)
    append_if_any (self->details, herald_further_questions_new (self->library, self->verdict));
}

/* Each word once on the page, from the top. */
static void
mark_words (HeraldVerdictPanel *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (self->library != NULL)
    herald_term_marks_add_below (GTK_WIDGET (self->box),
                                 herald_library_get_glossary (self->library),
                                 seen);
}

/* Pictures are made when they are looked at, not before. */
static void
fill_scale (HeraldVerdictPanel *self)
{
  gboolean is_open = gtk_expander_get_expanded (self->scale);
  gboolean is_shown = is_open && gtk_widget_get_visible (GTK_WIDGET (self->scale));

  gtk_expander_set_label (self->scale, is_open ? _ ("_Hide the Scale") : _ ("S_how the Scale"));
  herald_expander_wrap (self->scale);
  gtk_expander_set_child (self->scale, is_shown ? herald_ihc_scale_view_new (self->verdict) : NULL);
}

static void
fill_map (HeraldVerdictPanel *self)
{
  gboolean is_open = gtk_expander_get_expanded (self->map);
  gboolean is_shown = is_open && gtk_widget_get_visible (GTK_WIDGET (self->map));

  gtk_expander_set_label (self->map, is_open ? _ ("Hide the _Map") : _ ("Show the _Map"));
  herald_expander_wrap (self->map);
  gtk_expander_set_child (self->map, is_shown ? herald_ish_map_section_new (self->verdict) : NULL);
}

static void
on_scale_expanded (HeraldVerdictPanel *self)
{
  fill_scale (self);
}

static void
on_map_expanded (HeraldVerdictPanel *self)
{
  fill_map (self);
}

static gboolean
has_choice (HeraldVerdictPanel *self, const char *id, const char *choice)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (self->verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  guint field = herald_vocabulary_find (vocabulary, id);

  return evaluation->known[field] &&
         g_str_equal (
             herald_vocabulary_get_field (vocabulary, field)->choices[evaluation->choice[field]].id,
             choice);
}

static void
show_pictures (HeraldVerdictPanel *self)
{
  gboolean is_void = self->amount != HERALD_AMOUNT_EVERYTHING ||
                     herald_evaluation_is_void (herald_verdict_get_evaluation (self->verdict));
  HeraldFraction number;
  gboolean has_number = herald_verdict_get_number (self->verdict, "her2_cep17_ratio", &number) ||
                        herald_verdict_get_number (self->verdict, "her2_copies", &number);

  gtk_widget_set_visible (GTK_WIDGET (self->scale),
                          !is_void && herald_verdict_get_outcome (self->verdict, "ihc_reading"));
  gtk_widget_set_visible (GTK_WIDGET (self->map),
                          !is_void && has_number && has_choice (self, "ish_probe", "dual"));
  fill_scale (self);
  fill_map (self);
}

static void
show_overdue (HeraldVerdictPanel *self)
{
  g_autofree char *overdue = NULL;

  if (self->verdict != NULL)
    overdue = herald_words_overdue_new (herald_verdict_get_book (self->verdict), self->today);
  herald_label_set_text (self->overdue, overdue != NULL ? overdue : "");
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), overdue != NULL);
}

static void
herald_verdict_panel_dispose (GObject *object)
{
  HeraldVerdictPanel *self = HERALD_VERDICT_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HERALD_TYPE_VERDICT_PANEL);
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  g_clear_pointer (&self->today, g_date_time_unref);
  G_OBJECT_CLASS (herald_verdict_panel_parent_class)->dispose (object);
}

static void
herald_verdict_panel_class_init (HeraldVerdictPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_verdict_panel_dispose;
  g_type_ensure (HERALD_TYPE_ANSWER_CARD);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               HERALD_APPLICATION_PATH "/result/verdict-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HeraldVerdictPanel, box);
  gtk_widget_class_bind_template_child (widget_class, HeraldVerdictPanel, overdue);
  gtk_widget_class_bind_template_child (widget_class, HeraldVerdictPanel, card);
  gtk_widget_class_bind_template_child (widget_class, HeraldVerdictPanel, details);
  gtk_widget_class_bind_template_child (widget_class, HeraldVerdictPanel, scale);
  gtk_widget_class_bind_template_child (widget_class, HeraldVerdictPanel, map);
  gtk_widget_class_bind_template_callback (widget_class, on_scale_expanded);
  gtk_widget_class_bind_template_callback (widget_class, on_map_expanded);
}

static void
herald_verdict_panel_init (HeraldVerdictPanel *self)
{
  self->amount = HERALD_AMOUNT_EVERYTHING;
  gtk_widget_init_template (GTK_WIDGET (self));
  herald_labels_wrap (GTK_WIDGET (self));
}

/**
 * herald_verdict_panel_new:
 * @sources: (nullable): to name where results come from; outlives the panel
 *
 * Returns: (transfer full): a panel that asks for a report
 */
GtkWidget *
herald_verdict_panel_new (const HeraldSources *sources)
{
  HeraldVerdictPanel *self = g_object_new (HERALD_TYPE_VERDICT_PANEL, NULL);

  self->sources = sources;
  return GTK_WIDGET (self);
}

/**
 * herald_verdict_panel_set_library:
 * @self: a panel
 * @library: where words and further questions stand; outlives the panel
 */
void
herald_verdict_panel_set_library (HeraldVerdictPanel *self, HeraldLibrary *library)
{
  self->library = library;
}

static void
take_verdict (HeraldVerdictPanel *self, HeraldVerdict *verdict, HeraldAmount amount)
{
  herald_verdict_ref (verdict);
  g_clear_pointer (&self->verdict, herald_verdict_unref);
  self->verdict = verdict;
  self->amount = amount;
  herald_answer_card_set_verdict (self->card, verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->card), herald_amount_shows_result (amount));
}

/**
 * herald_verdict_panel_set_questions:
 * @self: a panel
 * @nothing: what the rules make of nothing
 * @questions: (element-type utf8): questions that go with any result
 *
 * Says nothing of a result, but what may be asked.
 */
void
herald_verdict_panel_set_questions (HeraldVerdictPanel *self,
                                    HeraldVerdict *nothing,
                                    GPtrArray *questions)
{
  take_verdict (self, nothing, HERALD_AMOUNT_QUESTIONS);
  herald_box_clear (self->details);
  gtk_box_append (self->details, herald_section_questions_new (questions));
  gtk_widget_set_visible (GTK_WIDGET (self->details), TRUE);
  show_pictures (self);
  show_overdue (self);
}

/**
 * herald_verdict_panel_set_verdict:
 * @self: a panel
 * @verdict: what to say
 * @amount: how much of it
 */
void
herald_verdict_panel_set_verdict (HeraldVerdictPanel *self,
                                  HeraldVerdict *verdict,
                                  HeraldAmount amount)
{
  gboolean is_empty = herald_facts_is_empty (herald_verdict_get_facts (verdict));

  take_verdict (self, verdict, amount);
  gtk_widget_set_visible (GTK_WIDGET (self->details), !is_empty);
  if (is_empty)
    herald_box_clear (self->details);
  else
    fill_details (self);
  show_pictures (self);
  show_overdue (self);
  if (!is_empty)
    mark_words (self);
}

/**
 * herald_verdict_panel_set_today:
 * @self: a panel
 * @today: (nullable): the day to hold the texts against; %NULL for the day it is
 */
void
herald_verdict_panel_set_today (HeraldVerdictPanel *self, GDateTime *today)
{
  g_clear_pointer (&self->today, g_date_time_unref);
  self->today = today != NULL ? g_date_time_ref (today) : NULL;
  show_overdue (self);
}
