/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a result word says once the words around it are heard: "not amplified", "no evidence of
 * amplification", "amplification: not detected". */
#include "config.h"

#include "reader/binder.h"
#include "reader/score.h"

#define MAX_GOVERN 7

static gboolean
ends_clause (const HeraldItem *item)
{
  return item->end == 0 || (item->kind == HERALD_ITEM_SIGN &&
                            (item->sign == ',' || item->sign == ';' || item->sign == '.' ||
                             item->sign == ':' || item->sign == '(' || item->sign == ')'));
}

static gboolean
is_denial (HeraldReportWord term)
{
  return term == HERALD_REPORT_WORD_NOT || term == HERALD_REPORT_WORD_ABSENT;
}

/* Words that carry a denial on to the noun behind it. */
static gboolean
carries (const HeraldItem *item)
{
  return herald_report_word_is_small (item->term) || herald_report_word_is_marker (item->term) ||
         item->term == HERALD_REPORT_WORD_NONE || herald_item_is_sign (item, '-') ||
         herald_item_is_sign (item, '/') || item->term == HERALD_REPORT_WORD_AMPLIFICATION ||
         item->term == HERALD_REPORT_WORD_OVEREXPRESSION ||
         item->term == HERALD_REPORT_WORD_COPIES || item->term == HERALD_REPORT_WORD_SIGNALS;
}

static gboolean
is_denied_before (const HeraldBinder *self, guint index, guint reach)
{
  guint n_unknown = 0;

  for (gint64 i = (gint64)index - 1; (gint64)index - i <= reach; i--)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (is_denial (item->term))
        return TRUE;
      n_unknown += item->term == HERALD_REPORT_WORD_NONE && item->kind == HERALD_ITEM_WORD;
      if (ends_clause (item) || !carries (item) || n_unknown > 1)
        return FALSE;
    }
  return FALSE;
}

