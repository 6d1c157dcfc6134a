/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/source.h"
#include "library/article.h"
#include "library/organisation.h"
#include "library/term.h"
#include "library/topic-group.h"

G_BEGIN_DECLS

/**
 * HeraldPack:
 * @name: what messages call the file
 * @root: what was read; owns the texts
 * @groups: (element-type HeraldTopicGroup): of a file of topics
 * @articles: (element-type HeraldArticle): of a file of articles
 * @terms: (element-type HeraldTerm): of a glossary
 * @countries: (element-type HeraldCountry): of a directory
 * @sources: (nullable): of a file of sources, or brought along by articles or terms
 *
 * What one file of the library holds. Sound in itself; whether its links lead anywhere is for the
 * library to say.
 */
typedef struct
{
  char *name;
  JsonNode *root;
  GPtrArray *groups;
  GPtrArray *articles;
  GPtrArray *terms;
  GPtrArray *countries;
  HeraldSources *sources;
} HeraldPack;

gboolean herald_pack_knows (const char *format);
HeraldPack *herald_pack_new (JsonNode *root,
                             const char *name,
                             const HeraldVocabulary *vocabulary,
                             GError **error);
void herald_pack_free (HeraldPack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldPack, herald_pack_free)

G_END_DECLS
