/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether people find what they look for.
 *
 * usage: relevance TOPICS SETS ARTICLES...
 *
 * SETS are files of queries, set apart by ":". Each line holds a query, the topics or seed
 * questions that are right for it, and the articles that a person would truly want, by tabs; “-”
 * where nothing should be found. Every third query of the first set was not looked at while the
 * search was made: these are counted by themselves. Ends with 1 where a limit is not kept. */
#include "config.h"

#include <string.h>

#include "content/content.h"
#include "corpus.h"

#define FOLDS 3
#define MOST_LISTED 3
/* Percent. */
#define LEAST_FIRST 92.0
#define LEAST_LISTED 98.0
#define LEAST_WANTED_FIRST 80.0
#define LEAST_WANTED_LISTED 92.0

typedef struct
{
  guint n;
  guint first;
  guint listed;
  guint n_wanted;
  guint wanted_first;
  guint wanted_listed;
} Count;

typedef struct
{
  GPtrArray *articles;
  HeraldSearchIndex *index;
  Count tuned;
  Count held_out;
  guint n_strange;
  guint n_strange_found;
} Trial;

static gboolean
is_right (const HeraldTestArticle *article, char **tags)
{
  for (guint i = 0; i < article->tags->len; i++)
    if (g_strv_contains ((const char *const *)tags, article->tags->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Where the first fitting hit stands, or MOST_LISTED. */
static guint
find_place (const Trial *self, const GArray *hits, char **names, gboolean by_id)
{
  for (guint i = 0; i < MIN (hits->len, MOST_LISTED); i++)
    {
      guint document = g_array_index (hits, HeraldSearchHit, i).document;
      const HeraldTestArticle *article = self->articles->pdata[document];

      if (by_id ? g_strv_contains ((const char *const *)names, article->id)
                : is_right (article, names))
        return i;
    }
  return MOST_LISTED;
}

static void
count_place (guint place, guint *n, guint *first, guint *listed)
{
  (*n)++;
  *first += place == 0;
  *listed += place < MOST_LISTED;
}

static void
try_query (Trial *self, char **columns, Count *count)
{
  g_autoptr (GArray) hits = herald_search_index_find (self->index, columns[0], MOST_LISTED);
  g_auto (GStrv) tags = g_strsplit (columns[1], ",", -1);
  guint place;

  if (strcmp (columns[1], "-") == 0)
    {
      self->n_strange++;
      self->n_strange_found += hits->len > 0;
      if (hits->len > 0)
        g_print ("  found, but should not: %s\n", columns[0]);
      return;
    }
  place = find_place (self, hits, tags, FALSE);
  count_place (place, &count->n, &count->first, &count->listed);
  if (place > 0)
    g_print ("  %s: %s\n", place < MOST_LISTED ? "not first" : "not listed", columns[0]);
  if (columns[2] != NULL)
    {
      g_auto (GStrv) ids = g_strsplit (columns[2], ",", -1);

      place = find_place (self, hits, ids, TRUE);
      count_place (place, &count->n_wanted, &count->wanted_first, &count->wanted_listed);
      if (place == MOST_LISTED)
        g_print ("  what a person wants is not listed: %s\n", columns[0]);
    }
}

static void
try_set (Trial *self, const char *path, gboolean holds_out)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (columns[0] != NULL && columns[1] != NULL)
        try_query (self, columns, holds_out && i % FOLDS == 0 ? &self->held_out : &self->tuned);
    }
}

static gboolean
check (const char *what, guint kept, guint n, double limit)
{
  double percent = 100.0 * kept / MAX (n, 1);

  g_print ("%-44s %4u of %4u  %5.1f %%  limit %.0f %%  %s\n",
           what,
           kept,
           n,
           percent,
           limit,
           percent >= limit ? "PASS" : "FAIL");
  return percent >= limit;
}

static gboolean
check_count (const char *name, const Count *count)
{
  gboolean is_kept = TRUE;

  g_print ("%s\n", name);
  is_kept &= check ("  the first hit is right", count->first, count->n, LEAST_FIRST);
  is_kept &= check ("  one of three is right", count->listed, count->n, LEAST_LISTED);
  is_kept &= check ("  the first is what a person wants",
                    count->wanted_first,
                    count->n_wanted,
                    LEAST_WANTED_FIRST);
  is_kept &= check ("  one of three is what a person wants",
                    count->wanted_listed,
                    count->n_wanted,
                    LEAST_WANTED_LISTED);
  return is_kept;
}

static int
run (Trial *trial, char **sets)
{
  gboolean is_kept;

  for (guint i = 0; sets[i] != NULL; i++)
    try_set (trial, sets[i], i == 0);
  is_kept = check_count ("looked at", &trial->tuned);
  is_kept &= check_count ("held out", &trial->held_out);
  is_kept &= check ("nothing found for what is strange here",
                    trial->n_strange - trial->n_strange_found,
                    trial->n_strange,
                    100);
  return is_kept ? 0 : 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sets = NULL;
  Trial trial = { 0 };
  int status;

  if (argc < 4)
    g_error ("usage: relevance TOPICS SETS ARTICLES...");
  herald_content_register ();
  trial.articles = herald_test_corpus_read (argv[1], argv + 3, &error);
  if (trial.articles == NULL)
    g_error ("%s", error->message);
  trial.index = herald_test_corpus_index (trial.articles);
  sets = g_strsplit (argv[2], ":", -1);
  status = run (&trial, sets);
  herald_search_index_free (trial.index);
  g_ptr_array_unref (trial.articles);
  return status;
}