/* "not detected", "absent", "nicht nachweisbar" behind a noun. */
static gboolean
is_denied_behind (const HeraldBinder *self, guint index)
{
  for (guint i = index + 1; i <= index + MAX_GOVERN; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (is_denial (item->term))
        return TRUE;
      if (item->end == 0 || (!carries (item) && !herald_item_is_sign (item, ':')))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_seen_behind (const HeraldBinder *self, guint index)
{
  for (guint i = index + 1; i <= index + MAX_GOVERN; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->term == HERALD_REPORT_WORD_SEEN)
        return TRUE;
      if (item->end == 0 || (!carries (item) && !herald_item_is_sign (item, ':')))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_seen_before (const HeraldBinder *self, guint index)
{
  for (gint64 i = (gint64)index - 1; (gint64)index - i <= 4; i--)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (item->term == HERALD_REPORT_WORD_SEEN || item->term == HERALD_REPORT_WORD_WITH)
        return TRUE;
      if (herald_item_is_sign (item, ':'))
        return herald_binder_item (self, i - 1)->term == HERALD_REPORT_WORD_ISH;
      if (ends_clause (item) || item->term == HERALD_REPORT_WORD_NONE || !carries (item))
        return FALSE;
    }
  return FALSE;
}

static HeraldReportWord
read_noun (const HeraldBinder *self, guint index, HeraldReportWord yes, HeraldReportWord no)
{
  if (is_denied_before (self, index, MAX_GOVERN) || is_denied_behind (self, index))
    return no;
  /* A word of its own follows: "amplification: negative". */
  for (guint i = index + 1; i <= index + 5; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (herald_report_word_is_status (item->term) || item->term == HERALD_REPORT_WORD_PENDING)
        return HERALD_REPORT_WORD_NONE;
      if (!carries (item) && !herald_item_is_sign (item, ':'))
        break;
    }
  return is_seen_before (self, index) || is_seen_behind (self, index) ? yes
                                                                      : HERALD_REPORT_WORD_NONE;
}

static gboolean
is_near_noun (const HeraldBinder *self, guint index)
{
  for (gint64 i = (gint64)index - 6; i <= (gint64)index + 6; i++)
    {
      HeraldReportWord term = herald_binder_item (self, i)->term;

      if (term == HERALD_REPORT_WORD_AMPLIFICATION || term == HERALD_REPORT_WORD_OVEREXPRESSION ||
          term == HERALD_REPORT_WORD_EXPRESSION || herald_report_word_is_status (term))
        return TRUE;
    }
  return FALSE;
}

static HeraldReportWord
read_verb (const HeraldBinder *self, guint index)
{
  gboolean is_denied = is_denied_before (self, index, 3);

  for (guint i = index + 1; i <= index + 2; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      is_denied |= is_denial (item->term);
      if (!herald_report_word_is_small (item->term))
        break;
    }
  return is_denied ? HERALD_REPORT_WORD_NEGATIVE : HERALD_REPORT_WORD_POSITIVE;
}

/* "Estrogen receptor: PRESENT" */
static gboolean
is_answer (const HeraldBinder *self, guint index)
{
  const HeraldItem *next = herald_binder_item (self, (gint64)index + 1);

  return (self->group.markers & HERALD_BIND_RECEPTORS) != 0 &&
         (self->group.markers & ~HERALD_BIND_RECEPTORS) == 0 &&
         herald_item_is_sign (herald_binder_item (self, (gint64)index - 1), ':') &&
         (next->end == 0 || next->kind == HERALD_ITEM_SIGN) && !herald_item_is_sign (next, ':');
}

/* "3+ excluded", "3+ is not confirmed": what is denied is the score, and not the protein. */
static gboolean
is_about_score (const HeraldBinder *self, guint index)
{
  for (guint i = index + 1; i <= index + MAX_GOVERN; i++)
    {
      if (ends_clause (herald_binder_item (self, i)))
        break;
      if (herald_page_read_score (self->page, self->from, self->to, i).kind == HERALD_SCORE_PLUS)
        return TRUE;
    }
  for (gint64 i = (gint64)index - 1; (gint64)index - i <= MAX_GOVERN && i >= self->from; i--)
    {
      if (ends_clause (herald_binder_item (self, i)))
        break;
      if (herald_page_read_score (self->page, self->from, self->to, i).kind == HERALD_SCORE_PLUS)
        return TRUE;
    }
  return FALSE;
}

/* "not detected" and "absent" alone, behind a marker. */
static HeraldReportWord
read_absence (const HeraldBinder *self, guint index)
{
  HeraldReportWord term = herald_binder_item (self, index)->term;

  if (is_near_noun (self, index) || is_about_score (self, index))
    return HERALD_REPORT_WORD_NONE;
  /* Without any stain HER2 is 0; what follows from that is another word. */
  if ((self->group.markers & HERALD_BIND_HER2) != 0 &&
      herald_page_is_without_stain (self->page, self->from, self->to, index))
    return HERALD_REPORT_WORD_NONE;
  if (term == HERALD_REPORT_WORD_SEEN && is_answer (self, index))
    return HERALD_REPORT_WORD_POSITIVE;
  if (term == HERALD_REPORT_WORD_ABSENT)
    return HERALD_REPORT_WORD_NEGATIVE;
  return is_denied_before (self, index, 2) ? HERALD_REPORT_WORD_NEGATIVE : HERALD_REPORT_WORD_NONE;
}

/**
 * herald_binder_read_status:
 * @self: a binder
 * @index: a word that can say how a test came out
 *
 * Returns: POSITIVE, LOW_POSITIVE, NEGATIVE, EQUIVOCAL, UNREADABLE, AMPLIFIED, UNAMPLIFIED or
 *   OVEREXPRESSED; NONE where it says nothing here
 */
HeraldReportWord
herald_binder_read_status (const HeraldBinder *self, guint index)
{
  HeraldReportWord term = herald_binder_item (self, index)->term;

  if (herald_item_is_sign (herald_binder_item (self, (gint64)index + 1), '?'))
    return HERALD_REPORT_WORD_NONE;
  switch (term)
    {
    case HERALD_REPORT_WORD_AMPLIFIED:
      return is_denied_before (self, index, 3) ? HERALD_REPORT_WORD_UNAMPLIFIED : term;
    case HERALD_REPORT_WORD_AMPLIFICATION:
      return read_noun (self, index, HERALD_REPORT_WORD_AMPLIFIED, HERALD_REPORT_WORD_UNAMPLIFIED);
    case HERALD_REPORT_WORD_OVEREXPRESSED:
      return is_denied_before (self, index, 3) ? HERALD_REPORT_WORD_NEGATIVE : term;
    case HERALD_REPORT_WORD_OVEREXPRESSION:
      return read_noun (self, index, HERALD_REPORT_WORD_OVEREXPRESSED, HERALD_REPORT_WORD_NEGATIVE);
    case HERALD_REPORT_WORD_EXPRESSES:
      return read_verb (self, index);
    case HERALD_REPORT_WORD_EXPRESSION:
      return read_noun (self, index, HERALD_REPORT_WORD_POSITIVE, HERALD_REPORT_WORD_NEGATIVE);
    case HERALD_REPORT_WORD_SEEN:
    case HERALD_REPORT_WORD_ABSENT:
      return read_absence (self, index);
    case HERALD_REPORT_WORD_POSITIVE:
    case HERALD_REPORT_WORD_LOW_POSITIVE:
    case HERALD_REPORT_WORD_NEGATIVE:
      /* "not positive" is no result that a laboratory would write. */
      return is_denied_before (self, index, 3) ? HERALD_REPORT_WORD_NONE : term;
    default:
      return term;
    }
}
