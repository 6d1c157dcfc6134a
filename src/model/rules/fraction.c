/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact quotients. 298 signals over 149 are 2, not 1.9999; 1.9995 is below 2.0 and stays there. */
#include "config.h"

#include <string.h>

#include "rules/fraction.h"

static HeraldWide
greatest_common_divisor (HeraldWide a, HeraldWide b)
{
  while (!herald_wide_is_zero (b))
    {
      HeraldWide rest;

      herald_wide_divide (a, b, &rest);
      a = b;
      b = rest;
    }
  return a;
}

static HeraldWide
divide_exactly (HeraldWide a, HeraldWide b)
{
  HeraldWide nothing;

  return herald_wide_divide (a, b, &nothing);
}

/* Whether a product of parts of both stays inside 128 bits. */
static gboolean
are_small (HeraldFraction a, HeraldFraction b)
{
  return (herald_wide_get_high (a.numerator) | herald_wide_get_high (a.denominator) |
          herald_wide_get_high (b.numerator) | herald_wide_get_high (b.denominator)) == 0;
}

/* Both operands reduced, so that a product of two decimals with 18 digits stays inside 128 bits.
 * Neither denominator is zero, so neither divisor is. */
static HeraldFraction
multiply (HeraldFraction a, HeraldWide numerator, HeraldWide denominator)
{
  HeraldWide first = greatest_common_divisor (a.numerator, denominator);
  HeraldWide second = greatest_common_divisor (numerator, a.denominator);

  return (HeraldFraction){ herald_wide_multiply (divide_exactly (a.numerator, first),
                                                 divide_exactly (numerator, second)),
                           herald_wide_multiply (divide_exactly (a.denominator, second),
                                                 divide_exactly (denominator, first)) };
}

/**
 * herald_fraction_from_decimal:
 * @decimal: a number as written
 *
 * Returns: the same number
 */
HeraldFraction
herald_fraction_from_decimal (HeraldDecimal decimal)
{
  return herald_fraction_new (decimal.mantissa, herald_decimal_power_of_ten (decimal.digits));
}

/**
 * herald_fraction_divide:
 * @a: what is divided: a decimal, or a quotient of two counts below ten to the ninth
 * @b: by what; dividing by zero gives what has no upper end
 *
 * Returns: the exact quotient
 */
HeraldFraction
herald_fraction_divide (HeraldFraction a, HeraldFraction b)
{
  if (herald_wide_is_zero (b.numerator) || herald_fraction_is_endless (a))
    return herald_fraction_new (1, 0);
  if (herald_fraction_is_endless (b))
    return herald_fraction_new (0, 1);
  if (are_small (a, b))
    return (HeraldFraction){ herald_wide_multiply (a.numerator, b.denominator),
                             herald_wide_multiply (a.denominator, b.numerator) };
  return multiply (a, b.denominator, b.numerator);
}

/**
 * herald_fraction_between:
 * @a: a short number, such as a threshold
 * @b: another
 *
 * Returns: the number half way
 */
HeraldFraction
herald_fraction_between (HeraldFraction a, HeraldFraction b)
{
  HeraldWide below = herald_wide_multiply (a.denominator, b.denominator);

  return (HeraldFraction){ herald_wide_add (herald_wide_multiply (a.numerator, b.denominator),
                                            herald_wide_multiply (b.numerator, a.denominator)),
                           herald_wide_add (below, below) };
}

/**
 * herald_fraction_compare_large:
 * @a: a number
 * @b: another
 *
 * Where each part fits 64 bits, the numbers are cross-multiplied. Larger ones are compared by their
 * whole parts, then by their turned-over rests, which can't overflow.
 *
 * Returns: below, equal to or above 0 as @a is below, equal to or above @b
 */
int
herald_fraction_compare_large (HeraldFraction a, HeraldFraction b)
{
  if (are_small (a, b))
    return herald_wide_compare (herald_wide_multiply (a.numerator, b.denominator),
                                herald_wide_multiply (b.numerator, a.denominator));

  for (;;)
    {
      HeraldWide whole_a, whole_b, rest_a, rest_b;
      HeraldFraction turned;
      int order;

      if (herald_fraction_is_endless (a) || herald_fraction_is_endless (b))
        return herald_fraction_is_endless (a) - herald_fraction_is_endless (b);
      whole_a = herald_wide_divide (a.numerator, a.denominator, &rest_a);
      whole_b = herald_wide_divide (b.numerator, b.denominator, &rest_b);
      order = herald_wide_compare (whole_a, whole_b);
      if (order != 0)
        return order;
      /* Turning both rests over and swapping them keeps the order. */
      turned = (HeraldFraction){ a.denominator, rest_a };
      a = (HeraldFraction){ b.denominator, rest_b };
      b = turned;
    }
}

/**
 * herald_fraction_to_double:
 * @self: a number
 *
 * For pictures and for the teaching note on chance only; never for a rule.
 *
 * Returns: about the same number
 */
double
herald_fraction_to_double (HeraldFraction self)
{
  if (herald_fraction_is_endless (self))
    return G_MAXDOUBLE;
  return herald_wide_to_double (self.numerator) / herald_wide_to_double (self.denominator);
}

/**
 * herald_fraction_to_text:
 * @self: a number
 * @digits: how many digits to show behind the point, at most 6
 *
 * Cut off, never rounded up: what is shown never stands on the other side of a threshold.
 *
 * Returns: (transfer full): the number with a point
 */
char *
herald_fraction_to_text (HeraldFraction self, guint digits)
{
  GString *text = g_string_new (NULL);
  HeraldWide whole, rest;

  g_return_val_if_fail (digits <= 6, NULL);

  if (herald_fraction_is_endless (self))
    return g_string_free (g_string_assign (text, "∞"), FALSE);
  whole = herald_wide_divide (self.numerator, self.denominator, &rest);
  g_string_append_printf (text, "%" G_GUINT64_FORMAT, herald_wide_get_low (whole));
  for (guint i = 0; i < digits; i++)
    {
      /* Reduced first, so that ten times the rest stays inside 128 bits. */
      HeraldWide common = greatest_common_divisor (rest, self.denominator);

      rest = divide_exactly (rest, common);
      self.denominator = divide_exactly (self.denominator, common);
      rest = herald_wide_multiply (rest, herald_wide_new (10));
      if (i == 0)
        g_string_append_c (text, '.');
      whole = herald_wide_divide (rest, self.denominator, &rest);
      g_string_append_c (text, '0' + (char)herald_wide_get_low (whole));
    }
  return g_string_free (text, FALSE);
}

/**
 * herald_fraction_to_short_text:
 * @self: a number
 * @digits: how many digits to show behind the point, 1 to 6
 *
 * Like herald_fraction_to_text(), without zeros at the end that nobody wrote; one digit stays
 * behind the point.
 *
 * Returns: (transfer full): the number with a point
 */
char *
herald_fraction_to_short_text (HeraldFraction self, guint digits)
{
  char *text;
  gsize length;

  g_return_val_if_fail (digits >= 1 && digits <= 6, NULL);

  text = herald_fraction_to_text (self, digits);
  length = strlen (text);
  while (text[length - 1] == '0' && text[length - 2] != '.')
    text[--length] = '\0';
  return text;
}
