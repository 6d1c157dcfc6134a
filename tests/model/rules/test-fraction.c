/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of exact quotients: nothing is rounded, at any size that a report can have. */
#include "config.h"

#include <string.h>

#include "rules/fraction.h"
#include "support.h"

#define NINES G_GINT64_CONSTANT (999999999999999999)

static HeraldFraction
decimal (gint64 mantissa, guint8 digits)
{
  return herald_fraction_from_decimal ((HeraldDecimal){ mantissa, digits });
}

static HeraldFraction
quotient (guint64 a, guint64 b)
{
  return herald_fraction_new (a, b);
}

/* 36 nines or so: as wide as numbers get. */
static HeraldWide
get_huge (int change)
{
  HeraldWide huge = herald_wide_product (NINES, NINES);

  return change < 0 ? herald_wide_subtract (huge, herald_wide_new (-change))
                    : herald_wide_add (huge, herald_wide_new (change));
}

static HeraldFraction
wide_quotient (HeraldWide a, HeraldWide b)
{
  return (HeraldFraction){ a, b };
}

static void
assert_order (HeraldFraction a, HeraldFraction b, int order)
{
  g_assert_cmpint (herald_fraction_compare (a, b), ==, order);
  g_assert_cmpint (herald_fraction_compare (b, a), ==, -order);
  g_assert_cmpint (herald_fraction_compare (a, a), ==, 0);
  g_assert_cmpint (herald_fraction_compare (b, b), ==, 0);
}

static void
test_compare (void)
{
  const HeraldFraction endless = quotient (1, 0);

  assert_order (decimal (200, 2), decimal (2, 0), 0);
  assert_order (decimal (19995, 4), decimal (20, 1), -1);
  assert_order (decimal (0, 0), decimal (0, 18), 0);
  assert_order (quotient (298, 149), decimal (20, 1), 0);
  assert_order (quotient (297, 149), decimal (20, 1), -1);
  assert_order (quotient (2, 3), quotient (666666, 999999), 0);
  assert_order (endless, decimal (NINES, 0), 1);
  assert_order (endless, quotient (5, 0), 0);
  assert_order (endless, wide_quotient (get_huge (0), herald_wide_new (1)), 1);
}

/* Eighteen digits, next to each other. */
static void
test_compare_extremes (void)
{
  const HeraldWide huge = get_huge (0);
  const HeraldWide one = herald_wide_new (1);

  assert_order (decimal (NINES, 18), decimal (1, 0), -1);
  assert_order (decimal (NINES, 18), decimal (NINES - 1, 18), 1);
  assert_order (decimal (NINES, 0), decimal (1, 18), 1);
  assert_order (decimal (NINES, 17), decimal (NINES, 18), 1);
  assert_order (quotient (NINES, NINES - 1), quotient (NINES - 1, NINES - 2), -1);
  assert_order (wide_quotient (huge, one), wide_quotient (get_huge (-1), one), 1);
  assert_order (wide_quotient (huge, get_huge (-1)),
                wide_quotient (get_huge (-1), get_huge (-2)),
                -1);
  assert_order (wide_quotient (one, huge), wide_quotient (one, get_huge (-1)), -1);
  assert_order (wide_quotient (huge, herald_wide_new (3)),
                wide_quotient (herald_wide_add (huge, huge), herald_wide_new (6)),
                0);
  assert_order (wide_quotient (huge, herald_wide_new (2)), quotient (1, 2), 1);
}

/* Against the obvious: cross-multiplying in 128 bits. */
static int
compare_crosswise (const guint64 n[4])
{
  return herald_wide_compare (herald_wide_product (n[0], n[3]), herald_wide_product (n[2], n[1]));
}

static void
test_compare_random (void)
{
  static const guint32 spans[] = { 3, 10, 1000, G_MAXUINT32 };
  guint32 state = 1;

  for (guint round = 0; round < 40000; round++)
    {
      guint32 span = spans[round % G_N_ELEMENTS (spans)];
      guint64 n[4];

      for (guint i = 0; i < G_N_ELEMENTS (n); i++)
        {
          n[i] = herald_test_random (&state) % span + i % 2;
          if (round % 3 == 0)
            n[i] = (n[i] << 28) | herald_test_random (&state) >> 4;
        }
      if (round % 5 == 0)
        n[3] = n[1];
      assert_order (quotient (n[0], n[1]), quotient (n[2], n[3]), compare_crosswise (n));
    }
}

