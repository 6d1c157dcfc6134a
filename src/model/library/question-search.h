/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/library.h"
#include "library/search-index.h"

G_BEGIN_DECLS

typedef struct _HeraldQuestionSearch HeraldQuestionSearch;

/**
 * HeraldQuestionHit:
 * @article: the article
 * @score: higher is better; comparable within one query
 */
typedef struct
{
  const HeraldArticle *article;
  guint score;
} HeraldQuestionHit;

HeraldQuestionSearch *herald_question_search_new (HeraldLibrary *library);
void herald_question_search_free (HeraldQuestionSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldQuestionSearch, herald_question_search_free)

GArray *
herald_question_search_find (const HeraldQuestionSearch *self, const char *query, guint limit);
GArray *
herald_question_search_find_near (const HeraldQuestionSearch *self, const char *query, guint limit);
GArray *
herald_question_search_mark (const HeraldQuestionSearch *self, const char *query, const char *text);
GPtrArray *herald_question_search_find_terms (const HeraldQuestionSearch *self,
                                              const char *query,
                                              guint limit);

G_END_DECLS
