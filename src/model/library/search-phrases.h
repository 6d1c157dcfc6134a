/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-vocabulary.h"

G_BEGIN_DECLS

#define HERALD_SEARCH_MOST_MATCHES 4 /* phrases that begin at one place */

typedef struct _HeraldSearchPhrases HeraldSearchPhrases;

/*
 * HeraldSearchPiece:
 * @text: a stem, a number or a sign
 * @length: its bytes
 * @first: the first phrase that begins with it
 * @end: the phrase behind the last one
 * @term: its term, or %HERALD_SEARCH_NO_WORD where it is not known
 * @is_stop: whether it says little by itself
 * @is_word: whether it is a word, and no number or sign
 *
 * One word of a text, and where phrases that begin with it are found.
 */
typedef struct
{
  const char *text;
  guint length;
  guint first;
  guint end;
  guint32 term;
  gboolean is_stop;
  gboolean is_word;
} HeraldSearchPiece;

/*
 * HeraldSearchMatch:
 * @length: how many pieces
 * @concept: the term that all phrases of its group share
 */
typedef struct
{
  guint length;
  guint32 concept;
} HeraldSearchMatch;

HeraldSearchPhrases *herald_search_phrases_new (void);
void herald_search_phrases_free (HeraldSearchPhrases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchPhrases, herald_search_phrases_free)

void herald_search_phrases_add (HeraldSearchPhrases *self,
                                HeraldSearchVocabulary *vocabulary,
                                const HeraldSearchAtoms *atoms,
                                guint32 concept);
void herald_search_phrases_sort (HeraldSearchPhrases *self);
void herald_search_phrases_begin (const HeraldSearchPhrases *self, HeraldSearchPiece *piece);
guint herald_search_phrases_match (const HeraldSearchPhrases *self,
                                   const HeraldSearchPiece *const *pieces,
                                   guint n_pieces,
                                   HeraldSearchMatch *matches);
void herald_search_phrases_complete (const HeraldSearchPhrases *self,
                                     const HeraldSearchPiece *const *pieces,
                                     guint n_pieces,
                                     guint *first,
                                     guint *end);
gboolean herald_search_phrases_is_whole (const HeraldSearchPhrases *self,
                                         const HeraldSearchPiece *piece);
guint32 herald_search_phrases_get_concept (const HeraldSearchPhrases *self, guint phrase);

G_END_DECLS
