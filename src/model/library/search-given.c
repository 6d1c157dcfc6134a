/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a query, each taken for a word that the index knows: as it is, mended, completed,
 * cut in two or joined with the next. */
#include "config.h"

#include <string.h>

#include "library/search-given.h"

#define MOST_CORRECTIONS 5u
/* Of one query, in words that are looked at: a page of nonsense must not hold up the typing. */
#define MOST_EFFORT 300000u
#define MOST_COST_OF_STOP 1u
#define SHORTEST_HALF 3u   /* bytes of a word that was joined with another */
#define SHORTEST_JOINED 6u /* bytes of a word that was cut in two */
#define SHORTEST_COMPLETED 2u

/* How surely a word is meant, in 256ths. */
#define WEIGHT_COMPLETED 208u /* it begins as written, and nothing is written so */
#define WEIGHT_OTHER_COMPLETED 176u
#define SHORTEST_SLIP 6u   /* bytes */
#define MOST_WITH_SLIP 2u  /* texts */
#define LEAST_WITH_WORD 5u /* texts */
#define MOST_COST_OF_SLIP 2u
#define WEIGHT_LONGER 56u /* it begins as written, but what is written is a word */
static const guint weights_by_cost[] = { 256, 224, 184, 136, 96, 64 };

typedef struct
{
  HeraldSearchGivens *givens;
  const HeraldSearchIndex *index;
  GArray *guesses; /* (element-type HeraldSearchGuess) */
  guint *effort;   /* how many words may still be looked at for slips */
} Work;

static gboolean
leads_somewhere (const HeraldSearchIndex *index, guint32 term)
{
  return herald_search_postings_get_rarity (index->postings, term) > 0;
}

static HeraldSearchGiven *
add_piece (const Work *work, const HeraldSearchPiece *piece, guint weight)
{
  GArray *words = work->givens->words;
  HeraldSearchGiven given = { *piece, weight, work->givens->others->len, 0 };

  g_array_append_val (words, given);
  return &g_array_index (words, HeraldSearchGiven, words->len - 1);
}

static void
add_other (const Work *work, HeraldSearchGiven *given, guint32 word, guint weight)
{
  HeraldSearchOther other = { word, weight };

  g_array_append_val (work->givens->others, other);
  given->n_others++;
}

/* What is meant without what touches the word in front; @stem becomes the stem of that. */
static guint32
find_bare (const Work *work, const GString *text, GString *stem)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  gboolean is_stop;
  guint32 term = herald_search_vocabulary_find_bare (
      work->index->vocabulary, text->str, text->len, work->index->n_given, bare, &is_stop);

  if (term != HERALD_SEARCH_NO_WORD)
    g_string_assign (stem, bare->str);
  return term;
}

/* A word without a match: kept, since it says how much of the query was understood. */
static HeraldSearchGiven *
add_unknown (const Work *work, const GString *text, gboolean is_word)
{
  g_autoptr (GString) stem = g_string_new_len (text->str, text->len);
  HeraldSearchPiece piece = { .is_word = is_word };

  if (is_word)
    herald_search_language_stem (work->index->vocabulary->language, stem);
  piece.term = herald_search_lexicon_find (work->index->vocabulary->terms, stem->str, stem->len);
  piece.is_stop = herald_search_vocabulary_is_particle (text->str, text->len);
  if (is_word && piece.term == HERALD_SEARCH_NO_WORD)
    piece.term = find_bare (work, text, stem);
  piece.text = g_string_chunk_insert_len (work->givens->texts, stem->str, stem->len);
  piece.length = stem->len;
  herald_search_phrases_begin (work->index->phrases, &piece);
  return add_piece (work, &piece, HERALD_SEARCH_ONE);
}

static const HeraldSearchGuess *
get_guess (const Work *work, guint place)
{
  return &g_array_index (work->guesses, HeraldSearchGuess, place);
}

static void
complete (const Work *work, const GString *text)
{
  g_array_set_size (work->guesses, 0);
  if (text->len >= SHORTEST_COMPLETED)
    herald_search_spelling_complete (work->index->spelling, text->str, work->guesses);
}

static gboolean
is_as_rare_as (const HeraldSearchIndex *index, guint32 word, guint n_documents)
{
  guint32 term = index->pieces[word].term;

  return term != HERALD_SEARCH_NO_WORD &&
         herald_search_postings_is_rare (index->postings, term, n_documents);
}

/* One text may hold a slip that people make, so that it is found by it. What is written like a word
 * of many texts is meant as that word, too. */
