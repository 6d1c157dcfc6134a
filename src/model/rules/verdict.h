/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/outlook.h"

G_BEGIN_DECLS

#define HERALD_TYPE_VERDICT (herald_verdict_get_type ())

typedef struct _HeraldVerdict HeraldVerdict;

/**
 * HeraldLabAgreement:
 * @HERALD_LAB_NOT_GIVEN: the report's own conclusion was not entered
 * @HERALD_LAB_AGREES: it says what the rule says
 * @HERALD_LAB_OPEN: the rule gives no result to hold beside it
 * @HERALD_LAB_DIFFERS: the rule reads the numbers another way; the laboratory's word stands first
 *
 * How the laboratory's own conclusion and the rule go together.
 */
typedef enum
{
  HERALD_LAB_NOT_GIVEN,
  HERALD_LAB_AGREES,
  HERALD_LAB_OPEN,
  HERALD_LAB_DIFFERS,
} HeraldLabAgreement;

/**
 * HeraldStep:
 * @decision: the decision taken
 * @rule: (nullable): the rule that fired; %NULL where every value of what is missing gives the same
 * @outcome: its first outcome, as an index in the vocabulary
 * @choice: what it gave
 *
 * One step of the way to the status.
 */
typedef struct
{
  const HeraldDecision *decision;
  const HeraldRule *rule;
  guint outcome;
  guint choice;
} HeraldStep;

GType herald_verdict_get_type (void);
HeraldVerdict *herald_rulebook_judge (HeraldRulebook *book, HeraldFacts *facts);
HeraldVerdict *herald_verdict_ref (HeraldVerdict *self);
void herald_verdict_unref (HeraldVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldVerdict, herald_verdict_unref)

HeraldRulebook *herald_verdict_get_book (const HeraldVerdict *self);
HeraldFacts *herald_verdict_get_facts (const HeraldVerdict *self);
const HeraldEvaluation *herald_verdict_get_evaluation (const HeraldVerdict *self);
const HeraldChoice *herald_verdict_get_outcome (const HeraldVerdict *self, const char *id);
gboolean herald_verdict_has_outcome (const HeraldVerdict *self, const char *id, const char *choice);
guint32 herald_verdict_get_possible (const HeraldVerdict *self);
const HeraldRule *herald_verdict_get_rule (const HeraldVerdict *self);
const GArray *herald_verdict_get_steps (const HeraldVerdict *self);
const GArray *herald_verdict_get_open_items (const HeraldVerdict *self);
const GArray *herald_verdict_get_changes (const HeraldVerdict *self);
HeraldLabAgreement herald_verdict_get_lab_agreement (const HeraldVerdict *self);
gboolean
herald_verdict_get_number (const HeraldVerdict *self, const char *field, HeraldFraction *number);
char *herald_verdict_get_value_text (const HeraldVerdict *self, guint field);

G_END_DECLS
