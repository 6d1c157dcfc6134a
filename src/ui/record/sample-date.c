/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The date of a sample: a day, a month, or a year, as people write it and as files hold it. */
#include "config.h"

#include "record/sample-date.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/plain-number.h"
#include "content/written-day.h"

#define FIRST_YEAR 1900
#define MOST_PARTS 3
#define N_MONTHS 12

typedef struct
{
  guint year; /* 0 for none */
  guint month;
  guint day;
} Date;

static gboolean
is_year (const char *part)
{
  return strlen (part) == 4 && strspn (part, "0123456789") == 4;
}

static gboolean
read_small (const char *part, guint *number)
{
  gsize length = strlen (part);

  if (length == 0 || length > 2 || strspn (part, "0123456789") != length)
    return FALSE;
  *number = (guint)g_ascii_strtoull (part, NULL, 10);
  return TRUE;
}

/* Without case, accents and the dot of a short form: “Fév.” is “fev”, and ابريل is أبريل. */
static char *
fold_name (const char *name)
{
  g_autofree char *casefolded = g_utf8_casefold (name, -1);
  g_autofree char *apart = g_utf8_normalize (casefolded, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = apart; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (*at != '.' && !g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_utf8_get_char (at));
  return g_string_free (folded, FALSE);
}

static char *
dup_month_name (guint month, const char *format)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2000, (int)month, 1, 0, 0, 0);
  g_autofree char *name = herald_written_day_new (day, format);

  return fold_name (name);
}

static guint
find_month (const char *part)
{
  static const char *const formats[] = { "%B", "%b", "%OB" };
  g_autofree char *folded = fold_name (part);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      for (guint month = 1; month <= N_MONTHS; month++)
        {
          g_autofree char *name = dup_month_name (month, formats[i]);

          if (strcmp (folded, name) == 0)
            return month;
        }
    }
  return 0;
}

/* "March 2026", "5 March 2026": no doubt which is which. */
static gboolean
read_named (char **parts, guint n_parts, Date *date)
{
  guint place = n_parts - 2;

  if (n_parts < 2 || !is_year (parts[n_parts - 1]))
    return FALSE;
  date->month = find_month (parts[place]);
  if (date->month == 0)
    return FALSE;
  date->year = (guint)g_ascii_strtoull (parts[n_parts - 1], NULL, 10);
  return place == 0 || read_small (parts[0], &date->day);
}

/* The year first, as in files. */
static gboolean
read_forwards (char **parts, guint n_parts, Date *date)
{
  if (!is_year (parts[0]))
    return FALSE;
  date->year = (guint)g_ascii_strtoull (parts[0], NULL, 10);
  return (n_parts < 2 || read_small (parts[1], &date->month)) &&
         (n_parts < 3 || read_small (parts[2], &date->day));
}

/* The year last: which of the others is the month is said by numbers that can be no month alone. */
static gboolean
read_backwards (char **parts, guint n_parts, Date *date, gboolean *is_ambiguous)
{
  guint first;
  guint second;

  if (n_parts < 2 || !is_year (parts[n_parts - 1]) || !read_small (parts[0], &first))
    return FALSE;
  date->year = (guint)g_ascii_strtoull (parts[n_parts - 1], NULL, 10);
  date->month = first;
  if (n_parts == 2)
    return TRUE;
  if (!read_small (parts[1], &second))
    return FALSE;
  *is_ambiguous = first <= N_MONTHS && second <= N_MONTHS && first != second;
  date->month = first > N_MONTHS ? second : first;
  date->day = first > N_MONTHS ? first : second;
  return TRUE;
}

static HeraldDateProblem
check (const Date *date, guint n_parts, const GDate *today)
{
  guint month = n_parts > 1 ? date->month : 1;
  guint day = n_parts > 2 ? date->day : 1;
  GDate whole;

  if (date->year < FIRST_YEAR)
    return HERALD_DATE_NOT_A_DATE;
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)date->year))
    return HERALD_DATE_NO_SUCH_DAY;
  g_date_clear (&whole, 1);
  g_date_set_dmy (&whole, (GDateDay)day, (GDateMonth)month, (GDateYear)date->year);
  return g_date_compare (&whole, today) > 0 ? HERALD_DATE_TO_COME : HERALD_DATE_OK;
}

