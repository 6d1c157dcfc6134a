/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what was measured beside what was promised. */
#include "config.h"

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
