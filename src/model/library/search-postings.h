/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/search-index.h"

G_BEGIN_DECLS

/* A token of a document is a term, with this bit where it is inside of a longer phrase. */
#define HERALD_SEARCH_INNER 0x80000000u
/* Or it says that a field or a phrase begins. */
#define HERALD_SEARCH_MARK 0xFFFFFFF0u
#define HERALD_SEARCH_FIELD_MARK(field) (HERALD_SEARCH_MARK + (guint32)(field))

/* One in the numbers that weigh terms. */
#define HERALD_SEARCH_ONE 256u

/*
 * HeraldSearchPosting:
 * @document: where the term stands
 * @impact: how much it says there, at most %HERALD_SEARCH_FULL_IMPACT
 */
typedef struct
{
  guint32 document;
  guint32 impact;
} HeraldSearchPosting;

#define HERALD_SEARCH_FULL_IMPACT 1024u

typedef struct _HeraldSearchPostings HeraldSearchPostings;

HeraldSearchPostings *
herald_search_postings_new (const GArray *tokens, const GArray *starts, guint n_terms);
void herald_search_postings_free (HeraldSearchPostings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchPostings, herald_search_postings_free)

const HeraldSearchPosting *
herald_search_postings_get (const HeraldSearchPostings *self, guint32 term, guint *n_postings);
guint herald_search_postings_get_rarity (const HeraldSearchPostings *self, guint32 term);
gboolean
herald_search_postings_is_rare (const HeraldSearchPostings *self, guint32 term, guint n_with);
guint herald_search_rarity (guint n_documents, guint n_with);

G_END_DECLS
