/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that no list knows: "Relaxin receptor: positive, 90 %" below a line of HER2 is not of
 * HER2, whatever it is of. */
#include "config.h"

#include <string.h>

#include "reader/page.h"

#define MAX_NAME 6
/* As far as what is said of such a name is looked at, in items. */
#define MAX_SAID 16

static gboolean
is_unknown (const HeraldItem *item)
{
  return item->kind == HERALD_ITEM_WORD && item->term == HERALD_REPORT_WORD_NONE;
}

/* What a name may have within it: numbers, and words that say nothing by themselves. */
static gboolean
links_name (const HeraldItem *item)
{
  switch ((HeraldReportWord)item->term)
    {
    case HERALD_REPORT_WORD_FOR:
    case HERALD_REPORT_WORD_BY:
    case HERALD_REPORT_WORD_AND:
    case HERALD_REPORT_WORD_OR:
    case HERALD_REPORT_WORD_LINK:
    case HERALD_REPORT_WORD_FILLER:
    case HERALD_REPORT_WORD_COMMON:
      return TRUE;
    default:
      return item->kind == HERALD_ITEM_NUMBER || herald_item_is_sign (item, '-') ||
             herald_item_is_sign (item, '/');
    }
}

static gboolean
begins_line (const HeraldItem *item)
{
  return (item->flags & HERALD_ITEM_LINE_BEFORE) != 0;
}

/* A line, a sentence, or what stands behind what was said of something else. */
static gboolean
begins_entry (const HeraldPage *self, guint from, guint to, guint index)
{
  static const char signs[] = { ',', ';', '.', '+', '%', ')', '-', '|', HERALD_SIGN_BULLET };
  const HeraldItem *before = herald_page_item (self, from, to, (gint64)index - 1);

  if (index == from || begins_line (&self->items[index]) || before->kind == HERALD_ITEM_NUMBER ||
      herald_report_word_is_status (before->term))
    return TRUE;
  return before->kind == HERALD_ITEM_SIGN &&
         memchr (signs, before->sign, G_N_ELEMENTS (signs)) != NULL;
}

/* Without a colon a line may only be broken there, and a short word is left over. */
static gboolean
begins_line_with_name (const HeraldItem *item)
{
  return begins_line (item) && is_unknown (item) && item->end - item->start > 2;
}

static gboolean
is_value (const HeraldItem *item)
{
  return herald_report_word_is_status (item->term) ||
         (item->kind == HERALD_ITEM_NUMBER && (item->flags & HERALD_ITEM_SPACE_BEFORE) != 0);
}

/**
 * herald_page_find_unknown:
 * @self: a page with its sentences
 * @from: where a sentence begins
 * @to: where it ends
 * @index: an item of it
 * @is_certain: (out): whether a colon stands behind the name
 *
 * Returns: what stands behind a name that begins here and that no list knows; 0 where none does
 */
guint
herald_page_find_unknown (
    const HeraldPage *self, guint from, guint to, guint index, gboolean *is_certain)
{
  gboolean is_line = begins_line_with_name (&self->items[index]);
  gboolean has_name = FALSE;

  *is_certain = FALSE;
  if (!begins_entry (self, from, to, index))
    return 0;
  for (guint i = index; i < MIN (to, index + MAX_NAME + 1); i++)
    {
      const HeraldItem *item = &self->items[i];

      if (i > index && begins_line (item))
        return 0;
      *is_certain = herald_item_is_sign (item, ':') || herald_item_is_sign (item, '=');
      if (*is_certain)
        return has_name ? i : 0;
      if (is_line && is_value (item))
        return i;
      if (!is_unknown (item) && !links_name (item))
        return 0;
      has_name |= is_unknown (item) && item->end - item->start > 1;
    }
  return 0;
}

/* A marker, or what the size and the grade are of. */
static gboolean
names_known (const HeraldItem *item)
{
  switch ((HeraldReportWord)item->term)
    {
    case HERALD_REPORT_WORD_HER2:
    case HERALD_REPORT_WORD_ER:
    case HERALD_REPORT_WORD_PR:
    case HERALD_REPORT_WORD_HORMONE:
    case HERALD_REPORT_WORD_KI67:
    case HERALD_REPORT_WORD_INVASIVE:
    case HERALD_REPORT_WORD_SIZE:
    case HERALD_REPORT_WORD_GRADE:
      return TRUE;
    default:
      return herald_report_word_is_stranger (item->term);
    }
}

static gboolean
ends_what_is_said (const HeraldItem *item)
{
  return begins_line (item) || herald_item_is_sign (item, ';') || names_known (item);
}

/* "Ki-67 (MIB1) growth: 31 %": a bracket explains the marker, and what follows is of it. */
static gboolean
is_beside_marker (const HeraldPage *self, guint index)
{
  if (index > 0 && !begins_line (&self->items[index]) &&
      herald_item_is_sign (&self->items[index - 1], ')'))
    return FALSE;
  for (guint i = index; i > 0 && index - i < HERALD_PAGE_MAX_REACH; i--)
    {
      if (herald_report_word_is_marker (self->items[i - 1].term))
        return TRUE;
    }
  return FALSE;
}

/**
 * herald_page_doubt_unknown:
 * @self: a page with its sentences
 *
 * Marks what is said of such names as doubtful, up to the next name that is known, where it might
 * be taken for what a marker before it waits for.
 */
void
herald_page_doubt_unknown (HeraldPage *self)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

      for (guint k = sentence->from; k < sentence->to; k++)
        {
          gboolean is_certain;
          guint end = herald_page_find_unknown (self, sentence->from, sentence->to, k, &is_certain);
          guint last = MIN (end + MAX_SAID, sentence->to);

          if (end == 0 || !is_beside_marker (self, k))
            continue;
          while (end < last && !ends_what_is_said (&self->items[end]))
            end++;
          herald_page_flag (self, k, end, HERALD_ITEM_DOUBTFUL);
          k = end - 1;
        }
    }
}
