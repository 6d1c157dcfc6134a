/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of HeraldPartialDate: what is one, what is before what, and how both are said. */
#include "config.h"

#include "record/date-words.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint year, month, day;
  } rows[] = {
    { "2026", 2026, 0, 0 },
    { "2026-03", 2026, 3, 0 },
    { "2026-03-05", 2026, 3, 5 },
    { " 2026-03 ", 2026, 3, 0 },
    { "2024-02-29", 2024, 2, 29 },
    { "0001", 1, 0, 0 },
    { "", 0, 0, 0 },
    { "-", 0, 0, 0 },
    { "26", 0, 0, 0 },
    { "20266", 0, 0, 0 },
    { "0000", 0, 0, 0 },
    { "2026-3", 0, 0, 0 },
    { "2026-13", 0, 0, 0 },
    { "2026-00", 0, 0, 0 },
    { "2026-02-30", 0, 0, 0 },
    { "2025-02-29", 0, 0, 0 },
    { "2026-03-5", 0, 0, 0 },
    { "2026-03-05-01", 0, 0, 0 },
    { "2026-", 0, 0, 0 },
    { "2026-03-", 0, 0, 0 },
    { "+026", 0, 0, 0 },
    { "spring 2026", 0, 0, 0 },
    { "05.03.2026", 0, 0, 0 },
    { "2026-1a", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeraldPartialDate date = herald_partial_date_parse (rows[i].text);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpuint (date.year, ==, rows[i].year);
      g_assert_cmpuint (date.month, ==, rows[i].month);
      g_assert_cmpuint (date.day, ==, rows[i].day);
      g_assert_cmpint (herald_partial_date_is_known (date), ==, rows[i].year > 0);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    guint n_days;
  } rows[] = { { "2026", 365 },   { "2024", 366 },   { "2026-02", 28 },
               { "2024-02", 29 }, { "2026-12", 31 }, { "2026-03-05", 1 } };
  guint first, last, before;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      herald_partial_date_get_days (herald_partial_date_parse (rows[i].text), &first, &last);
      g_assert_cmpuint (last - first + 1, ==, rows[i].n_days);
    }
  herald_partial_date_get_days (herald_partial_date_parse ("2025"), &first, &before);
  herald_partial_date_get_days (herald_partial_date_parse ("2026"), &first, &last);
  g_assert_cmpuint (first, ==, before + 1);
}

static void
test_order (void)
{
  /* The sign of the first against the second, and whether it is sure to be before it. */
  static const struct
  {
    const char *first;
    const char *second;
    int order;
    gboolean is_before;
  } rows[] = {
    { "2025", "2026", -1, TRUE },
    { "2026-03-05", "2026-03-06", -1, TRUE },
    { "2026-02", "2026-03-01", -1, TRUE },
    { "2026", "2026-03", 1, FALSE },
    { "2026-03", "2026", -1, FALSE },
    { "2026", "2026-09", -1, FALSE },
    { "2026-03", "2026-03-05", 1, FALSE },
    { "2026-03-05", "2026-03-05", 0, FALSE },
    { "2026", "2026", 0, FALSE },
    { "2026", "", -1, FALSE },
    { "", "2026", 1, FALSE },
    { "", "soon", 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeraldPartialDate first = herald_partial_date_parse (rows[i].first);
      HeraldPartialDate second = herald_partial_date_parse (rows[i].second);

      g_test_message ("%s, %s", rows[i].first, rows[i].second);
      g_assert_cmpint (herald_partial_date_compare (first, second), ==, rows[i].order);
      g_assert_cmpint (herald_partial_date_compare (second, first), ==, -rows[i].order);
      g_assert_cmpint (herald_partial_date_is_before (first, second), ==, rows[i].is_before);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *date;
    const char *words;
  } rows[] = { { "2026", "2026" },
               { "2026-11", "November 2026" },
               { "2026-11-05", "5 Nov 2026" },
               { "", "No date" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = herald_date_words_new (herald_partial_date_parse (rows[i].date));

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_between (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *words;
  } rows[] = {
    { "2026-03-05", "2026-03-06", "1 day" },
    { "2026-03-05", "2026-03-18", "13 days" },
    { "2026-03-05", "2026-03-19", "2 weeks" },
    { "2026-05-12", "2026-06-23", "6 weeks" },
    { "2026-06-23", "2026-05-12", "6 weeks" },
    { "2026-03-05", "2026-03-27", "about 3 weeks" },
    { "2026-03", "2026-04", "about 4 weeks" },
    { "2026-01-10", "2026-06-10", "about 5 months" },
    { "2021", "2026", "about 5 years" },
    { "2021-03", "2026-03-05", "about 5 years" },
    { "2026", "2026-03", NULL },
    { "2026-03-05", "2026-03-05", NULL },
    { "2026", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words =
          herald_date_words_between_new (herald_partial_date_parse (rows[i].first),
                                         herald_partial_date_parse (rows[i].second));

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/partial-date/parse", test_parse);
  g_test_add_func ("/partial-date/days", test_days);
  g_test_add_func ("/partial-date/order", test_order);
  g_test_add_func ("/partial-date/words", test_words);
  g_test_add_func ("/partial-date/between", test_between);
  return g_test_run ();
}
