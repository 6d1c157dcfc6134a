/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of numbers as reports write them. */
#include "config.h"

#include <string.h>

#include "rules/decimal.h"

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gint64 mantissa;
    guint digits;
    gsize used;
  } cases[] = {
    { "0", 0, 0, 1 },
    { "4", 4, 0, 1 },
    { "4.0", 40, 1, 3 },
    { "4,00", 400, 2, 4 },
    { "1.9995", 19995, 4, 6 },
    { "  2.5", 25, 1, 5 },
    { ".5", 5, 1, 2 },
    { ",5", 5, 1, 2 },
    { "007", 7, 0, 3 },
    { "2.5 cm", 25, 1, 3 },
    { "12%", 12, 0, 2 },
    { "12 %", 12, 0, 2 },
    { "6e3", 6, 0, 1 },
    { "1 000", 1, 0, 1 },
    { "0000000000000000000000004.5", 45, 1, 27 },
    { "999999999999999999", G_GINT64_CONSTANT (999999999999999999), 0, 18 },
    { "0.000000000000000001", 1, 18, 20 },
    { "9.99999999999999999", G_GINT64_CONSTANT (999999999999999999), 17, 19 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldDecimal value;
      gsize used = 0;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (herald_decimal_parse (cases[i].text, strlen (cases[i].text), &value, &used),
                       ==,
                       HERALD_DECIMAL_OK);
      g_assert_cmpint (value.mantissa, ==, cases[i].mantissa);
      g_assert_cmpuint (value.digits, ==, cases[i].digits);
      g_assert_cmpuint (used, ==, cases[i].used);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *text;
    HeraldDecimalProblem problem;
  } cases[] = {
    { "", HERALD_DECIMAL_NOT_A_NUMBER },
    { "   ", HERALD_DECIMAL_NOT_A_NUMBER },
    { "two", HERALD_DECIMAL_NOT_A_NUMBER },
    { ".", HERALD_DECIMAL_NOT_A_NUMBER },
    { ",", HERALD_DECIMAL_NOT_A_NUMBER },
    { ".x", HERALD_DECIMAL_NOT_A_NUMBER },
    { "+4", HERALD_DECIMAL_NOT_A_NUMBER },
    { "-4", HERALD_DECIMAL_NEGATIVE },
    { "−4", HERALD_DECIMAL_NEGATIVE },
    { "<4", HERALD_DECIMAL_A_BOUND },
    { "> 6.0", HERALD_DECIMAL_A_BOUND },
    { " ≥10", HERALD_DECIMAL_A_BOUND },
    { "≤10", HERALD_DECIMAL_A_BOUND },
    { "~10", HERALD_DECIMAL_A_BOUND },
    { "≈10", HERALD_DECIMAL_A_BOUND },
    { "4-6", HERALD_DECIMAL_A_RANGE },
    { "4 - 6", HERALD_DECIMAL_A_RANGE },
    { "4–6", HERALD_DECIMAL_A_RANGE },
    { "4.0 — 6.0", HERALD_DECIMAL_A_RANGE },
    { "4..6", HERALD_DECIMAL_A_RANGE },
    { "1.000,5", HERALD_DECIMAL_AMBIGUOUS_MARKS },
    { "1,000.5", HERALD_DECIMAL_AMBIGUOUS_MARKS },
    { "1.2.3", HERALD_DECIMAL_AMBIGUOUS_MARKS },
    { "4.", HERALD_DECIMAL_AMBIGUOUS_MARKS },
    { "4,", HERALD_DECIMAL_AMBIGUOUS_MARKS },
    { "4.x", HERALD_DECIMAL_AMBIGUOUS_MARKS },
    { "1000000000000000000", HERALD_DECIMAL_TOO_MANY_DIGITS },
    { "9999999999999999999", HERALD_DECIMAL_TOO_MANY_DIGITS },
    { "99999999999999999999999999999999999999999", HERALD_DECIMAL_TOO_MANY_DIGITS },
    { "9.999999999999999999", HERALD_DECIMAL_TOO_MANY_DIGITS },
    { "0.0000000000000000000", HERALD_DECIMAL_TOO_MANY_DIGITS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldDecimal value;
      gsize used = 0;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (herald_decimal_parse (cases[i].text, strlen (cases[i].text), &value, &used),
                       ==,
                       cases[i].problem);
    }
}

/* The text does not end in a zero byte, and nothing behind it is looked at. */
static void
test_length (void)
{
  static const char text[] = "12.34-56";
  static const struct
  {
    gsize length;
    HeraldDecimalProblem problem;
    gint64 mantissa;
  } cases[] = {
    { 0, HERALD_DECIMAL_NOT_A_NUMBER, 0 }, { 1, HERALD_DECIMAL_OK, 1 },
    { 2, HERALD_DECIMAL_OK, 12 },          { 3, HERALD_DECIMAL_AMBIGUOUS_MARKS, 12 },
    { 4, HERALD_DECIMAL_OK, 123 },         { 5, HERALD_DECIMAL_OK, 1234 },
    { 6, HERALD_DECIMAL_A_RANGE, 1234 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeraldDecimal value;
      gsize used = 0;

      g_assert_cmpint (herald_decimal_parse (text, cases[i].length, &value, &used),
                       ==,
                       cases[i].problem);
      g_assert_cmpint (value.mantissa, ==, cases[i].mantissa);
      g_assert_cmpuint (used, <=, cases[i].length);
    }
}

static void
test_powers (void)
{
  gint64 power = 1;

  for (guint i = 0; i <= HERALD_DECIMAL_MAX_DIGITS; i++)
    {
      g_assert_cmpint (herald_decimal_power_of_ten (i), ==, power);
      if (i < HERALD_DECIMAL_MAX_DIGITS)
        power *= 10;
    }
}

/* Shown as it was written, zeros and all. */
static void
test_text (void)
{
  static const struct
  {
    HeraldDecimal number;
    const char *text;
  } cases[] = {
    { { 0, 0 }, "0" },
    { { 4, 0 }, "4" },
    { { 400, 2 }, "4.00" },
    { { 5, 1 }, "0.5" },
    { { 1005, 3 }, "1.005" },
    { { 1, 18 }, "0.000000000000000001" },
    { { G_GINT64_CONSTANT (999999999999999999), 0 }, "999999999999999999" },
    { { G_GINT64_CONSTANT (999999999999999999), 17 }, "9.99999999999999999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = herald_decimal_to_text (cases[i].number);
      HeraldDecimal again;
      gsize used;

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (herald_decimal_parse (text, strlen (text), &again, &used),
                       ==,
                       HERALD_DECIMAL_OK);
      g_assert_cmpint (again.mantissa, ==, cases[i].number.mantissa);
      g_assert_cmpuint (again.digits, ==, cases[i].number.digits);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/decimal/numbers", test_numbers);
  g_test_add_func ("/rules/decimal/problems", test_problems);
  g_test_add_func ("/rules/decimal/length", test_length);
  g_test_add_func ("/rules/decimal/powers", test_powers);
  g_test_add_func ("/rules/decimal/text", test_text);
  return g_test_run ();
}
