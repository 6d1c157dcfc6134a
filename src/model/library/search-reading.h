/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-phrases.h"

G_BEGIN_DECLS

/*
 * HeraldSearchToken:
 * @term: what is looked up
 * @first: the first atom that it stands for
 * @n_atoms: how many it stands for
 * @is_inner: whether it is only a part of a longer phrase that is a token itself
 */
typedef struct
{
  guint32 term;
  guint first;
  guint n_atoms;
  gboolean is_inner;
} HeraldSearchToken;

void herald_search_reading_run (const HeraldSearchPhrases *phrases,
                                const HeraldSearchPiece *const *pieces,
                                guint n_pieces,
                                GArray *tokens);

G_END_DECLS
