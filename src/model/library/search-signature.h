/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-typo.h"

G_BEGIN_DECLS

/*
 * HeraldSearchSignature:
 * @all: a bit for each time that a word holds a sound, up to four times, vowels up to eight
 * @dear: the same, without letters that cost little where they are too many or too few
 * @letters: a bit for each time that it holds a letter, up to twice
 *
 * What tells at a glance that two words are far apart.
 */
typedef struct
{
  guint64 all;
  guint64 dear;
  guint64 letters;
} HeraldSearchSignature;

void herald_search_signature_init (HeraldSearchSignature *self,
                                   const gunichar *letters,
                                   guint n_letters);

/* How many bits are set, as far as @most and one more. */
static inline guint
herald_search_signature_count (guint64 bits, guint most)
{
  guint n_bits = 0;

  for (; bits != 0 && n_bits <= most; bits &= bits - 1)
    n_bits++;
  return n_bits;
}

/* Each dear letter that has no partner of its sound in the other word is a slip, each letter that
 * has no partner at all costs something, and one change is that of at most one letter in a word. */
static inline gboolean
herald_search_signature_is_nearly_in (const HeraldSearchSignature *self,
                                      const HeraldSearchSignature *other,
                                      guint most)
{
  guint most_slips = most / HERALD_SEARCH_TYPO_SLIP;
  guint n_slips = herald_search_signature_count (self->dear & ~other->all, most_slips);

  return n_slips <= most_slips &&
         n_slips + herald_search_signature_count (self->letters & ~other->letters, most) <= most;
}

/*
 * herald_search_signature_may_be_near:
 * @written: a word as written
 * @meant: the word that may be meant
 * @most: the highest cost of interest
 * @is_open: whether more letters of @written may follow
 *
 * Returns: %FALSE where herald_search_typo_cost() of these words is more than @most for sure
 */
static inline gboolean
herald_search_signature_may_be_near (const HeraldSearchSignature *written,
                                     const HeraldSearchSignature *meant,
                                     guint most,
                                     gboolean is_open)
{
  return herald_search_signature_is_nearly_in (written, meant, most) &&
         (is_open || herald_search_signature_is_nearly_in (meant, written, most));
}

G_END_DECLS