/* Some number, moved up by @n_bits, with @low at its lower end. */
static HeraldWide
get_scale (guint32 *state, guint n_bits, guint64 low)
{
  HeraldWide half = herald_wide_new (G_GUINT64_CONSTANT (1) << n_bits / 2);
  HeraldWide high = herald_wide_multiply (
      herald_wide_multiply (herald_wide_new (herald_test_random (state)), half), half);

  return herald_wide_add (high, herald_wide_new (low));
}

static HeraldFraction
get_scaled (guint64 a, guint64 b, HeraldWide scale)
{
  return wide_quotient (herald_wide_multiply (herald_wide_new (a), scale),
                        herald_wide_multiply (herald_wide_new (b), scale));
}

/* Beyond 64 bits the order must stay what it is for the same numbers written shorter. */
static void
test_compare_scaled (void)
{
  guint32 state = 2;

  for (guint round = 0; round < 20000; round++)
    {
      guint64 n[4];
      HeraldWide scale_a = get_scale (&state, 64, 1);
      HeraldWide scale_b = get_scale (&state, 60, 3);

      for (guint i = 0; i < G_N_ELEMENTS (n); i++)
        n[i] = herald_test_random (&state) % 50 + i % 2;
      assert_order (get_scaled (n[0], n[1], scale_a),
                    get_scaled (n[2], n[3], scale_b),
                    compare_crosswise (n));
    }
}

static void
test_divide (void)
{
  const HeraldFraction endless = quotient (1, 0);

  assert_order (herald_fraction_divide (decimal (298, 0), decimal (149, 0)), decimal (2, 0), 0);
  assert_order (herald_fraction_divide (decimal (54, 1), decimal (27, 1)), decimal (2, 0), 0);
  assert_order (herald_fraction_divide (decimal (0, 0), decimal (7, 0)), decimal (0, 0), 0);
  assert_order (herald_fraction_divide (decimal (7, 0), decimal (0, 3)), endless, 0);
  assert_order (herald_fraction_divide (decimal (0, 0), decimal (0, 0)), endless, 0);
  assert_order (herald_fraction_divide (endless, decimal (7, 0)), endless, 0);
  assert_order (herald_fraction_divide (decimal (7, 0), endless), decimal (0, 0), 0);
}

static void
test_divide_extremes (void)
{
  const HeraldFraction widest = herald_fraction_divide (decimal (NINES, 0), decimal (1, 18));
  const HeraldFraction close =
      herald_fraction_divide (decimal (NINES, 18), decimal (NINES - 1, 18));

  assert_order (widest, decimal (NINES, 0), 1);
  assert_order (widest,
                wide_quotient (herald_wide_product (NINES, 1000000000000000000),
                               herald_wide_new (1)),
                0);
  assert_order (close, decimal (1, 0), 1);
  assert_order (close, quotient (NINES, NINES - 1), 0);
  assert_order (herald_fraction_divide (close, close), decimal (1, 0), 0);
  assert_order (herald_fraction_divide (widest, widest), decimal (1, 0), 0);
  assert_order (herald_fraction_divide (widest, decimal (NINES, 0)),
                quotient (1000000000000000000, 1),
                0);
  assert_order (herald_fraction_divide (decimal (0, 0), widest), decimal (0, 0), 0);
  assert_order (herald_fraction_divide (wide_quotient (herald_wide_new (0), get_huge (0)),
                                        decimal (3, 0)),
                decimal (0, 0),
                0);
  assert_order (herald_fraction_divide (decimal (3, 0),
                                        wide_quotient (herald_wide_new (6), get_huge (0))),
                wide_quotient (get_huge (0), herald_wide_new (2)),
                0);
}

static void
test_between (void)
{
  static const HeraldDecimal pairs[][2] = {
    { { 20, 1 }, { 40, 1 } }, { { 0, 0 }, { 1, 18 } },
    { { 1, 18 }, { 2, 18 } }, { { NINES - 1, 18 }, { NINES, 18 } },
    { { 199, 2 }, { 2, 0 } },
  };
  HeraldFraction same = herald_fraction_between (decimal (4, 0), decimal (40, 1));

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      HeraldFraction low = herald_fraction_from_decimal (pairs[i][0]);
      HeraldFraction high = herald_fraction_from_decimal (pairs[i][1]);
      HeraldFraction middle = herald_fraction_between (low, high);

      assert_order (low, middle, -1);
      assert_order (middle, high, -1);
    }
  assert_order (same, decimal (4, 0), 0);
}

