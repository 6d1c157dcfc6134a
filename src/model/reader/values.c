/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives scores and signs to the markers before them. */
#include "config.h"

#include "reader/binder.h"
#include "reader/score.h"

/* "ER- and PR-" has signs, "Östrogen- und Progesteronrezeptor" has hyphens. */
#define MAX_ABBREVIATION_BYTES 6

static const char *const score_values[] = { "0", "1+", "2+", "3+" };

static gboolean
is_score_word (HeraldReportWord term)
{
  return term == HERALD_REPORT_WORD_SCORE;
}

static gboolean
is_her2_word (HeraldReportWord term)
{
  return term == HERALD_REPORT_WORD_HER2 || term == HERALD_REPORT_WORD_IHC;
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
  return herald_binder_follows (self, index, is_score_word, 3) &&
         score->kind == HERALD_SCORE_PLUS && self->saw_her2 &&
         (markers & HERALD_BIND_STRANGER) == 0 &&
         (self->group.has_percent || self->group.has_status);
}

/* "not overexpressed (0)" */
static gboolean
is_in_own_bracket (const HeraldBinder *self, guint index)
{
  return herald_item_is_sign (herald_binder_item (self, (gint64)index - 1), '(') &&
         herald_item_is_sign (herald_binder_item (self, (gint64)index + 1), ')');
}

static gboolean
is_good_bare (const HeraldBinder *self, guint index, const HeraldScore *score, gboolean *is_sure)
{
  *is_sure = TRUE;
  if (!herald_binder_is_alone (self, score->last))
    return FALSE;
  if (herald_binder_follows (self, index, is_score_word, 4))
    return TRUE;
  if (!herald_binder_follows (self, index, is_her2_word, is_in_own_bracket (self, index) ? 7 : 4) ||
      (self->group.markers & HERALD_BIND_ISH) != 0)
    return FALSE;
  *is_sure = score->value == 0;
  return TRUE;
}

/* "not 3+" and "< 3+" give no score; what was not confirmed has to be looked at. */
static void
hold_back_score (const HeraldBinder *self,
                 guint index,
                 const HeraldScore *score,
                 HeraldCandidate *candidate)
{
  const HeraldItem *before = herald_binder_item (self, (gint64)index - 1);

  candidate->is_dropped =
      herald_page_is_denied (self->page, self->from, self->to, index) ||
      herald_page_is_bounded (self->page, self->from, self->to, index, score->last);
  if (before->term == HERALD_REPORT_WORD_UP_TO ||
      herald_page_is_unconfirmed (self->page, self->from, self->to, score->last) ||
      herald_page_is_dated (self->page, self->from, self->to, score->last))
    candidate->reason = HERALD_REASON_DOUBT;
}

static void
emit_score (HeraldBinder *self, guint index, const HeraldScore *score, gboolean is_sure)
{
  guint first = index;
  guint last = score->last;
  HeraldCandidate *candidate;

  herald_binder_span_marker (self, &first, &last);
  candidate = herald_page_add_candidate (
      self->page, HERALD_READER_IHC_SCORE, score_values[score->value], first, last, self->sentence);
  if (score->kind == HERALD_SCORE_BETWEEN)
    candidate->reason = HERALD_REASON_BETWEEN;
  else if (!is_sure)
    candidate->reason = HERALD_REASON_SIGN;
  hold_back_score (self, index, score, candidate);
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
  herald_binder_emit_status (self, self->group.markers, HERALD_REPORT_WORD_POSITIVE, index, TRUE);
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
  /* "ER+ 100 %" */
  if (next->kind == HERALD_ITEM_NUMBER)
    return (item->flags & HERALD_ITEM_SPACE_BEFORE) == 0 &&
           (next->flags & HERALD_ITEM_SPACE_BEFORE) != 0 &&
           before->end - before->start <= MAX_ABBREVIATION_BYTES;
  if (herald_item_is_sign (next, '/') &&
      (herald_item_is_sign (herald_binder_item (self, (gint64)index + 2), '-') ||
       herald_item_is_sign (herald_binder_item (self, (gint64)index + 2), '+')))
    return self->group.n_order > 1;
  if (next->end == 0 || next->kind == HERALD_ITEM_SIGN)
    return !herald_item_is_sign (next, '-');
  if (item->sign == '+')
    return !herald_report_word_is_status (next->term);
  /* "HER2- carcinoma": a hyphen would stand against what follows. */
  if (before->end - before->start <= MAX_ABBREVIATION_BYTES &&
      (item->flags & HERALD_ITEM_SPACE_BEFORE) == 0 &&
      (next->flags & HERALD_ITEM_SPACE_BEFORE) != 0)
    return !herald_report_word_is_status (next->term) && next->term != HERALD_REPORT_WORD_SCORE;
  return herald_binder_bits_of (next->term) != 0 && (next->flags & HERALD_ITEM_SPACE_BEFORE) != 0;
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
          self->page->items[i].term != HERALD_REPORT_WORD_FILLER)
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
                                 self->page->items[item].sign == '+' ? HERALD_REPORT_WORD_POSITIVE
                                                                     : HERALD_REPORT_WORD_NEGATIVE,
                                 item,
                                 FALSE);
    }
  return at - 2;
}

static guint
take_result_sign (HeraldBinder *self, guint index)
{
  HeraldGroup *group = &self->group;
  HeraldReportWord status = self->page->items[index].sign == '+' ? HERALD_REPORT_WORD_POSITIVE
                                                                 : HERALD_REPORT_WORD_NEGATIVE;
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
      if (group->markers == HERALD_BIND_HER2 && status == HERALD_REPORT_WORD_POSITIVE &&
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
