/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the scales and definitions that reports print below a result: "Score 0 = negative", "3+
 * means", "positive: 1 % or more". */
#include "config.h"

#include "reader/census.h"
#include "reader/score.h"

static guint
n_bits (guint set)
{
  return __builtin_popcount (set);
}

/* "equivocal requires 10 %", "positive if 1 % or more", "positive is >=1 %" */
static gboolean
defines (const HeraldCensus *census)
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
      HeraldCensus census;

      if (herald_item_is_sign (item, '(') || herald_item_is_sign (item, '['))
        {
          open = i;
          is_open = TRUE;
        }
      if (!is_open || (!herald_item_is_sign (item, ')') && !herald_item_is_sign (item, ']')))
        continue;
      is_open = FALSE;
      census = herald_census_take (self, open + 1, i);
      if (census.n_markers > 0)
        continue;
      if (n_bits (census.scores) >= 3 || census.n_defining >= 2 || census.has_bound_then_status ||
          (n_bits (census.scores) == 2 && (census.scores & 9) == 9) ||
          (n_bits (census.statuses) >= 2 && census.n_bounds > 0) || defines (&census))
        herald_page_flag (self, open, i + 1, HERALD_ITEM_LEFT_OUT);
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
  if (herald_census_status_bit (self->items[at].term) != 0 &&
      herald_item_is_sign (herald_page_item (self, sentence->from, sentence->to, (gint64)at + 1),
                           '('))
    at += 2;
  score = herald_page_read_score (self, sentence->from, sentence->to, at);
  if (score.kind == HERALD_SCORE_NONE || score.kind == HERALD_SCORE_SIGN)
    return -1;
  if (score.kind == HERALD_SCORE_BARE &&
      !herald_census_is_defined (self, sentence->from, sentence->to, score.last) &&
      !herald_census_has_score_word (self, sentence->from, sentence->to, at))
    return -1;
  return score.value;
}

/* "ER positive means that the cells carry the receptor": a word is explained, no result is told. */
static gboolean
explains_word (const HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i + 1 < sentence->to; i++)
    {
      if (self->items[i].kind == HERALD_ITEM_NUMBER)
        return FALSE;
      if (herald_census_status_bit (self->items[i].term) != 0)
        return self->items[i + 1].term == HERALD_REPORT_WORD_MEANS;
    }
  return FALSE;
}

static gboolean
is_definition (const HeraldPage *self, const HeraldSentence *sentence, const HeraldCensus *census)
{
  gboolean leads = leading_score (self, sentence) >= 0;
  guint at = first_of_weight (self, sentence);
  gboolean status_leads = herald_census_status_bit (self->items[at].term) != 0;

  if (n_bits (census->scores) >= 3 && !census->has_receptor && !census->has_parts_of_grade)
    return TRUE;
  if (census->n_defining >= 2 && !census->has_receptor)
    return TRUE;
  if (census->n_defined_statuses >= 2 || census->has_either)
    return TRUE;
  if (census->has_if &&
      (census->has_cutoff || census->n_bounds > 0 || n_bits (census->scores) >= 2))
    return TRUE;
  if (status_leads && census->n_bounds > 0 &&
      herald_census_is_defined (self, sentence->from, sentence->to, at))
    return TRUE;
  if (census->has_means &&
      (census->has_if || leads || status_leads || census->n_bounds > 0 ||
       (census->has_range && census->statuses != 0) || n_bits (census->scores) >= 2))
    return TRUE;
  if (census->has_means && explains_word (self, sentence))
    return TRUE;
  if (census->has_status_then_means && census->scores != 0 && census->n_markers <= 1)
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
        herald_page_flag (self, i, MIN (i + 4, sentence->to), HERALD_ITEM_LEFT_OUT);
    }
}

/* "HER2 negative (0-1+)." before "Positive (3+)." opens such a list. */
static gboolean
opens_list (const HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i < sentence->to; i++)
    {
      HeraldScore score = herald_page_read_score (self, sentence->from, sentence->to, i);

      if (score.kind == HERALD_SCORE_BETWEEN)
        return TRUE;
      /* A row of pluses is one score, and not one from each of them on. */
      if (score.kind != HERALD_SCORE_NONE)
        i = score.last;
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

          herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
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
      HeraldCensus census;

      leave_out_spans (self, sentence);
      leave_out_brackets (self, sentence);
      census = herald_census_take (self, sentence->from, sentence->to);
      if (is_definition (self, sentence, &census))
        herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
    }
  leave_out_runs (self);
}
