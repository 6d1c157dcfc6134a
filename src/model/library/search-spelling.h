/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-lexicon.h"

G_BEGIN_DECLS

typedef struct _HeraldSearchSpelling HeraldSearchSpelling;

/*
 * HeraldSearchGuess:
 * @word: a word that may be meant
 * @cost: how far it is from what is written
 * @use: how often it is used
 */
typedef struct
{
  guint32 word;
  guint cost;
  guint use;
} HeraldSearchGuess;

HeraldSearchSpelling *herald_search_spelling_new (const HeraldSearchLexicon *words,
                                                  const guint *uses);
void herald_search_spelling_free (HeraldSearchSpelling *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchSpelling, herald_search_spelling_free)

void herald_search_spelling_complete (const HeraldSearchSpelling *self,
                                      const char *text,
                                      GArray *guesses);
void herald_search_spelling_correct (const HeraldSearchSpelling *self,
                                     const char *text,
                                     gboolean is_open,
                                     guint *effort,
                                     GArray *guesses);

G_END_DECLS
