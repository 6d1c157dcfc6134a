/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads how the HER2 stain looks, where one word says it; "weak to moderate" is left alone. Also
 * the kind of sample. */
#include "config.h"

#include "reader/candidate.h"

/* How far "absent" can stand from the stain, in items. */
#define MAX_STAIN_REACH 4

enum
{
  HAS_SCORE = 1 << 0,
  HAS_ZERO = 1 << 1,
};

typedef struct
{
  HeraldPage *page;
  const guint8 *scores; /* what each sentence holds */
  guint sentence;
  guint from;
  guint to;
  guint intensities; /* the words seen, one bit each */
  guint patterns;
  guint intensity_item;
  guint pattern_item;
  guint no_stain_item;
  gboolean is_her2;
  gboolean names_stain;
} Stain;

static gboolean
is_denied (const Stain *self, guint index)
{
  return herald_page_item (self->page, self->from, self->to, (gint64)index - 1)->term ==
         HERALD_REPORT_WORD_NOT;
}

/**
 * herald_page_is_without_stain:
 * @self: a page
 * @from: the first item of the sentence
 * @to: the item behind its last
 * @index: an item
 *
 * Returns: whether it says that the stain is absent: "staining is entirely absent"
 */
gboolean
herald_page_is_without_stain (const HeraldPage *self, guint from, guint to, guint index)
{
  if (self->items[index].term != HERALD_REPORT_WORD_ABSENT)
    return FALSE;
  for (int step = -1; step <= 1; step += 2)
    {
      for (gint64 i = (gint64)index + step; ABS (i - (gint64)index) <= MAX_STAIN_REACH; i += step)
        {
          const HeraldItem *item = herald_page_item (self, from, to, i);

          if (item->term == HERALD_REPORT_WORD_STAIN)
            return TRUE;
          if (item->kind != HERALD_ITEM_WORD || item->end == 0)
            break;
        }
    }
  return FALSE;
}

/* "strongly overexpressed" is not a look of the stain. */
static gboolean
is_of_protein (const Stain *self, guint index)
{
  HeraldReportWord next =
      herald_page_item (self->page, self->from, self->to, (gint64)index + 1)->term;

  return next >= HERALD_REPORT_WORD_AMPLIFIED && next <= HERALD_REPORT_WORD_OVEREXPRESSION;
}

static void
take_word (Stain *self, guint index)
{
  HeraldReportWord term = self->page->items[index].term;

  self->names_stain |= term == HERALD_REPORT_WORD_STAIN;
  if (term == HERALD_REPORT_WORD_NO_STAIN ||
      herald_page_is_without_stain (self->page, self->from, self->to, index))
    self->no_stain_item = index;
  else if (is_denied (self, index) || is_of_protein (self, index))
    return;
  else if (term >= HERALD_REPORT_WORD_FAINT && term <= HERALD_REPORT_WORD_INTENSE)
    {
      self->intensities |= 1u << (term - HERALD_REPORT_WORD_FAINT);
      self->intensity_item = index;
    }
  else if (term >= HERALD_REPORT_WORD_COMPLETE && term <= HERALD_REPORT_WORD_BASOLATERAL)
    {
      self->patterns |= 1u << (term - HERALD_REPORT_WORD_COMPLETE);
      self->pattern_item = index;
    }
}

static void
emit (const Stain *self, HeraldReaderField field, const char *value, guint item)
{
  herald_page_add_candidate (self->page, field, value, item, item, self->sentence);
}

/* Which sentences hold a score, so that each is asked for once. */
static guint8 *
note_scores (const HeraldPage *page)
{
  guint8 *scores = g_malloc0 (page->sentences->len + 1);

  for (guint i = 0; i < page->candidates->len; i++)
    {
      const HeraldCandidate *candidate = &g_array_index (page->candidates, HeraldCandidate, i);

      if (candidate->field == HERALD_READER_IHC_SCORE)
        scores[candidate->sentence] |=
            candidate->value[0] == '0' ? HAS_SCORE | HAS_ZERO : HAS_SCORE;
    }
  return scores;
}

