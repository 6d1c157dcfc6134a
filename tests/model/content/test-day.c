/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of days: how files spell them, when they are over, and how people read them. */
#include "config.h"

#include <string.h>

#include "content/day.h"
#include "content/error.h"
#include "content/page-words.h"
#include "support.h"

static gboolean
get_day (const char *value, const char **day, JsonNode **root, GError **error)
{
  g_autofree char *text = g_strdup_printf ("{'day': %s}", value);
  HeraldJson json;

  *root = herald_test_json (text);
  json = herald_json_root (*root, "d.json");
  return herald_json_get_day (&json, "day", day, error);
}

static void
test_days (void)
{
  static const char *const days[] = { "2026-11-21", "2026-01-01", "2026-12-31", "2028-02-29",
                                      "2000-02-29", "1999-06-30", "2100-02-28" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *value = g_strdup_printf ("'%s'", days[i]);
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (GError) error = NULL;
      const char *day;

      g_assert_true (get_day (value, &day, &root, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (day, ==, days[i]);
    }
}

static void
test_no_days (void)
{
  static const struct
  {
    const char *value;
    int code;
    const char *message;
  } cases[] = {
    { "20261121", HERALD_CONTENT_ERROR_MEMBER, "d.json: $.day: must be a text" },
    { "null", HERALD_CONTENT_ERROR_MEMBER, "$.day: must be a text" },
    { "''", HERALD_CONTENT_ERROR_VALUE, "$.day: must not be empty" },
    { "'21-11-2026'",
      HERALD_CONTENT_ERROR_VALUE,
      "d.json: $.day: “21-11-2026” is not a day such as 2026-11-21" },
    { "'2026-02-29'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2100-02-29'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-13-01'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-00-10'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-06-31'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-6-1'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'20261121'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-W47-6'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-325'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-11'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-11-21 '", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "' 2026-11-21'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026-11-21T00:00:00Z'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'2026/11/21'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
    { "'next year'", HERALD_CONTENT_ERROR_VALUE, "“next year” is not a day" },
    { "'２０２６-11-21'", HERALD_CONTENT_ERROR_VALUE, "is not a day" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (GError) error = NULL;
      const char *day;

      g_assert_false (get_day (cases[i].value, &day, &root, &error));
      herald_test_fails (cases[i].value, &error, cases[i].code, cases[i].message);
    }
}

static void
test_missing (void)
{
  g_autoptr (JsonNode) root = herald_test_json ("{}");
  HeraldJson json = herald_json_root (root, "d.json");
  g_autoptr (GError) error = NULL;
  const char *day;

  g_assert_false (herald_json_get_day (&json, "reviewed", &day, &error));
  herald_test_fails ("{}", &error, HERALD_CONTENT_ERROR_MEMBER, "d.json: $.reviewed: is missing");
}

static void
test_over (void)
{
  static const struct
  {
    const char *day;
    const char *now;
    gboolean is_over;
  } cases[] = {
    { "2027-11-21", "2026-11-21T12:00:00Z", FALSE },
    { "2027-11-21", "2027-11-20T23:59:59Z", FALSE },
    { "2027-11-21", "2027-11-21T00:00:00Z", FALSE },
    { "2027-11-21", "2027-11-21T23:59:59Z", FALSE },
    { "2027-11-21", "2027-11-22T00:00:00Z", TRUE },
    { "2027-11-21", "2027-12-01T00:00:00Z", TRUE },
    { "2027-11-21", "2028-01-01T00:00:00Z", TRUE },
    { "2027-09-30", "2027-10-01T00:00:00Z", TRUE },
    { "2028-02-29", "2028-02-29T12:00:00Z", FALSE },
    { "2028-02-29", "2028-03-01T00:00:00Z", TRUE },
    /* The day is the one that it is where the person is. */
    { "2027-11-21", "2027-11-22T01:00:00+14", TRUE },
    { "2027-11-21", "2027-11-21T23:00:00-11", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (cases[i].now, NULL);

      g_test_message ("%s at %s", cases[i].day, cases[i].now);
      g_assert_nonnull (now);
      g_assert_cmpint (herald_day_is_over (cases[i].day, now), ==, cases[i].is_over);
    }
}

static void
test_over_today (void)
{
  g_assert_true (herald_day_is_over ("2001-01-01", NULL));
  g_assert_false (herald_day_is_over ("9999-12-31", NULL));
}

static void
test_words (void)
{
  static const struct
  {
    const char *day;
    const char *words;
  } cases[] = {
    { "2026-11-21", "21 Nov 2026" }, { "2026-01-01", "1 Jan 2026" },
    { "2028-02-29", "29 Feb 2028" }, { "2026-12-31", "31 Dec 2026" },
    { "2026-05-09", "9 May 2026" },  { "some day", "some day" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = herald_words_day_new (cases[i].day);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_limits (void)
{
  g_assert_nonnull (strstr (herald_words_limits (), "not a diagnosis"));
  g_assert_nonnull (strstr (herald_words_limits (), "care team"));
  g_assert_cmpstr (herald_words_not_reviewed (), ==, "not yet reviewed by a clinician");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/day/days", test_days);
  g_test_add_func ("/content/day/no-days", test_no_days);
  g_test_add_func ("/content/day/missing", test_missing);
  g_test_add_func ("/content/day/over", test_over);
  g_test_add_func ("/content/day/over-today", test_over_today);
  g_test_add_func ("/content/day/words", test_words);
  g_test_add_func ("/content/day/limits", test_limits);
  return g_test_run ();
}
