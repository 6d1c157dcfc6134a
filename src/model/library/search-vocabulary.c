/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what is written to what is looked up. A form is spelt and stemmed once, however often it
 * comes. */
#include "config.h"

#include "library/search-arabic.h"
#include "library/search-vocabulary.h"

/*
 * herald_search_vocabulary_new:
 * @language: a language, such as `en`
 *
 * Returns: (transfer full): a vocabulary without words
 */
HeraldSearchVocabulary *
herald_search_vocabulary_new (const char *language)
{
  HeraldSearchVocabulary *self = g_new0 (HeraldSearchVocabulary, 1);

  self->language = herald_search_language_new (language);
  self->forms = herald_search_lexicon_new ();
  self->form_words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->words = herald_search_lexicon_new ();
  self->word_terms = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->terms = herald_search_lexicon_new ();
  self->stops = g_array_new (FALSE, TRUE, sizeof (guint8));
  return self;
}

/*
 * herald_search_vocabulary_free:
 * @self: (transfer full): a vocabulary
 */
void
herald_search_vocabulary_free (HeraldSearchVocabulary *self)
{
  herald_search_language_free (self->language);
  herald_search_lexicon_free (self->forms);
  herald_search_lexicon_free (self->words);
  herald_search_lexicon_free (self->terms);
  g_array_unref (self->form_words);
  g_array_unref (self->word_terms);
  g_array_unref (self->stops);
  g_free (self);
}

static guint32
add_word (HeraldSearchVocabulary *self, GString *text, HeraldSearchAtomKind kind)
{
  guint32 word;
  guint32 term;

  if (kind == HERALD_SEARCH_ATOM_WORD)
    herald_search_language_spell (self->language, text);
  word = herald_search_lexicon_add (self->words, text->str, text->len);
  if (word < self->word_terms->len)
    return word;
  if (kind == HERALD_SEARCH_ATOM_WORD)
    herald_search_language_stem (self->language, text);
  term = herald_search_lexicon_add (self->terms, text->str, text->len);
  g_array_append_val (self->word_terms, term);
  return word;
}

/*
 * herald_search_vocabulary_add:
 * @self: a vocabulary
 * @atoms: the atoms of a text
 * @atom: one of them
 *
 * Returns: its word, a new one where it was not known
 */
guint32
herald_search_vocabulary_add (HeraldSearchVocabulary *self,
                              const HeraldSearchAtoms *atoms,
                              const HeraldSearchAtom *atom)
{
  const char *text = atoms->text->str + atom->offset;
  guint32 form = herald_search_lexicon_add (self->forms, text, atom->length);

  if (form == self->form_words->len)
    {
      g_autoptr (GString) copy = g_string_new_len (text, atom->length);
      guint32 word = add_word (self, copy, atom->kind);

      g_array_append_val (self->form_words, word);
    }
  return g_array_index (self->form_words, guint32, form);
}

/*
 * herald_search_vocabulary_add_stop:
 * @self: a vocabulary
 * @word: a word that says little
 */
void
herald_search_vocabulary_add_stop (HeraldSearchVocabulary *self, guint32 word)
{
  if (word >= self->stops->len)
    g_array_set_size (self->stops, word + 1);
  g_array_index (self->stops, guint8, word) = TRUE;
}

/*
 * herald_search_vocabulary_is_particle:
 * @text: (array length=length): a word
 * @length: its bytes
 *
 * Returns: whether it says little in every language: a single letter, or what Arabic writes in
 * front of a Latin name
 */
gboolean
herald_search_vocabulary_is_particle (const char *text, gsize length)
{
  return (length == 1 && g_ascii_isalpha (*text)) || herald_search_arabic_is_prefix (text, length);
}

/*
 * herald_search_vocabulary_is_stop:
 * @self: a vocabulary
 * @word: a word
 *
 * Returns: whether it says little by itself: a word such as “the”, or one Latin letter
 */
gboolean
herald_search_vocabulary_is_stop (const HeraldSearchVocabulary *self, guint32 word)
{
  if (word < self->stops->len && g_array_index (self->stops, guint8, word))
    return TRUE;
  return herald_search_vocabulary_is_particle (herald_search_lexicon_get (self->words, word),
                                               herald_search_lexicon_get_length (self->words,
                                                                                 word));
}

