/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that are known in part, and the time between two of them, in words. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/written-day.h"
#include "record/date-words.h"

#define DAYS_OF_WEEK 7
#define DAYS_OF_MONTH 30.44
#define DAYS_OF_YEAR 365.25

/* Up to here, the smaller measure says more. */
#define MOST_DAYS 13
#define MOST_WEEK_DAYS 90
#define MOST_MONTH_DAYS 730

/**
 * herald_date_words_new:
 * @date: a date
 *
 * Returns: (transfer full): as much of it as is known, as people write it; "No date" for none
 */
char *
herald_date_words_new (HeraldPartialDate date)
{
  g_autoptr (GDateTime) day = NULL;

  if (!herald_partial_date_is_known (date))
    return g_strdup (_ ("No date"));
  day = g_date_time_new_utc (
      (int)date.year, (int)MAX (date.month, 1), (int)MAX (date.day, 1), 0, 0, 0.0);
  if (date.day > 0)
    /* TRANSLATORS: a day, as in 21 Nov 2026; see g_date_time_format() */
    return herald_written_day_new (day, _ ("%-d %b %Y"));
  if (date.month > 0)
    /* TRANSLATORS: a month, as in November 2026; see g_date_time_format() */
    return herald_written_day_new (day, _ ("%B %Y"));
  return g_strdup_printf ("%u", date.year);
}

typedef enum
{
  DAYS,
  WEEKS,
  MONTHS,
  YEARS,
} Measure;

static char *
count (Measure measure, double size)
{
  guint number = (guint)(size + 0.5);
  const char *format;

  switch (measure)
    {
    case DAYS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", number);
      break;
    case WEEKS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u week", "%u weeks", number);
      break;
    case MONTHS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u month", "%u months", number);
      break;
    case YEARS:
    default:
      format = g_dngettext (GETTEXT_PACKAGE, "%u year", "%u years", number);
      break;
    }
  return g_strdup_printf (format, number);
}

static char *
say (Measure measure, double size, gboolean is_exact)
{
  g_autofree char *time = count (measure, size);

  if (is_exact)
    return g_steal_pointer (&time);
  /* TRANSLATORS: a stretch of time, as in "about 6 weeks" */
  return g_strdup_printf (_ ("about %s"), time);
}

/**
 * herald_date_words_between_new:
 * @a: a date
 * @b: another
 *
 * Returns: (transfer full) (nullable): how much time lies between them, as in "6 weeks" or "about 2
 *   years"; %NULL where it is not sure that one is after the other
 */
char *
herald_date_words_between_new (HeraldPartialDate a, HeraldPartialDate b)
{
  gboolean is_exact = a.day > 0 && b.day > 0;
  guint starts[2], ends[2];
  double days;

  if (!herald_partial_date_is_before (a, b) && !herald_partial_date_is_before (b, a))
    return NULL;
  herald_partial_date_get_days (a, &starts[0], &ends[0]);
  herald_partial_date_get_days (b, &starts[1], &ends[1]);
  days = ABS ((double)(starts[1] + ends[1]) - (double)(starts[0] + ends[0])) / 2.0;
  if (days <= MOST_DAYS)
    return say (DAYS, days, is_exact);
  if (days <= MOST_WEEK_DAYS)
    return say (WEEKS, days / DAYS_OF_WEEK, is_exact && (guint)days % DAYS_OF_WEEK == 0);
  if (days <= MOST_MONTH_DAYS)
    return say (MONTHS, days / DAYS_OF_MONTH, FALSE);
  return say (YEARS, days / DAYS_OF_YEAR, FALSE);
}
