/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with its sign and unit. A bound and a range are told from one exact number: only that
 * goes into a form. */
#include "config.h"

#include "reader/quantity.h"

/**
 * herald_item_is_bound_sign:
 * @item: an item
 *
 * Returns: whether it says that a number is the least or the most: "<", ">" or one with "or equal"
 */
gboolean
herald_item_is_bound_sign (const HeraldItem *item)
{
  return herald_item_is_sign (item, '<') || herald_item_is_sign (item, '>') ||
         herald_item_is_sign (item, HERALD_SIGN_AT_LEAST) ||
         herald_item_is_sign (item, HERALD_SIGN_AT_MOST);
}

static gboolean
is_percent_at (const HeraldPage *self, guint from, guint to, gint64 index)
{
  const HeraldItem *item = herald_page_item (self, from, to, index);

  return herald_item_is_sign (item, '%') || item->term == HERALD_REPORT_WORD_PERCENT;
}

/* What may stand between "<" and its number, or between "about" and its number. */
static gboolean
can_pass (const HeraldItem *item)
{
  return item->term == HERALD_REPORT_WORD_LINK || herald_item_is_sign (item, '=') ||
         item->term == HERALD_REPORT_WORD_COMMON || item->term == HERALD_REPORT_WORD_TO ||
         herald_item_is_sign (item, '~');
}

static gboolean
has_bound_before (const HeraldPage *self, guint from, guint to, guint index)
{
  for (gint64 i = (gint64)index - 1; i >= from && (gint64)index - i <= 4; i--)
    {
      const HeraldItem *item = herald_page_item (self, from, to, i);

      if (herald_item_is_bound_sign (item) || item->term == HERALD_REPORT_WORD_BOUND ||
          item->term == HERALD_REPORT_WORD_UP_TO)
        return TRUE;
      if (!can_pass (item))
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_about_before (const HeraldPage *self, guint from, guint to, guint index)
{
  for (gint64 i = (gint64)index - 1; i >= from && (gint64)index - i <= 3; i--)
    {
      const HeraldItem *item = herald_page_item (self, from, to, i);

      if (herald_item_is_sign (item, '~') || item->term == HERALD_REPORT_WORD_ABOUT)
        return TRUE;
      if (!can_pass (item) && !herald_item_is_sign (item, '.') && !herald_item_is_sign (item, '('))
        return FALSE;
    }
  return FALSE;
}

/* Between the ends of a range: "-", "to", which some languages also say for "for". */
static gboolean
is_range_mark (const HeraldPage *self, guint from, guint to, gint64 index)
{
  const HeraldItem *item = herald_page_item (self, from, to, index);

  return herald_item_is_sign (item, '-') || item->term == HERALD_REPORT_WORD_UP_TO ||
         item->term == HERALD_REPORT_WORD_TO ||
         (item->term == HERALD_REPORT_WORD_FOR && is_percent_at (self, from, to, index + 2));
}

static gboolean
is_range_end (const HeraldPage *self, guint from, guint to, guint index)
{
  gint64 before = (gint64)index - 1;

  if (!is_range_mark (self, from, to, before))
    return FALSE;
  before--;
  if (is_percent_at (self, from, to, before))
    before--;
  return herald_page_item (self, from, to, before)->kind == HERALD_ITEM_NUMBER;
}

static gboolean
is_range_start (const HeraldPage *self, guint from, guint to, gint64 index)
{
  gint64 after = index + 1;

  if (is_percent_at (self, from, to, after))
    after++;
  if (!is_range_mark (self, from, to, after) &&
      !(herald_item_is_sign (herald_page_item (self, from, to, after), '/') &&
        is_percent_at (self, from, to, after + 2)))
    return FALSE;
  return herald_page_item (self, from, to, after + 1)->kind == HERALD_ITEM_NUMBER;
}

/* "between 10 and 20 %": the number before the "and" has no unit of its own. */
static gboolean
is_behind_and (const HeraldPage *self, guint from, guint to, guint index)
{
  const HeraldItem *between = herald_page_item (self, from, to, (gint64)index - 3);

  return herald_page_item (self, from, to, (gint64)index - 1)->term == HERALD_REPORT_WORD_AND &&
         herald_page_item (self, from, to, (gint64)index - 2)->kind == HERALD_ITEM_NUMBER &&
         (between->term == HERALD_REPORT_WORD_UP_TO || between->term == HERALD_REPORT_WORD_BOUND);
}

/**
 * herald_page_read_quantity:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @index: an item that is a number
 *
 * Returns: what the number is
 */
HeraldQuantity
herald_page_read_quantity (const HeraldPage *self, guint from, guint to, guint index)
{
  HeraldQuantity quantity = { .number = index, .first = index, .last = index };
  const HeraldItem *behind;

  quantity.is_percent = is_percent_at (self, from, to, (gint64)index + 1);
  if (quantity.is_percent)
    quantity.last = index + 1;
  behind = herald_page_item (self, from, to, (gint64)quantity.last + 1);
  quantity.is_about = has_about_before (self, from, to, index);
  quantity.is_exact =
      !has_bound_before (self, from, to, index) && !is_range_end (self, from, to, index) &&
      !is_range_start (self, from, to, index) && !is_behind_and (self, from, to, index) &&
      behind->term != HERALD_REPORT_WORD_OR_MORE && !herald_item_is_bound_sign (behind);
  /* "90%+" is a bound too. */
  if (quantity.is_percent && herald_item_is_sign (behind, '+') &&
      !herald_item_is_sign (herald_page_item (self, from, to, (gint64)quantity.last + 2), '+') &&
      (behind->flags & HERALD_ITEM_SPACE_BEFORE) == 0)
    quantity.is_exact = FALSE;
  return quantity;
}