static void
test_double (void)
{
  g_assert_cmpfloat (herald_fraction_to_double (decimal (25, 1)), ==, 2.5);
  g_assert_cmpfloat (herald_fraction_to_double (decimal (0, 0)), ==, 0.0);
  g_assert_cmpfloat (herald_fraction_to_double (quotient (1, 0)), ==, G_MAXDOUBLE);
}

static void
test_text (void)
{
  const struct
  {
    HeraldFraction number;
    guint digits;
    const char *text;
  } cases[] = {
    { decimal (0, 0), 0, "0" },
    { decimal (0, 0), 2, "0.00" },
    { quotient (298, 149), 3, "2.000" },
    { quotient (2, 3), 0, "0" },
    { quotient (2, 3), 3, "0.666" },
    { decimal (19995, 4), 2, "1.99" },
    { decimal (19999999, 7), 6, "1.999999" },
    { decimal (59999, 4), 1, "5.9" },
    { decimal (NINES, 18), 6, "0.999999" },
    { decimal (NINES, 0), 1, "999999999999999999.0" },
    { wide_quotient (get_huge (0), get_huge (1)), 6, "0.999999" },
    { quotient (1, 0), 2, "∞" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = herald_fraction_to_text (cases[i].number, cases[i].digits);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Zeros that nobody wrote are left out, but for one behind the point. */
static void
test_short_text (void)
{
  const struct
  {
    HeraldFraction number;
    guint digits;
    const char *text;
  } cases[] = {
    { decimal (0, 0), 3, "0.0" },       { decimal (0, 0), 1, "0.0" },
    { quotient (298, 149), 3, "2.0" },  { decimal (100, 0), 2, "100.0" },
    { decimal (2050, 3), 3, "2.05" },   { quotient (2, 3), 3, "0.666" },
    { decimal (100001, 4), 3, "10.0" }, { decimal (1, 3), 3, "0.001" },
    { quotient (1, 0), 3, "∞" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = herald_fraction_to_short_text (cases[i].number, cases[i].digits);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is shown is the number cut off: never above it, and less than one last digit below. */
static void
test_text_never_rounds_up (void)
{
  guint32 state = 3;

  for (guint round = 0; round < 20000; round++)
    {
      guint64 n = herald_test_random (&state) >> (round % 16);
      guint64 d = (herald_test_random (&state) >> (round % 24)) + 1;
      guint digits = round % 7;
      g_autofree char *text = herald_fraction_to_text (quotient (n, d), digits);
      HeraldDecimal shown;
      HeraldDecimal next;
      gsize used;

      g_assert_cmpint (herald_decimal_parse (text, strlen (text), &shown, &used), ==, 0);
      g_assert_cmpuint (shown.digits, ==, digits);
      next = (HeraldDecimal){ shown.mantissa + 1, shown.digits };
      g_assert_cmpint (
          herald_fraction_compare (herald_fraction_from_decimal (shown), quotient (n, d)), <=, 0);
      g_assert_cmpint (
          herald_fraction_compare (herald_fraction_from_decimal (next), quotient (n, d)), >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/fraction/compare", test_compare);
  g_test_add_func ("/rules/fraction/compare-extremes", test_compare_extremes);
  g_test_add_func ("/rules/fraction/compare-random", test_compare_random);
  g_test_add_func ("/rules/fraction/compare-scaled", test_compare_scaled);
  g_test_add_func ("/rules/fraction/divide", test_divide);
  g_test_add_func ("/rules/fraction/divide-extremes", test_divide_extremes);
  g_test_add_func ("/rules/fraction/between", test_between);
  g_test_add_func ("/rules/fraction/double", test_double);
  g_test_add_func ("/rules/fraction/text", test_text);
  g_test_add_func ("/rules/fraction/short-text", test_short_text);
  g_test_add_func ("/rules/fraction/text-never-rounds-up", test_text_never_rounds_up);
  return g_test_run ();
}
