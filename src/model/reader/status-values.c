/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a result word and its markers to values of the form. */
#include "config.h"

#include "reader/binder.h"

/**
 * herald_binder_find_test:
 * @self: a binder
 * @index: a word about HER2
 *
 * Returns: the test that it comes from
 */
HeraldTest
herald_binder_find_test (const HeraldBinder *self, guint index)
{
  gboolean is_named = FALSE;

  for (guint i = index + 1; i <= index + 3; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (is_named && item->term == HERALD_REPORT_WORD_ISH)
        return HERALD_TEST_ISH;
      if (is_named && item->term == HERALD_REPORT_WORD_IHC)
        return HERALD_TEST_IHC;
      is_named = item->term == HERALD_REPORT_WORD_BY || item->term == HERALD_REPORT_WORD_LINK ||
                 herald_item_is_sign (item, '(');
      if (!is_named)
        break;
    }
  if ((self->group.markers & HERALD_BIND_ISH) != 0)
    return HERALD_TEST_ISH;
  return (self->group.markers & HERALD_BIND_IHC) != 0 || self->group.has_score ? HERALD_TEST_IHC
                                                                               : HERALD_TEST_ANY;
}

static HeraldCandidate *
add_word (HeraldBinder *self, HeraldReaderField field, const char *value, guint index)
{
  guint first = index;
  guint last = index;

  herald_binder_span_marker (self, &first, &last);
  return herald_page_add_candidate (self->page, field, value, first, last, self->sentence);
}

static const char *
her2_value (HeraldReportWord status)
{
  switch (status)
    {
    case HERALD_REPORT_WORD_POSITIVE:
    case HERALD_REPORT_WORD_AMPLIFIED:
    case HERALD_REPORT_WORD_OVEREXPRESSED:
      return "positive";
    case HERALD_REPORT_WORD_NEGATIVE:
    case HERALD_REPORT_WORD_UNAMPLIFIED:
      return "negative";
    case HERALD_REPORT_WORD_EQUIVOCAL:
      return "equivocal";
    case HERALD_REPORT_WORD_UNREADABLE:
      return "indeterminate";
    default:
      return NULL;
    }
}

/* "weakly positive" and "expresses" say that there is some protein, not that there is too much. */
static gboolean
is_faint_praise (const HeraldBinder *self, guint index)
{
  HeraldReportWord term = herald_binder_item (self, index)->term;

  if (term == HERALD_REPORT_WORD_EXPRESSES || term == HERALD_REPORT_WORD_EXPRESSION ||
      term == HERALD_REPORT_WORD_SEEN)
    return TRUE;
  for (gint64 i = (gint64)index - 1; i <= (gint64)index + 1; i++)
    {
      HeraldReportWord beside = herald_binder_item (self, i)->term;

      if (beside >= HERALD_REPORT_WORD_FAINT && beside <= HERALD_REPORT_WORD_MODERATE)
        return TRUE;
    }
  return FALSE;
}

static void
emit_her2 (HeraldBinder *self, HeraldReportWord status, guint index)
{
  const char *value = her2_value (status);
  HeraldTest test = herald_binder_find_test (self, index);
  HeraldCandidate *candidate;

  if (value == NULL)
    return;
  if (status == HERALD_REPORT_WORD_AMPLIFIED || status == HERALD_REPORT_WORD_UNAMPLIFIED)
    test = HERALD_TEST_ISH;
  candidate = add_word (self, HERALD_READER_LAB_STATUS, value, index);
  candidate->test = test;
  if (status == HERALD_REPORT_WORD_POSITIVE && is_faint_praise (self, index))
    {
      candidate->is_weak = TRUE;
      candidate->reason = HERALD_REASON_DOUBT;
    }
  if (status != HERALD_REPORT_WORD_UNREADABLE || test == HERALD_TEST_ANY)
    return;
  /* A test that could not be read says nothing yet about the result as a whole. */
  candidate->is_weak = test == HERALD_TEST_ISH;
  candidate->reason = test == HERALD_TEST_ISH ? HERALD_REASON_DOUBT : candidate->reason;
  add_word (self,
            test == HERALD_TEST_ISH ? HERALD_READER_ISH_PROBE : HERALD_READER_IHC_SCORE,
            "indeterminate",
            index);
}

static const char *
receptor_value (HeraldReportWord status, gboolean is_er)
{
  switch (status)
    {
    case HERALD_REPORT_WORD_POSITIVE:
      return "positive";
    case HERALD_REPORT_WORD_LOW_POSITIVE:
      return is_er ? "low_positive" : "positive";
    case HERALD_REPORT_WORD_NEGATIVE:
      return "negative";
    default:
      return NULL;
    }
}

static void
emit_receptor (HeraldBinder *self, gboolean is_er, HeraldReportWord status, guint index)
{
  const char *value = receptor_value (status, is_er);
  HeraldCandidate *candidate;

  if (value == NULL)
    return;
  candidate =
      add_word (self, is_er ? HERALD_READER_ER_STATUS : HERALD_READER_PR_STATUS, value, index);
  /* Hormone receptors are positive where one of them is. */
  if (self->group.is_hormone && status == HERALD_REPORT_WORD_POSITIVE)
    {
      candidate->is_weak = TRUE;
      candidate->reason = HERALD_REASON_SHARED;
    }
}

/**
 * herald_binder_emit_status:
 * @self: a binder
 * @markers: HER2, ER and PR, as a set
 * @status: what herald_binder_read_status() gave
 * @index: the word
 * @is_soft: whether a word behind the marker would count more
 */
void
herald_binder_emit_status (
    HeraldBinder *self, guint markers, HeraldReportWord status, guint index, gboolean is_soft)
{
  if ((markers & HERALD_BIND_ER) != 0)
    emit_receptor (self, TRUE, status, index);
  if ((markers & HERALD_BIND_PR) != 0)
    emit_receptor (self, FALSE, status, index);
  if ((markers & HERALD_BIND_HER2) != 0)
    emit_her2 (self, status, index);
  self->group.is_soft = is_soft;
}
