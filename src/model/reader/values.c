/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives scores, signs and percents to the markers before them. */
#include "config.h"

#include "reader/binder.h"
#include "reader/quantity.h"
#include "reader/score.h"

#define MAX_SPAN_BYTES 72
/* "ER- and PR-" has signs, "Östrogen- und Progesteronrezeptor" has hyphens. */
#define MAX_ABBREVIATION_BYTES 6

static const char *const score_values[] = { "0", "1+", "2+", "3+" };

static guint
span_start (const HeraldBinder *self, guint first, guint last)
{
  guint marker = self->group.last;

  if (self->group.markers != 0 && marker >= self->from && marker < first &&
      self->page->items[last].end - self->page->items[marker].start <= MAX_SPAN_BYTES)
    return marker;
  return first;
}

/* Only small words and signs between here and a word of that kind. */
static gboolean
follows (const HeraldBinder *self, guint index, gboolean (*is_kind) (HeraldTerm term), guint reach)
{
  for (gint64 i = (gint64)index - 1; (gint64)index - i <= reach; i--)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->kind == HERALD_ITEM_WORD && is_kind (item->term))
        return TRUE;
      if (item->end == 0 ||
          !(herald_term_is_small (item->term) || herald_term_is_status (item->term) ||
            (item->term >= HERALD_TERM_AMPLIFIED && item->term <= HERALD_TERM_NOT) ||
            herald_item_is_sign (item, ',') || herald_item_is_sign (item, ':') ||
            herald_item_is_sign (item, '=') || herald_item_is_sign (item, '(') ||
            herald_item_is_sign (item, ')') || herald_item_is_sign (item, '-')))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_score_word (HeraldTerm term)
{
  return term == HERALD_TERM_SCORE;
}

static gboolean
is_her2_word (HeraldTerm term)
{
  return term == HERALD_TERM_HER2 || term == HERALD_TERM_IHC;
}

static gboolean
is_ki67_word (HeraldTerm term)
{
  return term == HERALD_TERM_KI67;
}

/* What a score without a plus must not run into: another number, a unit, a date. */
static gboolean
is_alone (const HeraldBinder *self, guint last)
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
  return next->kind == HERALD_ITEM_WORD && next->term != HERALD_TERM_CM &&
         next->term != HERALD_TERM_MM && next->term != HERALD_TERM_NUCLEI &&
         next->term != HERALD_TERM_PERCENT && next->term != HERALD_TERM_TIMES &&
         next->term != HERALD_TERM_SIGNALS && next->term != HERALD_TERM_COPIES &&
         next->term != HERALD_TERM_UP_TO;
}

static gboolean
belongs_to_her2 (const HeraldBinder *self, guint index, const HeraldScore *score)
{
  guint markers = self->group.markers;

  gboolean is_last =
      self->group.n_order > 0 && self->group.order[self->group.n_order - 1] == HERALD_BIND_HER2;

  if (herald_binder_can_bind (self) &&
      (markers & (HERALD_BIND_HER2 | HERALD_BIND_IHC | HERALD_BIND_ISH)) != 0 &&
      ((markers & (HERALD_BIND_RECEPTORS | HERALD_BIND_KI67)) == 0 || is_last))
    return (markers & HERALD_BIND_HER2) != 0 || self->page->names_her2;
  /* "Ki-67 48 %, score 3+" of a tumour whose HER2 was just named. */
  return follows (self, index, is_score_word, 3) && score->kind == HERALD_SCORE_PLUS &&
         self->saw_her2 && (markers & HERALD_BIND_STRANGER) == 0 &&
         (self->group.has_percent || self->group.has_status);
}

static gboolean
is_good_bare (const HeraldBinder *self, guint index, const HeraldScore *score, gboolean *is_sure)
{
  *is_sure = TRUE;
  if (!is_alone (self, score->last))
    return FALSE;
  if (follows (self, index, is_score_word, 4))
    return TRUE;
  if (!follows (self, index, is_her2_word, 4) || (self->group.markers & HERALD_BIND_ISH) != 0)
    return FALSE;
  *is_sure = score->value == 0;
  return TRUE;
}

