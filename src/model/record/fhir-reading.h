/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/fhir-codes.h"
#include "record/result.h"

G_BEGIN_DECLS

/**
 * HeraldFhirFinding:
 * @field: the input, or %HERALD_VOCABULARY_NO_FIELD where only the edition is said
 * @entry: what goes there
 * @edition: (nullable): the edition that a rule book was read by
 * @name: what the bundle calls the test
 * @address: the address of its resource, "" where it has none
 * @sample: the address of its sample, "" where none is named
 * @day: the date as far as it is known, "" where it is not
 * @laboratory: who reported it, "" where nobody is named
 * @yields: whether it gives way to another finding of the same field
 *
 * One value of a bundle, with whatever tells which result it belongs to.
 */
typedef struct
{
  guint field;
  char *entry;
  char *edition;
  char *name;
  char *address;
  char *sample;
  char *day;
  char *laboratory;
  gboolean yields;
} HeraldFhirFinding;

/**
 * HeraldFhirReading:
 * @codes: the codes
 * @notes: (element-type utf8): what is to be told
 * @told: what was told already, with the notes
 * @samples: (element-type utf8 JsonNode): the samples of the bundle by address
 * @n_contained: how many samples without a number were found in Observations themselves
 * @people: (element-type utf8): the people whose results were found, "" for one who is not named
 * @findings: (element-type HeraldFhirFinding): the values
 * @n_others: how many resources are about something else
 *
 * One bundle on its way in.
 */
typedef struct
{
  const HeraldFhirCodes *codes;
  GPtrArray *notes;
  GHashTable *told;
  GHashTable *samples;
  guint n_contained;
  GHashTable *people;
  GPtrArray *findings;
  guint n_others;
} HeraldFhirReading;

/* What an Observation says of itself, beside its value. */
typedef struct
{
  const char *name;
  const char *address;
  const char *sample;
  char *day;
  const char *laboratory;
} HeraldFhirContext;

void herald_fhir_tell (HeraldFhirReading *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
const char *herald_fhir_text (const HeraldJson *json, const char *name);
gboolean herald_fhir_same_words (const char *a, const char *b);

char *herald_fhir_sample_new (HeraldFhirReading *self, const HeraldJson *json);
char *herald_fhir_person_new (const HeraldJson *json);

GPtrArray *
herald_fhir_find_tests (HeraldFhirReading *self, const HeraldJson *code, gboolean *is_refused);
char *herald_fhir_name_new (const HeraldJson *code);

void herald_fhir_add_finding (HeraldFhirReading *self,
                              const HeraldFhirContext *context,
                              guint field,
                              const char *entry,
                              gboolean yields);
gboolean herald_fhir_read_value (HeraldFhirReading *self,
                                 const HeraldFhirContext *context,
                                 const HeraldFhirItem *item,
                                 const HeraldJson *json);
char *herald_fhir_value_text_new (const HeraldJson *json);
void
herald_fhir_read_observation (HeraldFhirReading *self, const HeraldJson *json, const char *address);
GPtrArray *herald_fhir_gather (HeraldFhirReading *self);

G_END_DECLS
