/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of somebody's table may hold, by the likeness of their names. Only an offer: a
 * person looks at it before anything is read. */
#include "config.h"

#include <string.h>

#include "record/column-guess.h"

/* A share of words in common from which on two names are alike. */
#define ALIKE 0.7

/* Words that stand for another one in the names of columns; "" for those that say nothing. */
static const char *const same_words[][2] = {
  { "fish", "ish" },
  { "cish", "ish" },
  { "sish", "ish" },
  { "cen17", "cep17" },
  { "chr17", "cep17" },
  { "cep", "cep17" },
  { "cent17", "cep17" },
  { "erbb2", "her2" },
  { "neu", "her2" },
  { "her2neu", "her2" },
  { "her", "her2" },
  { "copy", "copies" },
  { "pct", "percent" },
  { "perc", "percent" },
  { "percentage", "percent" },
  { "estrogen", "er" },
  { "oestrogen", "er" },
  { "progesterone", "pr" },
  { "pgr", "pr" },
  { "ki", "ki67" },
  { "mib1", "ki67" },
  { "tumor", "tumour" },
  { "cell", "cells" },
  { "signal", "signals" },
  { "nucleus", "nuclei" },
  { "herceptest", "ihc" },
  { "immunohistochemistry", "ihc" },
  { "patient", "case" },
  { "sample", "case" },
  { "accession", "case" },
  { "subject", "case" },
  { "guideline", "edition" },
  { "mitosis", "mitotic" },
  { "mitoses", "mitotic" },
  { "tubules", "tubule" },
  { "tubular", "tubule" },
  { "result", "status" },
  { "second", "recount" },
  { "laboratory", "lab" },
  { "mean", "" },
  { "average", "" },
  { "avg", "" },
  { "number", "" },
  { "no", "" },
  { "count", "" },
  { "receptor", "" },
  { "of", "" },
  { "per", "" },
  { "the", "" },
  { "67", "" },
  { "17", "" },
  { "2", "" },
  { "total", "" },
};

/* What inputs are called beside their own names. */
static const struct
{
  const char *meaning;
  const char *name;
} other_names[] = {
  { HERALD_COLUMN_CASE, "case id" },
  { HERALD_COLUMN_CASE, "id" },
  { "ihc_score", "ihc" },
  { "ihc_score", "her2 ihc" },
  { "ihc_score", "her2 score" },
  { "ihc_intensity", "intensity" },
  { "ihc_pattern", "pattern" },
  { "ish_probe", "probe" },
  { "ish_probe", "probe type" },
  { "her2_cep17_ratio", "ratio" },
  { "her2_cep17_ratio", "ish ratio" },
  { "her2_cep17_ratio", "her2 ratio" },
  { "her2_copies", "her2 copies per cell" },
  { "her2_copies", "her2 signals per cell" },
  { "cep17_copies", "cep17 copies per cell" },
  { "cep17_copies", "cep17 signals per cell" },
  { "cells", "cells counted" },
  { "her2_signals", "her2 signals" },
  { "cep17_signals", "cep17 signals" },
  { "er_status", "er" },
  { "er_status", "er ihc" },
  { "pr_status", "pr" },
  { "pr_status", "pr ihc" },
  { "ki67_percent", "ki67" },
  { "ki67_percent", "ki67 index" },
  { "grade", "nottingham grade" },
  { "grade", "histological grade" },
  { "tumour_size_mm", "tumour size" },
  { "tumour_size_mm", "size mm" },
  { "nuclear_score", "nuclear pleomorphism" },
  { "lab_her2_status", "her2 status" },
  { "lab_her2_status", "her2" },
};

typedef struct
{
  double likeness;
  guint column;
  guint meaning;
} Match;

static const char *
find_same (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same_words); i++)
    {
      if (strcmp (same_words[i][0], word) == 0)
        return same_words[i][1];
    }
  return word;
}

static void
add_word (GHashTable *words, GString *word)
{
  const char *same = find_same (word->str);

  if (*same != '\0')
    g_hash_table_add (words, g_strdup (same));
  g_string_truncate (word, 0);
}

/* The set of words of a name: runs of letters and digits, and what "%" stands for. */
static GHashTable *
split (const char *name)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *folded = g_utf8_strdown (name, -1);

  for (const char *letter = folded; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      gunichar c = g_utf8_get_char (letter);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else
        add_word (words, word);
      if (c == '%')
        g_hash_table_add (words, g_strdup ("percent"));
    }
  add_word (words, word);
  return words;
}

/* What an input may be called, split once for all columns. */
typedef struct
{
  guint meaning;
  GHashTable *words;
} Name;

