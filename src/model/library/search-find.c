/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks documents for a query. All of it is whole numbers, so that the order is the same on every
 * machine: first what each item says for each document, then, for the best of these, how much of
 * the query one question or phrase says all by itself, and how near each other the words stand. */
#include "config.h"

#include <string.h>

#include "library/search-likeness.h"
#include "library/search-query.h"

#define FINALISTS 48u        /* documents that are read again */
#define IMPACT_SHIFT 14u     /* importance * impact * weight down to a score */
#define LEAST_UNDERSTOOD 30u /* percent of what a query says that the best document must hold */
#define LEAST_OF_BEST 12u    /* a document below 1 of so many parts of the best is no hit */
#define COVERAGE_FLOOR 40u   /* of 256: what remains of a score when nothing important is there */

typedef struct
{
  const HeraldSearchIndex *index;
  const HeraldSearchQuery *query;
  guint n_documents;
  guint *scores;  /* by document */
  guint *covered; /* by document: importance of what it holds */
  guint *best;    /* by document: the best candidate of an item with several */
} Ranking;

static const HeraldSearchCandidate *
get_candidates (const Ranking *self, const HeraldSearchItem *item)
{
  return &g_array_index (self->query->candidates, HeraldSearchCandidate, item->candidates);
}

static void
add_to (Ranking *self, const HeraldSearchItem *item, guint document, guint impact, guint weight)
{
  guint64 score = (guint64)item->importance * impact * weight >> IMPACT_SHIFT;

  self->scores[document] += score;
  if (!item->is_extra)
    self->covered[document] += item->importance * weight / HERALD_SEARCH_ONE;
}

static void
add_single (Ranking *self, const HeraldSearchItem *item)
{
  const HeraldSearchCandidate *candidate = get_candidates (self, item);
  guint n_postings;
  const HeraldSearchPosting *postings =
      herald_search_postings_get (self->index->postings, candidate->term, &n_postings);

  for (guint i = 0; i < n_postings; i++)
    add_to (self, item, postings[i].document, postings[i].impact, candidate->weight);
}

/* Where a document holds several candidates, the one that says most counts: impact and weight
 * share a number. */
static void
add_several (Ranking *self, const HeraldSearchItem *item)
{
  const HeraldSearchCandidate *candidates = get_candidates (self, item);

  memset (self->best, 0, self->n_documents * sizeof *self->best);
  for (guint i = 0; i < item->n_candidates; i++)
    {
      guint weight = candidates[i].weight;
      guint n_postings;
      const HeraldSearchPosting *postings =
          herald_search_postings_get (self->index->postings, candidates[i].term, &n_postings);

      for (guint j = 0; j < n_postings; j++)
        {
          guint *best = &self->best[postings[j].document];
          guint value = postings[j].impact * weight;

          if (value > *best >> 9)
            *best = value << 9 | weight;
        }
    }
  for (guint document = 0; document < self->n_documents; document++)
    if (self->best[document] != 0)
      {
        guint weight = self->best[document] & 511;

        add_to (self, item, document, (self->best[document] >> 9) / weight, weight);
      }
}

/* A document that holds all of the query beats one that holds a part of it many times. */
static guint
weigh_coverage (const Ranking *self, guint document)
{
  guint64 score = self->scores[document];
  guint64 whole = MAX (self->query->importance, 1);
  guint64 share =
      MIN (self->covered[document] * (guint64)HERALD_SEARCH_ONE / whole, HERALD_SEARCH_ONE);

  return score *
         (COVERAGE_FLOOR + (HERALD_SEARCH_ONE - COVERAGE_FLOOR) * share * share / (256 * 256)) /
         HERALD_SEARCH_ONE;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const HeraldSearchHit *first = a;
  const HeraldSearchHit *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  return (first->document > second->document) - (first->document < second->document);
}

static GArray *
collect (Ranking *self)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (HeraldSearchHit));

  for (guint document = 0; document < self->n_documents; document++)
    {
      HeraldSearchHit hit = { document, 0 };

      if (self->scores[document] == 0)
        continue;
      hit.score = weigh_coverage (self, document);
      if (hit.score > 0)
        g_array_append_val (hits, hit);
    }
  return hits;
}

