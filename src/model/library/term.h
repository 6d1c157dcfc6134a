/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"

G_BEGIN_DECLS

/**
 * HeraldTerm:
 * @id: its name
 * @word: the word as a heading
 * @forms: (array zero-terminated=1): how it stands in texts, plurals too
 * @also: (nullable): other names, for people who look for it
 * @meaning: what it means, in two sentences at most
 * @article: (nullable): the id of an article that says more
 * @sources: (element-type utf8): ids of what the meaning rests on
 *
 * A word of the glossary. Immutable; its texts are owned by the file it comes from.
 */
typedef struct
{
  const char *id;
  const char *word;
  char **forms;
  const char *also;
  const char *meaning;
  const char *article;
  GPtrArray *sources;
} HeraldTerm;

HeraldTerm *herald_term_read (const HeraldJson *json, GError **error);
void herald_term_free (HeraldTerm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldTerm, herald_term_free)

G_END_DECLS