static void
finish (Stain *self)
{
  static const char *const intensities[] = { "faint", "weak", "moderate", "intense" };
  static const char *const patterns[] = { "complete", "incomplete", "basolateral" };
  gboolean is_stain = self->names_stain || (self->scores[self->sentence] & HAS_SCORE) != 0;

  if ((self->scores[self->sentence] & HAS_ZERO) != 0)
    {
      if (self->no_stain_item != G_MAXUINT)
        emit (self, HERALD_READER_IHC_ZERO_STAINING, "none", self->no_stain_item);
      else if ((self->intensities & 3) != 0)
        emit (self, HERALD_READER_IHC_ZERO_STAINING, "faint", self->intensity_item);
    }
  for (guint i = 0; is_stain && i < G_N_ELEMENTS (intensities); i++)
    {
      if (self->intensities == 1u << i)
        emit (self, HERALD_READER_IHC_INTENSITY, intensities[i], self->intensity_item);
    }
  for (guint i = 0; is_stain && i < G_N_ELEMENTS (patterns); i++)
    {
      if (self->patterns == 1u << i)
        emit (self, HERALD_READER_IHC_PATTERN, patterns[i], self->pattern_item);
    }
  self->intensities = self->patterns = 0;
  self->names_stain = FALSE;
  self->no_stain_item = G_MAXUINT;
}

static void
read_sentence (Stain *self)
{
  self->no_stain_item = G_MAXUINT;
  self->names_stain = FALSE;
  for (guint i = self->from; i < self->to; i++)
    {
      const HeraldItem *item = &self->page->items[i];

      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (item->term == HERALD_REPORT_WORD_HER2)
        self->is_her2 = TRUE;
      else if ((herald_report_word_is_marker (item->term) &&
                item->term != HERALD_REPORT_WORD_IHC) ||
               herald_report_word_is_stranger (item->term))
        {
          if (self->is_her2)
            finish (self);
          self->is_her2 = FALSE;
        }
      else if (self->is_her2)
        take_word (self, i);
    }
  if (self->is_her2)
    finish (self);
}

static void
add_specimen (HeraldPage *self, guint index, guint sentence)
{
  static const char *const values[] = { "core_biopsy", "excision", "metastasis" };
  guint kind = self->items[index].term - HERALD_REPORT_WORD_CORE_BIOPSY;
  HeraldCandidate *candidate = herald_page_add_candidate (
      self, HERALD_READER_SPECIMEN, values[kind], index, index, sentence);

  candidate->reason = HERALD_REASON_SAMPLE;
}

/**
 * herald_page_read_stain:
 * @self: a page whose scores were read
 *
 * Adds candidates for the look of the HER2 stain, and for the kind of sample.
 */
void
herald_page_read_stain (HeraldPage *self)
{
  g_autofree guint8 *scores = note_scores (self);
  Stain stain = { .page = self, .scores = scores };
  gboolean names_node;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

      stain.sentence = i;
      stain.from = sentence->from;
      stain.to = sentence->to;
      stain.is_her2 &= !sentence->starts_block;
      read_sentence (&stain);
      names_node = FALSE;
      for (guint k = sentence->from; k < sentence->to; k++)
        {
          HeraldReportWord term = self->items[k].term;

          names_node |= term == HERALD_REPORT_WORD_NODE;
          if (names_node && term == HERALD_REPORT_WORD_METASTASIS)
            continue;
          if (term >= HERALD_REPORT_WORD_CORE_BIOPSY && term <= HERALD_REPORT_WORD_METASTASIS &&
              (self->items[k].flags & (HERALD_ITEM_LEFT_OUT | HERALD_ITEM_EARLIER)) == 0)
            add_specimen (self, k, i);
        }
    }
}
