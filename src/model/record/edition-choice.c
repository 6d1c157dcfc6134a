/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By which edition a result is read: one answer for the window, the time axis and what goes out.
 * The day on which it is asked plays no part. */
#include "config.h"

#include <string.h>

#include "content/plain-number.h"
#include "record/edition-choice.h"

#define N_DIGITS 4
#define FIRST_YEAR 1900
#define LAST_YEAR 9999

/**
 * herald_edition_year_parse:
 * @text: what was typed as the year of a report; blanks around it and the script of its digits
 * don't matter
 *
 * Returns: the year, 1900 to 9999, or 0 where @text is none
 */
guint
herald_edition_year_parse (const char *text)
{
  g_autofree char *trimmed = g_strstrip (herald_plain_number_new (text));
  guint64 year;

  if (strlen (trimmed) != N_DIGITS ||
      !g_ascii_string_to_unsigned (trimmed, 10, FIRST_YEAR, LAST_YEAR, &year, NULL))
    return 0;
  return (guint)year;
}

/**
 * herald_edition_find_for_year:
 * @shelf: the editions
 * @year: what was typed as the year of a report
 *
 * Returns: (transfer none) (nullable): the edition that fits it; %NULL where there is no year or no
 *   edition for it
 */
HeraldRulebook *
herald_edition_find_for_year (HeraldShelf *shelf, const char *year)
{
  guint number = herald_edition_year_parse (year);

  return number != 0 ? herald_shelf_find_for_year (shelf, number) : NULL;
}

/**
 * herald_edition_choose:
 * @shelf: the editions
 * @chosen: (nullable): the one that the person chose
 * @year: what was typed as the year of the report, "" for nothing
 * @date: what was typed as its date, "" for nothing
 * @reason: (out) (optional): why it is that one
 *
 * The year of the report outranks its date, which may be that of the sample. One that no edition
 * fits says nothing.
 *
 * Returns: (transfer none): the edition
 */
HeraldRulebook *
herald_edition_choose (HeraldShelf *shelf,
                       HeraldRulebook *chosen,
                       const char *year,
                       const char *date,
                       HeraldEditionReason *reason)
{
  HeraldRulebook *book = chosen;
  HeraldEditionReason why = HERALD_EDITION_CHOSEN;
  HeraldPartialDate day = herald_partial_date_parse (date);

  if (book == NULL)
    {
      why = HERALD_EDITION_OF_YEAR;
      book = herald_edition_find_for_year (shelf, year);
    }
  if (book == NULL && herald_partial_date_is_known (day))
    book = herald_shelf_find_for_year (shelf, day.year);
  if (book == NULL)
    {
      why = HERALD_EDITION_NEWEST;
      book = herald_shelf_find (shelf, HERALD_SHELF_DEFAULT_EDITION);
    }
  if (reason != NULL)
    *reason = why;
  return book;
}
