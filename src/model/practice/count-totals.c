/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a counting sheet comes to, as it fills. */
#include "config.h"

#include <string.h>

#include "practice/count-sheet.h"
#include "practice/ish-nucleus.h"

/**
 * herald_count_sheet_find:
 * @self: a sheet
 * @number: a nucleus
 * @observer: who counted it, 1 or 2
 * @position: (out) (optional): its row
 *
 * Returns: (transfer none) (nullable): what the row holds; %NULL where there is none
 */
const HeraldCount *
herald_count_sheet_find (HeraldCountSheet *self, guint number, guint observer, guint *position)
{
  const HeraldCount *count;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), NULL);

  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    if (count->number == number && count->observer == observer)
      {
        if (position != NULL)
          *position = i;
        return count;
      }
  return NULL;
}

/**
 * herald_count_sheet_put:
 * @self: a sheet
 * @count: a sound count; it takes the place of one of the same nucleus and observer
 *
 * Returns: %FALSE where the sheet is full
 */
gboolean
herald_count_sheet_put (HeraldCountSheet *self, const HeraldCount *count)
{
  return herald_count_sheet_put_all (self, count, 1);
}

/**
 * herald_count_sheet_get_totals:
 * @self: a sheet
 * @observer: whose rows, 1 or 2
 * @totals: (out caller-allocates): their sums, without what is left out
 */
void
herald_count_sheet_get_totals (HeraldCountSheet *self, guint observer, HeraldIshTotals *totals)
{
  const HeraldCount *count;

  g_return_if_fail (HERALD_IS_COUNT_SHEET (self) && totals != NULL);

  memset (totals, 0, sizeof *totals);
  totals->is_dual = herald_count_sheet_is_dual (self);
  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    if (count->observer == observer && count->exclusion == HERALD_ISH_COUNTED)
      {
        totals->nuclei++;
        totals->her2 += herald_count_get_her2 (count);
        totals->cep17 += totals->is_dual ? count->cep17 : 0;
      }
}

/**
 * herald_count_sheet_get_n_excluded:
 * @self: a sheet
 * @observer: whose rows, 1 or 2
 *
 * Returns: how many nuclei are left out
 */
guint
herald_count_sheet_get_n_excluded (HeraldCountSheet *self, guint observer)
{
  const HeraldCount *count;
  guint n_excluded = 0;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), 0);

  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    n_excluded += count->observer == observer && count->exclusion != HERALD_ISH_COUNTED;
  return n_excluded;
}

/**
 * herald_count_sheet_get_tolerance:
 * @self: a sheet
 * @observer: whose rows, 1 or 2
 *
 * Returns: by how many HER2 signals the estimated clusters may honestly be off
 */
guint
herald_count_sheet_get_tolerance (HeraldCountSheet *self, guint observer)
{
  const HeraldCount *count;
  guint tolerance = 0;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), 0);

  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    if (count->observer == observer && count->exclusion == HERALD_ISH_COUNTED)
      tolerance += count->small_clusters * HERALD_ISH_SMALL_TOLERANCE +
                   count->large_clusters * HERALD_ISH_LARGE_TOLERANCE;
  return tolerance;
}

/**
 * herald_count_sheet_get_next_number:
 * @self: a sheet
 * @observer: who counts on, 1 or 2
 *
 * Returns: the number behind the last nucleus of this observer, 9999 at most
 */
guint
herald_count_sheet_get_next_number (HeraldCountSheet *self, guint observer)
{
  const HeraldCount *count;
  guint last = 0;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self), 1);

  for (guint i = 0; (count = herald_count_sheet_get (self, i)) != NULL; i++)
    if (count->observer == observer)
      last = MAX (last, count->number);
  return MIN (last + 1, HERALD_COUNT_MOST_NUMBER);
}

/**
 * herald_count_sheet_get_reading:
 * @self: a sheet
 * @observer: whose rows, 1 or 2
 * @book: an edition
 *
 * Returns: (transfer none) (nullable): the group, or the result of the gene test, that the rows so
 *   far lead to; see herald_ish_totals_get_reading()
 */
const HeraldChoice *
herald_count_sheet_get_reading (HeraldCountSheet *self, guint observer, HeraldRulebook *book)
{
  HeraldIshTotals totals;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self) && book != NULL, NULL);

  herald_count_sheet_get_totals (self, observer, &totals);
  return herald_ish_totals_get_reading (&totals, book);
}

/**
 * herald_count_sheet_apply:
 * @self: a sheet
 * @facts: what else is known
 *
 * Returns: (transfer full): the facts with the first observer's sums as the gene test, and the
 *   second observer's as the second count
 */
HeraldFacts *
herald_count_sheet_apply (HeraldCountSheet *self, HeraldFacts *facts)
{
  g_autoptr (HeraldFacts) first = NULL;
  HeraldIshTotals totals;

  g_return_val_if_fail (HERALD_IS_COUNT_SHEET (self) && facts != NULL, NULL);

  herald_count_sheet_get_totals (self, 1, &totals);
  first = herald_ish_totals_apply (&totals, facts);
  herald_count_sheet_get_totals (self, 2, &totals);
  return herald_ish_totals_apply_recount (&totals, first);
}
