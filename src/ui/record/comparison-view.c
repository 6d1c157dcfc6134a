/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two results side by side: both on cards, what the reports say, what a change can come from, and
 * what to ask. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/columns.h"
#include "common/labels.h"
#include "library/article-words.h"
#include "record/comparison-table.h"
#include "record/comparison-view.h"
#include "record/comparison-words.h"
#include "record/explanation-view.h"
#include "record/point-card.h"

#define GAP 24
#define NEAR 9

/* Of the design, in pixels. */
#define LEAST_CARD 250.0
#define LEAST_HALF 430.0

/* More at once is not asked by anyone. */
#define MOST_ASKS 4

static GtkWidget *
make_box (int gap)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, gap);
}

static void
add_soft (GtkWidget *box, const char *text)
{
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_cards (const HeraldComparison *comparison)
{
  GtkWidget *box = make_box (NEAR);
  GtkWidget *cards = herald_columns_new (2, LEAST_CARD);
  g_autoptr (GtkSizeGroup) heads = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  g_autofree char *time = herald_comparison_words_time_new (comparison);

  for (guint i = 0; i < 2; i++)
    herald_columns_append (HERALD_COLUMNS (cards),
                           herald_point_card_new (comparison->points[i], i == 1, heads));
  add_soft (box, time);
  gtk_box_append (GTK_BOX (box), cards);
  return box;
}

static GtkWidget *
make_reports (const HeraldComparison *comparison)
{
  GtkWidget *box = make_box (NEAR);
  g_autofree char *rule = herald_comparison_words_rule_new (comparison);

  gtk_box_append (GTK_BOX (box),
                  herald_heading_new (_ ("What the two reports say"), "herald-title-2", 2));
  add_soft (box, rule);
  if (comparison->lines->len > 0)
    gtk_box_append (GTK_BOX (box), herald_comparison_table_new (comparison));
  return box;
}

/* What the newer edition says of itself is the best account of what has changed. */
static void
add_edition (GtkWidget *box, const HeraldComparison *comparison)
{
  const HeraldRulebookText *text = herald_rulebook_get_text (comparison->book);
  g_autofree char *heading = NULL;
  GtkWidget *part;

  if (!herald_comparison_has (comparison, HERALD_FEATURE_EDITIONS_DIFFER) || text->changed == NULL)
    return;
  heading = g_strdup_printf (_ ("What is new in %s"), text->title);
  part = make_box (6);
  gtk_box_append (GTK_BOX (part), herald_heading_new (heading, "herald-section", 3));
  gtk_box_append (GTK_BOX (part), herald_label_new (text->changed, "herald-body"));
  if (text->why != NULL)
    gtk_box_append (GTK_BOX (part), herald_label_new (text->why, "herald-body"));
  gtk_box_append (GTK_BOX (box), part);
}

static void
add_asks (GtkWidget *box, GPtrArray *explanations)
{
  guint n_asks = 0;

  if (explanations->len == 0)
    return;
  gtk_box_append (GTK_BOX (box), herald_heading_new (_ ("What you can ask"), "herald-title-2", 2));
  /* The first of each before the second of any. */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < explanations->len && n_asks < MOST_ASKS; i++)
      {
        const HeraldExplanation *explanation = explanations->pdata[i];
        g_autofree char *ask = NULL;
        GtkWidget *label;

        if (round >= explanation->ask->len)
          continue;
        ask = herald_article_words_ask_new (explanation->ask->pdata[round]);
        label = herald_label_new (ask, "herald-body");
        gtk_widget_add_css_class (label, "herald-strong");
        gtk_box_append (GTK_BOX (box), label);
        n_asks++;
      }
}

static GtkWidget *
make_note (void)
{
  GtkWidget *note = make_box (0);

  gtk_widget_add_css_class (note, "herald-note");
  gtk_box_append (
      GTK_BOX (note),
      herald_label_new (_ ("Both results stay as they are. Herald does not merge them or pick one. "
                           "Which one counts is for your team to say."),
                        "herald-body"));
  return note;
}

static const char *
find_heading (const HeraldComparison *comparison)
{
  if (herald_comparison_has (comparison, HERALD_FEATURE_GAINED) ||
      herald_comparison_has (comparison, HERALD_FEATURE_LOST))
    return _ ("How can this happen?");
  return _ ("What is known");
}

static GtkWidget *
make_reasons (const HeraldComparison *comparison,
              const HeraldExplanations *all,
              HeraldLibrary *library)
{
  GtkWidget *box = make_box (GAP - 6);
  g_autoptr (GPtrArray) list = herald_explanations_list_for (all, comparison->features);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *asks = make_box (NEAR);

  if (list->len > 0 || herald_comparison_has (comparison, HERALD_FEATURE_EDITIONS_DIFFER))
    gtk_box_append (GTK_BOX (box),
                    herald_heading_new (find_heading (comparison), "herald-title-2", 2));
  /* Where the rule is the matter, what is new in it stands behind the first word on it. */
  for (guint i = 0; i < list->len; i++)
    {
      gtk_box_append (GTK_BOX (box), herald_explanation_view_new (list->pdata[i], library, seen));
      if (i == 0)
        add_edition (box, comparison);
    }
  if (list->len == 0)
    add_edition (box, comparison);
  add_asks (asks, list);
  gtk_box_append (GTK_BOX (box), asks);
  gtk_box_append (GTK_BOX (box), make_note ());
  return box;
}

/**
 * herald_comparison_view_new:
 * @comparison: two results
 * @explanations: what changes can come from; outlives the view
 * @library: where sources and articles stand; outlives the view
 *
 * Returns: (transfer floating): both side by side
 */
GtkWidget *
herald_comparison_view_new (const HeraldComparison *comparison,
                            const HeraldExplanations *explanations,
                            HeraldLibrary *library)
{
  GtkWidget *box = make_box (GAP);
  GtkWidget *halves = herald_columns_new (2, LEAST_HALF);

  gtk_box_append (GTK_BOX (box), make_cards (comparison));
  herald_columns_append (HERALD_COLUMNS (halves), make_reports (comparison));
  herald_columns_append (HERALD_COLUMNS (halves), make_reasons (comparison, explanations, library));
  gtk_box_append (GTK_BOX (box), halves);
  return box;
}
