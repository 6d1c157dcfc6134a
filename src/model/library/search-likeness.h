/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-query.h"

G_BEGIN_DECLS

/*
 * HeraldSearchLikeness:
 * @index: an index
 * @query: a query
 * @slots: by term: the item that it is a candidate of and one more, or 0
 * @weights: by term: how surely it is meant
 *
 * Compares a query with the questions, phrases and texts of one document after the other.
 */
typedef struct
{
  const HeraldSearchIndex *index;
  const HeraldSearchQuery *query;
  guint8 *slots;
  guint8 *weights;
} HeraldSearchLikeness;

void herald_search_likeness_init (HeraldSearchLikeness *self,
                                  const HeraldSearchIndex *index,
                                  const HeraldSearchQuery *query);
void herald_search_likeness_clear (HeraldSearchLikeness *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeraldSearchLikeness, herald_search_likeness_clear)

guint herald_search_likeness_of (const HeraldSearchLikeness *self, guint document);

G_END_DECLS
