/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a result word to its markers: to those before it ("ER positive") or to those behind it
 * ("positive for ER"). */
#include "config.h"

#include "reader/binder.h"

#define MAX_AHEAD 7

typedef struct
{
  guint target; /* the marker ahead, or G_MAXUINT */
  gboolean has_for;
  gboolean has_by;
  gboolean is_next;
} Ahead;

static Ahead
look_ahead (const HeraldBinder *self, guint index)
{
  Ahead ahead = { .target = G_MAXUINT };
  gboolean is_verb = self->page->items[index].term == HERALD_REPORT_WORD_EXPRESSES;
  guint n_unknown = 0;

  for (guint i = index + 1; i <= index + MAX_AHEAD; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (herald_binder_bits_of (item->term) != 0)
        {
          ahead.target = i;
          ahead.is_next = i == index + 1;
          return ahead;
        }
      ahead.has_for |= item->term == HERALD_REPORT_WORD_FOR;
      if (item->term == HERALD_REPORT_WORD_NOT && is_verb)
        continue;
      ahead.has_by |= item->term == HERALD_REPORT_WORD_BY;
      if (herald_item_is_sign (item, ':') && self->group.markers == 0)
        ahead.has_for = TRUE;
      else if (item->kind == HERALD_ITEM_WORD && item->term == HERALD_REPORT_WORD_NONE &&
               ahead.has_for && n_unknown < 2)
        n_unknown++;
      else if (!herald_report_word_is_small (item->term) &&
               !(herald_item_is_sign (item, '.') && ahead.has_for))
        break;
    }
  return ahead;
}

static guint
markers_of_group (const HeraldBinder *self)
{
  guint markers = self->group.markers;

  if ((markers & HERALD_BIND_MARKERS) != 0)
    return markers;
  if ((markers & HERALD_BIND_ISH) != 0 && self->page->names_her2)
    return HERALD_BIND_HER2;
  if ((markers & HERALD_BIND_IHC) != 0 &&
      (self->saw_her2 || (self->before.markers & HERALD_BIND_HER2) != 0))
    return HERALD_BIND_HER2;
  return 0;
}

static void
drop_soft (HeraldBinder *self)
{
  for (guint i = self->group.first_soft; i < self->group.end_soft; i++)
    g_array_index (self->page->candidates, HeraldCandidate, i).is_dropped = TRUE;
  self->group.first_soft = self->group.end_soft = 0;
}

/* "positive/negative": a form that nobody filled in. */
static gboolean
is_alternative (const HeraldBinder *self, guint index)
{
  const HeraldItem *before = herald_binder_item (self, (gint64)index - 1);

  return (herald_item_is_sign (before, '/') || before->term == HERALD_REPORT_WORD_AND ||
          before->term == HERALD_REPORT_WORD_OR) &&
         herald_report_word_is_status (herald_binder_item (self, (gint64)index - 2)->term);
}

static void
bind_behind (HeraldBinder *self, HeraldReportWord status, guint index)
{
  HeraldGroup *group = &self->group;
  gboolean is_hard = group->has_status && !group->is_soft;

  if (is_hard && is_alternative (self, index))
    {
      drop_soft (self);
      group->is_pending = TRUE;
      return;
    }
  if (is_hard && (group->crossed || group->n_unknown > 0) &&
      status != HERALD_REPORT_WORD_LOW_POSITIVE &&
      herald_binder_find_test (self, index) == HERALD_TEST_ANY)
    return;
  if (!is_hard)
    drop_soft (self);
  group->first_soft = self->page->candidates->len;
  herald_binder_emit_status (self, markers_of_group (self), status, index, FALSE);
  group->end_soft = self->page->candidates->len;
  group->has_status = TRUE;
  herald_binder_touch (self);
}

/* "Interpretation:" */
static gboolean
is_heading_before (const HeraldBinder *self, guint index)
{
  for (guint i = self->from; i < index; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->term != HERALD_REPORT_WORD_FILLER && item->term != HERALD_REPORT_WORD_RESULTS &&
          item->term != HERALD_REPORT_WORD_LINK && !herald_item_is_sign (item, ':'))
        return FALSE;
    }
  return TRUE;
}

/* "ER 90 %. Positive." */
static gboolean
can_bind_to_sentence_before (const HeraldBinder *self, guint index)
{
  return self->group.markers == 0 &&
         ((index <= self->from + 1 && self->to - self->from <= 4) ||
          (index <= self->from + 3 && self->to - self->from <= 6 &&
           is_heading_before (self, index))) &&
         self->before.markers != 0 && !self->before.has_status && !self->before.is_pending &&
         (self->before.markers & HERALD_BIND_STRANGER) == 0;
}

static gboolean
stays_in_duct (const HeraldBinder *self, guint index)
{
  for (guint i = index + 1; i <= index + 3; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->term == HERALD_REPORT_WORD_IN_SITU)
        return TRUE;
      if (!herald_report_word_is_small (item->term))
        return FALSE;
    }
  return FALSE;
}

