/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one edition makes of the report, on a card small enough to stand beside the others. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "words/decision-path.h"
#include "edition-card.h"
#include "ish-map-view.h"
#include "common/labels.h"
#include "common/mark-layout.h"
#include "number-line-view.h"
#include "scale-view.h"
#include "words/verdict-words.h"

static gboolean
is_dual (const HeraldVerdict *verdict)
{
  const HeraldEvaluation *evaluation = herald_verdict_get_evaluation (verdict);
  HeraldVocabulary *vocabulary = herald_rulebook_get_vocabulary (evaluation->book);
  guint probe = herald_vocabulary_find (vocabulary, "ish_probe");

  return evaluation->known[probe] &&
         strcmp (
             herald_vocabulary_get_field (vocabulary, probe)->choices[evaluation->choice[probe]].id,
             "dual") == 0;
}

/* Without two probes: the pictures of the path that the answer rests on. */
static void
add_path_pictures (GtkBox *box, const HeraldVerdict *verdict)
{
  g_autoptr (GPtrArray) path = herald_decision_path_new (verdict);

  for (guint i = 0; i < path->len; i++)
    {
      const HeraldPathStep *step = path->pdata[i];

      if (!step->is_needed || step->picture == HERALD_PATH_WORDS)
        continue;
      gtk_box_append (box, herald_label_new (step->title, "herald-small"));
      gtk_box_append (box,
                      step->picture == HERALD_PATH_NUMBER
                          ? herald_number_line_view_new (verdict, step->axis)
                          : herald_scale_view_new (step));
    }
}

static void
add_picture (GtkBox *box, const HeraldVerdict *verdict)
{
  HeraldIshRegions *regions = NULL;

  if (herald_evaluation_is_void (herald_verdict_get_evaluation (verdict)))
    return;
  if (is_dual (verdict))
    regions = herald_ish_regions_new (verdict, TRUE);
  if (regions != NULL)
    gtk_box_append (box, herald_ish_map_view_new (regions));
  else
    add_path_pictures (box, verdict);
}

static void
add_pair (GtkBox *box, const char *name, const char *text)
{
  GtkWidget *pair, *heading;

  if (text == NULL)
    return;
  pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  heading = herald_heading_new (name, "herald-small", 4);
  gtk_widget_add_css_class (heading, "herald-strong");
  gtk_box_append (GTK_BOX (pair), heading);
  gtk_box_append (GTK_BOX (pair), herald_label_new (text, "herald-small"));
  gtk_box_append (box, pair);
}

static void
add_title (GtkBox *box, const HeraldRulebook *book, gboolean is_yours)
{
  const HeraldRulebookText *text = herald_rulebook_get_text (book);

  if (is_yours)
    gtk_box_append (box, herald_badge_new (_ ("Your report")));
  gtk_box_append (box, herald_heading_new (text->title, "herald-title-2", 3));
  if (text->note != NULL)
    {
      GtkWidget *note = herald_label_new (text->note, "herald-small");

      gtk_widget_add_css_class (note, "herald-soft");
      gtk_box_append (box, note);
    }
}

static void
add_answer (GtkBox *box, const HeraldVerdict *verdict)
{
  const HeraldChoice *status = herald_verdict_get_outcome (verdict, "her2_status");
  g_autofree char *icon_name = g_strdup_printf ("herald-%s-symbolic", status->id);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  icon_name,
                                  "valign",
                                  GTK_ALIGN_START,
                                  NULL);
  GtkWidget *headline = herald_heading_new (herald_words_headline (verdict), "herald-section", 4);

  gtk_widget_add_css_class (icon, "herald-yours-mark");
  gtk_widget_add_css_class (icon, "herald-edition-icon");
  gtk_box_append (box, herald_marked_row_new (8, icon, headline));
  gtk_box_append (box, herald_label_new (herald_words_answer (verdict), "herald-small"));
}

/**
 * herald_edition_card_new:
 * @verdict: what one edition makes of the report
 * @is_yours: whether it is the edition of the report
 *
 * Returns: (transfer full): the card
 */
GtkWidget *
herald_edition_card_new (HeraldVerdict *verdict, gboolean is_yours)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  HeraldRulebook *book = herald_verdict_get_book (verdict);
  const HeraldRulebookText *text = herald_rulebook_get_text (book);
  const HeraldChoice *next = herald_verdict_get_outcome (verdict, "next_step");
  g_autofree char *checked = herald_words_checked_new (book);
  GtkWidget *date = herald_label_new (checked, "herald-caption");

  gtk_widget_add_css_class (card, "herald-card");
  gtk_widget_add_css_class (card, "herald-edition");
  if (is_yours)
    gtk_widget_add_css_class (card, "herald-chosen");
  gtk_widget_add_css_class (date, "herald-soft");
  add_title (GTK_BOX (card), book, is_yours);
  add_picture (GTK_BOX (card), verdict);
  add_answer (GTK_BOX (card), verdict);
  add_pair (GTK_BOX (card), _ ("Changed"), text->changed);
  add_pair (GTK_BOX (card), _ ("Why"), text->why);
  add_pair (GTK_BOX (card), _ ("Next"), next != NULL ? next->name : NULL);
  gtk_box_append (GTK_BOX (card), date);
  return card;
}
