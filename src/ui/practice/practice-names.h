/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer-field.h"
#include "practice/scale.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

const char *herald_practice_name (const HeraldVocabulary *vocabulary,
                                  HeraldAnswerField field,
                                  const char *word);
const char *herald_practice_class_name (const HeraldVocabulary *vocabulary,
                                        HeraldScaleId scale,
                                        const char *word);

G_END_DECLS
