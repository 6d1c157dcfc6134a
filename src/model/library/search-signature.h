/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-typo.h"

G_BEGIN_DECLS

/*
 * HeraldSearchSignature:
 * @all: a bit for each time that a word holds a sound, up to four times, vowels up to eight
 * @dear: the same, without letters that cost little where they are too many or too few
 *
 * What tells at a glance that two words are far apart.
 */
typedef struct
{
  guint64 all;
  guint64 dear;
} HeraldSearchSignature;

void herald_search_signature_init (HeraldSearchSignature *self,
                                   const gunichar *letters,
                                   guint n_letters);

/* Whether no more than so many bits are set. */
static inline gboolean
herald_search_signature_is_few (guint64 bits, guint most)
{
  while (bits != 0 && most-- > 0)
    bits &= bits - 1;
  return bits == 0;
}

/*
 * herald_search_signature_may_be_near:
 * @written: a word as written
 * @meant: the word that may be meant
 * @most: the highest cost of interest
 * @is_open: whether more letters of @written may follow
 *
 * Each dear letter that has no partner of its sound in the other word is a slip, and one slip is
 * that of at most one letter in either word.
 *
 * Returns: %FALSE where herald_search_typo_cost() of these words is more than @most for sure
 */
static inline gboolean
herald_search_signature_may_be_near (const HeraldSearchSignature *written,
                                     const HeraldSearchSignature *meant,
                                     guint most,
                                     gboolean is_open)
{
  guint most_slips = most / HERALD_SEARCH_TYPO_SLIP;

  return herald_search_signature_is_few (written->dear & ~meant->all, most_slips) &&
         (is_open || herald_search_signature_is_few (meant->dear & ~written->all, most_slips));
}

G_END_DECLS
