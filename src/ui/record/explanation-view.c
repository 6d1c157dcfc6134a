/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change can come from: a paragraph, its figures, what it rests on, and what to read next.
 */
#include "config.h"

#include "common/labels.h"
#include "common/term-marks.h"
#include "common/text-link.h"
#include "common/web-link.h"
#include "content/page-words.h"
#include "questions/figure-view.h"
#include "record/explanation-view.h"

#define GAP 6

static void
append (GString *markup, const char *part)
{
  g_string_append_printf (markup, "%s%s", markup->len > 0 ? " · " : "", part);
}

static void
append_source (GString *markup, const HeraldSource *source)
{
  g_autofree char *name = g_markup_escape_text (source->short_name, -1);
  g_autofree char *citation = g_markup_escape_text (source->citation, -1);
  g_autofree char *address = NULL;
  g_autofree char *link = NULL;

  if (!herald_web_link_is_safe (source->link))
    {
      append (markup, name);
      return;
    }
  address = g_markup_escape_text (source->link, -1);
  link = g_strdup_printf ("<a href=\"%s\" title=\"%s\">%s</a>", address, citation, name);
  append (markup, link);
}

static GtkWidget *
make_sources (const HeraldExplanation *explanation, HeraldLibrary *library)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *byline = herald_words_byline_new (explanation->reviewed, explanation->reviewer);
  g_autofree char *escaped = g_markup_escape_text (byline, -1);
  GtkWidget *label = herald_label_new ("", "herald-small");

  for (guint i = 0; i < explanation->sources->len; i++)
    {
      const HeraldSource *source =
          herald_library_find_source (library, explanation->sources->pdata[i]);

      if (source != NULL)
        append_source (markup, source);
    }
  append (markup, escaped);
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  gtk_widget_add_css_class (label, "herald-soft");
  g_signal_connect (label, "activate-link", G_CALLBACK (herald_web_link_on_activate), NULL);
  return label;
}

static void
add_overdue (GtkWidget *box, const HeraldExplanation *explanation)
{
  g_autofree char *text = herald_words_answer_overdue_new (explanation->review_by, NULL);

  if (text != NULL)
    gtk_box_append (GTK_BOX (box), herald_label_new (text, "herald-small"));
}

static void
add_related (GtkWidget *box, const HeraldExplanation *explanation, HeraldLibrary *library)
{
  for (guint i = 0; i < explanation->related->len; i++)
    {
      const char *id = explanation->related->pdata[i];
      const HeraldArticle *article = herald_library_find_article (library, id);

      if (article != NULL)
        gtk_box_append (GTK_BOX (box),
                        herald_text_link_new (article->question, "win.show-article", id));
    }
}

/**
 * herald_explanation_view_new:
 * @explanation: what a change can come from; outlives the view
 * @library: where its sources and articles stand
 * @seen: (element-type HeraldTerm): the words that are marked already, as a set
 *
 * Returns: (transfer floating): the explanation
 */
GtkWidget *
herald_explanation_view_new (const HeraldExplanation *explanation,
                             HeraldLibrary *library,
                             GHashTable *seen)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *text = herald_label_new (explanation->text, "herald-body");

  gtk_box_append (GTK_BOX (box), herald_heading_new (explanation->heading, "herald-section", 3));
  herald_term_marks_add (GTK_LABEL (text), herald_library_get_glossary (library), seen);
  gtk_box_append (GTK_BOX (box), text);
  for (guint i = 0; i < explanation->figures->len; i++)
    {
      GtkWidget *figure =
          herald_figure_view_new (&g_array_index (explanation->figures, HeraldFigure, i));

      gtk_widget_add_css_class (figure, "herald-figure");
      gtk_box_append (GTK_BOX (box), figure);
    }
  add_overdue (box, explanation);
  add_related (box, explanation, library);
  gtk_box_append (GTK_BOX (box), make_sources (explanation, library));
  return box;
}
