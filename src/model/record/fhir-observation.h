/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/fhir-codes.h"
#include "record/fhir-json.h"
#include "record/result.h"

G_BEGIN_DECLS

/**
 * HeraldFhirWriting:
 * @codes: the codes
 * @json: where it goes
 * @result: the result
 * @patient: the full address of the person
 * @specimen: (nullable): the full address of the sample
 * @edition: the id of the rule book that it is read by
 * @written: for each input, whether it went along
 * @measured: (element-type utf8): the full addresses of what was measured
 *
 * One result on its way out.
 */
typedef struct
{
  const HeraldFhirCodes *codes;
  HeraldFhirJson *json;
  const HeraldResult *result;
  const char *patient;
  const char *specimen;
  const char *edition;
  gboolean written[HERALD_VOCABULARY_MAX_FIELDS];
  GPtrArray *measured;
} HeraldFhirWriting;

char *herald_fhir_address_new (const char *result, const char *part);
void herald_fhir_write_reference (HeraldFhirJson *json, const char *name, const char *address);
void herald_fhir_write_coding (HeraldFhirJson *json,
                               const char *system,
                               const char *code,
                               const char *display);
void herald_fhir_begin_entry (HeraldFhirWriting *self,
                              const char *type,
                              const char *address,
                              const char *profile);
void herald_fhir_end_entry (HeraldFhirWriting *self);
void herald_fhir_write_code (HeraldFhirWriting *self, const HeraldFhirItem *item, const char *text);
void herald_fhir_write_answer (HeraldFhirWriting *self,
                               const char *name,
                               const HeraldFhirItem *item,
                               const HeraldFhirAnswer *answer);
void herald_fhir_begin_observation (HeraldFhirWriting *self,
                                    const HeraldFhirItem *item,
                                    const char *address,
                                    const char *status,
                                    const char *text);
void herald_fhir_write_note (HeraldFhirWriting *self, const char *note);
gboolean
herald_fhir_write_test (HeraldFhirWriting *self, const HeraldFhirItem *test, const char *note);

G_END_DECLS
