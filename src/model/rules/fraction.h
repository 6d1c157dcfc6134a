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

/* A quotient of two whole numbers, the lower one greater than 0; 0 stands for what has no upper
 * end. */
#define herald_fraction_new(numerator, denominator)                                                \
  ((HeraldFraction){ herald_wide_new (numerator), herald_wide_new (denominator) })

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

  if (!herald_wide_are_short (a.numerator, a.denominator, b.numerator, b.denominator))
    return herald_fraction_compare_large (a, b);
  left = herald_wide_get_low (a.numerator) * herald_wide_get_low (b.denominator);
  right = herald_wide_get_low (b.numerator) * herald_wide_get_low (a.denominator);
  return (left > right) - (left < right);
}
char *herald_fraction_to_short_text (HeraldFraction self, guint digits);

G_END_DECLS
