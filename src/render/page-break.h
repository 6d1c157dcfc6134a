/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldPageItem:
 * @before: white above it, which the top of a page does without
 * @height: its height
 * @most: the height that it may grow to where the rest of a page is free; 0 for no growth
 * @keep: whether it stays on one page with the next
 * @counts: whether it is one of those of which a page holds so many only
 * @page: (out): the page it goes on, from 0
 * @y: (out): its upper side, from the top of the room of that page
 *
 * A strip that is never cut.
 */
typedef struct
{
  double before;
  double height;
  double most;
  gboolean keep;
  gboolean counts;
  guint page;
  double y;
} HeraldPageItem;

/**
 * HeraldPageRoom:
 * @first: height of the first page
 * @other: height of all others
 * @most_counted: how many items that count go on one page; 0 for any number
 *
 * What pages hold.
 */
typedef struct
{
  double first;
  double other;
  guint most_counted;
} HeraldPageRoom;

guint herald_page_break (HeraldPageItem *const *items, guint n_items, const HeraldPageRoom *room);

G_END_DECLS
