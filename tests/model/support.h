/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "rules/shelf.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

JsonNode *herald_test_json (const char *text);
HeraldVocabulary *herald_test_vocabulary (const char *text);
HeraldVocabulary *herald_test_small_vocabulary (void);
HeraldShelf *herald_test_shelf (void);
HeraldValue
herald_test_value (const HeraldVocabulary *vocabulary, const char *id, const char *text);
HeraldFacts *herald_test_facts (HeraldVocabulary *vocabulary, const char *text);
HeraldVerdict *herald_test_judge (HeraldShelf *shelf, const char *edition, const char *facts);
guint32 herald_test_random (guint32 *state);
void
herald_test_random_values (const HeraldVocabulary *vocabulary, guint32 *state, HeraldValue *values);
/*
 * HeraldTestBroken:
 * @before: a part of a sound text
 * @after: what breaks it
 * @code: the #HeraldContentError of that
 * @message: a part of what the error says
 */
typedef struct
{
  const char *before;
  const char *after;
  int code;
  const char *message;
} HeraldTestBroken;

/* Reads one piece, lets go of it, and returns whether it was sound. */
typedef gboolean (*HeraldTestRead) (const HeraldJson *json, GError **error);

void herald_test_fails (const char *label, GError **error, int code, const char *part);
void herald_test_broken (const char *sound,
                         HeraldTestRead read,
                         const HeraldTestBroken *cases,
                         gsize n_cases);

G_END_DECLS
