/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that name a tumour or tell when it was: it may be long past. */
#include "config.h"

#include "reader/page.h"

#define MAX_BACK 4
/* No clause is longer; a text without stops must not be walked through again and again. */
#define MAX_CLAUSE 200
/* As far as the tumour can stand behind its year. */
#define MAX_HEAD 12

static gboolean
is_year (const HeraldItem *item)
{
  return item->whole >= 1950 && item->whole < 2100;
}

/* "the 2016 tumor" */
static gboolean
is_name_of_tumour (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  HeraldReportWord next =
      herald_page_item (self, sentence->from, sentence->to, (gint64)at + 1)->term;

  return is_year (&self->items[at]) &&
         (next == HERALD_REPORT_WORD_TUMOUR || next == HERALD_REPORT_WORD_INVASIVE ||
          next == HERALD_REPORT_WORD_EXCISION || next == HERALD_REPORT_WORD_CORE_BIOPSY);
}

/* From semicolon to semicolon. */
static void
doubt_around (HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  guint from = at;
  guint to = at;

  while (from > sentence->from && at - from < MAX_CLAUSE &&
         !herald_item_is_sign (&self->items[from - 1], ';'))
    from--;
  while (to < sentence->to && to - at < MAX_CLAUSE && !herald_item_is_sign (&self->items[to], ';'))
    to++;
  herald_page_flag (self, from, to, HERALD_ITEM_DOUBTFUL);
}

/* "carcinoma of the right breast in 2008": what follows may be long past. */
static gboolean
is_year_of_tumour (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  const HeraldItem *second = herald_page_item (self, sentence->from, sentence->to, (gint64)at + 2);

  guint n_unknown = 0;

  if (!is_year (&self->items[at]))
    return FALSE;
  /* "had in 2010 a carcinoma" */
  if (herald_page_item (self, sentence->from, sentence->to, (gint64)at + 1)->term ==
          HERALD_REPORT_WORD_LINK &&
      second->term == HERALD_REPORT_WORD_INVASIVE)
    return TRUE;
  for (gint64 i = (gint64)at - 1; i >= sentence->from && (gint64)at - i <= MAX_BACK + 2; i--)
    {
      HeraldReportWord term = self->items[i].term;

      if (term == HERALD_REPORT_WORD_INVASIVE || term == HERALD_REPORT_WORD_EXCISION)
        return TRUE;
      /* "contralateral" */
      n_unknown += term == HERALD_REPORT_WORD_NONE && self->items[i].kind == HERALD_ITEM_WORD;
      if ((!herald_report_word_is_small (term) && term != HERALD_REPORT_WORD_NONE) ||
          self->items[i].kind != HERALD_ITEM_WORD || n_unknown > 1)
        return FALSE;
    }
  return FALSE;
}

/* "In 2012 she was treated for a tumour of the other breast": a year at the head of a sentence, and
 * no colon behind it. */
static gboolean
is_year_at_head (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  if (!is_year (&self->items[at]) || at > sentence->from + 1 ||
      (at > sentence->from && self->items[sentence->from].term != HERALD_REPORT_WORD_LINK))
    return FALSE;
  for (guint i = at + 1; i <= at + MAX_HEAD; i++)
    {
      const HeraldItem *item = herald_page_item (self, sentence->from, sentence->to, i);

      if (item->term == HERALD_REPORT_WORD_INVASIVE || item->term == HERALD_REPORT_WORD_TUMOUR ||
          item->term == HERALD_REPORT_WORD_EXCISION)
        return TRUE;
      if (item->end == 0 || herald_report_word_is_marker (item->term) ||
          herald_item_is_sign (item, ':'))
        return FALSE;
    }
  return FALSE;
}

/**
 * herald_page_doubt_year:
 * @self: a page
 * @sentence: a sentence of it
 * @index: one of its items
 *
 * Marks as doubtful what belongs to a tumour of the year that stands at @index.
 *
 * Returns: whether that goes on to the end of the sentence
 */
gboolean
herald_page_doubt_year (HeraldPage *self, const HeraldSentence *sentence, guint index)
{
  if (is_name_of_tumour (self, sentence, index))
    doubt_around (self, sentence, index);
  else if (is_year_of_tumour (self, sentence, index) || is_year_at_head (self, sentence, index))
    {
      herald_page_flag (self, index, sentence->to, HERALD_ITEM_DOUBTFUL);
      return TRUE;
    }
  return FALSE;
}
