/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a person in one country can turn to. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/access.h"
#include "common/columns.h"
#include "common/labels.h"
#include "common/web-link.h"
#include "content/page-words.h"
#include "content/written-number.h"
#include "questions/support-view.h"

#define MOST_WIDTH 640.0

static void
add_soft (GtkWidget *box, const char *text)
{
  GtkWidget *label = herald_label_new (text, "herald-small");

  gtk_widget_add_css_class (label, "herald-soft");
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_link (GtkWidget *box, const char *link)
{
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", link, link);
  GtkWidget *label = herald_label_new (link, "herald-body");

  if (herald_web_link_is_safe (link))
    gtk_label_set_markup (GTK_LABEL (label), markup);
  g_signal_connect (label, "activate-link", G_CALLBACK (herald_web_link_on_activate), NULL);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_card (const HeraldOrganisation *organisation)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *day = herald_words_day_new (organisation->checked);
  /* Translators: the languages of a helpline, and the day its details were checked */
  g_autofree char *foot = g_strdup_printf (_ ("%s · checked %s"), organisation->language, day);

  gtk_widget_add_css_class (card, "herald-card");
  gtk_widget_add_css_class (card, "herald-organisation");
  gtk_box_append (GTK_BOX (card), herald_heading_new (organisation->name, "herald-section", 2));
  gtk_box_append (GTK_BOX (card), herald_label_new (organisation->offers, "herald-body"));
  if (organisation->phone != NULL)
    {
      /* Part by part it would be read backwards among Arabic. */
      g_autofree char *number = herald_written_apart_new (organisation->phone);
      g_autofree char *phone = g_strdup_printf (_ ("Phone: %s"), number);
      GtkWidget *label = herald_label_new (phone, "herald-body");

      gtk_widget_add_css_class (label, "herald-strong");
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (card), label);
    }
  add_link (card, organisation->link);
  add_soft (card, foot);
  return card;
}

/**
 * herald_support_view_new:
 * @country: a country; outlives the view
 *
 * Returns: (transfer floating): its organisations
 */
GtkWidget *
herald_support_view_new (const HeraldCountry *country)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *limited = herald_columns_new_limited (MOST_WIDTH);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  herald_access_set_name (scroller, country->name);
  gtk_widget_add_css_class (scroller, "herald-page");
  gtk_widget_add_css_class (box, "herald-article");
  gtk_box_append (GTK_BOX (box), herald_heading_new (country->name, "herald-title-1", 1));
  add_soft (box,
            _ ("A click on an address opens it in your own browser. Herald itself connects to "
               "nothing. Numbers and hours can change."));
  for (guint i = 0; i < country->organisations->len; i++)
    gtk_box_append (GTK_BOX (box),
                    make_card (&g_array_index (country->organisations, HeraldOrganisation, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  herald_columns_append (HERALD_COLUMNS (limited), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), limited);
  return scroller;
}