/* What the language has between day, month and year: “5 de março de 2026”. */
static gboolean
is_between (const char *part)
{
  g_auto (GStrv) format = g_strsplit (_ ("%-d %B %Y"), " ", -1);
  g_autofree char *folded = fold_name (part);

  for (guint i = 0; format[i] != NULL; i++)
    if (strchr (format[i], '%') == NULL && strcmp (format[i], folded) == 0)
      return TRUE;
  return FALSE;
}

/* In plain digits, and with a blank for the 年, 月 and 日 behind a number: 2026年3月5日. */
static char *
make_plain (const char *text)
{
  static const char *const marks[] = { "年", "月", "日", "号" };
  g_autofree char *digits = herald_plain_number_new (text);
  GString *plain = g_string_new (digits);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (plain, marks[i], " ", 0);
  return g_string_free (plain, FALSE);
}

static guint
split (const char *text, char **parts)
{
  g_autofree char *plain = make_plain (text);
  g_auto (GStrv) all = g_strsplit_set (plain, " -./,\t", -1);
  guint n_parts = 0;

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (*all[i] == '\0' || (n_parts > 0 && is_between (all[i])))
        continue;
      if (n_parts == MOST_PARTS)
        return MOST_PARTS + 1;
      parts[n_parts++] = g_strdup (all[i]);
    }
  return n_parts;
}

static char *
write_date (const Date *date, guint n_parts)
{
  if (n_parts == 1)
    return g_strdup_printf ("%04u", date->year);
  if (n_parts == 2)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/**
 * herald_sample_date_parse:
 * @text: what was typed
 * @today: what day it is; a sample can't be taken later
 * @date: (out) (transfer full) (nullable): the date as files hold it, "2026-03-05", "2026-03" or
 *   "2026"; "" for nothing, %NULL where it is none
 *
 * Reads a day, a month or a year. Where day and month could be either way round nothing is guessed.
 *
 * Returns: why it is no date, or %HERALD_DATE_OK
 */
HeraldDateProblem
herald_sample_date_parse (const char *text, const GDate *today, char **date)
{
  char *parts[MOST_PARTS + 1] = { NULL };
  guint n_parts = split (text, parts);
  Date read = { 0 };
  gboolean is_ambiguous = FALSE;
  HeraldDateProblem problem = HERALD_DATE_NOT_A_DATE;

  *date = NULL;
  if (n_parts == 0)
    {
      *date = g_strdup ("");
      return HERALD_DATE_OK;
    }
  if (n_parts <= MOST_PARTS &&
      (read_named (parts, n_parts, &read) || read_forwards (parts, n_parts, &read) ||
       read_backwards (parts, n_parts, &read, &is_ambiguous)))
    problem = is_ambiguous ? HERALD_DATE_AMBIGUOUS : check (&read, n_parts, today);
  if (problem == HERALD_DATE_OK)
    *date = write_date (&read, n_parts);
  for (guint i = 0; i < MOST_PARTS; i++)
    g_free (parts[i]);
  return problem;
}

/**
 * herald_sample_date_to_problem_text:
 * @problem: why a text is no date
 *
 * Returns: (transfer none) (nullable): how to mend it, or %NULL where there is nothing to mend
 */
const char *
herald_sample_date_to_problem_text (HeraldDateProblem problem)
{
  switch (problem)
    {
    case HERALD_DATE_NOT_A_DATE:
      return _ ("A date fits here, such as 2026-03-05. A month, 2026-03, or a year is enough.");
    case HERALD_DATE_AMBIGUOUS:
      return _ ("This could be two different days. Please write the year first, then the month, "
                "then the day: 2026-03-05.");
    case HERALD_DATE_NO_SUCH_DAY:
      return _ ("There is no such day. Please look again.");
    case HERALD_DATE_TO_COME:
      return _ ("This day is still to come. Please look again.");
    case HERALD_DATE_OK:
    default:
      return NULL;
    }
}
