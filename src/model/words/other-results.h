/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/verdict.h"

G_BEGIN_DECLS

/**
 * HeraldOtherResult:
 * @title: what it is about
 * @value: what was found
 * @because: (nullable): why
 * @note: (nullable): what it is and is not
 * @rule: (nullable): the rule that gave it
 *
 * A result beside the HER2 status.
 */
typedef struct
{
  const char *title;
  const char *value;
  const char *because;
  const char *note;
  const HeraldRule *rule;
} HeraldOtherResult;

GArray *herald_other_results_new (const HeraldVerdict *verdict);

G_END_DECLS