/* What remains behind a prefix, where that is a word. */
static guint32
find_bare_word (const HeraldSearchVocabulary *self, const char *text, gsize length)
{
  gsize prefix = herald_search_language_get_prefix (self->language, text, length);
  g_autoptr (GString) rest = NULL;
  guint32 word;

  if (prefix == 0)
    return HERALD_SEARCH_NO_WORD;
  rest = g_string_new_len (text + prefix, (gssize)(length - prefix));
  herald_search_language_spell (self->language, rest);
  word = herald_search_lexicon_find (self->words, rest->str, rest->len);
  return word != HERALD_SEARCH_NO_WORD ? word : find_bare_word (self, rest->str, rest->len);
}

/*
 * herald_search_vocabulary_find_bare:
 * @self: a vocabulary
 * @text: (array length=length): a word in the one spelling
 * @length: its bytes
 * @first: the first word that may have a prefix; those before were given one by one
 * @stem: (out caller-allocates): gets the stem of what remains
 * @is_stop: (out): whether what remains says little
 *
 * Returns: the term of the word without what touches it in front, such as “and”;
 *   %HERALD_SEARCH_NO_WORD where nothing does, or where the rest is no word
 */
guint32
herald_search_vocabulary_find_bare (const HeraldSearchVocabulary *self,
                                    const char *text,
                                    gsize length,
                                    guint32 first,
                                    GString *stem,
                                    gboolean *is_stop)
{
  gsize prefix = herald_search_language_get_prefix (self->language, text, length);
  g_autoptr (GString) rest = NULL;
  guint32 word;
  guint32 term = HERALD_SEARCH_NO_WORD;

  if (prefix == 0)
    return HERALD_SEARCH_NO_WORD;
  rest = g_string_new_len (text + prefix, (gssize)(length - prefix));
  herald_search_language_spell (self->language, rest);
  word = herald_search_lexicon_find (self->words, rest->str, rest->len);
  if (word == HERALD_SEARCH_NO_WORD || word >= first)
    term = herald_search_vocabulary_find_bare (self, rest->str, rest->len, first, stem, is_stop);
  if (term != HERALD_SEARCH_NO_WORD)
    return term;
  g_string_assign (stem, rest->str);
  herald_search_language_stem (self->language, stem);
  *is_stop = word != HERALD_SEARCH_NO_WORD && herald_search_vocabulary_is_stop (self, word);
  return herald_search_lexicon_find (self->terms, stem->str, stem->len);
}

/*
 * herald_search_vocabulary_join_prefixed:
 * @self: a vocabulary that holds all words
 * @first: the first word that may have a prefix
 *
 * Makes “and the biopsy”, where that is one word, the same as “biopsy”.
 */
void
herald_search_vocabulary_join_prefixed (HeraldSearchVocabulary *self, guint32 first)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (guint32 word = first; word < self->word_terms->len; word++)
    {
      gboolean is_stop;
      guint32 term =
          herald_search_vocabulary_find_bare (self,
                                              herald_search_lexicon_get (self->words, word),
                                              herald_search_lexicon_get_length (self->words, word),
                                              first,
                                              stem,
                                              &is_stop);

      if (term == HERALD_SEARCH_NO_WORD)
        continue;
      g_array_index (self->word_terms, guint32, word) = term;
      if (is_stop)
        herald_search_vocabulary_add_stop (self, word);
    }
}

/*
 * herald_search_vocabulary_look_up:
 * @self: a vocabulary
 * @word: (inout): a folded word; gets its one spelling
 *
 * Returns: the word, or %HERALD_SEARCH_NO_WORD
 */
guint32
herald_search_vocabulary_look_up (const HeraldSearchVocabulary *self, GString *word)
{
  guint32 found;

  herald_search_language_spell (self->language, word);
  found = herald_search_lexicon_find (self->words, word->str, word->len);
  if (found == HERALD_SEARCH_NO_WORD)
    {
      found = find_bare_word (self, word->str, word->len);
      if (found != HERALD_SEARCH_NO_WORD)
        g_string_assign (word, herald_search_lexicon_get (self->words, found));
    }
  return found;
}
