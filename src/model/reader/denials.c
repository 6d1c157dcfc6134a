/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the words around a value take it back or only bound it: "not 3+", "less than 2+", "does
 * not measure 25 mm". */
#include "config.h"

#include "reader/page.h"
#include "reader/quantity.h"

#define MAX_BACK 7
#define MAX_AHEAD 3

/* Words that carry a denial on to the value behind them. What is said of stain or of growth has a
 * denial of its own: "no staining 0". */
static gboolean
carries (const HeraldItem *item)
{
  switch ((HeraldReportWord)item->term)
    {
    case HERALD_REPORT_WORD_FOR:
    case HERALD_REPORT_WORD_BY:
    case HERALD_REPORT_WORD_OR:
    case HERALD_REPORT_WORD_WITH:
    case HERALD_REPORT_WORD_LINK:
    case HERALD_REPORT_WORD_TO:
    case HERALD_REPORT_WORD_FILLER:
    case HERALD_REPORT_WORD_COMMON:
    case HERALD_REPORT_WORD_ABOUT:
    case HERALD_REPORT_WORD_SEEN:
    case HERALD_REPORT_WORD_SCORE:
    case HERALD_REPORT_WORD_GRADE:
    case HERALD_REPORT_WORD_SIZE:
    case HERALD_REPORT_WORD_RATIO:
    case HERALD_REPORT_WORD_MEAN:
      return TRUE;
    default:
      return herald_report_word_is_marker (item->term) ||
             (herald_item_is_sign (item, '-') && (item->flags & HERALD_ITEM_SPACE_BEFORE) == 0);
    }
}

/* A new line that begins with its own name has nothing of the line before: "Necrosis: no⏎HER2 3+".
 */
static gboolean
begins_entry (const HeraldItem *item)
{
  return (item->flags & HERALD_ITEM_LINE_BEFORE) != 0 &&
         (herald_report_word_is_marker (item->term) || item->term == HERALD_REPORT_WORD_GRADE ||
          item->term == HERALD_REPORT_WORD_GRADE_LETTER || item->term == HERALD_REPORT_WORD_SIZE ||
          item->term == HERALD_REPORT_WORD_SCORE);
}

/**
 * herald_page_is_denied:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @index: the first item of a value
 *
 * Returns: whether the words before it say that this is not the value
 */
gboolean
herald_page_is_denied (const HeraldPage *self, guint from, guint to, guint index)
{
  for (gint64 i = (gint64)index - 1; i >= from && (gint64)index - i <= MAX_BACK; i--)
    {
      const HeraldItem *item = herald_page_item (self, from, to, i);

      if (begins_entry (herald_page_item (self, from, to, i + 1)))
        return FALSE;
      if (item->term == HERALD_REPORT_WORD_NOT || item->term == HERALD_REPORT_WORD_ABSENT)
        return TRUE;
      if (!carries (item))
        return FALSE;
    }
  return FALSE;
}

/* "3+ excluded", not "1+, absence of complete staining" */
static gboolean
ends_phrase (const HeraldPage *self, guint from, guint to, guint index)
{
  const HeraldItem *next = herald_page_item (self, from, to, (gint64)index + 1);

  return next->kind != HERALD_ITEM_WORD || (next->flags & HERALD_ITEM_LINE_BEFORE) != 0;
}

/**
 * herald_page_is_unconfirmed:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @last: the last item of a value
 *
 * Returns: whether the words behind it say that it was not seen: "3+ could not be confirmed"
 */
gboolean
herald_page_is_unconfirmed (const HeraldPage *self, guint from, guint to, guint last)
{
  gboolean is_denied = FALSE;
  guint n_unknown = 0;

  for (guint i = last + 1; i <= last + MAX_BACK; i++)
    {
      const HeraldItem *item = herald_page_item (self, from, to, i);

      if ((is_denied && item->term == HERALD_REPORT_WORD_SEEN) ||
          (item->term == HERALD_REPORT_WORD_ABSENT && ends_phrase (self, from, to, i)))
        return TRUE;
      is_denied |= item->term == HERALD_REPORT_WORD_NOT;
      if (item->kind == HERALD_ITEM_WORD && item->term == HERALD_REPORT_WORD_NONE &&
          ++n_unknown <= 2)
        continue;
      if (item->term != HERALD_REPORT_WORD_NOT && item->term != HERALD_REPORT_WORD_LINK &&
          item->term != HERALD_REPORT_WORD_FILLER && item->term != HERALD_REPORT_WORD_COMMON)
        return FALSE;
    }
  return FALSE;
}

/* "=>" and "->" point at a value, ">" bounds it. */
static gboolean
is_arrow (const HeraldPage *self, guint from, guint to, gint64 index)
{
  const HeraldItem *before = herald_page_item (self, from, to, index - 1);

  return herald_item_is_sign (herald_page_item (self, from, to, index), '>') &&
         (herald_item_is_sign (before, '-') || herald_item_is_sign (before, '='));
}

/**
 * herald_page_is_bounded:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @first: the first item of a score or of a grade
 * @last: its last item
 *
 * Returns: whether it is only the least or the most: "< 3+", "less than score 2+", "II or higher"
 */
gboolean
herald_page_is_bounded (const HeraldPage *self, guint from, guint to, guint first, guint last)
{
  const HeraldItem *behind = herald_page_item (self, from, to, (gint64)last + 1);

  if (behind->term == HERALD_REPORT_WORD_OR_MORE)
    return TRUE;
  for (gint64 i = (gint64)first - 1; i >= from && (gint64)first - i <= MAX_BACK; i--)
    {
      const HeraldItem *item = herald_page_item (self, from, to, i);

      if (begins_entry (herald_page_item (self, from, to, i + 1)))
        return FALSE;
      if (herald_item_is_bound_sign (item))
        return !is_arrow (self, from, to, i);
      if (item->term == HERALD_REPORT_WORD_BOUND)
        return TRUE;
      if (item->term != HERALD_REPORT_WORD_SCORE && item->term != HERALD_REPORT_WORD_LINK &&
          item->term != HERALD_REPORT_WORD_COMMON && item->term != HERALD_REPORT_WORD_TO &&
          !herald_item_is_sign (item, '='))
        return FALSE;
    }
  return FALSE;
}

/**
 * herald_page_is_dated:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @last: the last item of a value
 *
 * Returns: whether a date stands right behind it, so that it may be long past: "1+ on 12.03.2021"
 */
gboolean
herald_page_is_dated (const HeraldPage *self, guint from, guint to, guint last)
{
  for (guint i = last + 1; i <= last + MAX_AHEAD; i++)
    {
      const HeraldItem *item = herald_page_item (self, from, to, i);

      if ((item->flags & HERALD_ITEM_LINE_BEFORE) != 0)
        return FALSE;
      if (item->kind == HERALD_ITEM_DATE ||
          (item->kind == HERALD_ITEM_NUMBER && item->whole >= 1980 && item->whole < 2100))
        return TRUE;
      if (!herald_report_word_is_small (item->term) && item->term != HERALD_REPORT_WORD_MONTH &&
          !herald_item_is_sign (item, '('))
        return FALSE;
    }
  return FALSE;
}
