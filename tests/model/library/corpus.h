/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "library/search-index.h"

G_BEGIN_DECLS

/*
 * HeraldTestArticle:
 * @id: its name
 * @tags: (element-type utf8): its topics and the questions that it answers
 * @fields: what is searched
 */
typedef struct
{
  char *id;
  GPtrArray *tags;
  char *fields[HERALD_SEARCH_N_FIELDS];
} HeraldTestArticle;

GPtrArray *herald_test_corpus_read (const char *topics, char **files, GError **error);
HeraldSearchIndex *herald_test_corpus_index (GPtrArray *articles);

G_END_DECLS
