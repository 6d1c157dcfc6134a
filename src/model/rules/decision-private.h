/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

typedef enum
{
  HERALD_HIT_UNIQUE,
  HERALD_HIT_FIRST,
} HeraldHitPolicy;

struct _HeraldDecision
{
  const char *id;
  const char *title;
  HeraldHitPolicy hit_policy;
  HeraldAxis *axes;
  guint n_inputs;
  guint outputs[HERALD_RULE_MAX_OUTPUTS];
  guint n_outputs;
  GArray *rules;
  gboolean may_contradict; /* whether a rule finds that a report contradicts itself */
  guint strides[HERALD_RULE_MAX_INPUTS];
  guint n_cells;
  gint16 *table; /* the rule that fires in each cell */
};

gboolean herald_decision_compile (HeraldDecision *self,
                                  const HeraldVocabulary *vocabulary,
                                  const HeraldJson *json,
                                  GError **error);

G_END_DECLS
