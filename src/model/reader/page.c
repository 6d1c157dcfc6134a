/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all passes over a page share: looking around in a sentence, and marking what they find. */
#include "config.h"

#include "reader/page.h"

static const HeraldItem nothing = { .whole = -1, .kind = HERALD_ITEM_SIGN };

/**
 * herald_page_item:
 * @self: a page
 * @from: the first item of a sentence
 * @to: the item behind its last
 * @index: any index
 *
 * Returns: (transfer none): the item, or one that is nothing where @index is outside
 */
const HeraldItem *
herald_page_item (const HeraldPage *self, guint from, guint to, gint64 index)
{
  return index >= from && index < to ? &self->items[index] : &nothing;
}

/**
 * herald_item_is_sign:
 * @item: an item
 * @sign: a sign as herald_fold() gives it
 *
 * Returns: whether it is that sign
 */
gboolean
herald_item_is_sign (const HeraldItem *item, char sign)
{
  return item->kind == HERALD_ITEM_SIGN && item->sign == (guint8)sign;
}

/**
 * herald_page_flag:
 * @self: a page
 * @from: the first item
 * @to: the item behind the last
 * @flags: flags of a #HeraldItem, which are added to those that are there
 */
void
herald_page_flag (HeraldPage *self, guint from, guint to, guint8 flags)
{
  for (guint i = from; i < to; i++)
    self->items[i].flags |= flags;
}
