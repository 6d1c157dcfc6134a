/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals of 95 %, for shares and for what has a standard error. */
#include "config.h"

#include <math.h>

#include "practice/interval.h"

/* The quantile of 0.975 of the normal distribution. */
#define QUANTILE 1.959963984540054

/**
 * herald_interval_wilson:
 * @count: how many of them, at most @total
 * @total: of how many
 *
 * The score interval of Wilson (J Am Stat Assoc 1927;22:209-212), without correction for
 * continuity. With p = @count / @total, n = @total and z the quantile of 0.975 of the normal
 * distribution, its ends are
 *
 *   (p + z² / 2n ∓ z √(p (1 - p) / n + z² / 4n²)) / (1 + z² / n).
 *
 * It never leaves 0 to 1 and has a width also where all or none are counted. 36 of 40: 0.77 to
 * 0.96.
 *
 * Returns: the interval; none where @total is 0
 */
HeraldInterval
herald_interval_wilson (guint count, guint total)
{
  const double square = QUANTILE * QUANTILE;
  double n = total;
  double middle, half;

  if (total == 0)
    return (HeraldInterval){ FALSE, 0.0, 0.0 };
  g_return_val_if_fail (count <= total, ((HeraldInterval){ FALSE, 0.0, 0.0 }));

  middle = (count + square / 2.0) / (n + square);
  half = QUANTILE / (n + square) * sqrt ((double)count * (n - count) / n + square / 4.0);
  /* Both ends are whole there, which the last digit of a sum need not be. */
  return (HeraldInterval){ TRUE,
                           count == 0 ? 0.0 : MAX (middle - half, 0.0),
                           count == total ? 1.0 : MIN (middle + half, 1.0) };
}

/**
 * herald_interval_normal:
 * @value: what was found
 * @standard_error: its standard error, 0 or greater
 * @least: the least that it can be
 * @most: the most that it can be
 *
 * @value ∓ z · @standard_error, cut at @least and @most. A standard error of 0 says that the
 * formula has nothing to go by, as where everybody agrees, and not that all is certain.
 *
 * Returns: the interval; none where @standard_error is 0
 */
HeraldInterval
herald_interval_normal (double value, double standard_error, double least, double most)
{
  if (!(standard_error > 0.0))
    return (HeraldInterval){ FALSE, 0.0, 0.0 };
  return (HeraldInterval){ TRUE,
                           MAX (value - QUANTILE * standard_error, least),
                           MIN (value + QUANTILE * standard_error, most) };
}
