/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives percents to the markers before them. */
#include "config.h"

#include "reader/binder.h"
#include "reader/quantity.h"

/* How far the words of a stain can stand from its percent, in items. */
#define MAX_LOOK 40

static gboolean
is_ki67_word (HeraldReportWord term)
{
  return term == HERALD_REPORT_WORD_KI67;
}

static gboolean
percent_field (guint marker, HeraldReaderField *field)
{
  *field = marker == HERALD_BIND_ER     ? HERALD_READER_ER_PERCENT
           : marker == HERALD_BIND_PR   ? HERALD_READER_PR_PERCENT
           : marker == HERALD_BIND_KI67 ? HERALD_READER_KI67_PERCENT
                                        : HERALD_READER_IHC_PERCENT;
  return marker == HERALD_BIND_ER || marker == HERALD_BIND_PR || marker == HERALD_BIND_KI67 ||
         marker == HERALD_BIND_HER2;
}

static gboolean
is_of_something_else (const HeraldBinder *self, guint last)
{
  for (guint i = last + 1; i <= last + 4; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->term == HERALD_REPORT_WORD_IN_SITU || item->term == HERALD_REPORT_WORD_METHOD)
        return TRUE;
      if (!herald_report_word_is_small (item->term))
        return FALSE;
    }
  return FALSE;
}

static void
emit_percent (HeraldBinder *self, guint marker, const HeraldQuantity *quantity, HeraldReason reason)
{
  guint first = quantity->first;
  guint last = quantity->last;
  HeraldReaderField field;
  HeraldCandidate *candidate;

  if (!percent_field (marker, &field))
    return;
  herald_binder_span_marker (self, &first, &last);
  candidate =
      herald_page_add_number (self->page, field, quantity->number, first, last, self->sentence);
  if (reason != HERALD_REASON_NONE)
    candidate->reason = reason;
  else if (quantity->is_about)
    candidate->reason = HERALD_REASON_ABOUT;
}

/* "ER and PR: 90 % and 80 %" gives each its own; one percent for both has to be looked at. */
static guint
take_percent_list (HeraldBinder *self, const HeraldQuantity *quantity)
{
  HeraldQuantity all[HERALD_BIND_MAX_ORDER] = { *quantity };
  guint n_found = 1;
  guint at = quantity->last + 1;

  for (; at < self->to && n_found < self->group.n_order; at++)
    {
      const HeraldItem *item = &self->page->items[at];

      if (item->kind == HERALD_ITEM_NUMBER)
        {
          all[n_found] = herald_page_read_quantity (self->page, self->from, self->to, at);
          if (!all[n_found].is_percent || !all[n_found].is_exact)
            break;
          at = all[n_found++].last;
        }
      else if (item->term != HERALD_REPORT_WORD_AND && item->term != HERALD_REPORT_WORD_OR &&
               !herald_item_is_sign (item, ',') && !herald_item_is_sign (item, '.') &&
               !herald_item_is_sign (item, '/'))
        break;
    }
  for (guint i = 0; i < self->group.n_order; i++)
    emit_percent (self,
                  self->group.order[i],
                  &all[n_found == self->group.n_order ? i : 0],
                  n_found == self->group.n_order ? HERALD_REASON_NONE : HERALD_REASON_SHARED);
  return n_found == self->group.n_order ? all[n_found - 1].last : quantity->last;
}

/* "90 % (60 % strong, 30 % weak)" */
static gboolean
is_breakdown (const HeraldBinder *self, const HeraldQuantity *quantity)
{
  HeraldReportWord before = herald_binder_item (self, (gint64)quantity->first - 1)->term;
  HeraldReportWord behind = herald_binder_item (self, (gint64)quantity->last + 1)->term;

  return self->group.has_percent &&
         ((before >= HERALD_REPORT_WORD_FAINT && before <= HERALD_REPORT_WORD_INTENSE) ||
          (behind >= HERALD_REPORT_WORD_FAINT && behind <= HERALD_REPORT_WORD_INTENSE));
}

static gboolean
names_stain (const HeraldBinder *self, guint last)
{
  for (gint64 i = (gint64)last - MAX_LOOK; i <= (gint64)last + 6; i++)
    {
      HeraldReportWord term = herald_binder_item (self, i)->term;

      if (term == HERALD_REPORT_WORD_STAIN ||
          (term >= HERALD_REPORT_WORD_FAINT && term <= HERALD_REPORT_WORD_BASOLATERAL))
        return TRUE;
    }
  return FALSE;
}

static guint
bind_percent (HeraldBinder *self, const HeraldQuantity *quantity)
{
  HeraldGroup *group = &self->group;
  guint last = quantity->last;

  if (!quantity->is_exact || is_of_something_else (self, quantity->last) ||
      is_breakdown (self, quantity))
    group->is_open = FALSE;
  else if ((group->markers & HERALD_BIND_HER2) != 0 &&
           (group->n_order > 1 || (group->markers & HERALD_BIND_ISH) != 0 || group->has_percent))
    group->is_open = FALSE;
  else if ((group->markers & HERALD_BIND_HER2) != 0 && !group->has_score && !group->has_status &&
           !names_stain (self, quantity->last))
    group->is_open = FALSE;
  else if (group->has_percent && group->crossed && group->n_unknown > 0)
    group->is_open = FALSE;
  else
    {
      if (group->n_order > 1)
        last = take_percent_list (self, quantity);
      else if (group->n_order == 1 && !group->is_hormone)
        emit_percent (self, group->order[0], quantity, HERALD_REASON_NONE);
      group->has_percent = TRUE;
      herald_binder_touch (self);
    }
  return last;
}

