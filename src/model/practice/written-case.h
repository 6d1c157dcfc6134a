/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"
#include "practice/case-option.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

#define HERALD_WRITTEN_CASE_MIN_OPTIONS 3
#define HERALD_WRITTEN_CASE_MAX_OPTIONS 4

/**
 * HeraldWrittenCase:
 * @facts: what is known
 * @verdict: what the edition makes of it
 * @options: (element-type HeraldCaseOption): three or four answers; where two have one
 *   step, their results differ
 * @right: which of them is right by the rule book
 *
 * What stands behind a story that walks a part of the work-up. What is right is worked out from
 * @facts when the case is read, never taken from the file.
 */
typedef struct
{
  HeraldFacts *facts;
  HeraldVerdict *verdict;
  GPtrArray *options;
  guint right;
} HeraldWrittenCase;

HeraldWrittenCase *
herald_written_case_read (const HeraldJson *json, HeraldRulebook *book, GError **error);
void herald_written_case_free (HeraldWrittenCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldWrittenCase, herald_written_case_free)

const HeraldChoice *herald_written_case_get_step (const HeraldWrittenCase *self);
const HeraldChoice *herald_written_case_get_status (const HeraldWrittenCase *self);
HeraldAnswer *herald_written_case_answer (const HeraldWrittenCase *self,
                                          const HeraldAnswer *answer,
                                          guint option);

G_END_DECLS
