/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which documents a term stands, and how much it says there: BM25F, worked out beforehand and
 * in whole numbers, so that documents are in the same order on every machine. */
#include "config.h"

#include <string.h>

#include "library/search-postings.h"

#define SATURATION 1400u /* in 256ths: how much makes half of the full impact */
#define LEAST_RARITY 24u /* even a term of every document says something */

/* How much a field counts, and how much its length takes away, in 256ths. */
static const struct
{
  guint weight;
  guint by_length;
} fields[HERALD_SEARCH_N_FIELDS] = {
  [HERALD_SEARCH_TITLE] = { 1536, 64 },  [HERALD_SEARCH_PHRASES] = { 640, 64 },
  [HERALD_SEARCH_ANSWER] = { 512, 128 }, [HERALD_SEARCH_BODY] = { 256, 160 },
  [HERALD_SEARCH_TOPIC] = { 320, 64 },
};

struct _HeraldSearchPostings
{
  guint n_documents;
  guint n_terms;
  guint *starts; /* by term, and one more */
  HeraldSearchPosting *postings;
  guint16 *rarities;
};

/* The terms of one document, while it is looked at. */
typedef struct
{
  guint32 *places; /* by term: where in @counts, and one more, if @documents says so */
  guint32 *documents;
  guint lengths[HERALD_SEARCH_N_FIELDS];
  guint n_counts;
  guint32 *terms;
  guint (*counts)[HERALD_SEARCH_N_FIELDS];
} Page;

/* The logarithm to the base 2 of a number from 1 on; both in 256ths. */
static guint
log2_of (guint64 number)
{
  guint result = 0;

  number <<= 16;
  while (number >= (guint64)2 << 24)
    {
      number >>= 1;
      result += HERALD_SEARCH_ONE;
    }
  for (guint bit = HERALD_SEARCH_ONE / 2; bit > 0; bit /= 2)
    {
      number = (number * number) >> 24;
      if (number < (guint64)2 << 24)
        continue;
      number >>= 1;
      result += bit;
    }
  return result;
}

/*
 * herald_search_rarity:
 * @n_documents: all
 * @n_with: those that hold a term
 *
 * Returns: how much the term says, in 256ths
 */
guint
herald_search_rarity (guint n_documents, guint n_with)
{
  guint64 odds = (2 * (guint64)(n_documents - n_with) + 1) * HERALD_SEARCH_ONE;
  guint rarity = log2_of (HERALD_SEARCH_ONE + odds / (2 * (guint64)n_with + 1));

  return MAX (rarity, LEAST_RARITY);
}

static void
count_term (Page *page, guint32 document, guint32 term, guint field)
{
  if (page->documents[term] != document + 1)
    {
      page->documents[term] = document + 1;
      page->places[term] = page->n_counts;
      page->terms[page->n_counts] = term;
      memset (page->counts[page->n_counts++], 0, sizeof page->counts[0]);
    }
  page->counts[page->places[term]][field]++;
}

static void
count_page (Page *page, const GArray *tokens, const GArray *starts, guint32 document)
{
  guint end = g_array_index (starts, guint, document + 1);
  guint field = 0;

  page->n_counts = 0;
  memset (page->lengths, 0, sizeof page->lengths);
  for (guint i = g_array_index (starts, guint, document); i < end; i++)
    {
      guint32 token = g_array_index (tokens, guint32, i);

      if (token >= HERALD_SEARCH_MARK)
        {
          field = token - HERALD_SEARCH_MARK;
          continue;
        }
      count_term (page, document, token & ~HERALD_SEARCH_INNER, field);
      page->lengths[field] += (token & HERALD_SEARCH_INNER) == 0;
    }
}

