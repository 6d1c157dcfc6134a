/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/answer.h"
#include "practice/case.h"
#include "practice/ihc-field.h"

G_BEGIN_DECLS

/**
 * HeraldIhcTruth:
 * @field: (nullable): what was drawn; %NULL for a clinic's own picture
 * @parts: how many cells have which edge
 * @has_parts: whether @parts are known
 * @score: the score as answers name it, "" where it has none
 *
 * What the answer to a case of the protein test is held against.
 */
typedef struct
{
  HeraldIhcField *field;
  HeraldStainParts parts;
  gboolean has_parts;
  const char *score;
} HeraldIhcTruth;

void herald_ihc_truth_init (HeraldIhcTruth *self,
                            const HeraldCase *practice_case,
                            const HeraldRulebook *book);
void herald_ihc_truth_clear (HeraldIhcTruth *self);
char *herald_ihc_truth_dup_percent (const HeraldIhcTruth *self, HeraldEdgeClass edge_class);
const char *herald_ihc_truth_score_of (const HeraldStainParts *parts, const HeraldRulebook *book);
char *herald_ihc_truth_describe (const HeraldIhcTruth *self);
gboolean herald_ihc_truth_names_ultralow (const HeraldRulebook *book);

G_END_DECLS
