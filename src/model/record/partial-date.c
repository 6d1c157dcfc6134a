/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date as far as somebody knows it: a year, a month or a day. */
#include "config.h"

#include <string.h>

#include "record/partial-date.h"

#define LAST_YEAR 9999
#define MONTHS 12

/* A number of exactly so many digits, and nothing else. */
static gboolean
read_number (const char *text, gsize n_digits, guint *number)
{
  guint64 value;

  if (strlen (text) != n_digits ||
      !g_ascii_string_to_unsigned (text, 10, 1, LAST_YEAR, &value, NULL))
    return FALSE;
  *number = (guint)value;
  return TRUE;
}

static gboolean
is_sound (HeraldPartialDate date)
{
  if (date.month > MONTHS)
    return FALSE;
  return date.day == 0 ||
         g_date_valid_dmy ((GDateDay)date.day, (GDateMonth)date.month, (GDateYear)date.year);
}

/**
 * herald_partial_date_parse:
 * @text: "2026-03-05", "2026-03" or "2026"; blanks around it don't matter
 *
 * Returns: the date; one that is not known where @text is anything else
 */
HeraldPartialDate
herald_partial_date_parse (const char *text)
{
  static const gsize digits[] = { 4, 2, 2 };
  HeraldPartialDate date = { 0, 0, 0 };
  guint *parts[] = { &date.year, &date.month, &date.day };
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto (GStrv) words = g_strsplit (trimmed, "-", -1);
  guint n_words = g_strv_length (words);

  if (n_words > G_N_ELEMENTS (parts))
    return (HeraldPartialDate){ 0, 0, 0 };
  for (guint i = 0; i < n_words; i++)
    {
      if (!read_number (words[i], digits[i], parts[i]))
        return (HeraldPartialDate){ 0, 0, 0 };
    }
  return is_sound (date) ? date : (HeraldPartialDate){ 0, 0, 0 };
}

/**
 * herald_partial_date_is_known:
 * @self: a date
 *
 * Returns: whether at least its year is known
 */
gboolean
herald_partial_date_is_known (HeraldPartialDate self)
{
  return self.year != 0;
}

/**
 * herald_partial_date_get_days:
 * @self: a date that is known
 * @first: (out): the first day that it can be, counted from the first day of year 1
 * @last: (out): the last one, @first for a whole date
 */
void
herald_partial_date_get_days (HeraldPartialDate self, guint *first, guint *last)
{
  guint last_month = self.month > 0 ? self.month : MONTHS;
  guint last_day = self.day;
  GDate date;

  g_return_if_fail (herald_partial_date_is_known (self));

  if (last_day == 0)
    last_day = g_date_get_days_in_month ((GDateMonth)last_month, (GDateYear)self.year);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay)MAX (self.day, 1),
                  (GDateMonth)MAX (self.month, 1),
                  (GDateYear)self.year);
  *first = g_date_get_julian (&date);
  g_date_set_dmy (&date, (GDateDay)last_day, (GDateMonth)last_month, (GDateYear)self.year);
  *last = g_date_get_julian (&date);
}

/* Twice the middle, so that it stays whole. */
static guint
middle_of (HeraldPartialDate date)
{
  guint first, last;

  herald_partial_date_get_days (date, &first, &last);
  return first + last;
}

/**
 * herald_partial_date_compare:
 * @a: a date
 * @b: another
 *
 * A date that is known in part stands for the middle of what it can be, as it does on a time axis.
 *
 * Returns: below, equal to or above 0 as @a stands before, with or after @b; one that is not known
 *   stands last
 */
int
herald_partial_date_compare (HeraldPartialDate a, HeraldPartialDate b)
{
  guint first, second;

  if (!herald_partial_date_is_known (a) || !herald_partial_date_is_known (b))
    return (int)herald_partial_date_is_known (b) - (int)herald_partial_date_is_known (a);
  first = middle_of (a);
  second = middle_of (b);
  return (first > second) - (first < second);
}

/**
 * herald_partial_date_is_before:
 * @a: a date
 * @b: another
 *
 * Returns: whether @a is before @b, whatever the parts that are not known
 */
gboolean
herald_partial_date_is_before (HeraldPartialDate a, HeraldPartialDate b)
{
  guint first, last, unused;

  if (!herald_partial_date_is_known (a) || !herald_partial_date_is_known (b))
    return FALSE;
  herald_partial_date_get_days (a, &unused, &last);
  herald_partial_date_get_days (b, &first, &unused);
  return last < first;
}
