/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the numbers of a gene test: ratio, averages, totals, cells, first and second count. */
#include "config.h"

#include "reader/candidate.h"
#include "reader/counter.h"
#include "reader/quantity.h"

#define LARGEST_AVERAGE 50
/* A whole number of signals from here on is a total; below, nobody can tell. */
#define SMALLEST_TOTAL 16
/* As far as what is counted can stand behind its number. */
#define MAX_PURPOSE 6

static void
emit (const HeraldCounter *self,
      HeraldReaderField field,
      HeraldReaderField recount,
      const HeraldQuantity *quantity,
      guint first,
      guint last,
      guint probe,
      HeraldReason reason)
{
  HeraldCandidate *candidate = herald_page_add_number (self->page,
                                                       self->is_recount ? recount : field,
                                                       quantity->number,
                                                       first,
                                                       last,
                                                       self->sentence);

  candidate->probe = probe;
  /* "FISH for MYC. Ratio 3.1": a number is HER2's without a question where that was tested last. */
  if (!self->page->names_gene || self->is_of_another)
    candidate->reason = HERALD_REASON_DOUBT;
  if (quantity->is_about)
    candidate->reason = HERALD_REASON_ABOUT;
  if (reason != HERALD_REASON_NONE)
    candidate->reason = reason;
}

static void
emit_average (const HeraldCounter *self,
              gboolean is_her2,
              const HeraldQuantity *quantity,
              guint first,
              guint last,
              HeraldReason reason)
{
  if (is_her2)
    emit (self,
          HERALD_READER_HER2_COPIES,
          HERALD_READER_RECOUNT_HER2_COPIES,
          quantity,
          first,
          last,
          HERALD_SAYS_HER2,
          reason);
  else
    emit (self,
          HERALD_READER_CEP17_COPIES,
          HERALD_READER_RECOUNT_CEP17_COPIES,
          quantity,
          first,
          last,
          HERALD_SAYS_CEP17,
          reason);
}

static void
emit_total (const HeraldCounter *self,
            gboolean is_her2,
            const HeraldQuantity *quantity,
            guint first,
            guint last)
{
  /* The form has no totals of a second count. */
  if (self->is_recount)
    return;
  emit (self,
        is_her2 ? HERALD_READER_HER2_SIGNALS : HERALD_READER_CEP17_SIGNALS,
        HERALD_READER_N_FIELDS,
        quantity,
        first,
        last,
        is_her2 ? HERALD_SAYS_HER2 : HERALD_SAYS_CEP17,
        HERALD_REASON_NONE);
}

static void
take_probe_number (const HeraldCounter *self,
                   guint probe,
                   guint says,
                   const HeraldQuantity *quantity,
                   guint first,
                   guint last)
{
  const HeraldItem *item = &self->page->items[quantity->number];
  gboolean is_whole = item->whole >= 0;
  gboolean is_counted = (says & (HERALD_SAYS_SIGNALS | HERALD_SAYS_COPIES | HERALD_SAYS_MEAN |
                                 HERALD_SAYS_PER_CELL | HERALD_SAYS_TOTAL)) != 0;
  gboolean is_average = (says & (HERALD_SAYS_MEAN | HERALD_SAYS_PER_CELL)) != 0;

  if ((says & HERALD_SAYS_TOTAL) != 0 || (is_whole && (says & HERALD_SAYS_SIGNALS) != 0 &&
                                          !is_average && item->whole >= SMALLEST_TOTAL))
    {
      if (is_whole)
        emit_total (self, probe == HERALD_SAYS_HER2, quantity, first, last);
      return;
    }
  if (is_whole && item->whole > LARGEST_AVERAGE)
    {
      if (is_counted && !is_average)
        emit_total (self, probe == HERALD_SAYS_HER2, quantity, first, last);
      return;
    }
  if (is_whole && !is_average && (says & HERALD_SAYS_COPIES) == 0)
    {
      if ((says & HERALD_SAYS_SIGNALS) != 0)
        emit_average (self, probe == HERALD_SAYS_HER2, quantity, first, last, HERALD_REASON_TOTAL);
      return;
    }
  emit_average (self, probe == HERALD_SAYS_HER2, quantity, first, last, HERALD_REASON_NONE);
}

/* "500 cells counted for Ki-67" */
static gboolean
is_counted_for_another (const HeraldCounter *self, guint last)
{
  for (guint i = last + 1; i <= last + MAX_PURPOSE; i++)
    {
      const HeraldItem *item = herald_counter_item_at (self, i);
      guint says = herald_counter_said_by (item->term);

      if ((says & HERALD_SAYS_STRANGER) != 0)
        return TRUE;
      if (herald_counter_is_separator (item) || item->kind == HERALD_ITEM_NUMBER ||
          (item->flags & HERALD_ITEM_LINE_BEFORE) != 0 || (says & HERALD_SAYS_BOTH) != 0)
        return FALSE;
    }
  return FALSE;
}

