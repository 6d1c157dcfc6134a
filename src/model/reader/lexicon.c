/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All words of all languages in two trees: one of letters, which knows a word while it is being
 * read, and one of words, which knows phrases. Both are walked once, without going back. */
#include "config.h"

#include <string.h>

#include "reader/lexicon-private.h"

static guint16
add_word (HeraldLexicon *self)
{
  guint32 languages = 0;

  g_array_append_val (self->words, languages);
  return self->words->len - 1;
}

static guint32
add_state (HeraldLexicon *self)
{
  g_ptr_array_add (self->meanings, NULL);
  return self->meanings->len - 1;
}

/**
 * herald_lexicon_new:
 *
 * Returns: (transfer full): a lexicon without a word
 */
HeraldLexicon *
herald_lexicon_new (void)
{
  HeraldLexicon *self = g_new0 (HeraldLexicon, 1);

  self->letters = g_array_new (FALSE, TRUE, sizeof (HeraldLetter));
  g_array_set_size (self->letters, 1);
  self->words = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->steps = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->meanings = g_ptr_array_new ();
  self->languages = g_ptr_array_new_with_free_func (g_free);
  add_word (self);
  self->number_word = add_word (self);
  add_state (self);
  return self;
}

/**
 * herald_lexicon_free:
 * @self: (transfer full): a lexicon
 */
void
herald_lexicon_free (HeraldLexicon *self)
{
  for (guint i = 0; i < self->meanings->len; i++)
    {
      if (self->meanings->pdata[i] != NULL)
        g_array_unref (self->meanings->pdata[i]);
    }
  g_ptr_array_unref (self->meanings);
  g_ptr_array_unref (self->languages);
  g_hash_table_unref (self->steps);
  g_array_unref (self->words);
  g_array_unref (self->letters);
  g_free (self);
}

/**
 * herald_lexicon_add_language:
 * @self: a lexicon
 * @id: a code such as `en`, or `shared`
 *
 * Returns: its number, %HERALD_LEXICON_MAX_LANGUAGES where it is there already or one too many
 */
guint
herald_lexicon_add_language (HeraldLexicon *self, const char *id)
{
  for (guint i = 0; i < self->languages->len; i++)
    {
      if (strcmp (self->languages->pdata[i], id) == 0)
        return HERALD_LEXICON_MAX_LANGUAGES;
    }
  if (self->languages->len < HERALD_LEXICON_MAX_LANGUAGES)
    {
      g_ptr_array_add (self->languages, g_strdup (id));
      return self->languages->len - 1;
    }
  return HERALD_LEXICON_MAX_LANGUAGES;
}

/**
 * herald_lexicon_get_n_languages:
 * @self: a lexicon
 *
 * Returns: the number of files that were read, the shared one among them
 */
guint
herald_lexicon_get_n_languages (const HeraldLexicon *self)
{
  return self->languages->len;
}

/**
 * herald_lexicon_get_language:
 * @self: a lexicon
 * @language: its number
 *
 * Returns: (transfer none): its code
 */
const char *
herald_lexicon_get_language (const HeraldLexicon *self, guint language)
{
  return self->languages->pdata[language];
}

/* A word of a list: in capitals only, with an open end, or any whole number. */
static guint16
intern_word (HeraldLexicon *self, const char *word, gsize length)
{
  gboolean has_open_end = word[length - 1] == '*';
  gboolean is_capital = g_ascii_isupper (*word);
  guint16 node = 0;
  guint16 *place;
  HeraldLetter *letter;

  if (length == 1 && *word == '#')
    return self->number_word;
  for (gsize i = 0; i < length - (has_open_end ? 1 : 0); i++)
    {
      int index = herald_letter_index (g_ascii_tolower (word[i]));
      guint16 next = g_array_index (self->letters, HeraldLetter, node).next[index];

      if (next == 0)
        {
          g_assert (self->letters->len < HERALD_LETTER_MAX_NODES);
          next = self->letters->len;
          g_array_set_size (self->letters, next + 1);
          g_array_index (self->letters, HeraldLetter, node).next[index] = next;
        }
      node = next;
    }
  letter = &g_array_index (self->letters, HeraldLetter, node);
  place = has_open_end ? &letter->stem : is_capital ? &letter->capital : &letter->word;
  if (*place == 0)
    *place = add_word (self);
  return *place;
}

