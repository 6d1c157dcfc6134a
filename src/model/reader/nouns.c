/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "HER2: overexpression (3+)": a noun that is a clause by itself says that the thing is there. */
#include "config.h"

#include "reader/binder.h"
#include "reader/score.h"

#define MAX_CLAUSE 7

static gboolean
begins_clause (const HeraldBinder *self, guint index)
{
  const HeraldItem *before = herald_binder_item (self, (gint64)index - 1);

  if (before->term == HERALD_REPORT_WORD_HER2)
    before = herald_binder_item (self, (gint64)index - 2);
  return before->end == 0 || herald_item_is_sign (before, ',') ||
         herald_item_is_sign (before, ';') || herald_item_is_sign (before, ':');
}

static gboolean
can_stand_in_clause (const HeraldItem *item)
{
  return item->term == HERALD_REPORT_WORD_HER2 || item->term == HERALD_REPORT_WORD_ISH ||
         item->term == HERALD_REPORT_WORD_IHC || item->term == HERALD_REPORT_WORD_LINK ||
         item->term == HERALD_REPORT_WORD_BY || item->term == HERALD_REPORT_WORD_FILLER;
}

/* The item behind the clause, or %G_MAXUINT where more is said. */
static guint
find_clause_end (const HeraldBinder *self, guint index)
{
  for (guint i = index + 1; i <= index + MAX_CLAUSE; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);

      if (herald_item_is_sign (item, '.') || herald_item_is_sign (item, ',') ||
          herald_item_is_sign (item, ';') || herald_item_is_sign (item, '('))
        return i;
      /* A line by itself may be a heading. */
      if (item->end == 0)
        return i >= self->page->n_items ? i : G_MAXUINT;
      if (!can_stand_in_clause (item))
        return G_MAXUINT;
    }
  return G_MAXUINT;
}

/* "(score 3+)". What holds no number, or goes on behind, explains rather than states. */
static gboolean
has_highest_score (const HeraldBinder *self, guint open, gboolean *is_explained)
{
  gboolean is_highest = FALSE;
  gboolean has_number = FALSE;

  for (guint i = open + 1; i <= open + MAX_CLAUSE; i++)
    {
      const HeraldItem *item = herald_binder_item (self, i);
      HeraldScore score = herald_page_read_score (self->page, self->from, self->to, i);
      const HeraldItem *behind = herald_binder_item (self, (gint64)i + 1);

      if (herald_item_is_sign (item, ')'))
        {
          *is_explained =
              !has_number || herald_item_is_sign (behind, ':') || herald_item_is_sign (behind, '=');
          return is_highest;
        }
      has_number |= score.kind == HERALD_SCORE_PLUS ||
                    herald_binder_item (self, i)->kind == HERALD_ITEM_NUMBER;
      if (score.kind == HERALD_SCORE_PLUS)
        {
          is_highest = score.value == 3;
          i = score.last;
        }
    }
  *is_explained = TRUE;
  return FALSE;
}

/**
 * herald_binder_take_bare_noun:
 * @self: a binder
 * @index: a word that herald_binder_read_status() made nothing of
 *
 * With the highest score it is a statement, else a question to the reader.
 */
void
herald_binder_take_bare_noun (HeraldBinder *self, guint index)
{
  HeraldReportWord term = herald_binder_item (self, index)->term;
  gboolean is_explained = FALSE;
  gboolean is_sure = FALSE;
  guint from = self->page->candidates->len;
  guint end;

  if ((term != HERALD_REPORT_WORD_AMPLIFICATION && term != HERALD_REPORT_WORD_OVEREXPRESSION) ||
      !self->page->names_her2 || (self->group.markers & HERALD_BIND_STRANGER) != 0 ||
      !begins_clause (self, index))
    return;
  end = find_clause_end (self, index);
  if (end == G_MAXUINT)
    return;
  if (herald_item_is_sign (herald_binder_item (self, end), '('))
    is_sure = has_highest_score (self, end, &is_explained);
  if (is_explained)
    return;
  herald_binder_emit_status (self,
                             HERALD_BIND_HER2,
                             term == HERALD_REPORT_WORD_AMPLIFICATION
                                 ? HERALD_REPORT_WORD_AMPLIFIED
                                 : HERALD_REPORT_WORD_OVEREXPRESSED,
                             index,
                             FALSE);
  for (guint i = from; !is_sure && i < self->page->candidates->len; i++)
    {
      HeraldCandidate *candidate = &g_array_index (self->page->candidates, HeraldCandidate, i);

      candidate->is_weak = TRUE;
      candidate->reason = HERALD_REASON_DOUBT;
    }
}
