/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads how the HER2 stain looks, where one word says it; "weak to moderate" is left alone. Also
 * the kind of sample. */
#include "config.h"

#include "reader/candidate.h"

typedef struct
{
  HeraldPage *page;
  guint sentence;
  guint from;
  guint to;
  guint intensities; /* the words seen, one bit each */
  guint patterns;
  guint intensity_item;
  guint pattern_item;
  guint no_stain_item;
} Stain;

static gboolean
is_denied (const Stain *self, guint index)
{
  return herald_page_item (self->page, self->from, self->to, (gint64)index - 1)->term ==
         HERALD_TERM_NOT;
}

static void
take_word (Stain *self, guint index)
{
  HeraldTerm term = self->page->items[index].term;

  if (term == HERALD_TERM_NO_STAIN)
    self->no_stain_item = index;
  else if (is_denied (self, index))
    return;
  else if (term >= HERALD_TERM_FAINT && term <= HERALD_TERM_INTENSE)
    {
      self->intensities |= 1u << (term - HERALD_TERM_FAINT);
      self->intensity_item = index;
    }
  else if (term >= HERALD_TERM_COMPLETE && term <= HERALD_TERM_BASOLATERAL)
    {
      self->patterns |= 1u << (term - HERALD_TERM_COMPLETE);
      self->pattern_item = index;
    }
}

static gboolean
has_zero (const Stain *self)
{
  for (guint i = self->page->candidates->len; i-- > 0;)
    {
      const HeraldCandidate *candidate =
          &g_array_index (self->page->candidates, HeraldCandidate, i);

      if (candidate->field == HERALD_READER_IHC_SCORE && candidate->sentence == self->sentence)
        return candidate->value[0] == '0';
      if (candidate->sentence + 1 < self->sentence)
        break;
    }
  return FALSE;
}

static void
emit (const Stain *self, HeraldReaderField field, const char *value, guint item)
{
  herald_page_add_candidate (self->page, field, value, item, item, self->sentence);
}

static void
finish (Stain *self)
{
  static const char *const intensities[] = { "faint", "weak", "moderate", "intense" };
  static const char *const patterns[] = { "complete", "incomplete", "basolateral" };

  if (has_zero (self))
    {
      if (self->no_stain_item != G_MAXUINT)
        emit (self, HERALD_READER_IHC_ZERO_STAINING, "none", self->no_stain_item);
      else if ((self->intensities & 3) != 0)
        emit (self, HERALD_READER_IHC_ZERO_STAINING, "faint", self->intensity_item);
    }
  for (guint i = 0; i < G_N_ELEMENTS (intensities); i++)
    {
      if (self->intensities == 1u << i)
        emit (self, HERALD_READER_IHC_INTENSITY, intensities[i], self->intensity_item);
    }
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      if (self->patterns == 1u << i)
        emit (self, HERALD_READER_IHC_PATTERN, patterns[i], self->pattern_item);
    }
  self->intensities = self->patterns = 0;
  self->no_stain_item = G_MAXUINT;
}

static void
read_sentence (Stain *self)
{
  gboolean is_her2 = FALSE;

  self->no_stain_item = G_MAXUINT;
  for (guint i = self->from; i < self->to; i++)
    {
      const HeraldItem *item = &self->page->items[i];

      if ((item->flags & HERALD_ITEM_LEFT_OUT) != 0)
        continue;
      if (item->term == HERALD_TERM_HER2)
        is_her2 = TRUE;
      else if ((herald_term_is_marker (item->term) && item->term != HERALD_TERM_IHC) ||
               herald_term_is_stranger (item->term))
        {
          if (is_her2)
            finish (self);
          is_her2 = FALSE;
        }
      else if (is_her2)
        take_word (self, i);
    }
  if (is_her2)
    finish (self);
}

static void
add_specimen (HeraldPage *self, guint index, guint sentence)
{
  static const char *const values[] = { "core_biopsy", "excision", "metastasis" };
  guint kind = self->items[index].term - HERALD_TERM_CORE_BIOPSY;
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
  Stain stain = { .page = self };

  for (guint i = 0; i < self->sentences->len; i++)
    {
      const HeraldSentence *sentence = &g_array_index (self->sentences, HeraldSentence, i);

      stain.sentence = i;
      stain.from = sentence->from;
      stain.to = sentence->to;
      read_sentence (&stain);
      for (guint k = sentence->from; k < sentence->to; k++)
        {
          HeraldTerm term = self->items[k].term;

          if (term >= HERALD_TERM_CORE_BIOPSY && term <= HERALD_TERM_METASTASIS &&
              (self->items[k].flags & (HERALD_ITEM_LEFT_OUT | HERALD_ITEM_EARLIER)) == 0)
            add_specimen (self, k, i);
        }
    }
}
