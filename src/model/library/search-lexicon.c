/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives each text a small number, in the order of their first appearance. */
#include "config.h"

#include <string.h>

#include "library/search-lexicon.h"

#define FIRST_SLOTS 1024u

typedef struct
{
  guint32 hash;
  guint32 offset;
  guint32 length;
} Entry;

struct _HeraldSearchLexicon
{
  GString *texts;  /* each with a NUL behind it */
  GArray *entries; /* (element-type Entry) */
  guint32 *slots;  /* a word and one more, or 0 */
  guint32 n_slots; /* a power of two, at least twice the entries */
};

static guint32
hash_text (const char *text, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)text[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

static const Entry *
get_entry (const HeraldSearchLexicon *self, guint32 word)
{
  return &g_array_index (self->entries, Entry, word);
}

/* The slot that holds the text, or the free one where it belongs. */
static guint32
find_slot (const HeraldSearchLexicon *self, const char *text, gsize length, guint32 hash)
{
  guint32 slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    {
      const Entry *entry = get_entry (self, self->slots[slot] - 1);

      if (entry->hash == hash && entry->length == length &&
          memcmp (self->texts->str + entry->offset, text, length) == 0)
        break;
      slot = (slot + 1) & (self->n_slots - 1);
    }
  return slot;
}

static void
grow (HeraldSearchLexicon *self)
{
  self->n_slots *= 2;
  g_free (self->slots);
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint32 word = 0; word < self->entries->len; word++)
    {
      guint32 slot = get_entry (self, word)->hash & (self->n_slots - 1);

      while (self->slots[slot] != 0)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = word + 1;
    }
}

/*
 * herald_search_lexicon_new:
 *
 * Returns: (transfer full): a lexicon without words
 */
HeraldSearchLexicon *
herald_search_lexicon_new (void)
{
  HeraldSearchLexicon *self = g_new0 (HeraldSearchLexicon, 1);

  self->texts = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
  return self;
}

/*
 * herald_search_lexicon_free:
 * @self: (transfer full): a lexicon
 */
void
herald_search_lexicon_free (HeraldSearchLexicon *self)
{
  g_string_free (self->texts, TRUE);
  g_array_unref (self->entries);
  g_free (self->slots);
  g_free (self);
}

/*
 * herald_search_lexicon_add:
 * @self: a lexicon
 * @text: (array length=length): a text, not one of the lexicon's own
 * @length: its bytes
 *
 * Returns: its number, a new one where it was not known
 */
guint32
herald_search_lexicon_add (HeraldSearchLexicon *self, const char *text, gsize length)
{
  guint32 hash = hash_text (text, length);
  guint32 slot = find_slot (self, text, length, hash);
  Entry entry = { hash, self->texts->len, length };

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;
  g_string_append_len (self->texts, text, length);
  g_string_append_c (self->texts, '\0');
  g_array_append_val (self->entries, entry);
  self->slots[slot] = self->entries->len;
  if (self->entries->len * 2 > self->n_slots)
    grow (self);
  return self->entries->len - 1;
}

/*
 * herald_search_lexicon_find:
 * @self: a lexicon
 * @text: (array length=length): a text
 * @length: its bytes
 *
 * Returns: its number, or %HERALD_SEARCH_NO_WORD
 */
guint32
herald_search_lexicon_find (const HeraldSearchLexicon *self, const char *text, gsize length)
{
  guint32 slot = find_slot (self, text, length, hash_text (text, length));

  return self->slots[slot] - 1;
}

/*
 * herald_search_lexicon_get_n:
 * @self: a lexicon
 *
 * Returns: how many texts it holds
 */
guint
herald_search_lexicon_get_n (const HeraldSearchLexicon *self)
{
  return self->entries->len;
}

/*
 * herald_search_lexicon_get:
 * @self: a lexicon
 * @word: one of its numbers
 *
 * Returns: (transfer none): the text, valid until another one is added
 */
const char *
herald_search_lexicon_get (const HeraldSearchLexicon *self, guint32 word)
{
  return self->texts->str + get_entry (self, word)->offset;
}

/*
 * herald_search_lexicon_get_length:
 * @self: a lexicon
 * @word: one of its numbers
 *
 * Returns: the bytes of the text
 */
guint
herald_search_lexicon_get_length (const HeraldSearchLexicon *self, guint32 word)
{
  return get_entry (self, word)->length;
}
