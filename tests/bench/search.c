/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures how long a keystroke in the search takes, and how well it finds, beside SQLite's FTS5
 * over the same texts.
 *
 * usage: search-bench TOPICS QUERIES ARTICLES...
 *
 * Ten thousand articles are put together from the given ones, with made-up words between, so that
 * the vocabulary grows as well. Queries are those of QUERIES with up to eight words, as they are,
 * with a letter left out and unfinished. Both engines answer each in turn. Processor time counts,
 * for each query the shortest of some rounds: what else the machine does only ever adds to it. Ends
 * with 1 where a limit is not kept. */
#include "config.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "content/content.h"
#include "corpus.h"
#include "fts.h"
#include "relevance-bench.h"

#define N_ARTICLES 10000u
#define N_HITS 10u
#define MOST_WORDS 8u
#define N_ROUNDS 5u
#define N_BUILDS 11u
#define N_NONSENSE 200u
#define MOST_NONSENSE 64u /* words */
#define LIMIT_MILLISECONDS 2.0
#define LIMIT_BUILD_MILLISECONDS 18.0
#define LIMIT_LARGE_BUILD_SECONDS 3.0

/* Seconds by query. */
typedef struct
{
  GArray *herald;
  GArray *fts;
} Times;

static guint32
next_random (guint32 *state)
{
  *state ^= *state << 13;
  *state ^= *state >> 17;
  return *state ^= *state << 5;
}

/* A word that can be said, out of some twenty thousand. */
static void
append_made_up (GString *text, guint32 *state)
{
  static const char consonants[] = "bdfgklmnprstvz";
  static const char vowels[] = "aeiou";
  guint32 word = next_random (state) % 20000 + 343000;

  for (; word > 0; word /= 70)
    {
      g_string_append_c (text, consonants[word % 14]);
      g_string_append_c (text, vowels[word / 14 % 5]);
    }
  g_string_append_c (text, ' ');
}

/* The texts of an article with a made-up word behind every eighth one. */
static char *
vary (const char *text, guint32 *state)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *varied = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_string_append_printf (varied, "%s ", words[i]);
      if (next_random (state) % 8 == 0)
        append_made_up (varied, state);
    }
  return g_string_free (varied, FALSE);
}

static GPtrArray *
make_many (GPtrArray *articles)
{
  GPtrArray *many = g_ptr_array_new ();
  guint32 state = 2018;

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      HeraldTestArticle *made = g_new0 (HeraldTestArticle, 1);

      for (guint field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
        {
          guint from = next_random (&state) % articles->len;

          made->fields[field] =
              vary (((HeraldTestArticle *)articles->pdata[from])->fields[field], &state);
        }
      g_ptr_array_add (many, made);
    }
  return many;
}

/* A share of 1 is the longest. */
static double
quantile (GArray *numbers, double share)
{
  g_array_sort (numbers, herald_bench_compare);
  return g_array_index (numbers, double, (guint)(share * (numbers->len - 1)));
}

static double
mean (GArray *numbers)
{
  double sum = 0;

  for (guint i = 0; i < numbers->len; i++)
    sum += g_array_index (numbers, double, i);
  return sum / numbers->len;
}

static char **
read_lines (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  return g_strsplit (text, "\n", -1);
}

/* Leaves out the middle letter of the longest word. */
static char *
misspell (const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) > strlen (words[longest]))
      longest = i;
  if (words[longest] != NULL && strlen (words[longest]) > 4)
    {
      char *middle = words[longest] + strlen (words[longest]) / 2;

      memmove (middle, middle + 1, strlen (middle));
    }
  return g_strjoinv (" ", words);
}

static GPtrArray *
make_queries (char **lines)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) words = g_strsplit (columns[0] != NULL ? columns[0] : "", " ", -1);

      if (columns[0] == NULL || g_strv_length (words) > MOST_WORDS)
        continue;
      g_ptr_array_add (queries, g_strdup (columns[0]));
      g_ptr_array_add (queries, misspell (columns[0]));
      g_ptr_array_add (queries, g_strndup (columns[0], strlen (columns[0]) * 2 / 3));
    }
  return queries;
}

/* Words that nobody has written, and that are not cut short by any list. */
static void
append_nonsense (GString *query, guint n_words, guint32 *state)
{
  for (guint i = 0; i < n_words; i++)
    for (guint letters = 8 + next_random (state) % 8; letters > 0; letters--)
      g_string_append_printf (query,
                              "%c%s",
                              'a' + (int)(next_random (state) % 26),
                              letters > 1 ? "" : " ");
}

/* More than anybody types: lines of nonsense, and whole answers pasted. */
static GPtrArray *
make_long_queries (GPtrArray *articles)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  guint32 state = 2007;

  for (guint i = 0; i < N_NONSENSE; i++)
    {
      g_autoptr (GString) query = g_string_new (NULL);

      append_nonsense (query, 1 + i % MOST_NONSENSE, &state);
      g_string_truncate (query, query->len - 1);
      g_ptr_array_add (queries, g_strdup (query->str));
    }
  for (guint i = 0; i < articles->len; i++)
    {
      const HeraldTestArticle *article = articles->pdata[i];

      g_ptr_array_add (queries, g_strdup (article->fields[HERALD_SEARCH_BODY]));
    }
  return queries;
}

static gboolean
measure_long_queries (const HeraldSearchIndex *index, GPtrArray *articles)
{
  g_autoptr (GPtrArray) queries = make_long_queries (articles);
  double longest = 0;

  for (guint i = 0; i < queries->len; i++)
    {
      double best = G_MAXDOUBLE;

      for (guint round = 0; round < N_ROUNDS; round++)
        {
          double start = herald_bench_get_ms ();

          g_array_unref (herald_search_index_find (index, queries->pdata[i], N_HITS));
          best = MIN (best, herald_bench_get_ms () - start);
        }
      longest = MAX (longest, best);
    }
  g_print ("%u lines of nonsense and whole answers\n", queries->len);
  return herald_bench_check ("A keystroke of nonsense in 10,000 articles, longest",
                             longest,
                             LIMIT_MILLISECONDS,
                             "ms");
}

