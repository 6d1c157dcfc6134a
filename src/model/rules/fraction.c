/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact quotients. 298 signals over 149 are 2, not 1.9999; 1.9995 is below 2.0 and stays there. */
#include "config.h"

#include <string.h>

#include "rules/fraction.h"

static HeraldWide
greatest_common_divisor (HeraldWide a, HeraldWide b)
{
  while (b != 0)
    {
      HeraldWide rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

static int
compare_wide (HeraldWide a, HeraldWide b)
{
  return (a > b) - (a < b);
}

static gboolean
is_small (HeraldWide number)
{
  return number <= G_MAXUINT64;
}

/* Both operands reduced, so that a product of two decimals with 18 digits stays inside 128 bits.
 * Neither denominator is zero, so neither divisor is. */
static HeraldFraction
multiply (HeraldFraction a, HeraldWide numerator, HeraldWide denominator)
{
  HeraldWide first = greatest_common_divisor (a.numerator, denominator);
  HeraldWide second = greatest_common_divisor (numerator, a.denominator);

  return (HeraldFraction){ (a.numerator / first) * (numerator / second),
                           (a.denominator / second) * (denominator / first) };
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
  return (HeraldFraction){ decimal.mantissa, herald_decimal_power_of_ten (decimal.digits) };
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
  if (b.numerator == 0 || a.denominator == 0)
    return (HeraldFraction){ 1, 0 };
  if (b.denominator == 0)
    return (HeraldFraction){ 0, 1 };
  if (is_small (a.numerator) && is_small (a.denominator) && is_small (b.numerator) &&
      is_small (b.denominator))
    return (HeraldFraction){ a.numerator * b.denominator, a.denominator * b.numerator };
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
  return (HeraldFraction){ a.numerator * b.denominator + b.numerator * a.denominator,
                           2 * a.denominator * b.denominator };
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
  if (is_small (a.numerator) && is_small (a.denominator) && is_small (b.numerator) &&
      is_small (b.denominator))
    return compare_wide (a.numerator * b.denominator, b.numerator * a.denominator);

  for (;;)
    {
      HeraldWide whole_a, whole_b;
      HeraldFraction turned;

      if (a.denominator == 0 || b.denominator == 0)
        return (a.denominator == 0) - (b.denominator == 0);
      whole_a = a.numerator / a.denominator;
      whole_b = b.numerator / b.denominator;
      if (whole_a != whole_b)
        return compare_wide (whole_a, whole_b);
      /* Turning both rests over and swapping them keeps the order. */
      turned = (HeraldFraction){ a.denominator, a.numerator % a.denominator };
      a = (HeraldFraction){ b.denominator, b.numerator % b.denominator };
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
  if (self.denominator == 0)
    return G_MAXDOUBLE;
  return (double)self.numerator / (double)self.denominator;
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
  HeraldWide rest;

  g_return_val_if_fail (digits <= 6, NULL);

  if (self.denominator == 0)
    return g_string_free (g_string_assign (text, "∞"), FALSE);
  g_string_append_printf (text, "%" G_GUINT64_FORMAT, (guint64)(self.numerator / self.denominator));
  rest = self.numerator % self.denominator;
  for (guint i = 0; i < digits; i++)
    {
      /* Reduced first, so that ten times the rest stays inside 128 bits. */
      HeraldWide common = greatest_common_divisor (rest, self.denominator);

      rest /= common;
      self.denominator /= common;
      rest *= 10;
      if (i == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, '0' + (char)(rest / self.denominator));
      rest %= self.denominator;
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
