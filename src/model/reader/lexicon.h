/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "reader/report-word.h"

G_BEGIN_DECLS

/* Languages are kept in a set of 32 bits; the first is what all of them share. */
#define HERALD_LEXICON_MAX_LANGUAGES 32
#define HERALD_LEXICON_MAX_PHRASE_WORDS 8
/* A word of a report can be a listed word, the same in capitals, and begin with two stems. */
#define HERALD_SPELLING_MAX_WORDS 4

/**
 * HeraldSpelling:
 * @words: (array length=n_words): the listed words that it is
 * @is_in_capitals: whether it has no small letter
 *
 * A word of a report on its way through the list of letters.
 */
typedef struct
{
  guint16 words[HERALD_SPELLING_MAX_WORDS];
  guint16 n_words;
  guint16 n_letters;
  guint16 node;
  gboolean is_dead; /* no listed word starts like this */
  gboolean is_in_capitals;
} HeraldSpelling;

typedef struct _HeraldLexicon HeraldLexicon;

HeraldLexicon *herald_lexicon_new (void);
void herald_lexicon_free (HeraldLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldLexicon, herald_lexicon_free)

gboolean
herald_lexicon_add_file (HeraldLexicon *self, JsonNode *root, const char *name, GError **error);
gboolean herald_lexicon_add_bundled (HeraldLexicon *self, GError **error);
gboolean herald_lexicon_add_phrase (HeraldLexicon *self,
                                    guint language,
                                    HeraldReportWord term,
                                    const char *phrase,
                                    const char **problem);
guint herald_lexicon_add_language (HeraldLexicon *self, const char *id);
guint herald_lexicon_get_n_languages (const HeraldLexicon *self);
const char *herald_lexicon_get_language (const HeraldLexicon *self, guint language);

void herald_spelling_begin (HeraldSpelling *spelling);
void herald_spelling_add (const HeraldLexicon *self,
                          HeraldSpelling *spelling,
                          const char *letters,
                          guint n_letters,
                          gboolean is_capital);
void herald_spelling_end (const HeraldLexicon *self, HeraldSpelling *spelling);
guint32 herald_lexicon_languages_of_word (const HeraldLexicon *self, guint16 word);
guint16 herald_lexicon_number_word (const HeraldLexicon *self);

guint32 herald_lexicon_step (const HeraldLexicon *self, guint32 state, guint16 word);
HeraldReportWord
herald_lexicon_term_at (const HeraldLexicon *self, guint32 state, guint32 languages);

G_END_DECLS
