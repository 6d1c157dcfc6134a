/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in files: when a text was looked at, and until when that holds. */
#include "config.h"

#include <string.h>

#include "content/day.h"
#include "content/error.h"

/* Spelled in one way only, so that days can be compared as texts. */
static gboolean
is_day (const char *text)
{
  g_autofree char *spelled = g_strconcat (text, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (spelled, NULL);
  g_autofree char *again = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;

  return g_strcmp0 (again, text) == 0;
}

/**
 * herald_json_get_day:
 * @self: a place that holds an object
 * @name: a member that must be there and hold a day
 * @day: (out): the day as 2026-11-21, owned by the file
 * @error: return location for a #GError
 *
 * Returns: whether it is there
 */
gboolean
herald_json_get_day (const HeraldJson *self, const char *name, const char **day, GError **error)
{
  HeraldJson member = herald_json_member (self, name);

  *day = herald_json_string (&member, error);
  if (*day == NULL)
    return FALSE;
  if (!is_day (*day))
    return herald_json_fail (
        &member, error, HERALD_CONTENT_ERROR_VALUE, "“%s” is not a day such as 2026-11-21", *day);
  return TRUE;
}

/**
 * herald_day_is_over:
 * @day: a day as 2026-11-21
 * @today: (nullable): the day it is; %NULL to look it up
 *
 * Returns: whether @today is later than @day
 */
gboolean
herald_day_is_over (const char *day, GDateTime *today)
{
  g_autoptr (GDateTime) now =
      today != NULL ? g_date_time_ref (today) : g_date_time_new_now_local ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%d");

  return strcmp (text, day) > 0;
}
