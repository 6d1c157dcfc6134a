/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an article on the page, each made from the text in one go. */
#include "config.h"

#include <glib/gi18n.h>

#include "common/labels.h"
#include "common/term-marks.h"
#include "common/text-link.h"
#include "common/web-link.h"
#include "common/wrap-box.h"
#include "library/article-words.h"
#include "questions/article-parts.h"
#include "questions/figure-view.h"

#define GAP 6

/**
 * herald_article_parts_init:
 * @self: (out caller-allocates): what the parts share
 * @article: an article
 * @library: where it stands
 */
void
herald_article_parts_init (HeraldArticleParts *self,
                           const HeraldArticle *article,
                           HeraldLibrary *library)
{
  self->article = article;
  self->library = library;
  self->seen = g_hash_table_new (NULL, NULL);
  self->terms = g_ptr_array_new ();
  self->labels = g_ptr_array_new ();
}

/**
 * herald_article_parts_clear:
 * @self: what the parts share
 */
void
herald_article_parts_clear (HeraldArticleParts *self)
{
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
}

static GtkWidget *
make_text (HeraldArticleParts *self, const char *text, const char *css_class)
{
  GtkWidget *label = herald_label_new (text, css_class);
  const GArray *marks = herald_term_marks_add (GTK_LABEL (label),
                                               herald_library_get_glossary (self->library),
                                               self->seen);

  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (self->terms, (gpointer)g_array_index (marks, HeraldMark, i).term);
  g_ptr_array_add (self->labels, label);
  return label;
}

static GtkWidget *
make_heading (HeraldArticleParts *self, const char *text)
{
  GtkWidget *heading = herald_heading_new (text, "herald-section", 2);

  g_ptr_array_add (self->labels, heading);
  return heading;
}

static GtkWidget *
make_part (HeraldArticleParts *self, const char *heading)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (part), make_heading (self, heading));
  return part;
}

/**
 * herald_article_parts_answer:
 * @self: what the parts share
 *
 * Returns: (transfer floating): the answer, which stands out
 */
GtkWidget *
herald_article_parts_answer (HeraldArticleParts *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "herald-lead-card");
  gtk_box_append (GTK_BOX (card), make_text (self, self->article->answer, "herald-lead"));
  return card;
}

static GtkWidget *
make_point (HeraldArticleParts *self, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = make_text (self, text, "herald-body");
  GtkWidget *mark = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", "–", NULL);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "herald-rule");
  gtk_widget_add_css_class (mark, "herald-body");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  return row;
}

static void
fill_section (HeraldArticleParts *self, GtkWidget *box, const HeraldSection *section)
{
  gtk_box_append (GTK_BOX (box), make_text (self, section->text, "herald-body"));
  for (guint i = 0; i < section->points->len; i++)
    gtk_box_append (GTK_BOX (box), make_point (self, section->points->pdata[i]));
  for (guint i = 0; i < section->figures->len; i++)
    {
      GtkWidget *figure =
          herald_figure_view_new (&g_array_index (section->figures, HeraldFigure, i));

      gtk_widget_add_css_class (figure, "herald-figure");
      gtk_box_append (GTK_BOX (box), figure);
    }
}

/* What is often mixed up stands apart, with a lamp. */
static GtkWidget *
make_confusion (HeraldArticleParts *self, const HeraldSection *section)
{
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = make_part (self, _ ("Often mixed up"));
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name",
                                  "herald-hint-symbolic",
                                  "valign",
                                  GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (note, "herald-note");
  gtk_widget_add_css_class (icon, "herald-rule-mark");
  gtk_widget_set_hexpand (words, TRUE);
  fill_section (self, words, section);
  gtk_box_append (GTK_BOX (note), icon);
  gtk_box_append (GTK_BOX (note), words);
  return note;
}

/**
 * herald_article_parts_section:
 * @self: what the parts share
 * @section: a section of the article
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
herald_article_parts_section (HeraldArticleParts *self, const HeraldSection *section)
{
  GtkWidget *part;

  if (section->kind == HERALD_SECTION_CONFUSION)
    return make_confusion (self, section);
  part = make_part (self, section->heading);
  fill_section (self, part, section);
  return part;
}

/**
 * herald_article_parts_asks:
 * @self: what the parts share
 *
 * Returns: (transfer floating): what to say to the care team
 */