static void
emit_score (HeraldBinder *self, guint index, const HeraldScore *score, gboolean is_sure)
{
  guint first = span_start (self, index, score->last);
  HeraldCandidate *candidate = herald_page_add_candidate (self->page,
                                                          HERALD_READER_IHC_SCORE,
                                                          score_values[score->value],
                                                          first,
                                                          score->last,
                                                          self->sentence);

  if (score->kind == HERALD_SCORE_BETWEEN)
    candidate->reason = HERALD_REASON_BETWEEN;
  else if (!is_sure)
    candidate->reason = HERALD_REASON_SIGN;
  if (score->kind == HERALD_SCORE_TRACE)
    herald_page_add_candidate (
        self->page, HERALD_READER_IHC_ZERO_STAINING, "faint", first, score->last, self->sentence);
  self->group.has_score = TRUE;
  herald_binder_touch (self);
}

/* A plus behind ER says how strongly it stains, and so that it does. */
static void
emit_receptor_pluses (HeraldBinder *self, guint index, const HeraldScore *score)
{
  gboolean is_in_signs = herald_item_is_sign (&self->page->items[index], '+') &&
                         self->page->items[score->last].kind == HERALD_ITEM_SIGN;

  if (self->group.has_status || score->value == 0)
    return;
  herald_binder_emit_status (self, self->group.markers, HERALD_TERM_POSITIVE, index, TRUE);
  if (!is_in_signs)
    for (guint i = 1; i <= (guint)__builtin_popcount (self->group.markers & HERALD_BIND_RECEPTORS);
         i++)
      {
        HeraldCandidate *candidate = &g_array_index (self->page->candidates,
                                                     HeraldCandidate,
                                                     self->page->candidates->len - i);

        candidate->is_weak = TRUE;
        candidate->reason = HERALD_REASON_SIGN;
      }
}

/* A sign is a result where nothing follows that it could belong to. */
static gboolean
is_result_sign (const HeraldBinder *self, guint index)
{
  const HeraldItem *item = &self->page->items[index];
  const HeraldItem *before = herald_binder_item (self, (gint64)index - 1);
  const HeraldItem *next = herald_binder_item (self, (gint64)index + 1);

  if (before->kind == HERALD_ITEM_NUMBER || before->kind == HERALD_ITEM_DATE)
    return FALSE;
  if (next->kind == HERALD_ITEM_NUMBER)
    return FALSE;
  if (herald_item_is_sign (next, '/') &&
      (herald_item_is_sign (herald_binder_item (self, (gint64)index + 2), '-') ||
       herald_item_is_sign (herald_binder_item (self, (gint64)index + 2), '+')))
    return self->group.n_order > 1;
  if (next->end == 0 || next->kind == HERALD_ITEM_SIGN)
    return !herald_item_is_sign (next, '-');
  if (item->sign == '+')
    return !herald_term_is_status (next->term);
  return herald_binder_bits_of (next->term) != 0
             ? (next->flags & HERALD_ITEM_SPACE_BEFORE) != 0
             : (next->term == HERALD_TERM_AND || next->term == HERALD_TERM_OR) &&
                   before->end - before->start <= MAX_ABBREVIATION_BYTES;
}

static gboolean
follows_marker (const HeraldBinder *self, guint index)
{
  for (guint i = index; i-- > self->from && index - i <= 3;)
    {
      if (herald_binder_bits_of (self->page->items[i].term) != 0)
        return TRUE;
      if (!herald_item_is_sign (&self->page->items[i], ':') &&
          !herald_item_is_sign (&self->page->items[i], '(') &&
          !herald_item_is_sign (&self->page->items[i], ')') &&
          self->page->items[i].term != HERALD_TERM_FILLER)
        return FALSE;
    }
  return FALSE;
}

/* "ER/PR/HER2: +/+/-" */
static guint
take_sign_list (HeraldBinder *self, guint index)
{
  HeraldGroup whole = self->group;
  guint at = index;

  for (guint i = 0; i < whole.n_order; i++, at += 2)
    {
      const HeraldItem *item = herald_binder_item (self, at);
      const HeraldItem *mark = herald_binder_item (self, (gint64)at + 1);

      if (!herald_item_is_sign (item, '+') && !herald_item_is_sign (item, '-'))
        return G_MAXUINT;
      if (i + 1 < whole.n_order && !herald_item_is_sign (mark, '/') &&
          !herald_item_is_sign (mark, ','))
        return G_MAXUINT;
    }
  for (guint i = 0; i < whole.n_order; i++)
    {
      guint item = index + 2 * i;

      herald_binder_emit_status (self,
                                 whole.order[i],
                                 self->page->items[item].sign == '+' ? HERALD_TERM_POSITIVE
                                                                     : HERALD_TERM_NEGATIVE,
                                 item,
                                 FALSE);
    }
  return at - 2;
}

