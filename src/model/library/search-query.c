/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a query looks for: its words and phrases, each with the terms that may be meant. */
#include "config.h"

#include <string.h>

#include "library/search-given.h"
#include "library/search-query.h"
#include "library/search-reading.h"

#define MOST_BYTES 2048u       /* of a query; what is further behind is not read */
#define MOST_CANDIDATES 64u    /* of one item */
#define SHARE_OF_EXTRAS 4u     /* an extra counts so much less */
#define SHARE_OF_NUMBERS 6u    /* as does a number that belongs to nothing */
#define MOST_PHRASE_STARTS 3u  /* words of an unfinished phrase */
#define WEIGHT_UNFINISHED 160u /* of a phrase of which only the beginning is written */
#define SHORTEST_UNKNOWN 3u    /* bytes of a word that counts where it is not known */
#define SHARE_OF_UNKNOWN 16u   /* an unknown word says as much as one in so few documents */

typedef struct
{
  HeraldSearchQuery *query;
  const HeraldSearchIndex *index;
  const HeraldSearchGivens *givens;
} Making;

static const HeraldSearchGiven *
get_given (const Making *making, guint place)
{
  return &g_array_index (making->givens->words, HeraldSearchGiven, place);
}

static void
add_candidate (const Making *making, HeraldSearchItem *item, guint32 term, guint weight)
{
  GArray *candidates = making->query->candidates;
  HeraldSearchCandidate candidate = { term, weight };

  if (term == HERALD_SEARCH_NO_WORD || item->n_candidates == MOST_CANDIDATES ||
      herald_search_postings_get_rarity (making->index->postings, term) == 0)
    return;
  for (guint i = 0; i < item->n_candidates; i++)
    if (g_array_index (candidates, HeraldSearchCandidate, item->candidates + i).term == term)
      return;
  g_array_append_val (candidates, candidate);
  item->n_candidates++;
}

static void
add_others (const Making *making, HeraldSearchItem *item, const HeraldSearchGiven *given)
{
  for (guint i = 0; i < given->n_others; i++)
    {
      const HeraldSearchOther *other =
          &g_array_index (making->givens->others, HeraldSearchOther, given->others + i);

      if (making->index->pieces[other->word].is_stop)
        continue;
      add_candidate (making, item, making->index->concepts[other->word], other->weight);
      add_candidate (making, item, making->index->pieces[other->word].term, other->weight);
    }
}

static gboolean
is_number (const Making *making, guint32 term)
{
  const char *text;

  if (term == HERALD_SEARCH_NO_WORD)
    return FALSE;
  text = herald_search_lexicon_get (making->index->vocabulary->terms, term);
  return g_ascii_isdigit (*text);
}

static guint
weigh_token (const Making *making, const HeraldSearchToken *token)
{
  guint weight = HERALD_SEARCH_ONE;

  for (guint i = 0; i < token->n_atoms; i++)
    weight = MIN (weight, get_given (making, token->first + i)->weight);
  return weight;
}

/* The item with the same first candidate, if there is one: who repeats a word means it once. */
static HeraldSearchItem *
find_twin (const Making *making, guint32 term)
{
  for (guint i = 0; i < making->query->items->len; i++)
    {
      HeraldSearchItem *item = &g_array_index (making->query->items, HeraldSearchItem, i);

      if (g_array_index (making->query->candidates, HeraldSearchCandidate, item->candidates).term ==
          term)
        return item;
    }
  return NULL;
}

static void
set_importance (const Making *making, HeraldSearchItem *item)
{
  const HeraldSearchCandidate *first =
      &g_array_index (making->query->candidates, HeraldSearchCandidate, item->candidates);

  for (guint i = 0; i < item->n_candidates; i++)
    if (first[i].weight == first->weight)
      item->importance =
          MAX (item->importance,
               herald_search_postings_get_rarity (making->index->postings, first[i].term));
  if (is_number (making, first->term))
    item->importance /= SHARE_OF_NUMBERS;
  if (item->is_extra)
    item->importance /= SHARE_OF_EXTRAS;
}

static void
add_item (const Making *making, HeraldSearchItem *item)
{
  HeraldSearchQuery *query = making->query;
  HeraldSearchItem *twin;
  guint32 term;

  if (item->n_candidates == 0)
    return;
  term = g_array_index (query->candidates, HeraldSearchCandidate, item->candidates).term;
  twin = find_twin (making, term);
  set_importance (making, item);
  if (twin != NULL && twin->is_extra && !item->is_extra)
    {
      *twin = *item;
      query->importance += item->importance;
    }
  else if (twin == NULL && query->items->len < HERALD_SEARCH_MOST_ITEMS)
    {
      g_array_append_val (query->items, *item);
      if (!item->is_extra)
        query->importance += item->importance;
    }
}

