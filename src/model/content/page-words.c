/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the foot of every page, on screen and on paper. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "content/page-words.h"

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
  return g_date_time_format (date, _ ("%-d %b %Y"));
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
