/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the year of a report. */
#include "config.h"

#include "result/report-year.h"

#include <string.h>

#define N_DIGITS 4
#define FIRST_YEAR 1900

/**
 * herald_report_year_parse:
 * @text: what was typed; spaces around it don't matter
 * @this_year: the year it is
 * @year: (out): the year, 0 where there is none
 *
 * Returns: %HERALD_YEAR_OK, also for an empty text, or what is wrong
 */
HeraldYearProblem
herald_report_year_parse (const char *text, guint this_year, guint *year)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  guint64 number;

  *year = 0;
  if (*trimmed == '\0')
    return HERALD_YEAR_OK;
  if (strlen (trimmed) != N_DIGITS ||
      !g_ascii_string_to_unsigned (trimmed, 10, FIRST_YEAR, 9999, &number, NULL))
    return HERALD_YEAR_NOT_A_YEAR;
  if (number > this_year)
    return HERALD_YEAR_TO_COME;
  *year = number;
  return HERALD_YEAR_OK;
}
