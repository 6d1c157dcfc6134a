/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares and their intervals as people read them. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "practice/pass-mark.h"
#include "practice/share-words.h"

/* Rounding may lift nothing to the mark, nor to all. */
static gboolean
is_guarded (guint percent)
{
  return percent == HERALD_PASS_MARK_PERCENT || percent == 100;
}

static guint
round_percent (double share)
{
  double exact = 100.0 * share;
  guint percent = (guint)floor (exact + 0.5);

  return percent > exact && is_guarded (percent) ? percent - 1 : percent;
}

/**
 * herald_share_get_percent:
 * @count: how many of them, at most @total
 * @total: of how many, at least one
 *
 * Returns: the nearest whole percent, except that nothing below 90 or 100 is rounded up to it
 */
guint
herald_share_get_percent (guint count, guint total)
{
  guint64 percent;

  g_return_val_if_fail (total > 0 && count <= total, 0);

  percent = ((guint64)count * 200 + total) / ((guint64)total * 2);
  if (percent * total > (guint64)count * 100 && is_guarded ((guint)percent))
    percent--;
  return (guint)percent;
}

/**
 * herald_share_get_ends:
 * @interval: the interval of a share
 * @low: (out): its lower end in percent, rounded as herald_share_get_percent() does
 * @high: (out): its upper end, likewise
 */
void
herald_share_get_ends (HeraldInterval interval, guint *low, guint *high)
{
  *low = interval.is_defined ? round_percent (interval.low) : 0;
  *high = interval.is_defined ? round_percent (interval.high) : 100;
}

/**
 * herald_share_to_interval_text:
 * @interval: the interval of a share
 *
 * Returns: (transfer full): the interval for people, such as "77 to 96 %"
 */
char *
herald_share_to_interval_text (HeraldInterval interval)
{
  guint low, high;

  herald_share_get_ends (interval, &low, &high);
  return g_strdup_printf (_ ("%u to %u %%"), low, high);
}

/**
 * herald_share_to_text:
 * @count: how many of them, at most @total
 * @total: of how many
 *
 * Returns: (transfer full): the share for people, never without its interval
 */
char *
herald_share_to_text (guint count, guint total)
{
  g_autofree char *interval = NULL;

  if (total == 0)
    return g_strdup (_ ("no answers yet"));
  interval = herald_share_to_interval_text (herald_interval_wilson (count, total));
  return g_strdup_printf (_ ("%u of %u is %u %%, interval %s"),
                          count,
                          total,
                          herald_share_get_percent (count, total),
                          interval);
}
