/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Arabic writes together with a word: “and”, “with”, “for” and “the” in front of it, “my” and
 * “her” behind it. All words here are folded: ة is ه, ى is ي, and there is no hamza.
 *
 * The stemmer of the library is not used: it takes “the” off a word and then knows other endings
 * than without it, so that الخزعة and خزعة part, and it leaves والخزعة as it is. */
#include "config.h"

#include <string.h>

#include "library/search-arabic.h"

#define LETTER 2           /* bytes */
#define LEAST (3 * LETTER) /* what has to remain, or most short words would be one */

/* With the article: what remains is a word whatever it is. */
static const char *const articles[] = {
  "وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "ال", "لل",
};

#define LONGEST_PREFIX (4 * LETTER)

/* By themselves they begin many a word, too: “and”, “so”, “with”, “for”, “like”. */
static const char *const letters[] = { "و", "ف", "ب", "ل", "ك" };

/* “Will”, in front of what else begins a verb. */
static const char *const futures[] = { "سي", "ست", "سن", "سا" };
#define LEAST_FUTURE (6 * LETTER)

static const char *const endings[] = {
  "تهما", "تها", "تهم", "تنا", "تين", "تان", "هما", "كما", "ها", "هم", "هن", "نا",
  "كم",   "ات",  "ان",  "ين",  "ون",  "يه",  "ته",  "تي",  "تك", "ه",  "ي",  "ا",
};

static gboolean
cut_start (GString *word, const char *const *starts, gsize n_starts, gsize least)
{
  for (gsize i = 0; i < n_starts; i++)
    {
      gsize length = strlen (starts[i]);

      if (word->len < length + least || !g_str_has_prefix (word->str, starts[i]))
        continue;
      g_string_erase (word, 0, (gssize)length);
      return TRUE;
    }
  return FALSE;
}

static gboolean
cut_end (GString *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);

      if (word->len < length + LEAST || !g_str_has_suffix (word->str, endings[i]))
        continue;
      g_string_truncate (word, word->len - length);
      return TRUE;
    }
  return FALSE;
}

/*
 * herald_search_arabic_spell:
 * @word: (inout): a folded word; loses “the”, also behind “and”, “with” and “for”
 *
 * As often as there is one: a word that begins like “the” then loses that in every form.
 */
void
herald_search_arabic_spell (GString *word)
{
  while (cut_start (word, articles, G_N_ELEMENTS (articles), LEAST))
    ;
  if (word->len >= LEAST_FUTURE)
    for (gsize i = 0; i < G_N_ELEMENTS (futures); i++)
      if (g_str_has_prefix (word->str, futures[i]))
        {
          g_string_erase (word, 0, LETTER);
          return;
        }
}

/*
 * herald_search_arabic_stem:
 * @word: (inout): a spelt word; loses its endings
 */
void
herald_search_arabic_stem (GString *word)
{
  while (cut_end (word))
    ;
}

/*
 * herald_search_arabic_get_prefix:
 * @word: (array length=length): a spelt word
 * @length: its bytes
 *
 * Returns: how many bytes in front may be “and”, “with” or “for”; 0 where none are. Many words
 * begin so: it is one only where the rest is a word
 */
gsize
herald_search_arabic_get_prefix (const char *word, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (length >= LETTER + LEAST && memcmp (word, letters[i], LETTER) == 0)
      return LETTER;
  return 0;
}

static gboolean
is_among (const char *word, gsize length, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strlen (words[i]) == length && memcmp (word, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

/*
 * herald_search_arabic_is_prefix:
 * @word: (array length=length): a word
 * @length: its bytes
 *
 * Returns: whether it is nothing but what touches a Latin name: بHER2, وال FISH
 */
gboolean
herald_search_arabic_is_prefix (const char *word, gsize length)
{
  /* Nearly every word is none: all of these letters begin with one of two bytes. */
  if (length > LONGEST_PREFIX || (guchar)*word < 0xD8 || (guchar)*word > 0xD9)
    return FALSE;
  return is_among (word, length, letters, G_N_ELEMENTS (letters)) ||
         is_among (word, length, articles, G_N_ELEMENTS (articles));
}
