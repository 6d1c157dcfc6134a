/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date as far as it is known: a year, a month or a day. */
#include "config.h"

#include <string.h>

#include "record/fhir-date.h"

/**
 * herald_fhir_date_is_valid:
 * @date: a text
 *
 * Returns: whether it is a day, a month or a year that there is, as "2026-03-05", "2026-03", "2026"
 */
gboolean
herald_fhir_date_is_valid (const char *date)
{
  static const char pattern[] = "dddd-dd-dd";
  gsize length = strlen (date);
  guint numbers[3] = { 0, 1, 1 };
  guint part = 0;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (pattern[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != '-')
        return FALSE;
      if (pattern[i] == '-')
        numbers[++part] = 0;
      else
        numbers[part] = numbers[part] * 10 + (date[i] - '0');
    }
  return numbers[1] <= 12 && numbers[2] <= 31 &&
         g_date_valid_dmy (numbers[2], numbers[1], numbers[0]);
}
