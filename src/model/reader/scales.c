/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the scales and definitions that reports print below a result: "Score 0 = negative", "3+
 * means", "positive: 1 % or more". */
#include "config.h"

#include "reader/page.h"
#include "reader/quantity.h"
#include "reader/score.h"

/**
 * Census:
 * @scores: the scores that are named, one bit each
 * @n_defining: how many of them something is said about
 * @statuses: the kinds of result words, one bit each
 *
 * What a stretch of text holds that a scale would hold.
 */
typedef struct
{
  guint scores;
  guint n_defining;
  guint statuses;
  guint n_bounds;
  guint n_markers;
  gboolean has_receptor;
  gboolean has_means;
  gboolean has_range; /* "1 to 10 %" */
  gboolean has_if;
  gboolean has_either; /* "3+ or amplified" */
  guint n_defined_statuses;
  gboolean has_bound_then_status;
  gboolean has_status_then_bound; /* "positive is >=1 %" */
} Census;

static void
leave_out (HeraldPage *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    self->items[i].flags |= HERALD_ITEM_LEFT_OUT;
}

static guint
n_bits (guint set)
{
  return __builtin_popcount (set);
}

static guint
status_bit (HeraldReportWord term)
{
  switch (term)
    {
    case HERALD_REPORT_WORD_POSITIVE:
    case HERALD_REPORT_WORD_AMPLIFIED:
    case HERALD_REPORT_WORD_OVEREXPRESSED:
      return 1;
    case HERALD_REPORT_WORD_NEGATIVE:
    case HERALD_REPORT_WORD_UNAMPLIFIED:
      return 2;
    case HERALD_REPORT_WORD_EQUIVOCAL:
      return 4;
    case HERALD_REPORT_WORD_LOW_POSITIVE:
      return 8;
    default:
      return 0;
    }
}

static gboolean
is_bound (const HeraldItem *item)
{
  return herald_item_is_sign (item, '<') || herald_item_is_sign (item, '>') ||
         herald_item_is_sign (item, HERALD_SIGN_AT_LEAST) ||
         herald_item_is_sign (item, HERALD_SIGN_AT_MOST) ||
         item->term == HERALD_REPORT_WORD_BOUND || item->term == HERALD_REPORT_WORD_OR_MORE;
}

/* What is said of a score in a scale: "= negative", ": no staining", "(negative)" is a result. */
static gboolean
is_defined (const HeraldPage *self, guint from, guint to, guint last)
{
  const HeraldItem *next = herald_page_item (self, from, to, (gint64)last + 1);

  /* "three crosses (3+) = positive" */
  if (herald_item_is_sign (next, ')') &&
      herald_item_is_sign (herald_page_item (self, from, to, (gint64)last + 2), '='))
    return TRUE;
  return herald_item_is_sign (next, '=') || herald_item_is_sign (next, ':') ||
         next->term == HERALD_REPORT_WORD_MEANS;
}

static gboolean
has_score_word (const HeraldPage *self, guint from, guint to, guint index)
{
  const HeraldItem *before = herald_page_item (self, from, to, (gint64)index - 1);

  return before->term == HERALD_REPORT_WORD_SCORE ||
         (herald_item_is_sign (before, '=') &&
          herald_page_item (self, from, to, (gint64)index - 2)->term == HERALD_REPORT_WORD_SCORE);
}

static guint
count_score (const HeraldPage *self, guint from, guint to, guint index, Census *census)
{
  HeraldScore score = herald_page_read_score (self, from, to, index);
  gboolean is_defined_here;

  if (score.kind == HERALD_SCORE_NONE || score.kind == HERALD_SCORE_SIGN)
    return index;
  is_defined_here = is_defined (self, from, to, score.last);
  if (score.kind != HERALD_SCORE_BARE || is_defined_here || has_score_word (self, from, to, index))
    {
      census->scores |= 1u << score.value;
      census->n_defining += is_defined_here;
    }
  return score.last;
}

/* "ratio >= 2.1 is amplified" says a rule; "> 90 %, positive" is a result. */
static gboolean
is_concluded (const HeraldPage *self, guint from, guint to, guint status)
{
  const HeraldItem *before = herald_page_item (self, from, to, (gint64)status - 1);

  return before->term == HERALD_REPORT_WORD_FILLER || before->term == HERALD_REPORT_WORD_LINK ||
         before->term == HERALD_REPORT_WORD_MEANS || herald_item_is_sign (before, ':') ||
         herald_item_is_sign (before, '=');
}

/* "positive: 1 % or more", "negative: < 1 %". */
static gboolean
is_defined_by_bound (const HeraldPage *self, guint from, guint to, guint status)
{
  const HeraldItem *mark = herald_page_item (self, from, to, (gint64)status + 1);

  if (!herald_item_is_sign (mark, ':') && !herald_item_is_sign (mark, '='))
    return FALSE;
  for (guint i = status + 2; i <= status + 5; i++)
    {
      if (is_bound (herald_page_item (self, from, to, i)))
        return TRUE;
    }
  return FALSE;
}

