/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs reckon as the compiler does where it has numbers of 128 bits; and what is known by heart,
 * where it has not. */
#include "config.h"

#include <math.h>

#include "rules/wide-pair.h"
#include "support.h"

#define ALL G_MAXUINT64

static void
assert_pair (HeraldWidePair pair, guint64 high, guint64 low)
{
  g_assert_cmphex (pair.high, ==, high);
  g_assert_cmphex (pair.low, ==, low);
}

static void
test_known (void)
{
  HeraldWidePair largest = { ALL, ALL };
  HeraldWidePair all = { ALL, 0 };
  HeraldWidePair one = { 1, 0 };
  HeraldWidePair rest;

  assert_pair (herald_wide_pair_add (all, one), 1, 0);
  assert_pair (herald_wide_pair_subtract ((HeraldWidePair){ 0, 1 }, one), 0, ALL);
  assert_pair (herald_wide_pair_multiply (all, all), ALL - 1, 1);
  assert_pair (herald_wide_pair_divide (largest, all, &rest), 1, 1);
  assert_pair (rest, 0, 0);
  assert_pair (herald_wide_pair_divide (largest, largest, &rest), 0, 1);
  assert_pair (herald_wide_pair_divide (all, largest, &rest), 0, 0);
  assert_pair (rest, 0, ALL);
  /* A rest that has all bits but one. */
  assert_pair (herald_wide_pair_divide (largest, (HeraldWidePair){ 1, ALL ^ ALL >> 1 }, &rest),
               0,
               1);
  assert_pair (rest, ALL >> 1, ALL - 1);
  g_assert_cmpint (herald_wide_pair_compare (all, largest), ==, -1);
  g_assert_cmpint (herald_wide_pair_compare (largest, all), ==, 1);
  g_assert_cmpint (herald_wide_pair_compare (all, one), ==, 1);
  g_assert_cmpint (herald_wide_pair_compare (one, all), ==, -1);
  g_assert_cmpint (herald_wide_pair_compare (one, one), ==, 0);
}

/* Half way between two the even one is nearest, and the least more than half way goes up. */
static void
test_double (void)
{
  const double step = ldexp (1.0, 12);
  HeraldWidePair half = { G_GUINT64_CONSTANT (1) << 11, 1 };
  HeraldWidePair more = { half.low | 1, 1 };
  HeraldWidePair odd_half = { half.low * 3, 1 };

  g_assert_cmpfloat (herald_wide_pair_to_double ((HeraldWidePair){ 0, 0 }), ==, 0.0);
  g_assert_cmpfloat (herald_wide_pair_to_double ((HeraldWidePair){ 7, 0 }), ==, 7.0);
  g_assert_cmpfloat (herald_wide_pair_to_double (half), ==, ldexp (1.0, 64));
  g_assert_cmpfloat (herald_wide_pair_to_double (more), ==, ldexp (1.0, 64) + step);
  g_assert_cmpfloat (herald_wide_pair_to_double (odd_half), ==, ldexp (1.0, 64) + 2.0 * step);
}

#ifdef __SIZEOF_INT128__

static guint64
get_random (guint32 *state)
{
  guint64 number = (guint64)herald_test_random (state) << 32 | herald_test_random (state);

  return number >> herald_test_random (state) % 64;
}

static HeraldWidePair
get_pair (guint32 *state)
{
  guint64 high = herald_test_random (state) % 2 ? get_random (state) : 0;

  return (HeraldWidePair){ get_random (state), high };
}

static unsigned __int128
widen (HeraldWidePair pair)
{
  return (unsigned __int128)pair.high << 64 | pair.low;
}

static void
assert_wide (HeraldWidePair pair, unsigned __int128 number)
{
  assert_pair (pair, (guint64)(number >> 64), (guint64)number);
}

static void
test_like_compiler (void)
{
  guint32 state = 4;

  for (guint round = 0; round < 200000; round++)
    {
      HeraldWidePair a = get_pair (&state);
      HeraldWidePair b = get_pair (&state);
      HeraldWidePair rest;

      assert_wide (herald_wide_pair_add (a, b), widen (a) + widen (b));
      assert_wide (herald_wide_pair_multiply (a, b), widen (a) * widen (b));
      g_assert_cmpint (herald_wide_pair_compare (a, b),
                       ==,
                       (widen (a) > widen (b)) - (widen (a) < widen (b)));
      g_assert_cmpfloat (herald_wide_pair_to_double (a), ==, (double)widen (a));
      if (widen (a) >= widen (b))
        assert_wide (herald_wide_pair_subtract (a, b), widen (a) - widen (b));
      if (widen (b) == 0)
        continue;
      assert_wide (herald_wide_pair_divide (a, b, &rest), widen (a) / widen (b));
      assert_wide (rest, widen (a) % widen (b));
    }
}

#endif

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/wide-pair/known", test_known);
  g_test_add_func ("/rules/wide-pair/double", test_double);
#ifdef __SIZEOF_INT128__
  g_test_add_func ("/rules/wide-pair/like-compiler", test_like_compiler);
#endif
  return g_test_run ();
}
