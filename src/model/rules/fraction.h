/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/decimal.h"

G_BEGIN_DECLS

typedef unsigned __int128 HeraldWide;

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

  if ((a.numerator | a.denominator | b.numerator | b.denominator) > G_MAXUINT32)
    return herald_fraction_compare_large (a, b);
  left = (guint64)a.numerator * (guint64)b.denominator;
  right = (guint64)b.numerator * (guint64)a.denominator;
  return (left > right) - (left < right);
}
char *herald_fraction_to_short_text (HeraldFraction self, guint digits);

G_END_DECLS
