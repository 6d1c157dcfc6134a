/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/decimal.h"
#include "rules/wide.h"

G_BEGIN_DECLS

/**
 * HeraldFraction:
 * @numerator: any whole number
 * @denominator: greater than 0; 0 stands for what has no upper end
 *
 * An exact number that is zero or greater. Quotients of counts stay fractions, so that nothing is
 * rounded on the way to a threshold.
 */
typedef struct
{
  HeraldWide numerator;
  HeraldWide denominator;
} HeraldFraction;

HeraldFraction herald_fraction_from_decimal (HeraldDecimal decimal);
HeraldFraction herald_fraction_divide (HeraldFraction a, HeraldFraction b);
HeraldFraction herald_fraction_between (HeraldFraction a, HeraldFraction b);
int herald_fraction_compare_large (HeraldFraction a, HeraldFraction b);
double herald_fraction_to_double (HeraldFraction self);
char *herald_fraction_to_text (HeraldFraction self, guint digits);

/**
 * herald_fraction_new:
 * @numerator: any whole number
 * @denominator: greater than 0; 0 stands for what has no upper end
 *
 * Returns: the quotient
 */
static inline HeraldFraction
herald_fraction_new (guint64 numerator, guint64 denominator)
{
  return (HeraldFraction){ herald_wide_new (numerator), herald_wide_new (denominator) };
}

/**
 * herald_fraction_is_endless:
 * @self: a number
 *
 * Returns: whether it has no upper end: something was divided by zero
 */
static inline gboolean
herald_fraction_is_endless (HeraldFraction self)
{
  return herald_wide_is_zero (self.denominator);
}

/* Whether both parts fit 32 bits. */
static inline gboolean
herald_fraction_is_short (HeraldFraction self)
{
  guint64 low = herald_wide_get_low (self.numerator) | herald_wide_get_low (self.denominator);
  guint64 high = herald_wide_get_high (self.numerator) | herald_wide_get_high (self.denominator);

  return (high | low >> 32) == 0;
}

/**
 * herald_fraction_compare:
 * @a: a number
 * @b: another
 *
 * Small numbers, nearly all of a report, are cross-multiplied in place; see
 * herald_fraction_compare_large() for the others.
 *
 * Returns: below, equal to or above 0 as @a is below, equal to or above @b
 */
static inline int
herald_fraction_compare (HeraldFraction a, HeraldFraction b)
{
  guint64 left, right;

  if (!herald_fraction_is_short (a) || !herald_fraction_is_short (b))
    return herald_fraction_compare_large (a, b);
  left = herald_wide_get_low (a.numerator) * herald_wide_get_low (b.denominator);
  right = herald_wide_get_low (b.numerator) * herald_wide_get_low (a.denominator);
  return (left > right) - (left < right);
}
char *herald_fraction_to_short_text (HeraldFraction self, guint digits);

G_END_DECLS
