/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a report into sentences: what a result and its marker must share. */
#include "config.h"

#include "reader/page.h"

/* A result word of this length is cut short by its point. */
#define MAX_SHORT_BYTES 5

/* Nothing ends behind these: the point was left behind by a scanner. */
static gboolean
wants_more (const HeraldItem *item)
{
  switch ((HeraldReportWord)item->term)
    {
    case HERALD_REPORT_WORD_FOR:
    case HERALD_REPORT_WORD_BY:
    case HERALD_REPORT_WORD_AND:
    case HERALD_REPORT_WORD_OR:
    case HERALD_REPORT_WORD_WITH:
    case HERALD_REPORT_WORD_LINK:
    case HERALD_REPORT_WORD_ABBREVIATION:
      return TRUE;
    default:
      return item->kind == HERALD_ITEM_SIGN && item->sign != ')' && item->sign != ']' &&
             item->sign != '+' && item->sign != '%' && item->sign != '-' && item->sign != '.' &&
             item->sign != '?';
    }
}

/* "MITOSES. 1": a point that a scanner left between a word and its number. */
static gboolean
expects_value (const HeraldItem *item)
{
  switch ((HeraldReportWord)item->term)
    {
    case HERALD_REPORT_WORD_ER:
    case HERALD_REPORT_WORD_PR:
    case HERALD_REPORT_WORD_KI67:
    case HERALD_REPORT_WORD_HER2:
    case HERALD_REPORT_WORD_RATIO:
    case HERALD_REPORT_WORD_SCORE:
    case HERALD_REPORT_WORD_GRADE:
    case HERALD_REPORT_WORD_TUBULES:
    case HERALD_REPORT_WORD_NUCLEAR:
    case HERALD_REPORT_WORD_MITOSES:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_small_letter (const HeraldPage *self, const HeraldItem *item)
{
  return item->kind == HERALD_ITEM_WORD && g_ascii_islower (self->text[item->start]);
}

/* A result must not lose its marker at "ca. 10 %", nor at "only a. portion". */
static gboolean
is_stop (const HeraldPage *self, guint index)
{
  const HeraldItem *item = &self->items[index];
  const HeraldItem *before = herald_page_item (self, 0, self->n_items, (gint64)index - 1);
  const HeraldItem *after = herald_page_item (self, 0, self->n_items, (gint64)index + 1);

  if (herald_item_is_sign (item, '?') || herald_item_is_sign (item, '!'))
    return TRUE;
  if (!herald_item_is_sign (item, '.') || wants_more (before) || herald_item_is_sign (after, '('))
    return FALSE;
  if (expects_value (before) && after->kind == HERALD_ITEM_NUMBER)
    return FALSE;
  /* "pos.", "neg." */
  if (herald_report_word_is_status (before->term) &&
      before->end - before->start <= MAX_SHORT_BYTES &&
      (after->flags & HERALD_ITEM_LINE_BEFORE) == 0)
    return FALSE;
  if ((after->flags & HERALD_ITEM_SPACE_BEFORE) == 0 && after->end > 0)
    return FALSE;
  return !is_small_letter (self, after) || (after->flags & HERALD_ITEM_LINE_BEFORE) != 0;
}

static gboolean
begins_entry (const HeraldItem *item)
{
  switch ((HeraldReportWord)item->term)
    {
    case HERALD_REPORT_WORD_GRADE:
    case HERALD_REPORT_WORD_GRADE_LETTER:
    case HERALD_REPORT_WORD_TUBULES:
    case HERALD_REPORT_WORD_NUCLEAR:
    case HERALD_REPORT_WORD_MITOSES:
    case HERALD_REPORT_WORD_SIZE:
    case HERALD_REPORT_WORD_STAGE:
    case HERALD_REPORT_WORD_SCORE:
    case HERALD_REPORT_WORD_MEAN:
    case HERALD_REPORT_WORD_TOTAL:
    case HERALD_REPORT_WORD_NUCLEI:
    case HERALD_REPORT_WORD_CRITERIA:
    case HERALD_REPORT_WORD_ADDENDUM:
    case HERALD_REPORT_WORD_PART:
    case HERALD_REPORT_WORD_FOCUS:
      return TRUE;
    default:
      return herald_report_word_is_marker (item->term) ||
             herald_report_word_is_stranger (item->term) ||
             herald_item_is_sign (item, HERALD_SIGN_BULLET);
    }
}

/* "3+" or "0 =" at the beginning of a line: another score, or an entry of a scale. */
static gboolean
begins_with_score (const HeraldPage *self, guint index)
{
  const HeraldItem *next = herald_page_item (self, 0, self->n_items, (gint64)index + 1);

  return self->items[index].kind == HERALD_ITEM_NUMBER && self->items[index].whole >= 0 &&
         self->items[index].whole <= 3 &&
         (herald_item_is_sign (next, '+') || herald_item_is_sign (next, '=') ||
          herald_item_is_sign (next, ':') || herald_item_is_sign (next, '-'));
}

static gboolean
is_label (const HeraldPage *self, guint index)
{
  const HeraldItem *item = &self->items[index];
  const HeraldItem *next = herald_page_item (self, 0, self->n_items, (gint64)index + 1);

  if (item->kind == HERALD_ITEM_SIGN && (item->sign == '-' || item->sign == '+'))
    return (next->flags & HERALD_ITEM_SPACE_BEFORE) != 0 && next->kind == HERALD_ITEM_WORD &&
           !herald_report_word_is_status (next->term);
  return (herald_item_is_sign (next, '.') || herald_item_is_sign (next, ')')) &&
         item->end - item->start <= 2 && item->term == HERALD_REPORT_WORD_NONE;
}

/* Lines are broken anywhere; only a line that begins something is a sentence of its own. */
static gboolean
breaks_line (const HeraldPage *self, guint index, gboolean has_score)
{
  const HeraldItem *item = &self->items[index];
  const HeraldItem *before = herald_page_item (self, 0, self->n_items, (gint64)index - 1);

  if ((item->flags & HERALD_ITEM_LINE_BEFORE) == 0)
    return FALSE;
  if ((item->flags & HERALD_ITEM_BLANK_LINE_BEFORE) != 0)
    return TRUE;
  if (item->kind == HERALD_ITEM_DATE || is_label (self, index))
    return TRUE;
  if (wants_more (before) && !herald_item_is_sign (before, ':') &&
      !herald_item_is_sign (before, ';'))
    return FALSE;
  return begins_entry (item) || (begins_with_score (self, index) && has_score);
}

static gboolean
ends_here (const HeraldPage *self, guint index, gboolean has_score)
{
  return index + 1 >= self->n_items || is_stop (self, index) ||
         breaks_line (self, index + 1, has_score);
}

/**
 * herald_page_read_sentences:
 * @self: a page with its items
 *
 * Fills in the sentences.
 */
void
herald_page_read_sentences (HeraldPage *self)
{
  HeraldSentence sentence = { .from = 0 };
  gboolean has_score = FALSE;

  for (guint i = 0; i < self->n_items; i++)
    {
      has_score |= begins_with_score (self, i);
      if (!ends_here (self, i, has_score))
        continue;
      sentence.to = i + 1;
      sentence.starts_block =
          (self->items[sentence.from].flags & HERALD_ITEM_BLANK_LINE_BEFORE) != 0;
      g_array_append_val (self->sentences, sentence);
      sentence.from = i + 1;
      has_score = FALSE;
    }
}
