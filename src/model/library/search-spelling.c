/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which known word is meant by one that is not complete, or not quite right. */
#include "config.h"

#include <string.h>

#include "library/search-signature.h"
#include "library/search-spelling.h"

#define MOST_LOOKED_AT 2000 /* of words that begin alike */
#define MOST_COMPLETIONS 48

typedef struct
{
  guint32 word;
  guint32 letters; /* where they begin */
  guint n_letters;
} Entry;

/* Most words part within their first eight bytes. */
typedef struct
{
  guint64 head;
  guint32 word;
} Place;

struct _HeraldSearchSpelling
{
  const HeraldSearchLexicon *words;
  guint *uses;                       /* by word */
  GArray *by_text;                   /* (element-type Place) */
  GArray *by_length;                 /* (element-type Entry) */
  GArray *letters;                   /* (element-type gunichar): in the order of @by_length */
  HeraldSearchSignature *signatures; /* by place in @by_length */
  guint starts[HERALD_SEARCH_TYPO_LETTERS + 2];
};

static guint64
head_of (const char *text)
{
  guint64 head = 0;

  for (guint i = 0; i < sizeof head; i++)
    {
      head = head << 8 | (guchar)*text;
      text += *text != '\0';
    }
  return head;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer words)
{
  const Place *first = a;
  const Place *second = b;

  if (first->head != second->head)
    return first->head < second->head ? -1 : 1;
  return strcmp (herald_search_lexicon_get (words, first->word),
                 herald_search_lexicon_get (words, second->word));
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

static void
add_entry (HeraldSearchSpelling *self, guint32 word)
{
  const char *text = herald_search_lexicon_get (self->words, word);
  gunichar letters[HERALD_SEARCH_TYPO_LETTERS];
  Entry entry = { .word = word };
  Place place = { head_of (text), word };

  if (text[0] < 'a' && (guchar)text[0] < 0x80)
    return;
  entry.n_letters = spell (text, letters);
  g_array_append_val (self->by_text, place);
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

/* What is compared lies in the order in which it is. */
static void
spell_entries (HeraldSearchSpelling *self)
{
  gunichar letters[HERALD_SEARCH_TYPO_LETTERS];

  self->letters = g_array_new (FALSE, FALSE, sizeof *letters);
  self->signatures = g_new (HeraldSearchSignature, self->by_length->len + 1);
  for (guint i = 0; i < self->by_length->len; i++)
    {
      Entry *entry = &g_array_index (self->by_length, Entry, i);

      spell (herald_search_lexicon_get (self->words, entry->word), letters);
      entry->letters = self->letters->len;
      g_array_append_vals (self->letters, letters, entry->n_letters);
      herald_search_signature_init (&self->signatures[i], letters, entry->n_letters);
    }
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
  self->by_text = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_words);
  self->by_length = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_words);
  for (guint32 word = 0; word < n_words; word++)
    if (uses[word] > 0)
      add_entry (self, word);
  g_array_sort_with_data (self->by_text, compare_places, (gpointer)words);
  g_array_sort (self->by_length, compare_lengths);
  find_starts (self);
  spell_entries (self);
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
  g_array_unref (self->letters);
  g_free (self->signatures);
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
      guint32 word = g_array_index (self->by_text, Place, middle).word;

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
      guint32 word = g_array_index (self->by_text, Place, i).word;
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

/* What is written, in the ways in which it is compared. */
typedef struct
{
  gunichar letters[HERALD_SEARCH_TYPO_LETTERS];
  guint n_letters;
  HeraldSearchSignature signature;
  gboolean is_open;
} Written;

static void
compare_word (const HeraldSearchSpelling *self,
              const Written *written,
              const Entry *entry,
              guint most,
              GArray *guesses)
{
  const gunichar *meant = &g_array_index (self->letters, gunichar, entry->letters);
  guint n_meant = entry->n_letters;
  guint cost;

  if (written->is_open)
    n_meant = MIN (n_meant, written->n_letters + most);
  cost = herald_search_typo_cost (
      written->letters, written->n_letters, meant, n_meant, most, written->is_open);
  if (cost != HERALD_SEARCH_NO_TYPO)
    add_guess (self, entry->word, cost, guesses);
}

static void
compare_words (const HeraldSearchSpelling *self,
               const Written *written,
               guint most,
               guint *effort,
               GArray *guesses)
{
  guint shortest = written->n_letters > most ? written->n_letters - most : 0;
  guint longest = written->is_open ? HERALD_SEARCH_TYPO_LETTERS : written->n_letters + most;
  guint end = self->starts[MIN (longest, HERALD_SEARCH_TYPO_LETTERS) + 1];

  if (end - self->starts[shortest] > *effort)
    return;
  *effort -= end - self->starts[shortest];
  for (guint i = self->starts[shortest]; i < end; i++)
    if (herald_search_signature_may_be_near (
            &written->signature, &self->signatures[i], most, written->is_open))
      compare_word (self, written, &g_array_index (self->by_length, Entry, i), most, guesses);
}

/*
 * herald_search_spelling_correct:
 * @self: a speller
 * @text: a word
 * @is_open: whether more letters may follow
 * @effort: (inout): how many words may still be looked at; where that is too few, none is
 * @guesses: (element-type HeraldSearchGuess): gets the words that may be meant, near ones first
 */
void
herald_search_spelling_correct (const HeraldSearchSpelling *self,
                                const char *text,
                                gboolean is_open,
                                guint *effort,
                                GArray *guesses)
{
  Written written = { .is_open = is_open };
  guint most;

  written.n_letters = spell (text, written.letters);
  herald_search_signature_init (&written.signature, written.letters, written.n_letters);
  most = herald_search_typo_limit (is_open ? MAX (written.n_letters, 1) - 1 : written.n_letters);
  /* Most slips are small, and few words are near enough for those. */
  if (most > 0)
    compare_words (self, &written, MIN (most, HERALD_SEARCH_TYPO_SLIP), effort, guesses);
  if (guesses->len == 0 && most > HERALD_SEARCH_TYPO_SLIP)
    compare_words (self, &written, most, effort, guesses);
  g_array_sort (guesses, compare_guesses);
}
