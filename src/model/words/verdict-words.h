/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/nearness.h"

G_BEGIN_DECLS

const char *herald_words_status (const char *status);
gboolean herald_words_is_waiting (const HeraldVerdict *verdict);
gboolean herald_words_is_decided (const HeraldVerdict *verdict);
const char *herald_words_headline (const HeraldVerdict *verdict);
const char *herald_words_answer (const HeraldVerdict *verdict);
const char *herald_words_lab_word (const HeraldVerdict *verdict);
char *herald_words_lab_new (const HeraldVerdict *verdict);
const char *herald_words_lab_fit (const HeraldVerdict *verdict);
const char *herald_words_lab_ask (const HeraldVerdict *verdict);
const char *herald_words_certainty (HeraldCertainty certainty);
const char *herald_words_certainty_help (HeraldCertainty certainty);
char *herald_words_ask_new (const char *ask);
char *herald_words_near_new (const HeraldVerdict *verdict, const HeraldNearness *near);
char *herald_words_chance_new (const HeraldNearness *near);
const char *herald_words_counting (const HeraldVerdict *verdict, const HeraldNearness *near);
const char *herald_words_near_limits (void);
char *herald_words_edition_new (const HeraldRulebook *book);
char *herald_words_checked_new (const HeraldRulebook *book);
char *herald_words_overdue_new (const HeraldRulebook *book, GDateTime *today);
char *herald_words_or_new (GPtrArray *words);

G_END_DECLS
