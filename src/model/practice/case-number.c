/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole numbers in files of sets: written as texts, in one way only. */
#include "config.h"

#include "content/error.h"
#include "practice/case-number.h"

/* One spelling a number, so that two files with the same content look the same. */
static gboolean
is_plain (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (!g_ascii_isdigit (*c))
        return FALSE;
    }
  return text[0] != '0' || text[1] == '\0';
}

/**
 * herald_case_number_read:
 * @json: a place that holds an object
 * @name: a member that must be there
 * @smallest: the least that it may be
 * @largest: the most that it may be
 * @number: (out): the number
 * @error: return location for a #GError
 *
 * Returns: whether it is there
 */
gboolean
herald_case_number_read (const HeraldJson *json,
                         const char *name,
                         guint smallest,
                         guint largest,
                         guint *number,
                         GError **error)
{
  HeraldJson member = herald_json_member (json, name);
  const char *text = herald_json_string (&member, error);
  guint64 value;

  if (text == NULL)
    return FALSE;
  if (!is_plain (text) || !g_ascii_string_to_unsigned (text, 10, smallest, largest, &value, NULL))
    return herald_json_fail (&member,
                             error,
                             HERALD_CONTENT_ERROR_VALUE,
                             "“%s” is not a whole number from %u to %u",
                             text,
                             smallest,
                             largest);
  *number = value;
  return TRUE;
}