static void
add_meant (const Work *work, HeraldSearchGiven *given, guint32 word, const GString *text)
{
  if (text->len < SHORTEST_SLIP || !is_as_rare_as (work->index, word, MOST_WITH_SLIP))
    return;
  g_array_set_size (work->guesses, 0);
  herald_search_spelling_correct (
      work->index->spelling, text->str, FALSE, work->effort, work->guesses);
  for (guint i = 0; i < work->guesses->len; i++)
    {
      const HeraldSearchGuess *guess = get_guess (work, i);

      if (guess->word != word && guess->cost <= MOST_COST_OF_SLIP &&
          !is_as_rare_as (work->index, guess->word, LEAST_WITH_WORD))
        add_other (work, given, guess->word, weights_by_cost[guess->cost]);
    }
}

static void
add_known (const Work *work, guint32 word, const GString *text, gboolean is_open)
{
  HeraldSearchGiven *given = add_piece (work, &work->index->pieces[word], HERALD_SEARCH_ONE);

  add_meant (work, given, word, text);
  if (!is_open)
    return;
  complete (work, text);
  for (guint i = 0; i < work->guesses->len; i++)
    add_other (work, given, get_guess (work, i)->word, WEIGHT_LONGER);
}

/* Takes the likeliest completion for the word, and the others as well. */
static gboolean
add_completed (const Work *work, const GString *text)
{
  HeraldSearchGiven *given;

  complete (work, text);
  if (work->guesses->len == 0)
    return FALSE;
  given = add_piece (work, &work->index->pieces[get_guess (work, 0)->word], WEIGHT_COMPLETED);
  for (guint i = 1; i < work->guesses->len; i++)
    add_other (work, given, get_guess (work, i)->word, WEIGHT_OTHER_COMPLETED);
  return TRUE;
}

/* A word that says little is near to many others: it is meant only where it is very near. */
static gboolean
is_likely (const Work *work, const HeraldSearchGuess *guess)
{
  return guess->cost <= MOST_COST_OF_STOP || !work->index->pieces[guess->word].is_stop;
}

static gboolean
add_corrected (const Work *work, const GString *text, gboolean is_open)
{
  HeraldSearchGiven *given = NULL;
  guint least = 0;

  g_array_set_size (work->guesses, 0);
  herald_search_spelling_correct (
      work->index->spelling, text->str, is_open, work->effort, work->guesses);
  for (guint i = 0; i < work->guesses->len; i++)
    {
      const HeraldSearchGuess *guess = get_guess (work, i);

      if (!is_likely (work, guess))
        continue;
      if (given != NULL && (guess->cost > least + 1 || given->n_others == MOST_CORRECTIONS))
        break;
      if (given != NULL)
        add_other (work, given, guess->word, weights_by_cost[guess->cost]);
      else
        {
          least = guess->cost;
          given = add_piece (work, &work->index->pieces[guess->word], weights_by_cost[least]);
        }
    }
  return given != NULL;
}

/* A half that the index knows and that says something. */
static guint32
find_half (const HeraldSearchIndex *index, const char *text, gsize length)
{
  guint32 word = herald_search_lexicon_find (index->vocabulary->words, text, length);

  if (word == HERALD_SEARCH_NO_WORD || index->pieces[word].is_stop ||
      !leads_somewhere (index, index->pieces[word].term))
    return HERALD_SEARCH_NO_WORD;
  return word;
}

/* “Secondopinion”: cut where the shorter half is longest. */
static gboolean
add_halves (const Work *work, const GString *text)
{
  for (gsize shorter = text->len / 2; shorter >= SHORTEST_HALF; shorter--)
    for (guint turn = 0; turn < 2; turn++)
      {
        gsize length = turn == 0 ? shorter : text->len - shorter;
        guint32 first = find_half (work->index, text->str, length);
        guint32 second = find_half (work->index, text->str + length, text->len - length);

        if (first == HERALD_SEARCH_NO_WORD || second == HERALD_SEARCH_NO_WORD)
          continue;
        add_piece (work, &work->index->pieces[first], HERALD_SEARCH_ONE);
        add_piece (work, &work->index->pieces[second], HERALD_SEARCH_ONE);
        return TRUE;
      }
  return FALSE;
}

static void
add_unread (const Work *work, const GString *text, gboolean is_open)
{
  HeraldSearchGiven *given;
  guint n_words = work->givens->words->len;

  given = add_unknown (work, text, TRUE);
  /* Another form of a word that is known, or a phrase written as one word. */
  if ((given->piece.term != HERALD_SEARCH_NO_WORD &&
       leads_somewhere (work->index, given->piece.term)) ||
      given->piece.is_stop)
    return;
  if (herald_search_phrases_is_whole (work->index->phrases, &given->piece))
    return;
  g_array_set_size (work->givens->words, n_words);
  if (is_open && add_completed (work, text))
    return;
  if (add_halves (work, text) || add_corrected (work, text, FALSE))
    return;
  if (is_open && add_corrected (work, text, TRUE))
    return;
  add_unknown (work, text, TRUE);
}

