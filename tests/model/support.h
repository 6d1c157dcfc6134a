/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
void herald_test_fails (const char *label, GError **error, int code, const char *part);

G_END_DECLS
