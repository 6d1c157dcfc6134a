/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-index-private.h"

G_BEGIN_DECLS

/*
 * HeraldSearchGiven:
 * @piece: the word that is taken for what was given
 * @weight: how surely, at most %HERALD_SEARCH_ONE
 * @others: the first of the words that may be meant instead
 * @n_others: how many
 *
 * A word of a query.
 */
typedef struct
{
  HeraldSearchPiece piece;
  guint weight;
  guint others;
  guint n_others;
} HeraldSearchGiven;

/*
 * HeraldSearchOther:
 * @word: a word
 * @weight: how surely it is meant
 */
typedef struct
{
  guint32 word;
  guint weight;
} HeraldSearchOther;

/*
 * HeraldSearchGivens:
 * @words: (element-type HeraldSearchGiven): the words of a query
 * @others: (element-type HeraldSearchOther): what may be meant instead, of all words
 * @texts: owns the texts of words that are not known
 * @is_open: whether the last word may still be growing
 */
typedef struct
{
  GArray *words;
  GArray *others;
  GStringChunk *texts;
  gboolean is_open;
} HeraldSearchGivens;

void herald_search_givens_init (HeraldSearchGivens *self,
                                const HeraldSearchIndex *index,
                                const HeraldSearchAtoms *atoms);
void herald_search_givens_clear (HeraldSearchGivens *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeraldSearchGivens, herald_search_givens_clear)

G_END_DECLS
