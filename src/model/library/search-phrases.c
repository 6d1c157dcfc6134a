/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and phrases that mean the same. A phrase is kept without its gaps, so that “her2 neu”,
 * “HER-2/neu” and “her2neu” are one. */
#include "config.h"

#include <string.h>

#include "library/search-phrases.h"

#define MOST_PIECES 12 /* of one phrase */

typedef struct
{
  char *key; /* stems without gaps */
  guint length;
  guint32 concept;
} Phrase;

struct _HeraldSearchPhrases
{
  GArray *phrases; /* (element-type Phrase) by key */
};

static void
clear_phrase (gpointer data)
{
  g_free (((Phrase *)data)->key);
}

/*
 * herald_search_phrases_new:
 *
 * Returns: (transfer full): no phrases
 */
HeraldSearchPhrases *
herald_search_phrases_new (void)
{
  HeraldSearchPhrases *self = g_new0 (HeraldSearchPhrases, 1);

  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  g_array_set_clear_func (self->phrases, clear_phrase);
  return self;
}

/*
 * herald_search_phrases_free:
 * @self: (transfer full): phrases
 */
void
herald_search_phrases_free (HeraldSearchPhrases *self)
{
  g_array_unref (self->phrases);
  g_free (self);
}

/*
 * herald_search_phrases_add:
 * @self: phrases
 * @vocabulary: gets their words
 * @atoms: the phrase
 * @concept: the term that it shares with the others of its group
 */
void
herald_search_phrases_add (HeraldSearchPhrases *self,
                           HeraldSearchVocabulary *vocabulary,
                           const HeraldSearchAtoms *atoms,
                           guint32 concept)
{
  GString *key = g_string_new (NULL);
  Phrase phrase = { .concept = concept };

  for (guint i = 0; i < atoms->atoms->len; i++)
    {
      guint32 word =
          herald_search_vocabulary_add (vocabulary, atoms, herald_search_atoms_get (atoms, i));
      guint32 term = herald_search_vocabulary_get_term (vocabulary, word);

      g_string_append (key, herald_search_lexicon_get (vocabulary->terms, term));
    }
  phrase.length = key->len;
  phrase.key = g_string_free (key, FALSE);
  if (phrase.length > 0)
    g_array_append_val (self->phrases, phrase);
  else
    g_free (phrase.key);
}

/* Of two phrases with one key the one of the earlier group comes first, and is found. */
static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  const Phrase *first = a;
  const Phrase *second = b;
  int order = strcmp (first->key, second->key);

  return order != 0 ? order
                    : (first->concept > second->concept) - (first->concept < second->concept);
}

/*
 * herald_search_phrases_sort:
 * @self: phrases; after the last one
 */
void
herald_search_phrases_sort (HeraldSearchPhrases *self)
{
  g_array_sort (self->phrases, compare_phrases);
}

/* The first phrase of a range whose key, behind its first @skipped bytes, is not below the text;
 * with @after, the first that is above it. */
static guint
find_bound (const HeraldSearchPhrases *self,
            guint first,
            guint end,
            guint skipped,
            const HeraldSearchPiece *piece,
            gboolean after)
{
  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, middle);
      int order = strncmp (phrase->key + skipped, piece->text, piece->length);

      if (order < 0 || (after && order == 0))
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/*
 * herald_search_phrases_begin:
 * @self: phrases, sorted
 * @piece: (inout): a piece with its text; gets the phrases that begin with it
 */
void
herald_search_phrases_begin (const HeraldSearchPhrases *self, HeraldSearchPiece *piece)
{
  piece->first = find_bound (self, 0, self->phrases->len, 0, piece, FALSE);
  piece->end = find_bound (self, piece->first, self->phrases->len, 0, piece, TRUE);
}

/*
 * herald_search_phrases_match:
 * @self: phrases, sorted
 * @pieces: (array length=n_pieces): a text from some place on
 * @n_pieces: how many are left
 * @matches: (out) (array): room for %HERALD_SEARCH_MOST_MATCHES
 *
 * Finds the phrases that stand at the beginning of the text.
 *
 * Returns: how many, short ones first
 */
guint
herald_search_phrases_match (const HeraldSearchPhrases *self,
                             const HeraldSearchPiece *const *pieces,
                             guint n_pieces,
                             HeraldSearchMatch *matches)
{
  guint first = pieces[0]->first;
  guint end = pieces[0]->end;
  guint length = pieces[0]->length;
  guint found = 0;

  for (guint n = 1; first < end && found < HERALD_SEARCH_MOST_MATCHES; n++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, first);

      if (phrase->length == length)
        matches[found++] = (HeraldSearchMatch){ n, phrase->concept };
      if (n == n_pieces || n == MOST_PIECES)
        break;
      first = find_bound (self, first, end, length, pieces[n], FALSE);
      end = find_bound (self, first, end, length, pieces[n], TRUE);
      length += pieces[n]->length;
    }
  return found;
}

/*
 * herald_search_phrases_complete:
 * @self: phrases, sorted
 * @pieces: (array length=n_pieces): the beginning of a phrase
 * @n_pieces: at least one
 * @first: (out): the first phrase that begins so
 * @end: (out): the one behind the last
 */
void
herald_search_phrases_complete (const HeraldSearchPhrases *self,
                                const HeraldSearchPiece *const *pieces,
                                guint n_pieces,
                                guint *first,
                                guint *end)
{
  guint length = pieces[0]->length;

  *first = pieces[0]->first;
  *end = pieces[0]->end;
  for (guint i = 1; i < n_pieces && *first < *end; i++)
    {
      *first = find_bound (self, *first, *end, length, pieces[i], FALSE);
      *end = find_bound (self, *first, *end, length, pieces[i], TRUE);
      length += pieces[i]->length;
    }
}

/*
 * herald_search_phrases_is_whole:
 * @self: phrases, sorted
 * @piece: a piece that some begin with
 *
 * Returns: whether it is a phrase by itself
 */
gboolean
herald_search_phrases_is_whole (const HeraldSearchPhrases *self, const HeraldSearchPiece *piece)
{
  return piece->first < piece->end &&
         g_array_index (self->phrases, Phrase, piece->first).length == piece->length;
}

/*
 * herald_search_phrases_get_concept:
 * @self: phrases, sorted
 * @phrase: the place of one
 *
 * Returns: its concept
 */
guint32
herald_search_phrases_get_concept (const HeraldSearchPhrases *self, guint phrase)
{
  return g_array_index (self->phrases, Phrase, phrase).concept;
}
