/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what would make a stretch of text a scale or a definition. */
#include "config.h"

#include "reader/census.h"
#include "reader/quantity.h"
#include "reader/score.h"

/**
 * herald_census_status_bit:
 * @term: a term
 *
 * Returns: the bit of a result word, 0 for any other
 */
guint
herald_census_status_bit (HeraldReportWord term)
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
  return herald_item_is_bound_sign (item) || item->term == HERALD_REPORT_WORD_BOUND ||
         item->term == HERALD_REPORT_WORD_OR_MORE;
}

/**
 * herald_census_is_defined:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @last: the last item of a score or a result word
 *
 * Returns: whether something is said of it as in a scale: "= negative", ": no staining";
 *   "(negative)" is a result
 */
gboolean
herald_census_is_defined (const HeraldPage *self, guint from, guint to, guint last)
{
  const HeraldItem *next = herald_page_item (self, from, to, (gint64)last + 1);

  /* "three crosses (3+) = positive" */
  if (herald_item_is_sign (next, ')') &&
      herald_item_is_sign (herald_page_item (self, from, to, (gint64)last + 2), '='))
    return TRUE;
  return herald_item_is_sign (next, '=') || herald_item_is_sign (next, ':') ||
         next->term == HERALD_REPORT_WORD_MEANS;
}

/**
 * herald_census_has_score_word:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @index: a score
 *
 * Returns: whether "score" stands before it
 */
gboolean
herald_census_has_score_word (const HeraldPage *self, guint from, guint to, guint index)
{
  const HeraldItem *before = herald_page_item (self, from, to, (gint64)index - 1);

  return before->term == HERALD_REPORT_WORD_SCORE ||
         (herald_item_is_sign (before, '=') &&
          herald_page_item (self, from, to, (gint64)index - 2)->term == HERALD_REPORT_WORD_SCORE);
}

static guint
count_score (const HeraldPage *self, guint from, guint to, guint index, HeraldCensus *census)
{
  HeraldScore score = herald_page_read_score (self, from, to, index);
  gboolean is_defined_here;

  if (score.kind == HERALD_SCORE_NONE || score.kind == HERALD_SCORE_SIGN)
    return index;
  is_defined_here = herald_census_is_defined (self, from, to, score.last);
  if (score.kind != HERALD_SCORE_BARE || is_defined_here ||
      herald_census_has_score_word (self, from, to, index))
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

  if (next == HERALD_REPORT_WORD_LINK)
    next = herald_page_item (self, from, to, (gint64)index + 2)->term;

  return (herald_item_is_sign (before, '+') || before->kind == HERALD_ITEM_NUMBER) &&
         (next == HERALD_REPORT_WORD_ISH || next == HERALD_REPORT_WORD_IHC ||
          next == HERALD_REPORT_WORD_AMPLIFIED || next == HERALD_REPORT_WORD_AMPLIFICATION ||
          next == HERALD_REPORT_WORD_HER2);
}

/* "positive is >=1 %", not "positive, > 90 %" */
static gboolean
follows_status (const HeraldPage *self, guint from, guint index)
{
  const HeraldItem *before = herald_page_item (self, from, index, (gint64)index - 1);

  return (before->term == HERALD_REPORT_WORD_LINK || before->term == HERALD_REPORT_WORD_IF) &&
         herald_census_status_bit (herald_page_item (self, from, index, (gint64)index - 2)->term) !=
             0;
}

/**
 * herald_census_take:
 * @self: a page
 * @from: an item
 * @to: the item behind the last
 *
 * Returns: what is between them
 */
HeraldCensus
herald_census_take (const HeraldPage *self, guint from, guint to)
{
  HeraldCensus census = { 0 };
  gboolean has_bound = FALSE;

  for (guint i = from; i < to; i++)
    {
      const HeraldItem *item = &self->items[i];

      census.has_cutoff |= item->term == HERALD_REPORT_WORD_CUTOFF;
      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (is_bound (item))
        {
          census.n_bounds++;
          has_bound = TRUE;
          census.has_status_then_bound |= follows_status (self, from, i);
        }
      census.has_bound_then_status |= has_bound && census.statuses == 0 &&
                                      herald_census_status_bit (item->term) != 0 &&
                                      is_concluded (self, from, to, i);
      census.statuses |= herald_census_status_bit (item->term);
      census.has_either |=
          item->term == HERALD_REPORT_WORD_OR && is_between_results (self, from, to, i);
      census.has_parts_of_grade |=
          item->term >= HERALD_REPORT_WORD_TUBULES && item->term <= HERALD_REPORT_WORD_MITOSES;
      census.has_if |= item->term == HERALD_REPORT_WORD_IF;
      census.n_defined_statuses +=
          herald_census_status_bit (item->term) != 0 && is_defined_by_bound (self, from, to, i);
      census.has_means |= item->term == HERALD_REPORT_WORD_MEANS;
      census.has_status_then_means |=
          item->term == HERALD_REPORT_WORD_MEANS && census.statuses != 0 && census.scores == 0;
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
