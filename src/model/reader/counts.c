/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the numbers of a gene test: ratio, averages, totals, cells, first and second count. */
#include "config.h"

#include "reader/candidate.h"
#include "reader/quantity.h"

#define LARGEST_AVERAGE 50
/* A whole number of signals from here on is a total; below, nobody can tell. */
#define SMALLEST_TOTAL 16

enum
{
  SAYS_HER2 = 1 << 0,
  SAYS_CEP17 = 1 << 1,
  SAYS_RATIO = 1 << 2,
  SAYS_MEAN = 1 << 3,
  SAYS_TOTAL = 1 << 4,
  SAYS_COPIES = 1 << 5,
  SAYS_SIGNALS = 1 << 6,
  SAYS_NUCLEI = 1 << 7,
  SAYS_PER_CELL = 1 << 8,
  SAYS_STRANGER = 1 << 9,
};
#define SAYS_BOTH (SAYS_HER2 | SAYS_CEP17)

typedef struct
{
  HeraldPage *page;
  guint sentence;
  guint from;
  guint to;
  gboolean is_recount;
  guint probe; /* the last one named */
} Counter;

static guint
said_by (HeraldTerm term)
{
  switch (term)
    {
    case HERALD_TERM_HER2:
      return SAYS_HER2;
    case HERALD_TERM_CEP17:
      return SAYS_CEP17;
    case HERALD_TERM_RATIO:
      return SAYS_RATIO;
    case HERALD_TERM_MEAN:
      return SAYS_MEAN;
    case HERALD_TERM_TOTAL:
      return SAYS_TOTAL;
    case HERALD_TERM_COPIES:
      return SAYS_COPIES;
    case HERALD_TERM_SIGNALS:
      return SAYS_SIGNALS;
    case HERALD_TERM_NUCLEI:
      return SAYS_NUCLEI;
    case HERALD_TERM_PER_CELL:
      return SAYS_PER_CELL;
    case HERALD_TERM_ER:
    case HERALD_TERM_PR:
    case HERALD_TERM_KI67:
    case HERALD_TERM_MITOSES:
    case HERALD_TERM_SCORE:
    case HERALD_TERM_SCALE:
    case HERALD_TERM_CM:
    case HERALD_TERM_MM:
      return SAYS_STRANGER;
    default:
      return herald_term_is_stranger (term) ? SAYS_STRANGER : 0;
    }
}

static const HeraldItem *
item_at (const Counter *self, gint64 index)
{
  return herald_page_item (self->page, self->from, self->to, index);
}

static gboolean
is_separator (const HeraldItem *item)
{
  return item->end == 0 || (item->kind == HERALD_ITEM_SIGN &&
                            (item->sign == ',' || item->sign == ';' || item->sign == '(' ||
                             item->sign == ')' || item->sign == HERALD_SIGN_BULLET));
}

/* "signals;. 33": signs that a scanner left between a word and its number. */
static gint64
skip_stray_signs (const Counter *self, guint index)
{
  gint64 before = (gint64)index - 1;

  if (herald_item_is_sign (item_at (self, before), '.') &&
      herald_item_is_sign (item_at (self, before - 1), ';'))
    return before - 2;
  return before;
}

/* What is said between the number before, or the last comma, and this number. */
static guint
say_before (const Counter *self, guint index, guint *first)
{
  guint says = 0;

  *first = index;
  for (gint64 i = skip_stray_signs (self, index); i >= self->from; i--)
    {
      const HeraldItem *item = item_at (self, i);

      if (is_separator (item) || item->kind == HERALD_ITEM_NUMBER || item->kind == HERALD_ITEM_DATE)
        break;
      if (said_by (item->term) != 0)
        *first = i;
      says |= said_by (item->term);
    }
  return says;
}

