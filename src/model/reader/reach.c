/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a value stands to the words around it. */
#include "config.h"

#include "reader/binder.h"

/* A marker is shown with its value where both stand near each other. */
#define MAX_SPAN_BYTES 72

/**
 * herald_binder_span_marker:
 * @self: a binder
 * @first: (inout): the first item of a value
 * @last: (inout): its last item
 *
 * Widens what is shown with a value to its marker, where that is near: so the words explain
 * themselves.
 */
void
herald_binder_span_marker (const HeraldBinder *self, guint *first, guint *last)
{
  guint marker = self->group.last;
  guint from = MIN (*first, marker);
  guint to = MAX (*last, marker);

  if (self->group.markers == 0 || marker < self->from || marker >= self->to ||
      self->page->items[to].end - self->page->items[from].start > MAX_SPAN_BYTES)
    return;
  *first = from;
  *last = to;
}

#define MAX_BRACKET 8

static gint64
find_open (const HeraldBinder *self, gint64 index)
{
  for (gint64 i = index - 1; index - i <= MAX_BRACKET; i--)
    {
      if (herald_item_is_sign (herald_binder_item (self, i), '('))
        return i;
    }
  return index;
}

/**
 * herald_binder_follows:
 * @self: a binder
 * @index: an item
 * @is_kind: tells the words that are looked for
 * @reach: how far to look back, in items
 *
 * Returns: whether such a word stands before, with nothing but small words and signs between
 */
gboolean
herald_binder_follows (const HeraldBinder *self,
                       guint index,
                       gboolean (*is_kind) (HeraldReportWord term),
                       guint reach)
{
  for (gint64 i = (gint64)index - 1; (gint64)index - i <= reach; i--)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      /* "HER2 (4B5): 0" */
      if (herald_item_is_sign (item, ')') && (gint64)index - i <= reach)
        {
          i = find_open (self, i);
          item = herald_binder_item (self, --i);
        }
      if (item->kind == HERALD_ITEM_WORD && is_kind (item->term))
        return TRUE;
      if (item->end == 0 ||
          !(herald_report_word_is_small (item->term) || herald_report_word_is_status (item->term) ||
            (item->term >= HERALD_REPORT_WORD_AMPLIFIED && item->term <= HERALD_REPORT_WORD_NOT) ||
            herald_item_is_sign (item, ',') || herald_item_is_sign (item, ':') ||
            herald_item_is_sign (item, '=') || herald_item_is_sign (item, '(') ||
            herald_item_is_sign (item, ')') || herald_item_is_sign (item, '-')))
        return FALSE;
    }
  return FALSE;
}

/**
 * herald_binder_is_alone:
 * @self: a binder
 * @last: the last item of a number
 *
 * A number alone must not run into another number, a unit or a name such as SP1.
 *
 * Returns: whether it does not
 */
gboolean
herald_binder_is_alone (const HeraldBinder *self, guint last)
{
  const HeraldItem *next = herald_binder_item (self, (gint64)last + 1);

  if (next->end == 0)
    return TRUE;
  /* "SP1", "4B5" */
  if ((next->kind == HERALD_ITEM_WORD && (next->flags & HERALD_ITEM_SPACE_BEFORE) == 0) ||
      (herald_binder_item (self, (gint64)last - 1)->kind == HERALD_ITEM_WORD &&
       (self->page->items[last].flags & HERALD_ITEM_SPACE_BEFORE) == 0))
    return FALSE;
  if (next->kind == HERALD_ITEM_SIGN)
    return next->sign == ',' || next->sign == ';' || next->sign == ')' || next->sign == '(' ||
           next->sign == '.' || next->sign == ']' || next->sign == ':';
  return next->kind == HERALD_ITEM_WORD && next->term != HERALD_REPORT_WORD_CM &&
         next->term != HERALD_REPORT_WORD_MM && next->term != HERALD_REPORT_WORD_NUCLEI &&
         next->term != HERALD_REPORT_WORD_PERCENT && next->term != HERALD_REPORT_WORD_TIMES &&
         next->term != HERALD_REPORT_WORD_SIGNALS && next->term != HERALD_REPORT_WORD_COPIES &&
         next->term != HERALD_REPORT_WORD_UP_TO;
}
