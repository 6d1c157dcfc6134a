/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what was measured beside what was promised. */
#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "check.h"

static const char *
kept_word (gboolean is_kept)
{
  return is_kept ? "kept" : "NOT KEPT";
}

/*
 * herald_bench_check:
 * @what: what was measured
 * @value: how much it was
 * @limit: how much it may be
 * @unit: of both
 *
 * Prints a row of the table of figures, as rows.py does.
 *
 * Returns: whether the limit is kept
 */
gboolean
herald_bench_check (const char *what, double value, double limit, const char *unit)
{
  gboolean is_kept = value <= limit;

  g_print ("| %s | %.3f %s | | at most %g %s | %s |\n",
           what,
           value,
           unit,
           limit,
           unit,
           kept_word (is_kept));
  return is_kept;
}

/*
 * herald_bench_hold_against:
 * @what: what was measured
 * @value: how much it was
 * @unit: of @value and @other
 * @beside: what it is held against
 * @other: how much that was
 * @most_share: how many times @other @value may be
 *
 * Prints a row of the table of figures, as rows.py does.
 *
 * Returns: whether the limit is kept
 */
gboolean
herald_bench_hold_against (const char *what,
                           double value,
                           const char *unit,
                           const char *beside,
                           double other,
                           double most_share)
{
  gboolean is_kept = value <= most_share * other;

  g_print ("| %s | %.3f %s | %s: %.3f %s | %.2f times, at most %.2f | %s |\n",
           what,
           value,
           unit,
           beside,
           other,
           unit,
           value / other,
           most_share,
           kept_word (is_kept));
  return is_kept;
}

/*
 * herald_bench_get_ms:
 *
 * Returns: what this thread alone has worked so far, in milliseconds: what else the machine does
 *   is not counted
 */
double
herald_bench_get_ms (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return worked.tv_sec * 1e3 + worked.tv_nsec / 1e6;
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