/* "EGFR: amplified, ratio 2.5", "XYZ/CEP7 ratio 2.5": what was named last is another gene. */
static gboolean
is_of_another (const HeraldCounter *self, guint index)
{
  for (gint64 i = (gint64)index - 1; (gint64)index - i <= HERALD_PAGE_MAX_REACH; i--)
    {
      const HeraldItem *item = herald_counter_item_at (self, i);

      if (item->end == 0 || item->term == HERALD_REPORT_WORD_HER2)
        return FALSE;
      if (item->term == HERALD_REPORT_WORD_OTHER_MARKER)
        return TRUE;
      if (herald_item_is_sign (item, '/') &&
          herald_counter_item_at (self, i - 1)->kind == HERALD_ITEM_WORD &&
          herald_counter_item_at (self, i - 1)->term == HERALD_REPORT_WORD_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
take_cells (
    const HeraldCounter *self, guint probe, const HeraldQuantity *quantity, guint first, guint last)
{
  if (self->page->items[quantity->number].whole <= 0 || is_counted_for_another (self, last) ||
      is_of_another (self, quantity->number))
    return;
  emit (self,
        HERALD_READER_CELLS,
        HERALD_READER_RECOUNT_CELLS,
        quantity,
        first,
        last,
        probe == HERALD_SAYS_BOTH ? 0 : probe,
        HERALD_REASON_NONE);
}

static void
take_ratio (const HeraldCounter *self, const HeraldQuantity *quantity, guint first)
{
  if (self->page->items[quantity->number].whole > LARGEST_AVERAGE ||
      is_of_another (self, quantity->number))
    return;
  emit (self,
        HERALD_READER_RATIO,
        HERALD_READER_RECOUNT_RATIO,
        quantity,
        first,
        quantity->number,
        0,
        HERALD_REASON_NONE);
}

/* "HER2/CEP17" without the word ratio, and a number behind it. */
static gboolean
is_quotient (const HeraldCounter *self, guint index)
{
  for (gint64 i = (gint64)index - 1; i > self->from && (gint64)index - i < 8; i--)
    {
      if (herald_counter_is_separator (herald_counter_item_at (self, i)) ||
          herald_counter_item_at (self, i)->kind == HERALD_ITEM_NUMBER)
        return FALSE;
      if (herald_counter_item_at (self, i)->term == HERALD_REPORT_WORD_CEP17)
        return (herald_item_is_sign (herald_counter_item_at (self, i - 1), '/') ||
                herald_item_is_sign (herald_counter_item_at (self, i - 1), ':')) &&
               herald_counter_item_at (self, i - 2)->term == HERALD_REPORT_WORD_HER2;
    }
  return FALSE;
}

/* "HER2/CEP17 signals: 42/33" */
static gboolean
take_pair (const HeraldCounter *self, guint says, const HeraldQuantity *quantity, guint first)
{
  guint next = quantity->last + 2;
  HeraldQuantity second;

  if ((says & HERALD_SAYS_BOTH) != HERALD_SAYS_BOTH || (says & HERALD_SAYS_RATIO) != 0 ||
      herald_counter_item_at (self, next)->kind != HERALD_ITEM_NUMBER ||
      !(herald_item_is_sign (herald_counter_item_at (self, (gint64)next - 1), '/') ||
        herald_counter_item_at (self, (gint64)next - 1)->term == HERALD_REPORT_WORD_AND))
    return FALSE;
  second = herald_page_read_quantity (self->page, self->from, self->to, next);
  if (second.is_exact)
    {
      take_probe_number (self, HERALD_SAYS_HER2, says, quantity, first, quantity->number);
      take_probe_number (self, HERALD_SAYS_CEP17, says, &second, next, next);
    }
  return TRUE;
}

/* "HER2 = 132 in 60 nuclei": a whole number that was counted. */
static gboolean
is_counted_in_nuclei (const HeraldCounter *self, guint index)
{
  const HeraldItem *mark = herald_counter_item_at (self, (gint64)index + 1);

  return self->page->items[index].whole >= SMALLEST_TOTAL &&
         (mark->term == HERALD_REPORT_WORD_LINK || mark->term == HERALD_REPORT_WORD_BY ||
          mark->term == HERALD_REPORT_WORD_FOR) &&
         herald_counter_item_at (self, (gint64)index + 2)->kind == HERALD_ITEM_NUMBER &&
         herald_counter_item_at (self, (gint64)index + 3)->term == HERALD_REPORT_WORD_NUCLEI;
}

static void
take_number (HeraldCounter *self, guint index)
{
  HeraldQuantity quantity = herald_page_read_quantity (self->page, self->from, self->to, index);
  guint first;
  guint last;
  guint before = herald_counter_say_before (self, index, &first);
  guint behind = herald_counter_say_behind (self, index, &last);
  guint probe = behind & HERALD_SAYS_BOTH;

  if ((before & HERALD_SAYS_BOTH) != 0 && (before & HERALD_SAYS_RATIO) == 0)
    self->probe = before & HERALD_SAYS_BOTH;
  if (probe == 0)
    probe = self->probe;
  if (quantity.is_percent)
    return;
  if (take_pair (self, before, &quantity, first) || !quantity.is_exact)
    return;
  if ((behind & HERALD_SAYS_NUCLEI) != 0 &&
      (behind & (HERALD_SAYS_SIGNALS | HERALD_SAYS_COPIES)) == 0)
    {
      if ((before & HERALD_SAYS_STRANGER) == 0)
        take_cells (self, probe, &quantity, index, last);
    }
  else if ((before & HERALD_SAYS_STRANGER) != 0)
    return;
  else if ((before & HERALD_SAYS_RATIO) != 0 ||
           ((behind & HERALD_SAYS_BOTH) == 0 && is_quotient (self, index)))
    take_ratio (self, &quantity, first);
  else if ((before & HERALD_SAYS_NUCLEI) != 0 &&
           ((before | behind) & (HERALD_SAYS_SIGNALS | HERALD_SAYS_COPIES)) == 0)
    take_cells (
        self, before & HERALD_SAYS_BOTH ? before & HERALD_SAYS_BOTH : 0, &quantity, first, index);
  else if (probe == HERALD_SAYS_HER2 || probe == HERALD_SAYS_CEP17)
    {
      if (is_counted_in_nuclei (self, index))
        before |= HERALD_SAYS_SIGNALS;
      if (behind != 0)
        take_probe_number (self, probe, before | behind, &quantity, MIN (first, index), last);
      else if ((before & HERALD_SAYS_BOTH) != 0)
        take_probe_number (self, probe, before, &quantity, first, index);
      else if ((before & HERALD_SAYS_COPIES) != 0 && probe == HERALD_SAYS_HER2 &&
               self->page->items[index].whole < 0)
        emit_average (self, TRUE, &quantity, first, index, HERALD_REASON_DOUBT);
    }
}

static void
take_probe_word (const HeraldCounter *self, guint index, const char *value)
{
  for (gint64 i = (gint64)index - 8; i <= (gint64)index + 8; i++)
    {
      const HeraldItem *item = herald_counter_item_at (self, i);

      if (item->term == HERALD_REPORT_WORD_ISH)
        {
          herald_page_add_candidate (
              self->page, HERALD_READER_ISH_PROBE, value, index, index, self->sentence);
          return;
        }
    }
}

/* "HER2: 2+. FISH for MYC." */
static void
note_gene (HeraldCounter *self)
{
  gboolean names_other = FALSE;
  gboolean names_test = FALSE;

  for (guint i = self->from; i < self->to; i++)
    {
      HeraldReportWord term = self->page->items[i].term;

      if (term == HERALD_REPORT_WORD_HER2)
        {
          self->is_of_another = FALSE;
          return;
        }
      names_other |= term == HERALD_REPORT_WORD_OTHER_MARKER;
      names_test |= term == HERALD_REPORT_WORD_ISH || term == HERALD_REPORT_WORD_RATIO ||
                    term == HERALD_REPORT_WORD_COPIES || term == HERALD_REPORT_WORD_SIGNALS;
    }
  self->is_of_another |= names_other && names_test;
}

static gboolean
is_pending (const HeraldCounter *self)
{
  for (guint i = self->from; i < self->to; i++)
    {
      if (self->page->items[i].term == HERALD_REPORT_WORD_PENDING)
        return TRUE;
    }
  return FALSE;
}

static void
read_sentence (HeraldCounter *self)
{
  gboolean waits = is_pending (self);

  note_gene (self);
  self->probe = 0;
  for (guint i = self->from; i < self->to; i++)
    {
      const HeraldItem *item = &self->page->items[i];

      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (item->term == HERALD_REPORT_WORD_RECOUNT)
        self->is_recount = TRUE;
      else if (item->term == HERALD_REPORT_WORD_FIRST_COUNT)
        self->is_recount = FALSE;
      else if (item->term == HERALD_REPORT_WORD_DUAL && !waits)
        take_probe_word (self, i, "dual");
      else if (item->term == HERALD_REPORT_WORD_SINGLE && !waits)
        take_probe_word (self, i, "single");
      else if ((herald_counter_said_by (item->term) & HERALD_SAYS_BOTH) != 0 && self->probe == 0)
        self->probe = herald_counter_said_by (item->term);
      else if (item->kind == HERALD_ITEM_NUMBER)
        take_number (self, i);
    }
}

/**
 * herald_page_read_counts:
 * @self: a page whose scales and the like are left out
 *
 * Adds candidates for the numbers of gene tests.
 */
void
herald_page_read_counts (HeraldPage *self)
{
  HeraldCounter counter = { .page = self };

  if (!self->names_ish)
    return;
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

      counter.sentence = i;
      counter.from = sentence->from;
      counter.to = sentence->to;
      if (sentence->starts_block)
        counter.is_recount = FALSE;
      read_sentence (&counter);
    }
}
