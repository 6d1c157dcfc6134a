/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the year of a report. */
#include "config.h"

#include "result/report-year.h"

#include "content/plain-number.h"
#include "record/edition-choice.h"

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
  g_autofree char *trimmed = g_strstrip (herald_plain_number_new (text));

  *year = herald_edition_year_parse (trimmed);
  if (*trimmed == '\0')
    return HERALD_YEAR_OK;
  if (*year == 0)
    return HERALD_YEAR_NOT_A_YEAR;
  return *year > this_year ? HERALD_YEAR_TO_COME : HERALD_YEAR_OK;
}