/* Of “meta static” none is the word: both together are. */
static guint32
find_joined (const Work *work, const HeraldSearchAtoms *atoms, guint place, GString *text)
{
  const HeraldSearchAtom *atom = herald_search_atoms_get (atoms, place);
  const HeraldSearchAtom *next;
  guint32 word;

  if (place + 1 == atoms->atoms->len || atom->kind != HERALD_SEARCH_ATOM_WORD)
    return HERALD_SEARCH_NO_WORD;
  next = atom + 1;
  if (next->kind != HERALD_SEARCH_ATOM_WORD || atom->length + next->length < SHORTEST_JOINED)
    return HERALD_SEARCH_NO_WORD;
  g_string_truncate (text, 0);
  g_string_append_len (text, atoms->text->str + atom->offset, atom->length);
  g_string_append_len (text, atoms->text->str + next->offset, next->length);
  word = herald_search_vocabulary_look_up (work->index->vocabulary, text);
  if (word != HERALD_SEARCH_NO_WORD &&
      leads_somewhere (work->index, work->index->pieces[word].term))
    return word;
  return HERALD_SEARCH_NO_WORD;
}

/* Gives how many atoms were read. */
static guint
read_atom (const Work *work, const HeraldSearchAtoms *atoms, guint place, GString *text)
{
  const HeraldSearchAtom *atom = herald_search_atoms_get (atoms, place);
  gboolean is_open = work->givens->is_open && place + 1 == atoms->atoms->len;
  gboolean is_word = atom->kind == HERALD_SEARCH_ATOM_WORD;
  guint32 word = find_joined (work, atoms, place, text);

  if (word != HERALD_SEARCH_NO_WORD)
    {
      add_known (work, word, text, FALSE);
      return 2;
    }
  g_string_truncate (text, 0);
  g_string_append_len (text, atoms->text->str + atom->offset, atom->length);
  if (is_word)
    word = herald_search_vocabulary_look_up (work->index->vocabulary, text);
  else
    word = herald_search_lexicon_find (work->index->vocabulary->words, text->str, text->len);
  if (word != HERALD_SEARCH_NO_WORD)
    add_known (work, word, text, is_open && is_word);
  else if (is_word)
    add_unread (work, text, is_open);
  else
    add_unknown (work, text, FALSE);
  return 1;
}

/* A phrase that is not complete begins with just these letters. */
static void
keep_last (const Work *work, const HeraldSearchAtoms *atoms, GString *text)
{
  const HeraldSearchAtom *atom = herald_search_atoms_get (atoms, atoms->atoms->len - 1);
  HeraldSearchPiece *last = &work->givens->last;

  g_string_truncate (text, 0);
  g_string_append_len (text, atoms->text->str + atom->offset, atom->length);
  if (atom->kind == HERALD_SEARCH_ATOM_WORD)
    herald_search_language_spell (work->index->vocabulary->language, text);
  last->text = g_string_chunk_insert_len (work->givens->texts, text->str, text->len);
  last->length = text->len;
}

/*
 * herald_search_givens_init:
 * @self: (out caller-allocates): the words of a query
 * @index: an index that is finished
 * @atoms: the atoms of the query
 */
void
herald_search_givens_init (HeraldSearchGivens *self,
                           const HeraldSearchIndex *index,
                           const HeraldSearchAtoms *atoms)
{
  g_autoptr (GArray) guesses = g_array_new (FALSE, FALSE, sizeof (HeraldSearchGuess));
  g_autoptr (GString) text = g_string_new (NULL);
  guint effort = MOST_EFFORT;
  const Work work = { self, index, guesses, &effort };

  self->words = g_array_new (FALSE, FALSE, sizeof (HeraldSearchGiven));
  self->others = g_array_new (FALSE, FALSE, sizeof (HeraldSearchOther));
  self->texts = g_string_chunk_new (256);
  self->is_open = atoms->is_open;
  for (guint place = 0; place < atoms->atoms->len;)
    place += read_atom (&work, atoms, place, text);
  if (self->is_open)
    keep_last (&work, atoms, text);
}

/*
 * herald_search_givens_clear:
 * @self: the words of a query
 */
void
herald_search_givens_clear (HeraldSearchGivens *self)
{
  g_array_unref (self->words);
  g_array_unref (self->others);
  g_string_chunk_free (self->texts);
}
