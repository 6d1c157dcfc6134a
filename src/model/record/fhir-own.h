/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record/fhir-observation.h"
#include "rules/verdict.h"

G_BEGIN_DECLS

char *herald_fhir_own_note_new (const HeraldFhirCodes *codes, HeraldVerdict *verdict);
void herald_fhir_write_own (HeraldFhirWriting *self,
                            const HeraldFhirItem *test,
                            HeraldVerdict *verdict,
                            const char *note);

G_END_DECLS
