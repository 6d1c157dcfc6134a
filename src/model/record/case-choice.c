/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the cases that somebody wants to see out of all of them. */
#include "config.h"

#include <string.h>

#include "record/case-choice.h"

#define CASES_AT_ONCE 8192

/* What is looked for, prepared once. */
typedef struct
{
  const HeraldCaseTable *table;
  const HeraldCaseWish *wish;
  char *needle; /* (nullable) without its case of letters */
  gsize length;
  gboolean is_ascii;
} Search;

static gboolean
is_ascii (const char *text, gsize length)
{
  guchar all = 0;

  for (gsize i = 0; i < length; i++)
    all |= (guchar)text[i];
  return all < 0x80;
}

static gboolean
starts_here (const Search *search, const char *text)
{
  for (gsize i = 0; i < search->length; i++)
    {
      if (g_ascii_tolower (text[i]) != search->needle[i])
        return FALSE;
    }
  return TRUE;
}

/* Nearly all names are plain letters, digits and marks: these are looked at where they stand. */
static gboolean
holds_text (const Search *search, guint index)
{
  HeraldCsvCell name = herald_case_table_get_raw_case (search->table, index);

  if (search->is_ascii && is_ascii (name.text, name.length) &&
      (name.length == 0 || memchr (name.text, '"', name.length) == NULL))
    {
      for (gsize i = 0; i + search->length <= name.length; i++)
        {
          if (starts_here (search, name.text + i))
            return TRUE;
        }
      return FALSE;
    }
  else
    {
      g_autofree char *text = herald_case_table_dup_case (search->table, index);
      g_autofree char *folded = g_utf8_casefold (text, -1);

      return strstr (folded, search->needle) != NULL;
    }
}

static gboolean
is_wanted (const Search *search, guint index)
{
  const HeraldCaseWish *wish = search->wish;

  if (wish->status != HERALD_CASE_ANY &&
      herald_case_table_get_outcome (search->table, index, HERALD_CASE_STATUS) != wish->status)
    return FALSE;
  if (wish->group != HERALD_CASE_ANY &&
      herald_case_table_get_outcome (search->table, index, HERALD_CASE_GROUP) != wish->group)
    return FALSE;
  if (wish->problem != HERALD_CASE_ANY &&
      herald_case_table_get_problem (search->table, index) != wish->problem)
    return FALSE;
  if (wish->moves != NULL && !herald_case_moves_is (wish->moves, index, wish->from, wish->to))
    return FALSE;
  return search->needle == NULL || holds_text (search, index);
}

static void
prepare_text (Search *search, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*stripped == '\0')
    return;
  search->needle = g_utf8_casefold (stripped, -1);
  search->length = strlen (search->needle);
  search->is_ascii = is_ascii (search->needle, search->length);
}

/**
 * herald_case_choice_new:
 * @table: cases
 * @wish: which of them
 * @order: (element-type guint32): all cases, as herald_case_order_new() sorts them by the key of
 *   @wish
 * @cancellable: (nullable): ends the work early
 *
 * For a large table this belongs into a thread.
 *
 * Returns: (transfer full) (element-type guint32) (nullable): the cases; %NULL where the work was
 *   cancelled
 */
GArray *
herald_case_choice_new (const HeraldCaseTable *table,
                        const HeraldCaseWish *wish,
                        const GArray *order,
                        GCancellable *cancellable)
{
  g_autoptr (GArray) chosen = g_array_sized_new (FALSE, FALSE, sizeof (guint32), order->len);
  Search search = { .table = table, .wish = wish };

  prepare_text (&search, wish->text);
  for (guint i = 0; i < order->len; i++)
    {
      guint at = wish->is_backward ? order->len - 1 - i : i;
      guint32 index = g_array_index (order, guint32, at);

      if (is_wanted (&search, index))
        g_array_append_val (chosen, index);
      if (i % CASES_AT_ONCE == 0 && g_cancellable_is_cancelled (cancellable))
        break;
    }
  g_free (search.needle);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&chosen);
}
