/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that may be results, with the words that they come from. */
#include "config.h"

#include <string.h>

#include "reader/candidate.h"
#include "reader/noise.h"

static const char *const field_ids[HERALD_READER_N_FIELDS] = {
#define HERALD_READER_FIELD_ID(name, id) [HERALD_READER_##name] = id,
  HERALD_READER_FIELDS (HERALD_READER_FIELD_ID)
#undef HERALD_READER_FIELD_ID
};

/**
 * herald_reader_field_get_id:
 * @field: a field that is read
 *
 * Returns: its id in fields.json
 */
const char *
herald_reader_field_get_id (HeraldReaderField field)
{
  return field_ids[field];
}

/**
 * herald_page_add_candidate:
 * @self: a page
 * @field: what the value belongs to
 * @value: as the vocabulary writes it
 * @first: the first item that it comes from
 * @last: the last one
 * @sentence: the sentence
 *
 * Returns: (transfer none): the candidate, until the next is added
 */
HeraldCandidate *
herald_page_add_candidate (HeraldPage *self,
                           HeraldReaderField field,
                           const char *value,
                           guint first,
                           guint last,
                           guint sentence)
{
  HeraldCandidate candidate = { .field = field, .sentence = sentence };
  const HeraldSentence *around = &g_array_index (self->sentences, HeraldSentence, sentence);

  candidate.start = self->items[first].start;
  candidate.end = self->items[last].end;
  candidate.part = around->part;
  candidate.reason = around->is_open ? HERALD_REASON_DOUBT : HERALD_REASON_NONE;
  g_strlcpy (candidate.value, value, sizeof candidate.value);
  for (guint i = first; i <= last; i++)
    {
      candidate.is_earlier |= (self->items[i].flags & HERALD_ITEM_EARLIER) != 0;
      /* "HER2 on 12/03/2019: 3+" */
      if ((self->items[i].flags & HERALD_ITEM_DOUBTFUL) != 0 ||
          self->items[i].kind == HERALD_ITEM_DATE)
        candidate.reason = HERALD_REASON_DOUBT;
    }
  if (field != HERALD_READER_SPECIMEN &&
      herald_page_is_dated (self, around->from, around->to, last))
    candidate.reason = HERALD_REASON_DOUBT;
  g_array_append_val (self->candidates, candidate);
  return &g_array_index (self->candidates, HeraldCandidate, self->candidates->len - 1);
}

/**
 * herald_page_add_number:
 * @self: a page
 * @field: what the number belongs to
 * @number: the item that holds it
 * @first: the first item that it comes from
 * @last: the last one
 * @sentence: the sentence
 *
 * Returns: (transfer none): the candidate, until the next is added
 */
HeraldCandidate *
herald_page_add_number (HeraldPage *self,
                        HeraldReaderField field,
                        guint number,
                        guint first,
                        guint last,
                        guint sentence)
{
  const HeraldItem *item = &self->items[number];
  char value[HERALD_CANDIDATE_VALUE_BYTES];
  const HeraldSentence *around = &g_array_index (self->sentences, HeraldSentence, sentence);
  HeraldCandidate *candidate;

  herald_noise_copy_number (self->text + item->start, item->end - item->start, value, sizeof value);
  candidate = herald_page_add_candidate (self, field, value, first, last, sentence);
  if ((item->flags & HERALD_ITEM_NOISY) != 0)
    candidate->reason = HERALD_REASON_NOISY;
  candidate->is_dropped = herald_page_is_denied (self, around->from, around->to, number);
  if (herald_page_is_unconfirmed (self, around->from, around->to, last))
    candidate->reason = HERALD_REASON_DOUBT;
  return candidate;
}
