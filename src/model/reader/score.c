/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A score as laboratories write it: 2+, 3 +, +3, +++, 2+/3+, 0+. A sum such as 3+2+2 is none. */
#include "config.h"

#include "reader/score.h"

static gboolean
is_digit (const HeraldItem *item)
{
  return item->kind == HERALD_ITEM_NUMBER && item->whole >= 0 && item->whole <= 3 &&
         item->end - item->start == 1;
}

static gboolean
is_tight (const HeraldItem *item)
{
  return (item->flags & HERALD_ITEM_SPACE_BEFORE) == 0;
}

/**
 * herald_page_is_sum:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @index: an item
 * @parts: (out): the items of the three numbers
 *
 * Returns: whether three numbers from 1 to 3 are added from @index on, as the parts of a grade are
 */
gboolean
herald_page_is_sum (const HeraldPage *self, guint from, guint to, guint index, guint parts[3])
{
  for (guint i = 0; i < 3; i++)
    {
      const HeraldItem *number = herald_page_item (self, from, to, (gint64)index + 2 * i);

      if (!is_digit (number) || number->whole == 0)
        return FALSE;
      if (i > 0 &&
          !herald_item_is_sign (herald_page_item (self, from, to, (gint64)index + 2 * i - 1), '+'))
        return FALSE;
      parts[i] = index + 2 * i;
    }
  /* "1+ 2+ 3+" lists scores. */
  return !herald_item_is_sign (herald_page_item (self, from, to, (gint64)index + 5), '+');
}

static guint
count_pluses (const HeraldPage *self, guint from, guint to, guint index)
{
  guint count = 0;

  while (herald_item_is_sign (herald_page_item (self, from, to, (gint64)index + count), '+') &&
         (count == 0 || is_tight (&self->items[index + count])))
    count++;
  return count;
}

static gboolean
is_between_mark (const HeraldItem *item)
{
  return herald_item_is_sign (item, '/') || herald_item_is_sign (item, '-') ||
         item->term == HERALD_REPORT_WORD_UP_TO || item->term == HERALD_REPORT_WORD_TO;
}

/* "/3+" or "- 3+" behind a score; "/3" alone only says how far the scale goes. */
static void
read_second (const HeraldPage *self, guint from, guint to, HeraldScore *score)
{
  guint at = score->last + 1;
  gboolean is_slash = herald_item_is_sign (herald_page_item (self, from, to, at), '/');
  guint n_pluses;

  /* "++-/+++" */
  while (is_between_mark (herald_page_item (self, from, to, at)) && at < score->last + 3)
    at++;
  if (at == score->last + 1)
    return;
  if (is_digit (herald_page_item (self, from, to, at)))
    {
      guint value = self->items[at].whole;

      n_pluses = count_pluses (self, from, to, at + 1);
      if (n_pluses == 0 && !(is_slash && value == 3 && score->kind != HERALD_SCORE_SIGN) &&
          score->kind == HERALD_SCORE_PLUS)
        return;
      if (n_pluses > 0 && value != score->value)
        score->kind = HERALD_SCORE_BETWEEN;
      if (n_pluses > 0 || (is_slash && value == 3))
        score->last = at + n_pluses;
      score->value = n_pluses > 0 ? MIN (score->value, value) : score->value;
      return;
    }
  n_pluses = count_pluses (self, from, to, at);
  /* Written in signs, the rule is the lower one; "+/+++" may be one of three. */
  if (n_pluses > 1)
    {
      score->last = at + n_pluses - 1;
      if (score->kind == HERALD_SCORE_SIGN)
        score->kind = HERALD_SCORE_BETWEEN;
      score->value = MIN (score->value, n_pluses);
    }
}

static HeraldScore
read_digit (const HeraldPage *self, guint from, guint to, guint index)
{
  HeraldScore score = { HERALD_SCORE_BARE, self->items[index].whole, index, FALSE };
  guint parts[3];
  guint n_pluses;

  if (herald_page_is_sum (self, from, to, index, parts))
    return (HeraldScore){ .kind = HERALD_SCORE_NONE };
  /* The end of a sum. */
  if (herald_item_is_sign (herald_page_item (self, from, to, (gint64)index - 1), '+') &&
      herald_page_item (self, from, to, (gint64)index - 2)->kind == HERALD_ITEM_NUMBER)
    return (HeraldScore){ .kind = HERALD_SCORE_NONE };
  n_pluses = count_pluses (self, from, to, index + 1);
  if (n_pluses > 0)
    {
      score.kind = score.value == 0 ? HERALD_SCORE_TRACE : HERALD_SCORE_PLUS;
      score.last = index + n_pluses;
    }
  read_second (self, from, to, &score);
  return score;
}

static HeraldScore
read_sign (const HeraldPage *self, guint from, guint to, guint index)
{
  HeraldScore score = { HERALD_SCORE_SIGN, 1, index, self->items[index].sign == '-' };
  const HeraldItem *next = herald_page_item (self, from, to, (gint64)index + 1);
  guint n_pluses = count_pluses (self, from, to, index);

  if (score.is_minus)
    return score;
  if (n_pluses > 1)
    {
      score.kind = HERALD_SCORE_PLUS;
      score.value = MIN (n_pluses, 3);
      score.last = index + n_pluses - 1;
    }
  else if (is_digit (next) && is_tight (next) && next->whole > 0)
    {
      score.kind = HERALD_SCORE_PLUS;
      score.value = next->whole;
      score.last = index + 1;
    }
  read_second (self, from, to, &score);
  return score;
}

/**
 * herald_page_read_score:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @index: an item
 *
 * Returns: the score that begins at @index
 */
HeraldScore
herald_page_read_score (const HeraldPage *self, guint from, guint to, guint index)
{
  const HeraldItem *item = herald_page_item (self, from, to, index);

  if (is_digit (item))
    return read_digit (self, from, to, index);
  if (item->term >= HERALD_REPORT_WORD_ONE_PLUS && item->term <= HERALD_REPORT_WORD_THREE_PLUS)
    return (HeraldScore){
      HERALD_SCORE_PLUS, item->term - HERALD_REPORT_WORD_ONE_PLUS + 1, index, FALSE
    };
  if (herald_item_is_sign (item, '+') || herald_item_is_sign (item, '-'))
    return read_sign (self, from, to, index);
  return (HeraldScore){ .kind = HERALD_SCORE_NONE };
}
