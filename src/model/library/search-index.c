/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An index over documents of weighted fields. It knows words, and nothing of what they are about:
 * what means the same, and which words say little, it is told. */
#include "config.h"

#include <string.h>

#include "library/search-index-private.h"
#include "library/search-reading.h"

#define PHRASE_SEPARATOR "; "
#define MOST_USED 1000000u

/**
 * herald_search_index_new:
 * @language: the language of documents and queries, such as `en`
 *
 * The language says which forms of a word are one; in a language that is not known, none are.
 *
 * Returns: (transfer full): an index without documents
 */
HeraldSearchIndex *
herald_search_index_new (const char *language)
{
  HeraldSearchIndex *self;
  guint start = 0;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (HeraldSearchIndex, 1);
  self->vocabulary = herald_search_vocabulary_new (language);
  self->phrases = herald_search_phrases_new ();
  herald_search_atoms_init (&self->atoms);
  self->written = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->written_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->written_starts, start);
  return self;
}

/**
 * herald_search_index_free:
 * @self: (transfer full): an index
 */
void
herald_search_index_free (HeraldSearchIndex *self)
{
  g_clear_pointer (&self->spelling, herald_search_spelling_free);
  g_clear_pointer (&self->postings, herald_search_postings_free);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->token_starts, g_array_unref);
  g_free (self->pieces);
  g_free (self->concepts);
  g_clear_pointer (&self->written, g_array_unref);
  g_clear_pointer (&self->written_starts, g_array_unref);
  herald_search_atoms_clear (&self->atoms);
  herald_search_phrases_free (self->phrases);
  herald_search_vocabulary_free (self->vocabulary);
  g_free (self);
}

/**
 * herald_search_index_add_synonyms:
 * @self: an index that is not finished
 * @group: (array zero-terminated=1): words or phrases that mean the same
 *
 * Whoever looks for one of them finds the others, with the one that was written first. A phrase
 * that stands in two groups belongs to the first one.
 */
void
herald_search_index_add_synonyms (HeraldSearchIndex *self, const char *const *group)
{
  HeraldSearchVocabulary *vocabulary = self->vocabulary;
  g_autofree char *name = g_strdup_printf ("%c%u", HERALD_SEARCH_CONCEPT, self->n_groups++);
  guint32 concept;

  g_return_if_fail (self->tokens == NULL);

  concept = herald_search_lexicon_add (vocabulary->terms, name, strlen (name));
  for (; *group != NULL; group++)
    {
      herald_search_atoms_read (&self->atoms, *group, strlen (*group));
      herald_search_phrases_add (self->phrases, vocabulary, &self->atoms, concept);
    }
  self->n_given = herald_search_lexicon_get_n (vocabulary->words);
}

/**
 * herald_search_index_add_stop_words:
 * @self: an index that is not finished
 * @words: (array zero-terminated=1): words that say little by themselves, such as “the”
 */
void
herald_search_index_add_stop_words (HeraldSearchIndex *self, const char *const *words)
{
  HeraldSearchAtoms *atoms = &self->atoms;

  g_return_if_fail (self->tokens == NULL);

  for (; *words != NULL; words++)
    {
      herald_search_atoms_read (atoms, *words, strlen (*words));
      for (guint i = 0; i < atoms->atoms->len; i++)
        herald_search_vocabulary_add_stop (
            self->vocabulary,
            herald_search_vocabulary_add (self->vocabulary,
                                          atoms,
                                          herald_search_atoms_get (atoms, i)));
    }
  self->n_given = herald_search_lexicon_get_n (self->vocabulary->words);
}

static void
add_text (HeraldSearchIndex *self, HeraldSearchField field, const char *text, gsize length)
{
  HeraldSearchAtoms *atoms = &self->atoms;
  guint32 mark = HERALD_SEARCH_FIELD_MARK (field);

  g_array_append_val (self->written, mark);
  herald_search_atoms_read (atoms, text, length);
  for (guint i = 0; i < atoms->atoms->len; i++)
    {
      guint32 word = herald_search_vocabulary_add (self->vocabulary,
                                                   atoms,
                                                   herald_search_atoms_get (atoms, i));

      g_array_append_val (self->written, word);
    }
}

static void
add_phrases (HeraldSearchIndex *self, const char *text)
{
  const char *end;

  for (; (end = strstr (text, PHRASE_SEPARATOR)) != NULL; text = end + strlen (PHRASE_SEPARATOR))
    add_text (self, HERALD_SEARCH_PHRASES, text, end - text);
  add_text (self, HERALD_SEARCH_PHRASES, text, strlen (text));
}

/**
 * herald_search_index_add:
 * @self: an index that is not finished
 * @fields: (array fixed-size=5) (element-type utf8): the texts of a document; any may be %NULL
 *
 * Returns: the number of the document: 0, 1, 2 and so on
 */
