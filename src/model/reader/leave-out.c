/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks what no value is taken from: other people, other tumours, controls, method, conditions, and
 * results quoted from earlier reports. */
#include "config.h"

#include "reader/page.h"

#define MAX_BACK 4
/* "Thresholds used in our institute:" */
#define MAX_ANNOUNCEMENT 8
/* No clause is longer; a text without stops must not be walked through again and again. */
#define MAX_CLAUSE 200

typedef struct
{
  guint32 low[HERALD_N_TERMS / 32 + 1]; /* the terms that a sentence holds */
} Terms;

/* What is left out already says nothing about the rest. */
static Terms
collect_terms (const HeraldPage *self, const HeraldSentence *sentence)
{
  Terms terms = { { 0 } };

  for (guint i = sentence->from; i < sentence->to; i++)
    {
      if ((self->items[i].flags & HERALD_ITEM_LEFT_OUT) == 0)
        terms.low[self->items[i].term / 32] |= 1u << (self->items[i].term % 32);
    }
  return terms;
}

/* "(would fall into a category that trials ask for)": the result before the bracket stays. */
static void
leave_out_general_brackets (HeraldPage *self, const HeraldSentence *sentence)
{
  guint open = G_MAXUINT;
  gboolean is_general = FALSE;

  for (guint i = sentence->from; i < sentence->to; i++)
    {
      const HeraldItem *item = &self->items[i];

      if (herald_item_is_sign (item, '('))
        {
          open = i;
          is_general = FALSE;
        }
      else if (herald_item_is_sign (item, ')') && open != G_MAXUINT)
        {
          if (is_general)
            herald_page_flag (self, open, i + 1, HERALD_ITEM_LEFT_OUT);
          open = G_MAXUINT;
        }
      is_general |= item->term == HERALD_REPORT_WORD_GENERAL;
    }
}

static gboolean
has (const Terms *terms, HeraldReportWord term)
{
  return (terms->low[term / 32] & (1u << (term % 32))) != 0;
}

/* Another organ's tumour; what spread to that organ may well be of the breast. */
static gboolean
is_other_tumour (const Terms *terms)
{
  return has (terms, HERALD_REPORT_WORD_OTHER_TUMOUR) ||
         (has (terms, HERALD_REPORT_WORD_ORGAN) && !has (terms, HERALD_REPORT_WORD_METASTASIS));
}

static gboolean
is_about_others (const Terms *terms)
{
  return has (terms, HERALD_REPORT_WORD_FAMILY) || has (terms, HERALD_REPORT_WORD_CELL_LINE) ||
         (has (terms, HERALD_REPORT_WORD_GENERAL) && !has (terms, HERALD_REPORT_WORD_BOTH)) ||
         is_other_tumour (terms);
}

static gboolean
is_break (const HeraldItem *item)
{
  return item->kind == HERALD_ITEM_SIGN &&
         (item->sign == ',' || item->sign == ';' || item->sign == '(' || item->sign == ')' ||
          item->sign == '.');
}

/* "Thresholds:", and at the head of a sentence "Thresholds used in our institute:". */
static gboolean
announces_more (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  guint reach = at == sentence->from ? MAX_ANNOUNCEMENT : 1;

  for (guint i = at + 1; i <= at + reach; i++)
    {
      const HeraldItem *item = herald_page_item (self, sentence->from, sentence->to, i);

      if (item->kind != HERALD_ITEM_WORD || herald_report_word_is_marker (item->term))
        return herald_item_is_sign (item, ':');
    }
  return FALSE;
}

/* To the end of the clause, or of the sentence where a colon announces more. */
static guint
find_end (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  guint end = at + 1;

  if (announces_more (self, sentence, at))
    return MIN (sentence->to, at + MAX_CLAUSE);
  while (end < sentence->to && end - at < MAX_CLAUSE && !is_break (&self->items[end]))
    end++;
  return end;
}

/* "internal control (normal ducts, ER positive)" */
static guint
find_bracket_end (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  guint end = at;

  if (!herald_item_is_sign (herald_page_item (self, sentence->from, sentence->to, at), '('))
    return at;
  while (end < sentence->to && end - at < MAX_CLAUSE &&
         !herald_item_is_sign (&self->items[end], ')'))
    end++;
  return end;
}

/* A list of controls goes on to the next marker. */
static guint
find_control_end (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  guint end = find_bracket_end (self, sentence, find_end (self, sentence, at));

  while (end < sentence->to && end - at < MAX_CLAUSE &&
         herald_item_is_sign (&self->items[end], ','))
    {
      guint next = find_end (self, sentence, end);

      for (guint i = end; i < next; i++)
        {
          if (herald_report_word_is_marker (self->items[i].term))
            return end;
        }
      end = next;
    }
  return end;
}

/* "positive and negative controls": the words before a control are its own. */
static guint
find_control_start (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  guint start = at;

  while (start > sentence->from && at - start < MAX_BACK)
    {
      const HeraldItem *item = &self->items[start - 1];

      if (item->kind != HERALD_ITEM_WORD || item->term == HERALD_REPORT_WORD_WITH ||
          herald_report_word_is_marker (item->term) || herald_report_word_is_stranger (item->term))
        break;
      start--;
    }
  return start;
}

/* "no history" */
static gboolean
is_denied (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  HeraldReportWord before =
      herald_page_item (self, sentence->from, sentence->to, (gint64)at - 1)->term;

  return before == HERALD_REPORT_WORD_NOT || before == HERALD_REPORT_WORD_ABSENT;
}

