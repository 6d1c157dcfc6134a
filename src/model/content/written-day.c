/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as the language of the texts around them writes them. The system has names for months in its
 * own language alone. */
#include "config.h"

#include "content/written-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MONTHS 12

/**
 * herald_written_month:
 * @month: 1 to 12
 *
 * Returns: its name, as it stands within a date
 */
const char *
herald_written_month (guint month)
{
  /* TRANSLATORS: months, as they stand within a date such as 5 March 2026 */
  static const char *const names[MONTHS] = {
    NC_ ("month in a date", "January"),   NC_ ("month in a date", "February"),
    NC_ ("month in a date", "March"),     NC_ ("month in a date", "April"),
    NC_ ("month in a date", "May"),       NC_ ("month in a date", "June"),
    NC_ ("month in a date", "July"),      NC_ ("month in a date", "August"),
    NC_ ("month in a date", "September"), NC_ ("month in a date", "October"),
    NC_ ("month in a date", "November"),  NC_ ("month in a date", "December"),
  };

  g_return_val_if_fail (month >= 1 && month <= MONTHS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month in a date", names[month - 1]);
}

/**
 * herald_written_month_short:
 * @month: 1 to 12
 *
 * Returns: its name in few letters
 */
const char *
herald_written_month_short (guint month)
{
  /* TRANSLATORS: months in few letters, as in 5 Mar 2026 and below a line of time */
  static const char *const names[MONTHS] = {
    NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
    NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
    NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
    NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
  };

  g_return_val_if_fail (month >= 1 && month <= MONTHS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", names[month - 1]);
}

/**
 * herald_written_day_new:
 * @day: a day
 * @format: where day, month and year stand, as g_date_time_format() has it
 *
 * Returns: (transfer full): the day, with the month in the language of Herald
 */
char *
herald_written_day_new (GDateTime *day, const char *format)
{
  GString *rest = g_string_new (format);
  g_autofree char *own = NULL;
  guint month = (guint)g_date_time_get_month (day);

  g_string_replace (rest, "%b", herald_written_month_short (month), 0);
  g_string_replace (rest, "%B", herald_written_month (month), 0);
  own = g_string_free (rest, FALSE);
  return g_date_time_format (day, own);
}
