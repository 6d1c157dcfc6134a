/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/practice-run.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

char *herald_end_words_headline (const HeraldPracticeRun *run);
const char *herald_end_words_pass (const HeraldPracticeRun *run);
char *herald_end_words_calendar (const HeraldCaseSet *set, const HeraldPracticeRun *run);
char *herald_end_words_repeat (const HeraldPracticeRun *run);
char *herald_end_words_errors (const HeraldPracticeRun *run);
char *herald_end_words_counts (const HeraldPracticeRun *run);
char *herald_end_words_case (const HeraldVocabulary *vocabulary, const HeraldAnswer *answer);

G_END_DECLS
