/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a catalogue of translations can be used. gettext believes what stands in it: of one that
 * is cut short it reads beyond the end, and the program ends, or shows what lies there. */
#include "config.h"

#include "content/catalogue.h"

#include <string.h>

#define MAGIC 0x950412deu
#define MOST_MAJOR 1

/* In 32-bit words. */
enum
{
  WORD_MAGIC,
  WORD_REVISION,
  WORD_N_STRINGS,
  WORD_ORIGINALS,
  WORD_TRANSLATIONS,
  N_WORDS
};

typedef struct
{
  const char *data;
  gsize length;
  gboolean is_swapped; /* written by a machine with the other order of bytes */
} File;

static guint32
get_word (const File *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);
  return self->is_swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static guint32
get_header (const File *self, guint word)
{
  return get_word (self, word * sizeof (guint32));
}

/* A string is told by its length and its place, and ends with a byte of 0. */
static gboolean
has_string (const File *self, gsize entry)
{
  guint64 end = (guint64)get_word (self, entry) + get_word (self, entry + sizeof (guint32));

  return end < self->length && self->data[end] == '\0';
}

static gboolean
has_table (const File *self, guint64 offset, guint n_strings)
{
  const gsize size = 2 * sizeof (guint32);

  if (offset + (guint64)n_strings * size > self->length)
    return FALSE;
  for (guint i = 0; i < n_strings; i++)
    {
      if (!has_string (self, (gsize)offset + i * size))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_whole (File *self)
{
  guint n_strings;

  if (self->length < N_WORDS * sizeof (guint32))
    return FALSE;
  self->is_swapped = get_header (self, WORD_MAGIC) != MAGIC;
  if (get_header (self, WORD_MAGIC) != MAGIC || get_header (self, WORD_REVISION) >> 16 > MOST_MAJOR)
    return FALSE;
  n_strings = get_header (self, WORD_N_STRINGS);
  return has_table (self, get_header (self, WORD_ORIGINALS), n_strings) &&
         has_table (self, get_header (self, WORD_TRANSLATIONS), n_strings);
}

/**
 * herald_catalogue_is_whole:
 * @path: (type filename): a compiled catalogue
 *
 * Returns: whether all of its strings are there
 */
gboolean
herald_catalogue_is_whole (const char *path)
{
  GMappedFile *mapped = g_mapped_file_new (path, FALSE, NULL);
  gboolean answer = FALSE;

  if (mapped != NULL)
    {
      File file = { .data = g_mapped_file_get_contents (mapped),
                    .length = g_mapped_file_get_length (mapped) };

      answer = is_whole (&file);
      g_mapped_file_unref (mapped);
    }
  return answer;
}
