/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the foot of every page, on screen and on paper. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/day.h"
#include "content/language.h"
#include "content/page-words.h"
#include "content/written-day.h"

/**
 * herald_words_day_new:
 * @day: a day as 2026-11-21
 *
 * Returns: (transfer full): the day as people write it
 */
char *
herald_words_day_new (const char *day)
{
  g_autofree char *full = g_strdup_printf ("%sT00:00:00", day);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (full, zone);

  if (date == NULL)
    return g_strdup (day);
  /* TRANSLATORS: a day, as in 21 Nov 2026; see g_date_time_format() */
  return herald_written_day_new (date, _ ("%-d %b %Y"));
}

/**
 * herald_words_not_reviewed:
 *
 * Returns: that no clinician has gone over the texts
 */
const char *
herald_words_not_reviewed (void)
{
  return _ ("not yet reviewed by a clinician");
}

/**
 * herald_words_byline_new:
 * @reviewed: the day somebody last held a text against its sources, as 2026-11-21
 * @reviewer: (nullable): the clinician who has gone over it
 *
 * Returns: (transfer full): both in a few words, as plain text
 */
char *
herald_words_byline_new (const char *reviewed, const char *reviewer)
{
  g_autofree char *day = herald_words_day_new (reviewed);

  if (reviewer != NULL)
    /* Translators: a day and the name of a clinician */
    return g_strdup_printf (_ ("checked %s, reviewed by %s"), day, reviewer);
  /* Translators: a day, and “not yet reviewed by a clinician” */
  return g_strdup_printf (_ ("checked %s · %s"), day, herald_words_not_reviewed ());
}

/**
 * herald_words_answer_overdue_new:
 * @review_by: the day by which somebody was to look at a text again, as 2026-11-21
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: (transfer full) (nullable): that nobody has looked at it in time
 */
char *
herald_words_answer_overdue_new (const char *review_by, GDateTime *today)
{
  g_autofree char *day = NULL;

  if (!herald_day_is_over (review_by, today))
    return NULL;
  day = herald_words_day_new (review_by);
  return g_strdup_printf (_ ("This answer was due for a check by %s. Things may have changed "
                             "since. Look for a newer Herald."),
                          day);
}

/**
 * herald_words_limits:
 *
 * Returns: what this page is and is not
 */
const char *
herald_words_limits (void)
{
  return _ (
      "This page explains the published rules that your report uses. It is not a diagnosis. Your "
      "care team knows things this page cannot.");
}

/**
 * herald_words_foot_new:
 *
 * Returns: (transfer full): what a page is and is not, and who translated it where somebody did
 */
char *
herald_words_foot_new (void)
{
  const char *credit = herald_language_get_credit ();

  if (credit == NULL)
    return g_strdup (herald_words_limits ());
  return g_strdup_printf ("%s %s", herald_words_limits (), credit);
}