/* Moves the best of all to the front, in no order: a whole sort would take most of the time. */
static void
select_finalists (GArray *hits, guint n_finalists)
{
  HeraldSearchHit *data = (HeraldSearchHit *)hits->data;
  guint first = 0;
  guint end = hits->len;

  while (end - first > 1 && n_finalists < hits->len)
    {
      HeraldSearchHit pivot = data[first + (end - first) / 2];
      guint low = first;
      guint high = end;
      guint i = first;

      while (i < high)
        {
          int order = compare_hits (&data[i], &pivot);
          HeraldSearchHit hit = data[i];

          if (order == 0)
            i++;
          else if (order < 0)
            {
              data[i++] = data[low];
              data[low++] = hit;
            }
          else
            {
              data[i] = data[--high];
              data[high] = hit;
            }
        }
      if (n_finalists <= low)
        end = low;
      else if (n_finalists >= high)
        first = high;
      else
        return;
    }
}

static void
read_finalists (const Ranking *self, GArray *hits)
{
  g_auto (HeraldSearchLikeness) likeness = { 0 };

  herald_search_likeness_init (&likeness, self->index, self->query);
  for (guint i = 0; i < hits->len; i++)
    {
      HeraldSearchHit *hit = &g_array_index (hits, HeraldSearchHit, i);

      hit->score += herald_search_likeness_of (&likeness, hit->document);
    }
}

/* The query is about something else where the best document holds too little of it. */
static gboolean
is_understood (const Ranking *self, const GArray *hits)
{
  guint64 whole = (guint64)self->query->importance + self->query->unknown;
  guint64 most = 0;

  for (guint i = 0; i < hits->len; i++)
    most = MAX (most, self->covered[g_array_index (hits, HeraldSearchHit, i).document]);
  return most * 100 >= whole * LEAST_UNDERSTOOD;
}

static void
leave_out_weak (GArray *hits, guint limit)
{
  guint n_hits = 0;
  guint best = hits->len > 0 ? g_array_index (hits, HeraldSearchHit, 0).score : 0;

  while (n_hits < MIN (hits->len, limit) &&
         g_array_index (hits, HeraldSearchHit, n_hits).score >= best / LEAST_OF_BEST)
    n_hits++;
  g_array_set_size (hits, n_hits);
}

static void
ranking_run (Ranking *self, GArray **hits, guint limit)
{
  for (guint i = 0; i < self->query->items->len; i++)
    {
      const HeraldSearchItem *item = &g_array_index (self->query->items, HeraldSearchItem, i);

      if (item->n_candidates == 1)
        add_single (self, item);
      else
        add_several (self, item);
    }
  *hits = collect (self);
  select_finalists (*hits, FINALISTS);
  if ((*hits)->len > MAX (FINALISTS, limit))
    g_array_set_size (*hits, FINALISTS);
  if (!is_understood (self, *hits))
    g_array_set_size (*hits, 0);
  read_finalists (self, *hits);
  g_array_sort (*hits, compare_hits);
  leave_out_weak (*hits, limit);
}

/**
 * herald_search_index_find:
 * @self: an index that is finished
 * @query: what someone typed: words, a question, a piece of a report, or any other bytes; its last
 *   word may be unfinished
 * @limit: how many hits are wanted
 *
 * Not for two threads at a time.
 *
 * Returns: (transfer full) (element-type HeraldSearchHit): the documents that fit, best first, of
 *   equal ones the earlier first; none where the query is about something else
 */
GArray *
herald_search_index_find (const HeraldSearchIndex *self, const char *query, guint limit)
{
  g_auto (HeraldSearchQuery) read = { 0 };
  Ranking ranking = { .index = self, .query = &read };
  GArray *hits;

  g_return_val_if_fail (self->tokens != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  herald_search_query_init (&read, self, query);
  ranking.n_documents = self->token_starts->len - 1;
  ranking.scores = g_new0 (guint, ranking.n_documents + 1);
  ranking.covered = g_new0 (guint, ranking.n_documents + 1);
  ranking.best = g_new0 (guint, ranking.n_documents + 1);
  ranking_run (&ranking, &hits, limit);
  g_free (ranking.scores);
  g_free (ranking.covered);
  g_free (ranking.best);
  return hits;
}
