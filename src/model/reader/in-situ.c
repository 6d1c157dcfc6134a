/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growth inside the ducts: the rules are about invasive tumours. */
#include "config.h"

#include "reader/page.h"

/* No clause is longer; a text without stops must not be walked through again and again. */
#define MAX_CLAUSE 200

static gboolean
is_negated (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  for (gint64 i = (gint64)at - 1; i >= sentence->from && (gint64)at - i <= 4; i--)
    {
      const HeraldItem *item = &self->items[i];

      if (item->term == HERALD_REPORT_WORD_NOT || item->term == HERALD_REPORT_WORD_ABSENT)
        return TRUE;
      if (!herald_report_word_is_small (item->term) && item->term != HERALD_REPORT_WORD_NONE)
        return FALSE;
    }
  return FALSE;
}

static gboolean
affirms (const HeraldPage *self, const HeraldSentence *sentence, HeraldReportWord term)
{
  for (guint i = sentence->from; i < sentence->to; i++)
    {
      if (self->items[i].term == term && !is_negated (self, sentence, i))
        return TRUE;
    }
  return FALSE;
}

/* "DCIS: ER 90 %" beside an invasive part: from there to the semicolon. */
static void
leave_out_in_situ_clause (HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i < sentence->to; i++)
    {
      guint end = i + 1;

      if (self->items[i].term != HERALD_REPORT_WORD_IN_SITU ||
          !herald_item_is_sign (herald_page_item (self, sentence->from, sentence->to, end), ':'))
        continue;
      while (end < sentence->to && end - i < MAX_CLAUSE &&
             !herald_item_is_sign (&self->items[end], ';') &&
             self->items[end].term != HERALD_REPORT_WORD_INVASIVE)
        end++;
      herald_page_flag (self, i, end, HERALD_ITEM_LEFT_OUT);
    }
}

/**
 * herald_page_leave_out_in_situ:
 * @self: a page
 * @sentence: a sentence that names growth inside the ducts
 *
 * Leaves out what is about it.
 */
void
herald_page_leave_out_in_situ (HeraldPage *self, const HeraldSentence *sentence)
{
  if (affirms (self, sentence, HERALD_REPORT_WORD_INVASIVE))
    leave_out_in_situ_clause (self, sentence);
  else if (affirms (self, sentence, HERALD_REPORT_WORD_IN_SITU))
    herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
}

/**
 * herald_page_leave_out_parts_in_situ:
 * @self: a page
 *
 * A report that knows growth inside the ducts only: nothing of it is a result of these rules.
 */
void
herald_page_leave_out_parts_in_situ (HeraldPage *self)
{
  guint from = 0;

  while (from < self->sentences->len)
    {
      guint part = g_array_index (self->sentences, HeraldSentence, from).part;
      guint to = from;
      gboolean has_invasive = FALSE;
      gboolean has_in_situ = FALSE;

      for (; to < self->sentences->len; to++)
        {
          const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, to);

          if (sentence->part != part)
            break;
          has_invasive |= affirms (self, sentence, HERALD_REPORT_WORD_INVASIVE) ||
                          affirms (self, sentence, HERALD_REPORT_WORD_METASTASIS);
          has_in_situ |= affirms (self, sentence, HERALD_REPORT_WORD_IN_SITU);
        }
      for (; from < to; from++)
        {
          const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, from);

          if (has_in_situ && !has_invasive)
            herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
        }
    }
}