static void
time_query (const HeraldSearchIndex *index, HeraldTestFts *fts, const char *query, Times *times)
{
  double herald[N_ROUNDS];
  double sqlite[N_ROUNDS];

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = herald_bench_get_ms ();

      g_array_unref (herald_search_index_find (index, query, N_HITS));
      herald[round] = herald_bench_get_ms () - start;
      start = herald_bench_get_ms ();
      g_array_unref (herald_test_fts_find (fts, query, N_HITS));
      sqlite[round] = herald_bench_get_ms () - start;
    }
  qsort (herald, N_ROUNDS, sizeof *herald, herald_bench_compare);
  qsort (sqlite, N_ROUNDS, sizeof *sqlite, herald_bench_compare);
  g_array_append_val (times->herald, herald[0]);
  g_array_append_val (times->fts, sqlite[0]);
}

static gboolean
measure_keystrokes (const HeraldSearchIndex *index, HeraldTestFts *fts, char **lines)
{
  g_autoptr (GPtrArray) queries = make_queries (lines);
  Times times = { g_array_new (FALSE, FALSE, sizeof (double)),
                  g_array_new (FALSE, FALSE, sizeof (double)) };
  gboolean is_kept;

  for (guint i = 0; i < queries->len; i++)
    time_query (index, fts, queries->pdata[i], &times);
  g_print ("%u queries over %u articles, median, mean, 99 of 100, longest, in ms:\n"
           "  herald %.3f %.3f %.3f %.3f, FTS5 %.3f %.3f %.3f %.3f\n",
           queries->len,
           N_ARTICLES,
           quantile (times.herald, 0.5),
           mean (times.herald),
           quantile (times.herald, 0.99),
           quantile (times.herald, 1),
           quantile (times.fts, 0.5),
           mean (times.fts),
           quantile (times.fts, 0.99),
           quantile (times.fts, 1));
  is_kept = herald_bench_check ("A keystroke in 10,000 articles, longest",
                                quantile (times.herald, 1),
                                LIMIT_MILLISECONDS,
                                "ms");
  is_kept &= herald_bench_hold_against ("A keystroke in 10,000 articles, mean",
                                        mean (times.herald),
                                        "ms",
                                        "SQLite FTS5",
                                        mean (times.fts),
                                        1);
  is_kept &= herald_bench_hold_against ("A keystroke in 10,000 articles, median",
                                        quantile (times.herald, 0.5),
                                        "ms",
                                        "SQLite FTS5",
                                        quantile (times.fts, 0.5),
                                        1);
  g_array_unref (times.herald);
  g_array_unref (times.fts);
  return is_kept;
}

static gboolean
measure_build (GPtrArray *articles)
{
  double milliseconds[N_BUILDS];

  for (guint i = 0; i < N_BUILDS; i++)
    {
      double start = herald_bench_get_ms ();

      herald_search_index_free (herald_test_corpus_index (articles));
      milliseconds[i] = herald_bench_get_ms () - start;
    }
  g_print ("%u articles\n", articles->len);
  return herald_bench_check ("Index of all questions and words, made and freed",
                             herald_bench_median (milliseconds, N_BUILDS),
                             LIMIT_BUILD_MILLISECONDS,
                             "ms");
}

static gboolean
measure_many (GPtrArray *articles, char **lines)
{
  GPtrArray *many = make_many (articles);
  gsize before = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
  double start = herald_bench_get_ms ();
  g_autoptr (HeraldSearchIndex) index = herald_test_corpus_index (many);
  double seconds = (herald_bench_get_ms () - start) / 1000;
  gsize bytes = mallinfo2 ().uordblks + mallinfo2 ().hblkhd - before;
  g_autoptr (HeraldTestFts) fts = NULL;
  gboolean is_kept;

  start = herald_bench_get_ms ();
  fts = herald_test_fts_new (many);
  g_print ("%u articles: herald %.2f s, %.1f MiB; FTS5 %.2f s, %.1f MiB\n",
           many->len,
           seconds,
           bytes / 1048576.0,
           (herald_bench_get_ms () - start) / 1000,
           herald_test_fts_get_bytes (fts) / 1048576.0);
  is_kept =
      herald_bench_check ("Index of 10,000 articles", seconds, LIMIT_LARGE_BUILD_SECONDS, "s");
  is_kept &= measure_keystrokes (index, fts, lines);
  is_kept &= measure_long_queries (index, articles);
  for (guint i = 0; i < many->len; i++)
    {
      HeraldTestArticle *article = many->pdata[i];

      for (guint field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
        g_free (article->fields[field]);
      g_free (article);
    }
  g_ptr_array_unref (many);
  return is_kept;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (HeraldSearchIndex) index = NULL;
  g_autoptr (HeraldTestFts) fts = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_kept;

  if (argc < 4)
    g_error ("usage: search-bench TOPICS QUERIES ARTICLES...");
  herald_content_register ();
  articles = herald_test_corpus_read (argv[1], argv + 3, &error);
  if (articles == NULL)
    g_error ("%s", error->message);
  lines = read_lines (argv[2]);
  index = herald_test_corpus_index (articles);
  fts = herald_test_fts_new (articles);
  is_kept = herald_bench_relevance (articles, index, fts, lines);
  is_kept &= measure_build (articles);
  is_kept &= measure_many (articles, lines);
  return is_kept ? 0 : 1;
}
