/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which two results are held side by side. */
#include "config.h"

#include <string.h>

#include "record/time-choice.h"

static const HeraldTimeChoice nothing = { HERALD_TIME_CHOICE_NONE, HERALD_TIME_CHOICE_NONE };

/**
 * herald_time_choice_is_whole:
 * @self: a choice
 *
 * Returns: whether two results are chosen
 */
gboolean
herald_time_choice_is_whole (HeraldTimeChoice self)
{
  return self.first != HERALD_TIME_CHOICE_NONE && self.second != HERALD_TIME_CHOICE_NONE;
}

/**
 * herald_time_choice_has:
 * @self: a choice
 * @position: a result
 *
 * Returns: whether it is one of them
 */
gboolean
herald_time_choice_has (HeraldTimeChoice self, guint position)
{
  return self.first == (int)position || self.second == (int)position;
}

/**
 * herald_time_choice_with:
 * @self: a choice
 * @position: a result
 *
 * Returns: @self with @position; a third one takes the place of the one that was chosen first
 */
HeraldTimeChoice
herald_time_choice_with (HeraldTimeChoice self, guint position)
{
  if (herald_time_choice_has (self, position))
    return self;
  if (self.first == HERALD_TIME_CHOICE_NONE)
    return (HeraldTimeChoice){ (int)position, HERALD_TIME_CHOICE_NONE };
  if (self.second != HERALD_TIME_CHOICE_NONE)
    self.first = self.second;
  self.second = (int)position;
  return self;
}

/**
 * herald_time_choice_without:
 * @self: a choice
 * @position: a result
 *
 * Returns: @self without @position
 */
HeraldTimeChoice
herald_time_choice_without (HeraldTimeChoice self, guint position)
{
  if (!herald_time_choice_has (self, position))
    return self;
  return (HeraldTimeChoice){ self.first == (int)position ? self.second : self.first,
                             HERALD_TIME_CHOICE_NONE };
}

/**
 * herald_time_choice_in_order:
 * @self: a choice
 *
 * Returns: the same, with the earlier result first
 */
HeraldTimeChoice
herald_time_choice_in_order (HeraldTimeChoice self)
{
  if (!herald_time_choice_is_whole (self) || self.first < self.second)
    return self;
  return (HeraldTimeChoice){ self.second, self.first };
}

/**
 * herald_time_choice_last:
 * @points: (element-type HeraldTimePoint): results in order of time
 *
 * Results without a date have no place in time: they count only where too few have one.
 *
 * Returns: the last two, nothing where there are less
 */
HeraldTimeChoice
herald_time_choice_last (GPtrArray *points)
{
  guint n_dated = 0;
  guint end;

  while (n_dated < points->len &&
         herald_partial_date_is_known (((HeraldTimePoint *)points->pdata[n_dated])->date))
    n_dated++;
  end = n_dated >= 2 ? n_dated : points->len;
  return end >= 2 ? (HeraldTimeChoice){ (int)end - 2, (int)end - 1 } : nothing;
}

static int
find_again (int position, GPtrArray *before, GPtrArray *points)
{
  const HeraldTimePoint *wanted = before->pdata[position];

  for (guint i = 0; i < points->len; i++)
    {
      const HeraldTimePoint *point = points->pdata[i];

      if (strcmp (herald_result_get_text (point->result, HERALD_RESULT_ID),
                  herald_result_get_text (wanted->result, HERALD_RESULT_ID)) == 0)
        return (int)i;
    }
  return HERALD_TIME_CHOICE_NONE;
}

/**
 * herald_time_choice_keep:
 * @self: a choice
 * @before: (element-type HeraldTimePoint): the results that it is of
 * @points: (element-type HeraldTimePoint): the results that there are now
 *
 * Returns: the same two results, wherever they stand now; the last two where one is gone or another
 *   one has come
 */
HeraldTimeChoice
herald_time_choice_keep (HeraldTimeChoice self, GPtrArray *before, GPtrArray *points)
{
  HeraldTimeChoice kept;

  if (!herald_time_choice_is_whole (self) || points->len != before->len)
    return herald_time_choice_last (points);
  kept.first = find_again (self.first, before, points);
  kept.second = find_again (self.second, before, points);
  return herald_time_choice_is_whole (kept) ? kept : herald_time_choice_last (points);
}