static guint
take_result_sign (HeraldBinder *self, guint index)
{
  HeraldGroup *group = &self->group;
  HeraldTerm status =
      self->page->items[index].sign == '+' ? HERALD_TERM_POSITIVE : HERALD_TERM_NEGATIVE;
  guint last = index;

  if (!herald_binder_can_bind (self) || (group->markers & HERALD_BIND_MARKERS) == 0 ||
      (group->has_status && !group->is_soft) || group->has_score || !follows_marker (self, index) ||
      !is_result_sign (self, index))
    return G_MAXUINT;
  if (group->n_order > 1)
    last = take_sign_list (self, index);
  if (group->n_order <= 1 || last == G_MAXUINT)
    {
      guint before = self->page->candidates->len;

      last = index;
      herald_binder_emit_status (self, group->markers, status, index, FALSE);
      if (group->markers == HERALD_BIND_HER2 && status == HERALD_TERM_POSITIVE &&
          herald_item_is_sign (herald_binder_item (self, (gint64)index - 1), '(') &&
          self->page->candidates->len > before)
        g_array_index (self->page->candidates, HeraldCandidate, before).reason = HERALD_REASON_SIGN;
    }
  group->has_status = TRUE;
  herald_binder_touch (self);
  return last;
}

/**
 * herald_binder_take_score:
 * @self: a binder
 * @index: an item
 *
 * Returns: the last item of the score or sign that begins here, %G_MAXUINT where none does
 */
guint
herald_binder_take_score (HeraldBinder *self, guint index)
{
  HeraldScore score = herald_page_read_score (self->page, self->from, self->to, index);
  gboolean is_sure = TRUE;

  if (score.kind == HERALD_SCORE_NONE)
    return G_MAXUINT;
  if (score.kind == HERALD_SCORE_SIGN)
    return take_result_sign (self, index);
  if (score.kind == HERALD_SCORE_BARE && !is_good_bare (self, index, &score, &is_sure))
    return G_MAXUINT;
  if (belongs_to_her2 (self, index, &score))
    {
      emit_score (self, index, &score, is_sure);
      return score.last;
    }
  if (score.kind == HERALD_SCORE_BARE)
    return G_MAXUINT;
  if (herald_binder_can_bind (self) && (self->group.markers & HERALD_BIND_RECEPTORS) != 0)
    {
      emit_receptor_pluses (self, index, &score);
      herald_binder_touch (self);
    }
  return score.last;
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

      if (item->term == HERALD_TERM_IN_SITU || item->term == HERALD_TERM_METHOD)
        return TRUE;
      if (!herald_term_is_small (item->term))
        return FALSE;
    }
  return FALSE;
}

static void
emit_percent (HeraldBinder *self, guint marker, const HeraldQuantity *quantity, HeraldReason reason)
{
  HeraldReaderField field;
  HeraldCandidate *candidate;

  if (!percent_field (marker, &field))
    return;
  candidate = herald_page_add_number (self->page,
                                      field,
                                      quantity->number,
                                      span_start (self, quantity->first, quantity->last),
                                      quantity->last,
                                      self->sentence);
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
      else if (item->term != HERALD_TERM_AND && !herald_item_is_sign (item, ',') &&
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
  HeraldTerm before = herald_binder_item (self, (gint64)quantity->first - 1)->term;
  HeraldTerm behind = herald_binder_item (self, (gint64)quantity->last + 1)->term;

  return self->group.has_percent &&
         ((before >= HERALD_TERM_FAINT && before <= HERALD_TERM_INTENSE) ||
          (behind >= HERALD_TERM_FAINT && behind <= HERALD_TERM_INTENSE));
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
      !follows (self, quantity->number, is_ki67_word, 3) || !is_alone (self, quantity->last) ||
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
  if ((self->before.markers & ~HERALD_BIND_IHC) != HERALD_BIND_HER2 || self->before.has_percent ||
      !self->before.has_score)
    return FALSE;
  for (guint i = self->from; i < last; i++)
    {
      if (self->page->items[i].term == HERALD_TERM_STAIN)
        return TRUE;
    }
  return FALSE;
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
