/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads words as tokens: the longest phrase that means something, and what is inside it. */
#include "config.h"

#include "library/search-reading.h"

#define SHORTEST_INNER 3 /* bytes; the pieces of “T-DM1” mean nothing by themselves */

typedef struct
{
  const HeraldSearchPhrases *phrases;
  const HeraldSearchPiece *const *pieces;
  guint n_pieces;
  GArray *tokens;
} Reading;

static guint
match_at (const Reading *self, guint first, guint end, HeraldSearchMatch *matches)
{
  if (self->pieces[first]->first == self->pieces[first]->end)
    return 0;
  return herald_search_phrases_match (self->phrases, self->pieces + first, end - first, matches);
}

static void
add_token (const Reading *self, guint32 term, guint first, guint n_atoms, gboolean is_inner)
{
  HeraldSearchToken token = { term, first, n_atoms, is_inner };

  g_array_append_val (self->tokens, token);
}

static void
add_plain (const Reading *self, guint place, gboolean is_inner)
{
  const HeraldSearchPiece *piece = self->pieces[place];

  if (piece->is_stop || (!piece->is_word && is_inner))
    return;
  if (is_inner && piece->length < SHORTEST_INNER)
    return;
  add_token (self, piece->term, place, 1, is_inner);
}

/* The words of a phrase, and the shorter phrases inside it. */
static void
add_inner (const Reading *self, guint first, guint end)
{
  HeraldSearchMatch matches[HERALD_SEARCH_MOST_MATCHES];

  for (guint place = first; place < end; place++)
    {
      guint n_matches = match_at (self, place, end, matches);

      for (guint i = 0; i < n_matches; i++)
        if (matches[i].length < end - first)
          add_token (self, matches[i].concept, place, matches[i].length, TRUE);
      add_plain (self, place, TRUE);
    }
}

/*
 * herald_search_reading_run:
 * @phrases: what means the same, sorted
 * @pieces: (array length=n_pieces): the words of a text, in order
 * @n_pieces: how many
 * @tokens: (element-type HeraldSearchToken): gets what they mean
 */
void
herald_search_reading_run (const HeraldSearchPhrases *phrases,
                           const HeraldSearchPiece *const *pieces,
                           guint n_pieces,
                           GArray *tokens)
{
  const Reading self = { phrases, pieces, n_pieces, tokens };
  HeraldSearchMatch matches[HERALD_SEARCH_MOST_MATCHES];
  guint place = 0;

  while (place < n_pieces)
    {
      guint n_matches = match_at (&self, place, n_pieces, matches);

      if (n_matches == 0)
        {
          add_plain (&self, place, FALSE);
          place++;
          continue;
        }
      add_token (
          &self, matches[n_matches - 1].concept, place, matches[n_matches - 1].length, FALSE);
      add_inner (&self, place, place + matches[n_matches - 1].length);
      place += matches[n_matches - 1].length;
    }
}