static gboolean
is_list_word (const char *word, gsize length)
{
  gboolean has_small = FALSE;
  gboolean has_capital = FALSE;

  if (length == 1 && *word == '#')
    return TRUE;
  for (gsize i = 0; i < length; i++)
    {
      has_small |= g_ascii_islower (word[i]);
      has_capital |= g_ascii_isupper (word[i]);
      if (!g_ascii_isalnum (word[i]) && !(word[i] == '*' && i == length - 1 && i > 1))
        return FALSE;
    }
  return length > 0 && !(has_small && has_capital);
}

static gpointer
step_key (guint32 state, guint16 word)
{
  return GSIZE_TO_POINTER ((gsize)state << 16 | word);
}

static guint32
walk_word (HeraldLexicon *self, guint32 state, guint16 word)
{
  guint32 next = herald_lexicon_step (self, state, word);

  if (next == 0)
    {
      next = add_state (self);
      g_hash_table_insert (self->steps, step_key (state, word), GUINT_TO_POINTER (next));
    }
  return next;
}

static gboolean
add_meaning (HeraldLexicon *self, guint32 state, HeraldMeaning meaning)
{
  GArray *meanings = self->meanings->pdata[state];

  if (meanings == NULL)
    meanings = self->meanings->pdata[state] = g_array_new (FALSE, FALSE, sizeof (HeraldMeaning));
  for (guint i = 0; i < meanings->len; i++)
    {
      if (g_array_index (meanings, HeraldMeaning, i).language == meaning.language)
        return FALSE;
    }
  g_array_append_val (meanings, meaning);
  return TRUE;
}

/**
 * herald_lexicon_add_phrase:
 * @self: a lexicon
 * @language: the number of its language
 * @term: what it stands for
 * @phrase: words in plain letters with one blank between; a word in capitals is found in capitals
 *   only, a `*` at its end stands for any ending, `#` for any whole number
 * @problem: (out): what is wrong with @phrase
 *
 * Returns: whether nothing is wrong
 */
gboolean
herald_lexicon_add_phrase (HeraldLexicon *self,
                           guint language,
                           HeraldReportWord term,
                           const char *phrase,
                           const char **problem)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  guint32 state = 0;

  *problem = "no word, or more than 8";
  if (words[0] == NULL || g_strv_length (words) > HERALD_LEXICON_MAX_PHRASE_WORDS)
    return FALSE;
  *problem = "words of a to z, all small or all in capitals, digits, an end of “*”";
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint16 word;

      if (!is_list_word (words[i], strlen (words[i])))
        return FALSE;
      word = intern_word (self, words[i], strlen (words[i]));
      g_array_index (self->words, guint32, word) |= 1u << language;
      state = walk_word (self, state, word);
    }
  *problem = "stands twice";
  return add_meaning (self, state, (HeraldMeaning){ language, term });
}

/**
 * herald_lexicon_languages_of_word:
 * @self: a lexicon
 * @word: a listed word
 *
 * Returns: the set of languages that list it
 */
guint32
herald_lexicon_languages_of_word (const HeraldLexicon *self, guint16 word)
{
  return g_array_index (self->words, guint32, word);
}

/**
 * herald_lexicon_number_word:
 * @self: a lexicon
 *
 * Returns: the word that stands for any whole number
 */
guint16
herald_lexicon_number_word (const HeraldLexicon *self)
{
  return self->number_word;
}

/**
 * herald_lexicon_step:
 * @self: a lexicon
 * @state: where a phrase stands, 0 at its beginning
 * @word: the next word
 *
 * Returns: where it stands then, 0 where no phrase goes on like this
 */
guint32
herald_lexicon_step (const HeraldLexicon *self, guint32 state, guint16 word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, step_key (state, word)));
}

/**
 * herald_lexicon_term_at:
 * @self: a lexicon
 * @state: where a phrase stands
 * @languages: the languages of the text, as a set
 *
 * Returns: what a phrase that ends here stands for, %HERALD_REPORT_WORD_NONE where none ends
 */
HeraldReportWord
herald_lexicon_term_at (const HeraldLexicon *self, guint32 state, guint32 languages)
{
  const GArray *meanings = self->meanings->pdata[state];

  for (guint i = 0; meanings != NULL && i < meanings->len; i++)
    {
      const HeraldMeaning *meaning = &g_array_index (meanings, HeraldMeaning, i);

      if ((languages & (1u << meaning->language)) != 0)
        return meaning->term;
    }
  return HERALD_REPORT_WORD_NONE;
}