/* A word that no document holds says that the query is about something else. */
static void
note_unknown (const Making *making, const HeraldSearchToken *token)
{
  const HeraldSearchPiece *piece = &get_given (making, token->first)->piece;
  guint n_documents = making->index->token_starts->len - 1;

  if (!token->is_inner && piece->is_word && piece->length >= SHORTEST_UNKNOWN)
    making->query->unknown += herald_search_rarity (n_documents, n_documents / SHARE_OF_UNKNOWN);
}

static gboolean
is_found (const Making *making, guint32 term)
{
  return term != HERALD_SEARCH_NO_WORD &&
         herald_search_postings_get_rarity (making->index->postings, term) > 0;
}

/* The phrases that the last words may be growing to. */
static void
add_unfinished (const Making *making, HeraldSearchItem *item, guint last)
{
  const HeraldSearchPiece *pieces[MOST_PHRASE_STARTS];

  for (guint n = 2; n <= MIN (last + 1, MOST_PHRASE_STARTS); n++)
    {
      guint first;
      guint end;

      for (guint i = 0; i < n; i++)
        pieces[i] = &get_given (making, last + 1 - n + i)->piece;
      herald_search_phrases_complete (making->index->phrases, pieces, n, &first, &end);
      for (; first < end; first++)
        add_candidate (making,
                       item,
                       herald_search_phrases_get_concept (making->index->phrases, first),
                       WEIGHT_UNFINISHED);
    }
}

static void
add_token (const Making *making, const HeraldSearchToken *token, gboolean is_extra)
{
  HeraldSearchItem item = { .candidates = making->query->candidates->len, .is_extra = is_extra };
  const HeraldSearchGiven *given = get_given (making, token->first);
  guint last = making->givens->words->len - 1;

  add_candidate (making, &item, token->term, weigh_token (making, token));
  if (token->n_atoms == 1 && !is_extra)
    add_others (making, &item, given);
  if (making->givens->is_open && !is_extra && token->first + token->n_atoms == last + 1)
    add_unfinished (making, &item, last);
  if (item.n_candidates == 0)
    note_unknown (making, token);
  add_item (making, &item);
}

static void
add_tokens (const Making *making, const GArray *tokens)
{
  gboolean is_outer_found = FALSE;

  for (guint i = 0; i < tokens->len; i++)
    {
      const HeraldSearchToken *token = &g_array_index (tokens, HeraldSearchToken, i);

      if (!token->is_inner)
        is_outer_found = is_found (making, token->term);
      add_token (making, token, token->is_inner && is_outer_found);
    }
}

/* “Can”, while it is typed, may become “cancer”. */
static void
add_lone_stop (const Making *making)
{
  HeraldSearchItem item = { .candidates = making->query->candidates->len };
  guint n_words = making->givens->words->len;

  if (making->query->items->len > 0 || n_words == 0 || !making->givens->is_open)
    return;
  add_others (making, &item, get_given (making, n_words - 1));
  add_unfinished (making, &item, n_words - 1);
  add_item (making, &item);
}

static void
read_tokens (const Making *making, GArray *tokens)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();

  for (guint i = 0; i < making->givens->words->len; i++)
    g_ptr_array_add (pieces, (gpointer)&get_given (making, i)->piece);
  herald_search_reading_run (making->index->phrases,
                             (const HeraldSearchPiece *const *)pieces->pdata,
                             pieces->len,
                             tokens);
}

/*
 * herald_search_query_init:
 * @self: (out caller-allocates): what is looked for
 * @index: an index that is finished
 * @text: what someone typed: any bytes
 */
void
herald_search_query_init (HeraldSearchQuery *self, const HeraldSearchIndex *index, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (HeraldSearchToken));
  g_auto (HeraldSearchAtoms) atoms = { 0 };
  g_auto (HeraldSearchGivens) givens = { 0 };
  const Making making = { self, index, &givens };

  self->candidates = g_array_new (FALSE, FALSE, sizeof (HeraldSearchCandidate));
  self->items = g_array_new (FALSE, FALSE, sizeof (HeraldSearchItem));
  self->importance = 0;
  self->unknown = 0;
  herald_search_atoms_init (&atoms);
  herald_search_atoms_read (&atoms, text, strnlen (text, MOST_BYTES));
  herald_search_givens_init (&givens, index, &atoms);
  read_tokens (&making, tokens);
  add_tokens (&making, tokens);
  add_lone_stop (&making);
}

/*
 * herald_search_query_clear:
 * @self: a query
 */
void
herald_search_query_clear (HeraldSearchQuery *self)
{
  g_array_unref (self->candidates);
  g_array_unref (self->items);
}
