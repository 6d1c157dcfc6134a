/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sounds a word holds, and how often: nearly all words that were not meant are known by it,
 * and need not be compared letter by letter. */
#include "config.h"

#include "library/search-signature.h"

#define BITS_OF_SOUND 4u
#define BITS_OF_LETTER 2u
#define N_LETTERS 32u /* others share the bits of one of these */
#define VOWELS 1u     /* a sound of many letters, which gets the bits of the silent one, too */

static void
add_bit (guint64 *bits, guint shift, guint64 mask)
{
  guint64 had = *bits >> shift & mask;

  *bits |= ((had << 1 | 1) & mask) << shift;
}

static void
add_sound (guint64 *bits, guint sound)
{
  if (sound == VOWELS)
    add_bit (bits, 0, 0xFF);
  else
    add_bit (bits, sound * BITS_OF_SOUND, 0xF);
}

static void
add_letter (guint64 *bits, gunichar letter)
{
  add_bit (bits, letter % N_LETTERS * BITS_OF_LETTER, 0x3);
}

/*
 * herald_search_signature_init:
 * @self: (out caller-allocates): the signature of a word
 * @letters: (array length=n_letters): the word
 * @n_letters: at most %HERALD_SEARCH_TYPO_LETTERS
 */
void
herald_search_signature_init (HeraldSearchSignature *self, const gunichar *letters, guint n_letters)
{
  G_STATIC_ASSERT (HERALD_SEARCH_N_SOUNDS * BITS_OF_SOUND <= 64);
  G_STATIC_ASSERT (HERALD_SEARCH_SILENT == 0);

  self->all = self->dear = self->letters = 0;
  for (guint i = 0; i < n_letters; i++)
    {
      guint sound = herald_search_typo_sound (letters[i]);

      add_letter (&self->letters, letters[i]);
      if (sound == HERALD_SEARCH_SILENT)
        continue;
      add_sound (&self->all, sound);
      if (i == 0 || letters[i] != letters[i - 1])
        add_sound (&self->dear, sound);
    }
}
