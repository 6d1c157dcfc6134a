/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_COLUMN_CASE "case"
#define HERALD_COLUMN_EDITION "edition"
#define HERALD_COLUMN_UNUSED ""

GPtrArray *herald_column_guess_list (const HeraldVocabulary *vocabulary);
char **herald_column_guess (const HeraldVocabulary *vocabulary, const char *const *names);

G_END_DECLS