static void
name_clear (gpointer data)
{
  g_hash_table_unref (((Name *)data)->words);
}

static void
add_name (GArray *names, guint meaning, const char *name)
{
  Name split_name = { meaning, split (name) };

  g_array_append_val (names, split_name);
}

/* Herald's own name of an input comes before others. */
static GArray *
split_names (GPtrArray *meanings)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, name_clear);
  for (guint meaning = 0; meaning < meanings->len; meaning++)
    {
      add_name (names, meaning, meanings->pdata[meaning]);
      for (gsize i = 0; i < G_N_ELEMENTS (other_names); i++)
        {
          if (strcmp (other_names[i].meaning, meanings->pdata[meaning]) == 0)
            add_name (names, meaning, other_names[i].name);
        }
    }
  return names;
}

static double
compare (GHashTable *one, GHashTable *other)
{
  guint n_common = 0;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_common += g_hash_table_contains (other, word);
  return n_common == 0 ? 0.0
                       : 2.0 * n_common / (g_hash_table_size (one) + g_hash_table_size (other));
}

/* How alike a column is to each input: its best name counts. Returns (transfer full). */
static double *
find_likeness (GHashTable *words, const GArray *names, guint n_meanings)
{
  double *likeness = g_new0 (double, n_meanings);

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      likeness[name->meaning] = MAX (likeness[name->meaning], compare (words, name->words));
    }
  return likeness;
}

static void
add_matches (GArray *matches,
             const char *column_name,
             guint column,
             GPtrArray *meanings,
             const GArray *names)
{
  g_autofree char *tidy = g_strstrip (g_strdup (column_name));
  g_autoptr (GHashTable) words = split (tidy);
  g_autofree double *likeness = find_likeness (words, names, meanings->len);

  for (guint i = 0; i < meanings->len; i++)
    {
      /* Herald's own name is beyond all likeness. */
      Match match = { strcmp (tidy, meanings->pdata[i]) == 0 ? 2.0 : likeness[i], column, i };

      if (match.likeness >= ALIKE)
        g_array_append_val (matches, match);
    }
}

/* The best first; equal ones in the order of the table. */
static int
compare_matches (gconstpointer one, gconstpointer other)
{
  const Match *first = one;
  const Match *second = other;

  if (first->likeness != second->likeness)
    return first->likeness > second->likeness ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  return (first->meaning > second->meaning) - (first->meaning < second->meaning);
}

/**
 * herald_column_guess_list:
 * @vocabulary: the inputs
 *
 * Returns: (transfer container) (element-type utf8): all that a column may hold, in the order of
 *   the vocabulary behind `case` and `edition`
 */
GPtrArray *
herald_column_guess_list (const HeraldVocabulary *vocabulary)
{
  GPtrArray *meanings = g_ptr_array_new ();

  g_ptr_array_add (meanings, (gpointer)HERALD_COLUMN_CASE);
  g_ptr_array_add (meanings, (gpointer)HERALD_COLUMN_EDITION);
  for (guint i = 0; i < herald_vocabulary_get_n_inputs (vocabulary); i++)
    g_ptr_array_add (meanings, (gpointer)herald_vocabulary_get_field (vocabulary, i)->id);
  return meanings;
}

/**
 * herald_column_guess:
 * @vocabulary: the inputs
 * @names: (array zero-terminated=1): the columns of a table, UTF-8
 *
 * Columns with Herald's own names are taken; others by likeness. Each input is given once.
 *
 * Returns: (transfer full) (array zero-terminated=1): for each column what it may hold, "" for
 *   nothing of use
 */
char **
herald_column_guess (const HeraldVocabulary *vocabulary, const char *const *names)
{
  g_autoptr (GPtrArray) meanings = herald_column_guess_list (vocabulary);
  g_autoptr (GArray) split_up = split_names (meanings);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  guint n_columns = g_strv_length ((char **)names);
  char **guesses = g_new0 (char *, n_columns + 1);
  g_autofree gboolean *is_given = g_new0 (gboolean, meanings->len);

  for (guint i = 0; i < n_columns; i++)
    add_matches (matches, names[i], i, meanings, split_up);
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const Match *match = &g_array_index (matches, Match, i);

      if (guesses[match->column] != NULL || is_given[match->meaning])
        continue;
      guesses[match->column] = g_strdup (meanings->pdata[match->meaning]);
      is_given[match->meaning] = TRUE;
    }
  for (guint i = 0; i < n_columns; i++)
    {
      if (guesses[i] == NULL)
        guesses[i] = g_strdup (HERALD_COLUMN_UNUSED);
    }
  return guesses;
}
