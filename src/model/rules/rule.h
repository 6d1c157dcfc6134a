/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/axis.h"

G_BEGIN_DECLS

#define HERALD_RULE_MAX_INPUTS 8
#define HERALD_RULE_MAX_OUTPUTS 2

/**
 * HeraldCertainty:
 * @HERALD_CERTAINTY_RULE: the source says so
 * @HERALD_CERTAINTY_SECOND_HAND: seen only as quoted by another source
 * @HERALD_CERTAINTY_OUR_READING: the source is silent, and the project chose
 * @HERALD_CERTAINTY_UNVERIFIED: what the rule says next is not confirmed
 * @HERALD_CERTAINTY_GAP: the source has no rule here
 *
 * How sure a rule is. People are told wherever it is not the first.
 */
typedef enum
{
  HERALD_CERTAINTY_RULE,
  HERALD_CERTAINTY_SECOND_HAND,
  HERALD_CERTAINTY_OUR_READING,
  HERALD_CERTAINTY_UNVERIFIED,
  HERALD_CERTAINTY_GAP,
} HeraldCertainty;

/**
 * HeraldRule:
 * @id: its name, unique in its decision
 * @id_length: its length in bytes
 * @answer: (nullable): the answer in a sentence, where that of the outcome would say too little
 * @because: (nullable): why, for people
 * @sources: (element-type utf8): ids of its sources
 * @certainty: how sure it is
 * @is_contradiction: whether it leaves an outcome unsaid since the report contradicts itself
 * @cells: for each input, the set of cells that it takes
 * @tested: the set of inputs that it has a test on
 * @wants_missing: the set of inputs that it tests for "missing"
 * @outcomes: for each output, the choice that it gives
 *
 * One row of a decision. Immutable, owned by its #HeraldDecision.
 */
typedef struct
{
  const char *id;
  gsize id_length;
  const char *answer;
  const char *because;
  GPtrArray *sources;
  HeraldCertainty certainty;
  gboolean is_contradiction;
  guint32 cells[HERALD_RULE_MAX_INPUTS];
  guint32 tested;
  guint32 wants_missing;
  guint outcomes[HERALD_RULE_MAX_OUTPUTS];
} HeraldRule;

G_END_DECLS