/* "overexpression of p53" */
static gboolean
is_of_stranger (const HeraldBinder *self, guint index)
{
  for (guint i = index + 1; i <= index + 4; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->term == HERALD_REPORT_WORD_OTHER_MARKER)
        return TRUE;
      if (item->term != HERALD_REPORT_WORD_LINK && item->term != HERALD_REPORT_WORD_FILLER)
        return FALSE;
    }
  return FALSE;
}

/* A word about genes or too much protein can only mean HER2. */
static void
take_gene_word (HeraldBinder *self, HeraldReportWord status, guint index)
{
  HeraldGroup *group = &self->group;

  if ((group->markers & HERALD_BIND_STRANGER) != 0 && !group->crossed)
    return;
  if (!self->page->names_her2 || is_of_stranger (self, index))
    return;
  if (group->is_soft && (group->markers & HERALD_BIND_HER2) != 0)
    return;
  herald_binder_emit_status (self, HERALD_BIND_HER2, status, index, FALSE);
  if ((group->markers & (HERALD_BIND_HER2 | HERALD_BIND_ISH | HERALD_BIND_IHC)) != 0)
    {
      group->has_status = TRUE;
      herald_binder_touch (self);
    }
}

static gboolean
goes_ahead (const HeraldBinder *self, guint index, const Ahead *ahead)
{
  const HeraldGroup *group = &self->group;
  HeraldReportWord target;

  if (ahead->target == G_MAXUINT)
    return FALSE;
  target = herald_binder_item (self, ahead->target)->term;
  if (self->page->items[index].term == HERALD_REPORT_WORD_EXPRESSES || ahead->has_for)
    return TRUE;
  if (ahead->has_by || target == HERALD_REPORT_WORD_IHC || target == HERALD_REPORT_WORD_ISH)
    return FALSE;
  return group->has_status || !herald_binder_can_bind (self);
}

/**
 * herald_binder_take_status:
 * @self: a binder
 * @index: a word that can say how a test came out
 */
void
herald_binder_take_status (HeraldBinder *self, guint index)
{
  HeraldReportWord status = herald_binder_read_status (self, index);
  Ahead ahead;

  if (status == HERALD_REPORT_WORD_NONE)
    {
      herald_binder_take_bare_noun (self, index);
      /* "HER2 gene amplification: negative" is about genes. */
      if (self->page->items[index].term == HERALD_REPORT_WORD_AMPLIFICATION &&
          self->group.markers != 0)
        self->group.markers |= HERALD_BIND_ISH;
      return;
    }
  if (stays_in_duct (self, index))
    return;
  if (self->page->items[index].term >= HERALD_REPORT_WORD_AMPLIFIED &&
      self->page->items[index].term <= HERALD_REPORT_WORD_OVEREXPRESSION)
    {
      take_gene_word (self, status, index);
      return;
    }
  ahead = look_ahead (self, index);
  if (goes_ahead (self, index, &ahead))
    {
      gboolean is_adjective =
          !ahead.has_for && self->page->items[index].term != HERALD_REPORT_WORD_EXPRESSES &&
          herald_report_word_is_stranger (herald_binder_item (self, ahead.target)->term);

      self->front = is_adjective ? HERALD_REPORT_WORD_NONE : status;
      self->front_item = index;
      self->front_percent = self->free_percent;
      self->free_percent = G_MAXUINT;
      self->group.is_open = FALSE;
      return;
    }
  self->front = HERALD_REPORT_WORD_NONE;
  if (can_bind_to_sentence_before (self, index))
    {
      self->group = self->before;
      self->group.crossed = FALSE;
      self->group.n_unknown = self->group.n_words = 0;
    }
  if (herald_binder_can_bind (self))
    bind_behind (self, status, index);
}

/**
 * herald_binder_take_triple:
 * @self: a binder
 * @index: "triple negative" or "triple positive"
 */
void
herald_binder_take_triple (HeraldBinder *self, guint index)
{
  gboolean is_negative = self->page->items[index].term == HERALD_REPORT_WORD_TRIPLE_NEGATIVE;

  if (herald_binder_item (self, (gint64)index - 1)->term == HERALD_REPORT_WORD_NOT)
    return;
  self->group = (HeraldGroup){ 0 };
  self->saw_her2 = FALSE;
  self->triple = self->page->candidates->len + 2;
  herald_binder_emit_status (self,
                             HERALD_BIND_HER2 | HERALD_BIND_RECEPTORS,
                             is_negative ? HERALD_REPORT_WORD_NEGATIVE
                                         : HERALD_REPORT_WORD_POSITIVE,
                             index,
                             FALSE);
}

/**
 * herald_binder_end_triple:
 * @self: a binder at the end of a sentence
 *
 * "A triple negative cancer had HER2 heterogeneity": where HER2 is the topic and gets no word of
 * its own, the name of the kind of tumour is no result for it.
 */
void
herald_binder_end_triple (HeraldBinder *self)
{
  if (self->triple == G_MAXUINT || !self->saw_her2)
    return;
  for (guint i = self->triple + 1; i < self->page->candidates->len; i++)
    {
      guint field = g_array_index (self->page->candidates, HeraldCandidate, i).field;

      if (field == HERALD_READER_LAB_STATUS || field == HERALD_READER_IHC_SCORE)
        return;
    }
  g_array_index (self->page->candidates, HeraldCandidate, self->triple).is_dropped = TRUE;
}
