/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/decision-private.h"

G_BEGIN_DECLS

/* A decision while it is read: the tests of all rules are known before an axis can be cut. */
typedef struct
{
  HeraldDecision *decision;
  const HeraldVocabulary *vocabulary;
  const guint32 *reachable;
  GPtrArray *tests; /* (element-type GArray) rule after rule, input after input */
  GError **error;
} HeraldDecisionDraft;

gboolean herald_decision_draft_fail (const HeraldDecisionDraft *draft,
                                     const HeraldJson *json,
                                     const char *reason,
                                     const char *what);
gboolean herald_decision_draft_read_word (const HeraldDecisionDraft *draft,
                                          const HeraldJson *json,
                                          const char *name,
                                          const char *const *words,
                                          guint *index);
guint herald_decision_draft_find_input (const HeraldDecisionDraft *draft, const char *id);
gboolean herald_decision_draft_read_rule (HeraldDecisionDraft *draft, const HeraldJson *json);

G_END_DECLS
