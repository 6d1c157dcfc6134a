/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which strip goes on which page. Knows heights and no more, so that it can be checked by itself.
 */
#include "config.h"

#include "page-break.h"

/* Sums of heights are not exact. */
#define SLACK 0.01

typedef struct
{
  HeraldPageItem *const *items;
  guint n_items;
  const HeraldPageRoom *room;
  guint page;
  double y;
  guint n_counted;
} Breaking;

static double
get_room (const Breaking *self, guint page)
{
  return page == 0 ? self->room->first : self->room->other;
}

static void
turn_page (Breaking *self)
{
  self->page++;
  self->y = 0.0;
  self->n_counted = 0;
}

static guint
find_group_end (const Breaking *self, guint start)
{
  guint last = start;

  while (last + 1 < self->n_items && self->items[last]->keep)
    last++;
  return last + 1;
}

static gboolean
does_fit (const Breaking *self, guint start, guint end)
{
  double y = self->y;
  guint n_counted = self->n_counted;

  for (guint i = start; i < end; i++)
    {
      y += (y > 0.0 ? self->items[i]->before : 0.0) + self->items[i]->height;
      n_counted += self->items[i]->counts ? 1 : 0;
    }
  return y <= get_room (self, self->page) + SLACK &&
         (self->room->most_counted == 0 || n_counted <= self->room->most_counted);
}

static void
place (Breaking *self, HeraldPageItem *item)
{
  item->page = self->page;
  item->y = self->y + (self->y > 0.0 ? item->before : 0.0);
  self->y = item->y + item->height;
  self->n_counted += item->counts ? 1 : 0;
}

/* A group that is taller than a page is cut after all, wherever a page ends. */
static void
place_group (Breaking *self, guint start, guint end)
{
  if (self->y > 0.0 && !does_fit (self, start, end))
    turn_page (self);
  for (guint i = start; i < end; i++)
    {
      if (self->y > 0.0 && !does_fit (self, i, i + 1))
        turn_page (self);
      place (self, self->items[i]);
    }
}

static void
let_grow (Breaking *self, guint index)
{
  HeraldPageItem *item = self->items[index];
  gboolean is_last = index + 1 == self->n_items || self->items[index + 1]->page != item->page;

  if (is_last && item->most > item->height)
    item->height = MAX (item->height, MIN (item->most, get_room (self, item->page) - item->y));
}

/**
 * herald_page_break:
 * @items: (array length=n_items): strips from first to last; their places are filled in
 * @n_items: how many
 * @room: what a page holds
 *
 * Puts as much on each page as it holds. Items that keep together are not parted, unless they are
 * taller than a page.
 *
 * Returns: how many pages that takes, at least 1
 */
guint
herald_page_break (HeraldPageItem *const *items, guint n_items, const HeraldPageRoom *room)
{
  g_return_val_if_fail (items != NULL || n_items == 0, 1);
  g_return_val_if_fail (room != NULL, 1);

  Breaking self = { .items = items, .n_items = n_items, .room = room };

  for (guint start = 0; start < n_items;)
    {
      guint end = find_group_end (&self, start);

      place_group (&self, start, end);
      start = end;
    }
  for (guint i = 0; i < n_items; i++)
    let_grow (&self, i);
  return self.page + 1;
}
