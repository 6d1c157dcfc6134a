/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what was measured beside what was promised. */
#include "config.h"

#include <stdlib.h>

#include "check.h"

/*
 * herald_bench_check:
 * @what: what was measured
 * @value: how much it was
 * @limit: how much it may be
 * @unit: of both
 *
 * Returns: whether the limit is kept
 */
gboolean
herald_bench_check (const char *what, double value, double limit, const char *unit)
{
  gboolean is_kept = value <= limit;

  g_print (
      "%-44s %10.3f %-4s limit %8.3f  %s\n", what, value, unit, limit, is_kept ? "PASS" : "FAIL");
  return is_kept;
}

/*
 * herald_bench_compare:
 * @a: a double
 * @b: another
 *
 * Returns: as strcmp() does
 */
int
herald_bench_compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

/*
 * herald_bench_median:
 * @numbers: (array length=n_numbers): what was measured; sorted by this
 * @n_numbers: how often, at least once
 *
 * Returns: the one in the middle
 */
double
herald_bench_median (double *numbers, gsize n_numbers)
{
  qsort (numbers, n_numbers, sizeof *numbers, herald_bench_compare);
  return numbers[n_numbers / 2];
}
