/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks about a field of the protein test, drawn or a clinic's own: which parts of a hundred cells
 * have which edge, and the score. So it can be told whether the eye or the rule went wrong. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "practice/feedback-card.h"
#include "practice/ihc-panel.h"
#include "practice/ihc-source.h"
#include "practice/ihc-truth.h"
#include "practice/ihc-words.h"
#include "practice/mark.h"
#include "practice/picture-source.h"
#include "practice/score-strip.h"

struct _HeraldIhcPanel
{
  HeraldCasePanel parent_instance;

  GtkBox *box;
  HeraldPartsBox *parts;
  HeraldScoreStrip *score;
  HeraldIhcTruth truth;
};

G_DEFINE_FINAL_TYPE (HeraldIhcPanel, herald_ihc_panel, HERALD_TYPE_CASE_PANEL)

static const HeraldCaseAsk *
get_ask (HeraldIhcPanel *self)
{
  return herald_case_panel_get_ask (HERALD_CASE_PANEL (self));
}

static void
on_changed (HeraldIhcPanel *self)
{
  herald_case_panel_changed (HERALD_CASE_PANEL (self));
}

static void
show_picture (HeraldIhcPanel *self, const HeraldCaseAsk *ask)
{
  g_autoptr (HeraldSpecimenSource) source = NULL;

  if (self->truth.field != NULL)
    source = herald_ihc_source_new (self->truth.field);
  else if (ask->practice_case->picture != NULL)
    source = herald_picture_source_new (ask->practice_case->picture);
  if (source == NULL)
    gtk_box_append (self->box,
                    herald_label_new (_ ("This picture can’t be shown: it is damaged, or has more "
                                         "than 64 million points. Skip it."),
                                      "herald-error"));
  gtk_widget_set_visible (GTK_WIDGET (ask->view), TRUE);
  herald_specimen_view_set_source (
      ask->view,
      source,
      ask->practice_case->kind == HERALD_CASE_KIND_PICTURE
          ? _ ("A picture of your clinic: cells with blue nuclei and, where stained, brown edges.")
          : _ ("A drawn field of the protein test: cells with blue nuclei and, where stained, "
               "brown "
               "edges. It can also be had in words."));
  if (ask->practice_case->objective > 0)
    herald_specimen_view_set_objective (ask->view, ask->practice_case->objective);
}

static void
herald_ihc_panel_set_case (HeraldCasePanel *panel, const HeraldCaseAsk *ask)
{
  HeraldIhcPanel *self = HERALD_IHC_PANEL (panel);

  herald_ihc_truth_init (&self->truth, ask->practice_case, ask->book);
  show_picture (self, ask);
  if (ask->practice_case->story != NULL)
    gtk_box_append (self->box, herald_label_new (ask->practice_case->story, "herald-body"));
  herald_label_set_text (ask->question,
                         _ ("Of 100 invasive tumour cells, how many have an edge like this?"));
  gtk_widget_set_visible (GTK_WIDGET (ask->question), TRUE);
  self->parts = HERALD_PARTS_BOX (herald_parts_box_new ());
  self->score =
      HERALD_SCORE_STRIP (herald_score_strip_new (herald_ihc_truth_names_ultralow (ask->book)));
  g_signal_connect_swapped (self->parts, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->score, "changed", G_CALLBACK (on_changed), self);
  gtk_box_append (self->box, GTK_WIDGET (self->parts));
  gtk_box_append (self->box, GTK_WIDGET (self->score));
}

static gboolean
herald_ihc_panel_is_complete (HeraldCasePanel *panel)
{
  HeraldIhcPanel *self = HERALD_IHC_PANEL (panel);

  return herald_parts_box_is_whole (self->parts) &&
         *herald_score_strip_get_score (self->score) != '\0';
}

/* Rows that nobody touched say nothing, unless the score says that there is no stain. */
static gboolean
has_own_parts (HeraldIhcPanel *self)
{
  return herald_parts_box_was_touched (self->parts) ||
         g_str_equal (herald_score_strip_get_score (self->score), "0");
}

static HeraldAnswer *
with_part (HeraldAnswer *answer, HeraldAnswerField field, guint percent)
{
  HeraldAnswer *next = herald_answer_with_count (answer, field, percent);

  herald_answer_unref (answer);
  return next;
}

static HeraldAnswer *
with_own_parts (HeraldIhcPanel *self, HeraldAnswer *answer)
{
  guint intense = herald_parts_box_get (self->parts, HERALD_EDGE_PART_INTENSE);
  guint weak = herald_parts_box_get (self->parts, HERALD_EDGE_PART_WEAK);
  guint faint = herald_parts_box_get (self->parts, HERALD_EDGE_PART_FAINT);
  guint sides = herald_parts_box_get (self->parts, HERALD_EDGE_PART_BASOLATERAL);
  HeraldStainParts parts;
  HeraldAnswer *next;

  if (!herald_parts_box_is_whole (self->parts) ||
      !herald_stain_parts_init_percents (&parts, intense, weak, faint))
    return answer;
  parts.counts[HERALD_EDGE_BASOLATERAL] = sides;
  parts.counts[HERALD_EDGE_NONE] -= sides;
  answer = with_part (answer, HERALD_ANSWER_INTENSE, intense);
  answer = with_part (answer, HERALD_ANSWER_WEAK, weak);
  answer = with_part (answer, HERALD_ANSWER_FAINT, faint);
  if (herald_parts_box_asks_for_sides (self->parts))
    answer = with_part (answer, HERALD_ANSWER_BASOLATERAL, sides);
  next = herald_answer_with (answer,
                             HERALD_ANSWER_PARTS_SCORE,
                             herald_ihc_truth_score_of (&parts, get_ask (self)->book));
  herald_answer_unref (answer);
  return next;
}

