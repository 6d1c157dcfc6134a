/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-atoms.h"
#include "library/search-language.h"
#include "library/search-lexicon.h"

G_BEGIN_DECLS

/* How the name of a concept begins, which no word does. */
#define HERALD_SEARCH_CONCEPT '\001'

/*
 * HeraldSearchVocabulary:
 * @language: what is done to words
 * @forms: words as they were written, folded
 * @form_words: (element-type guint32): the word of each form
 * @words: words in one spelling
 * @word_terms: (element-type guint32): the term of each word
 * @terms: what is looked up: stems, numbers, signs, and concepts that several phrases share
 * @stops: (element-type guint8): by word, whether it says little
 *
 * All words that the index has met, those of synonyms too.
 */
typedef struct
{
  HeraldSearchLanguage *language;
  HeraldSearchLexicon *forms;
  GArray *form_words;
  HeraldSearchLexicon *words;
  GArray *word_terms;
  HeraldSearchLexicon *terms;
  GArray *stops;
} HeraldSearchVocabulary;

HeraldSearchVocabulary *herald_search_vocabulary_new (const char *language);
void herald_search_vocabulary_free (HeraldSearchVocabulary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchVocabulary, herald_search_vocabulary_free)

guint32 herald_search_vocabulary_add (HeraldSearchVocabulary *self,
                                      const HeraldSearchAtoms *atoms,
                                      const HeraldSearchAtom *atom);
void herald_search_vocabulary_add_stop (HeraldSearchVocabulary *self, guint32 word);
guint32 herald_search_vocabulary_look_up (const HeraldSearchVocabulary *self, GString *word);
guint32 herald_search_vocabulary_find_bare (const HeraldSearchVocabulary *self,
                                            const char *text,
                                            gsize length,
                                            guint32 first,
                                            GString *stem,
                                            gboolean *is_stop);
void herald_search_vocabulary_join_prefixed (HeraldSearchVocabulary *self, guint32 first);
gboolean herald_search_vocabulary_is_particle (const char *text, gsize length);
gboolean herald_search_vocabulary_is_stop (const HeraldSearchVocabulary *self, guint32 word);

static inline guint32
herald_search_vocabulary_get_term (const HeraldSearchVocabulary *self, guint32 word)
{
  return g_array_index (self->word_terms, guint32, word);
}

G_END_DECLS
