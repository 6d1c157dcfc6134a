/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the words of a text that a query matched. */
#include "config.h"

#include <string.h>

#include "library/search-query.h"
#include "library/search-reading.h"

/* Every term that the query may mean. A longer word than what is written is marked only where the
 * word is still being typed, which the query knows. */
static GHashTable *
list_terms (const HeraldSearchQuery *query)
{
  GHashTable *terms = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < query->candidates->len; i++)
    g_hash_table_add (terms,
                      GUINT_TO_POINTER (
                          g_array_index (query->candidates, HeraldSearchCandidate, i).term));
  return terms;
}

/* The text may hold words that no document has; they can't be meant. */
static GArray *
list_pieces (const HeraldSearchIndex *self, const HeraldSearchAtoms *atoms)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (HeraldSearchPiece));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < atoms->atoms->len; i++)
    {
      const HeraldSearchAtom *atom = herald_search_atoms_get (atoms, i);
      HeraldSearchPiece piece = { .text = "", .term = HERALD_SEARCH_NO_WORD };
      guint32 word;

      g_string_truncate (text, 0);
      g_string_append_len (text, atoms->text->str + atom->offset, atom->length);
      if (atom->kind == HERALD_SEARCH_ATOM_WORD)
        word = herald_search_vocabulary_look_up (self->vocabulary, text);
      else
        word = herald_search_lexicon_find (self->vocabulary->words, text->str, text->len);
      g_array_append_val (pieces, *(word != HERALD_SEARCH_NO_WORD ? &self->pieces[word] : &piece));
    }
  return pieces;
}

static GArray *
read_text (const HeraldSearchIndex *self, const HeraldSearchAtoms *atoms)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (HeraldSearchToken));
  g_autoptr (GArray) pieces = list_pieces (self, atoms);
  g_autoptr (GPtrArray) pointers = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++)
    g_ptr_array_add (pointers, &g_array_index (pieces, HeraldSearchPiece, i));
  herald_search_reading_run (self->phrases,
                             (const HeraldSearchPiece *const *)pointers->pdata,
                             pointers->len,
                             tokens);
  return tokens;
}

/* The tokens come in order of their beginning, a longer one before what is inside it. */
static void
add_range (GArray *ranges, const HeraldSearchAtoms *atoms, const HeraldSearchToken *token)
{
  HeraldSearchRange range = {
    herald_search_atoms_get (atoms, token->first)->start,
    herald_search_atoms_get (atoms, token->first + token->n_atoms - 1)->end,
  };

  if (ranges->len > 0 &&
      g_array_index (ranges, HeraldSearchRange, ranges->len - 1).end > range.start)
    {
      HeraldSearchRange *last = &g_array_index (ranges, HeraldSearchRange, ranges->len - 1);

      last->end = MAX (last->end, range.end);
      return;
    }
  g_array_append_val (ranges, range);
}

/**
 * herald_search_index_mark:
 * @self: an index that is finished
 * @query: what someone typed
 * @text: a text, such as the title of a hit
 *
 * Not for two threads at a time.
 *
 * Returns: (transfer full) (element-type HeraldSearchRange): the words and phrases of @text that
 *   @query means, in order, without overlaps
 */
GArray *
herald_search_index_mark (const HeraldSearchIndex *self, const char *query, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HeraldSearchRange));
  g_auto (HeraldSearchQuery) read = { 0 };
  g_auto (HeraldSearchAtoms) atoms = { 0 };
  g_autoptr (GHashTable) terms = NULL;
  g_autoptr (GArray) tokens = NULL;

  g_return_val_if_fail (self->tokens != NULL, ranges);

  herald_search_query_init (&read, self, query);
  herald_search_atoms_init (&atoms);
  herald_search_atoms_read (&atoms, text, strlen (text));
  terms = list_terms (&read);
  tokens = read_text (self, &atoms);
  for (guint i = 0; i < tokens->len; i++)
    {
      const HeraldSearchToken *token = &g_array_index (tokens, HeraldSearchToken, i);

      if (g_hash_table_contains (terms, GUINT_TO_POINTER (token->term)))
        add_range (ranges, &atoms, token);
    }
  return ranges;
}
