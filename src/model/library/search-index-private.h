/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-index.h"
#include "library/search-phrases.h"
#include "library/search-postings.h"
#include "library/search-spelling.h"

G_BEGIN_DECLS

/* What the files of the search know of an index. Everything below @pieces exists once it is
 * finished. */
struct _HeraldSearchIndex
{
  HeraldSearchVocabulary *vocabulary;
  HeraldSearchPhrases *phrases;
  HeraldSearchAtoms atoms; /* of the text that is read just now */
  guint n_groups;
  guint n_given;          /* words that synonyms and stop words have */
  GArray *written;        /* (element-type guint32) words and marks, until it is finished */
  GArray *written_starts; /* (element-type guint) by document, and the end */

  HeraldSearchPiece *pieces; /* by word */
  guint32 *concepts;         /* by word: what it shares with others, or its own term */
  GArray *tokens;            /* (element-type guint32) terms and marks */
  GArray *token_starts;      /* (element-type guint) by document, and the end */
  HeraldSearchPostings *postings;
  HeraldSearchSpelling *spelling;
};

G_END_DECLS
