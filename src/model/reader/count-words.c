/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words around a number of a gene test say about it. */
#include "config.h"

#include "reader/counter.h"

/**
 * herald_counter_said_by:
 * @term: a term
 *
 * Returns: what it says about a number near by
 */
guint
herald_counter_said_by (HeraldReportWord term)
{
  switch (term)
    {
    case HERALD_REPORT_WORD_HER2:
      return HERALD_SAYS_HER2;
    case HERALD_REPORT_WORD_CEP17:
      return HERALD_SAYS_CEP17;
    case HERALD_REPORT_WORD_RATIO:
      return HERALD_SAYS_RATIO;
    case HERALD_REPORT_WORD_MEAN:
      return HERALD_SAYS_MEAN;
    case HERALD_REPORT_WORD_TOTAL:
      return HERALD_SAYS_TOTAL;
    case HERALD_REPORT_WORD_COPIES:
      return HERALD_SAYS_COPIES;
    case HERALD_REPORT_WORD_SIGNALS:
      return HERALD_SAYS_SIGNALS;
    case HERALD_REPORT_WORD_NUCLEI:
      return HERALD_SAYS_NUCLEI;
    case HERALD_REPORT_WORD_PER_CELL:
      return HERALD_SAYS_PER_CELL;
    case HERALD_REPORT_WORD_ER:
    case HERALD_REPORT_WORD_PR:
    case HERALD_REPORT_WORD_KI67:
    case HERALD_REPORT_WORD_MITOSES:
    case HERALD_REPORT_WORD_SCORE:
    case HERALD_REPORT_WORD_SCALE:
    case HERALD_REPORT_WORD_CM:
    case HERALD_REPORT_WORD_MM:
      return HERALD_SAYS_STRANGER;
    default:
      return herald_report_word_is_stranger (term) ? HERALD_SAYS_STRANGER : 0;
    }
}

/**
 * herald_counter_item_at:
 * @self: a counter
 * @index: any index
 *
 * Returns: the item, or nothing where @index is outside the sentence
 */
const HeraldItem *
herald_counter_item_at (const HeraldCounter *self, gint64 index)
{
  return herald_page_item (self->page, self->from, self->to, index);
}

/**
 * herald_counter_is_separator:
 * @item: an item
 *
 * Returns: whether words before it are about something else
 */
gboolean
herald_counter_is_separator (const HeraldItem *item)
{
  return item->end == 0 || (item->kind == HERALD_ITEM_SIGN &&
                            (item->sign == ',' || item->sign == ';' || item->sign == '(' ||
                             item->sign == ')' || item->sign == HERALD_SIGN_BULLET));
}

/* "signals;. 33": signs that a scanner left between a word and its number. */
static gint64
skip_stray_signs (const HeraldCounter *self, guint index)
{
  gint64 before = (gint64)index - 1;

  if (herald_item_is_sign (herald_counter_item_at (self, before), '.') &&
      herald_item_is_sign (herald_counter_item_at (self, before - 1), ';'))
    return before - 2;
  return before;
}

static gboolean
divides_probe (const HeraldCounter *self, gint64 index)
{
  return herald_item_is_sign (herald_counter_item_at (self, index - 1), '/') &&
         (herald_counter_said_by (herald_counter_item_at (self, index - 2)->term) &
          HERALD_SAYS_BOTH) != 0;
}

/**
 * herald_counter_say_before:
 * @self: a counter
 * @index: a number
 * @first: (out): the first word that says something
 *
 * Returns: what is said between the number before, or the last comma, and this number
 */
guint
herald_counter_say_before (const HeraldCounter *self, guint index, guint *first)
{
  guint says = 0;

  *first = index;
  for (gint64 i = skip_stray_signs (self, index); i >= self->from; i--)
    {
      const HeraldItem *item = herald_counter_item_at (self, i);

      if (herald_counter_is_separator (item) || item->kind == HERALD_ITEM_NUMBER ||
          item->kind == HERALD_ITEM_DATE ||
          ((says & HERALD_SAYS_BOTH) != 0 && herald_item_is_sign (item, ':')))
        break;
      if (herald_counter_said_by (item->term) != 0)
        *first = i;
      /* "HER2/nucleus 6.9" */
      if (item->term == HERALD_REPORT_WORD_NUCLEI && divides_probe (self, i))
        says |= HERALD_SAYS_PER_CELL;
      else
        says |= herald_counter_said_by (item->term);
    }
  return says;
}