/* "3+ or FISH amplified": what would count, not what was found. */
static gboolean
is_between_results (const HeraldPage *self, guint from, guint to, guint index)
{
  const HeraldItem *before = herald_page_item (self, from, to, (gint64)index - 1);
  HeraldReportWord next = herald_page_item (self, from, to, (gint64)index + 1)->term;

  return (herald_item_is_sign (before, '+') || before->kind == HERALD_ITEM_NUMBER) &&
         (next == HERALD_REPORT_WORD_ISH || next == HERALD_REPORT_WORD_IHC ||
          next == HERALD_REPORT_WORD_AMPLIFIED || next == HERALD_REPORT_WORD_HER2);
}

/* "positive is >=1 %", not "positive, > 90 %" */
static gboolean
follows_status (const HeraldPage *self, guint from, guint index)
{
  const HeraldItem *before = herald_page_item (self, from, index, (gint64)index - 1);

  return (before->term == HERALD_REPORT_WORD_LINK || before->term == HERALD_REPORT_WORD_IF) &&
         status_bit (herald_page_item (self, from, index, (gint64)index - 2)->term) != 0;
}

static Census
take_census (const HeraldPage *self, guint from, guint to)
{
  Census census = { 0 };
  gboolean has_bound = FALSE;

  for (guint i = from; i < to; i++)
    {
      const HeraldItem *item = &self->items[i];

      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (is_bound (item))
        {
          census.n_bounds++;
          has_bound = TRUE;
          census.has_status_then_bound |= follows_status (self, from, i);
        }
      census.has_bound_then_status |= has_bound && census.statuses == 0 &&
                                      status_bit (item->term) != 0 &&
                                      is_concluded (self, from, to, i);
      census.statuses |= status_bit (item->term);
      census.has_either |=
          item->term == HERALD_REPORT_WORD_OR && is_between_results (self, from, to, i);
      census.has_if |= item->term == HERALD_REPORT_WORD_IF;
      census.n_defined_statuses +=
          status_bit (item->term) != 0 && is_defined_by_bound (self, from, to, i);
      census.has_means |= item->term == HERALD_REPORT_WORD_MEANS;
      census.has_range |= item->kind == HERALD_ITEM_NUMBER &&
                          !herald_page_read_quantity (self, from, to, i).is_exact;
      census.n_markers +=
          item->term >= HERALD_REPORT_WORD_HER2 && item->term <= HERALD_REPORT_WORD_KI67;
      census.has_receptor |= item->term == HERALD_REPORT_WORD_ER ||
                             item->term == HERALD_REPORT_WORD_PR ||
                             item->term == HERALD_REPORT_WORD_OTHER_MARKER;
      i = count_score (self, from, to, i, &census);
    }
  return census;
}

/* "equivocal requires 10 %", "positive if 1 % or more", "positive is >=1 %" */
static gboolean
defines (const Census *census)
{
  return ((census->has_means || census->has_if) &&
          (census->n_bounds > 0 || census->statuses != 0 || census->scores != 0)) ||
         (census->n_bounds > 0 && census->has_status_then_bound);
}

/* A scale in brackets behind a result: the result stays. */
static void
leave_out_brackets (HeraldPage *self, const HeraldSentence *sentence)
{
  guint open = 0;
  gboolean is_open = FALSE;

  for (guint i = sentence->from; i < sentence->to; i++)
    {
      const HeraldItem *item = &self->items[i];
      Census census;

      if (herald_item_is_sign (item, '(') || herald_item_is_sign (item, '['))
        {
          open = i;
          is_open = TRUE;
        }
      if (!is_open || (!herald_item_is_sign (item, ')') && !herald_item_is_sign (item, ']')))
        continue;
      is_open = FALSE;
      census = take_census (self, open + 1, i);
      if (census.n_markers > 0)
        continue;
      if (n_bits (census.scores) >= 3 || census.n_defining >= 2 || census.has_bound_then_status ||
          (n_bits (census.scores) == 2 && (census.scores & 9) == 9) ||
          (n_bits (census.statuses) >= 2 && census.n_bounds > 0) || defines (&census))
        leave_out (self, open, i + 1);
    }
}

static guint
first_of_weight (const HeraldPage *self, const HeraldSentence *sentence)
{
  guint at = sentence->from;

  while (at + 1 < sentence->to &&
         (self->items[at].kind == HERALD_ITEM_SIGN ||
          self->items[at].term == HERALD_REPORT_WORD_SCORE ||
          self->items[at].term == HERALD_REPORT_WORD_LINK) &&
         !herald_item_is_sign (&self->items[at], '+') &&
         !herald_item_is_sign (&self->items[at], '<'))
    at++;
  return at;
}

