/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/facts.h"

G_BEGIN_DECLS

#define HERALD_TYPE_RESULT (herald_result_get_type ())

typedef struct _HeraldResult HeraldResult;

/**
 * HeraldResultText:
 * @HERALD_RESULT_ID: tells it from the other results of its record, in files
 * @HERALD_RESULT_DATE: when the sample was taken or reported: "2026-03-05", "2026-03" or "2026"
 * @HERALD_RESULT_SPECIMEN: what the person calls the sample
 * @HERALD_RESULT_LABORATORY: who reported it
 * @HERALD_RESULT_YEAR: the year of the report, as typed; it says which edition was in force
 * @HERALD_RESULT_EDITION: the id of the edition that the person reads it by
 * @HERALD_RESULT_REPORT: the pasted report, where the person wants it kept
 * @HERALD_RESULT_NOTES: own notes
 *
 * What a result holds beside what was measured. All are as the person left them; "" is nothing.
 */
typedef enum
{
  HERALD_RESULT_ID,
  HERALD_RESULT_DATE,
  HERALD_RESULT_SPECIMEN,
  HERALD_RESULT_LABORATORY,
  HERALD_RESULT_YEAR,
  HERALD_RESULT_EDITION,
  HERALD_RESULT_REPORT,
  HERALD_RESULT_NOTES,
  HERALD_RESULT_N_TEXTS,
} HeraldResultText;

/**
 * HeraldResultPlace:
 * @HERALD_RESULT_ON_TOP: beside its texts
 * @HERALD_RESULT_AMONG_ENTRIES: among what was typed, for fields that this version does not have
 *
 * Where a result may hold members that this version does not know.
 */
typedef enum
{
  HERALD_RESULT_ON_TOP,
  HERALD_RESULT_AMONG_ENTRIES,
  HERALD_RESULT_N_PLACES,
} HeraldResultPlace;

GType herald_result_get_type (void);
HeraldResult *herald_result_new (HeraldVocabulary *vocabulary);
HeraldResult *herald_result_new_filled (HeraldVocabulary *vocabulary,
                                        const char *const *texts,
                                        const char *const *entries);
HeraldResult *herald_result_ref (HeraldResult *self);
void herald_result_unref (HeraldResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldResult, herald_result_unref)

HeraldVocabulary *herald_result_get_vocabulary (const HeraldResult *self);
const char *herald_result_get_entry (const HeraldResult *self, guint field);
HeraldFacts *herald_result_dup_facts (const HeraldResult *self);
const char *herald_result_get_text (const HeraldResult *self, HeraldResultText text);
const char *const *herald_result_get_questions (const HeraldResult *self);
const char *const *herald_result_get_others (const HeraldResult *self, HeraldResultPlace place);

HeraldResult *herald_result_with_entry (const HeraldResult *self, guint field, const char *entry);
HeraldResult *
herald_result_with_text (const HeraldResult *self, HeraldResultText text, const char *value);
HeraldResult *herald_result_with_questions (const HeraldResult *self, const char *const *questions);
HeraldResult *herald_result_with_others (const HeraldResult *self,
                                         HeraldResultPlace place,
                                         const char *const *others);
HeraldResult *herald_result_with_vocabulary (const HeraldResult *self,
                                             HeraldVocabulary *vocabulary);

G_END_DECLS
