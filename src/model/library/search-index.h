/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeraldSearchField:
 * @HERALD_SEARCH_TITLE: the question
 * @HERALD_SEARCH_PHRASES: what people type instead, set apart by “; ”
 * @HERALD_SEARCH_ANSWER: the short answer
 * @HERALD_SEARCH_BODY: the longer one
 * @HERALD_SEARCH_TOPIC: what it belongs to
 *
 * The parts of a document, which count differently.
 */
typedef enum
{
  HERALD_SEARCH_TITLE,
  HERALD_SEARCH_PHRASES,
  HERALD_SEARCH_ANSWER,
  HERALD_SEARCH_BODY,
  HERALD_SEARCH_TOPIC,
  HERALD_SEARCH_N_FIELDS,
} HeraldSearchField;

/**
 * HeraldSearchHit:
 * @document: its number
 * @score: higher is better; comparable within one query
 *
 * A document that fits a query.
 */
typedef struct
{
  guint document;
  guint score;
} HeraldSearchHit;

/**
 * HeraldSearchRange:
 * @start: in bytes
 * @end: in bytes
 *
 * A part of a text.
 */
typedef struct
{
  guint start;
  guint end;
} HeraldSearchRange;

typedef struct _HeraldSearchIndex HeraldSearchIndex;

HeraldSearchIndex *herald_search_index_new (const char *language);
void herald_search_index_free (HeraldSearchIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldSearchIndex, herald_search_index_free)

void herald_search_index_add_synonyms (HeraldSearchIndex *self, const char *const *group);
void herald_search_index_add_stop_words (HeraldSearchIndex *self, const char *const *words);
guint herald_search_index_add (HeraldSearchIndex *self,
                               const char *const fields[HERALD_SEARCH_N_FIELDS]);
void herald_search_index_finish (HeraldSearchIndex *self);
GArray *herald_search_index_find (const HeraldSearchIndex *self, const char *query, guint limit);
GArray *
herald_search_index_mark (const HeraldSearchIndex *self, const char *query, const char *text);

G_END_DECLS
