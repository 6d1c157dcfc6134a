/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of a report on its way through the tree of letters. */
#include "config.h"

#include "reader/lexicon-private.h"

/**
 * herald_letter_index:
 * @letter: a small letter or a digit
 *
 * Returns: its place among the branches of a node, -1 for anything else
 */
int
herald_letter_index (char letter)
{
  if (g_ascii_islower (letter))
    return letter - 'a';
  return g_ascii_isdigit (letter) ? 26 + letter - '0' : -1;
}

/**
 * herald_spelling_begin:
 * @spelling: (out): a word of which nothing was read yet
 */
void
herald_spelling_begin (HeraldSpelling *spelling)
{
  *spelling = (HeraldSpelling){ .is_in_capitals = TRUE };
}

static void
add_found (HeraldSpelling *spelling, guint16 word)
{
  if (word == 0)
    return;
  /* The longest stems say most; they come last. */
  if (spelling->n_words == HERALD_SPELLING_MAX_WORDS)
    spelling->n_words--;
  spelling->words[spelling->n_words++] = word;
}

/**
 * herald_spelling_add:
 * @self: a lexicon
 * @spelling: a word
 * @letters: (array length=n_letters): its next letters, from herald_fold(), or a digit
 * @n_letters: how many
 * @is_capital: whether they were written in capitals
 */
void
herald_spelling_add (const HeraldLexicon *self,
                     HeraldSpelling *spelling,
                     const char *letters,
                     guint n_letters,
                     gboolean is_capital)
{
  spelling->is_in_capitals &= is_capital;
  for (guint i = 0; i < n_letters; i++)
    {
      int index = herald_letter_index (letters[i]);

      if (spelling->n_letters < G_MAXUINT16)
        spelling->n_letters++;
      if (spelling->is_dead)
        return;
      spelling->node =
          index < 0 ? 0 : g_array_index (self->letters, HeraldLetter, spelling->node).next[index];
      spelling->is_dead = spelling->node == 0;
      if (!spelling->is_dead)
        add_found (spelling, g_array_index (self->letters, HeraldLetter, spelling->node).stem);
    }
}

/**
 * herald_spelling_end:
 * @self: a lexicon
 * @spelling: a word that is complete
 */
void
herald_spelling_end (const HeraldLexicon *self, HeraldSpelling *spelling)
{
  const HeraldLetter *letter;

  if (spelling->is_dead || spelling->n_letters == 0)
    return;
  letter = &g_array_index (self->letters, HeraldLetter, spelling->node);
  add_found (spelling, letter->word);
  if (spelling->is_in_capitals)
    add_found (spelling, letter->capital);
}
