/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

/**
 * HeraldCaseOption:
 * @step: a choice of `next_step`
 * @status: (nullable): a choice of `her2_status` that goes with it
 *
 * One of the answers to choose from. Choices belong to the vocabulary.
 */
typedef struct
{
  const HeraldChoice *step;
  const HeraldChoice *status;
} HeraldCaseOption;

HeraldCaseOption *herald_case_option_read (const HeraldJson *json,
                                           const HeraldVocabulary *vocabulary,
                                           GError **error);
char *herald_case_option_dup_title (const HeraldCaseOption *self);

G_END_DECLS
