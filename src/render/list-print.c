/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions that a person keeps, as a sheet to go through together: what to say, lines to write
 * on, boxes to tick. Holds no answer and no result. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "article-print.h"
#include "content/page-words.h"
#include "library/article-words.h"
#include "list-print.h"

/* In points. */
#define MARGIN 46.0
#define RULES_A_QUESTION 1
#define RULES_AN_OWN_QUESTION 2

/* The sheet is no better checked than the least checked of its articles. */
static const HeraldArticle *
find_least_checked (GPtrArray *articles)
{
  const HeraldArticle *least = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldArticle *article = articles->pdata[i];
      gboolean is_reviewed = article->reviewer != NULL;

      if (least == NULL || is_reviewed < (least->reviewer != NULL) ||
          (is_reviewed == (least->reviewer != NULL) &&
           g_strcmp0 (article->reviewed, least->reviewed) < 0))
        least = article;
    }
  return least;
}

static void
set_foot (HeraldPrintout *printout, GPtrArray *articles, GDateTime *today)
{
  const HeraldArticle *least = find_least_checked (articles);
  g_autofree char *byline =
      least != NULL ? herald_article_print_byline_new (least, today) : g_strdup ("Herald");
  g_autofree char *foot = herald_words_foot_new ();

  herald_printout_set_foot (printout, byline, foot);
}

/* The question, what to say and the lines stay on one page. */
static void
add_question (HeraldPrintout *printout, guint number, const HeraldArticle *article)
{
  herald_printout_add_question (printout, number, article->question);
  for (guint i = 0; i < article->ask->len; i++)
    {
      g_autofree char *ask = herald_article_words_ask_new (article->ask->pdata[i]);

      herald_printout_add (printout, HERALD_PRINT_SAY, ask);
      herald_printout_keep (printout);
    }
  herald_printout_add_rules (printout, RULES_A_QUESTION);
}

static void
add_own_question (HeraldPrintout *printout, guint number)
{
  herald_printout_add_question (printout, number, _ ("Our own question:"));
  herald_printout_add_rules (printout, RULES_AN_OWN_QUESTION);
}

/**
 * herald_list_print_new:
 * @articles: (element-type HeraldArticle): questions that the person keeps
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full): a sheet for the next appointment, eight questions a page at most
 */
HeraldPrintout *
herald_list_print_new (GPtrArray *articles, GDateTime *today)
{
  g_return_val_if_fail (articles != NULL, NULL);

  const char *title = _ ("Questions for your next appointment");
  HeraldPrintout *printout = herald_printout_new (title, MARGIN);

  set_foot (printout, articles, today);
  herald_printout_set_most_questions (printout, HERALD_LIST_PRINT_MOST_A_PAGE);
  herald_printout_add (printout, HERALD_PRINT_TITLE, title);
  herald_printout_add (printout,
                       HERALD_PRINT_SUBTITLE,
                       _ ("For both of us: to go through together"));
  herald_printout_add_pair (printout, HERALD_PRINT_FIELDS, _ ("Date"), _ ("With"));
  herald_printout_add_columns (printout,
                               _ ("What we want to ask"),
                               _ ("Ask today"),
                               _ ("Talked over"));
  for (guint i = 0; i < articles->len; i++)
    add_question (printout, i + 1, articles->pdata[i]);
  add_own_question (printout, articles->len + 1);
  herald_printout_add_pair (printout,
                            HERALD_PRINT_BOXES,
                            _ ("What matters most to me today"),
                            _ ("What we agreed, and who does it"));
  return printout;
}
