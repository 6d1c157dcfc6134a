/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said around an article, the same on screen, on paper and in copied text. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/page-words.h"
#include "library/article-words.h"

/**
 * herald_article_words_byline_new:
 * @article: an article
 *
 * Returns: (transfer full): when it was written, and who has gone over it
 */
char *
herald_article_words_byline_new (const HeraldArticle *article)
{
  return herald_words_byline_new (article->reviewed, article->reviewer);
}

/**
 * herald_article_words_overdue_new:
 * @article: an article
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full) (nullable): that nobody has looked at it in time
 */
char *
herald_article_words_overdue_new (const HeraldArticle *article, GDateTime *today)
{
  return herald_words_answer_overdue_new (article->review_by, today);
}

/**
 * herald_article_words_ask_new:
 * @ask: a sentence to say
 *
 * Returns: (transfer full): the sentence in quotation marks
 */
char *
herald_article_words_ask_new (const char *ask)
{
  return g_strdup_printf (_ ("“%s”"), ask);
}

/**
 * herald_article_words_share_new:
 * @count: so many of a hundred
 * @label: what they are
 *
 * Returns: (transfer full): both, as in "13 of 100: HER2-positive"
 */
char *
herald_article_words_share_new (guint count, const char *label)
{
  /* Translators: so many of a hundred, and what they are */
  return g_strdup_printf (_ ("%u of 100: %s"), count, label);
}

/**
 * herald_article_words_figure_new:
 * @figure: a figure
 *
 * Returns: (transfer full): all that it shows, a line a part
 */
char *
herald_article_words_figure_new (const HeraldFigure *figure)
{
  GString *text = g_string_new (NULL);
  g_autofree char *rest =
      herald_article_words_share_new (herald_figure_get_rest (figure), figure->rest);

  for (guint i = 0; i < figure->n_parts; i++)
    {
      g_autofree char *part =
          herald_article_words_share_new (figure->parts[i].count, figure->parts[i].label);

      g_string_append_printf (text, "%s\n", part);
    }
  g_string_append_printf (text, "%s\n%s", rest, figure->whom);
  return g_string_free (text, FALSE);
}

static void
append_section (GString *text, const HeraldSection *section)
{
  g_string_append_c (text, '\n');
  if (section->kind == HERALD_SECTION_CONFUSION)
    g_string_append_printf (text, "%s\n", _ ("Often mixed up"));
  if (section->heading != NULL)
    g_string_append_printf (text, "%s\n", section->heading);
  g_string_append_printf (text, "%s\n", section->text);
  for (guint i = 0; i < section->points->len; i++)
    g_string_append_printf (text, "• %s\n", (const char *)section->points->pdata[i]);
  for (guint i = 0; i < section->figures->len; i++)
    {
      g_autofree char *figure =
          herald_article_words_figure_new (&g_array_index (section->figures, HeraldFigure, i));

      g_string_append_printf (text, "\n%s\n", figure);
    }
}

static void
append_asks (GString *text, const HeraldArticle *article)
{
  for (guint i = 0; i < article->ask->len; i++)
    {
      g_autofree char *ask = herald_article_words_ask_new (article->ask->pdata[i]);

      g_string_append_printf (text, "%s\n", ask);
    }
}

static void
append_sources (GString *text, const HeraldArticle *article, HeraldLibrary *library)
{
  g_autoptr (GPtrArray) ids = herald_article_list_sources (article);

  g_string_append_printf (text, "\n%s\n", _ ("Sources"));
  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldSource *source = herald_library_find_source (library, ids->pdata[i]);

      if (source == NULL)
        continue;
      g_string_append (text, source->citation);
      if (source->link != NULL)
        g_string_append_printf (text, ", %s", source->link);
      g_string_append_c (text, '\n');
    }
}

/**
 * herald_article_words_text_new:
 * @article: an article
 * @library: where its sources stand
 *
 * Returns: (transfer full): the whole of it as plain text, with sources, dates and limits
 */
char *
herald_article_words_text_new (const HeraldArticle *article, HeraldLibrary *library)
{
  GString *text = g_string_new (NULL);
  g_autofree char *overdue = herald_article_words_overdue_new (article, NULL);
  g_autofree char *byline = herald_article_words_byline_new (article);
  g_autofree char *foot = herald_words_foot_new ();

  g_string_append_printf (text, "%s\n\n", article->question);
  if (overdue != NULL)
    g_string_append_printf (text, "%s\n\n", overdue);
  g_string_append_printf (text, "%s\n", article->answer);
  for (guint i = 0; i < article->sections->len; i++)
    append_section (text, article->sections->pdata[i]);
  g_string_append_printf (text, "\n%s\n", _ ("What you can ask"));
  append_asks (text, article);
  append_sources (text, article, library);
  g_string_append_printf (text, "\nHerald · %s\n%s\n", byline, foot);
  return g_string_free (text, FALSE);
}

/**
 * herald_article_words_list_new:
 * @articles: (element-type HeraldArticle): questions that the person keeps
 *
 * Returns: (transfer full): a list to take along: each question and what to say
 */
char *
herald_article_words_list_new (GPtrArray *articles)
{
  GString *text = g_string_new (NULL);
  g_autofree char *foot = herald_words_foot_new ();

  g_string_append_printf (text, "%s\n", _ ("Questions for your next appointment"));
  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];

      g_string_append_printf (text, "\n%u. %s\n", i + 1, article->question);
      append_asks (text, article);
    }
  g_string_append_printf (text, "\n%s\n", foot);
  return g_string_free (text, FALSE);
}