/* What is said right behind: "42 HER2 signals", "20 tumour cells", "3.4 copies of HER2". */
static guint
say_behind (const Counter *self, guint index, guint *last)
{
  guint says = 0;
  guint n_unknown = 0;

  *last = index;
  for (guint i = index + 1; i <= index + 6; i++)
    {
      const HeraldItem *item = item_at (self, i);
      guint here = said_by (item->term);

      if (is_separator (item) || item->kind == HERALD_ITEM_NUMBER ||
          item->term == HERALD_TERM_AND || item->term == HERALD_TERM_OR ||
          item->term == HERALD_TERM_WITH || (item->flags & HERALD_ITEM_LINE_BEFORE) != 0)
        break;
      /* "511 signals in 120 nuclei": what follows the next word is not about this number. */
      if ((says & (SAYS_SIGNALS | SAYS_COPIES | SAYS_NUCLEI)) != 0 &&
          (here & (SAYS_NUCLEI | SAYS_STRANGER)) != 0)
        break;
      if (here == 0 && item->term == HERALD_TERM_NONE && item->kind == HERALD_ITEM_WORD &&
          ++n_unknown > 2)
        break;
      if (here != 0)
        *last = i;
      says |= here;
    }
  return (says & (SAYS_SIGNALS | SAYS_COPIES | SAYS_NUCLEI | SAYS_PER_CELL)) != 0 ? says : 0;
}

static void
emit (const Counter *self,
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
  if (quantity->is_about)
    candidate->reason = HERALD_REASON_ABOUT;
  if (reason != HERALD_REASON_NONE)
    candidate->reason = reason;
}

static void
emit_average (const Counter *self,
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
          SAYS_HER2,
          reason);
  else
    emit (self,
          HERALD_READER_CEP17_COPIES,
          HERALD_READER_RECOUNT_CEP17_COPIES,
          quantity,
          first,
          last,
          SAYS_CEP17,
          reason);
}

static void
emit_total (
    const Counter *self, gboolean is_her2, const HeraldQuantity *quantity, guint first, guint last)
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
        is_her2 ? SAYS_HER2 : SAYS_CEP17,
        HERALD_REASON_NONE);
}

static void
take_probe_number (const Counter *self,
                   guint probe,
                   guint says,
                   const HeraldQuantity *quantity,
                   guint first,
                   guint last)
{
  const HeraldItem *item = &self->page->items[quantity->number];
  gboolean is_whole = item->whole >= 0;
  gboolean is_counted =
      (says & (SAYS_SIGNALS | SAYS_COPIES | SAYS_MEAN | SAYS_PER_CELL | SAYS_TOTAL)) != 0;
  gboolean is_average = (says & (SAYS_MEAN | SAYS_PER_CELL)) != 0;

  if ((says & SAYS_TOTAL) != 0 ||
      (is_whole && (says & SAYS_SIGNALS) != 0 && !is_average && item->whole >= SMALLEST_TOTAL))
    {
      if (is_whole)
        emit_total (self, probe == SAYS_HER2, quantity, first, last);
      return;
    }
  if (is_whole && item->whole > LARGEST_AVERAGE)
    {
      if (is_counted && !is_average)
        emit_total (self, probe == SAYS_HER2, quantity, first, last);
      return;
    }
  if (is_whole && !is_average && (says & SAYS_COPIES) == 0)
    {
      if ((says & SAYS_SIGNALS) != 0)
        emit_average (self, probe == SAYS_HER2, quantity, first, last, HERALD_REASON_TOTAL);
      return;
    }
  emit_average (self, probe == SAYS_HER2, quantity, first, last, HERALD_REASON_NONE);
}

static void
take_cells (
    const Counter *self, guint probe, const HeraldQuantity *quantity, guint first, guint last)
{
  if (self->page->items[quantity->number].whole <= 0)
    return;
  emit (self,
        HERALD_READER_CELLS,
        HERALD_READER_RECOUNT_CELLS,
        quantity,
        first,
        last,
        probe == SAYS_BOTH ? 0 : probe,
        HERALD_REASON_NONE);
}

