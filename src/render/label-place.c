/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where labels go so that they cover neither each other nor a mark. */

#include "label-place.h"

#include <math.h>

#define GRID 16

/* Labels that touch, moved as one. */
typedef struct
{
  guint first;
  guint count;
  double weight;
  double start;
  double length;
} Block;

static void
merge_blocks (Block *left, const Block *right, double gap)
{
  double right_start = right->start - left->length - gap;
  double weight = left->weight + right->weight;

  left->start = (left->start * left->weight + right_start * right->weight) / weight;
  left->weight = weight;
  left->length += gap + right->length;
  left->count += right->count;
}

static guint
build_blocks (const HeraldLabelSlot *slots, guint n_slots, double gap, Block *blocks)
{
  guint n_blocks = 0;

  for (guint i = 0; i < n_slots; i++)
    {
      Block block = { i, 1, slots[i].weight, slots[i].target - slots[i].size / 2.0, slots[i].size };

      blocks[n_blocks++] = block;
      while (n_blocks > 1 && blocks[n_blocks - 2].start + blocks[n_blocks - 2].length + gap >
                                 blocks[n_blocks - 1].start)
        {
          merge_blocks (&blocks[n_blocks - 2], &blocks[n_blocks - 1], gap);
          n_blocks--;
        }
    }
  return n_blocks;
}

/* Keeps the row between its ends; the lower end wins where both cannot hold. */
static void
push_inside (HeraldLabelSlot *slots, guint n_slots, double gap, double from, double to)
{
  double limit = to;

  for (guint i = n_slots; i-- > 0;)
    {
      slots[i].middle = MIN (slots[i].middle, limit - slots[i].size / 2.0);
      limit = slots[i].middle - slots[i].size / 2.0 - gap;
    }
  limit = from;
  for (guint i = 0; i < n_slots; i++)
    {
      slots[i].middle = MAX (slots[i].middle, limit + slots[i].size / 2.0);
      limit = slots[i].middle + slots[i].size / 2.0 + gap;
    }
}

/**
 * herald_label_spread:
 * @slots: (array length=n_slots): the labels, in the order of their targets
 * @n_slots: how many, up to %HERALD_LABEL_MAX_SPREAD
 * @gap: the least space between two labels
 * @from: where the row starts
 * @to: where the row ends
 *
 * Moves labels along a row as little as keeps them apart.
 *
 * Returns: whether all fit between the ends
 */
gboolean
herald_label_spread (HeraldLabelSlot *slots, guint n_slots, double gap, double from, double to)
{
  Block blocks[HERALD_LABEL_MAX_SPREAD];
  double length = 0.0;

  g_return_val_if_fail (slots != NULL || n_slots == 0, FALSE);
  g_return_val_if_fail (n_slots <= HERALD_LABEL_MAX_SPREAD, FALSE);

  guint n_blocks = build_blocks (slots, n_slots, gap, blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      double start = blocks[i].start;

      for (guint j = blocks[i].first; j < blocks[i].first + blocks[i].count; j++)
        {
          slots[j].middle = start + slots[j].size / 2.0;
          start += slots[j].size + gap;
        }
    }
  push_inside (slots, n_slots, gap, from, to);
  for (guint i = 0; i < n_slots; i++)
    length += slots[i].size + (i > 0 ? gap : 0.0);
  return length <= to - from + 1e-6;
}

static double
get_overlap (const HeraldRect *one, const HeraldRect *other)
{
  double width = MIN (one->x + one->width, other->x + other->width) - MAX (one->x, other->x);
  double height = MIN (one->y + one->height, other->y + other->height) - MAX (one->y, other->y);

  return width > 0.0 && height > 0.0 ? width * height : 0.0;
}

static double
get_cost (const HeraldRect *rect,
          double near_x,
          double near_y,
          const HeraldRect *obstacles,
          guint n_obstacles)
{
  double cost = hypot (rect->x + rect->width / 2.0 - near_x, rect->y + rect->height / 2.0 - near_y);

  for (guint i = 0; i < n_obstacles; i++)
    {
      double overlap = get_overlap (rect, &obstacles[i]);

      if (overlap > 0.0)
        cost += 1000.0 + overlap;
    }
  return cost;
}

/**
 * herald_label_is_free:
 * @label: where a label lies
 * @obstacles: (array length=n_obstacles): what it must not cover
 * @n_obstacles: how many
 *
 * Returns: whether it covers none of them
 */
gboolean
herald_label_is_free (const HeraldRect *label, const HeraldRect *obstacles, guint n_obstacles)
{
  g_return_val_if_fail (label != NULL && (obstacles != NULL || n_obstacles == 0), FALSE);

  for (guint i = 0; i < n_obstacles; i++)
    if (get_overlap (label, &obstacles[i]) > 0.0)
      return FALSE;
  return TRUE;
}

/**
 * herald_label_place:
 * @room: where the label may lie
 * @width: width of the label
 * @height: height of the label
 * @near_x: where its middle would best lie
 * @near_y: where its middle would best lie
 * @obstacles: (array length=n_obstacles): what it must not cover
 * @n_obstacles: how many
 *
 * Returns: the place nearest to the wish that covers least; a label larger than
 *   its room lies over the middle of it
 */
HeraldRect
herald_label_place (const HeraldRect *room,
                    double width,
                    double height,
                    double near_x,
                    double near_y,
                    const HeraldRect *obstacles,
                    guint n_obstacles)
{
  HeraldRect best = { 0.0, 0.0, width, height };
  double least = INFINITY;

  g_return_val_if_fail (room != NULL && (obstacles != NULL || n_obstacles == 0), best);

  double free_width = MAX (room->width - width, 0.0);
  double free_height = MAX (room->height - height, 0.0);
  double left = room->x + (room->width - width - free_width) / 2.0;
  double top = room->y + (room->height - height - free_height) / 2.0;

  for (guint i = 0; i <= GRID * GRID + 2 * GRID; i++)
    {
      HeraldRect rect = { left + free_width * (i % (GRID + 1)) / GRID,
                          top + free_height * (i / (GRID + 1)) / GRID,
                          width,
                          height };
      double cost = get_cost (&rect, near_x, near_y, obstacles, n_obstacles);

      if (cost < least)
        {
          least = cost;
          best = rect;
        }
    }
  return best;
}
