/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorts cases. A table is mostly in order of its names already, or in a few long runs of it, so
 * runs are found and merged. */
#include "config.h"

#include <string.h>

#include "record/case-order.h"

/* How many cases go by between two looks at whether anybody still waits. */
#define CASES_AT_ONCE 8192

typedef struct
{
  const HeraldCaseTable *table;
  GCancellable *cancellable;
  guint32 *from;
  guint32 *to;
  guint n;
} Sort;

static gsize
skip_zeros (HeraldCsvCell cell, gsize from)
{
  while (from + 1 < cell.length && cell.text[from] == '0' && g_ascii_isdigit (cell.text[from + 1]))
    from++;
  return from;
}

static gsize
count_digits (HeraldCsvCell cell, gsize from)
{
  gsize end = from;

  while (end < cell.length && g_ascii_isdigit (cell.text[end]))
    end++;
  return end - from;
}

/* Compares two numbers of any length and moves behind both. */
static int
compare_numbers (HeraldCsvCell one, HeraldCsvCell other, gsize *at_one, gsize *at_other)
{
  gsize from_one = skip_zeros (one, *at_one);
  gsize from_other = skip_zeros (other, *at_other);
  gsize digits = count_digits (one, from_one);
  gsize other_digits = count_digits (other, from_other);

  *at_one = from_one + digits;
  *at_other = from_other + other_digits;
  if (digits != other_digits)
    return digits < other_digits ? -1 : 1;
  return memcmp (one.text + from_one, other.text + from_other, digits);
}

/*
 * herald_case_order_compare_names:
 * @one: a name
 * @other: another
 *
 * Case 9 comes before case 10, capitals count as small letters, and other bytes by their value.
 *
 * Returns: below, at or above 0
 */
int
herald_case_order_compare_names (HeraldCsvCell one, HeraldCsvCell other)
{
  gsize i = 0;
  gsize j = 0;

  while (i < one.length && j < other.length)
    {
      int order;

      if (g_ascii_isdigit (one.text[i]) && g_ascii_isdigit (other.text[j]))
        order = compare_numbers (one, other, &i, &j);
      else
        order = (guchar)g_ascii_tolower (one.text[i++]) - (guchar)g_ascii_tolower (other.text[j++]);
      if (order != 0)
        return order;
    }
  return (i < one.length) - (j < other.length);
}

static gboolean
is_in_order (const Sort *sort, guint32 first, guint32 second)
{
  return herald_case_order_compare_names (herald_case_table_get_raw_case (sort->table, first),
                                          herald_case_table_get_raw_case (sort->table, second)) <=
         0;
}

/* Where the run ends that starts at @start. */
static guint
find_run (const Sort *sort, guint start)
{
  guint end = start + 1;

  while (end < sort->n && is_in_order (sort, sort->from[end - 1], sort->from[end]))
    end++;
  return MIN (end, sort->n);
}

static void
merge (const Sort *sort, guint start, guint middle, guint end)
{
  guint left = start;
  guint right = middle;

  for (guint i = start; i < end; i++)
    {
      gboolean takes_left =
          right == end ||
          (left < middle && is_in_order (sort, sort->from[left], sort->from[right]));

      sort->to[i] = sort->from[takes_left ? left++ : right++];
      if (i % CASES_AT_ONCE == 0 && g_cancellable_is_cancelled (sort->cancellable))
        return;
    }
}

/* Merges each two runs that follow each other. Returns whether one run is left. */
static gboolean
merge_all (Sort *sort)
{
  guint n_merged = 0;
  guint32 *swapped = sort->from;

  for (guint start = 0; start < sort->n; n_merged++)
    {
      guint middle = find_run (sort, start);
      guint end = middle < sort->n ? find_run (sort, middle) : middle;

      merge (sort, start, middle, end);
      start = end;
    }
  sort->from = sort->to;
  sort->to = swapped;
  return n_merged <= 1;
}

static void
sort_by_case (const HeraldCaseTable *table, GArray *order, GCancellable *cancellable)
{
  g_autofree guint32 *room = g_new (guint32, MAX (order->len, 1));
  guint32 *own = (guint32 *)order->data;
  Sort sort = { table, cancellable, own, room, order->len };

  while (!merge_all (&sort))
    {
      if (g_cancellable_is_cancelled (cancellable))
        return;
    }
  if (sort.from != own && order->len > 0)
    memcpy (own, sort.from, order->len * sizeof *own);
}

/* There are few statuses: each takes its part of the order. */
static void
sort_by_status (const HeraldCaseTable *table, GArray *order)
{
  guint next[HERALD_CASE_NO_CHOICE + 1];
  guint start = 0;

  for (guint status = 0; status <= HERALD_CASE_NO_CHOICE; status++)
    {
      next[status] = start;
      start += herald_case_table_count (table, status);
    }
  for (guint i = 0; i < order->len; i++)
    {
      guint status = herald_case_table_get_outcome (table, i, HERALD_CASE_STATUS);

      g_array_index (order, guint32, next[status]++) = i;
    }
}

/**
 * herald_case_order_new:
 * @table: cases
 * @key: what to sort by
 * @cancellable: (nullable): ends the work early
 *
 * For a large table this belongs into a thread.
 *
 * Returns: (transfer full) (element-type guint32) (nullable): all cases in that order; %NULL where
 *   the work was cancelled
 */
GArray *
herald_case_order_new (const HeraldCaseTable *table, HeraldCaseKey key, GCancellable *cancellable)
{
  guint n = herald_case_table_get_n_cases (table);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);

  g_array_set_size (order, n);
  for (guint i = 0; i < n; i++)
    g_array_index (order, guint32, i) = i;
  if (key == HERALD_CASE_KEY_CASE)
    sort_by_case (table, order, cancellable);
  else if (key == HERALD_CASE_KEY_STATUS)
    sort_by_status (table, order);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&order);
}
