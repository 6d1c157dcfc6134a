/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four scores of the protein test as drawn cells, in the words of the edition's own table. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cell-field-view.h"
#include "common/columns.h"
#include "ihc-scale-view.h"
#include "common/labels.h"
#include "words/path-scale.h"
#include "words/verdict-words.h"

#define LEAST_CARD 150.0

static const char *const scores[] = { "0", "1+", "2+", "3+" };

static const HeraldDecision *
find_stain_table (const HeraldRulebook *book, const HeraldField **field)
{
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (book);
  guint outcome = herald_vocabulary_find (vocabulary, "staining_score");
  int decision = -1;

  if (outcome != HERALD_VOCABULARY_NO_FIELD)
    decision = herald_rulebook_find_decision (book, outcome);
  if (decision < 0)
    return NULL;
  *field = herald_vocabulary_get_field (vocabulary, outcome);
  return herald_rulebook_get_decision (book, decision);
}

static gboolean
holds (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/**
 * herald_ihc_scale_captions_new:
 * @book: an edition
 * @score: a score of the protein test
 *
 * Returns: (transfer full) (element-type utf8): what the edition gives this score for
 */
GPtrArray *
herald_ihc_scale_captions_new (const HeraldRulebook *book, const char *score)
{
  GPtrArray *captions = g_ptr_array_new ();
  const HeraldField *field = NULL;
  const HeraldDecision *table = find_stain_table (book, &field);

  for (guint i = 0; table != NULL && i < herald_decision_get_n_rules (table); i++)
    {
      const HeraldRule *rule = herald_decision_get_rule (table, i);

      if (strcmp (field->choices[rule->outcomes[0]].id, score) == 0 && rule->because != NULL &&
          !holds (captions, rule->because))
        g_ptr_array_add (captions, (gpointer)rule->because);
    }
  return captions;
}

static GtkWidget *
make_title (const HeraldRulebook *book, guint score, gboolean is_yours)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* The mark keeps "3+" from turning into "+3" where text runs from right to left. */
  g_autofree char *text = g_strdup_printf ("\342\200\216%s", scores[score]);
  GtkWidget *number = herald_heading_new (text, "herald-title-2", 4);
  const char *status = herald_path_scale_status_of_score (book, scores[score]);
  GtkWidget *meaning = herald_label_new (herald_words_status (status), "herald-small");

  gtk_widget_add_css_class (meaning, "herald-strong");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), meaning);
  if (is_yours)
    {
      GtkWidget *badge = herald_badge_new (_ ("Your result"));

      gtk_box_append (GTK_BOX (box), badge);
    }
  return box;
}

static GtkWidget *
make_card (const HeraldRulebook *book, guint score, gboolean is_yours)
{
  g_autoptr (GPtrArray) captions = herald_ihc_scale_captions_new (book, scores[score]);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (card, "herald-card");
  gtk_widget_add_css_class (card, "herald-score");
  if (is_yours)
    gtk_widget_add_css_class (card, "herald-chosen");
  gtk_widget_add_css_class (words, "herald-score-words");
  gtk_box_append (GTK_BOX (words), make_title (book, score, is_yours));
  for (guint i = 0; i < captions->len; i++)
    gtk_box_append (GTK_BOX (words), herald_label_new (captions->pdata[i], "herald-small"));
  gtk_box_append (GTK_BOX (card), herald_cell_field_view_new (score));
  gtk_box_append (GTK_BOX (card), words);
  return card;
}

/**
 * herald_ihc_scale_view_new:
 * @verdict: a verdict
 *
 * Returns: (transfer full): the four scores, the one of the report marked
 */
GtkWidget *
herald_ihc_scale_view_new (const HeraldVerdict *verdict)
{
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *cards = herald_columns_new (G_N_ELEMENTS (scores), LEAST_CARD);
  GtkWidget *note = herald_label_new (_ ("Drawn by computer, not tissue. Brown is HER2 protein at "
                                         "the edge of the cell. Only invasive "
                                         "tumour cells count."),
                                      "herald-small");

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    herald_columns_append (
        HERALD_COLUMNS (cards),
        make_card (book, i, herald_verdict_has_outcome (verdict, "ihc_reading", scores[i])));
  gtk_widget_add_css_class (note, "herald-soft");
  gtk_box_append (GTK_BOX (box), cards);
  gtk_box_append (GTK_BOX (box), note);
  return box;
}
