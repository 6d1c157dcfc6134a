/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/json.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define HERALD_FHIR_LOINC "http://loinc.org"
#define HERALD_FHIR_UNITS "http://unitsofmeasure.org"

/**
 * HeraldFhirAnswer:
 * @choice: the value of the field
 * @code: (nullable): its LOINC code
 * @text: what is written for it
 * @words: (element-type utf8): what else is read as it
 *
 * One answer to a test.
 */
typedef struct
{
  const char *choice;
  const char *code;
  const char *text;
  GPtrArray *words;
} HeraldFhirAnswer;

typedef struct _HeraldFhirItem HeraldFhirItem;

/**
 * HeraldFhirItem:
 * @field: the input that it holds
 * @marker: (nullable): what it measures, as an id of #HeraldFhirMarker
 * @code: (nullable): its LOINC code; without one @text names it
 * @display: (nullable): what LOINC calls it
 * @also: (element-type utf8): codes that are read as it and never written
 * @text: (nullable): its name where it has no code
 * @unit: (nullable): for a number, the unit
 * @ucum: (nullable): the code of the unit
 * @answers: (element-type HeraldFhirAnswer): for a choice, the values
 * @total: for a mean, the field of its total, or %HERALD_VOCABULARY_NO_FIELD
 * @by: (element-type guint): what the total is divided by, the first known one
 * @without: (nullable): what stands for the value where only the parts are known
 * @method: (nullable): the choice that stands as its method
 * @parts: (element-type HeraldFhirItem): what belongs to it
 * @is_only_read: whether it is never written
 *
 * One test as an Observation, or a part of one.
 */
struct _HeraldFhirItem
{
  guint field;
  const char *marker;
  const char *code;
  const char *display;
  GPtrArray *also;
  const char *text;
  const char *unit;
  const char *ucum;
  GArray *answers;
  guint total;
  GArray *by;
  const char *without;
  HeraldFhirItem *method;
  GPtrArray *parts;
  gboolean is_only_read;
};

/* What is measured, and the names by which a text gives it away. */
typedef struct
{
  const char *id;
  GPtrArray *names;
} HeraldFhirMarker;

/**
 * HeraldFhirCodes:
 *
 * The codes and words by which results go to other systems: data/fhir/mcode.json.
 */
typedef struct
{
  JsonNode *root; /* owns the texts */
  HeraldVocabulary *vocabulary;
  const char *bundle_profile;
  const char *patient_profile;
  const char *observation_profile;
  const char *specimen_profile;
  const char *notice;
  const char *own_device;
  const char *own_text;
  const char *own_method;
  const char *own_edition; /* the extension of a sample that names the rule book */
  const char *own_note;
  GPtrArray *markers;         /* (element-type HeraldFhirMarker) */
  GPtrArray *blood_codes;     /* (element-type utf8) */
  GPtrArray *blood_specimens; /* (element-type utf8) */
  GPtrArray *tests;           /* (element-type HeraldFhirItem) */
  HeraldFhirItem *specimen;
} HeraldFhirCodes;

HeraldFhirCodes *herald_fhir_codes_new (HeraldVocabulary *vocabulary,
                                        JsonNode *root,
                                        const char *name,
                                        GError **error);
HeraldFhirCodes *herald_fhir_codes_load (HeraldVocabulary *vocabulary, GError **error);
void herald_fhir_codes_free (HeraldFhirCodes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldFhirCodes, herald_fhir_codes_free)

const HeraldFhirAnswer *herald_fhir_item_find_answer (const HeraldFhirItem *self,
                                                      const char *choice);

HeraldFhirItem *
herald_fhir_item_read (HeraldVocabulary *vocabulary, const HeraldJson *json, GError **error);
void herald_fhir_item_free (HeraldFhirItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeraldFhirItem, herald_fhir_item_free)

G_END_DECLS