/* The score or the word that a sentence begins with, as in an entry of a scale; -1 for none. */
static int
leading_score (const HeraldPage *self, const HeraldSentence *sentence)
{
  guint at = first_of_weight (self, sentence);
  HeraldScore score;

  /* "Positive (3+)." */
  if (status_bit (self->items[at].term) != 0 &&
      herald_item_is_sign (herald_page_item (self, sentence->from, sentence->to, (gint64)at + 1),
                           '('))
    at += 2;
  score = herald_page_read_score (self, sentence->from, sentence->to, at);
  if (score.kind == HERALD_SCORE_NONE || score.kind == HERALD_SCORE_SIGN)
    return -1;
  if (score.kind == HERALD_SCORE_BARE &&
      !is_defined (self, sentence->from, sentence->to, score.last) &&
      !has_score_word (self, sentence->from, sentence->to, at))
    return -1;
  return score.value;
}

static gboolean
is_definition (const HeraldPage *self, const HeraldSentence *sentence, const Census *census)
{
  gboolean leads = leading_score (self, sentence) >= 0;
  guint at = first_of_weight (self, sentence);
  gboolean status_leads = status_bit (self->items[at].term) != 0;

  if (n_bits (census->scores) >= 3 && !census->has_receptor)
    return TRUE;
  if (census->n_defining >= 2 && !census->has_receptor)
    return TRUE;
  if (census->n_defined_statuses >= 2 || census->has_either)
    return TRUE;
  if (census->has_if && census->n_bounds > 0)
    return TRUE;
  if (status_leads && census->n_bounds > 0 && is_defined (self, sentence->from, sentence->to, at))
    return TRUE;
  if (census->has_means &&
      (census->has_if || leads || status_leads || census->n_bounds > 0 ||
       (census->has_range && census->statuses != 0) || n_bits (census->scores) >= 2))
    return TRUE;
  if (leads && census->n_defining > 0 && census->n_markers == 0 &&
      (census->n_bounds > 0 || census->statuses != 0))
    return TRUE;
  if (census->n_markers == 0 && census->n_bounds > 0 && census->statuses != 0)
    return TRUE;
  if (census->n_markers <= 2 && n_bits (census->statuses) >= 2 && census->n_bounds > 0 &&
      n_bits (census->statuses) > census->n_markers)
    return TRUE;
  return census->has_bound_then_status && census->n_markers <= 2;
}

/* "0 to 3+", "0-3+" is the whole scale. */
static void
leave_out_spans (HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i + 2 < sentence->to; i++)
    {
      const HeraldItem *mark = &self->items[i + 1];

      if (self->items[i].whole == 0 && self->items[i].kind == HERALD_ITEM_NUMBER &&
          self->items[i + 2].whole == 3 &&
          (herald_item_is_sign (mark, '-') || mark->term == HERALD_REPORT_WORD_TO ||
           mark->term == HERALD_REPORT_WORD_UP_TO))
        leave_out (self, i, MIN (i + 4, sentence->to));
    }
}

/* "HER2 negative (0-1+)." before "Positive (3+)." opens such a list. */
static gboolean
opens_list (const HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i < sentence->to; i++)
    {
      if (herald_page_read_score (self, sentence->from, sentence->to, i).kind ==
          HERALD_SCORE_BETWEEN)
        return TRUE;
    }
  return FALSE;
}

/* Entries of a scale follow one another, each a line. */
static void
leave_out_runs (HeraldPage *self)
{
  guint from = 0;

  while (from < self->sentences->len)
    {
      guint scores = 0;
      guint to = from;

      for (; to < self->sentences->len; to++)
        {
          int score = leading_score (self, &g_array_index (self->sentences, HeraldSentence, to));

          if (score < 0)
            break;
          scores |= 1u << score;
        }
      if (n_bits (scores) >= 2 && from > 0 &&
          opens_list (self, &g_array_index (self->sentences, HeraldSentence, from - 1)))
        from--;
      for (guint i = from; n_bits (scores) >= 2 && i < to; i++)
        {
          const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

          leave_out (self, sentence->from, sentence->to);
        }
      from = to + 1;
    }
}

/**
 * herald_page_leave_out_scales:
 * @self: a page with its sentences
 *
 * Marks scales and definitions as left out.
 */
void
herald_page_leave_out_scales (HeraldPage *self)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);
      Census census;

      leave_out_spans (self, sentence);
      leave_out_brackets (self, sentence);
      census = take_census (self, sentence->from, sentence->to);
      if (is_definition (self, sentence, &census))
        leave_out (self, sentence->from, sentence->to);
    }
  leave_out_runs (self);
}
