/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as the language of the texts around them writes them. Files for other programs have
 * nothing to do with this: there a point is a point. */
#include "config.h"

#include "content/written-number.h"

#include "content/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Below this, groups make a number no easier to read. */
#define LEAST_GROUPED 10000
#define GROUP 3

/**
 * herald_written_apart_new:
 * @text: a number, a name, or what stands in a report
 *
 * Returns: (transfer full): @text; where the language runs from right to left, in a direction of
 * its own, so that "2+" does not become "+2"
 */
char *
herald_written_apart_new (const char *text)
{
  if (*text == '\0' || !herald_language_get ()->is_right_to_left)
    return g_strdup (text);
  return g_strdup_printf ("\u2068%s\u2069", text);
}

/**
 * herald_written_number_new:
 * @digits: a number with a decimal point, or any text without one
 *
 * Returns: (transfer full): the same digits with the mark of the language
 */
char *
herald_written_number_new (const char *digits)
{
  /* TRANSLATORS: what stands between ones and tenths, "." or "," */
  const char *mark = C_ ("decimal mark", ".");
  const char *point = strchr (digits, '.');
  g_autofree char *written = NULL;

  if (point == NULL)
    return herald_written_apart_new (digits);
  written = g_strdup_printf ("%.*s%s%s", (int)(point - digits), digits, mark, point + 1);
  return herald_written_apart_new (written);
}

/**
 * herald_written_count_new:
 * @count: a count
 *
 * Returns: (transfer full): its digits, in groups of three where it is large
 */
char *
herald_written_count_new (guint count)
{
  /* TRANSLATORS: what stands between groups of three digits, as in 12,345 */
  const char *mark = C_ ("mark between groups of digits", ",");
  g_autofree char *digits = g_strdup_printf ("%u", count);
  GString *written;
  gsize length = strlen (digits);

  if (count < LEAST_GROUPED)
    return g_steal_pointer (&digits);
  written = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP == 0)
        g_string_append (written, mark);
      g_string_append_c (written, digits[i]);
    }
  return g_string_free (written, FALSE);
}