/* Adds up what a term says in each field, as the field's length allows. */
static guint
weigh (const Page *page, guint place, const guint *means)
{
  guint64 sum = 0;

  for (guint field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
    {
      guint by_length = fields[field].by_length;
      guint64 norm =
          HERALD_SEARCH_ONE - by_length + (guint64)by_length * page->lengths[field] / means[field];

      if (page->counts[place][field] > 0)
        sum += (guint64)fields[field].weight * page->counts[place][field] * HERALD_SEARCH_ONE /
               MAX (norm, 1);
    }
  return sum * HERALD_SEARCH_FULL_IMPACT / (sum + SATURATION);
}

static void
page_init (Page *page, guint n_terms, guint most_tokens)
{
  *page = (Page){ .places = g_new0 (guint32, n_terms + 1),
                  .documents = g_new0 (guint32, n_terms + 1),
                  .terms = g_new (guint32, most_tokens),
                  .counts = g_malloc_n (most_tokens, sizeof page->counts[0]) };
}

static void
page_clear (Page *page)
{
  g_free (page->places);
  g_free (page->documents);
  g_free (page->terms);
  g_free (page->counts);
}

static guint
longest_document (const GArray *starts)
{
  guint longest = 0;

  for (guint i = 0; i + 1 < starts->len; i++)
    longest =
        MAX (longest, g_array_index (starts, guint, i + 1) - g_array_index (starts, guint, i));
  return longest;
}

/* Counts the documents of each term, and the mean length of each field. */
static void
measure (HeraldSearchPostings *self,
         Page *page,
         const GArray *tokens,
         const GArray *starts,
         guint *means)
{
  guint64 lengths[HERALD_SEARCH_N_FIELDS] = { 0 };

  for (guint32 document = 0; document < self->n_documents; document++)
    {
      count_page (page, tokens, starts, document);
      for (guint i = 0; i < page->n_counts; i++)
        self->starts[page->terms[i] + 1]++;
      for (guint field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
        lengths[field] += page->lengths[field];
    }
  for (guint field = 0; field < HERALD_SEARCH_N_FIELDS; field++)
    means[field] = MAX (lengths[field] / MAX (self->n_documents, 1), 1);
  memset (page->documents, 0, self->n_terms * sizeof *page->documents);
}

static void
set_rarities (HeraldSearchPostings *self)
{
  for (guint32 term = 0; term < self->n_terms; term++)
    {
      guint n_with = self->starts[term + 1];

      self->rarities[term] = n_with > 0 ? herald_search_rarity (self->n_documents, n_with) : 0;
      self->starts[term + 1] += self->starts[term];
    }
}

static void
fill (HeraldSearchPostings *self,
      Page *page,
      const GArray *tokens,
      const GArray *starts,
      const guint *means)
{
  g_autofree guint *next = g_memdup2 (self->starts, self->n_terms * sizeof *next);

  for (guint32 document = 0; document < self->n_documents; document++)
    {
      count_page (page, tokens, starts, document);
      for (guint i = 0; i < page->n_counts; i++)
        self->postings[next[page->terms[i]]++] =
            (HeraldSearchPosting){ document, weigh (page, i, means) };
    }
}

/*
 * herald_search_postings_new:
 * @tokens: (element-type guint32): the tokens of all documents
 * @starts: (element-type guint): where each begins, and the end
 * @n_terms: how many terms there are
 *
 * Returns: (transfer full): what is looked up for a term
 */
HeraldSearchPostings *
herald_search_postings_new (const GArray *tokens, const GArray *starts, guint n_terms)
{
  HeraldSearchPostings *self = g_new0 (HeraldSearchPostings, 1);
  guint means[HERALD_SEARCH_N_FIELDS];
  Page page;

  self->n_documents = starts->len - 1;
  self->n_terms = n_terms;
  self->starts = g_new0 (guint, n_terms + 1);
  self->rarities = g_new0 (guint16, n_terms);
  page_init (&page, n_terms, longest_document (starts));
  measure (self, &page, tokens, starts, means);
  set_rarities (self);
  self->postings = g_new (HeraldSearchPosting, self->starts[n_terms]);
  fill (self, &page, tokens, starts, means);
  page_clear (&page);
  return self;
}

/*
 * herald_search_postings_free:
 * @self: (transfer full): postings
 */
void
herald_search_postings_free (HeraldSearchPostings *self)
{
  g_free (self->starts);
  g_free (self->postings);
  g_free (self->rarities);
  g_free (self);
}

/*
 * herald_search_postings_get:
 * @self: postings
 * @term: a term
 * @n_postings: (out): in how many documents it stands
 *
 * Returns: (array length=n_postings) (transfer none): these, in order
 */
const HeraldSearchPosting *
herald_search_postings_get (const HeraldSearchPostings *self, guint32 term, guint *n_postings)
{
  *n_postings = self->starts[term + 1] - self->starts[term];
  return self->postings + self->starts[term];
}

/*
 * herald_search_postings_get_rarity:
 * @self: postings
 * @term: a term
 *
 * Returns: how much it says, in 256ths; 0 where no document has it
 */
guint
herald_search_postings_get_rarity (const HeraldSearchPostings *self, guint32 term)
{
  return self->rarities[term];
}

/**
 * herald_search_postings_is_rare:
 * @self: postings
 * @term: a term
 * @n_with: a number of documents
 *
 * Returns: whether no more than @n_with documents hold the term, and at least one does
 */
gboolean
herald_search_postings_is_rare (const HeraldSearchPostings *self, guint32 term, guint n_with)
{
  return herald_search_postings_get_rarity (self, term) >=
         herald_search_rarity (self->n_documents, MIN (n_with, self->n_documents));
}
