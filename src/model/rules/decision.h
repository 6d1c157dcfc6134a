/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/rule.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_DECISION_MAX_CELLS 1048576
/* Rules times cells: what compiling may take, a fraction of a second. */
#define HERALD_DECISION_MAX_WORK (64 * HERALD_DECISION_MAX_CELLS)
#define HERALD_DECISION_NO_RULE (-1)
/* In a set of outcomes: some cell gives none. */
#define HERALD_DECISION_OPEN (1u << 31)

typedef struct _HeraldDecision HeraldDecision;

HeraldDecision *herald_decision_new (const HeraldJson *json,
                                     const HeraldVocabulary *vocabulary,
                                     const guint32 *reachable,
                                     GError **error);
void herald_decision_free (HeraldDecision *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldDecision, herald_decision_free)

const char *herald_decision_get_id (const HeraldDecision *self);
const char *herald_decision_get_title (const HeraldDecision *self);
guint herald_decision_get_n_inputs (const HeraldDecision *self);
const HeraldAxis *herald_decision_get_axis (const HeraldDecision *self, guint input);
guint herald_decision_get_n_outputs (const HeraldDecision *self);
guint herald_decision_get_output (const HeraldDecision *self, guint output);
guint herald_decision_get_n_rules (const HeraldDecision *self);
const HeraldRule *herald_decision_get_rule (const HeraldDecision *self, guint rule);
gboolean herald_decision_may_contradict (const HeraldDecision *self);
guint herald_decision_get_n_cells (const HeraldDecision *self);
guint herald_decision_locate (const HeraldDecision *self, const guint *cells);
int herald_decision_fire (const HeraldDecision *self, const guint *cells);
void herald_decision_sweep (const HeraldDecision *self, const guint32 *cells, guint32 *outcomes);

G_END_DECLS
