/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which known word is meant by one that is not complete, or not quite right. */
#include "config.h"

#include <string.h>

#include "library/search-spelling.h"
#include "library/search-typo.h"

#define MOST_LOOKED_AT 2000 /* of words that begin alike */
#define MOST_COMPLETIONS 48

typedef struct
{
  guint32 word;
  guint32 letters; /* a bit for each letter that it holds */
  guint16 n_letters;
} Entry;

struct _HeraldSearchSpelling
{
  const HeraldSearchLexicon *words;
  guint *uses;       /* by word */
  GArray *by_text;   /* (element-type guint32) words */
  GArray *by_length; /* (element-type Entry) */
  guint starts[HERALD_SEARCH_TYPO_LETTERS + 2];
};

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer words)
{
  return strcmp (herald_search_lexicon_get (words, *(const guint32 *)a),
                 herald_search_lexicon_get (words, *(const guint32 *)b));
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  int order = (first->n_letters > second->n_letters) - (first->n_letters < second->n_letters);

  return order != 0 ? order : (first->word > second->word) - (first->word < second->word);
}

/* The letters of a word, as far as they are compared. */
static guint
spell (const char *text, gunichar *letters)
{
  guint n_letters = 0;

  for (; *text != '\0' && n_letters < HERALD_SEARCH_TYPO_LETTERS; text = g_utf8_next_char (text))
    letters[n_letters++] = g_utf8_get_char (text);
  return n_letters;
}

static guint32
letter_set (const gunichar *letters, guint n_letters)
{
  guint32 set = 0;

  for (guint i = 0; i < n_letters; i++)
    set |= 1u << (letters[i] & 31);
  return set;
}

static void
add_entry (HeraldSearchSpelling *self, guint32 word)
{
  const char *text = herald_search_lexicon_get (self->words, word);
  gunichar letters[HERALD_SEARCH_TYPO_LETTERS];
  Entry entry = { .word = word };

  if (text[0] < 'a' && (guchar)text[0] < 0x80)
    return;
  entry.n_letters = spell (text, letters);
  entry.letters = letter_set (letters, entry.n_letters);
  g_array_append_val (self->by_text, word);
  g_array_append_val (self->by_length, entry);
}

static void
find_starts (HeraldSearchSpelling *self)
{
  guint length = 0;

  for (guint i = 0; i < self->by_length->len; i++)
    while (length <= g_array_index (self->by_length, Entry, i).n_letters)
      self->starts[length++] = i;
  while (length < G_N_ELEMENTS (self->starts))
    self->starts[length++] = self->by_length->len;
}

/*
 * herald_search_spelling_new:
 * @words: the known words; outlive it
 * @uses: (array): by word, how often it is used; 0 for what is never meant
 *
 * Returns: (transfer full): a speller
 */
HeraldSearchSpelling *
herald_search_spelling_new (const HeraldSearchLexicon *words, const guint *uses)
{
  HeraldSearchSpelling *self = g_new0 (HeraldSearchSpelling, 1);
  guint n_words = herald_search_lexicon_get_n (words);

  self->words = words;
  self->uses = g_memdup2 (uses, n_words * sizeof *uses);
  self->by_text = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_words);
  self->by_length = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_words);
  for (guint32 word = 0; word < n_words; word++)
    if (uses[word] > 0)
      add_entry (self, word);
  g_array_sort_with_data (self->by_text, compare_texts, (gpointer)words);
  g_array_sort (self->by_length, compare_lengths);
  find_starts (self);
  return self;
}

/*
 * herald_search_spelling_free:
 * @self: (transfer full): a speller
 */
void
herald_search_spelling_free (HeraldSearchSpelling *self)
{
  g_free (self->uses);
  g_array_unref (self->by_text);
  g_array_unref (self->by_length);
  g_free (self);
}

static guint
find_first (const HeraldSearchSpelling *self, const char *text)
{
  guint first = 0;
  guint end = self->by_text->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      guint32 word = g_array_index (self->by_text, guint32, middle);

      if (strcmp (herald_search_lexicon_get (self->words, word), text) < 0)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* Near ones first, and of these what is used more. */
static int
compare_guesses (gconstpointer a, gconstpointer b)
{
  const HeraldSearchGuess *first = a;
  const HeraldSearchGuess *second = b;

  if (first->cost != second->cost)
    return first->cost < second->cost ? -1 : 1;
  if (first->use != second->use)
    return first->use > second->use ? -1 : 1;
  return (first->word > second->word) - (first->word < second->word);
}

static void
add_guess (const HeraldSearchSpelling *self, guint32 word, guint cost, GArray *guesses)
{
  HeraldSearchGuess guess = { word, cost, self->uses[word] };

  g_array_append_val (guesses, guess);
}

/*
 * herald_search_spelling_complete:
 * @self: a speller
 * @text: the beginning of a word
 * @guesses: (element-type HeraldSearchGuess): gets longer words that begin so, likely ones first
 */
void
herald_search_spelling_complete (const HeraldSearchSpelling *self,
                                 const char *text,
                                 GArray *guesses)
{
  gsize length = strlen (text);

  for (guint i = find_first (self, text); i < self->by_text->len && guesses->len < MOST_LOOKED_AT;
       i++)
    {
      guint32 word = g_array_index (self->by_text, guint32, i);
      const char *longer = herald_search_lexicon_get (self->words, word);

      if (strncmp (longer, text, length) != 0)
        break;
      if (longer[length] != '\0')
        add_guess (self, word, 0, guesses);
    }
  g_array_sort (guesses, compare_guesses);
  if (guesses->len > MOST_COMPLETIONS)
    g_array_set_size (guesses, MOST_COMPLETIONS);
}

static gboolean
may_be_near (const Entry *entry, guint32 letters, guint most, gboolean is_open)
{
  guint32 strange = is_open ? letters & ~entry->letters : letters ^ entry->letters;

  /* A change makes one letter strange in each word, and costs at least 1. */
  return (guint)__builtin_popcount (strange) <= 2 * most;
}

/*
 * herald_search_spelling_correct:
 * @self: a speller
 * @text: a word
 * @is_open: whether more letters may follow
 * @guesses: (element-type HeraldSearchGuess): gets the words that may be meant, near ones first
 */
void
herald_search_spelling_correct (const HeraldSearchSpelling *self,
                                const char *text,
                                gboolean is_open,
                                GArray *guesses)
{
  gunichar written[HERALD_SEARCH_TYPO_LETTERS];
  gunichar meant[HERALD_SEARCH_TYPO_LETTERS];
  guint n_written = spell (text, written);
  guint32 letters = letter_set (written, n_written);
  guint most = herald_search_typo_limit (n_written);
  guint shortest = n_written > most ? n_written - most : 0;
  guint longest = is_open ? HERALD_SEARCH_TYPO_LETTERS : n_written + most;

  longest = MIN (longest, HERALD_SEARCH_TYPO_LETTERS);
  for (guint i = self->starts[shortest]; most > 0 && i < self->starts[longest + 1]; i++)
    {
      const Entry *entry = &g_array_index (self->by_length, Entry, i);
      guint n_meant;
      guint cost;

      if (!may_be_near (entry, letters, most, is_open))
        continue;
      n_meant = spell (herald_search_lexicon_get (self->words, entry->word), meant);
      if (is_open)
        n_meant = MIN (n_meant, n_written + most);
      cost = herald_search_typo_cost (written, n_written, meant, n_meant, most, is_open);
      if (cost != HERALD_SEARCH_NO_TYPO)
        add_guess (self, entry->word, cost, guesses);
    }
  g_array_sort (guesses, compare_guesses);
}
