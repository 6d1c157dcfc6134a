/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what is written to what is looked up. A form is spelt and stemmed once, however often it
 * comes. */
#include "config.h"

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
  return herald_search_lexicon_get_length (self->words, word) == 1 &&
         g_ascii_isalpha (*herald_search_lexicon_get (self->words, word));
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
  herald_search_language_spell (self->language, word);
  return herald_search_lexicon_find (self->words, word->str, word->len);
}