/* "signals 164 / Total CEP17 signals 82" */
static gboolean
begins_next_entry (const HeraldCounter *self, gint64 index)
{
  guint says = herald_counter_said_by (herald_counter_item_at (self, index + 1)->term);

  if (!herald_item_is_sign (herald_counter_item_at (self, index), '/'))
    return FALSE;
  return (says & (HERALD_SAYS_BOTH | HERALD_SAYS_TOTAL | HERALD_SAYS_MEAN | HERALD_SAYS_RATIO)) !=
             0 ||
         (says == HERALD_SAYS_NUCLEI &&
          herald_counter_item_at (self, index + 2)->kind == HERALD_ITEM_NUMBER);
}

/* Whether what is counted stands within a few words behind: "190 HER2 signals" */
static gboolean
counts_signals (const HeraldCounter *self, gint64 number)
{
  for (gint64 i = number + 1; i <= number + 3; i++)
    {
      const HeraldItem *item = herald_counter_item_at (self, i);

      if (herald_counter_is_separator (item) || item->kind == HERALD_ITEM_NUMBER)
        return FALSE;
      if ((herald_counter_said_by (item->term) & (HERALD_SAYS_SIGNALS | HERALD_SAYS_COPIES)) != 0)
        return TRUE;
    }
  return FALSE;
}

/* "38 Nuclei: 20", and not "40 nuclei: 190 HER2 signals" */
static gboolean
names_next_number (const HeraldCounter *self, gint64 index)
{
  return herald_item_is_sign (herald_counter_item_at (self, index + 1), ':') &&
         herald_counter_item_at (self, index + 2)->kind == HERALD_ITEM_NUMBER &&
         !counts_signals (self, index + 2);
}

/**
 * herald_counter_say_behind:
 * @self: a counter
 * @index: a number
 * @last: (out): the last word that says something
 *
 * Returns: what is said right behind: "42 HER2 signals", "20 tumour cells", "3.4 copies of HER2"
 */
guint
herald_counter_say_behind (const HeraldCounter *self, guint index, guint *last)
{
  guint says = 0;
  guint n_unknown = 0;

  *last = index;
  for (guint i = index + 1; i <= index + 6; i++)
    {
      const HeraldItem *item = herald_counter_item_at (self, i);
      guint here = herald_counter_said_by (item->term);

      if (herald_counter_is_separator (item) || item->kind == HERALD_ITEM_NUMBER ||
          item->term == HERALD_REPORT_WORD_AND || item->term == HERALD_REPORT_WORD_OR ||
          item->term == HERALD_REPORT_WORD_WITH || (item->flags & HERALD_ITEM_LINE_BEFORE) != 0 ||
          begins_next_entry (self, i))
        break;
      /* "511 signals in 120 nuclei": what follows the next word is not about this number. */
      if ((says & (HERALD_SAYS_SIGNALS | HERALD_SAYS_COPIES | HERALD_SAYS_NUCLEI)) != 0 &&
          (here & (HERALD_SAYS_NUCLEI | HERALD_SAYS_STRANGER)) != 0)
        break;
      if (here == 0 && item->term == HERALD_REPORT_WORD_NONE && item->kind == HERALD_ITEM_WORD &&
          ++n_unknown > 2)
        break;
      if (here == HERALD_SAYS_NUCLEI && names_next_number (self, i))
        break;
      if (here != 0)
        *last = i;
      says |= here;
    }
  return (says & (HERALD_SAYS_SIGNALS | HERALD_SAYS_COPIES | HERALD_SAYS_NUCLEI |
                  HERALD_SAYS_PER_CELL)) != 0
             ? says
             : 0;
}