/* "Ki-67: 20" without its sign. */
static void
take_plain_number (HeraldBinder *self, const HeraldQuantity *quantity)
{
  if (self->group.order[0] != HERALD_BIND_KI67 || self->group.n_order != 1 ||
      self->group.has_percent || !quantity->is_exact || !herald_binder_can_bind (self) ||
      !herald_binder_follows (self, quantity->number, is_ki67_word, 3) ||
      !herald_binder_is_alone (self, quantity->last) ||
      herald_binder_item (self, (gint64)quantity->last + 1)->kind == HERALD_ITEM_WORD)
    return;
  emit_percent (self, HERALD_BIND_KI67, quantity, HERALD_REASON_NO_UNIT);
  self->group.has_percent = TRUE;
  herald_binder_touch (self);
}

/* "HER2: 3+. Cells with complete staining: 80 %." */
static gboolean
continues_stain (const HeraldBinder *self, guint last)
{
  gboolean is_receptor = self->before.n_order == 1 &&
                         (self->before.markers & ~HERALD_BIND_IHC & ~HERALD_BIND_RECEPTORS) == 0;

  if (is_receptor && self->before.has_status && !self->before.has_percent &&
      !self->before.is_hormone)
    return names_stain (self, last);
  if ((self->before.markers & ~HERALD_BIND_IHC) != HERALD_BIND_HER2 || self->before.has_percent ||
      !self->before.has_score)
    return FALSE;
  return names_stain (self, last);
}

/* "80 % (ER)" */
static gboolean
take_bracketed_marker (HeraldBinder *self, const HeraldQuantity *quantity)
{
  guint at = quantity->last + 2;
  guint bits = herald_binder_bits_of (herald_binder_item (self, at)->term);
  HeraldReaderField field;

  if (!herald_item_is_sign (herald_binder_item (self, (gint64)at - 1), '(') ||
      !herald_item_is_sign (herald_binder_item (self, (gint64)at + 1), ')') ||
      !quantity->is_exact || bits == HERALD_BIND_HER2 || !percent_field (bits, &field) ||
      (self->group.n_order == 1 && self->group.order[0] == bits))
    return FALSE;
  herald_page_add_number (self->page, field, quantity->number, quantity->first, at, self->sentence);
  return TRUE;
}

static gboolean
stands_behind (const HeraldBinder *self, guint index, gboolean (*is_kind) (HeraldReportWord term))
{
  for (gint64 i = (gint64)index - 1; (gint64)index - i <= 5; i--)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->kind != HERALD_ITEM_WORD && !herald_item_is_sign (item, '-'))
        return FALSE;
      if (is_kind (item->term))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_means_word (HeraldReportWord term)
{
  return term == HERALD_REPORT_WORD_BY || term == HERALD_REPORT_WORD_FOR;
}

static gboolean
is_stain_word (HeraldReportWord term)
{
  return term == HERALD_REPORT_WORD_STAIN || term == HERALD_REPORT_WORD_EXPRESSION;
}

/**
 * herald_binder_take_percent_in_front:
 * @self: a binder
 * @index: a marker
 *
 * "staining of 92 % of the nuclei by the antibody against ER".
 */
void
herald_binder_take_percent_in_front (HeraldBinder *self, guint index)
{
  guint bits = herald_binder_bits_of (self->page->items[index].term);
  HeraldReaderField field;

  if (self->free_percent == G_MAXUINT || (bits & HERALD_BIND_RECEPTORS) == 0 ||
      !percent_field (bits, &field) || !stands_behind (self, index, is_means_word) ||
      !stands_behind (self, self->free_percent, is_stain_word))
    return;
  herald_page_add_number (
      self->page, field, self->free_percent, self->free_percent, index, self->sentence);
  self->free_percent = G_MAXUINT;
  self->group.has_percent = TRUE;
}

/**
 * herald_binder_take_number:
 * @self: a binder
 * @index: a number that is no score
 *
 * Returns: the last item that belongs to it
 */
guint
herald_binder_take_number (HeraldBinder *self, guint index)
{
  HeraldQuantity quantity = herald_page_read_quantity (self->page, self->from, self->to, index);
  gboolean is_taken;

  if (!quantity.is_percent)
    {
      take_plain_number (self, &quantity);
      return quantity.last;
    }
  if (take_bracketed_marker (self, &quantity))
    return quantity.last + 3;
  if (self->group.markers == 0 && continues_stain (self, quantity.last))
    self->group = self->before;
  is_taken = self->group.has_percent && self->group.crossed;
  if (herald_binder_can_bind (self) && !is_taken)
    return bind_percent (self, &quantity);
  /* "90 % of the cells are positive for ER" */
  if (quantity.is_exact)
    self->free_percent = index;
  if (herald_binder_can_bind (self))
    return bind_percent (self, &quantity);
  return quantity.last;
}