GtkWidget *
herald_article_parts_asks (HeraldArticleParts *self)
{
  GtkWidget *part = make_part (self, _ ("What you can ask"));

  for (guint i = 0; i < self->article->ask->len; i++)
    {
      g_autofree char *ask = herald_article_words_ask_new (self->article->ask->pdata[i]);
      GtkWidget *label = herald_label_new (ask, "herald-body");

      gtk_widget_add_css_class (label, "herald-strong");
      gtk_label_set_selectable (GTK_LABEL (label), FALSE);
      g_ptr_array_add (self->labels, label);
      gtk_box_append (GTK_BOX (part), label);
    }
  return part;
}

/**
 * herald_article_parts_related:
 * @self: what the parts share
 *
 * Returns: (transfer floating): the articles to read next
 */
GtkWidget *
herald_article_parts_related (HeraldArticleParts *self)
{
  GtkWidget *part = make_part (self, _ ("Read next"));

  for (guint i = 0; i < self->article->related->len; i++)
    {
      const char *id = self->article->related->pdata[i];
      const HeraldArticle *article = herald_library_find_article (self->library, id);

      if (article != NULL)
        gtk_box_append (GTK_BOX (part),
                        herald_text_link_new (article->question, "win.show-article", id));
    }
  return part;
}

/**
 * herald_article_parts_words:
 * @self: what the parts share, after all text was made
 *
 * Returns: (transfer floating) (nullable): the words that are explained, as a list: the way to
 *   them for those who can't see or reach the marks
 */
GtkWidget *
herald_article_parts_words (HeraldArticleParts *self)
{
  GtkWidget *part, *row;

  if (self->terms->len == 0)
    return NULL;
  part = make_part (self, _ ("Words on this page"));
  row = herald_wrap_box_new ();
  gtk_widget_add_css_class (row, "herald-word-links");
  for (guint i = 0; i < self->terms->len; i++)
    {
      const HeraldTerm *term = self->terms->pdata[i];
      GtkWidget *link = herald_text_link_new (term->word, "win.show-word", term->id);

      herald_widget_set_tooltip (link, term->meaning);
      herald_wrap_box_append (HERALD_WRAP_BOX (row), link);
    }
  gtk_box_append (GTK_BOX (part), row);
  return part;
}

static char *
make_source (const HeraldSource *source)
{
  g_autofree char *citation = g_markup_escape_text (source->citation, -1);
  g_autofree char *link = NULL;

  if (!herald_web_link_is_safe (source->link))
    return g_steal_pointer (&citation);
  link = g_markup_escape_text (source->link, -1);
  return g_strdup_printf ("<a href=\"%s\" title=\"%s\">%s</a>", link, link, citation);
}

/**
 * herald_article_parts_sources:
 * @self: what the parts share
 *
 * Returns: (transfer floating): what the article rests on, and since when
 */
GtkWidget *
herald_article_parts_sources (HeraldArticleParts *self)
{
  GtkWidget *part = make_part (self, _ ("Sources"));
  g_autoptr (GPtrArray) ids = herald_article_list_sources (self->article);
  g_autofree char *byline = herald_article_words_byline_new (self->article);
  GtkWidget *line;

  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldSource *source = herald_library_find_source (self->library, ids->pdata[i]);
      g_autofree char *markup = source != NULL ? make_source (source) : NULL;
      GtkWidget *label;

      if (markup == NULL)
        continue;
      label = herald_label_new ("", "herald-small");
      gtk_label_set_markup (GTK_LABEL (label), markup);
      g_signal_connect (label, "activate-link", G_CALLBACK (herald_web_link_on_activate), NULL);
      gtk_box_append (GTK_BOX (part), label);
    }
  line = herald_label_new (byline, "herald-small");
  gtk_widget_add_css_class (line, "herald-soft");
  gtk_box_append (GTK_BOX (part), line);
  return part;
}