guint
herald_search_index_add (HeraldSearchIndex *self, const char *const fields[HERALD_SEARCH_N_FIELDS])
{
  g_return_val_if_fail (self->tokens == NULL, 0);

  for (HeraldSearchField field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
    {
      if (fields[field] == NULL)
        continue;
      if (field == HERALD_SEARCH_PHRASES)
        add_phrases (self, fields[field]);
      else
        add_text (self, field, fields[field], strlen (fields[field]));
    }
  g_array_append_val (self->written_starts, self->written->len);
  return self->written_starts->len - 2;
}

static gboolean
is_word (const char *text)
{
  return g_ascii_isalpha (*text) || (guchar)*text >= 0x80;
}

/* Everything that is known of a word before it is read. */
static void
prepare_pieces (HeraldSearchIndex *self)
{
  HeraldSearchVocabulary *vocabulary = self->vocabulary;
  guint n_words = herald_search_lexicon_get_n (vocabulary->words);

  self->pieces = g_new0 (HeraldSearchPiece, n_words);
  self->concepts = g_new (guint32, n_words);
  for (guint32 word = 0; word < n_words; word++)
    {
      HeraldSearchPiece *piece = &self->pieces[word];
      const HeraldSearchPiece *const alone[] = { piece };
      HeraldSearchMatch matches[HERALD_SEARCH_MOST_MATCHES];

      piece->term = herald_search_vocabulary_get_term (vocabulary, word);
      piece->text = herald_search_lexicon_get (vocabulary->terms, piece->term);
      piece->length = herald_search_lexicon_get_length (vocabulary->terms, piece->term);
      piece->is_stop = herald_search_vocabulary_is_stop (vocabulary, word);
      piece->is_word = is_word (piece->text);
      herald_search_phrases_begin (self->phrases, piece);
      self->concepts[word] = piece->term;
      if (herald_search_phrases_match (self->phrases, alone, 1, matches) > 0)
        self->concepts[word] = matches[0].concept;
    }
}

/* A sign without a number or a name means nothing. */
static gboolean
says_something (const HeraldSearchIndex *self, guint32 term)
{
  const char *text = herald_search_lexicon_get (self->vocabulary->terms, term);

  return *text != '+' && *text != '-';
}

static void
flush (HeraldSearchIndex *self, GPtrArray *pieces, GArray *read)
{
  g_array_set_size (read, 0);
  herald_search_reading_run (self->phrases,
                             (const HeraldSearchPiece *const *)pieces->pdata,
                             pieces->len,
                             read);
  for (guint i = 0; i < read->len; i++)
    {
      const HeraldSearchToken *token = &g_array_index (read, HeraldSearchToken, i);
      guint32 term = token->is_inner ? token->term | HERALD_SEARCH_INNER : token->term;

      if (says_something (self, token->term))
        g_array_append_val (self->tokens, term);
    }
  g_ptr_array_set_size (pieces, 0);
}

static void
read_document (HeraldSearchIndex *self, guint first, guint end, GPtrArray *pieces, GArray *read)
{
  for (guint i = first; i < end; i++)
    {
      guint32 word = g_array_index (self->written, guint32, i);

      if (word < HERALD_SEARCH_MARK)
        {
          g_ptr_array_add (pieces, &self->pieces[word]);
          continue;
        }
      flush (self, pieces, read);
      g_array_append_val (self->tokens, word);
    }
  flush (self, pieces, read);
  g_array_append_val (self->token_starts, self->tokens->len);
}

static void
read_documents (HeraldSearchIndex *self)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (HeraldSearchToken));
  guint start = 0;

  self->tokens = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->written->len);
  self->token_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->token_starts, start);
  for (guint document = 0; document + 1 < self->written_starts->len; document++)
    read_document (self,
                   g_array_index (self->written_starts, guint, document),
                   g_array_index (self->written_starts, guint, document + 1),
                   pieces,
                   read);
}

/* Only what leads somewhere is guessed; a word that says little is meant more often than any. */
static guint
count_uses (const HeraldSearchIndex *self, guint32 word)
{
  guint of_term;
  guint of_concept;

  if (self->pieces[word].is_stop)
    return MOST_USED;
  herald_search_postings_get (self->postings, self->pieces[word].term, &of_term);
  herald_search_postings_get (self->postings, self->concepts[word], &of_concept);
  return MAX (of_term, of_concept);
}

/**
 * herald_search_index_finish:
 * @self: an index with all its documents and synonyms
 *
 * Builds what lookups need. Nothing can be added afterwards.
 */
void
herald_search_index_finish (HeraldSearchIndex *self)
{
  guint n_words = herald_search_lexicon_get_n (self->vocabulary->words);
  g_autofree guint *uses = g_new (guint, n_words);

  g_return_if_fail (self->tokens == NULL);

  herald_search_phrases_sort (self->phrases);
  herald_search_vocabulary_join_prefixed (self->vocabulary, self->n_given);
  prepare_pieces (self);
  read_documents (self);
  g_clear_pointer (&self->written, g_array_unref);
  g_clear_pointer (&self->written_starts, g_array_unref);
  self->postings =
      herald_search_postings_new (self->tokens,
                                  self->token_starts,
                                  herald_search_lexicon_get_n (self->vocabulary->terms));
  for (guint32 word = 0; word < n_words; word++)
    uses[word] = count_uses (self, word);
  self->spelling = herald_search_spelling_new (self->vocabulary->words, uses);
}
