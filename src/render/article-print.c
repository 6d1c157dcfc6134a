/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article on paper: the same words in the same order as on screen, and room to write. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "article-print.h"
#include "content/page-words.h"
#include "library/article-words.h"

/* In points: lines of about 75 letters on A4. */
#define MARGIN 66.0
#define RULES_AN_ASK 2

static void
add_heading (HeraldPrintout *printout, const HeraldSection *section)
{
  if (section->kind == HERALD_SECTION_CONFUSION)
    herald_printout_add (printout, HERALD_PRINT_HEADING, _ ("Often mixed up"));
  else if (section->heading != NULL)
    herald_printout_add (printout, HERALD_PRINT_HEADING, section->heading);
}

static void
add_section (HeraldPrintout *printout, const HeraldSection *section)
{
  gboolean is_aside = section->kind == HERALD_SECTION_CONFUSION;

  add_heading (printout, section);
  herald_printout_add (printout,
                       is_aside ? HERALD_PRINT_ASIDE : HERALD_PRINT_PARAGRAPH,
                       section->text);
  for (guint i = 0; i < section->points->len; i++)
    {
      if (i == 0)
        herald_printout_keep (printout);
      herald_printout_add (printout, HERALD_PRINT_POINT, section->points->pdata[i]);
    }
  for (guint i = 0; i < section->figures->len; i++)
    herald_printout_add_figure (printout, &g_array_index (section->figures, HeraldFigure, i));
}

static void
add_asks (HeraldPrintout *printout, const HeraldArticle *article)
{
  if (article->ask->len == 0)
    return;
  herald_printout_add (printout, HERALD_PRINT_HEADING, _ ("What you can ask"));
  for (guint i = 0; i < article->ask->len; i++)
    {
      g_autofree char *ask = herald_article_words_ask_new (article->ask->pdata[i]);

      herald_printout_add (printout, HERALD_PRINT_ASK, ask);
      herald_printout_keep (printout);
      herald_printout_add_rules (printout, RULES_AN_ASK);
    }
}

static char *
make_source (const HeraldSource *source)
{
  if (source->link == NULL)
    return g_strdup (source->citation);
  return g_strdup_printf ("%s\n%s", source->citation, source->link);
}

static void
add_sources (HeraldPrintout *printout, const HeraldArticle *article, HeraldLibrary *library)
{
  g_autoptr (GPtrArray) ids = herald_article_list_sources (article);
  gboolean is_first = TRUE;

  for (guint i = 0; i < ids->len; i++)
    {
      const HeraldSource *source = herald_library_find_source (library, ids->pdata[i]);
      g_autofree char *text = source != NULL ? make_source (source) : NULL;

      if (text == NULL)
        continue;
      if (is_first)
        herald_printout_add (printout, HERALD_PRINT_HEADING, _ ("Sources"));
      herald_printout_add (printout, HERALD_PRINT_SOURCE, text);
      is_first = FALSE;
    }
}

static void
add_overdue (HeraldPrintout *printout, const HeraldArticle *article, GDateTime *today)
{
  g_autofree char *overdue = herald_article_words_overdue_new (article, today);

  if (overdue != NULL)
    herald_printout_add (printout, HERALD_PRINT_NOTE, overdue);
}

/**
 * herald_article_print_byline_new:
 * @article: an article
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full): when the article was written, who has gone over it, and when it was
 *   printed: paper stays when the answer changes
 */
char *
herald_article_print_byline_new (const HeraldArticle *article, GDateTime *today)
{
  g_autoptr (GDateTime) now =
      today != NULL ? g_date_time_ref (today) : g_date_time_new_now_local ();
  g_autofree char *spelled = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day = herald_words_day_new (spelled);
  g_autofree char *byline = herald_article_words_byline_new (article);

  /* Translators: “checked on a day” and the day of printing */
  return g_strdup_printf (_ ("Herald · %s · printed %s"), byline, day);
}

/**
 * herald_article_print_new:
 * @article: an article
 * @library: where its sources stand
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full): the whole of it as a document, with sources, dates and limits
 */
HeraldPrintout *
herald_article_print_new (const HeraldArticle *article, HeraldLibrary *library, GDateTime *today)
{
  g_return_val_if_fail (article != NULL && library != NULL, NULL);

  HeraldPrintout *printout = herald_printout_new (article->question, MARGIN);
  g_autofree char *byline = herald_article_print_byline_new (article, today);
  g_autofree char *foot = herald_words_foot_new ();

  herald_printout_set_foot (printout, byline, foot);
  herald_printout_add (printout, HERALD_PRINT_TITLE, article->question);
  add_overdue (printout, article, today);
  herald_printout_add (printout, HERALD_PRINT_LEAD, article->answer);
  for (guint i = 0; i < article->sections->len; i++)
    add_section (printout, article->sections->pdata[i]);
  add_asks (printout, article);
  add_sources (printout, article, library);
  return printout;
}