static void
leave_out_clauses (HeraldPage *self, const HeraldSentence *sentence)
{
  gboolean is_doubtful = FALSE;

  for (guint i = sentence->from; i < sentence->to; i++)
    {
      switch ((HeraldReportWord)self->items[i].term)
        {
        case HERALD_REPORT_WORD_CONTROL:
          herald_page_flag (self,
                            find_control_start (self, sentence, i),
                            find_control_end (self, sentence, i),
                            HERALD_ITEM_LEFT_OUT);
          break;
        case HERALD_REPORT_WORD_CUTOFF:
          herald_page_flag (self, i, find_end (self, sentence, i), HERALD_ITEM_LEFT_OUT);
          break;
        case HERALD_REPORT_WORD_DOUBT:
          herald_page_flag (self, i, find_end (self, sentence, i), HERALD_ITEM_DOUBTFUL);
          break;
        case HERALD_REPORT_WORD_EARLIER:
          if ((self->items[i].flags & HERALD_ITEM_EARLIER) == 0 && !is_denied (self, sentence, i))
            herald_page_flag (self, i, sentence->to, HERALD_ITEM_EARLIER);
          break;
        default:
          /* Once is enough: a text full of years must not be marked through again and again. */
          is_doubtful = is_doubtful || herald_page_doubt_year (self, sentence, i);
          break;
        }
    }
}

static gboolean
starts_clause (const HeraldPage *self, const HeraldSentence *sentence, guint at)
{
  const HeraldItem *before = herald_page_item (self, sentence->from, sentence->to, (gint64)at - 1);

  return at == sentence->from || before->kind == HERALD_ITEM_SIGN;
}

static void
leave_out_conditions (HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i < sentence->to; i++)
    {
      if (self->items[i].term == HERALD_REPORT_WORD_IF && starts_clause (self, sentence, i))
        {
          herald_page_flag (self,
                            i == sentence->from || i == sentence->from + 1 ? sentence->from : i,
                            sentence->to,
                            HERALD_ITEM_LEFT_OUT);
          return;
        }
    }
}

/* A heading over criteria or method holds until the next blank line or named part; results that
 * follow on a line of their own begin with their marker. */
static void
leave_out_criteria (HeraldPage *self)
{
  gboolean is_inside = FALSE;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);
      const HeraldItem *first = &self->items[sentence->from];

      if (sentence->starts_block || first->term == HERALD_REPORT_WORD_RESULTS ||
          first->term == HERALD_REPORT_WORD_PART || first->term == HERALD_REPORT_WORD_ADDENDUM)
        is_inside = FALSE;
      for (guint k = sentence->from; k < sentence->to && k < sentence->from + 4; k++)
        is_inside |= self->items[k].term == HERALD_REPORT_WORD_CRITERIA;
      if (is_inside)
        herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
    }
}

/* What is said of another tumour goes on in sentences that begin with a marker, on the same line.
 */
static gboolean
continues_line (const HeraldPage *self, const HeraldSentence *sentence)
{
  const HeraldItem *first = &self->items[sentence->from];

  return (first->flags & HERALD_ITEM_LINE_BEFORE) == 0 &&
         (herald_report_word_is_marker (first->term) ||
          herald_report_word_is_stranger (first->term));
}

/* "Earlier illnesses: none." has nothing that could go on. */
static gboolean
has_result_or_tumour (const HeraldPage *self, const HeraldSentence *sentence)
{
  for (guint i = sentence->from; i < sentence->to && i - sentence->from < MAX_CLAUSE; i++)
    {
      HeraldReportWord term = self->items[i].term;

      if (herald_report_word_is_marker (term) || term == HERALD_REPORT_WORD_INVASIVE ||
          term == HERALD_REPORT_WORD_TUMOUR ||
          (term >= HERALD_REPORT_WORD_CORE_BIOPSY && term <= HERALD_REPORT_WORD_METASTASIS))
        return TRUE;
    }
  return FALSE;
}

/* So does an earlier result. */
static void
extend_earlier (HeraldPage *self)
{
  gboolean is_earlier = FALSE;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

      is_earlier = is_earlier && continues_line (self, sentence);
      if (is_earlier)
        herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_EARLIER);
      else
        for (guint k = sentence->from; k < MIN (sentence->to, sentence->from + 4); k++)
          is_earlier |= (self->items[k].flags & HERALD_ITEM_EARLIER) != 0 &&
                        has_result_or_tumour (self, sentence);
    }
}

/**
 * herald_page_leave_out:
 * @self: a page with its sentences and parts
 *
 * Marks items as left out, as earlier or as doubtful.
 */
void
herald_page_leave_out (HeraldPage *self)
{
  gboolean goes_on = FALSE; /* about another organ's tumour */

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);
      Terms terms;

      leave_out_general_brackets (self, sentence);
      terms = collect_terms (self, sentence);
      goes_on = (is_other_tumour (&terms) || (goes_on && continues_line (self, sentence))) &&
                !has (&terms, HERALD_REPORT_WORD_BOTH);
      if (goes_on)
        herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
      if (is_about_others (&terms) || herald_item_is_sign (&self->items[sentence->to - 1], '?'))
        herald_page_flag (self, sentence->from, sentence->to, HERALD_ITEM_LEFT_OUT);
      leave_out_clauses (self, sentence);
      leave_out_conditions (self, sentence);
      if (has (&terms, HERALD_REPORT_WORD_IN_SITU))
        herald_page_leave_out_in_situ (self, sentence);
    }
  leave_out_criteria (self);
  extend_earlier (self);
  herald_page_leave_out_parts_in_situ (self);
  herald_page_leave_out_scales (self);
}
