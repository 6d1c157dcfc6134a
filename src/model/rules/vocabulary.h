/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/field-group.h"

G_BEGIN_DECLS

#define HERALD_VOCABULARY_NO_FIELD G_MAXUINT
/* Enough for every line of a report; keeps facts and evaluations on the stack. */
#define HERALD_VOCABULARY_MAX_FIELDS 96

typedef enum
{
  HERALD_DERIVATION_QUOTIENT,
  HERALD_DERIVATION_SMALLEST,
} HeraldDerivationKind;

/**
 * HeraldDerivation:
 * @target: the field that is worked out where the report does not give it
 * @kind: how
 * @dividend: for a quotient, the field above the line
 * @operands: what stands below the line, the first known one; or the numbers to take the least of
 *
 * How one number follows from others.
 */
typedef struct
{
  guint target;
  HeraldDerivationKind kind;
  guint dividend;
  guint operands[2];
  guint n_operands;
} HeraldDerivation;

typedef struct _HeraldVocabulary HeraldVocabulary;

HeraldVocabulary *herald_vocabulary_new (JsonNode *root, const char *name, GError **error);
HeraldVocabulary *herald_vocabulary_ref (HeraldVocabulary *self);
void herald_vocabulary_unref (HeraldVocabulary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldVocabulary, herald_vocabulary_unref)

guint herald_vocabulary_get_n_fields (const HeraldVocabulary *self);
guint herald_vocabulary_get_n_inputs (const HeraldVocabulary *self);
const HeraldField *herald_vocabulary_get_field (const HeraldVocabulary *self, guint index);
guint herald_vocabulary_find (const HeraldVocabulary *self, const char *id);
const HeraldDerivation *herald_vocabulary_get_derivations (const HeraldVocabulary *self,
                                                           guint *n_derivations);
const HeraldFieldGuide *herald_vocabulary_get_year_guide (const HeraldVocabulary *self);
const HeraldFieldGroup *herald_vocabulary_get_groups (const HeraldVocabulary *self,
                                                      guint *n_groups);

G_END_DECLS