static HeraldAnswer *
herald_ihc_panel_dup_answer (HeraldCasePanel *panel)
{
  HeraldIhcPanel *self = HERALD_IHC_PANEL (panel);
  const char *texts[HERALD_ANSWER_N_FIELDS] = { NULL };
  g_autofree char *intense = herald_ihc_truth_dup_percent (&self->truth, HERALD_EDGE_INTENSE);
  g_autofree char *weak = herald_ihc_truth_dup_percent (&self->truth, HERALD_EDGE_WEAK);
  g_autofree char *faint = herald_ihc_truth_dup_percent (&self->truth, HERALD_EDGE_FAINT);
  g_autofree char *sides = herald_ihc_truth_dup_percent (&self->truth, HERALD_EDGE_BASOLATERAL);
  HeraldAnswer *answer;

  texts[HERALD_ANSWER_SCORE] = herald_score_strip_get_score (self->score);
  texts[HERALD_ANSWER_TRUTH_INTENSE] = intense;
  texts[HERALD_ANSWER_TRUTH_WEAK] = weak;
  texts[HERALD_ANSWER_TRUTH_FAINT] = faint;
  if (self->truth.parts.counts[HERALD_EDGE_BASOLATERAL] > 0)
    texts[HERALD_ANSWER_TRUTH_BASOLATERAL] = sides;
  texts[HERALD_ANSWER_TRUTH_SCORE] = self->truth.score;
  answer = herald_answer_new (texts);
  return has_own_parts (self) ? with_own_parts (self, answer) : answer;
}

/* What the marks over the picture stand for. */
static const char *
get_legend (void)
{
  return _ (
      "The marks on the picture: a ring has no stain, a triangle has a faint edge. A diamond "
      "has a weak to moderate edge, a square has a strong one. A cup has its edge at the sides "
      "and base. What is crossed out does not count.");
}

static void
herald_ihc_panel_show_feedback (HeraldCasePanel *panel, const HeraldAnswer *answer)
{
  HeraldIhcPanel *self = HERALD_IHC_PANEL (panel);
  GtkWidget *card = herald_feedback_card_new ();

  /* The card has all that was said: rows that can't be used would only push it away. */
  gtk_widget_set_visible (GTK_WIDGET (self->parts), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->score), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (get_ask (self)->question), FALSE);
  herald_ihc_words_tell (HERALD_FEEDBACK_CARD (card), answer);
  if (get_ask (self)->practice_case->why != NULL)
    herald_feedback_card_add_words (HERALD_FEEDBACK_CARD (card),
                                    get_ask (self)->practice_case->why);
  if (get_ask (self)->practice_case->kind == HERALD_CASE_KIND_IHC)
    herald_feedback_card_add_words (HERALD_FEEDBACK_CARD (card), get_legend ());
  gtk_box_append (self->box, card);
  herald_feedback_card_show (HERALD_FEEDBACK_CARD (card));
  herald_specimen_view_offer_overlay (get_ask (self)->view);
}

static char *
herald_ihc_panel_dup_description (HeraldCasePanel *panel)
{
  return herald_ihc_truth_describe (&HERALD_IHC_PANEL (panel)->truth);
}

static gboolean
herald_ihc_panel_grab_focus (GtkWidget *widget)
{
  HeraldIhcPanel *self = HERALD_IHC_PANEL (widget);

  return self->parts != NULL && gtk_widget_get_visible (GTK_WIDGET (self->parts)) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->parts));
}

static void
herald_ihc_panel_dispose (GObject *object)
{
  HeraldIhcPanel *self = HERALD_IHC_PANEL (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  herald_ihc_truth_clear (&self->truth);
  G_OBJECT_CLASS (herald_ihc_panel_parent_class)->dispose (object);
}

static void
herald_ihc_panel_class_init (HeraldIhcPanelClass *class)
{
  HeraldCasePanelClass *panel_class = HERALD_CASE_PANEL_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = herald_ihc_panel_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = herald_ihc_panel_grab_focus;
  panel_class->set_case = herald_ihc_panel_set_case;
  panel_class->is_complete = herald_ihc_panel_is_complete;
  panel_class->dup_answer = herald_ihc_panel_dup_answer;
  panel_class->show_feedback = herald_ihc_panel_show_feedback;
  panel_class->dup_description = herald_ihc_panel_dup_description;
}

static void
herald_ihc_panel_init (HeraldIhcPanel *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * herald_ihc_panel_new:
 *
 * Returns: (transfer floating): a panel for fields of the protein test
 */
GtkWidget *
herald_ihc_panel_new (void)
{
  return g_object_new (HERALD_TYPE_IHC_PANEL, NULL);
}

/**
 * herald_ihc_panel_get_parts:
 * @self: a panel with a case
 *
 * Returns: (transfer none): its rows
 */
HeraldPartsBox *
herald_ihc_panel_get_parts (HeraldIhcPanel *self)
{
  return self->parts;
}

/**
 * herald_ihc_panel_set_score:
 * @self: a panel with a case
 * @score: a score as answers name it
 */
void
herald_ihc_panel_set_score (HeraldIhcPanel *self, const char *score)
{
  herald_score_strip_set_score (self->score, score);
  on_changed (self);
}
