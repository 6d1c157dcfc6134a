/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which markers are being talked about: they begin a group, join it, and are come back to behind a
 * bracket. */
#include "config.h"

#include "reader/binder.h"

/**
 * herald_binder_can_bind:
 * @self: a binder
 *
 * Returns: whether a value here would belong to the group: no other noun stands between
 */
gboolean
herald_binder_can_bind (const HeraldBinder *self)
{
  const HeraldGroup *group = &self->group;

  return group->markers != 0 && (group->markers & HERALD_BIND_STRANGER) == 0 &&
         !group->is_pending && group->n_words <= HERALD_PAGE_MAX_REACH &&
         !(group->crossed && group->n_unknown > 0);
}

/**
 * herald_binder_touch:
 * @self: a binder
 *
 * The group has a value: no marker joins any more, and distance counts from here.
 */
void
herald_binder_touch (HeraldBinder *self)
{
  self->group.is_open = FALSE;
  self->group.crossed = FALSE;
  self->group.n_unknown = 0;
  self->group.n_words = 0;
}

/**
 * herald_binder_start_group:
 * @self: a binder
 * @index: where markers begin
 */
void
herald_binder_start_group (HeraldBinder *self, guint index)
{
  self->group = (HeraldGroup){ .first = index, .last = index, .is_open = TRUE };
}

/**
 * herald_binder_name_marker:
 * @self: a binder
 * @bits: what herald_binder_bits_of() gave
 * @index: the marker
 *
 * Adds a marker to the group.
 */
void
herald_binder_name_marker (HeraldBinder *self, guint bits, guint index)
{
  HeraldGroup *group = &self->group;
  gboolean is_new = (group->markers & bits) != bits;

  group->markers |= bits;
  group->last = index;
  group->crossed = FALSE;
  group->n_unknown = 0;
  group->n_words = 0;
  if (is_new && (bits & HERALD_BIND_MARKERS) != 0 && group->n_order < HERALD_BIND_MAX_ORDER)
    group->order[group->n_order++] = bits;
}

/**
 * herald_binder_open_bracket:
 * @self: a binder at the sign
 */
void
herald_binder_open_bracket (HeraldBinder *self)
{
  if (self->depth < HERALD_BIND_MAX_DEPTH)
    self->stack[self->depth] = self->group;
  self->depth++;
  self->group.crossed = TRUE;
  self->group.n_unknown = 0;
}

/**
 * herald_binder_close_bracket:
 * @self: a binder at the sign
 *
 * Behind a bracket the talk is of what it was before, unless the bracket only named it again.
 */
void
herald_binder_close_bracket (HeraldBinder *self)
{
  HeraldGroup inner = self->group;

  if (self->depth == 0)
    return;
  self->depth--;
  if (self->depth >= HERALD_BIND_MAX_DEPTH)
    return;
  self->group = self->stack[self->depth];
  /* "receptor-positive (ER 90 %), HER2": nothing joins past results. */
  if (inner.has_status || inner.has_percent || inner.has_score)
    self->group.is_open = FALSE;
  if (inner.first == self->group.first && inner.markers != 0)
    {
      gboolean was_open = self->group.is_open;

      self->group = inner;
      self->group.is_open = was_open && inner.is_open;
      self->group.n_unknown = self->stack[self->depth].n_unknown;
      self->group.crossed = self->stack[self->depth].crossed;
    }
}

/**
 * herald_binder_take_hormone_word:
 * @self: a binder
 * @index: "receptor-positive" in one word: a marker with its result
 */
void
herald_binder_take_hormone_word (HeraldBinder *self, guint index)
{
  gboolean is_positive = self->page->items[index].term == HERALD_REPORT_WORD_HORMONE_POSITIVE;

  herald_binder_start_group (self, index);
  herald_binder_name_marker (self, HERALD_BIND_RECEPTORS, index);
  self->group.is_hormone = TRUE;
  self->group.is_open = FALSE;
  herald_binder_emit_status (self,
                             HERALD_BIND_RECEPTORS,
                             is_positive ? HERALD_REPORT_WORD_POSITIVE
                                         : HERALD_REPORT_WORD_NEGATIVE,
                             index,
                             FALSE);
  self->group.has_status = TRUE;
}

/**
 * herald_binder_turn_front:
 * @self: a binder with a word in front of markers
 * @index: a denial
 *
 * "positive for ER, but not for PR": the other way round. Where more than the marker follows ("no
 * PR data"), nothing is known.
 */
void
herald_binder_turn_front (HeraldBinder *self, guint index)
{
  guint at = index + 1;
  const HeraldItem *behind;

  while (at <= index + 4 && herald_report_word_is_small (herald_binder_item (self, at)->term))
    at++;
  behind = herald_binder_item (self, (gint64)at + 1);
  /* "negative for ER, nor for PR" stays. */
  if (self->front != HERALD_REPORT_WORD_POSITIVE)
    return;
  if ((herald_binder_bits_of (herald_binder_item (self, at)->term) & HERALD_BIND_RECEPTORS) != 0 &&
      (behind->kind == HERALD_ITEM_SIGN || behind->term == HERALD_REPORT_WORD_AND ||
       behind->term == HERALD_REPORT_WORD_OR || behind->term == HERALD_REPORT_WORD_NOT))
    self->front = HERALD_REPORT_WORD_NEGATIVE;
  else if (self->group.markers != 0)
    self->front = HERALD_REPORT_WORD_NONE;
}

/**
 * herald_binder_take_no_stain:
 * @self: a binder
 * @index: "no staining"
 *
 * "no staining by the antibody against PR" is a result for a receptor. For HER2 it is a look of
 * the stain.
 */
void
herald_binder_take_no_stain (HeraldBinder *self, guint index)
{
  gboolean has_means = FALSE;

  for (guint i = index + 1; i <= index + HERALD_BIND_MAX_ORDER + 4; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if ((herald_binder_bits_of (item->term) & HERALD_BIND_RECEPTORS) != 0 && has_means)
        {
          self->front = HERALD_REPORT_WORD_NEGATIVE;
          self->front_item = index;
          self->front_percent = G_MAXUINT;
          return;
        }
      has_means |= item->term == HERALD_REPORT_WORD_BY || item->term == HERALD_REPORT_WORD_FOR;
      if ((item->kind != HERALD_ITEM_WORD && !herald_item_is_sign (item, '-')) ||
          herald_binder_bits_of (item->term) != 0)
        return;
    }
}
