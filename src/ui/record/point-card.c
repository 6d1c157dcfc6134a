/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of two results side by side: the laboratory's own word first, then what the rule says. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "record/date-words.h"
#include "record/point-card.h"
#include "record/point-words.h"
#include "words/verdict-words.h"

static GtkWidget *
make_soft (const char *text)
{
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  return label;
}

static GtkWidget *
make_head (const HeraldTimePoint *point)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *date = herald_date_words_new (point->date);
  const char *laboratory = herald_result_get_text (point->result, HERALD_RESULT_LABORATORY);
  g_autofree char *wrote = herald_words_lab_new (point->verdict);

  gtk_widget_add_css_class (head, "herald-answer-lab");
  gtk_box_append (GTK_BOX (head),
                  herald_heading_new (herald_point_words_name (point), "herald-section", 3));
  gtk_box_append (GTK_BOX (head), make_soft (date));
  if (*laboratory != '\0' && laboratory != herald_point_words_name (point))
    gtk_box_append (GTK_BOX (head), make_soft (laboratory));
  if (wrote != NULL)
    gtk_box_append (GTK_BOX (head), herald_label_new (wrote, "herald-body"));
  return head;
}

/* Where the laboratory has spoken, what the rule makes of the numbers is said after it. */
static void
add_rule (GtkWidget *words, const HeraldTimePoint *point)
{
  g_autofree char *edition = herald_point_words_edition_new (point);

  if (herald_verdict_get_lab_agreement (point->verdict) == HERALD_LAB_DIFFERS)
    {
      g_autofree char *rule =
          g_strdup_printf (_ ("By the rule: %s"), herald_words_headline (point->verdict));

      gtk_box_append (GTK_BOX (words), herald_label_new (rule, "herald-body"));
    }
  gtk_box_append (GTK_BOX (words), make_soft (edition));
}

static GtkWidget *
make_body (const HeraldTimePoint *point)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strdup_printf ("herald-%s-symbolic", point->status->id);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  name,
                                  "valign",
                                  GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (body, "herald-point-body");
  gtk_widget_add_css_class (icon, "herald-yours-mark");
  gtk_widget_add_css_class (icon, "herald-point-icon");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words),
                  herald_label_new (herald_point_words_status (point), "herald-title-2"));
  add_rule (words, point);
  gtk_box_append (GTK_BOX (body), icon);
  gtk_box_append (GTK_BOX (body), words);
  return body;
}

/**
 * herald_point_card_new:
 * @point: a result
 * @stands_out: whether its frame is a strong one
 * @heads: the heads of the cards that it stands beside, which are as high as its own
 *
 * Returns: (transfer floating): the result on a card
 */
GtkWidget *
herald_point_card_new (const HeraldTimePoint *point, gboolean stands_out, GtkSizeGroup *heads)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation",
                                  GTK_ORIENTATION_VERTICAL,
                                  NULL);
  GtkWidget *head = make_head (point);
  g_autofree char *title = herald_point_words_title_new (point);

  gtk_widget_add_css_class (card, "herald-card");
  gtk_widget_add_css_class (card, "herald-yours");
  gtk_widget_add_css_class (card, "herald-answer-card");
  if (stands_out)
    gtk_widget_add_css_class (card, "herald-chosen");
  gtk_size_group_add_widget (heads, head);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), make_body (point));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return card;
}
