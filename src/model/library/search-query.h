/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-index-private.h"

G_BEGIN_DECLS

#define HERALD_SEARCH_MOST_ITEMS 48u

/*
 * HeraldSearchCandidate:
 * @term: a term that may be meant
 * @weight: how surely, at most %HERALD_SEARCH_ONE
 */
typedef struct
{
  guint32 term;
  guint weight;
} HeraldSearchCandidate;

/*
 * HeraldSearchItem:
 * @candidates: the first of its candidates
 * @n_candidates: how many
 * @importance: how much it says
 * @is_extra: whether it only adds to an item that stands for more
 *
 * One thing that is looked for.
 */
typedef struct
{
  guint candidates;
  guint n_candidates;
  guint importance;
  gboolean is_extra;
} HeraldSearchItem;

/*
 * HeraldSearchQuery:
 * @candidates: (element-type HeraldSearchCandidate): of all items
 * @items: (element-type HeraldSearchItem): what is looked for
 * @importance: of all items that are no extras
 * @unknown: how much the words say that no document holds
 */
typedef struct
{
  GArray *candidates;
  GArray *items;
  guint importance;
  guint unknown;
} HeraldSearchQuery;

void herald_search_query_init (HeraldSearchQuery *self,
                               const HeraldSearchIndex *index,
                               const char *text);
void herald_search_query_clear (HeraldSearchQuery *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeraldSearchQuery, herald_search_query_clear)

G_END_DECLS
