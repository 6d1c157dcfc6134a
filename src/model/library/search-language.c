/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language does to its words: one spelling of several, and the stem of a form. */
#include "config.h"

#include <string.h>

#include <libstemmer.h>

#include "library/search-arabic.h"
#include "library/search-language.h"

#define MOST_CODE_BYTES 8
#define SHORTEST_SPELT 5 /* shorter words, such as “four”, keep their ending */

typedef struct
{
  const char *from;
  const char *to;
} Change;

struct _HeraldSearchLanguage
{
  struct sb_stemmer *stemmer; /* (nullable) none for a language without one */
  const Change *inside;       /* letters that stand for each other anywhere */
  const Change *endings;      /* endings that do */
  gboolean is_english;
  gboolean is_arabic;
};

static const Change no_changes[] = { { NULL, NULL } };

/* British to American, which is the shorter one. */
static const Change english_inside[] = { { "ae", "e" }, { "oe", "e" }, { NULL, NULL } };
static const Change english_endings[] = {
  { "our", "or" },          { "ours", "ors" },          { "oured", "ored" },  { "ouring", "oring" },
  { "tre", "ter" },         { "tres", "ters" },         { "bre", "ber" },     { "bres", "bers" },
  { "ise", "ize" },         { "ised", "ized" },         { "ises", "izes" },   { "ising", "izing" },
  { "isation", "ization" }, { "isations", "izations" }, { "yse", "yze" },     { "ysed", "yzed" },
  { "ysing", "yzing" },     { "ence", "ense" },         { "ences", "enses" }, { "ogue", "og" },
  { "ogues", "ogs" },       { "amme", "am" },           { "ammes", "ams" },   { NULL, NULL },
};
/* The umlauts as they are written without them. */
static const Change german_inside[] = {
  { "ae", "a" }, { "oe", "o" }, { "ue", "u" }, { NULL, NULL }
};

static void
replace_all (GString *word, const Change *changes)
{
  for (gsize i = 0; i < word->len; i++)
    for (const Change *change = changes; change->from != NULL; change++)
      {
        gsize length = strlen (change->from);

        if (strncmp (word->str + i, change->from, length) != 0)
          continue;
        g_string_erase (word, i, length);
        g_string_insert (word, i, change->to);
        i += strlen (change->to) - 1;
        break;
      }
}

static void
replace_ending (GString *word, const Change *changes)
{
  for (const Change *change = changes; change->from != NULL; change++)
    if (g_str_has_suffix (word->str, change->from))
      {
        g_string_truncate (word, word->len - strlen (change->from));
        g_string_append (word, change->to);
        return;
      }
}

/*
 * herald_search_language_new:
 * @code: a language, such as `en` or `pt_BR`
 *
 * Returns: (transfer full): what it does to words: nothing where it is not known
 */
HeraldSearchLanguage *
herald_search_language_new (const char *code)
{
  HeraldSearchLanguage *self = g_new0 (HeraldSearchLanguage, 1);
  char bare[MOST_CODE_BYTES];

  g_strlcpy (bare, code, sizeof bare);
  bare[strcspn (bare, "_-.@")] = '\0';
  self->is_arabic = strcmp (bare, "ar") == 0;
  self->stemmer = self->is_arabic ? NULL : sb_stemmer_new (bare, NULL);
  self->is_english = strcmp (bare, "en") == 0;
  self->inside = no_changes;
  self->endings = no_changes;
  if (self->is_english)
    {
      self->inside = english_inside;
      self->endings = english_endings;
    }
  else if (strcmp (bare, "de") == 0)
    self->inside = german_inside;
  return self;
}

/*
 * herald_search_language_free:
 * @self: (transfer full): a language
 */
void
herald_search_language_free (HeraldSearchLanguage *self)
{
  if (self->stemmer != NULL)
    sb_stemmer_delete (self->stemmer);
  g_free (self);
}

/*
 * herald_search_language_get_prefix:
 * @self: a language
 * @word: (array length=length): a word in the one spelling
 * @length: its bytes
 *
 * Returns: how many bytes in front of it are a word of their own where the rest is one; 0 in most
 *   languages
 */
gsize
herald_search_language_get_prefix (const HeraldSearchLanguage *self, const char *word, gsize length)
{
  return self->is_arabic ? herald_search_arabic_get_prefix (word, length) : 0;
}

/*
 * herald_search_language_spell:
 * @self: a language
 * @word: (inout): a folded word; gets the one spelling that stands for all
 */
void
herald_search_language_spell (const HeraldSearchLanguage *self, GString *word)
{
  if (self->is_arabic)
    herald_search_arabic_spell (word);
  if (self->inside != no_changes)
    replace_all (word, self->inside);
  if (word->len >= SHORTEST_SPELT)
    replace_ending (word, self->endings);
}

/*
 * herald_search_language_stem:
 * @self: a language; it keeps the last stem, so no two threads at a time
 * @word: (inout): a word in the one spelling; gets the stem that its forms share
 */
void
herald_search_language_stem (HeraldSearchLanguage *self, GString *word)
{
  const sb_symbol *stem;

  if (self->is_arabic)
    herald_search_arabic_stem (word);
  if (self->stemmer == NULL)
    return;
  stem = sb_stemmer_stem (self->stemmer, (const sb_symbol *)word->str, word->len);
  if (stem == NULL)
    return;
  g_string_truncate (word, 0);
  g_string_append_len (word, (const char *)stem, sb_stemmer_length (self->stemmer));
  /* “Labelled” and “labeled” part at their double letter alone. */
  if (self->is_english && word->len > 3 && g_str_has_suffix (word->str, "ll"))
    g_string_truncate (word, word->len - 1);
}
