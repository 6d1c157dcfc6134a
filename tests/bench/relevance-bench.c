/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares how well two engines find. */
#include "config.h"

#include "relevance-bench.h"

#include <string.h>

#include "check.h"

typedef struct
{
  guint n;
  guint first;
  guint listed;
} Found;

static void
count (Found *found, GPtrArray *articles, const GArray *hits, char **tags)
{
  found->n++;
  for (guint i = 0; i < MIN (hits->len, 3); i++)
    {
      guint document = g_array_index (hits, HeraldSearchHit, i).document;
      HeraldTestArticle *article = articles->pdata[document];

      for (guint j = 0; j < article->tags->len; j++)
        if (g_strv_contains ((const char *const *)tags, article->tags->pdata[j]))
          {
            found->first += i == 0;
            found->listed++;
            return;
          }
    }
}

/* More is better here, unlike in the other rows. */
static gboolean
hold_shares (const char *what, guint herald, guint sqlite, guint n)
{
  gboolean is_kept = herald >= sqlite;

  g_print ("| %s | %.1f %% | SQLite FTS5: %.1f %% | at least as many | %s |\n",
           what,
           100.0 * herald / n,
           100.0 * sqlite / n,
           is_kept ? "kept" : "NOT KEPT");
  return is_kept;
}

/*
 * herald_bench_relevance:
 * @articles: (element-type HeraldTestArticle): what is searched
 * @index: our index of them
 * @fts: the index of SQLite
 * @lines: queries, each with the tags of what is right
 *
 * Returns: whether ours finds at least as well
 */
gboolean
herald_bench_relevance (GPtrArray *articles,
                        const HeraldSearchIndex *index,
                        HeraldTestFts *fts,
                        char **lines)
{
  Found herald = { 0 };
  Found sqlite = { 0 };
  gboolean is_kept;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);
      g_auto (GStrv) tags = g_strsplit (columns[0] != NULL ? columns[1] : "-", ",", -1);
      g_autoptr (GArray) mine = NULL;
      g_autoptr (GArray) theirs = NULL;

      if (strcmp (tags[0], "-") == 0)
        continue;
      mine = herald_search_index_find (index, columns[0], 3);
      theirs = herald_test_fts_find (fts, columns[0], 3);
      count (&herald, articles, mine, tags);
      count (&sqlite, articles, theirs, tags);
    }
  g_print (
      "%u queries over %u articles: first right herald %.1f %%, FTS5 %.1f %%; one of three right "
      "herald %.1f %%, FTS5 %.1f %%\n",
      herald.n,
      articles->len,
      100.0 * herald.first / herald.n,
      100.0 * sqlite.first / sqlite.n,
      100.0 * herald.listed / herald.n,
      100.0 * sqlite.listed / sqlite.n);
  is_kept = hold_shares ("Queries whose first hit fits", herald.first, sqlite.first, herald.n);
  is_kept &=
      hold_shares ("Queries with a fitting one of three", herald.listed, sqlite.listed, herald.n);
  return is_kept;
}
