/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of samples as people write them: nothing is guessed. */
#include "config.h"

#include "record/sample-date.h"

static void
assert_date (const char *text, HeraldDateProblem problem, const char *expected)
{
  g_autoptr (GDate) today = g_date_new_dmy (26, G_DATE_NOVEMBER, 2026);
  g_autofree char *date = NULL;

  g_assert_cmpint (herald_sample_date_parse (text, today, &date), ==, problem);
  g_assert_cmpstr (date, ==, expected);
  g_assert_true ((herald_sample_date_to_problem_text (problem) == NULL) ==
                 (problem == HERALD_DATE_OK));
}

static void
test_good (void)
{
  assert_date ("", HERALD_DATE_OK, "");
  assert_date ("  ", HERALD_DATE_OK, "");
  assert_date ("2026", HERALD_DATE_OK, "2026");
  assert_date ("2026-03", HERALD_DATE_OK, "2026-03");
  assert_date ("2026-3-5", HERALD_DATE_OK, "2026-03-05");
  assert_date ("3/2026", HERALD_DATE_OK, "2026-03");
  assert_date ("25.3.2026", HERALD_DATE_OK, "2026-03-25");
  assert_date ("3/25/2026", HERALD_DATE_OK, "2026-03-25");
  assert_date ("4.4.2026", HERALD_DATE_OK, "2026-04-04");
  assert_date ("March 2026", HERALD_DATE_OK, "2026-03");
  assert_date ("5 march 2026", HERALD_DATE_OK, "2026-03-05");
  assert_date ("5 Mar 2026", HERALD_DATE_OK, "2026-03-05");
  assert_date ("2024-02-29", HERALD_DATE_OK, "2024-02-29");
  assert_date ("2026-11-26", HERALD_DATE_OK, "2026-11-26");
}

/* Digits of other scripts, and what languages have between the parts of a date. */
static void
test_scripts (void)
{
  assert_date ("٢٠٢٦", HERALD_DATE_OK, "2026");
  assert_date ("٢٥/٣/٢٠٢٦", HERALD_DATE_OK, "2026-03-25");
  assert_date ("۲۰۲۶/۰۳/۰۵", HERALD_DATE_OK, "2026-03-05");
  assert_date ("٥، ٣، ٢٠٢٦", HERALD_DATE_AMBIGUOUS, NULL);
  assert_date ("２０２６－３－５", HERALD_DATE_OK, "2026-03-05");
  assert_date ("２０２６／３／５", HERALD_DATE_OK, "2026-03-05");
  assert_date ("2026年3月5日", HERALD_DATE_OK, "2026-03-05");
  assert_date ("2026 年 3 月", HERALD_DATE_OK, "2026-03");
  assert_date ("2026年13月", HERALD_DATE_NO_SUCH_DAY, NULL);
  assert_date ("\u20682026-03-05\u2069", HERALD_DATE_OK, "2026-03-05");
}

static void
test_bad (void)
{
  assert_date ("soon", HERALD_DATE_NOT_A_DATE, NULL);
  assert_date ("26", HERALD_DATE_NOT_A_DATE, NULL);
  assert_date ("2026-03-05-01", HERALD_DATE_NOT_A_DATE, NULL);
  assert_date ("1726", HERALD_DATE_NOT_A_DATE, NULL);
  assert_date ("5/3/2026", HERALD_DATE_AMBIGUOUS, NULL);
  assert_date ("31.2.2026", HERALD_DATE_NO_SUCH_DAY, NULL);
  assert_date ("2026-13", HERALD_DATE_NO_SUCH_DAY, NULL);
  assert_date ("2025-02-29", HERALD_DATE_NO_SUCH_DAY, NULL);
  assert_date ("2026-11-27", HERALD_DATE_TO_COME, NULL);
  assert_date ("2027", HERALD_DATE_TO_COME, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/sample-date/good", test_good);
  g_test_add_func ("/ui/sample-date/scripts", test_scripts);
  g_test_add_func ("/ui/sample-date/bad", test_bad);
  return g_test_run ();
}
