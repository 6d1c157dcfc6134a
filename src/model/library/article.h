/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/occasion.h"
#include "library/section.h"

G_BEGIN_DECLS

/**
 * HeraldArticle:
 * @id: its name
 * @topics: (element-type utf8): keys of topics, the one it lives under first
 * @answers: (element-type utf8): the seed questions that it answers, often empty
 * @question: the question in people's words
 * @answer: the answer in two sentences at most
 * @sources: (element-type utf8): ids of what the answer rests on
 * @sections: (element-type HeraldSection): the longer answer
 * @ask: (element-type utf8): sentences to say to the care team, without quotation marks
 * @related: (element-type utf8): ids of articles to read next
 * @phrases: what people type when they look for this, set apart by "; "
 * @occasions: (element-type HeraldOccasion): the results that it is for, often empty
 * @reviewed: the day somebody last held it against its sources, as 2026-11-26
 * @review_by: the day after which people are told that nobody has looked since
 * @reviewer: (nullable): the clinician who has gone over it
 *
 * One question and its answer. Immutable; its texts are owned by the file it comes from.
 */
typedef struct
{
  const char *id;
  GPtrArray *topics;
  GPtrArray *answers;
  const char *question;
  const char *answer;
  GPtrArray *sources;
  GPtrArray *sections;
  GPtrArray *ask;
  GPtrArray *related;
  const char *phrases;
  GPtrArray *occasions;
  const char *reviewed;
  const char *review_by;
  const char *reviewer;
} HeraldArticle;

HeraldArticle *
herald_article_read (const HeraldJson *json, const HeraldVocabulary *vocabulary, GError **error);
void herald_article_free (HeraldArticle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldArticle, herald_article_free)

guint herald_article_fit (const HeraldArticle *self, const HeraldVerdict *verdict);
GPtrArray *herald_article_list_sources (const HeraldArticle *self);

G_END_DECLS