static void
take_ratio (const Counter *self, const HeraldQuantity *quantity, guint first)
{
  if (self->page->items[quantity->number].whole > LARGEST_AVERAGE)
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
is_quotient (const Counter *self, guint index)
{
  for (gint64 i = (gint64)index - 1; i > self->from && (gint64)index - i < 8; i--)
    {
      if (is_separator (item_at (self, i)) || item_at (self, i)->kind == HERALD_ITEM_NUMBER)
        return FALSE;
      if (item_at (self, i)->term == HERALD_TERM_CEP17)
        return (herald_item_is_sign (item_at (self, i - 1), '/') ||
                herald_item_is_sign (item_at (self, i - 1), ':')) &&
               item_at (self, i - 2)->term == HERALD_TERM_HER2;
    }
  return FALSE;
}

/* "HER2/CEP17 signals: 42/33" */
static gboolean
take_pair (const Counter *self, guint says, const HeraldQuantity *quantity, guint first)
{
  guint next = quantity->last + 2;
  HeraldQuantity second;

  if ((says & SAYS_BOTH) != SAYS_BOTH || (says & SAYS_RATIO) != 0 ||
      item_at (self, next)->kind != HERALD_ITEM_NUMBER ||
      !(herald_item_is_sign (item_at (self, (gint64)next - 1), '/') ||
        item_at (self, (gint64)next - 1)->term == HERALD_TERM_AND))
    return FALSE;
  second = herald_page_read_quantity (self->page, self->from, self->to, next);
  if (second.is_exact)
    {
      take_probe_number (self, SAYS_HER2, says, quantity, first, quantity->number);
      take_probe_number (self, SAYS_CEP17, says, &second, next, next);
    }
  return TRUE;
}

static void
take_number (Counter *self, guint index)
{
  HeraldQuantity quantity = herald_page_read_quantity (self->page, self->from, self->to, index);
  guint first;
  guint last;
  guint before = say_before (self, index, &first);
  guint behind = say_behind (self, index, &last);
  guint probe = behind & SAYS_BOTH;

  if ((before & SAYS_BOTH) != 0 && (before & SAYS_RATIO) == 0)
    self->probe = before & SAYS_BOTH;
  if (probe == 0)
    probe = self->probe;
  if (quantity.is_percent)
    return;
  if (take_pair (self, before, &quantity, first) || !quantity.is_exact)
    return;
  if ((behind & SAYS_NUCLEI) != 0 && (behind & (SAYS_SIGNALS | SAYS_COPIES)) == 0)
    {
      if ((before & SAYS_STRANGER) == 0)
        take_cells (self, probe, &quantity, index, last);
    }
  else if ((before & SAYS_STRANGER) != 0)
    return;
  else if ((before & SAYS_RATIO) != 0 || is_quotient (self, index))
    take_ratio (self, &quantity, first);
  else if ((before & SAYS_NUCLEI) != 0 && (before & (SAYS_SIGNALS | SAYS_COPIES)) == 0)
    take_cells (self, before & SAYS_BOTH ? before & SAYS_BOTH : 0, &quantity, first, index);
  else if (probe == SAYS_HER2 || probe == SAYS_CEP17)
    {
      if (behind != 0)
        take_probe_number (self, probe, before | behind, &quantity, MIN (first, index), last);
      else if ((before & SAYS_BOTH) != 0)
        take_probe_number (self, probe, before, &quantity, first, index);
    }
}

static void
take_probe_word (const Counter *self, guint index, const char *value)
{
  for (gint64 i = (gint64)index - 8; i <= (gint64)index + 8; i++)
    {
      const HeraldItem *item = item_at (self, i);

      if (item->term == HERALD_TERM_ISH)
        {
          herald_page_add_candidate (
              self->page, HERALD_READER_ISH_PROBE, value, index, index, self->sentence);
          return;
        }
    }
}

static gboolean
is_pending (const Counter *self)
{
  for (guint i = self->from; i < self->to; i++)
    {
      if (self->page->items[i].term == HERALD_TERM_PENDING)
        return TRUE;
    }
  return FALSE;
}

static void
read_sentence (Counter *self)
{
  gboolean waits = is_pending (self);

  self->probe = 0;
  for (guint i = self->from; i < self->to; i++)
    {
      const HeraldItem *item = &self->page->items[i];

      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (item->term == HERALD_TERM_RECOUNT)
        self->is_recount = TRUE;
      else if (item->term == HERALD_TERM_FIRST_COUNT)
        self->is_recount = FALSE;
      else if (item->term == HERALD_TERM_DUAL && !waits)
        take_probe_word (self, i, "dual");
      else if (item->term == HERALD_TERM_SINGLE && !waits)
        take_probe_word (self, i, "single");
      else if ((said_by (item->term) & SAYS_BOTH) != 0 && self->probe == 0)
        self->probe = said_by (item->term);
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
  Counter counter = { .page = self };

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
