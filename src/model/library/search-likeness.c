/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How like a query a document is: how much of the query its question, or one of its phrases, says
 * and how little else; and how near each other the words of the query stand. */
#include "config.h"

#include <string.h>

#include "library/search-likeness.h"

#define TITLE_SHARE 20u /* what full likeness adds, in 16ths of the importance of the query */
#define PHRASE_SHARE 18u
#define NEAR_SHARE 6u
#define NEAREST 5u       /* tokens between words that are near each other, at most */
#define SCORE_OF_ONE 16u /* what 256ths of importance are worth in a score */

/* What one question, phrase or text holds of the query. */
typedef struct
{
  guint field;
  guint whole; /* importance of all its tokens */
  guint found[HERALD_SEARCH_MOST_ITEMS];
  guint64 items; /* a bit for each item that it holds */
  guint place;
  guint last_item; /* and one more, or 0 */
  guint last_place;
  guint near;
} Part;

G_STATIC_ASSERT (HERALD_SEARCH_MOST_ITEMS <= 64);

/*
 * herald_search_likeness_init:
 * @self: (out caller-allocates): a comparison
 * @index: an index that is finished
 * @query: a query
 */
void
herald_search_likeness_init (HeraldSearchLikeness *self,
                             const HeraldSearchIndex *index,
                             const HeraldSearchQuery *query)
{
  guint n_terms = herald_search_lexicon_get_n (index->vocabulary->terms);

  self->index = index;
  self->query = query;
  self->slots = g_new0 (guint8, n_terms + 1);
  self->weights = g_new0 (guint8, n_terms + 1);
  for (guint i = 0; i < query->items->len; i++)
    {
      const HeraldSearchItem *item = &g_array_index (query->items, HeraldSearchItem, i);

      for (guint j = 0; j < item->n_candidates; j++)
        {
          const HeraldSearchCandidate *candidate =
              &g_array_index (query->candidates, HeraldSearchCandidate, item->candidates + j);
          guint weight = MIN (candidate->weight, 255);

          if (self->weights[candidate->term] >= weight)
            continue;
          self->slots[candidate->term] = i + 1;
          self->weights[candidate->term] = weight;
        }
    }
}

/*
 * herald_search_likeness_clear:
 * @self: a comparison
 */
void
herald_search_likeness_clear (HeraldSearchLikeness *self)
{
  g_free (self->slots);
  g_free (self->weights);
}

static const HeraldSearchItem *
get_item (const HeraldSearchLikeness *self, guint item)
{
  return &g_array_index (self->query->items, HeraldSearchItem, item);
}

/* Two words of the query say more when they stand together. */
static void
note_near (const HeraldSearchLikeness *self, Part *part, guint item)
{
  if (part->last_item != 0 && part->last_item != item + 1)
    {
      guint distance = MAX (part->place - part->last_place, 1);

      if (distance <= NEAREST)
        part->near += MIN (get_item (self, item)->importance,
                           get_item (self, part->last_item - 1)->importance) /
                      distance;
    }
  part->last_item = item + 1;
  part->last_place = part->place;
}

static void
read_token (const HeraldSearchLikeness *self, Part *part, guint32 token)
{
  guint32 term = token & ~HERALD_SEARCH_INNER;
  gboolean is_inner = (token & HERALD_SEARCH_INNER) != 0;
  guint item = self->slots[term];
  guint weight = self->weights[term];

  if (!is_inner)
    {
      part->place++;
      part->whole += herald_search_postings_get_rarity (self->index->postings, term);
    }
  if (item-- == 0)
    return;
  if ((part->items & G_GUINT64_CONSTANT (1) << item) == 0)
    {
      part->items |= G_GUINT64_CONSTANT (1) << item;
      part->found[item] = 0;
      if (!get_item (self, item)->is_extra)
        note_near (self, part, item);
    }
  part->found[item] = MAX (part->found[item], weight);
}

static guint
sum_found (const HeraldSearchLikeness *self, const Part *part)
{
  guint sum = 0;

  for (guint64 items = part->items; items != 0; items &= items - 1)
    {
      guint item = __builtin_ctzll (items);

      sum += get_item (self, item)->importance * part->found[item] / HERALD_SEARCH_ONE;
    }
  return sum;
}

/* Twice what both say, of all that each says: 256 where they say the same. */
static guint
likeness_of_part (const HeraldSearchLikeness *self, const Part *part)
{
  guint64 whole = (guint64)self->query->importance + part->whole;
  guint64 likeness = 2 * (guint64)sum_found (self, part) * HERALD_SEARCH_ONE / MAX (whole, 1);

  return MIN (likeness, HERALD_SEARCH_ONE);
}

typedef struct
{
  guint title;
  guint phrase;
  guint near;
} Best;

static void
end_part (const HeraldSearchLikeness *self, const Part *part, Best *best)
{
  if (part->field == HERALD_SEARCH_TITLE)
    best->title = MAX (best->title, likeness_of_part (self, part));
  else if (part->field == HERALD_SEARCH_PHRASES)
    best->phrase = MAX (best->phrase, likeness_of_part (self, part));
  best->near = MAX (best->near, part->near);
}

/*
 * herald_search_likeness_of:
 * @self: a comparison
 * @document: a document
 *
 * Returns: what the likeness adds to the score of the document
 */
guint
herald_search_likeness_of (const HeraldSearchLikeness *self, guint document)
{
  const GArray *starts = self->index->token_starts;
  guint end = g_array_index (starts, guint, document + 1);
  Best best = { 0 };
  Part part = { 0 };
  guint64 importance = self->query->importance;

  for (guint i = g_array_index (starts, guint, document); i < end; i++)
    {
      guint32 token = g_array_index (self->index->tokens, guint32, i);

      if (token < HERALD_SEARCH_MARK)
        {
          read_token (self, &part, token);
          continue;
        }
      end_part (self, &part, &best);
      part = (Part){ .field = token - HERALD_SEARCH_MARK };
    }
  end_part (self, &part, &best);
  return (importance * best.title * best.title / 65536 * TITLE_SHARE +
          importance * best.phrase * best.phrase / 65536 * PHRASE_SHARE +
          (guint64)MIN (best.near, importance) * NEAR_SHARE) *
         SCORE_OF_ONE / 16;
}
